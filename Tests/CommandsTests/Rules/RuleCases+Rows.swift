/// Rows that are cut short, listed twice or repeated, and what only looks like a row.
extension RuleCase {
  static let rows: [RuleCase] = shortRows + unknownWords + classes + others

  private static let findings =
    "select group_concat(severity || ' ' || rule || ' ' || line, ';') from findings"

  private static let shortRows: [RuleCase] = [
    RuleCase(
      "R102", "a conference whose outcome is lost with a separator is no conference",
      """
      # conferences.csv
      conference_id,date,teacher_id,student_id,section_id,type,format,minutes,led_by,goal_set,goal_met,planned,outcome
      c1,2026-09-10,T1,1,A,goal,1:1,5,student,yes,no,no,held
      c2,2026-09-10,T1,2,A,goal,1:1,,student,no,,cancelled
      """, "select conference_id, outcome, (\(findings)) from conferences",
      "c1,held,error field-count 3"),
    RuleCase(
      "R102", "what a short row may have moved is not told by another column",
      """
      # diagnostic_results_math.csv
      Last Name,First Name,Student ID,Academic Year,School,Subject,Completion Date,Overall Scale Score,Overall Placement,Overall Relative Placement,Geometry Scale Score
      A,B,S1,2026-2027,X,Math,10/01/2026,411,Grade 5,On Level,413
      A,B,S2,2026-2027,X,Math,10/02/2026,421,Grade 5,On Level
      A,B,S3,2026-2027,X,Math,10/03/2026,431,Grade 5,,433
      """, "select student_id, text_level from marks where text_level is not null",
      "S1,On Level\nS3,Grade 5"),
    RuleCase(
      "R102", "a draft does not count because its state has moved",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,observer_id,model,phase,step,status,minutes,evidence,state
      w1,2026-09-10,T1,O1,flex,foundation,1,yes,10,e,published
      w2,2026-09-12,T2,O1,flex,foundation,1,no,10,draft
      w3,2026-09-13,T3,O1,flex,foundation,1,no,10,x,draft
      """, "select walkthrough_id, (\(findings)) from walkthroughs",
      "w1,error field-count 3;note draft 4"),
    RuleCase(
      "R102", "nor where most rows leave their blank ends out",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,phase,step,status,evidence,state
      w1,2026-09-10,T1,flex,foundation,1,yes
      w2,2026-09-12,T2,flex,foundation,1,no,draft
      w3,2026-09-13,T3,flex,foundation,1,no,seen
      w4,2026-09-13,T4,flex,foundation,1,no,x,published
      """, "select walkthrough_id, (\(findings)) from walkthroughs order by 1",
      """
      w1,error field-count 3;warning field-count 2;warning field-count 4
      w3,error field-count 3;warning field-count 2;warning field-count 4
      w4,error field-count 3;warning field-count 2;warning field-count 4
      """),
    RuleCase(
      "R102", "a mark of which a day or a status does not read gives nothing",
      """
      # pathways.csv
      pathway_id,position,item_id,item_kind,target_id,points_possible
      P,1,i1,check,T,10
      # marks.csv
      student_id,section_id,item_id,score,points_possible,status,submitted,assessed,attempt,overridden
      1,A,i1,9,10,scored,2026-09-10,2026-09-11,1,no
      2,A,i1,0,10,2026-09-10,2026-09-11,1,no
      3,i1,9,10,missing,2026-09-10,2026-09-11,1,no
      """,
      """
      select student_id, section_id, score, (select count(*) from sections), (\(findings)) from marks
      """, "1,A,9,1,error field-count 3;error field-count 4"),
    RuleCase(
      "R102", "a gradebook row whose class may have moved puts nobody into another",
      """
      # 2026-10-02T1030_Grades-MATH.csv
      Student,ID,SIS User ID,SIS Login ID,Section,Quiz (502),Essay (503),Lab (504)
          Points Possible,,,,,20,20,20
      "Abara, Nia",11,0012,nab,P1,18,19,17
      "Brandt, Leo",12,0013,lbr,P1,10,12
      "Cole, Max",13,0014,mco,P1,10,12,5
      """, "select group_concat(section_id), (\(findings)) from sections",
      "P1,error field-count 4"),
    RuleCase(
      "R102", "another vendor's row, too",
      """
      # outcomes.csv
      student name,student id,student sis id,assessment title,assessment id,submission date,learning outcome name,learning outcome id,attempt,outcome score,section sis id
      A,11,0012,Check 1,77,2026-10-01T16:30:00Z,Ratios,9,1,4,P1
      B,12,0013,Check 1,77,2026-10-01T16:30:00Z,Ratios,9,4,P1
      """,
      """
      select student_id, section_id, score, (select group_concat(student_id) from students),
        (\(findings)) from marks
      """, "0012,P1,4,0012,error field-count 3"),
    RuleCase(
      "R102", "a row that ends before what it is about has one finding",
      """
      # marks.csv
      student_id,section_id,item_id,score,status,submitted
      1,A,i1,9,,2026-09-10
      2,A,i1
      # walkthroughs.csv
      walkthrough_id,visit_id,date,teacher_id,observer_id,model,landed_phase,landed_step
      w1,v1,2026-09-10,T1,O1,flex,foundation,4
      w8,v8,2026-09-12,T8,O1,flex,foundation
      """,
      """
      select (\(findings)), (select count(*) from marks), group_concat(distinct teacher_id)
        from walkthroughs
      """, "error field-count 3;error field-count 3,1,T1"),
    RuleCase(
      "R102", "what a spell lacks with its days is no open spell",
      """
      # enrollments.csv
      student_id,section_id,begin,end
      1,A,2026-08-20,2026-12-20
      2,A,2026-12-20
      3,A,2026-08-20,2026-12-20
      """, "select group_concat(student_id), (\(findings)) from enrollments",
      "1,3,error field-count 3"),
  ]

