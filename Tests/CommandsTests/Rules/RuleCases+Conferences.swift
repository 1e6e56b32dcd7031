/// Conferences: what qualifies, weeks, cadence, dosage and goals.
extension RuleCase {
  static let conferences: [RuleCase] = [
    RuleCase(
      "R14", "a class without a row does not log: it has its students and nothing else",
      """
      # enrollments.csv
      student_id,section_id,begin
      001,A,2026-09-14
      002,B,2026-09-14
      # conferences.csv
      date,student_id,section_id
      2026-09-15,001,A
      """,
      """
      select s.section_id, s.logged, s.students, s.met, s.never, s.zero_share,
        (select count(*) from conference_status t where t.section_id = s.section_id) as statuses
      from conference_summary s
      """, "A,yes,1,0,0,0,1\nB,no,1,,,,0"),
    RuleCase(
      "R14", "a week with fewer than three school days in the range, or not over, is short",
      """
      # walkbook.yaml
      as-of: 2026-10-01
      # calendar.csv
      day,instructional
      2026-09-21,no
      2026-09-22,no
      2026-09-23,no
      # enrollments.csv
      student_id,section_id,begin
      001,A,2026-09-16
      # conferences.csv
      date,student_id,section_id
      2026-09-17,001,A
      2026-09-29,001,A
      """,
      "select week, eligible, met, coverage, short_week from conference_coverage",
      """
      2026-09-21,0,0,,yes
      2026-09-28,0,0,,yes
      """),
    RuleCase(
      "R101", "weeks after the last entry of a log are unknown, whoever is in it",
      """
      # walkbook.yaml
      as-of: 2026-11-06
      # enrollments.csv
      student_id,section_id,begin
      001,A,2026-09-14
      002,B,2026-09-14
      003,C,2026-09-14
      # conferences-fall.csv
      date,student_id,section_id
      2026-09-15,001,A
      2026-09-29,002,B
      # conferences-other.csv
      date,student_id,section_id
      2026-09-16,003,C
      """,
      """
      select section_id, count(*) as weeks, max(week) as last from conference_coverage
      group by section_id
      """, "A,3,2026-09-28\nB,3,2026-09-28\nC,1,2026-09-14"),
    RuleCase(
      "R101", "a log that ends long before the day is a note",
      """
      # walkbook.yaml
      as-of: 2026-11-06
      # conferences.csv
      date,student_id,section_id
      2026-09-15,001,A
      """,
      "select severity, rule, file from findings", "note,log-ends,conferences.csv"),
    RuleCase(
      "R15",
      "held of any type, format and length qualifies; an empty outcome unless it was planned",
      """
      # conferences.csv
      date,student_id,section_id,type,format,minutes,planned,outcome
      2026-09-14,001,A,goal,1:1,1,,held
      2026-09-15,001,A,other,group,,yes,held
      2026-09-16,001,A,,,,,
      2026-09-17,001,A,,,,yes,
      2026-09-18,001,A,,,,,studentAbsent
      """, "select conferences, last_date from conference_status", "3,2026-09-16"),
    RuleCase(
      "R16",
      "on track up to 5 school days, due up to 7, then overdue; never begins after the cadence",
      """
      # walkbook.yaml
      as-of: 2026-09-25
      # enrollments.csv
      student_id,section_id,begin
      001,A,2026-09-14
      002,A,2026-09-14
      003,A,2026-09-14
      004,A,2026-09-14
      005,A,2026-09-18
      # conferences.csv
      date,student_id,section_id
      2026-09-18,001,A
      2026-09-16,002,A
      2026-09-15,003,A
      """,
      "select student_id, days_since, status from conference_status",
      "001,5,onTrack\n002,7,due\n003,8,overdue\n004,9,never\n005,5,onTrack"),
    RuleCase(
      "R56", "the week is its Monday to Sunday, and a Saturday counts for it",
      """
      # walkbook.yaml
      as-of: 2026-09-25
      # sections.csv
      section_id,teacher_id
      A,T1
      # teachers.csv
      teacher_id,school_id
      T1,S
      # enrollments.csv
      student_id,section_id,begin
      001,A,2026-09-14
      # conferences.csv
      date,student_id,section_id,outcome
      2026-09-19,001,A,held
      2026-09-22,001,A,studentAbsent
      """,
      "select week, met, coverage, teacher_id, school_id from conference_coverage",
      "2026-09-14,1,1,T1,S\n2026-09-21,0,0,T1,S"),
    RuleCase(
      "R57", "a row without section belongs to the one class of the student with that teacher",
      """
      # sections.csv
      section_id,teacher_id
      A,T1
      B,T2
      C,T2
      # enrollments.csv
      student_id,section_id,begin
      001,A,2026-09-14
      001,B,2026-09-14
      002,B,2026-09-14
      002,C,2026-09-14
      003,A,2026-09-14
      # conferences.csv
      date,student_id,teacher_id
      2026-09-15,001,T2
      2026-09-15,002,T2
      2026-09-15,003,
      2026-09-16,001,
      """,
      "select student_id, section_id, conferences from conference_status where conferences > 0",
      "001,B,1\n003,A,1"),
    RuleCase(
      "R58", "a session is a student's; planned ones on school days up to as-of are scheduled",
      """
      # walkbook.yaml
      as-of: 2026-09-18
      # conferences.csv
      date,student_id,section_id,planned,outcome
      2026-09-15,001,A,yes,held
      2026-09-15,002,A,yes,otherDuty
      2026-09-16,001,A,yes,
      2026-09-19,001,A,yes,cancelled
      2026-09-21,001,A,yes,held
      2026-09-17,001,A,no,held
      """,
      """
      select s.scheduled, s.delivered, round(s.delivered_share, 3), l.reason, l.sessions, l.share
      from conference_summary s join conference_losses l order by l.reason
      """, "3,1,0.333,otherDuty,1,0.5\n3,1,0.333,unrecorded,1,0.5"),
    RuleCase(
      "R59", "gaps run from entry over the distinct days of conferences to as-of",
      """
      # walkbook.yaml
      as-of: 2026-09-25
      # enrollments.csv
      student_id,section_id,begin
      001,A,2026-09-14
      # conferences.csv
      date,student_id,section_id
      2026-09-15,001,A
      2026-09-15,001,A
      2026-09-18,001,A
      """,
      "select s.median_gap, s.longest_gap, c.median_gap from conference_status s "
        + "join conference_summary c", "3,5,3"),
    RuleCase(
      "R60", "student-weeks are pooled; student-led is of goal conferences; Gini over the enrolled",
      """
      # walkbook.yaml
      as-of: 2026-09-18
      # enrollments.csv
      student_id,section_id,begin
      001,A,2026-09-14
      002,A,2026-09-14
      # conferences.csv
      date,student_id,section_id,type,led_by
      2026-09-15,001,A,goal,student
      2026-09-16,001,A,goal,teacher
      2026-09-17,001,A,feedback,student
      """,
      """
      select student_weeks, met, coverage, student_led_share, zero_share, gini
      from conference_summary
      """, "2,1,0.5,0.5,0.5,0.5"),
    RuleCase(
      "M50", "the Gini of conferences is missing where nobody had one",
      """
      # enrollments.csv
      student_id,section_id,begin
      001,A,2026-09-14
      # conferences.csv
      date,student_id,section_id,outcome
      2026-09-15,001,A,cancelled
      # walkbook.yaml
      as-of: 2026-09-18
      """, "select gini, zero_share from conference_summary", ",1"),
    RuleCase(
      "R72", "of two spells the one that covers as-of gives entry",
      """
      # walkbook.yaml
      as-of: 2026-09-25
      # enrollments.csv
      student_id,section_id,begin,end
      001,A,2026-09-01,2026-09-08
      001,A,2026-09-23,
      # conferences.csv
      date,student_id,section_id,outcome
      2026-09-15,001,A,cancelled
      """, "select days_since, status from conference_status", "2,onTrack"),
    RuleCase(
      "R85", "a goal is followed up by the first later record whether it was met",
      """
      # conferences.csv
      date,student_id,section_id,goal_set,goal_met
      2026-09-14,001,A,yes,
      2026-09-14,001,A,,yes
      2026-09-15,001,A,,
      2026-09-16,001,A,,no
      2026-09-17,001,A,,yes
      2026-09-14,002,A,yes,
      2026-09-14,003,B,no,
      """, "select section_id, goals_set, followed_up, met from goal_follow_through", "A,2,1,0"),
    RuleCase(
      "R85", "of records of one day the first in the file says whether a goal was met",
      """
      # conferences.csv
      conference_id,date,student_id,section_id,type,goal_set,goal_met,outcome
      A,2026-09-01,1,C0,goal,yes,,held
      B,2026-09-08,1,C1,goal,,no,held
      C,2026-09-08,1,C0,goal,,yes,held
      D,2026-09-01,2,C1,goal,yes,,held
      E,2026-09-08,2,C1,goal,,yes,held
      F,2026-09-08,2,C0,goal,,no,held
      """, "select section_id, goals_set, followed_up, met from goal_follow_through",
      "C0,1,1,0\nC1,1,1,1"),
    RuleCase(
      "R16", "who enters before the first lesson counts from it on, the first lesson included",
      """
      # calendar.csv
      day,instructional
      2026-08-31,no
      2026-09-01,yes
      2026-09-02,no
      2026-09-03,yes
      2026-09-04,yes
      2026-09-07,no
      2026-09-08,yes
      # enrollments.csv
      student_id,section_id,begin
      1,C,2026-08-31
      2,C,2026-09-01
      3,C,2026-09-04
      4,C,2026-07-01
      9,C,2026-09-01
      # conferences.csv
      date,student_id,section_id,outcome
      2026-09-08,9,C,held
      """, "select student_id, days_since, longest_gap from conference_status",
      "1,4,4\n2,3,3\n3,1,1\n4,4,4\n9,0,3"),
    RuleCase(
      "R92", "logs are set beside the ratings they can support, and differ where they contradict",
      """
      # sections.csv
      section_id,teacher_id
      A,T1
      B,T2
      # windows.csv
      window_id,start,end
      fall,2026-09-14,2026-09-18
      # enrollments.csv
      student_id,section_id,begin
      001,A,2026-09-14
      002,A,2026-09-14
      003,B,2026-09-14
      # conferences.csv
      date,student_id,section_id
      2026-09-15,001,A
      2026-09-15,003,B
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,phase,step,status
      W1,2026-09-18,T1,flex,foundation,7,yes
      W1,2026-09-18,T1,flex,foundation,8,yes
      W2,2026-09-18,T2,flex,foundation,7,emerging
      """,
      "select teacher_id, step, value, threshold, agrees from evidence_check",
      "T1,7,0.5,0.8,no\nT1,8,,0.5,\nT2,7,1,0.8,"),
    RuleCase(
      "R14", "with a log every section of the files has a row, also without students",
      """
      # sections.csv
      section_id,teacher_id
      A,T1
      B,T1
      # conferences.csv
      date,student_id,section_id
      2026-09-15,001,A
      """,
      "select section_id, students, logged from conference_summary", "A,1,yes\nB,0,no"),
    RuleCase(
      "R33", "conferences without an id have no key: two alike are two",
      """
      # conferences.csv
      date,student_id,section_id
      2026-09-15,001,A
      2026-09-15,001,A
      """,
      "select conferences, (select count(*) from findings) from conference_status", "2,0"),
    RuleCase(
      "M45", "shorter than the minimum does not qualify where minutes are given",
      """
      # walkbook.yaml
      conferences: {minimum-minutes: 5}
      # conferences.csv
      date,student_id,section_id,minutes
      2026-09-15,001,A,4
      2026-09-16,001,A,5
      2026-09-17,001,A,
      """, "select conferences, last_date from conference_status", "2,2026-09-17"),
    RuleCase(
      "M47", "holidays do not make a student overdue",
      """
      # walkbook.yaml
      as-of: 2026-09-25
      # calendar.csv
      day,instructional
      2026-09-14,yes
      2026-09-21,no
      2026-09-22,no
      2026-09-23,no
      # conferences.csv
      date,student_id,section_id
      2026-09-15,001,A
      """, "select days_since, status from conference_status", "5,onTrack"),
  ]
}
