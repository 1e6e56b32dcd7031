/// Work against its dates.
extension RuleCase {
  /// Five tasks of one week, each due on its day, with the marks of one student.
  private static func week(_ marks: String..., asOf: String = "2026-09-15") -> String {
    """
    # walkbook.yaml
    as-of: \(asOf)
    # pathways.csv
    pathway_id,item_id,position,opens,due
    P,A,1,2026-09-14,2026-09-14
    P,B,2,,2026-09-15
    P,C,3,,2026-09-16
    P,D,4,,2026-09-17
    P,E,5,,2026-09-18
    # marks.csv
    student_id,section_id,item_id,status,submitted
    001,S,E,missing,
    \(marks.map { "001,S,\($0),collected,2026-09-14" }.joined(separator: "\n"))
    """
  }

  static let pacing: [RuleCase] = [
    RuleCase(
      "M40", "the target path is the weight due by the day, and says so",
      week("A"), "select expected, basis from pacing", "0.4,due"),
    RuleCase(
      "M41", "with two of five days gone, two done is on pace, three ahead, one behind",
      week("A", "B", "C"), "select status, round(gap, 6) from pacing", "ahead,0.2"),
    RuleCase("M41", "one done is behind", week("A"), "select status from pacing", "behind"),
    RuleCase("M41", "two done is on pace", week("A", "B"), "select status from pacing", "onPace"),
    RuleCase(
      "R20", "without due dates for all items the share of elapsed school days is expected",
      """
      # walkbook.yaml
      as-of: 2026-09-15
      # pathways.csv
      pathway_id,item_id,position,opens,due
      P,A,1,2026-09-14,
      P,B,2,,2026-09-18
      # marks.csv
      student_id,section_id,item_id,status,submitted
      001,S,A,collected,2026-09-14
      """, "select expected, basis, status from pacing", "0.4,elapsed,ahead"),
    RuleCase(
      "R20", "without any target there is no basis, no expectation and no status",
      """
      # pathways.csv
      pathway_id,item_id,position,opens
      P,A,1,2026-09-14
      P,B,2,
      # marks.csv
      student_id,section_id,item_id,status,submitted
      001,S,A,collected,2026-09-14
      """,
      "select actual, expected, gap, status, pace_ratio, basis from pacing", "0.5,,,,,"),
    RuleCase(
      "R20", "who entered after the start and the first day of the class goes by elapsed days",
      """
      # walkbook.yaml
      as-of: 2026-09-17
      # pathways.csv
      pathway_id,item_id,position,opens,due,section_ids
      P,A,1,2026-09-14,2026-09-15,S
      P,B,2,,2026-09-18,S
      # enrollments.csv
      student_id,section_id,begin
      001,S,2026-09-07
      002,S,2026-09-17
      # marks.csv
      student_id,section_id,item_id,status,submitted
      001,S,A,collected,2026-09-15
      """,
      "select student_id, expected, basis from pacing", "001,0.5,due\n002,0.5,elapsed"),
    RuleCase(
      "R22", "gaps are shares, and far behind is more than a tenth",
      week("A"), "select round(median_gap, 6), far_behind from section_pacing", "-0.2,1"),
    RuleCase(
      "R23", "not started comes first, and has no expectation and no rate",
      week(asOf: "2026-09-11"),
      "select status, expected, gap, days_behind from pacing", "notStarted,,,"),
    RuleCase(
      "R23", "complete comes before past target",
      week("A", "B", "C", "D", "E", asOf: "2026-09-21"),
      "select status, days_behind, projected_finish from pacing", "complete,,"),
    RuleCase(
      "R23", "past the target and not complete is past target, whatever the gap",
      week("A", "B", "C", "D", asOf: "2026-09-21"), "select status from pacing", "pastTarget"),
    RuleCase(
      "R54", "days behind, rate and projected finish count school days of the start as the first",
      week("A"),
      """
      select pace_ratio, days_behind, round(required_per_day, 4), projected_finish from pacing
      """, "0.5,1,1.3333,2026-09-25"),
    RuleCase(
      "R54", "an item due on the day is expected on the day; mastery stands beside",
      """
      # walkbook.yaml
      as-of: 2026-09-15
      # pathways.csv
      pathway_id,item_id,position,item_kind,points_possible,opens,due
      P,A,1,check,4,2026-09-14,2026-09-15
      P,B,2,check,4,,2026-09-16
      # marks.csv
      student_id,section_id,item_id,score,submitted
      001,S,A,1,2026-09-15
      """, "select expected, actual, mastery_actual from pacing", "0.5,0.5,0"),
    RuleCase(
      "R55", "a section without any pace has a row of zeros",
      """
      # pathways.csv
      pathway_id,item_id,position
      P,A,1
      P,B,2
      # marks.csv
      student_id,section_id,item_id,status,submitted
      001,S,A,collected,2026-09-15
      """, "select * from section_pacing", "S,P,0,0,0,0,0,0,,0"),
    RuleCase(
      "R95", "who enters after the target has no basis and no status",
      """
      # walkbook.yaml
      as-of: 2026-09-25
      # pathways.csv
      pathway_id,item_id,position,opens,due,section_ids
      P,A,1,2026-09-07,2026-09-18,S
      # enrollments.csv
      student_id,section_id,begin
      001,S,2026-09-07
      002,S,2026-09-21
      # marks.csv
      student_id,section_id,item_id,status,submitted
      001,S,A,collected,2026-09-15
      """, "select student_id, basis, status from pacing", "001,due,complete\n002,,"),
    RuleCase(
      "M42", "done nothing projects no finish", week(),
      "select projected_finish is null, actual from pacing", "1,0"),
    RuleCase(
      "R20", "where nothing opens the start is the entry, and without entry rates are missing",
      """
      # walkbook.yaml
      as-of: 2026-09-15
      # pathways.csv
      pathway_id,item_id,position,due,section_ids
      P,A,1,2026-09-15,S
      P,B,2,2026-09-18,S
      # enrollments.csv
      student_id,section_id,begin
      001,S,2026-09-14
      002,S,
      # marks.csv
      student_id,section_id,item_id,status,submitted
      001,S,A,collected,2026-09-15
      002,S,A,collected,2026-09-15
      """,
      "select student_id, expected, status, days_behind, projected_finish from pacing",
      "001,0.5,onPace,-0.5,2026-09-17\n002,0.5,onPace,,"),
    RuleCase(
      "R20",
      "where nothing opens nobody is a late entrant, and what is due by its days is expected",
      """
      # walkbook.yaml
      as-of: 2026-09-25
      # pathways.csv
      pathway_id,item_id,position,due,section_ids
      P,A,1,2026-09-15,S
      P,B,2,2026-09-18,S
      # enrollments.csv
      student_id,section_id,begin
      001,S,2026-09-14
      002,S,2026-09-21
      003,S,2026-09-21
      # marks.csv
      student_id,section_id,item_id,status,submitted
      001,S,A,collected,2026-09-15
      002,S,A,collected,2026-09-22
      003,S,A,collected,2026-09-22
      003,S,B,collected,2026-09-23
      """,
      "select student_id, basis, expected, gap, status, required_per_day from pacing",
      "001,due,1,-0.5,pastTarget,\n002,due,1,-0.5,pastTarget,\n003,due,1,0,complete,"),
    RuleCase(
      "R54", "no rate is required from the target on",
      week("A", asOf: "2026-09-18"),
      "select status, days_behind, required_per_day from pacing", "behind,4,"),
  ]
}