  private static let unknownWords: [RuleCase] = [
    RuleCase(
      "R15", "an outcome that nobody can read is not held",
      """
      # conferences.csv
      date,student_id,section_id,planned,outcome
      2026-09-10,1,A,no,held
      2026-09-10,2,A,no,moved to Monday
      2026-09-10,3,A,perhaps,
      """,
      """
      select c.student_id, c.outcome, s.conferences from conferences c
        join conference_status s using (student_id) order by 1
      """, "1,held,1\n2,unrecorded,0\n3,unrecorded,0"),
    RuleCase(
      "R101", "a plan does not prolong a log",
      """
      # enrollments.csv
      student_id,section_id,begin
      1,A,2026-09-01
      # marks.csv
      student_id,section_id,item_id,score,submitted
      1,A,i1,9,2026-12-01
      # conferences.csv
      date,student_id,section_id,planned,outcome
      2026-09-10,1,A,,held
      2026-09-17,1,A,,held
      2026-11-20,1,A,yes,
      """,
      """
      select student_weeks, met, (select max(problem) from findings where rule = 'log-ends')
        from conference_summary
      """, "3,2,the log ends on 2026-09-17"),
    RuleCase(
      "R68", "a score that a spreadsheet could not compute is a finding",
      """
      # marks.csv
      student_id,section_id,item_id,score,points_possible,submitted
      1,A,i1,#N/A,10,2026-09-10
      2,A,i1,#DIV/0!,10,2026-09-10
      3,A,i1,#REF!,#VALUE!,2026-09-10
      4,A,i1,9,10,2026-09-10
      5,A,i1,-,10,2026-09-10
      """, "select sum(score), (\(findings)) from marks",
      "9,warning bad-number 2;warning bad-number 3;warning bad-number 4;warning bad-number 4"),
    RuleCase(
      "R68", "in the columns of a gradebook, too",
      """
      # 2026-10-02T1030_Grades-M7.csv
      Student,ID,SIS User ID,SIS Login ID,Section,Quiz (502)
      "Abara, Nia",11,0012,nab,P1,#DIV/0!
      "Brandt, Leo",12,0013,lbr,P1,10
      """, "select sum(score), (\(findings)) from marks", "10,warning bad-number 2"),
  ]

