/// Scores as evidence, and what they come to.
extension RuleCase {
  /// A check of 4 points where 3 are mastery, for two attempts of one student.
  private static func attempts(_ settings: String, _ scores: String...) -> String {
    let rows = scores.enumerated().map { index, score in
      "001,A,X,\(index + 1),\(score),2026-09-\(14 + index)"
    }
    return """
      # walkbook.yaml
      \(settings)
      # pathways.csv
      pathway_id,item_id,position,item_kind,target_id,points_possible,mastery_points
      P,X,1,check,T,4,3
      # marks.csv
      student_id,section_id,item_id,attempt,score,submitted
      \(rows.joined(separator: "\n"))
      """
  }

  static let mastery: [RuleCase] = [
    RuleCase(
      "R17", "by default the highest score counts, against the items' mastery points",
      attempts("title: D", "1", "3", "2"),
      "select method, score, state from mastery", "highest,3,mastered"),
    RuleCase(
      "R17", "near begins at two thirds of the mastery points",
      attempts("title: D", "2"), "select score, state from mastery", "2,near"),
    RuleCase(
      "R17", "a target may have a method and mastery points of its own",
      attempts("mastery: {targets: {T: {method: mostRecent, points: 2}}}", "4", "1"),
      "select method, score, state from mastery", "mostRecent,1,below"),
    RuleCase(
      "R17", "a target with a number and no method has the method of all",
      attempts("mastery: {targets: {T: {weight: 0.5}}, method: mostRecent}", "4", "1"),
      "select method, score, state from mastery", "mostRecent,1,below"),
    RuleCase(
      "R17", "a target with a method and no number has the number of all",
      attempts("mastery: {targets: {T: {method: decayingAverage}}, weight: 0.5}", "4", "1"),
      "select method, score from mastery", "decayingAverage,2.5"),
    RuleCase(
      "M33", "decaying average, weighted recent and the mean of 1, 2, 3, 4 are three numbers",
      attempts("mastery: {method: decayingAverage}", "1", "2", "3", "4"),
      "select round(score, 2) from mastery", "3.48"),
    RuleCase(
      "R18", "checks, posts, projects and items without a kind are evidence, others are not",
      """
      # pathways.csv
      pathway_id,item_id,position,item_kind,target_id,points_possible
      P,A,1,pre,T,4
      P,B,2,lesson,T,4
      P,C,3,practice,T,4
      P,D,4,workshop,T,4
      P,E,5,check,T,4
      P,F,6,post,T,4
      P,G,7,project,T,4
      P,H,8,,T,4
      # marks.csv
      student_id,section_id,item_id,score,submitted
      001,S,A,4,2026-09-15
      001,S,B,4,2026-09-15
      001,S,C,4,2026-09-15
      001,S,D,4,2026-09-15
      001,S,E,1,2026-09-15
      001,S,F,1,2026-09-15
      001,S,G,1,2026-09-15
      001,S,H,2,2026-09-15
      """, "select evidence, attempts, score from mastery", "4,4,2"),
    RuleCase(
      "R18", "one row for each student and target of a class, also without evidence",
      """
      # pathways.csv
      pathway_id,item_id,position,item_kind,target_id,points_possible,section_ids
      P,X,1,check,T,4,A
      # enrollments.csv
      student_id,section_id
      001,A
      002,A
      # marks.csv
      student_id,section_id,item_id,score,submitted
      001,A,X,4,2026-09-15
      """, "select student_id, state, score from mastery", "001,mastered,4\n002,noEvidence,"),
    RuleCase(
      "R19", "scores are in order of the day submitted, none first, then attempt, then row",
      """
      # walkbook.yaml
      mastery: {method: mostRecent}
      # pathways.csv
      pathway_id,item_id,position,item_kind,target_id,points_possible
      P,X,1,check,T,4
      # marks.csv
      student_id,section_id,item_id,attempt,score,submitted,assessed
      001,A,X,1,3,2026-09-16,
      001,A,X,2,1,2026-09-15,2026-09-18
      002,A,X,2,4,2026-09-16,
      002,A,X,1,2,2026-09-16,
      003,A,X,1,2,2026-09-16,
      003,A,X,2,4,,
      """, "select student_id, score from mastery", "001,3\n002,4\n003,2"),
    RuleCase(
      "R21", "a mark on another scale than its item is done but no evidence",
      """
      # pathways.csv
      pathway_id,item_id,position,item_kind,target_id,points_possible
      P,X,1,check,T,4
      # marks.csv
      student_id,section_id,item_id,score,points_possible,submitted
      001,A,X,90,100,2026-09-15
      """,
      """
      select m.state, l.done,
        (select group_concat(rule) from findings where rule = 'scale-mismatch')
      from mastery m join learner_progress l
      """, "noEvidence,1,scale-mismatch"),
    RuleCase(
      "R21", "a target on several scales has no rows; a score above possible is kept",
      """
      # pathways.csv
      pathway_id,item_id,position,item_kind,target_id,points_possible
      P,X,1,check,T,4
      P,Y,2,check,T,10
      P,Z,3,check,U,4
      # marks.csv
      student_id,section_id,item_id,score,submitted
      001,A,Z,5,2026-09-15
      """,
      "select target_id, score, (select group_concat(rule || ' ' || file || ' ' || line, '; ') "
        + "from findings) from mastery",
      "U,5,scale-mismatch pathways.csv 3; score-above-possible marks.csv 2"),
    RuleCase(
      "R51",
      "attempts count scores, evidence items, and days run from the first to the mastering one",
      attempts("title: D", "1", "2", "3", "4"),
      "select evidence, attempts, attempts_to_mastery, days_to_mastery from mastery", "1,4,3,2"),
    RuleCase(
      "M39", "a score set by hand is marked and counts as it is",
      """
      # pathways.csv
      pathway_id,item_id,position,item_kind,target_id,points_possible
      P,X,1,check,T,4
      # marks.csv
      student_id,section_id,item_id,score,overridden,submitted
      001,A,X,4,yes,2026-09-15
      002,A,X,4,,2026-09-15
      """, "select student_id, score, overridden from mastery", "001,4,yes\n002,4,no"),
    RuleCase(
      "R52", "shares are of those with evidence; re-attempts of those not mastered at first",
      """
      # pathways.csv
      pathway_id,item_id,position,item_kind,target_id,points_possible,section_ids
      P,X,1,check,T,4,A
      # enrollments.csv
      student_id,section_id
      001,A
      002,A
      003,A
      004,A
      # marks.csv
      student_id,section_id,item_id,attempt,score,submitted
      001,A,X,1,4,2026-09-14
      002,A,X,1,1,2026-09-14
      002,A,X,2,1,2026-09-15
      003,A,X,1,1,2026-09-14
      """,
      """
      select enrolled, with_evidence, round(mastery_share, 3), coverage, reattempt_share,
        median_attempts from mastery_rates
      """, "4,3,0.333,0.75,0.5,"),
    RuleCase(
      "R53", "nTimes with too few scores at mastery is below with no score, not noEvidence",
      attempts("mastery: {method: nTimes, times: 2}", "4", "2"),
      "select score, state, evidence from mastery", ",below,1"),
    RuleCase(
      "R53", "of two modes the one that occurs last counts",
      attempts("mastery: {method: modeRecent, recent: 4}", "4", "2", "4", "2"),
      "select score from mastery", "2"),
    RuleCase(
      "R53", "the power law takes the mean where a score is zero, and stays on the scale",
      attempts("mastery: {method: powerLaw}", "0", "2", "4"),
      "select score from mastery", "2"),
    RuleCase(
      "R89", "pre counts its first score, post its last, for students who have both",
      """
      # pathways.csv
      pathway_id,item_id,position,item_kind,points_possible
      P,X,1,pre,10
      P,Y,2,post,10
      # marks.csv
      student_id,section_id,item_id,attempt,score,submitted
      001,A,X,1,2,2026-09-14
      001,A,X,2,9,2026-09-15
      001,A,Y,1,4,2026-09-16
      001,A,Y,2,6,2026-09-17
      002,A,X,1,10,2026-09-14
      002,A,Y,1,10,2026-09-16
      003,A,X,1,5,2026-09-14
      """,
      "select matched, round(mean_change, 6), round(mean_normalised_gain, 6) from pre_post",
      "2,0.2,0.5"),
    RuleCase(
      "R90", "a workshop is needed after a first score below mastery; empty attended is yes",
      """
      # pathways.csv
      pathway_id,item_id,position,item_kind,target_id,points_possible,mastery_points
      P,X,1,pre,T,4,3
      # marks.csv
      student_id,section_id,item_id,attempt,score,submitted
      001,A,X,1,2,2026-09-14
      001,A,X,2,4,2026-09-15
      002,A,X,1,3,2026-09-14
      003,A,X,1,1,2026-09-14
      # workshops.csv
      student_id,section_id,target_id,date,attended
      001,A,T,2026-09-16,
      002,A,T,2026-09-16,yes
      003,A,T,2026-09-16,no
      """,
      "select needed, attended, needed_attended, coverage, precision from workshop_match",
      "2,2,1,0.5,0.5"),
    RuleCase(
      "R97",
      "mastery points of 0 are reached by any evidence, a near cut above mastery leaves none near",
      """
      # walkbook.yaml
      mastery: {near: 1}
      # pathways.csv
      pathway_id,item_id,position,item_kind,target_id,points_possible,mastery_points
      P,X,1,check,T,4,0
      P,Y,2,check,U,4,3
      # marks.csv
      student_id,section_id,item_id,score,submitted
      001,A,X,0,2026-09-15
      001,A,Y,2.9,2026-09-15
      """, "select target_id, state from mastery", "T,mastered\nU,below"),
    RuleCase(
      "R21", "a target whose evidence items have no points at all has no rows, with a finding",
      """
      # pathways.csv
      pathway_id,item_id,position,item_kind,target_id
      P,X,1,check,T
      P,Y,2,lesson,U
      # marks.csv
      student_id,section_id,item_id,score,submitted
      001,A,X,3,2026-09-15
      """,
      "select target_id, state, (select rule || ' ' || file || ' ' || line from findings) from mastery",
      "U,noEvidence,scale-mismatch pathways.csv 2"),
    RuleCase(
      "R51", "days to mastery are missing where a score is undated",
      """
      # pathways.csv
      pathway_id,item_id,position,item_kind,target_id,points_possible
      P,X,1,check,T,4
      # marks.csv
      student_id,section_id,item_id,attempt,score,submitted
      001,A,X,1,1,
      001,A,X,2,4,2026-09-15
      """, "select attempts_to_mastery, days_to_mastery from mastery", "2,"),
    RuleCase(
      "M34", "noEvidence never counts as below",
      """
      # pathways.csv
      pathway_id,item_id,position,item_kind,target_id,points_possible,section_ids
      P,X,1,check,T,4,A
      # enrollments.csv
      student_id,section_id
      001,A
      # marks.csv
      student_id,section_id,item_id,status,submitted
      001,A,X,missing,
      # walkbook.yaml
      as-of: 2026-09-15
      """,
      "select enrolled, below, no_evidence, mastery_share, coverage from mastery_rates",
      "1,0,1,,0"),
    RuleCase(
      "M38", "without anybody in need coverage is missing, not zero",
      """
      # pathways.csv
      pathway_id,item_id,position,item_kind,target_id,points_possible
      P,X,1,check,T,4
      # marks.csv
      student_id,section_id,item_id,score,submitted
      001,A,X,4,2026-09-15
      # workshops.csv
      student_id,section_id,target_id,date,attended
      001,A,T,2026-09-16,yes
      """, "select needed, coverage, precision from workshop_match", "0,,0"),
  ]
}
