extension DocumentStatement {
  /// Sheets of the planning workbook that list: bottlenecks, sessions, schools, people, levels.
  static let lists: [DocumentStatement] = [
    DocumentStatement(
      "pd-planning", table: "tbl-bottlenecks",
      """
      with shown as (
        select *, 1.96 * 1.96 as z from step_distribution where window_id = :now and paused > 0
      ),
      ranged as (
        select *, (hazard + z / (2 * at_risk)) / (1 + z / at_risk) as middle,
          1.96 * sqrt(hazard * (1 - hazard) / at_risk + z / (4.0 * at_risk * at_risk))
            / (1 + z / at_risk) as half
        from shown
      )
      select step, at_risk, paused, hazard, middle - half as hazard_low, middle + half as hazard_high,
        reach, case when at_risk < 5 then 'few teachers' else '' end as caution
      from ranged
      order by at_risk < 5, round(middle - half, 12) desc, paused desc, model, phase, step limit 12
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-steps",
      """
      select s.step, s.paused, s.share_paused, s.at_risk, s.hazard, s.in_place, s.assessed,
        case when 2 * s.assessed >= (select count(*) from placed p where p.window_id = :now
          and p.model = s.model) then s.in_place_share end as rate
      from step_distribution s join chain c using (model, phase, step) where s.window_id = :now
      order by s.model, c.phase_number, s.step
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-sessions",
      """
      with held as (
        select m.cluster, p.teacher_id, p.model, p.phase, p.step, t.school_id
        from next_moves m join placed p using (window_id, model, phase, step)
          join teacher_place t using (teacher_id)
        where m.window_id = :now and m.cluster is not null and p.status = 'paused'
      ),
      last as (
        select m.cluster, m.model, max(c.g) as g from next_moves m join chain c using (model, phase, step)
        where m.window_id = :now and m.cluster is not null group by m.cluster, m.model
      )
      select count(*) as invited, count(distinct school_id) as schools,
        sum(exists (select 1 from stalls x where x.teacher_id = h.teacher_id and x.model = h.model
          and x.phase = h.phase and x.step = h.step)) as stalled,
        (select count(*) from last l join placed p on p.window_id = :now and p.model = l.model
          where l.cluster = h.cluster and p.status <> 'undetermined' and p.stop >= l.g + 2) as hosts
      from held h group by cluster order by invited desc, cluster
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-schools",
      """
      with room as (
        select p.*, t.school_id from placed p join teacher_place t using (teacher_id)
        where p.window_id = :now
      ),
      paced as (
        select coalesce(s.school_id, t.school_id) as school_id, p.student_id, p.pathway_id,
          min(p.section_id), p.status
        from pacing p left join sections s using (section_id)
          left join teacher_place t on t.teacher_id = s.teacher_id
        group by 1, 2, 3
      )
      select w.eligible, w.walked, w.coverage,
        (select 1.0 * count(*) / (select count(*) from room r where r.school_id is w.school_id)
          from room r where r.school_id is w.school_id and r.status = 'paused'
          group by r.model, r.stop order by count(*) desc limit 1) as commonest_share,
        (select 1.0 * sum(m.advanced) / nullif(sum(m."both"), 0) from movement_summary m
          where m.to_window = :now and m.school_id = w.school_id) as advanced_share,
        (select 1.0 * sum(x.met) / nullif(sum(x.eligible), 0) from meeting_week x
          join walk_window v on v.window_id = :now where x.week between v.start and v.last
            and not x.short_week and x.school_id is w.school_id) as conference_coverage,
        (select 1.0 * sum(p.status in ('onPace', 'ahead', 'complete')) / nullif(count(p.status), 0)
          from paced p where p.school_id is w.school_id) as on_pace_share
      from walk_coverage w where w.window_id = :now order by w.coverage, w.school_id
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-moved",
      """
      select "both", advanced, held, slipped, median_change, first_only, second_only, model_changed
      from movement_summary where to_window = :now order by model, school_id <> 'all', school_id
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-stalls",
      """
      with support(teacher_id, day) as (
        select teacher_id, feedback_on from walkthroughs
        union all select teacher_id, assigned from actions
        union all select teacher_id, closed from actions
      )
      select x.windows, x.instructional_days as days, (select max(u.day) from support u
          where u.teacher_id = x.teacher_id and u.day <= :as_of) as last_support
      from stalls x order by x.windows desc, x.instructional_days desc, x.teacher_id
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-overdue",
      """
      select coalesce(t.name, t.teacher_id) as teacher, coalesce(n.name, p.school_id) as school,
        t.coach_id as coach, t.subject
      from teachers t join teacher_place p using (teacher_id)
        left join schools n on n.school_id = p.school_id
      where coalesce(t.begin, '') <= :as_of and coalesce(t."end", '9999') > :as_of
        and coalesce(t.begin, '') < coalesce(t."end", '9999')
        and not exists (select 1 from walk k where k.teacher_id = t.teacher_id and k.source <> 'self')
      order by p.school_id, t.teacher_id
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-splits",
      """
      with mine as (
        select k.teacher_id, k.visit, k.observer, k.walkthrough_id, k.model, row_number() over (
          partition by k.teacher_id, k.visit, k.model, k.observer order by k.place desc) as recent
        from walk k join visit v using (teacher_id, visit)
        where k.source not in ('self', 'team') and v.window_id = :now
      ),
      rated as (
        select m.teacher_id, m.visit, m.observer, w.model, w.phase, w.step, w.status
        from mine m join walkthroughs w using (walkthrough_id, model)
        where m.recent = 1 and w.status in ('inPlace', 'emerging', 'notYet')
      ),
      pair as (
        select a.model, a.phase, a.step, count(*) as pairs, sum(a.status <> b.status) as differ
        from rated a join rated b using (teacher_id, visit, model, phase, step)
        where a.observer < b.observer group by a.model, a.phase, a.step
      )
      select pairs, differ, 1.0 * differ / pairs as differ_share from pair where differ > 0
      order by differ desc, differ_share desc, model, phase, step limit 15
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-rubric",
      """
      with told as (
        select j.model, j.phase, j.step, sum(j.status = 'inPlace') as in_place,
          sum(j.status in ('inPlace', 'emerging', 'notYet')) as assessed
        from joint_status j where j.window_id = :now group by j.model, j.phase, j.step
      ),
      mapped as (
        select i.domain, i.indicator, f.framework_id as model, f.phase, f.number as step
        from indicator i join frameworks f
          on ';' || f.rubric_indicators || ';' like '%;' || i.indicator || ';%'
        where i.ordering = 'rubricLevels'
          and f.framework_id in (select model from placed where window_id = :now)
      )
      select count(distinct m.model) as models, count(*) as steps, sum(t.in_place) as in_place,
        sum(t.assessed) as assessed, 1.0 * sum(t.in_place) / nullif(sum(t.assessed), 0) as share
      from mapped m left join told t using (model, phase, step) group by m.domain, m.indicator
      having sum(t.assessed) > 0 order by share, m.domain, m.indicator
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-level-change",
      """
      select c."both", c.higher, c.same, c.lower, c.median_change
      from level_change c join walk_window w on w.window_id = c.to_window
        join indicator i using (framework, domain, indicator)
      order by w.number, c.framework, c.median_change, c.higher, c.domain, i.place limit 10
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-levels-now",
      """
      with spread as (
        select framework, indicator, min(level) + max(level) as ends from level_distribution group by 1, 2
      ),
      wide as (
        select w.number, d.framework, d.indicator, max(d.total) as total,
          sum((d.level = 1) * d.rated) as one, sum((d.level = 2) * d.rated) as two,
          sum((d.level = 3) * d.rated) as three, sum((d.level = 4) * d.rated) as four,
          1.0 * sum((2 * d.level < s.ends) * d.rated) / max(d.total) as lower
        from level_distribution d join walk_window w using (window_id)
          join spread s using (framework, indicator)
        group by w.number, d.framework, d.indicator
      ),
      most as (
        select number, framework from wide join (select framework_id as framework, max(title) as title
          from frameworks group by framework_id) using (framework)
        order by number desc, total desc, title limit 1
      )
      select i.label as indicator_title, x.one, x.two, x.three, x.four, x.lower
      from wide x join most using (number, framework) join indicator i using (framework, indicator)
      order by x.lower desc, i.label
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-strands",
      """
      select s.teachers, s.eligible, s.share from strand_coverage s
        join (select framework_id as framework, section as strand, min(rowid) as place from frameworks
          group by 1, 2) f using (framework, strand)
      order by s.framework, f.place
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-observers",
      """
      with mine as (
        select k.*, w.feedback_on, v.observers > 1 as shared from walk k
          join walkthroughs w on w.rowid = k.place join visit v using (teacher_id, visit)
        where k.window_id = :now and k.source not in ('self', 'team') and k.observer_id is not null
      ),
      told as (
        select observer_id, (select count(*) from school_day d where d.counts and d.day > m.date
            and d.day <= m.feedback_on) as days
        from mine m where m.feedback_on <= :as_of
      ),
      ranked as (
        select *, row_number() over (partition by observer_id order by days) as place,
          count(*) over (partition by observer_id) as n
        from told
      )
      select count(*) as walkthroughs, count(distinct m.teacher_id) as teachers,
        sum(m.shared) as co_observed, sum(coalesce(m.feedback_on <= :as_of, 0)) as feedback_given,
        (select avg(r.days) from ranked r where r.observer_id = m.observer_id
          and r.place in ((n + 1) / 2, (n + 2) / 2)) as feedback_median_days,
        (select avg(r.days <= 5) from told r where r.observer_id = m.observer_id)
          as feedback_within_target_share
      from mine m group by m.observer_id order by count(*) desc, m.observer_id
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-windows",
      """
      select w.start, (select count(distinct k.walkthrough_id) from walk k
          where k.window_id = w.window_id and k.source <> 'self') as walkthroughs
      from walk_window w order by w.number
      """),
    DocumentStatement(
      "pd-planning", table: "ent-moves",
      """
      select teachers, schools, setting, (select sum(x.teachers) from next_moves x
          where x.window_id = :now and x.cluster = m.cluster) as size
      from next_moves m where window_id = :now order by rank
      """),
    DocumentStatement(
      "pd-planning", table: "ent-commitments",
      """
      with stand as (
        select c.*, case when status = 'done' and closed is null or closed <= :as_of then 2
          when due < :as_of then 0 else 1 end as stand
        from commitments c where coalesce(made_on, '') <= :as_of
      )
      select commitment_id, case stand when 0 then 'late' when 1 then 'open' else 'done' end as status,
        due, case when due is not null and stand <> 1 then (select count(*) from school_day d
          where d.counts and d.day > s.due and d.day <= iif(stand = 0, :as_of, s.closed))
          + iif(stand = 2 and closed is null, null, 0) end as days_late
      from stand s order by stand, due, commitment_id
      """),
  ]
}
