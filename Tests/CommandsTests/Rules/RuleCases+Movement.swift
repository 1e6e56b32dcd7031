/// Movement between windows, and what stands still.
extension RuleCase {
  /// Two windows, and six teachers: on, stayed, back, first only, second only, another model.
  private static let twoWindows = """
    # windows.csv
    window_id,start,end
    fall,2026-09-01,2026-10-31
    winter,2026-11-01,2027-01-31
    # walkthroughs.csv
    walkthrough_id,date,teacher_id,model,landed_phase,landed_step
    A1,2026-09-15,T1,flex,foundation,4
    A2,2026-09-15,T2,flex,foundation,4
    A3,2026-09-15,T3,flex,foundation,4
    A4,2026-09-15,T4,flex,foundation,4
    A6,2026-09-15,T6,flex,foundation,4
    B1,2026-11-10,T1,flex,differentiated,1
    B2,2026-11-10,T2,flex,foundation,4
    B3,2026-11-10,T3,flex,foundation,2
    B5,2026-11-10,T5,flex,foundation,9
    B6,2026-11-10,T6,ev,personalized,2
    """

  static let movement: [RuleCase] = [
    RuleCase(
      "R27", "the panel adds up in each model's row, and a changer counts in both",
      twoWindows,
      """
      select model, "both", advanced, held, slipped, first_only, second_only, model_changed
      from movement_summary where school_id = 'all'
      """, "ev,0,0,0,0,0,0,1\nflex,3,1,1,1,1,1,1"),
    RuleCase(
      "R27", "only combinations of phases with teachers are listed, with their share of the row",
      twoWindows,
      "select from_phase, to_phase, teachers, round(row_share, 3) from movement",
      "foundation,foundation,2,0.667\nfoundation,differentiated,1,0.333"),
    RuleCase(
      "R27", "a window is compared with the next one only",
      """
      # windows.csv
      window_id,start,end
      a,2026-09-01,2026-09-30
      b,2026-10-01,2026-10-31
      c,2026-11-01,2026-11-30
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-09-15,T1,flex,foundation,4
      W2,2026-11-16,T1,flex,foundation,6
      """,
      """
      select from_window, to_window, "both", first_only, second_only from movement_summary
      where school_id = 'all'
      """, "a,b,0,1,0\nb,c,0,0,1"),
    RuleCase(
      "R40",
      "movement is within noise when exact agreement in the later window is under three quarters",
      twoWindows + """

        # visits.csv
        walkthrough_id,visit_id,date,teacher_id,observer_id,model,landed_phase,landed_step
        C1,V1,2026-11-11,T7,O1,flex,foundation,2
        C2,V1,2026-11-11,T7,O2,flex,foundation,3
        """,
      "select model, within_noise from movement_summary where school_id = 'all'", "ev,\nflex,yes"),
    RuleCase(
      "R41", "the median change is the lower one, and missing without anybody in both",
      twoWindows,
      "select model, median_change from movement_summary where school_id = 'all'",
      "ev,\nflex,0"),
    RuleCase(
      "R42", "a stall is the same pause in neighboring windows up to the latest placement",
      twoWindows,
      "select teacher_id, phase, step, windows, instructional_days from stalls",
      "T2,foundation,4,2,40"),
    RuleCase(
      "R42", "an undetermined window breaks a run",
      """
      # windows.csv
      window_id,start,end
      a,2026-09-01,2026-09-30
      b,2026-10-01,2026-10-31
      c,2026-11-01,2026-11-30
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-09-15,T1,flex,foundation,4
      W2,2026-10-15,T1,flex,foundation,complete
      W3,2026-11-16,T1,flex,foundation,4
      """, "select count(*) from stalls", "0"),
  ]
}
