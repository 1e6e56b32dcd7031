/// Visits: which walk-throughs make one, and how its observers are joined.
extension RuleCase {
  static let visits: [RuleCase] = [
    RuleCase(
      "R2", "self-views, drafts and archived rows are left out; coach and an empty source count",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,source,state,model,landed_phase,landed_step
      W1,2026-09-15,T1,,,flex,foundation,2
      W2,2026-09-16,T1,self,,flex,foundation,7
      W3,2026-09-17,T1,observer,draft,flex,foundation,8
      W4,2026-09-18,T1,observer,archived,flex,foundation,9
      W5,2026-09-15,T2,coach,published,flex,foundation,3
      """, "select teacher_id, step, source from placements", "T1,2,observer\nT2,3,coach"),
    RuleCase(
      "R2", "the latest visit of the window that has a rating makes the placement",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,phase,step,status
      W1,2026-09-15,T1,flex,foundation,1,yes
      W1,2026-09-15,T1,flex,foundation,2,no
      W2,2026-09-16,T1,flex,foundation,1,
      W3,2026-09-16,T2,flex,foundation,1,
      """,
      "select teacher_id, step, status, date from placements",
      "T1,2,paused,2026-09-15\nT2,,noPlacement,2026-09-16"),
    RuleCase(
      "R2", "of two visits of a day the later in the file counts; its first id in text order shows",
      """
      # walkthroughs.csv
      walkthrough_id,visit_id,date,teacher_id,observer_id,model,landed_phase,landed_step
      W8,V1,2026-09-15,T1,O1,flex,foundation,2
      W9,V2,2026-09-15,T1,O1,flex,foundation,5
      W10,V2,2026-09-15,T1,O2,flex,foundation,5
      """, "select step, walkthrough_id from placements", "5,W10"),
    RuleCase(
      "R3",
      "a visit is a teacher and a visit id, without one the walk-throughs of a teacher and day",
      """
      # walkthroughs.csv
      walkthrough_id,visit_id,date,teacher_id,observer_id,model,landed_phase,landed_step
      W1,,2026-09-15,T1,O1,flex,foundation,2
      W2,,2026-09-15,T1,O2,flex,foundation,2
      W3,V1,2026-09-15,T2,O1,flex,foundation,2
      W4,V1,2026-09-16,T2,O2,flex,foundation,2
      W5,V1,2026-09-16,T3,O2,flex,foundation,2
      """,
      "select n.visits, p.date from norming n join placements p on p.teacher_id = 'T2' "
        + "where n.level = 'model'", "2,2026-09-16"),
    RuleCase(
      "R3", "a visit whose observers split on the model yields a placement in each",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,observer_id,model,landed_phase,landed_step
      W1,2026-09-15,T1,O1,flex,foundation,2
      W2,2026-09-15,T1,O2,ev,personalized,3
      """, "select model, step from placements", "ev,3\nflex,2"),
    RuleCase(
      "R3", "one observer counts once per visit and model, the later walk-through wins",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,observer_id,model,landed_phase,landed_step
      W1,2026-09-15,T1,O1,flex,foundation,2
      W2,2026-09-15,T1,O1,flex,foundation,6
      """,
      "select step, (select count(*) from norming where level = 'model') from placements", "6,0"),
    RuleCase(
      "R4", "a step has the status that more than half gave, else the lowest",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,observer_id,model,phase,step,status
      W1,2026-09-15,T1,O1,flex,foundation,1,yes
      W2,2026-09-15,T1,O2,flex,foundation,1,yes
      W3,2026-09-15,T1,O3,flex,foundation,1,no
      W1,2026-09-15,T1,O1,flex,foundation,2,yes
      W2,2026-09-15,T1,O2,flex,foundation,2,emerging
      """, "select step, split from placements", "2,yes"),
    RuleCase(
      "R4", "where nobody assessed a step, not to be seen comes before does not apply",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,observer_id,model,phase,step,status
      W1,2026-09-15,T1,O1,flex,foundation,1,not observable
      W2,2026-09-15,T1,O2,flex,foundation,1,n/a
      """, "select step, status, split from placements", "1,undetermined,yes"),
    RuleCase(
      "R4", "the team's walk-through stands alone for its visit and is no observer",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,observer_id,source,model,landed_phase,landed_step
      W1,2026-09-15,T1,O1,observer,flex,foundation,2
      W2,2026-09-15,T1,O2,observer,ev,personalized,3
      W3,2026-09-15,T1,O1,team,flex,foundation,6
      """,
      """
      select p.model, p.step, p.source, n.pairs, m.teachers_observed, w.walkthroughs,
        (select sum(walkthroughs) from observer_load) as load
      from placements p join norming n on n.level = 'model'
        join model_mix m on m.model = p.model join walk_coverage w
      """, "flex,6,observer,1,1,3,2"),
    RuleCase(
      "M06", "individual ratings are kept for norming, positions are not averaged",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,observer_id,model,landed_phase,landed_step
      W1,2026-09-15,T1,O1,flex,foundation,2
      W2,2026-09-15,T1,O2,flex,foundation,8
      """,
      "select p.step, n.pairs, n.exact from placements p join norming n on n.level = 'pause'",
      "2,1,0"),
    RuleCase(
      "R5", "by default nothing is carried over from an earlier visit",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,phase,step,status
      W1,2026-09-15,T1,flex,foundation,1,yes
      W2,2026-09-16,T1,flex,foundation,2,yes
      """, "select step, status from placements", "1,undetermined"),
    RuleCase(
      "R5", "with 2 of 3 the last three visits that assessed the step count, across windows",
      """
      # walkbook.yaml
      walks: {consistency: 2 of 3}
      # windows.csv
      window_id,start,end
      fall,2026-09-01,2026-09-30
      winter,2026-10-01,2026-10-31
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,phase,step,status
      W1,2026-09-15,T1,flex,foundation,1,yes
      W2,2026-10-15,T1,flex,foundation,1,yes
      W2,2026-10-15,T1,flex,foundation,2,yes
      W3,2026-10-16,T1,flex,foundation,1,no
      """,
      "select window_id, step, status from placements",
      "fall,,noPlacement\nwinter,2,undetermined"),
    RuleCase(
      "R24", "a teacher whom only a log of conferences names is not among the eligible",
      """
      # teachers.csv
      teacher_id,name,school_id
      T1,Ann Alder,S
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-09-15,T1,flex,foundation,2
      # conferences.csv
      conference_id,date,teacher_id,student_id
      F1,2026-09-14,Anne Aldr,001
      """, "select school_id, eligible, walked from walk_coverage", "S,1,1"),
    RuleCase(
      "R70", "of rows of one walk-through whose header cells differ the first row's count",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,phase,step,status
      W1,2026-09-15,T1,flex,foundation,1,yes
      W1,2026-09-16,T2,flex,foundation,2,no
      """, "select teacher_id, date, step from placements", "T1,2026-09-15,2"),
    RuleCase(
      "R79", "a form sent twice for one visit by one observer is one rating",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,observer_id,model,landed_phase,landed_step
      W1,2026-09-15,T1,O1,flex,foundation,4
      W2,2026-09-15,T1,O1,flex,foundation,4
      """,
      "select step, split, (select count(*) from norming) from placements", "4,no,0"),
    RuleCase(
      "R4", "split is missing where nothing stopped the scan, or nothing was rated",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-09-15,T1,flex,personalized,complete
      W2,2026-09-15,T2,flex,foundation,2
      """, "select teacher_id, split from placements", "T1,\nT2,no"),
    RuleCase(
      "M05", "fewer assessments than the rule asks leave the step unknown, not failed",
      """
      # walkbook.yaml
      walks: {consistency: 1 of 2}
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,phase,step,status
      W1,2026-09-15,T1,flex,foundation,1,yes
      W1,2026-09-15,T1,flex,foundation,2,no
      W2,2026-09-16,T1,flex,foundation,1,no
      """, "select step, status from placements", "2,paused"),
  ]
}
