/// Walk-throughs as forms write them: shapes, models and status words.
extension RuleCase {
  static let forms: [RuleCase] = [
    RuleCase(
      "R63", "status words are read whatever their case, spaces, hyphens and underlines",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,phase,step,status
      W1,2026-09-15,T1,flex,foundation,1,In-Place
      W1,2026-09-15,T1,flex,foundation,2,X
      W1,2026-09-15,T1,flex,foundation,3,✓
      W1,2026-09-15,T1,flex,foundation,4,TRUE
      W1,2026-09-15,T1,flex,foundation,5,1
      W1,2026-09-15,T1,flex,foundation,6, yes
      W1,2026-09-15,T1,flex,foundation,7,partly
      W1,2026-09-15,T1,flex,foundation,8,missed opportunity
      W1,2026-09-15,T1,flex,foundation,9,N/A
      W1,2026-09-15,T1,flex,foundation,10,not_observed
      W1,2026-09-15,T1,flex,foundation,11,not assessed
      """,
      """
      select step, in_place, assessed, (select count(*) from findings) from step_distribution
      where phase = 'foundation' and step > 5
      """,
      """
      6,1,1,0
      7,0,1,0
      8,0,1,0
      9,0,0,0
      10,0,0,0
      11,0,0,0
      """),
    RuleCase(
      "R63", "further words come from walkbook.yaml",
      """
      # walkbook.yaml
      statuses: {solid: inPlace, not there: notYet}
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,phase,step,status
      W1,2026-09-15,T1,flex,foundation,1,Solid
      W1,2026-09-15,T1,flex,foundation,2,Not There
      """, "select step, status, (select count(*) from findings) from placements", "2,paused,0"),
    RuleCase(
      "R77", "a wide file may hold several models; a column of another model must be empty",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,flex.foundation.01,flex.foundation.02,ev.personalized.01
      W1,2026-09-15,T1,flex,yes,no,
      W2,2026-09-15,T2,ev,,,no
      W3,2026-09-15,T3,flex,no,,yes
      """,
      "select model, teacher_id, step, (select group_concat(line) from findings) from placements",
      "ev,T2,1,4\nflex,T1,2,4\nflex,T3,1,4"),
    RuleCase(
      "R77", "several files of one kind lie in one folder and are read in name order as one",
      """
      # walkthroughs-1.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-09-15,T1,flex,foundation,4
      # walkthroughs-2.csv
      walkthrough_id,date,teacher_id,model,phase,step,status
      W2,2026-09-15,T2,flex,foundation,1,no
      """, "select teacher_id, step from placements", "T1,4\nT2,1"),
  ]
}
