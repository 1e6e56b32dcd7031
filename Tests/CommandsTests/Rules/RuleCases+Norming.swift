/// Agreement of observers of the same visit.
extension RuleCase {
  /// Ten visits of two observers who differ on the pause in `differing` of them.
  private static func tenVisits(differing: Int) -> String {
    let rows = (0..<10).flatMap { visit in
      let pause = visit % 2 == 0 ? 3 : 8
      return [
        "A\(visit),V\(visit),2026-09-15,T\(visit),O1,flex,foundation,\(pause)",
        "B\(visit),V\(visit),2026-09-15,T\(visit),O2,flex,foundation,"
          + "\(visit < differing ? pause + 2 : pause)",
      ]
    }
    return "# walkthroughs.csv\n"
      + "walkthrough_id,visit_id,date,teacher_id,observer_id,model,landed_phase,landed_step\n"
      + rows.joined(separator: "\n")
  }

  static let norming: [RuleCase] = [
    RuleCase(
      "R44", "phase, pause and step pair only observers who name the same model",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,observer_id,model,phase,step,status
      W1,2026-09-15,T1,O1,flex,foundation,1,yes
      W1,2026-09-15,T1,O1,flex,foundation,2,no
      W2,2026-09-15,T1,O2,flex,foundation,1,no
      W3,2026-09-15,T1,O3,ev,personalized,1,no
      """,
      "select level, model, visits, pairs, exact, adjacent from norming",
      """
      model,,1,3,0.3333333333333333,
      phase,flex,1,1,1,1
      pause,flex,1,1,0,1
      step,flex,1,1,0,
      """),
    RuleCase(
      "R44", "phase and pause are compared only where both are determined",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,observer_id,model,phase,step,status
      W1,2026-09-15,T1,O1,flex,foundation,1,yes
      W2,2026-09-15,T1,O2,flex,foundation,1,no
      """, "select level, pairs from norming", "model,1\nstep,1"),
    RuleCase(
      "R45", "under 10 visits there is no statistic; from 10 on it is alpha",
      tenVisits(differing: 0),
      "select level, statistic, round(value, 3), reading from norming where level <> 'step'",
      "model,alpha,,noVariation\nphase,alpha,,noVariation\npause,alpha,1,firm"),
    RuleCase(
      "R46", "high alpha without exact agreement is tentative, and prevalence stands beside",
      tenVisits(differing: 4),
      "select exact, round(value, 2) >= 0.8, prevalence, reading from norming "
        + "where level = 'pause'", "0.6,1,0.4,tentative"),
    RuleCase(
      "R46", "fewer than 10 visits read as too few",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,observer_id,model,landed_phase,landed_step
      W1,2026-09-15,T1,O1,flex,foundation,2
      W2,2026-09-15,T1,O2,flex,foundation,2
      """,
      "select level, statistic, value, reading from norming",
      "model,,,tooFew\nphase,,,tooFew\npause,,,tooFew"),
    RuleCase(
      "R99",
      "kappa stands for pairs of observers with 10 units, Fleiss where all have as many ratings",
      tenVisits(differing: 0),
      "select level, kind, raters, units, value from norming_kappa where level = 'pause'",
      "pause,cohen,O1;O2,10,1\npause,fleiss,2,10,1"),
    RuleCase(
      "M29", "the actions on which observers split are listed with their share",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,observer_id,model,phase,step,status
      W1,2026-09-15,T1,O1,flex,foundation,1,yes
      W2,2026-09-15,T1,O2,flex,foundation,1,no
      W3,2026-09-16,T2,O1,flex,foundation,1,yes
      W4,2026-09-16,T2,O2,flex,foundation,1,yes
      """, "select step, pairs, differ, differ_share from norming_splits", "1,2,1,0.5"),
    RuleCase(
      "M26", "kappa of ordered levels weighs a disagreement by its distance",
      tenVisits(differing: 4),
      "select round(value, 5) from norming_kappa where level = 'pause' and kind = 'cohen'",
      "0.72414"),
    RuleCase(
      "R44", "complete is the neighbor of the last phase",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,observer_id,model,landed_phase,landed_step
      W1,2026-09-15,T1,O1,flex,personalized,9
      W2,2026-09-15,T1,O2,flex,personalized,complete
      """,
      "select level, exact, adjacent from norming", "model,1,\nphase,0,1\npause,0,1"),
  ]
}
