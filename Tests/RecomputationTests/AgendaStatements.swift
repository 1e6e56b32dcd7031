extension DocumentStatement {
  /// That a form `k`, `w` is the last of its observer on a model in a visit (R3).
  private static let isLatest = """
    and not exists (select 1 from walk x join walkthroughs y using (walkthrough_id)
      where x.teacher_id = k.teacher_id and x.visit = k.visit and x.observer = k.observer
        and y.model = w.model and (x.source = 'team') = (k.source = 'team')
        and x.source <> 'self' and x.walkthrough_id <> k.walkthrough_id
        and (x.date > k.date or x.date = k.date and y.rowid > w.rowid))
    """

  /// Further tables and sentences of agendas and of the district team's paper.
  static let agendas: [DocumentStatement] = [
    DocumentStatement(
      "district-reading", table: "tbl-demand",
      """
      select teachers, schools, hazard, setting from next_moves where window_id = :now
      order by rank limit 8
      """),
    DocumentStatement(
      "district-reading", table: "tbl-steep",
      """
      with ranged as (
        select *, (hazard + 3.8416 / (2 * at_risk) - 1.96 * sqrt(hazard * (1 - hazard) / at_risk
            + 3.8416 / (4.0 * at_risk * at_risk))) / (1 + 3.8416 / at_risk) as low
        from step_distribution where window_id = :now and at_risk >= 5 and paused > 0
      )
      select at_risk, paused, hazard from ranged
      order by round(low, 12) desc, paused desc, model, phase, step limit 5
      """),
    DocumentStatement(
      "debrief-agenda",
      """
      select printf('%d walk-throughs of %d of %d teachers', walkthroughs, walked, eligible)
      from walk_coverage where window_id = :now and school_id = :school
      """),
    DocumentStatement(
      "debrief-agenda",
      """
      select printf('Teachers of this school who have not been walked yet: %d (', count(*))
      from teachers t join teacher_place p using (teacher_id)
      where p.school_id = :school and coalesce(t.begin, '') <= :as_of
        and coalesce(t."end", '9999') > :as_of and coalesce(t.begin, '') < coalesce(t."end", '9999')
        and not exists (select 1 from walk k where k.teacher_id = t.teacher_id and k.source <> 'self')
      having count(*) > 0
      """),
    DocumentStatement(
      "debrief-agenda", table: "tbl-beyond",
      """
      select count(*) as beyond from placed p join teacher_place t using (teacher_id)
        join joint_status j using (window_id, teacher_id, model)
      where p.window_id = :now and t.school_id = :school and p.status = 'paused' and j.g > p.stop
        and j.status = 'inPlace'
      group by p.teacher_id, p.model having count(*) >= 2 order by count(*) desc limit 40
      """),
    DocumentStatement(
      "debrief-agenda", table: "tbl-sections",
      """
      with rated as (
        select w.model, w.phase, c.section, c.g, w.status from walk k
          join walkthroughs w using (walkthrough_id) join chain c on c.model = w.model
            and c.phase = w.phase and c.step = w.step
          join placing_walk p on p.teacher_id = k.teacher_id and p.model = w.model
            and p.window_id = :now
          join teacher_place t on t.teacher_id = k.teacher_id
        where k.window_id = :now and k.source <> 'self' and t.school_id = :school
          and w.status in ('inPlace', 'emerging', 'notYet')
          \(isLatest)
        group by w.rowid
      )
      select sum(status = 'inPlace') as in_place, count(*) as rated, avg(status = 'inPlace') as share
      from rated where section is not null group by model, phase, section having count(*) >= 3
      order by model, min(g)
      """),
    DocumentStatement(
      "debrief-agenda", table: "tbl-open",
      """
      select due, iif(due < :as_of, 'late', 'open') as status from commitments
      where school_id = :school and coalesce(made_on, '') <= :as_of
        and not (status = 'done' and closed is null or coalesce(closed <= :as_of, 0))
      order by due, commitment_id
      """),
    DocumentStatement(
      "debrief-agenda", table: "tbl-most-split",
      """
      with rating as (
        select k.teacher_id, k.visit, k.observer, w.model, w.phase, w.step, w.status
        from walk k join walkthroughs w using (walkthrough_id)
          join placing_walk p on p.teacher_id = k.teacher_id and p.model = w.model
            and p.window_id = k.window_id
          join teacher_place t on t.teacher_id = k.teacher_id
        where k.window_id = :now and t.school_id = :school and k.source not in ('self', 'team')
          and w.status in ('inPlace', 'emerging', 'notYet')
          \(isLatest)
        group by w.rowid
      )
      select sum(a.status <> b.status) as differed, count(*) as pairs
      from rating a join rating b using (teacher_id, visit, model, phase, step)
        join frameworks f on f.framework_id = a.model and f.phase = a.phase and f.number = a.step
      where a.observer < b.observer group by f.rowid having sum(a.status <> b.status) > 0
      order by differed desc, 1.0 * sum(a.status <> b.status) / count(*) desc, f.rowid limit 3
      """),
    DocumentStatement(
      "debrief-agenda", table: "tbl-steps-here",
      """
      select count(*) as given, sum(coalesce(closed <= :as_of, 0)) as closed from actions
      where coalesce(assigned, '') <= :as_of and teacher_id in (select p.teacher_id
        from placing_walk p join teacher_place t using (teacher_id)
        where p.window_id = :now and t.school_id = :school)
      group by framework, strand order by given desc, framework, strand limit 6
      """),
    DocumentStatement(
      "debrief-agenda",
      """
      with room as (
        select p.* from placed p join teacher_place t using (teacher_id)
        where p.window_id = :now and t.school_id = :school
      ),
      stops as (
        select model, phase, step, stop, count(*) as paused from room where status = 'paused'
        group by model, stop
      ),
      reached as (
        select s.*, (select count(*) from room r join phases h on h.model = s.model and h.phase = s.phase
          where r.model = s.model and r.started <= h.number
          and (r.status = 'complete' or r.stop > s.stop
            or r.stop = s.stop and r.status = 'paused')) as rooms from stops s
      )
      select printf('The bottleneck: %s stops %d of the %d rooms that get there.', f.label, paused, rooms)
      from reached s join frameworks f on f.framework_id = s.model and f.phase = s.phase
        and f.number = s.step
      where paused > 1 and rooms > 2 order by 1.0 * paused / rooms desc, paused desc, f.rowid limit 1
      """),
    DocumentStatement(
      "pd-planning",
      """
      with ranged as (
        select *, (hazard + 3.8416 / (2 * at_risk) - 1.96 * sqrt(hazard * (1 - hazard) / at_risk
            + 3.8416 / (4.0 * at_risk * at_risk))) / (1 + 3.8416 / at_risk) as low
        from step_distribution where window_id = :now and at_risk >= 5 and paused > 0
      )
      select printf('%s, %s %d stops %d of %d (%d%%): ', m.title, h.title, r.step, r.paused, r.at_risk,
        round(100 * r.hazard))
      from ranged r join models m using (model) join phases h using (model, phase)
      order by round(low, 12) desc, paused desc, model, phase, step limit 1
      """),
    DocumentStatement(
      "pd-planning",
      """
      select printf('%d%% of the students who are under way stand at the same item: %s.',
        round(100 * p.commonest_share), coalesce((select max(i.item_title) from pathways i
          where i.item_id = p.commonest_item), p.commonest_item))
      from playlist_progress p where p.commonest_share >= 0.75
      order by p.commonest_share desc, p.section_id limit 1
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-rubric-heat", across: "model_title",
      """
      select n.section as domain_title, m.title as model_title,
        1.0 * sum(j.status = 'inPlace') / sum(j.status in ('inPlace', 'emerging', 'notYet')) as share
      from indicator i join frameworks n on n.framework_id = i.framework and n.phase = i.domain
          and n.label = i.label
        join frameworks f on ';' || f.rubric_indicators || ';' like '%;' || i.indicator || ';%'
        join joint_status j on j.window_id = :now and j.model = f.framework_id and j.phase = f.phase
          and j.step = f.number
        join models m on m.model = f.framework_id
      where i.ordering = 'rubricLevels' group by i.domain, f.framework_id
      having sum(j.status in ('inPlace', 'emerging', 'notYet')) > 0
      """),
    DocumentStatement(
      "pd-planning", table: "ent-plan",
      """
      select sum(teachers) as teachers, setting, sum(teachers) || ' pause here' as baseline
      from next_moves where window_id = :now and setting <> 'coach'
      group by coalesce(cluster, model || '.' || phase || '.' || step)
      order by sum(teachers) desc, min(rank) limit 15
      """),
  ]
}
