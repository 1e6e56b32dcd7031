extension Statement {
  /// Conferences and their weeks (M45 to M51, R14, R15, R46, R56 to R60).
  static let conference: [Statement] = [
    Statement(
      "talk",
      """
      with dated as (select *, rowid as place from conferences where date <= :as_of),
      fitting as (
        select d.place, min(e.section_id) as section_id, count(distinct e.section_id) as classes
        from dated d join enrollments e on e.student_id = d.student_id
          and coalesce(e.begin, '') <= d.date and coalesce(e."end", '9999-12-32') > d.date
          left join sections s on s.section_id = e.section_id
        where d.section_id is null and (d.teacher_id is null or s.teacher_id = d.teacher_id)
        group by d.place
      )
      select d.place, d.date, d.student_id, d.type, d.format, d.led_by, d.planned, d.outcome,
        coalesce(d.section_id, case when f.classes = 1 then f.section_id end) as section_id,
        coalesce(d.outcome = 'held', not coalesce(d.planned, 0)) as held
      from dated d left join fitting f using (place)
      """),
    Statement(
      "logging",
      """
      with begun as (select section_id, min(begin) as begin from enrollments group by section_id)
      select t.section_id, s.teacher_id, coalesce(s.school_id, p.school_id) as school_id,
        coalesce(max(b.begin, coalesce((select min(day) from calendar), b.begin)),
          (select min(day) from calendar), min(t.date)) as first_day
      from talk t left join sections s using (section_id)
        left join teacher_place p on p.teacher_id = s.teacher_id
        left join begun b on b.section_id = t.section_id
      where t.section_id is not null group by t.section_id
      """),
    Statement(
      "week",
      """
      select l.section_id, d.monday,
        sum(d.counts) < 3 or (select max(x.day) from school_day x
          where x.monday = d.monday and x.counts) > :as_of as short_week
      from logging l join school_day d on d.day between l.first_day and :as_of
      where d.counts and d.monday <= (select max(date) from talk where section_id is not null)
      group by l.section_id, d.monday
      """),
    Statement(
      "attending",
      """
      select w.section_id, w.monday, e.student_id
      from week w join logging l using (section_id)
        join school_day d on d.monday = w.monday and d.counts and d.day between l.first_day
          and :as_of
        join enrollments e on e.section_id = w.section_id and coalesce(e.begin, '') <= d.day
          and coalesce(e."end", '9999-12-32') > d.day
      where not w.short_week group by w.section_id, w.monday, e.student_id
      having count(distinct d.day) >= 3
      """),
    Statement(
      "meeting_week",
      """
      with met as (
        select distinct section_id, student_id, date(date, '-' || ((strftime('%w', date) + 6) % 7)
          || ' days') as monday from talk where held
      )
      select w.section_id, l.school_id, l.teacher_id, w.monday as week,
        count(a.student_id) as eligible, count(m.student_id) as met,
        1.0 * count(m.student_id) / nullif(count(a.student_id), 0) as coverage, w.short_week
      from week w join logging l using (section_id)
        left join attending a on a.section_id = w.section_id and a.monday = w.monday
        left join met m on m.section_id = a.section_id and m.student_id = a.student_id
          and m.monday = a.monday
      group by w.section_id, w.monday
      """),
    Statement(
      "kept_log",
      """
      select section_id from logging except select section_id from meeting_week
        group by section_id having max(week) < date(:as_of, '-34 days')
      """),
    Statement(
      "lost",
      """
      select section_id, coalesce(outcome, 'unrecorded') as reason, count(*) as sessions
      from talk t join school_day d on d.day = t.date and d.counts
      where planned and not held and section_id is not null group by section_id, 2
      """),
    Statement(
      "conference_coverage", keys: 4,
      """
      select section_id, school_id, teacher_id, week, eligible, met, coverage, short_week
      from meeting_week
      """),
    Statement(
      "conference_losses", keys: 2,
      """
      select section_id, reason, sessions,
        1.0 * sessions / sum(sessions) over (partition by section_id) as share
      from lost
      """),
    Statement(
      "conference_summary", keys: 1,
      """
      with weeks as (
        select section_id, sum(eligible) as student_weeks, sum(met) as met
        from meeting_week where not short_week group by section_id
      ),
      counted as (
        select m.section_id, m.student_id, count(t.place) as held
        from member m left join talk t on t.section_id = m.section_id
          and t.student_id = m.student_id
          and t.held
        group by m.section_id, m.student_id
      ),
      spread as (
        select a.section_id, sum(abs(a.held - b.held)) as apart, count(*) as pairs
        from counted a join counted b using (section_id) group by a.section_id
      ),
      share as (
        select section_id, count(*) as students, avg(held = 0) as zero_share, avg(held) as mean
        from counted group by section_id
      ),
      planning as (
        select t.section_id, count(*) as scheduled, sum(t.held) as delivered
        from talk t join school_day d on d.day = t.date and d.counts
        where t.planned group by t.section_id
      ),
      led as (
        select section_id, 1.0 * sum(coalesce(led_by, '') = 'student') / count(*) as share
        from talk where held and type = 'goal' group by section_id
      )
      select s.section_id, coalesce(h.students, 0) as students,
        case when l.section_id is not null then coalesce(w.student_weeks, 0) end as student_weeks,
        case when l.section_id is not null then coalesce(w.met, 0) end as met,
        1.0 * w.met / nullif(w.student_weeks, 0) as coverage,
        case when l.section_id is not null then coalesce(p.scheduled, 0) end as scheduled,
        case when l.section_id is not null then coalesce(p.delivered, 0) end as delivered,
        1.0 * p.delivered / nullif(p.scheduled, 0) as delivered_share, d.share as student_led_share,
        case when l.section_id is not null then h.zero_share end as zero_share,
        case when l.section_id is not null then
          1.0 * x.apart / (2.0 * x.pairs * nullif(h.mean, 0)) end as gini,
        l.section_id is not null as logged
      from sections s left join logging l using (section_id) left join weeks w using (section_id)
        left join share h using (section_id) left join spread x using (section_id)
        left join planning p using (section_id) left join led d using (section_id)
      """),
  ]
}
