/// Who was walked, by whom, and what the walks say of schools and rubrics.
extension RuleCase {
  static let walks: [RuleCase] = [
    RuleCase(
      "R24", "eligible is who is employed on a day of the window, the end excluded",
      """
      # windows.csv
      window_id,start,end
      fall,2026-09-01,2026-09-30
      # teachers.csv
      teacher_id,school_id,begin,end
      T1,S,,
      T2,S,2026-09-15,
      T3,S,,2026-09-01
      T4,S,,2026-09-02
      T5,S,2026-10-01,
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-09-30,T1,flex,foundation,4
      """, "select school_id, eligible, never_walked from walk_coverage", "S,3,2"),
    RuleCase(
      "R24",
      "a teacher seen only in walk-throughs is added, with the school of the latest such row",
      """
      # teachers.csv
      teacher_id,school_id
      T1,S1
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,school_id,model,landed_phase,landed_step
      W1,2026-09-15,T1,S2,flex,foundation,4
      W2,2026-09-15,T2,S2,flex,foundation,4
      W3,2026-09-16,T2,S3,flex,foundation,4
      """,
      "select school_id, eligible, walked, walkthroughs from walk_coverage",
      "S1,1,1,1\nS3,1,1,2"),
    RuleCase(
      "R24",
      "who left and came back is eligible at both times, and has one row for each in what is written",
      """
      # windows.csv
      window_id,start,end
      a,2026-09-01,2026-09-30
      b,2026-10-15,2026-10-31
      c,2026-11-01,2026-11-30
      # teachers.csv
      teacher_id,school_id,begin,end
      T1,S,,
      T2,S,2026-11-02,
      T2,S,,2026-10-13
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-09-30,T2,flex,foundation,4
      W2,2026-11-30,T2,flex,foundation,4
      """, "select window_id, eligible, walked from walk_coverage", "a,2,1\nb,1,0\nc,2,1"),
    RuleCase(
      "R34", "a visit over the end of a window counts in each by its walks, as in walk_coverage",
      """
      # windows.csv
      window_id,start,end
      a,2026-10-01,2026-10-30
      # teachers.csv
      teacher_id,school_id
      T1,S
      T2,S
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,visit_id,observer_id,model,landed_phase,landed_step
      W1,2026-10-30,T1,V,O1,flex,foundation,4
      W2,2026-10-31,T1,V,O2,flex,foundation,4
      W3,2026-10-12,T2,X,O1,ev,personalized,2
      """,
      """
      select m.model, m.teachers_observed, m.share_of_walked, c.walked
      from model_mix m join walk_coverage c using (window_id)
      """, "ev,1,0.5,2\nflex,1,0.5,2"),
    RuleCase(
      "R34", "declared is what teachers.csv says, else the latest walk-through that states one",
      """
      # teachers.csv
      teacher_id,school_id,declared_model
      T1,S,flex
      T2,S,
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,declared_model,model,landed_phase,landed_step
      W1,2026-09-15,T1,ev,flex,foundation,4
      W2,2026-09-15,T2,flex,flex,foundation,4
      W3,2026-09-16,T2,ev,flex,foundation,4
      W4,2026-09-17,T2,,flex,foundation,4
      """,
      """
      select model, teachers_declared, teachers_observed, share_of_walked, mismatched, schools
      from model_mix
      """, "ev,1,0,0,0,0\nflex,1,2,1,1,1"),
    RuleCase(
      "R43", "each co-observer's walk-through counts; never walked means in no window",
      """
      # windows.csv
      window_id,start,end
      fall,2026-09-01,2026-09-30
      winter,2026-10-01,2026-10-31
      # teachers.csv
      teacher_id,school_id
      T1,S
      T2,S
      T3,S
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,observer_id,model,landed_phase,landed_step
      W1,2026-08-31,T3,O1,flex,foundation,4
      W2,2026-09-15,T1,O1,flex,foundation,4
      W3,2026-09-15,T1,O2,flex,foundation,4
      W4,2026-10-15,T2,O1,flex,foundation,4
      """,
      """
      select window_id, walked, walkthroughs, never_walked, co_observed_share from walk_coverage
      """, "fall,1,2,1,1\nwinter,1,1,0,0"),
    RuleCase(
      "R81", "a row for each self-view in a window; the gap is missing where a position is",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,source,model,landed_phase,landed_step
      W1,2026-09-15,T1,observer,flex,foundation,4
      W2,2026-09-15,T1,self,flex,foundation,3
      W3,2026-09-15,T2,observer,flex,foundation,complete
      W4,2026-09-15,T2,self,flex,foundation,6
      """,
      "select teacher_id, self_position, observed_position, gap from self_view",
      "T1,3,4,-1\nT2,6,,"),
    RuleCase(
      "R82", "every teacher employed on as-of is listed, never walked without date and days",
      """
      # teachers.csv
      teacher_id,school_id,end
      T1,S,
      T2,S,
      T3,S,2026-09-15
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,source,model,landed_phase,landed_step
      W1,2026-09-14,T1,observer,flex,foundation,4
      W2,2026-09-15,T1,observer,flex,foundation,4
      W3,2026-09-15,T2,self,flex,foundation,4
      """,
      "select teacher_id, last_date, days_since, walkthroughs from teacher_recency",
      "T1,2026-09-15,0,2\nT2,,,0"),
    RuleCase(
      "R83", "feedback after as-of does not exist, and a walk without observer has no row",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,observer_id,model,landed_phase,landed_step,feedback_on
      W1,2026-09-14,T1,O1,flex,foundation,4,2026-09-21
      W2,2026-09-14,T1,O2,flex,foundation,4,2026-09-22
      W3,2026-09-21,T2,O1,flex,foundation,4,2026-09-30
      W4,2026-09-21,T3,,flex,foundation,4,
      """,
      """
      select observer_id, walkthroughs, teachers, co_observed, feedback_given,
        feedback_median_days, feedback_within_target_share from observer_load
      """, "O1,2,2,1,1,5,1\nO2,1,1,1,0,,"),
    RuleCase(
      "R84", "done is closed by as-of or said to be; late is due before as-of and not done",
      """
      # walkbook.yaml
      as-of: 2026-09-25
      # commitments.csv
      commitment_id,due,closed,status
      C1,2026-09-18,2026-09-22,
      C2,2026-09-18,2026-09-30,
      C3,2026-09-25,,
      C4,2026-09-18,,done
      C5,,,
      C6,2026-09-18,2026-09-17,
      """,
      "select commitment_id, status, days_late from commitment_status",
      "C1,done,2\nC2,late,5\nC3,open,\nC4,done,\nC5,open,\nC6,done,0"),
    RuleCase(
      "R86", "the target is eligible teachers times walks for each, missing without a setting",
      """
      # walkbook.yaml
      walks: {target-per-teacher: 2}
      # teachers.csv
      teacher_id,school_id
      T1,S
      T2,S
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-09-15,T1,flex,foundation,4
      """, "select walkthroughs, target, attainment from walk_coverage", "1,4,0.25"),
    RuleCase(
      "R87", "the profile's median is of the model most placements have, its pause over all models",
      """
      # teachers.csv
      teacher_id,school_id
      T1,S
      T2,S
      T3,S
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-09-15,T1,ev,personalized,3
      W2,2026-09-15,T2,flex,foundation,4
      W3,2026-09-15,T3,flex,foundation,9
      """,
      """
      select median_step, commonest_pause, round(commonest_share, 3), advanced_share,
        conference_coverage, on_pace_share from school_profile
      """, "flex.foundation.04,ev.personalized.03,0.333,,,"),
    RuleCase(
      "R91", "a column of actions is split into levels, and days are of the closed ones",
      """
      # walkbook.yaml
      as-of: 2026-09-25
      # actions.csv
      teacher_id,framework,strand,column,action,assigned,closed
      T1,driver-model,Tasks,teacher-led > learner-led,1,2026-09-14,2026-09-18
      T1,driver-model,Tasks,teacher-led > learner-led,2,2026-09-14,2026-09-30
      T2,driver-model,Tasks,teacher-led > learner-led,1,,2026-09-18
      """,
      """
      select from_level, to_level, teachers, assigned, closed, median_days from actions
      """, "teacher-led,learner-led,2,3,2,4"),
    RuleCase(
      "M12", "the share in place is among those assessed, whatever the order",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,phase,step,status
      W1,2026-09-15,T1,flex,foundation,1,no
      W1,2026-09-15,T1,flex,foundation,5,yes
      W2,2026-09-15,T2,flex,foundation,5,emerging
      W3,2026-09-15,T3,flex,foundation,5,n/a
      """,
      "select in_place, assessed, in_place_share from step_distribution "
        + "where phase = 'foundation' and step = 5", "1,2,0.5"),
  ]
}
