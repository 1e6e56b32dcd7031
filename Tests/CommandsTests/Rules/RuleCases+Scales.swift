/// What scores are out of, and zeros that nobody scored.
extension RuleCase {
  static let scales: [RuleCase] = [
    RuleCase(
      "R105", "nbgrader's 0 without a timestamp is work not handed in, and no evidence",
      """
      # grades.csv
      assignment,duedate,timestamp,student_id,last_name,first_name,email,raw_score,late_submission_penalty,score,max_score
      ps1,,2026-09-19 12:00:00,0001,Abara,Nia,,8.0,0.0,8.0,10.0
      ps1,,,0003,Cho,Min,,0.0,0.0,0.0,10.0
      """,
      "select student_id, done, mastered, state from learner_progress join mastery using (student_id)",
      "0001,1,1,mastered\n0003,0,0,noEvidence"),
    RuleCase(
      "R105", "a 0 beside a word for it is no evidence, a 0 that was handed in is",
      """
      # pathways.csv
      pathway_id,position,item_id,target_id,points_possible
      P,1,A,T,10
      # marks.csv
      student_id,section_id,item_id,score,status,submitted
      001,S,A,0,Not submitted,
      002,S,A,0,,2026-09-15
      003,S,A,9,,2026-09-15
      """,
      "select student_id, state from mastery",
      "001,noEvidence\n002,below\n003,mastered"),
    RuleCase(
      "R106", "percents are out of 100, and few of them are no mastery",
      """
      # Math 7 Grades.csv
      First name;Surname;ID number;Email address;Quiz (Percentage);Poster (Percentage);Last downloaded from this course
      Nia;Abara;0012;nia@x.example;5,00 %;8,00 %;1790000000
      Min;Cho;0014;min@x.example;100,00 %;90,00 %;1790000000
      """,
      """
      select student_id, mastered, status, (select group_concat(mastered || ' of ' || with_evidence)
        from mastery_rates) from learner_progress
      """,
      "0012,0,paused,1 of 2,1 of 2\n0014,2,complete,1 of 2,1 of 2"),
    RuleCase(
      "R106", "work for no points is extra, and 0 of 0 masters nothing",
      """
      # Grades.csv
      Unique User ID,First Name,Last Name,Quiz (Max Points: 10.00),Bonus (Max Points: 0.00)
      S1,Ada,Alder,9,3
      S2,Ben,Birch,9,0
      S3,Cy,Cho,9,
      """,
      """
      select student_id, items, completion, mastered, mastered_beyond,
        (select group_concat(target_id) from mastery m where m.student_id = l.student_id)
      from learner_progress l
      """,
      """
      S1,1,1,1,0,Grades: Quiz
      S2,1,1,1,0,Grades: Quiz
      S3,1,1,1,0,Grades: Quiz
      """),
    RuleCase(
      "R106", "an item without points has those on which its marks agree",
      """
      # pathways.csv
      pathway_id,position,item_id,target_id
      P,1,A,T
      # marks.csv
      student_id,section_id,item_id,score,submitted
      001,S,A,3/10,2026-09-14
      002,S,A,9/10,2026-09-14
      """,
      "select student_id, mastered, state from learner_progress join mastery using (student_id)",
      "001,0,below\n002,1,mastered"),
    RuleCase(
      "R106", "a mark that does not say what it is out of does not speak against the others",
      """
      # pathways.csv
      pathway_id,position,item_id,target_id
      P,1,A,T
      # marks.csv
      student_id,section_id,item_id,score,points_possible,submitted
      001,S,A,5,,2026-09-14
      002,S,A,9,10,2026-09-14
      003,S,A,8,,2026-09-14
      """,
      """
      select student_id, mastered, state, (select count(*) from findings)
        from learner_progress join mastery using (student_id)
      """, "001,0,near,0\n002,1,mastered,0\n003,1,mastered,0"),
    RuleCase(
      "R106", "where marks do not agree the item has no points, and nobody has mastered it",
      """
      # pathways.csv
      pathway_id,position,item_id
      P,1,A
      # marks.csv
      student_id,section_id,item_id,score,submitted
      001,S,A,9/10,2026-09-14
      002,S,A,19/20,2026-09-14
      003,S,A,9,2026-09-14
      """,
      """
      select student_id, mastered, (select group_concat(rule || ' ' || line) from findings)
        from learner_progress
      """,
      "001,0,scale-mismatch 3\n002,0,scale-mismatch 3\n003,0,scale-mismatch 3"),
    RuleCase(
      "R106", "done is mastered where no item of the pathway can have a score",
      """
      # pathways.csv
      pathway_id,position,item_id,item_kind
      P,1,A,check
      Q,1,B,check
      Q,2,C,
      # marks.csv
      student_id,section_id,item_id,score,submitted
      001,S,A,,2026-09-14
      001,S,B,3,2026-09-14
      001,S,C,,2026-09-15
      """,
      "select pathway_id, done, mastered, status from learner_progress",
      "P,1,1,complete\nQ,2,0,paused"),
    RuleCase(
      "R106", "marks after the day say nothing of the points",
      """
      # walkbook.yaml
      as-of: 2026-09-20
      # pathways.csv
      pathway_id,position,item_id
      P,1,A
      # marks.csv
      student_id,section_id,item_id,score,submitted
      001,S,A,9/10,2026-09-14
      002,S,A,19/20,2026-09-25
      """,
      "select student_id, mastered from learner_progress where mastered > 0", "001,1"),
  ]
}
