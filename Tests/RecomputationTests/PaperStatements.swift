extension DocumentStatement {
  /// Of the papers for a teacher, a class and the district team.
  static let papers: [DocumentStatement] = [
    DocumentStatement(
      "coach-conversation",
      """
      with mine as (
        select * from placed where window_id = :now and teacher_id = :school
      )
      select h.title || ' ' || p.step || ': ' || f.label
      from mine p join phases h on h.model = p.model and h.phase = p.phase
        join frameworks f on f.framework_id = p.model and f.phase = p.phase and f.number = p.step
      where p.status = 'paused' and (select count(*) from mine) = 1
      """),
    DocumentStatement(
      "district-reading", table: "tbl-coverage",
      """
      select count(*) as eligible, sum(seen) as walked, 1.0 * sum(seen) / count(*) as coverage
      from (select e.school_id, exists (select 1 from walk k where k.teacher_id = e.teacher_id
          and k.window_id = :now and k.source <> 'self') as seen
        from eligible e where e.window_id = :now)
      group by school_id order by coverage, school_id
      """),
    DocumentStatement(
      "district-reading", table: "tbl-moved",
      """
      with known as (select * from placed where status <> 'undetermined')
      select m.title as model_title, count(*) as "both", sum(b.stop > a.stop) as advanced,
        sum(b.stop = a.stop) as held, sum(b.stop < a.stop) as slipped
      from known a join known b using (teacher_id, model) join models m using (model)
      where a.window_id = :before and b.window_id = :now
      group by a.model order by count(*) desc, a.model
      """),
    DocumentStatement(
      "classroom-progress", table: "tbl-mastery",
      """
      select target_id, sum(state = 'mastered') as mastered, sum(state = 'near') as near,
        sum(state = 'below') as below, sum(state = 'noEvidence') as no_evidence
      from mastered where section_id = :school group by target_id
      order by sum(state <> 'noEvidence') = 0,
        1.0 * sum(state = 'mastered') / nullif(sum(state <> 'noEvidence'), 0), target_id
      """),
    DocumentStatement(
      "classroom-progress", table: "tbl-weeks",
      """
      select week, eligible, met, coverage from meeting_week
      where section_id = :school and not short_week order by week
      """),
    DocumentStatement(
      "debrief-agenda",
      """
      with mine as (
        select k.teacher_id, k.visit, k.observer, k.walkthrough_id, k.model, k.start_phase,
          row_number() over (
            partition by k.teacher_id, k.visit, k.model, k.observer order by k.place desc) as recent
        from walk k join visit v using (teacher_id, visit) join teacher_place t using (teacher_id)
        where k.source not in ('self', 'team') and v.window_id = :now and t.school_id = :school
      ),
      said as (
        select m.walkthrough_id, m.model, c.g, c.phase_number, c.optional, coalesce(
          max(case when w.status = 'notYet' then 'notYet' end),
          max(case when w.status = 'emerging' then 'emerging' end),
          max(case when w.status = 'inPlace' then 'inPlace' end), max(w.status)) as status
        from mine m join walkthroughs w using (walkthrough_id, model)
          join chain c using (model, phase, step)
        where m.recent = 1 group by m.walkthrough_id, m.model, c.g
      ),
      started as (
        select m.*, min(s.phase_number, coalesce((select min(c.phase_number) from chain c
          where c.model = m.model and c.phase = m.start_phase), s.phase_number)) as started
        from mine m join (select walkthrough_id, model, min(phase_number) as phase_number from said
            where status <> 'notAssessed' group by walkthrough_id, model) s
          using (walkthrough_id, model)
        where m.recent = 1
      ),
      stood as (
        select s.teacher_id, s.visit, s.observer, s.model, s.walkthrough_id, (
          select min(c.g) from chain c left join said x on x.walkthrough_id = s.walkthrough_id
            and x.model = s.model and x.g = c.g
          where c.model = s.model and c.phase_number >= s.started
            and coalesce(x.status, 'notAssessed') <> 'inPlace'
            and not (coalesce(x.status, '') = 'notApplicable' and c.optional)) as stop
        from started s
      ),
      known as (
        select s.*, coalesce(s.stop, (select max(g) + 1 from chain c where c.model = s.model)) as position
        from stood s left join said x on x.walkthrough_id = s.walkthrough_id and x.model = s.model
          and x.g = s.stop
        where s.stop is null or x.status in ('emerging', 'notYet')
      )
      select printf('Pairs of pauses in one lesson: %d; the same: %d; the same or one action apart: %d.',
        count(*), sum(a.position = b.position), sum(abs(a.position - b.position) <= 1))
      from known a join known b using (teacher_id, visit, model)
      where a.observer < b.observer having count(*) > 0
      """),
  ]
}
