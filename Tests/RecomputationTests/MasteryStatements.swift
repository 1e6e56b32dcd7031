extension Statement {
  /// Mastery by the highest score (R17 to R21, R51, R52).
  static let mastery: [Statement] = [
    Statement(
      "goal",
      """
      select target_id, min(points_possible) as points_possible,
        min(mastery_points) as mastery_points,
        count(case when coalesce(item_kind, 'check') in ('check', 'post', 'project')
          then 1 end) as items,
        count(distinct case when coalesce(item_kind, 'check') in ('check', 'post', 'project')
          then printf('%g of %g', coalesce(mastery_points, -1), coalesce(points_possible, -1)) end)
          as scales,
        coalesce(min(case when coalesce(item_kind, 'check') in ('check', 'post', 'project')
          then coalesce(mastery_points, points_possible, -1) end), 0) as least,
        min(case when coalesce(item_kind, 'check') in ('check', 'post', 'project')
          then mastery_points end) as cut
      from task where target_id is not null group by target_id
      """),
    Statement(
      "evidence",
      """
      select p.student_id, t.target_id, p.item_id, p.score, p.day, p.overridden, g.cut,
        row_number() over (partition by p.student_id, t.target_id order by
          coalesce(p.day, t.due) is not null, coalesce(p.day, t.due), t.due is not null, t.due,
          t.ordinal, coalesce(p.attempt, 1), p.place) as number
      from piece p join (
          select item_id, target_id, due, points_possible, min(ordinal) as ordinal from task
          where coalesce(item_kind, 'check') in ('check', 'post', 'project')
            and target_id is not null
          group by item_id, target_id) t using (item_id)
        join goal g using (target_id)
      where p.evident and g.scales = 1 and g.least >= 0
        and coalesce(p.points_possible, t.points_possible, 0)
          = coalesce(t.points_possible, p.points_possible, 0)
      """),
    Statement(
      "mastered",
      """
      with scored as (
        select student_id, target_id, count(distinct item_id) as evidence, max(score) as score,
          count(*) as attempts, max(overridden) as overridden, max(cut) as cut,
          min(case when score >= cut - 1e-9 then number end) as attempts_to_mastery,
          min(case when number = 1 then day end) as first_day,
          max(case when number = 1 then score end) as first_score
        from evidence group by student_id, target_id
      )
      select m.student_id, m.section_id, g.target_id, 'highest' as method,
        coalesce(s.evidence, 0) as evidence, s.score,
        case when s.score is null then 'noEvidence' when s.score >= s.cut - 1e-9 then 'mastered'
          when s.score >= min(s.cut, s.cut * :near) - 1e-9 then 'near' else 'below' end as state,
        coalesce(s.attempts, 0) as attempts, s.attempts_to_mastery,
        (select b.running - a.running from evidence e join school_day a on a.day = s.first_day
            join school_day b on b.day = e.day
          where e.student_id = m.student_id and e.target_id = g.target_id
            and e.number = s.attempts_to_mastery) as days_to_mastery,
        coalesce(s.overridden, 0) as overridden, s.first_score >= s.cut - 1e-9 as at_once
      from member m
        join (select distinct f.section_id, t.target_id from follows f
          join task t using (pathway_id)
          where t.target_id is not null) w using (section_id)
        join goal g using (target_id) left join scored s using (student_id, target_id)
      where g.items = 0 or (g.scales = 1 and g.least >= 0)
      """),
    Statement(
      "mastery", keys: 3,
      """
      select student_id, section_id, target_id, method, evidence, score, state, attempts,
        attempts_to_mastery, days_to_mastery, overridden
      from mastered
      """),
    Statement(
      "mastery_rates", keys: 2,
      """
      with ordered as (
        select section_id, target_id, attempts_to_mastery,
          row_number() over (partition by section_id, target_id
            order by attempts_to_mastery is null, attempts_to_mastery) as rank,
          count(*) over (partition by section_id, target_id) as count
        from mastered where state <> 'noEvidence'
      )
      select m.section_id, m.target_id, count(*) as enrolled,
        sum(state <> 'noEvidence') as with_evidence,
        sum(state = 'mastered') as mastered, sum(state = 'near') as near,
          sum(state = 'below') as below,
        sum(state = 'noEvidence') as no_evidence,
        1.0 * sum(state = 'mastered') / nullif(sum(state <> 'noEvidence'), 0) as mastery_share,
        1.0 * sum(state <> 'noEvidence') / count(*) as coverage,
        1.0 * sum(at_once = 0 and attempts > 1) / nullif(sum(at_once = 0), 0) as reattempt_share,
        (select attempts_to_mastery from ordered o where o.section_id = m.section_id
          and o.target_id = m.target_id and o.rank = (o.count + 1) / 2) as median_attempts
      from mastered m group by m.section_id, m.target_id
      """),
  ]
}
