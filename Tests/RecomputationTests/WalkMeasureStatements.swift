extension Statement {
  /// What is counted of walks and placements (M08 to M20, R24 to R43).
  static let walkMeasure: [Statement] = [
    Statement(
      "phase_distribution", keys: 3,
      """
      with counted as (
        select window_id, model, case status when 'paused' then phase else status end as phase,
          count(*) as teachers
        from placed group by 1, 2, 3
      ),
      total as (select window_id, model, sum(teachers) as teachers from counted group by 1, 2),
      label as (
        select model, phase from phases where phase = 'complete'
        union all select distinct model, phase from chain
        union all select distinct model, 'undetermined' from phases
      )
      select t.window_id, t.model, l.phase, coalesce(c.teachers, 0) as teachers,
        1.0 * coalesce(c.teachers, 0) / t.teachers as share
      from total t join label l using (model) left join counted c using (window_id, model, phase)
      """),
    Statement(
      "step_distribution", keys: 4,
      """
      with recursive counted as (
        select t.window_id, c.model, c.phase, c.phase_number, c.step, c.g,
          count(p.teacher_id) as total,
          coalesce(sum(p.status = 'paused' and p.stop = c.g), 0) as paused,
          coalesce(sum(j.status in ('inPlace', 'emerging', 'notYet')), 0) as assessed,
          coalesce(sum(j.status = 'inPlace'), 0) as in_place,
          coalesce(sum(j.status in ('inPlace', 'emerging', 'notYet')
            and p.started <= c.phase_number and p.stop >= c.g), 0) as at_risk
        from (select distinct window_id, model from placed) t
          join chain c on c.model = t.model
          join placed p on p.window_id = t.window_id and p.model = t.model
          left join joint_status j on j.window_id = p.window_id and j.teacher_id = p.teacher_id
            and j.model = p.model and j.g = c.g
        group by t.window_id, c.model, c.g
      ),
      reaching as (
        select *, case at_risk when 0 then 1.0 else 1.0 - 1.0 * paused / at_risk end as beyond
        from counted where step = 1
        union all
        select c.*, r.beyond * case c.at_risk when 0 then 1.0
          else 1.0 - 1.0 * c.paused / c.at_risk end
        from reaching r join counted c on c.window_id = r.window_id and c.model = r.model
          and c.phase = r.phase and c.step = r.step + 1
      )
      select window_id, model, phase, step, paused, 1.0 * paused / total as share_paused, at_risk,
        1.0 * paused / nullif(at_risk, 0) as hazard,
        case when at_risk > 0 then beyond end as reach, in_place, assessed,
        1.0 * in_place / nullif(assessed, 0) as in_place_share
      from reaching
      """),
    Statement(
      "school_steps", keys: 5,
      """
      with room as (
        select p.*, t.school_id from placed p join teacher_place t using (teacher_id)
      ),
      counted as (
        select r.window_id, r.school_id, r.model, c.phase, c.step,
          sum(r.status = 'paused' and r.stop = c.g) as paused,
          sum(coalesce(j.status, '') = 'inPlace') as in_place,
          sum(coalesce(j.status, '') in ('inPlace', 'emerging', 'notYet')) as assessed
        from room r join chain c using (model) left join joint_status j
          on j.window_id = r.window_id and j.teacher_id = r.teacher_id and j.model = r.model
            and j.g = c.g
        group by r.window_id, r.school_id, r.model, c.g
      )
      select c.window_id, c.school_id, c.model, c.phase, c.step,
        (select count(*) from room r where r.window_id = c.window_id and r.model = c.model
          and r.school_id is c.school_id) as placements, c.paused, c.in_place, c.assessed
      from counted c where c.assessed > 0 or c.paused > 0
      """),
    Statement(
      "next_moves", keys: 2,
      """
      with paused as (
        select p.window_id, p.model, p.phase, p.step, p.section, p.stop as g, count(*) as teachers,
          count(distinct t.school_id) as schools
        from placed p join teacher_place t using (teacher_id)
        where p.status = 'paused' group by p.window_id, p.model, p.stop
      ),
      risky as (
        select p.window_id, p.model, c.g, count(*) as at_risk
        from placed p join chain c on c.model = p.model and p.started <= c.phase_number
          and p.stop >= c.g
          join joint_status j on j.window_id = p.window_id and j.teacher_id = p.teacher_id
            and j.model = p.model and j.g = c.g
        where j.status in ('inPlace', 'emerging', 'notYet') group by p.window_id, p.model, c.g
      ),
      runs as (
        select *, g - row_number() over (partition by window_id, model, phase, section
          order by g) as run
        from paused
      ),
      clusters as (
        select window_id, model, phase, section, run, printf('%s.%s.%02d', model, phase, min(step))
          || case when max(step) > min(step) then printf('-%02d', max(step)) else '' end as cluster
        from runs group by window_id, model, phase, section, run having sum(teachers) >= 6
      )
      select r.window_id,
        row_number() over (partition by r.window_id
          order by r.teachers desc, 1.0 * r.teachers / k.at_risk desc, r.g, r.model) as rank,
        r.model, r.phase, r.step, r.teachers, r.schools, 1.0 * r.teachers / k.at_risk as hazard,
        c.cluster, case when c.cluster is not null then 'session' when r.teachers > 1 then 'team'
          else 'coach' end as setting
      from runs r join risky k using (window_id, model, g)
        left join clusters c on c.window_id = r.window_id and c.model = r.model
          and c.phase = r.phase
          and c.section = r.section and c.run = r.run
      """),
    Statement(
      "model_mix", keys: 2,
      """
      with stated as (
        select w.window_id, t.teacher_id, t.school_id, coalesce(t.declared_model, (
          select k.declared_model from walk k
          where k.teacher_id = t.teacher_id and k.declared_model is not null and k.date <= w.last
          order by k.date desc, k.place desc limit 1)) as model
        from walk_window w cross join teacher_place t
      ),
      declaring as (
        select s.window_id, s.model, count(*) as teachers
        from stated s join eligible e using (window_id, teacher_id)
        where s.model is not null group by s.window_id, s.model
      ),
      walked as (
        select distinct window_id, teacher_id, model from walk
        where source <> 'self' and window_id is not null
      ),
      observing as (
        select k.window_id, k.model, count(*) as teachers, count(distinct s.school_id) as schools,
          sum(s.model is not null and s.model <> k.model) as mismatched
        from walked k join stated s using (window_id, teacher_id) group by k.window_id, k.model
      ),
      total as (
        select window_id, count(distinct teacher_id) as teachers from walked group by window_id
      )
      select m.window_id, m.model, coalesce(d.teachers, 0) as teachers_declared,
        coalesce(o.teachers, 0) as teachers_observed,
        1.0 * coalesce(o.teachers, 0) / t.teachers as share_of_walked,
        coalesce(o.mismatched, 0) as mismatched, coalesce(o.schools, 0) as schools
      from (select window_id, model from declaring union select window_id, model from observing) m
        left join declaring d using (window_id, model) left join observing o using (window_id,
          model)
        left join total t using (window_id)
      """),
    Statement(
      "walk_coverage", keys: 2,
      """
      with watched as (
        select k.*, t.school_id as school from walk k join teacher_place t using (teacher_id)
        where k.source <> 'self'
      ),
      people as (
        select e.window_id, e.school_id, count(*) as eligible,
          sum(exists (select * from watched k
            where k.teacher_id = e.teacher_id and k.window_id = e.window_id)) as walked,
          sum(not exists (select * from watched k
            where k.teacher_id = e.teacher_id and k.date <= w.last)) as never_walked,
          sum(exists (select * from watched k join visit v using (teacher_id, visit)
            where k.teacher_id = e.teacher_id and k.window_id = e.window_id and v.observers > 1))
            as co_observed
        from eligible e join walk_window w using (window_id) group by e.window_id, e.school_id
      ),
      walks as (
        select window_id, school as school_id, count(distinct walkthrough_id) as walkthroughs
        from watched where window_id is not null group by window_id, school
      ),
      place as (select window_id, school_id from people union select window_id,
        school_id from walks)
      select o.window_id, o.school_id, coalesce(eligible, 0) as eligible, coalesce(walked,
        0) as walked,
        1.0 * walked / eligible as coverage, coalesce(walkthroughs, 0) as walkthroughs,
        coalesce(eligible, 0) * :target as target,
        1.0 * coalesce(walkthroughs, 0) / nullif(eligible * :target, 0) as attainment,
        coalesce(never_walked, 0) as never_walked,
        1.0 * co_observed / nullif(walked, 0) as co_observed_share,
        (select count(*) from visit v join teacher_place t using (teacher_id)
          where v.observers > 1 and v.window_id = o.window_id and t.school_id is o.school_id)
          as shared_visits
      from place o left join people p on p.window_id = o.window_id and p.school_id is o.school_id
        left join walks k on k.window_id = o.window_id and k.school_id is o.school_id
      """),
    Statement(
      "movement_summary", keys: 4,
      """
      with located as (
        select p.teacher_id, p.model, w.number, p.stop as position, t.school_id
        from placed p join walk_window w using (window_id) join teacher_place t using (teacher_id)
        where p.status <> 'undetermined'
      ),
      pair as (
        select a.number, a.window_id as from_window, b.window_id as to_window
        from walk_window a join walk_window b on b.number = a.number + 1
      ),
      panel as (
        select distinct p.*, l.teacher_id, l.model, l.school_id,
          (select position from located x where x.teacher_id = l.teacher_id and x.model = l.model
            and x.number = p.number) as before,
          (select position from located x where x.teacher_id = l.teacher_id and x.model = l.model
            and x.number = p.number + 1) as after
        from pair p join located l on l.number in (p.number, p.number + 1)
      ),
      told as (
        select p.*, case when before is not null and after is not null then 'both'
          when exists (select * from located x where x.teacher_id = p.teacher_id
            and x.model <> p.model
            and x.number = case when before is null then p.number else p.number + 1 end)
              then 'changed'
          when before is null then 'second' else 'first' end as kind
        from panel p
      ),
      scoped as (select *, school_id as scope from told where school_id is not null
        union all select *, 'all' from told),
      ordered as (
        select model, from_window, to_window, scope, after - before as change,
          row_number() over (partition by model, from_window, scope
            order by after - before) as rank,
          count(*) over (partition by model, from_window, scope) as count
        from scoped where kind = 'both'
      )
      select model, from_window, to_window, scope as school_id, sum(kind = 'both') as "both",
        sum(kind = 'both' and after > before) as advanced,
        sum(kind = 'both' and after = before) as held, sum(kind = 'both'
          and after < before) as slipped,
        sum(kind = 'first') as first_only, sum(kind = 'second') as second_only,
        sum(kind = 'changed') as model_changed,
        (select change from ordered o where o.model = s.model and o.from_window = s.from_window
          and o.scope = s.scope and o.rank = (o.count + 1) / 2) as median_change
      from scoped s group by model, from_window, to_window, scope
      """),
  ]
}
