/// Files: keys, words, missing cells, and what is reported.
extension RuleCase {
  static let files: [RuleCase] = [
    RuleCase(
      "R33", "all files of a kind are one in name order, and keys reach across them",
      """
      # teachers-a.csv
      teacher_id,school_id,name
      T1,S1,First
      # teachers-b.csv
      teacher_id,school_id,name
      T1,S2,Second
      """,
      "select t.teacher_id, t.name, f.rule, f.file, f.line from teachers t join findings f",
      "T1,Second,duplicate-key,teachers-b.csv,2"),
    RuleCase(
      "R33",
      "a mark's key is student, item and attempt, else its day and score; a return is no duplicate",
      """
      # pathways.csv
      pathway_id,item_id,position
      P,X,1
      # enrollments.csv
      student_id,section_id,begin,end
      001,A,2026-09-01,2026-09-05
      001,A,2026-09-10,
      # marks.csv
      student_id,section_id,item_id,score,submitted
      001,A,X,1,2026-09-14
      001,A,X,2,2026-09-15
      001,A,X,3,2026-09-15
      001,A,X,3,2026-09-15
      """,
      """
      select (select count(*) from enrollments) as spells, count(*) as marks, max(score) as score,
        (select group_concat(file || ' ' || line) from findings) as finding from marks
      """, "2,3,3,marks.csv 5"),
    RuleCase(
      "R33", "a file that no profile recognizes is a note",
      """
      # shopping.csv
      thing,price
      pens,3
      """, "select severity, rule, file from findings", "note,unreadable-file,shopping.csv"),
    RuleCase(
      "R64", "yes and no are read in four spellings; SQL sees 1 and 0",
      """
      # conferences.csv
      date,student_id,section_id,planned
      2026-09-14,001,A,yes
      2026-09-15,001,A,Y
      2026-09-16,001,A,true
      2026-09-17,001,A,1
      2026-09-18,001,A,no
      2026-09-21,001,A,N
      2026-09-22,001,A,false
      2026-09-23,001,A,0
      """,
      "select sum(planned = 1) as yes, sum(planned = 0) as no from conferences", "4,4"),
    RuleCase(
      "R66", "statuses of students and learners are words from closed lists",
      """
      # walkbook.yaml
      as-of: 2026-09-25
      # pathways.csv
      pathway_id,item_id,position,opens,due,section_ids
      P,X,1,2026-09-14,2026-09-18,A
      # enrollments.csv
      student_id,section_id,begin
      001,A,2026-09-14
      002,A,2026-09-14
      # marks.csv
      student_id,section_id,item_id,status,submitted
      001,A,X,collected,2026-09-15
      # conferences.csv
      date,student_id,section_id
      2026-09-24,001,A
      """,
      """
      select l.status, p.status, c.status from learner_progress l
        join pacing p on p.student_id = l.student_id
        join conference_status c on c.student_id = l.student_id
      """, "complete,complete,onTrack\nnoPlacement,pastTarget,never"),
    RuleCase(
      "R68", "a row whose required cell is missing is rejected, a bad optional cell is missing",
      """
      # conferences.csv
      date,student_id,section_id,minutes
      ,001,A,5
      2026-09-15,001,A,many
      2026-09-16,001,A,5
      """,
      "select severity, rule, line, (select count(*) from conferences) from findings order by line",
      "error,missing-value,2,2\nwarning,bad-number,3,2"),
    RuleCase(
      "R68", "a mark with an unreadable day is undated",
      """
      # pathways.csv
      pathway_id,item_id,position
      P,X,1
      # marks.csv
      student_id,section_id,item_id,score,submitted
      001,A,X,1,2026-09-14
      002,A,X,1,someday
      """,
      "select student_id, submitted, (select rule || ' ' || severity from findings) from marks",
      "001,2026-09-14,bad-date warning\n002,,bad-date warning"),
    RuleCase(
      "R69", "facts complete the dimensions, each with one finding per id",
      """
      # teachers.csv
      teacher_id,school_id
      T1,S1
      # schools.csv
      school_id
      S1
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,school_id,model,landed_phase,landed_step
      W1,2026-09-15,T2,S1,flex,foundation,4
      W2,2026-09-16,T2,S1,flex,foundation,5
      """,
      "select (select group_concat(teacher_id, ' ') from teachers), rule, line from findings",
      "T1 T2,unknown-id,2"),
    RuleCase(
      "R69", "marks of items that no pathway lists are kept and in no measure",
      """
      # pathways.csv
      pathway_id,item_id,position
      P,X,1
      # marks.csv
      student_id,section_id,item_id,score,submitted
      001,A,X,1,2026-09-14
      001,A,Z,1,2026-09-14
      """,
      "select (select count(*) from marks), items from learner_progress", "2,1"),
    RuleCase(
      "R73", "tables are neither suppressed nor pooled for the team",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-09-15,T1,flex,foundation,4
      """,
      "select a.audience, p.teacher_id, d.teachers from about a join placements p "
        + "join phase_distribution d on d.teachers > 0", "team,T1,1"),
    RuleCase(
      "R76", "an enrollment that ends before it begins is read, holds no day, and is a finding",
      """
      # walkbook.yaml
      as-of: 2026-09-15
      # pathways.csv
      pathway_id,item_id,position,section_ids
      P,X,1,A
      # enrollments.csv
      student_id,section_id,begin,end
      001,A,2026-09-20,2026-09-01
      002,A,,
      # marks.csv
      student_id,section_id,item_id,status,submitted
      002,A,X,collected,2026-09-15
      """,
      "select student_id, (select count(*) from enrollments), (select count(*) from findings) "
        + "from learner_progress", "002,2,1"),
    RuleCase(
      "R93", "each finding names a rule of the closed list and its severity",
      """
      # teachers.csv
      teacher_id,school_id
      T1,S1
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,state,model,phase,step,status
      W1,2026-09-15,T1,,flex,foundation,1,yes
      W1,2026-09-15,T1,,flex,foundation,2,soso
      W2,2026-09-16,T1,draft,flex,foundation,1,yes
      W3,,T1,,flex,foundation,1,yes
      """,
      "select severity, rule, line, \"column\" from findings where file = 'walkthroughs.csv'",
      """
      error,missing-value,5,date
      warning,unknown-status,3,status
      note,draft,4,state
      """),
    RuleCase(
      "R93", "the header again among the rows is a note",
      """
      # marks.csv
      student_id,item_id,score
      001,A,7
      student_id,item_id,score
      002,A,8
      """,
      "select f.severity, f.rule, f.line, count(*) from findings f, marks where f.rule = 'shape'",
      "note,shape,3,2"),
    RuleCase(
      "R102", "a row too long gives nothing, nor does one too short whose day may have moved",
      """
      # marks.csv
      student_id,item_id,submitted,score,points_possible
      001,A,2026-09-14,7,10
      002,A,2026-09-14,7,5,10
      003,A,2026-09-14,7
      004,A,2026-09-14,9,10
      """,
      """
      select student_id, submitted, coalesce(score, 'none') from marks
      union all select severity, rule, line from findings where rule = 'field-count'
      """,
      """
      001,2026-09-14,7
      004,2026-09-14,9
      error,field-count,3
      error,field-count,4
      """),
    RuleCase(
      "R102", "blank cells beyond the header are nothing where half of the rows have them",
      """
      # marks.csv
      student_id,item_id,score
      001,A,7,
      002,A,8
      003,A,9,
      004,A,6
      """, "select sum(score), (select count(*) from findings) from marks", "30,0"),
    RuleCase(
      "R94", "the digest is the first 16 digits of SHA-256 of the file",
      """
      # schools.csv
      school_id
      """ + "\nS1\n",
      "select file, digest from sources", "schools.csv,bbababba7f431313"),
    RuleCase(
      "R98", "one finding per row, one per id, one per walk-through outside the windows",
      """
      # windows.csv
      window_id,start,end
      fall,2026-09-01,2026-09-30
      # students.csv
      student_id
      001
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,phase,step,status
      W1,2026-10-15,T1,flex,foundation,1,yes
      W1,2026-10-15,T1,flex,foundation,2,no
      # conferences.csv
      date,student_id,section_id
      2026-09-15,999,A
      2026-09-16,999,A
      """,
      "select rule, file, line from findings where rule <> 'log-ends' order by file, line",
      "unknown-id,conferences.csv,2\noutside-windows,walkthroughs.csv,2"),
    RuleCase(
      "R68", "a file without a required column is left out, and says which",
      """
      # conferences.csv
      student_id,section_id,outcome
      001,A,held
      """,
      "select severity, rule, file, \"column\" from findings",
      "error,missing-value,conferences.csv,date"),
    RuleCase(
      "R98", "drafts are counted row by row; an unknown id is not also not enrolled",
      """
      # students.csv
      student_id
      001
      # enrollments.csv
      student_id,section_id
      001,A
      # pathways.csv
      pathway_id,item_id,position
      P,X,1
      # marks.csv
      student_id,section_id,item_id,score,submitted
      999,A,X,1,2026-09-15
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,state,model,phase,step,status
      W1,2026-09-15,T1,draft,flex,foundation,1,yes
      W1,2026-09-15,T1,draft,flex,foundation,2,yes
      """,
      "select rule, file, line from findings order by file, line",
      "unknown-id,marks.csv,2\ndraft,walkthroughs.csv,2\ndraft,walkthroughs.csv,3"),
    RuleCase(
      "R64", "identifiers are text: zeros before them stay",
      """
      # conferences.csv
      date,student_id,section_id
      2026-09-15,000101,007
      """, "select student_id, section_id from conference_status", "000101,007"),
  ]
}
