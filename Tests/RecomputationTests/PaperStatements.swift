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
      with rating as (
        select k.teacher_id, k.visit, k.observer, w.model, w.phase, w.step,
          case w.status when 'inPlace' then 2 when 'emerging' then 1 when 'notYet' then 0 end as rank
        from walk k join walkthroughs w using (walkthrough_id)
          join placed p on p.teacher_id = k.teacher_id and p.model = w.model
            and p.window_id = k.window_id
          join teacher_place t on t.teacher_id = k.teacher_id
        where k.window_id = :now and t.school_id = :school and k.source not in ('self', 'team')
      )
      select printf('Of %d ratings that two of you gave to the same action, %d were the same',
        count(*), sum(a.rank = b.rank))
      from rating a join rating b using (teacher_id, visit, model, phase, step)
      where a.observer < b.observer and a.rank is not null and b.rank is not null
      having count(*) > 0
      """),
  ]
}
