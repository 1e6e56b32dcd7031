/// Placements: how statuses become a pause, and what each row shows.
extension RuleCase {
  static let placements: [RuleCase] = [
    RuleCase(
      "M01", "unknown words are not assessed and a finding, never not yet",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,phase,step,status
      W1,2026-09-15,T1,flex,foundation,1,yes
      W1,2026-09-15,T1,flex,foundation,2,perhaps
      """,
      "select step, status, (select rule from findings) from placements",
      "2,undetermined,unknown-status"),
    RuleCase(
      "M02",
      "the first action not in place pauses, an unknown one leaves the placement undetermined",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,phase,step,status
      W1,2026-09-15,T1,flex,foundation,1,yes
      W1,2026-09-15,T1,flex,foundation,2,yes
      W1,2026-09-15,T1,flex,foundation,3,no
      W2,2026-09-15,T2,flex,foundation,1,yes
      W2,2026-09-15,T2,flex,foundation,2,yes
      W2,2026-09-15,T2,flex,foundation,4,no
      W3,2026-09-15,T3,flex,foundation,1,yes
      W3,2026-09-15,T3,flex,foundation,2,emerging
      W3,2026-09-15,T3,flex,foundation,3,yes
      W3,2026-09-15,T3,flex,foundation,4,yes
      """,
      "select teacher_id, step, status, position, beyond from placements",
      "T1,3,paused,3,0\nT2,3,undetermined,,0\nT3,2,paused,2,2"),
    RuleCase(
      "M03", "the chain goes on only from a complete phase: Foundation and D1 to D3 make G = 15",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,start_phase,landed_phase,landed_step
      W1,2026-09-15,T1,flex,foundation,differentiated,4
      W2,2026-09-15,T2,flex,,personalized,complete
      """,
      "select teacher_id, status, position, started_at from placements",
      "T1,paused,15,foundation\nT2,complete,30,personalized"),
    RuleCase(
      "M04", "actions in place beyond the pause are counted, and are no bonus",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,phase,step,status
      W1,2026-09-15,T1,flex,foundation,1,no
      W1,2026-09-15,T1,flex,foundation,2,yes
      W1,2026-09-15,T1,flex,differentiated,1,yes
      """, "select position, beyond from placements", "1,2"),
    RuleCase(
      "R25", "undetermined shows the step at which it stopped, complete and noPlacement show none",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-09-15,T1,flex,foundation,complete
      W2,2026-09-15,T2,flex,personalized,complete
      """,
      "select teacher_id, phase, step, status, position from placements",
      "T1,differentiated,1,undetermined,\nT2,,,complete,30"),
    RuleCase(
      "R25", "noPlacement is in no distribution and no denominator",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,phase,step,status
      W1,2026-09-15,T1,flex,foundation,1,no
      W2,2026-09-15,T2,flex,foundation,1,
      W3,2026-09-15,T3,flex,foundation,1,yes
      """,
      "select phase, teachers, share from phase_distribution where teachers > 0",
      "foundation,1,0.5\nundetermined,1,0.5"),
    RuleCase(
      "R28", "started_at is the earlier of start_phase and the first phase with any rating",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,start_phase,phase,step,status
      W1,2026-09-15,T1,flex,,differentiated,1,no
      W2,2026-09-15,T2,flex,foundation,differentiated,1,no
      W3,2026-09-15,T3,flex,personalized,foundation,1,not observable
      """,
      "select teacher_id, started_at, status, position from placements",
      "T1,differentiated,paused,12\nT2,foundation,undetermined,\nT3,foundation,undetermined,"),
    RuleCase(
      "R28", "assumed phases add their size to G and enter no risk set",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,phase,step,status
      W1,2026-09-15,T1,flex,differentiated,1,no
      """,
      "select phase, step, at_risk from step_distribution where at_risk > 0", "differentiated,1,1"),
    RuleCase(
      "R29",
      "a landed action implies its phase, also phases from start_phase on, and nothing after",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,start_phase,landed_phase,landed_step
      W1,2026-09-15,T1,flex,foundation,differentiated,2
      W2,2026-09-15,T2,flex,,differentiated,2
      """,
      """
      select phase, sum(in_place) as in_place, sum(assessed) as assessed from step_distribution
      group by phase order by phase
      """, "differentiated,2,4\nfoundation,11,11\npersonalized,0,0"),
    RuleCase(
      "R29", "landed on the number after the last, or on the word complete, is all in place",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-09-15,T1,flex,foundation,12
      W2,2026-09-15,T2,flex,foundation,complete
      """,
      "select teacher_id, phase, step, status from placements",
      "T1,differentiated,1,undetermined\nT2,differentiated,1,undetermined"),
    RuleCase(
      "R29", "with both column sets statuses win, landed is used where there is no status",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,phase,step,status,landed_phase,landed_step
      W1,2026-09-15,T1,flex,foundation,1,no,foundation,5
      W2,2026-09-15,T2,flex,,,,foundation,5
      """, "select teacher_id, step from placements", "T1,1\nT2,5"),
    RuleCase(
      "R30", "noPlacement needs every step not assessed; the walk still counts as a walk",
      """
      # teachers.csv
      teacher_id,school_id
      T1,S
      T2,S
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,phase,step,status
      W1,2026-09-15,T1,flex,foundation,1,
      W2,2026-09-15,T2,flex,foundation,3,not observable
      """,
      """
      select p.teacher_id, p.status, p.started_at, w.walked, m.teachers_observed
      from placements p join walk_coverage w join model_mix m
      """,
      "T1,noPlacement,,2,2\nT2,undetermined,foundation,2,2"),
    RuleCase(
      "R31", "beyond is 0 for complete and missing for noPlacement",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-09-15,T1,flex,personalized,complete
      # forms.csv
      walkthrough_id,date,teacher_id,model,phase,step,status
      W2,2026-09-15,T2,flex,foundation,1,
      """, "select teacher_id, beyond from placements", "T1,0\nT2,"),
    RuleCase(
      "R32", "of two ratings of a step in one walk an assessed one wins, then the lower",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,phase,step,status
      W1,2026-09-15,T1,flex,foundation,1,not observable
      W1,2026-09-15,T1,flex,foundation,1,yes
      W1,2026-09-15,T1,flex,foundation,2,yes
      W1,2026-09-15,T1,flex,foundation,2,emerging
      """,
      "select step, status, (select count(*) from findings where rule = 'duplicate-rating') "
        + "from placements", "2,paused,2"),
    RuleCase(
      "R61", "windows that hold only self-views, or only rows of no framework, have no row",
      """
      # windows.csv
      window_id,start,end
      fall,2026-09-01,2026-09-30
      winter,2026-10-01,2026-10-31
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,source,model,landed_phase,landed_step
      W1,2026-09-15,T1,self,flex,foundation,2
      W2,2026-10-15,T1,observer,flexible,foundation,2
      """,
      "select (select count(*) from placements), (select count(*) from phase_distribution)", "0,0"),
    RuleCase(
      "R62", "models and phases are read case-folded and by their titles",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-09-15,T1,FLEX,Foundation,2
      W2,2026-09-15,T2,Enriched Virtual,PERSONALIZED,3
      """, "select model, phase, step from placements", "ev,personalized,3\nflex,foundation,2"),
    RuleCase(
      "R62", "a model that is unknown, or without known steps, rejects its rows with a finding",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-09-15,T1,flexi,foundation,2
      W2,2026-09-15,T2,fc,foundation,2
      W3,2026-09-15,T3,flex,foundation,2
      """,
      "select line, severity, rule, (select count(*) from placements) from findings order by line",
      "2,error,unknown-model,1\n3,error,unknown-model,1"),
    RuleCase(
      "R67",
      "a step outside its phase and an unknown phase reject the rating, not the walk-through",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,phase,step,status
      W1,2026-09-15,T1,flex,foundation,14,yes
      W1,2026-09-15,T1,flex,basics,1,yes
      W1,2026-09-15,T1,flex,foundation,1,no
      W2,2026-09-15,T2,ev,foundation,1,yes
      """,
      "select line, rule, (select step from placements where teacher_id = 'T1') from findings "
        + "order by line",
      "2,step-outside-phase,1\n3,unknown-phase,1\n5,unknown-phase,1"),
  ]
}
