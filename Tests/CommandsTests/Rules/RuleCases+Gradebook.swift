/// What students have, what a mark means, and how far they are.
extension RuleCase {
  static let gradebook: [RuleCase] = [
    RuleCase(
      "R6", "a section follows the pathways that name it, others where it has a mark of any status",
      """
      # pathways.csv
      pathway_id,item_id,position,section_ids
      P,X,1,A;B
      Q,Y,1,
      # enrollments.csv
      student_id,section_id
      001,A
      002,B
      003,C
      # marks.csv
      student_id,section_id,item_id,status,submitted
      003,C,Y,missing,
      001,A,X,collected,2026-09-15
      """,
      "select student_id, section_id, pathway_id, status from learner_progress",
      "001,A,P,complete\n002,B,P,noPlacement\n003,C,Q,paused"),
    RuleCase(
      "R6", "a student who changes class brings the work along",
      """
      # pathways.csv
      pathway_id,item_id,position,section_ids
      P,X,1,A;B
      # enrollments.csv
      student_id,section_id,begin,end
      001,A,2026-09-01,2026-09-14
      001,B,2026-09-14,
      # marks.csv
      student_id,section_id,item_id,status,submitted
      001,A,X,collected,2026-09-10
      # walkbook.yaml
      as-of: 2026-09-15
      """, "select section_id, done, items from learner_progress", "B,1,1"),
    RuleCase(
      "R6", "a student whose every mark is not assigned has no row; exempt items are not assigned",
      """
      # pathways.csv
      pathway_id,item_id,position
      P,X,1
      P,Y,2
      # marks.csv
      student_id,section_id,item_id,score,status,submitted
      001,A,X,,notAssigned,
      001,A,Y,,notAssigned,
      002,A,X,,excused,
      002,A,Y,3,scored,2026-09-15
      """, "select student_id, items, done from learner_progress", "002,1,1"),
    RuleCase(
      "R7", "enrolled is begin to the day before the end; open where they are empty",
      """
      # walkbook.yaml
      as-of: 2026-09-15
      # pathways.csv
      pathway_id,item_id,position,section_ids
      P,X,1,A
      # enrollments.csv
      student_id,section_id,begin,end
      001,A,2026-09-15,
      002,A,,2026-09-15
      003,A,2026-09-16,
      004,A,,2026-09-16
      # marks.csv
      student_id,section_id,item_id,status,submitted
      001,A,X,collected,2026-09-15
      """, "select student_id from learner_progress", "001\n004"),
    RuleCase(
      "R7", "a mark of a pair that enrollments.csv lacks is a fact with a finding and adds nobody",
      """
      # pathways.csv
      pathway_id,item_id,position
      P,X,1
      # enrollments.csv
      student_id,section_id
      001,A
      # marks.csv
      student_id,section_id,item_id,status,submitted
      001,A,X,collected,2026-09-15
      002,A,X,collected,2026-09-15
      """,
      """
      select (select count(*) from marks) as marks, (select count(*) from learner_progress) as rows,
        (select rule || ' ' || line from findings) as finding
      """, "2,1,not-enrolled 3"),
    RuleCase(
      "R8", "score 0 is a score; blank, missing and in progress are not done; late is",
      """
      # pathways.csv
      pathway_id,item_id,position,item_kind
      P,X,1,lesson
      # marks.csv
      student_id,section_id,item_id,score,status,submitted
      001,A,X,0,,2026-09-15
      002,A,X,,missing,
      003,A,X,3,inProgress,2026-09-15
      004,A,X,3,late,2026-09-15
      005,A,X,,,2026-09-15
      006,A,X,,,
      007,A,X,,excused,
      """,
      "select student_id, items, done, status from learner_progress",
      """
      001,1,1,complete
      002,1,0,paused
      003,1,0,paused
      004,1,1,complete
      005,1,1,complete
      006,1,0,paused
      007,0,0,complete
      """),
    RuleCase(
      "R9", "mastered by any attempt at the mastery points, three quarters where none are given",
      """
      # pathways.csv
      pathway_id,item_id,position,item_kind,points_possible,mastery_points
      P,X,1,check,4,
      P,Y,2,lesson,4,
      P,Z,3,check,4,2
      # marks.csv
      student_id,section_id,item_id,attempt,score,submitted
      001,A,X,1,3,2026-09-14
      001,A,X,2,1,2026-09-15
      001,A,Y,1,0,2026-09-15
      001,A,Z,1,1,2026-09-15
      002,A,X,1,2,2026-09-15
      002,A,Z,1,2,2026-09-15
      """,
      "select student_id, position, mastered, mastered_beyond from learner_progress",
      "001,3,2,0\n002,1,1,1"),
    RuleCase(
      "R9", "a student without any mark has no placement, never a pause at 1",
      """
      # pathways.csv
      pathway_id,item_id,position,section_ids
      P,X,1,A
      # enrollments.csv
      student_id,section_id
      001,A
      002,A
      # marks.csv
      student_id,section_id,item_id,status,submitted
      001,A,X,collected,2026-09-15
      """,
      "select student_id, status, position from learner_progress",
      "001,complete,2\n002,noPlacement,"),
    RuleCase(
      "R47", "completion counts required items that are not exempt, by number and by weight",
      """
      # pathways.csv
      pathway_id,item_id,position,required,weight
      P,X,1,,3
      P,Y,2,yes,
      P,Z,3,no,9
      # marks.csv
      student_id,section_id,item_id,status,submitted
      001,A,X,collected,2026-09-15
      001,A,Z,collected,2026-09-15
      """,
      "select items, done, completion, weighted_completion from learner_progress", "2,1,0.5,0.75"),
    RuleCase(
      "R48", "lockstep is among students under way, missing under five of them",
      """
      # pathways.csv
      pathway_id,item_id,position
      P,X,1
      P,Y,2
      # marks.csv
      student_id,section_id,item_id,status,submitted
      001,A,X,missing,
      002,A,X,missing,
      003,A,X,collected,2026-09-15
      004,A,X,collected,2026-09-15
      005,A,X,collected,2026-09-15
      005,A,Y,collected,2026-09-15
      """,
      "select students, commonest_item, commonest_share, complete from playlist_progress",
      "5,X,,1"),
    RuleCase(
      "R49",
      "the design lacks as many of four parts as are absent; a progression has none to check",
      """
      # pathways.csv
      pathway_id,kind,item_id,position,item_kind
      P,playlist,X,1,pre
      P,playlist,Y,2,lesson
      P,playlist,Z,3,practice
      Q,progression,V,1,lesson
      # marks.csv
      student_id,section_id,item_id,status,submitted
      001,A,X,collected,2026-09-15
      001,A,V,collected,2026-09-15
      """, "select pathway_id, design_findings, completion from playlist_progress",
      "P,2,0.3333333333333333\nQ,,1"),
    RuleCase(
      "R50", "order is by the earliest done row, ties in playlist order",
      """
      # pathways.csv
      pathway_id,item_id,position
      P,X,1
      P,Y,2
      P,Z,3
      # marks.csv
      student_id,section_id,item_id,status,submitted
      001,A,X,collected,2026-09-16
      001,A,Y,collected,2026-09-14
      001,A,Z,collected,2026-09-16
      002,A,X,collected,2026-09-14
      """, "select student_id, order_deviation from learner_progress", "001,0.5\n002,"),
    RuleCase(
      "M44", "order deviation is the share of neighboring done pairs that go against the playlist",
      """
      # pathways.csv
      pathway_id,item_id,position
      P,X,1
      P,Y,2
      P,Z,3
      # marks.csv
      student_id,section_id,item_id,status,submitted
      001,A,Z,collected,2026-09-14
      001,A,Y,collected,2026-09-15
      001,A,X,collected,2026-09-16
      """, "select order_deviation from learner_progress", "1"),
    RuleCase(
      "R71", "an item in several pathways counts in each; equal positions are in file order",
      """
      # pathways.csv
      pathway_id,item_id,position
      P,X,1
      P,Y,1
      Q,X,1
      # marks.csv
      student_id,section_id,item_id,status,submitted
      001,A,X,collected,2026-09-15
      """, "select pathway_id, done, items, position from learner_progress", "P,1,2,2\nQ,1,1,2"),
    RuleCase(
      "R76", "a weight of zero or less is taken as it is",
      """
      # pathways.csv
      pathway_id,item_id,position,weight
      P,X,1,0
      P,Y,2,2
      # marks.csv
      student_id,section_id,item_id,status,submitted
      001,A,X,collected,2026-09-15
      """, "select completion, weighted_completion from learner_progress", "0.5,0"),
    RuleCase(
      "R96", "a student listed twice on a day counts once, from the earlier row on (R107)",
      """
      # walkbook.yaml
      as-of: 2026-09-25
      # enrollments.csv
      student_id,section_id,begin
      001,A,2026-09-14
      001,A,2026-09-21
      # conferences.csv
      date,student_id,section_id,outcome
      2026-09-15,001,A,cancelled
      """,
      "select s.students, t.days_since from conference_summary s join conference_status t", "1,9"),
    RuleCase(
      "M30", "completion by count and by weight are two numbers",
      """
      # pathways.csv
      pathway_id,item_id,position,weight
      P,X,1,1
      P,Y,2,4
      # marks.csv
      student_id,section_id,item_id,status,submitted
      001,A,X,collected,2026-09-15
      """, "select completion, weighted_completion from learner_progress", "0.5,0.2"),
    RuleCase(
      "R6", "the sections of a pathway are those of all its rows",
      """
      # pathways.csv
      pathway_id,item_id,position,section_ids
      P,X,1,A
      P,Y,2,B
      # enrollments.csv
      student_id,section_id
      001,A
      002,B
      003,C
      # marks.csv
      student_id,section_id,item_id,status,submitted
      003,C,X,collected,2026-09-15
      """, "select student_id, items from learner_progress", "001,2\n002,2"),
    RuleCase(
      "R9", "for a pre-assessment done is mastered, whatever its points",
      """
      # pathways.csv
      pathway_id,item_id,position,item_kind,points_possible,mastery_points
      P,X,1,pre,10,8
      P,Y,2,check,10,8
      # marks.csv
      student_id,section_id,item_id,score,submitted
      001,A,X,1,2026-09-15
      001,A,Y,7,2026-09-15
      """, "select position, mastered from learner_progress", "2,1"),
    RuleCase(
      "M31", "the position counts all items, so that it compares across students",
      """
      # pathways.csv
      pathway_id,item_id,position,required
      P,X,1,no
      P,Y,2,
      P,Z,3,
      # marks.csv
      student_id,section_id,item_id,status,submitted
      001,A,Y,collected,2026-09-15
      002,A,Y,excused,
      """, "select student_id, items, position from learner_progress", "001,2,3\n002,1,3"),
  ]
}
