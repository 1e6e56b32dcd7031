extension Statement {
  /// How far students are along a path of due dates, and how long teachers stand still (M40 to M43,
  /// M18, R20, R23, R42, R55, R107).
  static let pace: [Statement] = [
    Statement(
      "spell",
      """
      with dated as (
        select distinct student_id, section_id, coalesce(begin, '') as begin,
          coalesce("end", '9999-12-32') as leaves
        from enrollments where coalesce(begin, '') < coalesce("end", '9999-12-32')
      ),
      reached as (
        select *, max(leaves) over (partition by student_id, section_id order by begin, leaves
          rows between unbounded preceding and 1 preceding) as before
        from dated
      ),
      numbered as (
        select *, sum(before is null or begin > before) over (partition by student_id, section_id
          order by begin, leaves) as number
        from reached
      )
      select student_id, section_id, min(begin) as begin, max(leaves) as leaves
      from numbered group by student_id, section_id, number
      """),
    Statement(
      "entry",
      """
      select s.student_id, s.section_id, nullif(max(s.begin), '') as entry, coalesce(max(
          (select min(e.begin) from enrollments e where e.section_id = s.section_id),
          (select min(day) from calendar)), (select min(day) from calendar)) as first_day
      from spell s where s.begin <= :as_of and s.leaves > :as_of group by s.student_id, s.section_id
      """),
    Statement(
      "pacing", keys: 3,
      """
      with path as (
        select pathway_id, min(opens) as opens, max(due) as target from task group by pathway_id
      ),
      asked as (
        select student_id, section_id, pathway_id, min(t.due is not null) as all_due,
          sum(w.weight) as whole, sum(case when t.due <= :as_of then w.weight else 0 end) as by_now
        from item_state w join task t using (pathway_id, item_id)
        where w.required and not w.exempt group by student_id, section_id, pathway_id
      ),
      started as (
        select p.student_id, p.section_id, p.pathway_id, p.weighted_completion as actual,
          x.target, case when e.entry > x.opens then e.entry else coalesce(x.opens, e.entry) end
            as start,
          coalesce(e.entry > x.opens and e.entry > e.first_day, 0) as is_late,
          a.all_due, a.whole, a.by_now
        from progress p join path x using (pathway_id)
          left join entry e using (student_id, section_id)
          left join asked a using (student_id, section_id, pathway_id)
      ),
      based as (
        select s.*, case when all_due and not is_late then 'due'
            when start is not null and target is not null then 'elapsed' end as basis,
          (select count(*) from school_day where counts and day between s.start
            and min(:as_of, s.target)) as elapsed,
          (select count(*) from school_day where counts and day between s.start and s.target)
            as total
        from started s
      ),
      expecting as (
        select b.*, case when start > :as_of then null
            when basis = 'due' then 1.0 * by_now / whole
          when basis = 'elapsed' then 1.0 * elapsed / nullif(total, 0) end as expected
        from based b
      )
      select student_id, section_id, pathway_id, actual, expected, actual - expected as gap,
        case when target is null or basis is null or basis = 'elapsed' and total = 0 then null
          when start > :as_of then 'notStarted'
          when actual >= 1 - 1e-9 then 'complete' when :as_of > target then 'pastTarget'
          when actual - expected > 0.03 + 1e-9 then 'ahead'
          when actual - expected < -0.03 - 1e-9 then 'behind'
          when expected is not null then 'onPace' end as status
      from expecting
      """),
    Statement(
      "section_pacing", keys: 2,
      """
      with middle as (
        select section_id, pathway_id, gap, count(*) over (partition by section_id, pathway_id) as n,
          row_number() over (partition by section_id, pathway_id order by gap) as place
        from pacing where gap is not null
      )
      select section_id, pathway_id, coalesce(sum(status = 'notStarted'), 0) as not_started,
        coalesce(sum(status = 'behind'), 0) as behind, coalesce(sum(status = 'onPace'), 0) as on_pace,
        coalesce(sum(status = 'ahead'), 0) as ahead,
        coalesce(sum(status = 'pastTarget'), 0) as past_target,
        coalesce(sum(status = 'complete'), 0) as complete,
        (select avg(gap) from middle m where m.section_id = p.section_id
          and m.pathway_id = p.pathway_id and m.place in ((n + 1) / 2, (n + 2) / 2)) as median_gap,
        coalesce(sum(gap < -0.1 - 1e-9), 0) as far_behind
      from pacing p group by section_id, pathway_id
      """),
    Statement(
      "stalls", keys: 2,
      """
      with seen as (
        select p.*, w.number, max(w.number) over (partition by teacher_id, model) as latest,
          (select max(v.date) from visit v join placing_walk k using (teacher_id, visit)
            where k.window_id = p.window_id and k.teacher_id = p.teacher_id and k.model = p.model)
            as date
        from placed p join walk_window w using (window_id)
      ),
      last as (select * from seen where number = latest and status = 'paused'),
      broken as (
        select l.teacher_id, l.model, max(w.number) as number from last l join walk_window w
          on w.number < l.number left join seen s on s.teacher_id = l.teacher_id
          and s.model = l.model and s.number = w.number
        where s.stop is not l.stop or s.status <> 'paused' group by l.teacher_id, l.model
      ),
      run as (
        select l.teacher_id, l.model, l.phase, l.step, count(*) as windows, min(s.date) as first,
          max(s.date) as latest
        from last l join seen s using (teacher_id, model)
          left join broken b using (teacher_id, model)
        where s.number > coalesce(b.number, 0) group by l.teacher_id, l.model
      )
      select r.teacher_id, r.model, r.phase, r.step, r.windows, (select count(*) from school_day
          where counts and day > r.first and day <= r.latest) as instructional_days
      from run r where windows > 1
      """),
    Statement(
      "conference_status", keys: 2,
      """
      with seat as (
        select m.student_id, m.section_id,
          min(coalesce(max(e.entry, coalesce((select max(date(min(day), '-1 day'),
            (select min(day) from calendar)) from calendar where instructional), e.entry)), l.first_day), :as_of) as entry
        from member m join logging l using (section_id)
          left join entry e using (student_id, section_id)
      ),
      met as (
        select distinct s.student_id, s.section_id, t.date from seat s
          join talk t using (student_id, section_id) where t.held
      ),
      point as (
        select student_id, section_id, entry as day, 0 as place from seat s where not exists (
          select 1 from met x where x.student_id = s.student_id and x.section_id = s.section_id
            and x.date < s.entry)
        union all select student_id, section_id, date, 1 from met
        union all select student_id, section_id, :as_of, 2 from seat
      ),
      gap as (
        select p.student_id, p.section_id, d.running - lag(d.running) over (
          partition by p.student_id, p.section_id order by p.day, p.place) as days
        from point p join school_day d using (day)
      ),
      ranked as (
        select *, row_number() over (partition by student_id, section_id order by days) as place,
          count(*) over (partition by student_id, section_id) as n
        from gap where days is not null
      ),
      known as (
        select s.*, (select max(date) from met x where x.student_id = s.student_id
          and x.section_id = s.section_id) as last_date,
          (select count(*) from talk t where t.held and t.student_id = s.student_id
            and t.section_id = s.section_id) as conferences,
          (select avg(days) from ranked r where r.student_id = s.student_id
            and r.section_id = s.section_id and place in ((n + 1) / 2, (n + 2) / 2)) as median_gap,
          (select max(days) from gap g where g.student_id = s.student_id
            and g.section_id = s.section_id) as longest_gap
        from seat s
      ),
      since as (
        select k.*, (select running from school_day where day = :as_of)
          - (select running from school_day where day = coalesce(last_date, entry)) as days_since
        from known k
      )
      select student_id, section_id, conferences, last_date, days_since,
        case when days_since <= 5 then 'onTrack' when last_date is null then 'never'
          when days_since <= 7 then 'due' else 'overdue' end as status, median_gap, longest_gap
      from since
      """),
  ]
}
