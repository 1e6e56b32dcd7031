extension Statement {
  /// The gradebook side: classes, items, marks, progress (R6 to R9, R47 to R50).
  static let gradebook: [Statement] = [
    Statement(
      "member",
      """
      select distinct student_id, section_id from enrollments
      where coalesce(begin, '') <= :as_of and coalesce("end", '9999-12-32') > :as_of
      """),
    Statement(
      "told",
      """
      select item_id, min(points_possible) as points from marks
      where score is not null and coalesce(submitted, assessed, :as_of) <= :as_of
      group by item_id
      having count(distinct points_possible) = 1
      """),
    Statement(
      "task",
      """
      with planned as (
        select p.*, coalesce(p.points_possible, t.points) as points, p.rowid as place
        from pathways p left join told t using (item_id)
      )
      select pathway_id, kind, item_id, item_kind, required, weight, target_id, opens, due,
        points as points_possible, coalesce(mastery_points, case
          when coalesce(item_kind, 'check') in ('check', 'post', 'project') then 0.75 * points
          end) as mastery_points,
        section_ids, row_number() over (partition by pathway_id order by position, place) as ordinal,
        max(points is not null or mastery_points is not null or exists (
          select 1 from marks m where m.item_id = planned.item_id and m.score is not null
            and coalesce(m.submitted, m.assessed, :as_of) <= :as_of))
          over (partition by pathway_id) as has_scores
      from planned
      """),
    Statement(
      "piece",
      """
      with told as (
        select *, rowid as place, row_number() over (
            partition by student_id, item_id, score,
              coalesce(cast(attempt as text), submitted, assessed, '1')
            order by rowid desc) as repetition,
          row_number() over (
            partition by student_id, item_id, coalesce(cast(attempt as text), 'row ' || rowid)
            order by score is null and coalesce(status, 'blank') = 'blank', rowid desc)
          as listing
        from marks where coalesce(submitted, assessed, :as_of) <= :as_of
      )
      select place, student_id, section_id, item_id, score, points_possible,
        coalesce(status, '') as status, submitted, coalesce(submitted, assessed) as day, attempt,
        coalesce(overridden, 0) as overridden,
        coalesce(status, '') in ('excused', 'notAssigned', 'dropped') as exempt,
        coalesce(status, '') in ('scored', 'late', 'collected', 'needsGrading')
          or (coalesce(status, 'blank') = 'blank'
            and (score is not null or submitted is not null)) as done,
        score is not null and coalesce(status, 'blank') in ('scored', 'late', 'collected', 'blank')
          as evident
      from told where repetition = 1 and listing = 1
      """),
    Statement(
      "follows",
      """
      with named as (
        select distinct t.pathway_id, s.section_id from task t join sections s
          on instr(';' || t.section_ids || ';', ';' || s.section_id || ';') > 0
      ),
      alone as (select student_id, min(section_id) as section_id from member
        group by student_id having count(*) = 1),
      marked as (
        select distinct t.pathway_id, coalesce(p.section_id, a.section_id) as section_id
        from marks p join task t using (item_id) left join alone a using (student_id)
        where t.section_ids is null and coalesce(p.section_id, a.section_id) is not null
          and coalesce(p.submitted, p.assessed, :as_of) <= :as_of
      )
      select * from named union select * from marked
      """),
    Statement(
      "work",
      """
      select m.student_id, m.section_id, t.pathway_id, t.ordinal, t.item_id, t.item_kind,
        t.required,
        t.weight, t.mastery_points, t.has_scores, count(p.item_id) as marks,
        coalesce(sum(p.status = 'notAssigned'), 0) as unassigned, coalesce(max(p.done), 0) as done,
        coalesce(max(p.exempt), 0) and not coalesce(max(p.done), 0) as exempt,
        min(case when p.done then p.day end) as day,
        max(case when p.evident and coalesce(p.points_possible, t.points_possible, 0)
          = coalesce(t.points_possible, p.points_possible, 0) then p.score end) as best
      from member m join follows f using (section_id) join task t using (pathway_id)
        left join piece p on p.student_id = m.student_id and p.item_id = t.item_id
      group by m.student_id, m.section_id, t.pathway_id, t.ordinal
      """),
    Statement(
      "item_state",
      """
      select *, case
          when mastery_points is null and has_scores
            and coalesce(item_kind, 'check') in ('check', 'post', 'project') then 0
          when mastery_points is null or item_kind = 'pre' then done
          else coalesce(best >= mastery_points - 1e-9, 0) end as mastered
      from work
      """),
    Statement(
      "progress",
      """
      with pause as (
        select student_id, section_id, pathway_id, min(ordinal) as pause from item_state
        where required and not exempt and not mastered group by student_id, section_id, pathway_id
      ),
      steps as (
        select student_id, section_id, pathway_id, lag(ordinal) over (
          partition by student_id, section_id, pathway_id order by day, ordinal) > ordinal as back
        from item_state where done and day is not null
      ),
      deviation as (
        select student_id, section_id, pathway_id, avg(back) as order_deviation
        from steps group by student_id, section_id, pathway_id
      )
      select i.student_id, i.section_id, i.pathway_id,
        sum(required and not exempt) as items, sum(required and not exempt and done) as done,
        1.0 * sum(required and not exempt and done) / nullif(sum(required and not exempt), 0)
          as completion,
        1.0 * sum(case when required and not exempt and done then weight else 0 end)
          / nullif(sum(case when required and not exempt then weight else 0 end), 0)
          as weighted_completion,
        case when sum(marks) = 0 then null else coalesce(p.pause,
          max(i.ordinal) + 1) end as position,
        case when sum(marks) = 0 then 'noPlacement' when p.pause is null then 'complete'
          else 'paused' end as status,
        sum(required and not exempt and mastered) as mastered,
        case when sum(marks) > 0 then
          sum(required and not exempt and mastered and i.ordinal > coalesce(p.pause, 100000)) end
          as mastered_beyond,
        d.order_deviation
      from item_state i left join pause p using (student_id, section_id, pathway_id)
        left join deviation d using (student_id, section_id, pathway_id)
      group by i.student_id, i.section_id, i.pathway_id
      having sum(marks) = 0 or sum(unassigned) < sum(marks)
      """),
    Statement(
      "learner_progress", keys: 3,
      """
      select * from progress
      """),
    Statement(
      "playlist_progress", keys: 3,
      """
      with at_item as (
        select section_id, pathway_id, position, count(*) as students
        from progress where status = 'paused' group by section_id, pathway_id, position
      ),
      most as (
        select *, row_number() over (partition by section_id, pathway_id
          order by students desc, position) as rank,
          sum(students) over (partition by section_id, pathway_id) as under_way
        from at_item
      ),
      middle as (
        select section_id, pathway_id, position,
          row_number() over (partition by section_id, pathway_id order by position) as rank,
          count(*) over (partition by section_id, pathway_id) as count
        from progress where position is not null
      ),
      design as (
        select pathway_id, (sum(item_kind = 'pre') = 0) + (sum(item_kind = 'post') = 0)
          + (sum(item_kind = 'check') = 0) + (count(distinct case
            when item_kind in ('lesson', 'practice', 'workshop', 'project') then item_kind end) < 2)
          as findings
        from (select pathway_id, coalesce(item_kind, '') as item_kind from task
          where coalesce(kind, 'playlist') = 'playlist')
        group by pathway_id
      )
      select p.section_id, coalesce(s.school_id, t.school_id) as school_id, p.pathway_id,
        count(*) as students,
        (select position from middle m where m.section_id = p.section_id
          and m.pathway_id = p.pathway_id and m.rank = (m.count + 1) / 2) as median_position,
        k.item_id as commonest_item,
        case when m.under_way >= 5 then 1.0 * m.students / m.under_way end as commonest_share,
        1.0 * sum(p.done) / nullif(sum(p.items), 0) as completion,
        sum(p.status = 'complete') as complete, d.findings as design_findings
      from progress p left join sections s using (section_id)
        left join teacher_place t on t.teacher_id = s.teacher_id
        left join most m on m.section_id = p.section_id and m.pathway_id = p.pathway_id
          and m.rank = 1
        left join task k on k.pathway_id = p.pathway_id and k.ordinal = m.position
        left join design d on d.pathway_id = p.pathway_id
      group by p.section_id, p.pathway_id
      """),
  ]
}