  private static let classes: [RuleCase] = [
    RuleCase(
      "R104", "a try listed under two classes is one, with differing scores, too",
      """
      # pathways.csv
      pathway_id,position,item_id,item_kind,target_id,points_possible
      P,1,i1,check,T,10
      # enrollments.csv
      student_id,section_id
      1,A
      1,B
      # marks.csv
      student_id,section_id,item_id,score,submitted,attempt
      1,A,i1,5,2026-09-10,1
      1,B,i1,9,2026-09-12,1
      """,
      """
      select section_id, score, attempts, attempts_to_mastery, (\(findings)) from mastery
        order by 1
      """, "A,9,1,1,warning duplicate-key 3\nB,9,1,1,warning duplicate-key 3"),
    RuleCase(
      "R104", "a blank of one class takes nothing from the other",
      """
      # pathways.csv
      pathway_id,position,item_id,item_kind,target_id,points_possible
      P,1,i1,check,T,10
      # marks.csv
      student_id,section_id,item_id,score,submitted,attempt
      1,A,i1,9,2026-09-10,1
      1,B,i1,,2026-09-10,1
      """, "select section_id, score, attempts, (select count(*) from findings) from mastery",
      "A,9,1,0\nB,9,1,0"),
    RuleCase(
      "R104", "the results of a student in two sections are no duplicates",
      """
      # outcomes.csv
      student name,student id,student sis id,assessment title,assessment id,submission date,learning outcome name,learning outcome id,attempt,outcome score,section sis id,learning outcome points possible,learning outcome mastery score
      A,11,0012,Check 1,77,2026-10-01T16:30:00Z,Ratios,9,1,4,P1,4,3
      A,11,0012,Check 1,77,2026-10-01T16:30:00Z,Ratios,9,1,4,P2,4,3
      """, "select section_id, attempts, (select count(*) from findings) from mastery",
      "P1,1,0\nP2,1,0"),
    RuleCase(
      "R106", "points that marks agree on come before the scale of a target",
      """
      # pathways.csv
      pathway_id,position,item_id,item_kind,target_id
      P,1,i1,check,T
      P,2,i2,check,T2
      P,3,i3,check,T3
      # marks.csv
      student_id,section_id,item_id,score,points_possible,submitted
      1,A,i1,8,10,2026-09-10
      2,A,i1,3,10,2026-09-10
      1,A,i2,3,10,2026-09-10
      1,A,i3,3,,2026-09-10
      """, findings, "warning scale-mismatch 4"),
    RuleCase(
      "R58", "students with a comma between them are known from enrollments, too",
      """
      # enrollments.csv
      student_id,section_id
      1,A
      2,A
      # conferences.csv
      date,teacher_id,student_id,section_id,outcome
      2026-09-10,T1,"1, 2",A,held
      2026-09-11,T1,1,A,held
      """,
      """
      select student_id, conferences, (select count(*) from findings) from conference_status
        order by 1
      """, "1,2,0\n2,1,0"),
    RuleCase(
      "R58", "a comma inside a name parts nobody",
      """
      # conferences.csv
      date,teacher_id,student_id,section_id,outcome
      2026-09-09,T1,Fox,A,held
      2026-09-09,T1,Ann,A,held
      2026-09-10,T1,"Fox, Ann",A,held
      """, "select count(distinct student_id), count(*) from conferences", "3,3"),
  ]

  private static let others: [RuleCase] = [
    RuleCase(
      "R33", "the header again is known in another spelling",
      """
      # students.csv
      student_id,name,school_id
      1,Ann,S1
      Student ID,Name,School ID
      2,Bo,S1
      """, "select group_concat(student_id), (\(findings)) from students", "1,2,note shape 3"),
    RuleCase(
      "R33", "below a header in another order, rows are read by it",
      """
      # enrollments.csv
      student_id,section_id,begin,end
      1,A,2026-08-01,
      section_id,student_id,begin,end
      A,2,2026-08-01,
      A,3,2026-08-01,
      Student ID,Section ID,Begin,End
      4,A,2026-08-01,2026-12-01
      """,
      """
      select student_id, section_id, "end", (\(findings)) from enrollments order by 1
      """,
      """
      1,A,,note shape 3;note shape 6
      2,A,,note shape 3;note shape 6
      3,A,,note shape 3;note shape 6
      4,A,2026-12-01,note shape 3;note shape 6
      """),
    RuleCase(
      "R68", "a landed walk without a step is kept, and said to be",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      w1,2026-09-10,T1,flex,foundation,4
      w3,2026-09-12,T3,flex,foundation,
      """,
      "select walkthroughs, (select severity || ': ' || action from findings) from walk_coverage",
      "2,warning: The row was kept. Fill the cell; tables that need it lack the row."),
    RuleCase(
      "R68", "a row of the long shape without a step is no walk",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,phase,step,status
      w1,2026-09-10,T1,flex,foundation,4,yes
      w3,2026-09-12,T3,flex,foundation,,no
      """, "select walkthroughs, (\(findings)) from walk_coverage", "1,error missing-value 3"),
    RuleCase(
      "R33", "canonical files in folders below are read",
      """
      # schools.csv
      school_id,name
      S1,Alder
      # M/marks.csv
      student_id,section_id,item_id,score,submitted
      1,A,i1,9,2026-09-10
      # 2025/walkthroughs.csv
      walkthrough_id,date,teacher_id,model,phase,step,status
      w1,2025-09-10,T1,flex,foundation,1,yes
      # 2026/walkthroughs.csv
      walkthrough_id,date,teacher_id,model,phase,step,status
      w2,2026-09-10,T1,flex,foundation,1,yes
      """,
      """
      select (select count(*) from marks), (select count(*) from findings), count(*)
        from walkthroughs
      """, "1,0,2"),
    RuleCase(
      "R33", "not where a file above has their rows",
      """
      # conferences.csv
      date,teacher_id,student_id,section_id,outcome
      2026-09-10,T1,1,A,held
      # old/conferences.csv
      date,teacher_id,student_id,section_id,outcome
      2026-09-10,T1,1,A,held
      """, "select count(*), (select group_concat(rule) from findings) from conferences",
      "1,unreadable-file"),
  ]
}
