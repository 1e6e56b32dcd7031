/// Days that follow each other, and those that are the wrong way round.
extension RuleCase {
  static let spans: [RuleCase] = [
    RuleCase(
      "R107", "the open gap is the days since the last conference, also after a return",
      """
      # walkbook.yaml
      as-of: 2026-09-25
      # enrollments.csv
      student_id,section_id,begin,end
      001,A,2026-08-31,2026-09-03
      001,A,2026-09-22,
      002,A,2026-08-31,2026-09-15
      002,A,2026-09-21,
      003,A,2026-09-22,
      # conferences.csv
      date,student_id,section_id
      2026-09-01,001,A
      2026-09-02,002,A
      2026-09-11,002,A
      2026-09-22,002,A
      """, "select student_id, days_since, median_gap, longest_gap from conference_status",
      "001,18,18,18\n002,3,7,7\n003,3,3,3"),
    RuleCase(
      "R108", "mastery before the first try in the order of due days is a warning at its line",
      """
      # walkbook.yaml
      mastery: {order: due}
      # pathways.csv
      pathway_id,position,item_id,item_kind,target_id,points_possible,mastery_points,due
      P,1,A,check,X,4,3,2026-10-01
      P,2,B,check,X,4,3,2026-09-01
      # marks.csv
      student_id,section_id,item_id,score,submitted
      1,S,A,4,2026-09-14
      1,S,B,2,2026-09-28
      2,S,A,4,2026-09-29
      2,S,B,2,2026-09-28
      3,S,A,2,2026-09-14
      3,S,B,2,2026-09-28
      """,
      """
      select file || ' ' || line || ' ' || "column" || ' ' || severity || ' ' || rule,
        (select group_concat(days_to_mastery) from mastery) from findings
      """, "marks.csv 2 submitted warning bad-date,0,1"),
    RuleCase(
      "R108", "the same once for one try that two classes list, and for items of other kinds",
      """
      # walkbook.yaml
      mastery: {order: due}
      # pathways.csv
      pathway_id,position,item_id,item_kind,target_id,points_possible,mastery_points,due
      P,3,C,post,Y,4,3,2026-10-01
      P,4,D,project,Y,4,3,2026-09-01
      # marks.csv
      student_id,section_id,item_id,score,submitted
      1,S,C,4,2026-09-14
      1,S,D,2,2026-09-28
      1,T,C,4,2026-09-14
      """, "select group_concat(line) from findings where rule = 'bad-date'", "4"),
    RuleCase(
      "R107", "a spell that ends before it begins holds no day, and says so",
      """
      # walkbook.yaml
      as-of: 2026-09-25
      # enrollments.csv
      student_id,section_id,begin,end
      001,A,2026-08-31,
      002,A,2026-09-20,2026-09-01
      003,A,2026-08-31,2026-08-31
      # conferences.csv
      date,student_id,section_id
      2026-09-21,001,A
      """,
      """
      select (select group_concat(student_id) from conference_status), line, "column", severity,
        problem, action from findings
      """,
      "001,3,end,warning,expected no day before that of 'begin',The student is in the class on no day "
        + "of this row. Correct one of the two."),
    RuleCase(
      "R24", "a teacher whose last day is before the first is eligible nowhere, and is named",
      """
      # teachers.csv
      teacher_id,school_id,begin,end
      T1,S1,2026-09-20,2026-08-01
      T2,S1,2026-08-01,2026-12-20
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,phase,step,status
      W1,2026-09-15,T2,flex,foundation,1,no
      """,
      """
      select (select sum(eligible) from walk_coverage), file, line, "column", rule, action
      from findings
      """,
      "1,teachers.csv,2,end,bad-date,The teacher is employed on no day, and eligible in no window. "
        + "Correct one of the two."),
    RuleCase(
      "R13", "a window that ends before it starts has no day, and says so",
      """
      # windows.csv
      window_id,start,end
      W1,2026-09-30,2026-09-01
      W2,2026-10-01,2026-10-30
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,phase,step,status
      A,2026-10-15,T2,flex,foundation,1,no
      """, "select line, \"column\", rule, severity from findings", "2,end,bad-date,warning"),
    RuleCase(
      "R108", "a commitment that is due or closed before it was made is a warning",
      """
      # commitments.csv
      commitment_id,made_on,owner,action,due,status,closed
      C1,2026-09-15,Ann,a,2026-09-01,open,
      C2,2026-09-15,Ann,b,2026-10-01,done,2026-09-14
      C3,2026-09-15,Ann,c,2026-09-15,done,2026-09-15
      """, "select group_concat(line || ' ' || \"column\", '; ') from findings",
      "2 due; 3 closed"),
    RuleCase(
      "R20", "an item that is due before it opens is a warning",
      """
      # pathways.csv
      pathway_id,position,item_id,opens,due
      P,1,A,2026-09-15,2026-09-01
      P,2,B,2026-09-15,2026-09-15
      # marks.csv
      student_id,section_id,item_id,score
      1,S,A,4
      """, "select file, line, \"column\", rule from findings", "pathways.csv,2,due,bad-date"),
  ]
}
