/// Edges of measures: spans, spells, and what does not exist yet on a day.
extension RuleCase {
  static let edges: [RuleCase] = [
    RuleCase(
      "R108", "feedback dated before its walk took no days, with a warning",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,observer_id,model,landed_phase,landed_step,feedback_on
      W1,2026-09-15,T1,O1,flex,foundation,4,2026-09-09
      """,
      """
      select feedback_median_days, feedback_within_target_share,
        (select rule || ' ' || severity || ' ' || "column" from findings) from observer_load
      """, "0,1,bad-date warning feedback_on"),
    RuleCase(
      "R108", "an action step closed before it was given took no days, with a warning",
      """
      # actions.csv
      teacher_id,framework,strand,column,action,assigned,closed
      T1,driver-model,Culture,1 > 2,A,2026-09-15,2026-09-01
      T1,driver-model,Culture,1 > 2,B,2026-09-15,2026-09-17
      # walkbook.yaml
      as-of: 2026-09-30
      """,
      """
      select closed, median_days, (select line || ' ' || "column" from findings
        where rule = 'bad-date') from actions
      """, "2,1,2 closed"),
    RuleCase(
      "R108", "mastery by a score that was earned before the first in order took no days",
      """
      # walkbook.yaml
      mastery: {order: due}
      # pathways.csv
      pathway_id,position,item_id,item_kind,target_id,points_possible,mastery_points,due
      P,1,A,check,X,4,3,2026-10-01
      P,2,B,check,X,4,3,2026-09-01
      # marks.csv
      student_id,section_id,item_id,score,submitted
      1,S,A,4,2026-09-14
      1,S,B,2,2026-09-28
      """, "select attempts_to_mastery, days_to_mastery from mastery", "2,0"),
    RuleCase(
      "R108", "a phase whose actions are not known has no row",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-09-15,T1,ev,personalized,2
      """,
      """
      select group_concat(distinct d.phase), (select count(*) from phases p
        where p.model = 'ev' and p.phase <> 'complete'
          and p.phase not in (select f.phase from frameworks f where f.framework_id = 'ev')
          and p.phase in (select phase from phase_distribution)) from phase_distribution d
      """, "personalized,complete,undetermined,0"),
    RuleCase(
      "R108", "a walk-through after a teacher's last day is a finding",
      """
      # teachers.csv
      teacher_id,school_id,begin,end
      T1,S1,2026-08-01,2026-09-15
      T2,S1,2026-10-01,
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-09-14,T1,flex,foundation,2
      W2,2026-09-15,T1,flex,foundation,2
      W3,2026-09-20,T2,flex,foundation,2
      """, "select rule, line, \"column\" from findings",
      "not-enrolled,3,date\nnot-enrolled,4,date"),
    RuleCase(
      "R87", "the median action is of the model with most placements, also without a position",
      """
      # walkthroughs.csv
      walkthrough_id,date,school_id,teacher_id,observer_id,model,phase,step,status
      W1,2026-09-15,S1,T1,O1,flex,foundation,1,yes
      W2,2026-09-15,S1,T2,O1,flex,foundation,1,yes
      W3,2026-09-15,S1,T3,O1,ev,personalized,1,yes
      W3,2026-09-15,S1,T3,O1,ev,personalized,2,no
      W4,2026-09-15,S2,T4,O1,ev,personalized,1,no
      W5,2026-09-15,S2,T5,O1,flex,foundation,1,no
      """, "select school_id, median_step from school_profile",
      "S1,\nS2,ev.personalized.01"),
    RuleCase(
      "R107", "days since a conference do not start anew with a return to the class",
      """
      # walkbook.yaml
      as-of: 2026-09-25
      # enrollments.csv
      student_id,section_id,begin,end
      001,A,2026-08-31,2026-09-03
      001,A,2026-09-22,
      002,A,2026-09-22,
      # conferences.csv
      date,student_id,section_id
      2026-09-01,001,A
      """, "select student_id, days_since, status from conference_status",
      "001,18,overdue\n002,3,onTrack"),
    RuleCase(
      "R107", "two rows with one begin are one spell to the later end, in either order",
      """
      # enrollments.csv
      student_id,section_id,begin,end
      0001,X,2026-07-01,2027-06-30
      0001,X,2026-07-01,2026-07-03
      0002,X,2026-07-01,2026-07-03
      0002,X,2026-07-01,2027-06-30
      0003,X,2026-07-01,
      0003,X,2026-07-01,2026-07-03
      # pathways.csv
      pathway_id,kind,position,item_id,item_kind,target_id,points_possible
      P,playlist,1,A,check,T1,10
      # marks.csv
      student_id,section_id,item_id,score,points_possible,submitted
      0001,X,A,9,10,2026-09-01
      0002,X,A,9,10,2026-09-01
      0003,X,A,9,10,2026-09-01
      """,
      """
      select group_concat(student_id, ' '), (select group_concat(line || ' ' || rule, ' ')
        from findings) from learner_progress
      """, "0001 0002 0003,3 duplicate-key 5 duplicate-key 7 duplicate-key"),
    RuleCase(
      "R107", "spells that overlap or touch are one: nobody comes late who was there",
      """
      # enrollments.csv
      student_id,section_id,begin,end
      0004,X,2026-07-01,2027-06-30
      0004,X,2026-08-15,2027-06-30
      0006,X,2026-08-15,
      0006,X,2026-07-01,2026-08-15
      0007,X,2026-08-20,
      0007,X,2026-07-01,2026-08-15
      0005,X,2026-07-01,
      # pathways.csv
      pathway_id,kind,position,item_id,item_kind,target_id,points_possible,opens,due
      P,playlist,1,A,check,T1,10,2026-08-01,2026-09-01
      P,playlist,2,B,check,T2,10,2026-08-01,2026-11-01
      # marks.csv
      student_id,section_id,item_id,score,points_possible,submitted
      0004,X,A,9,10,2026-09-01
      0005,X,A,9,10,2026-10-01
      0006,X,A,9,10,2026-10-01
      0007,X,A,9,10,2026-10-01
      """, "select student_id, basis, status from pacing",
      "0004,due,onPace\n0005,due,onPace\n0006,due,onPace\n0007,elapsed,behind"),
    RuleCase(
      "R107", "the days of a teacher in two rows that overlap or touch are one employment",
      """
      # teachers.csv
      teacher_id,school_id,begin,end
      T1,S1,2026-07-01,2027-06-30
      T1,S1,2026-07-01,2026-07-03
      T2,S2,2026-07-01,2026-10-01
      T2,S1,2026-10-01,
      # windows.csv
      window_id,start,end
      fall,2026-09-01,2026-09-30
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-09-14,T1,flex,foundation,2
      """, "select school_id, eligible, walked from walk_coverage", "S1,2,1"),
    RuleCase(
      "R109", "as of a day work that was scored later waits to be scored",
      """
      # walkbook.yaml
      as-of: 2026-10-10
      # pathways.csv
      pathway_id,position,item_id,target_id,points_possible
      P,1,A,T,10
      P,2,B,T,10
      # marks.csv
      student_id,section_id,item_id,score,text_level,submitted,assessed
      001,S,A,9,gold,2026-09-20,2026-11-01
      001,S,B,5,bronze,2026-09-20,2026-09-21
      """,
      """
      select item_id, score, text_level, status, submitted, assessed,
        (select evidence || ' ' || state from mastery) from marks
      """,
      """
      A,,,needsGrading,2026-09-20,,1 near
      B,5,bronze,,2026-09-20,2026-09-21,1 near
      """),
    RuleCase(
      "R109", "as of a day an action step given later is none, one closed later is open",
      """
      # walkbook.yaml
      as-of: 2026-09-30
      # actions.csv
      teacher_id,framework,strand,column,action,assigned,closed
      T1,driver-model,Culture,a > b,1,2026-09-01,2026-12-01
      T1,driver-model,Culture,a > b,2,2026-11-01,
      T2,driver-model,Culture,a > b,2,2026-11-01,
      """,
      """
      select a.teachers, a.assigned, a.closed, s.closed, (select group_concat(teacher_id)
        from teachers) from actions a, action_steps s
      """, "1,1,0,,T1"),
    RuleCase(
      "R109", "as of a day a commitment made later is none, one closed later is not done",
      """
      # walkbook.yaml
      as-of: 2026-09-30
      # commitments.csv
      commitment_id,made_on,school_id,owner,action,due,status,closed
      M1,2026-09-01,S1,C1,x,2026-09-10,done,2026-11-01
      M2,2026-12-01,S2,C1,made later,2026-12-10,open,
      """,
      """
      select commitment_id, status, days_late, (select group_concat(school_id) from schools)
      from commitment_status
      """, "M1,late,14,S1"),
    RuleCase(
      "R109", "as of a day nobody is there whom only later facts name",
      """
      # walkbook.yaml
      as-of: 2026-09-30
      # walkthroughs.csv
      walkthrough_id,date,school_id,teacher_id,observer_id,model,landed_phase,landed_step
      W1,2026-09-15,S1,T1,O1,flex,foundation,4
      W2,2026-10-15,S2,T3,O1,flex,foundation,4
      # conferences.csv
      date,student_id,section_id,outcome
      2026-09-14,001,A,held
      2026-10-14,002,A,held
      2026-10-14,001,B,held
      """,
      """
      select (select group_concat(teacher_id) from teachers), (select group_concat(school_id)
        from schools), (select group_concat(student_id) from students),
        (select group_concat(section_id) from sections), eligible, never_walked, coverage,
        (select sum(students) from conference_summary) from walk_coverage
      """, "T1,S1,001,A,1,0,1,1"),
    RuleCase(
      "R109", "as of a day a later mark brings nobody into a class and takes no mark's place",
      """
      # walkbook.yaml
      as-of: 2026-09-30
      # pathways.csv
      pathway_id,position,item_id,item_kind,target_id,points_possible,mastery_points
      P,1,A,check,X,4,3
      # marks.csv
      student_id,section_id,item_id,score,submitted,attempt
      1,S,A,4,2026-09-14,1
      1,S,A,2,2026-10-14,1
      2,S,A,4,2026-10-14,1
      """,
      """
      select student_id, score, (select group_concat(student_id) from students),
        (select count(*) from findings) from mastery
      """, "1,4,1,0"),
    RuleCase(
      "R109", "as of a day the roster and the plans stay",
      """
      # walkbook.yaml
      as-of: 2026-09-30
      # teachers.csv
      teacher_id,school_id
      T1,S1
      T3,S2
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      W1,2026-09-15,T1,flex,foundation,4
      W2,2026-10-15,T3,flex,foundation,4
      """,
      "select school_id, eligible, walked, never_walked from walk_coverage",
      "S1,1,1,0\nS2,1,0,1"),
    RuleCase(
      "R108", "blank is a word for a mark that says nothing yet, in the status as in the score",
      """
      # pathways.csv
      pathway_id,position,item_id,item_kind,target_id,points_possible,mastery_points
      P,1,A,check,X,4,3
      # marks.csv
      student_id,section_id,item_id,score,status,submitted
      1,S,A,4,scored,2026-09-14
      2,S,A,,blank,
      3,S,A,Blank,,
      """,
      "select done, status, (select count(*) from findings) from learner_progress",
      "1,complete,0\n0,paused,0\n0,paused,0"),
    RuleCase(
      "R4", "an action is in place in a room where more than half of its observers saw it",
      """
      # walkthroughs.csv
      walkthrough_id,visit_id,date,school_id,teacher_id,observer_id,model,phase,step,status
      W1,V1,2026-09-15,S1,T1,O1,flex,foundation,1,yes
      W1,V1,2026-09-15,S1,T1,O1,flex,foundation,2,yes
      W2,V1,2026-09-15,S1,T1,O2,flex,foundation,1,yes
      W2,V1,2026-09-15,S1,T1,O2,flex,foundation,2,no
      W3,V2,2026-09-15,S1,T2,O1,flex,foundation,1,yes
      W3,V2,2026-09-15,S1,T2,O1,flex,foundation,2,not observed
      """,
      """
      select s.step, s.placements, s.paused, s.in_place, s.assessed, c.shared_visits
      from school_steps s join walk_coverage c using (school_id)
      """, "1,2,0,2,2,1\n2,2,1,0,1,1"),
  ]
}
