/// How placements spread over phases and actions, and the sessions that follow.
extension RuleCase {
  /// Seven teachers: one at Foundation 3, three at 4, two at 5, one at 9.
  private static let sevenTeachers = """
    # walkthroughs.csv
    walkthrough_id,date,teacher_id,model,landed_phase,landed_step
    W1,2026-09-15,T1,flex,foundation,3
    W2,2026-09-15,T2,flex,foundation,4
    W3,2026-09-15,T3,flex,foundation,4
    W4,2026-09-15,T4,flex,foundation,4
    W5,2026-09-15,T5,flex,foundation,5
    W6,2026-09-15,T6,flex,foundation,5
    W7,2026-09-15,T7,flex,foundation,9
    """

  static let distribution: [RuleCase] = [
    RuleCase(
      "R10", "reach restarts in each phase, for who started there or finished the one before",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,start_phase,landed_phase,landed_step
      W1,2026-09-15,T1,flex,foundation,differentiated,1
      W2,2026-09-15,T2,flex,,differentiated,2
      W3,2026-09-15,T3,flex,,foundation,1
      """,
      """
      select phase, step, at_risk, hazard, reach from step_distribution
      where step = 1 or phase = 'differentiated' and step = 2
      """,
      """
      foundation,1,2,0.5,0.5
      differentiated,1,2,0.5,0.5
      differentiated,2,1,1,0
      personalized,1,0,,
      """),
    RuleCase(
      "R10", "who is not assessed at a step leaves the risk set there",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,phase,step,status
      W1,2026-09-15,T1,flex,foundation,1,yes
      W1,2026-09-15,T1,flex,foundation,2,not observable
      W2,2026-09-15,T2,flex,foundation,1,yes
      W2,2026-09-15,T2,flex,foundation,2,no
      """,
      "select step, at_risk, paused, reach from step_distribution "
        + "where phase = 'foundation' and step < 4",
      "1,2,0,1\n2,1,1,0\n3,0,0,"),
    RuleCase(
      "M11", "no one at risk leaves hazard and reach missing, not zero",
      sevenTeachers,
      "select step, at_risk, hazard, reach from step_distribution "
        + "where phase = 'foundation' and step in (9, 10)", "9,1,1,0\n10,0,,"),
    RuleCase(
      "R35", "a row for every step of every model with a placement, and rates among those assessed",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,phase,step,status
      W1,2026-09-15,T1,flex,foundation,1,yes
      W2,2026-09-15,T2,flex,foundation,1,no
      """,
      """
      select count(*) as rows, sum(assessed) as assessed,
        max(in_place_share) as share, sum(hazard_low is not null) as bounded,
        sum(in_place_share is null) as unknown from step_distribution
      """, "29,2,0.5,1,28"),
    RuleCase(
      "R36", "all phases, complete and undetermined have a row, zeros too",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-09-15,T1,flex,foundation,2
      """, "select phase, teachers, share from phase_distribution",
      """
      foundation,1,1
      differentiated,0,0
      personalized,0,0
      complete,0,0
      undetermined,0,0
      """),
    RuleCase(
      "R37", "a maximal run of adjacent steps of one section with 6 paused carries a cluster",
      sevenTeachers,
      "select step, cluster from next_moves order by step",
      """
      3,flex.foundation.03-05
      4,flex.foundation.03-05
      5,flex.foundation.03-05
      9,
      """),
    RuleCase(
      "R38", "the setting is session in a cluster, else team for two or more, else coach",
      sevenTeachers + """

        W8,2026-09-15,T8,flex,differentiated,2
        W9,2026-09-15,T9,flex,differentiated,2
        """, "select phase, step, setting from next_moves order by phase, step",
      """
      differentiated,2,team
      foundation,3,session
      foundation,4,session
      foundation,5,session
      foundation,9,coach
      """),
    RuleCase(
      "R39", "rank goes by teachers, hazard, earlier step, model, without shared ranks",
      sevenTeachers + """

        W8,2026-09-15,T8,ev,personalized,1
        W9,2026-09-15,T9,ev,personalized,1
        """, "select rank, model, step, teachers, round(hazard, 3) from next_moves",
      """
      1,flex,4,3,0.5
      2,ev,1,2,1
      3,flex,5,2,0.667
      4,flex,9,1,1
      5,flex,3,1,0.143
      """),
    RuleCase(
      "R75", "equal hazards of different counts are no tie, equal quotients are",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-09-15,T1,flex,foundation,2
      W2,2026-09-15,T2,flex,foundation,3
      W3,2026-09-15,T3,flex,foundation,12
      W4,2026-09-15,T4,ev,personalized,1
      W5,2026-09-15,T5,ev,personalized,2
      W6,2026-09-15,T6,ev,personalized,complete
      """, "select rank, model, step, round(hazard, 3) from next_moves",
      "1,ev,2,0.5\n2,flex,3,0.5\n3,ev,1,0.333\n4,flex,2,0.333"),
    RuleCase(
      "R80", "quartile q is the position at rank q times n, undetermined stands beside",
      sevenTeachers + """

        W8,2026-09-15,T8,flex,foundation,complete
        """, "select placements, q1, median, q3, undetermined from position_summary",
      "7,flex.foundation.04,flex.foundation.04,flex.foundation.05,1"),
    RuleCase(
      "R80", "the end is shown as complete",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-09-15,T1,flex,personalized,complete
      """, "select placements, median from position_summary", "1,flex.complete"),
    RuleCase(
      "R88", "invited are those paused in the cluster, hosts stand two actions past it or further",
      sevenTeachers + """

        W8,2026-09-15,T8,flex,foundation,6
        W9,2026-09-15,T9,flex,personalized,complete
        """, "select teacher_id, can_host from pd_cohorts",
      """
      T1,no
      T2,no
      T3,no
      T4,no
      T5,no
      T6,no
      T7,yes
      T9,yes
      """),
    RuleCase(
      "R65", "phases come in framework order, steps as numbers, ids by bytes, missing first",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,school_id,model,landed_phase,landed_step
      W1,2026-09-15,t1,,flex,foundation,10
      W2,2026-09-15,T10,S2,flex,foundation,2
      W3,2026-09-15,T9,S10,flex,personalized,2
      """,
      """
      select group_concat(teacher_id, ' ') as ids,
        (select group_concat(coalesce(school_id, '-'), ' ') from walk_coverage) as schools
      from placements
      """, "T10 T9 t1,- S10 S2"),
    RuleCase(
      "R10", "an optional step that does not apply is passed without being at risk",
      """
      # frameworks/own.csv
      framework_id,title,ordering,phase,section,number,label,optional
      own,Own,sequential,foundation,Start,1,First,
      own,Own,sequential,foundation,Start,2,Second,yes
      own,Own,sequential,foundation,Start,3,Third,
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,phase,step,status
      W1,2026-09-15,T1,own,foundation,1,yes
      W1,2026-09-15,T1,own,foundation,2,n/a
      W1,2026-09-15,T1,own,foundation,3,no
      """,
      "select step, at_risk, paused, hazard, reach from step_distribution",
      "1,1,0,0,1\n2,0,0,,\n3,1,1,1,0"),
    RuleCase(
      "R37", "six at one step are a cluster of that step; five are none",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      A1,2026-09-15,T01,flex,foundation,4
      A2,2026-09-15,T02,flex,foundation,4
      A3,2026-09-15,T03,flex,foundation,4
      A4,2026-09-15,T04,flex,foundation,4
      A5,2026-09-15,T05,flex,foundation,4
      A6,2026-09-15,T06,flex,foundation,4
      B1,2026-09-15,T07,flex,foundation,10
      B2,2026-09-15,T08,flex,foundation,10
      B3,2026-09-15,T09,flex,foundation,10
      B4,2026-09-15,T10,flex,foundation,10
      B5,2026-09-15,T11,flex,foundation,10
      """,
      "select step, cluster, setting from next_moves",
      "4,flex.foundation.04,session\n10,,team"),
    RuleCase(
      "M14", "a run of adjacent steps ends where the section does",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      A1,2026-09-15,T01,flex,foundation,2
      A2,2026-09-15,T02,flex,foundation,2
      A3,2026-09-15,T03,flex,foundation,2
      A4,2026-09-15,T04,flex,foundation,3
      A5,2026-09-15,T05,flex,foundation,3
      A6,2026-09-15,T06,flex,foundation,3
      """, "select step, cluster, setting from next_moves order by step", "2,,team\n3,,team"),
  ]
}
