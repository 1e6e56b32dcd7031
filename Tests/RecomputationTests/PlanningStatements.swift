extension DocumentStatement {
  /// Further sheets of the planning workbook: what its charts and lists count.
  static let sheets: [DocumentStatement] = [
    DocumentStatement(
      "pd-planning", table: "tbl-walk-weeks", across: "week",
      """
      with seen as (
        select k.walkthrough_id, t.school_id,
          date(k.date, '-' || ((strftime('%w', k.date) + 6) % 7) || ' days') as monday
        from walk k join walk_window w on w.window_id = :now and k.date between w.start and w.last
          left join teacher_place t using (teacher_id)
        where k.source <> 'self'
      )
      select coalesce(n.name, x.school_id, 'No school') as school, strftime('%m-%d', d.monday) as week,
        (select count(*) from seen s where s.monday = d.monday and s.school_id is x.school_id)
          as walks
      from (select distinct school_id from seen) x join (select distinct monday from seen) d
        left join schools n using (school_id)
      order by x.school_id, d.monday
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-transitions", across: "to_phase",
      """
      with known as (select * from placed where status <> 'undetermined'),
      moved as (
        select a.model, case a.status when 'complete' then 'complete' else a.phase end as one,
          case b.status when 'complete' then 'complete' else b.phase end as two, count(*) as teachers
        from known a join known b using (teacher_id, model)
        where a.window_id = :before and b.window_id = :now group by 1, 2, 3
      )
      select coalesce(a.title, 'Complete') || ' (' || f.title || ')' as from_phase,
        coalesce(b.title, 'Complete') as to_phase, m.teachers
      from moved m join models f using (model)
        left join phases a on a.model = m.model and a.phase = m.one
        left join phases b on b.model = m.model and b.phase = m.two
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-reach",
      """
      with most as (
        select model from placed where window_id = :now group by model
        order by count(distinct teacher_id) desc, model limit 1
      ),
      rung as (select s.* from step_distribution s join most using (model)
        where s.window_id = :now and s.at_risk > 0),
      top as (select phase from rung order by at_risk desc, step, phase limit 1)
      select step, paused, at_risk, 1.0 * paused / at_risk as hazard from rung join top using (phase)
      order by step
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-school-phases",
      """
      select coalesce(n.name, t.school_id) as school, sum(h.number = 1) as first_phase,
        sum(h.number > 1) as later_phase
      from placed p join teacher_place t using (teacher_id) join phases h using (model, phase)
        left join schools n using (school_id)
      where p.window_id = :now and p.status = 'paused' group by t.school_id order by t.school_id
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-moved-schools",
      """
      with known as (select * from placed where status <> 'undetermined')
      select sum(b.stop > a.stop) as advanced, sum(b.stop = a.stop) as held,
        sum(b.stop < a.stop) as slipped
      from known a join known b using (teacher_id, model) join teacher_place t using (teacher_id)
      where a.window_id = :before and b.window_id = :now group by t.school_id order by t.school_id
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-top-moves",
      """
      select teachers from next_moves where window_id = :now order by rank limit 10
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-model-mix",
      """
      select m.title as model_title, x.teachers_declared, x.teachers_observed, x.share_of_walked,
        x.mismatched, x.schools
      from model_mix x join models m using (model) where x.window_id = :now
      order by x.teachers_observed desc, x.model
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-coverage",
      """
      select eligible, walked, coverage, walkthroughs, target, never_walked, co_observed_share
      from walk_coverage where window_id = :now order by coverage, school_id
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-stall-windows",
      """
      select windows, count(*) as teachers from stalls group by windows
      having (select count(distinct windows) from stalls) > 1 order by windows desc
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-playlist-sums",
      """
      with path as (
        select pathway_id, count(*) as classes,
          sum(commonest_share >= 0.75) as lockstep, max(design_findings) as gaps
        from playlist_progress group by pathway_id
      ),
      whole as (
        select pathway_id, count(*) as students, 1.0 * sum(done) / sum(items) as completion
        from (select student_id, pathway_id, done, items, min(section_id) from progress
          group by student_id, pathway_id)
        group by pathway_id
      )
      select p.classes, w.students, w.completion, p.lockstep, p.gaps
      from path p join whole w using (pathway_id) order by w.completion, p.pathway_id
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-gaps",
      """
      with tenth as (
        select cast(round(1000 * gap) as integer) as points, min(section_id) from pacing
        where gap is not null group by student_id, pathway_id
      )
      select case when points < -500 then 'under -50' when points >= 500 then '50 and over'
        else (cast((points + 1000) / 100 as integer) * 10 - 100) || ' to '
          || (cast((points + 1000) / 100 as integer) * 10 - 90) end as gap, count(*) as students
      from tenth group by 1 order by min(points)
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-pace-schools",
      """
      with once as (
        select coalesce(s.school_id, t.school_id) as school_id, p.student_id, p.pathway_id,
          min(p.section_id), p.status
        from pacing p left join sections s using (section_id)
          left join teacher_place t on t.teacher_id = s.teacher_id
        group by 1, 2, 3
      )
      select coalesce(n.name, o.school_id, 'No school') as school,
        coalesce(sum(status = 'complete'), 0) as complete, coalesce(sum(status = 'ahead'), 0) as ahead,
        coalesce(sum(status = 'onPace'), 0) as on_pace, coalesce(sum(status = 'behind'), 0) as behind,
        coalesce(sum(status = 'pastTarget'), 0) as past_target
      from once o left join schools n using (school_id) group by o.school_id order by o.school_id
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-conference-schools",
      """
      with class as (
        select c.*, coalesce(s.school_id, t.school_id) as place
        from conference_summary c left join sections s using (section_id)
          left join teacher_place t on t.teacher_id = s.teacher_id
        where c.logged
      )
      select coalesce(n.name, c.place, 'No school') as school, count(*) as sections,
        sum(c.students) as students, sum(c.student_weeks) as student_weeks, sum(c.met) as met,
        1.0 * sum(c.met) / nullif(sum(c.student_weeks), 0) as coverage,
        1.0 * sum(c.delivered) / nullif(sum(c.scheduled), 0) as delivered_share
      from class c left join schools n on n.school_id = c.place group by c.place
      order by coverage, c.place
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-commitment-status",
      """
      with stand as (
        select case when status = 'done' and coalesce(closed, '') <= :as_of then 2
          when due < :as_of then 0 else 1 end as stand
        from commitments where coalesce(made_on, '') <= :as_of
      )
      select case stand when 0 then 'late' when 1 then 'open' else 'done' end as status,
        count(*) as commitments
      from stand group by stand order by stand
      """),
  ]
}
