/// Days: what is as of when, what a school day is, and which window holds it.
extension RuleCase {
  static let days: [RuleCase] = [
    RuleCase(
      "R1", "the as-of day is the latest on which something happened, whatever is planned later",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,state,model,landed_phase,landed_step
      W1,2026-09-15,T1,published,flex,foundation,4
      W2,2026-10-09,T1,draft,flex,foundation,5
      # conferences.csv
      date,student_id,section_id,outcome
      2026-09-17,001,A,held
      2026-09-25,001,A,cancelled
      # enrollments.csv
      student_id,section_id,begin
      001,A,2026-10-01
      # windows.csv
      window_id,start,end
      fall,2026-09-01,2026-12-31
      # pathways.csv
      pathway_id,item_id,position,due
      P,X,1,2026-12-01
      # marks.csv
      student_id,section_id,item_id,score,submitted,assessed
      001,A,X,1,2026-09-16,2026-09-18
      """, "select as_of from about", "2026-09-18"),
    RuleCase(
      "R1", "facts dated after as-of are left out, undated marks are kept",
      """
      # walkbook.yaml
      as-of: 2026-09-15
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-09-14,T1,flex,foundation,2
      W2,2026-09-16,T1,flex,foundation,5
      # pathways.csv
      pathway_id,item_id,position
      P,X,1
      P,Y,2
      # marks.csv
      student_id,section_id,item_id,score,submitted
      001,A,X,1,
      001,A,Y,1,2026-09-16
      """,
      "select p.step, l.done, l.items from placements p, learner_progress l", "2,1,2"),
    RuleCase(
      "R1", "a window that starts after as-of has no rows, one that is running ends at as-of",
      """
      # walkbook.yaml
      as-of: 2026-11-10
      # windows.csv
      window_id,start,end
      fall,2026-09-01,2026-10-31
      winter,2026-11-01,2027-01-31
      spring,2027-02-01,2027-05-31
      """,
      "select window_id, end from walk_windows", "fall,2026-10-31\nwinter,2026-11-10"),
    RuleCase(
      "R11", "days from a to b are the school days after a up to b: none on the same day",
      """
      # teachers.csv
      teacher_id,school_id
      T1,S
      T2,S
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-09-11,T1,flex,foundation,4
      W2,2026-09-14,T2,flex,foundation,4
      """, "select teacher_id, days_since from teacher_recency", "T1,1\nT2,0"),
    RuleCase(
      "R12", "a listed day is what its row says, an unlisted one is a school day Monday to Friday",
      """
      # calendar.csv
      day,instructional
      2026-09-15,no
      2026-09-16,no
      2026-09-16,yes
      2026-09-19,yes
      # teachers.csv
      teacher_id,school_id
      T1,S
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-09-14,T1,flex,foundation,4
      # walkbook.yaml
      as-of: 2026-09-21
      """, "select days_since from teacher_recency", "5"),
    RuleCase(
      "R12", "without a calendar Monday to Friday are school days",
      """
      # teachers.csv
      teacher_id,school_id
      T1,S
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-09-11,T1,flex,foundation,4
      # walkbook.yaml
      as-of: 2026-09-20
      """, "select days_since from teacher_recency", "5"),
    RuleCase(
      "R13", "without a walk window there is one, all, over the published observer walk-throughs",
      """
      # windows.csv
      window_id,start,end,kind
      term1,2026-08-31,2026-12-18,term
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,source,state,model,landed_phase,landed_step
      W1,2026-09-10,T1,self,published,flex,foundation,4
      W2,2026-09-15,T1,observer,published,flex,foundation,4
      W3,2026-09-17,T1,observer,archived,flex,foundation,4
      """, "select window_id, start, end from walk_windows", "all,2026-09-15,2026-09-15"),
    RuleCase(
      "R13", "windows are in order of start, then id; the earlier has the day on which two overlap",
      """
      # windows.csv
      window_id,start,end,kind
      late,2026-10-10,2026-10-31,walk
      early,2026-10-01,2026-10-15,
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-10-12,T1,flex,foundation,4
      W2,2026-10-31,T2,flex,foundation,4
      """,
      """
      select p.window_id, p.teacher_id, w.number, f.rule
      from placements p join walk_windows w on w.window_id = p.window_id
        join findings f order by w.number
      """, "early,T1,1,overlapping-windows\nlate,T2,2,overlapping-windows"),
    RuleCase(
      "R13", "a week in two windows is the earlier one's for coverage and for evidence alike",
      """
      # windows.csv
      window_id,start,end
      a,2026-09-14,2026-09-27
      b,2026-09-21,2026-10-09
      # teachers.csv
      teacher_id,school_id
      T1,S
      # sections.csv
      section_id,teacher_id,school_id
      C,T1,S
      # enrollments.csv
      student_id,section_id,begin
      001,C,2026-09-01
      # conferences.csv
      date,student_id,section_id
      2026-09-21,001,C
      2026-10-09,009,D
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-10-05,T1,flex,foundation,8
      """,
      """
      select e.window_id, e.value, p.conference_coverage from evidence_check e
      join school_profile p on p.window_id = e.window_id and p.school_id = 'S' where e.step = 7
      """, "b,0,0"),
    RuleCase(
      "R13", "a walk-through outside every window is left out, with a finding",
      """
      # windows.csv
      window_id,start,end
      fall,2026-09-01,2026-09-30
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-09-30,T1,flex,foundation,4
      W2,2026-10-01,T2,flex,foundation,4
      """,
      "select teacher_id, (select rule || ' ' || line from findings) from placements",
      "T1,outside-windows 3"),
    RuleCase(
      "R26", "the median of whole steps is the lower one, of days the mean of the two middle ones",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,observer_id,model,landed_phase,landed_step,feedback_on
      W1,2026-09-14,T1,O,flex,foundation,2,2026-09-15
      W2,2026-09-14,T2,O,flex,foundation,5,2026-09-16
      # walkbook.yaml
      as-of: 2026-09-30
      """,
      "select median, feedback_median_days from position_summary, observer_load",
      "flex.foundation.02,1.5"),
    RuleCase(
      "R78", "a missing fact file gives its tables with header and no rows",
      """
      # teachers.csv
      teacher_id,school_id
      T1,S
      """,
      """
      select (select count(*) from placements) + (select count(*) from learner_progress)
        + (select count(*) from conference_summary) + (select count(*) from actions)
        + (select count(*) from commitment_status) as rows
      """, "0"),
  ]
}
