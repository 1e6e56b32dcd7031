extension DocumentStatement {
  /// Classes, targets and playlists of the planning workbook, and the paper of one class.
  static let classes: [DocumentStatement] = [
    DocumentStatement(
      "pd-planning", table: "tbl-playlists",
      """
      select p.students, p.median_position, (select count(*) from task t
          where t.pathway_id = p.pathway_id) as items, p.commonest_share, p.completion, p.complete,
        x.behind, x.ahead, p.design_findings
      from playlist_progress p left join section_pacing x using (section_id, pathway_id)
      order by coalesce(p.commonest_share >= 0.75, 0) desc, p.completion, p.section_id, p.pathway_id
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-mastery-sections",
      """
      select target_id, enrolled, with_evidence, mastered, near, below, no_evidence, mastery_share
      from mastery_rates order by mastery_share is null, mastery_share, section_id, target_id
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-pacing",
      """
      select complete, ahead, on_pace, behind, past_target, not_started, 100 * median_gap as median_gap,
        far_behind
      from section_pacing where not_started + behind + on_pace + ahead + past_target + complete > 0
      order by median_gap is null, round(median_gap, 9), section_id, pathway_id
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-conferences",
      """
      select c.students, c.coverage, iif(k.section_id is null, null, sum(coalesce(s.status = 'onTrack', 0)))
          as on_track,
        iif(k.section_id is null, null, sum(coalesce(s.status = 'due', 0))) as due,
        iif(k.section_id is null, null, sum(coalesce(s.status = 'overdue', 0))) as overdue,
        iif(k.section_id is null, null, sum(coalesce(s.status = 'never', 0))) as never,
        iif(k.section_id is null, null, max(s.longest_gap)) as longest_gap, c.delivered_share,
        iif((select sum(student_led_share) from conference_summary) > 0, c.student_led_share, null)
          as student_led_share
      from conference_summary c left join conference_status s using (section_id)
        left join kept_log k using (section_id)
      where c.logged group by c.section_id order by c.coverage, c.section_id
      """),
    DocumentStatement(
      "classroom-progress", table: "tbl-work",
      """
      select p.students, p.completion, p.median_position, p.commonest_share, p.complete,
        (select count(*) from task t where t.pathway_id = p.pathway_id) as items
      from playlist_progress p where p.section_id = :school order by p.completion, p.pathway_id
      """),
    DocumentStatement(
      "classroom-progress", table: "tbl-pace",
      """
      select complete, ahead, on_pace, behind, past_target, 100 * median_gap as median_gap, far_behind
      from section_pacing where section_id = :school
        and complete + ahead + on_pace + behind + past_target > 0
      order by median_gap, pathway_id
      """),
    DocumentStatement(
      "classroom-progress", table: "tbl-talks",
      """
      select c.students, c.coverage, iif(k.section_id is null, null, sum(coalesce(s.status = 'onTrack', 0)))
          as on_track,
        iif(k.section_id is null, null, sum(coalesce(s.status = 'due', 0))) as due,
        iif(k.section_id is null, null, sum(coalesce(s.status = 'overdue', 0))) as overdue,
        iif(k.section_id is null, null, sum(coalesce(s.status = 'never', 0))) as never
      from conference_summary c left join conference_status s using (section_id)
        left join kept_log k using (section_id)
      where c.section_id = :school and c.logged group by c.section_id
      """),
    DocumentStatement(
      "coach-conversation", table: "tbl-classes",
      """
      select m.coverage, case when m.section_id in (select section_id from kept_log) then (select count(*) from conference_status s
          where s.section_id = c.section_id and s.status <> 'onTrack') end as waiting,
        (select sum(p.status in ('onPace', 'ahead', 'complete')) from pacing p
          where p.section_id = c.section_id and p.status is not null) as on_pace
      from sections c left join conference_summary m on m.section_id = c.section_id and m.logged
      where c.teacher_id = :school and (m.section_id is not null
        or c.section_id in (select section_id from pacing))
      order by c.section_id
      """),
  ]
}
