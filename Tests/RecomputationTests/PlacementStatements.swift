extension Statement {
  /// The walk side: visits, joint statuses, where each teacher stands (M02 to M06, R2 to R5, R10).
  static let placement: [Statement] = [
    Statement(
      "school_day",
      """
      with recursive days(day) as (
        select min(day) from (
          select min(day) as day from calendar union all select min(begin) from enrollments
          union all select min(date) from conferences union all select min(date) from walkthroughs
          union all select min(submitted) from marks union all select min(assessed) from marks)
        union all
        select date(day, '+1 day') from days where day < date(:as_of, '+7 days')
      )
      select d.day, date(d.day, '-' || ((strftime('%w', d.day) + 6) % 7) || ' days') as monday,
        coalesce(c.instructional, strftime('%w', d.day) between '1' and '5') as counts,
        sum(coalesce(c.instructional, strftime('%w', d.day) between '1' and '5'))
          over (order by d.day) as running
      from days d left join calendar c on c.day = d.day
      """),
    Statement(
      "walk_window",
      """
      select window_id, start, min("end", :as_of) as last,
        row_number() over (order by start, window_id) as number
      from windows where coalesce(kind, 'walk') = 'walk' and start <= :as_of
      """),
    Statement(
      "chain",
      """
      with phase_order as (
        select framework_id, phase, row_number() over (
          partition by framework_id order by min(rowid)) as phase_number
        from frameworks where ordering = 'sequential' group by framework_id, phase
      )
      select f.framework_id as model, f.phase, o.phase_number, f.section, f.number as step,
        coalesce(f.optional, 0) as optional,
        row_number() over (partition by f.framework_id order by o.phase_number, f.number) as g
      from frameworks f join phase_order o using (framework_id, phase)
      """),
    Statement(
      "walk",
      """
      with one as (
        select walkthrough_id, teacher_id, school_id, date, observer_id, source, declared_model,
          model,
          start_phase, coalesce(visit_id, 'on ' || date) as visit, min(rowid) as place
        from walkthroughs where date <= :as_of group by walkthrough_id
      )
      select o.*, coalesce(observer_id, 'walk ' || walkthrough_id) as observer,
        (select window_id from walk_window w where o.date between w.start and w.last
         order by number limit 1) as window_id
      from one o
      """),
    Statement(
      "visit",
      """
      with seen as (select * from walk where source <> 'self'),
      visits as (
        select teacher_id, visit, max(date) as date, max(source = 'team') as has_team,
          count(distinct case when source <> 'team' then observer end) as observers
        from seen group by teacher_id, visit
      )
      select v.*, (select window_id from walk_window w where v.date between w.start and w.last
        order by number limit 1) as window_id
      from visits v
      """),
    Statement(
      "placing_walk",
      """
      with allowed as (
        select k.*, v.date as visit_date, v.window_id as visit_window,
          row_number() over (
            partition by k.teacher_id, k.visit, k.model, k.observer order by k.place desc) as recent
        from walk k join visit v using (teacher_id, visit)
        where k.source <> 'self' and (k.source = 'team' or not v.has_team)
      ),
      joined as (select * from allowed where recent = 1 and visit_window is not null),
      latest as (
        select teacher_id, model, visit, visit_window, row_number() over (
          partition by teacher_id, model, visit_window order by visit_date desc,
            max(place) desc) as recent
        from joined group by teacher_id, model, visit
      )
      select j.walkthrough_id, j.teacher_id, j.model, j.visit, j.visit_window as window_id,
        j.start_phase
      from joined j join latest l using (teacher_id, model, visit) where l.recent = 1
      """),
    Statement(
      "joint_status",
      """
      with rating as (
        select p.window_id, p.teacher_id, p.model, r.phase, r.step,
          sum(r.status = 'inPlace') as yes, sum(r.status = 'emerging') as partly,
          sum(r.status = 'notYet') as no, sum(r.status = 'notObservable') as hidden,
          sum(r.status = 'notApplicable') as apart
        from placing_walk p join walkthroughs r using (walkthrough_id)
        group by p.window_id, p.teacher_id, p.model, r.phase, r.step
      )
      select r.*, c.g, c.phase_number, c.optional,
        case
          when 2 * yes > yes + partly + no then 'inPlace'
          when 2 * partly > yes + partly + no then 'emerging'
          when no > 0 then 'notYet' when partly > 0 then 'emerging' when yes > 0 then 'inPlace'
          when hidden > 0 then 'notObservable' when apart > 0 then 'notApplicable'
          else 'notAssessed'
        end as status
      from rating r join chain c using (model, phase, step)
      """),
    Statement(
      "placed",
      """
      with rated as (
        select window_id, teacher_id, model, min(phase_number) as phase_number
        from joint_status where status <> 'notAssessed' group by window_id, teacher_id, model
      ),
      stated as (
        select p.window_id, p.teacher_id, p.model, min(c.phase_number) as phase_number
        from placing_walk p join chain c on c.model = p.model and c.phase = p.start_phase
        group by p.window_id, p.teacher_id, p.model
      ),
      started as (
        select r.window_id, r.teacher_id, r.model,
          min(r.phase_number, coalesce(s.phase_number, r.phase_number)) as started
        from rated r left join stated s using (window_id, teacher_id, model)
      ),
      stops as (
        select s.*, min(c.g) as stop
        from started s join chain c on c.model = s.model and c.phase_number >= s.started
          left join joint_status j on j.window_id = s.window_id and j.teacher_id = s.teacher_id
            and j.model = s.model and j.g = c.g
        where coalesce(j.status, 'notAssessed') <> 'inPlace'
          and not (coalesce(j.status, '') = 'notApplicable' and c.optional)
        group by s.window_id, s.teacher_id, s.model
      ),
      ends as (
        select s.*, p.stop, (select max(g) from chain c where c.model = s.model) as length
        from started s left join stops p using (window_id, teacher_id, model)
      )
      select e.window_id, e.teacher_id, e.model, e.started, coalesce(e.stop, e.length + 1) as stop,
        case when e.stop is null then 'complete'
          when j.status in ('emerging', 'notYet') then 'paused' else 'undetermined' end as status,
        c.phase, c.step, c.section
      from ends e
        left join joint_status j on j.window_id = e.window_id and j.teacher_id = e.teacher_id
          and j.model = e.model and j.g = e.stop
        left join chain c on c.model = e.model and c.g = e.stop
      """),
    Statement(
      "teacher_place",
      """
      select t.teacher_id, coalesce(t.school_id, (
          select k.school_id from walk k where k.teacher_id = t.teacher_id
            and k.school_id is not null
          order by k.date desc, k.place desc limit 1)) as school_id,
        t.declared_model, t.begin, t."end" as leaves
      from teachers t
      """),
    Statement(
      "eligible",
      """
      select w.window_id, t.teacher_id, t.school_id
      from walk_window w join teacher_place t
        on coalesce(t.begin, '') <= w.last and coalesce(t.leaves, '9999') > w.start
          and coalesce(t.begin, '') < coalesce(t.leaves, '9999')
      """),
  ]
}
