/// A table or a sentence of a shipped document, computed a second time.
struct DocumentStatement: Sendable {
  var report: String
  /// The label of the table; `nil` for a sentence, whose text the statement gives in one cell.
  var label: String?
  /// The column whose values are titles of columns in the table; `nil` where it is not turned.
  var across: String?
  var sql: String

  init(_ report: String, table label: String? = nil, across: String? = nil, _ sql: String) {
    self.report = report
    self.label = label
    self.across = across
    self.sql = sql
  }

  /// Of every shipped report; `:now`, `:before` are given, and `:school`, the key of the edition.
  static let all: [DocumentStatement] =
    planning + sheets + lists + classes + agenda + agendas + papers

  private static let planning: [DocumentStatement] = [
    DocumentStatement(
      "pd-planning", table: "tbl-phases",
      """
      with place as (
        select model, case status when 'paused' then phase else status end as phase, count(*) as teachers
        from placed where window_id = :now group by 1, 2
      ),
      walked as (select model, sum(teachers) as all_of_them from place group by model),
      rung as (
        select distinct c.model, c.phase, c.phase_number as number, p.title from chain c
          join phases p using (model, phase)
        union all select distinct model, 'complete', 100, 'Complete' from chain
        union all select distinct model, 'undetermined', 101, 'Undetermined' from chain
      )
      select m.title as model_title, r.title as phase, coalesce(p.teachers, 0) as teachers,
        1.0 * coalesce(p.teachers, 0) / w.all_of_them as share
      from walked w join rung r using (model) join models m using (model)
        left join place p using (model, phase)
      order by w.model, r.number
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-glance-counts",
      """
      with one(position, measure, window_id, number) as (
        select 1, 'Teachers eligible', window_id, count(*) from eligible group by window_id
        union all select 2, 'Teachers walked', e.window_id, count(distinct e.teacher_id)
          from eligible e join walk k using (window_id, teacher_id) where k.source <> 'self'
          group by e.window_id
        union all select 3, 'Walk-throughs', window_id, count(distinct walkthrough_id)
          from walk where source <> 'self' and window_id is not null group by window_id
        union all select 4, 'Places that pause past the first phase or are complete', p.window_id,
            sum(p.status = 'complete' or p.status = 'paused' and p.phase <> f.phase)
          from placed p join (select model, phase from phases where number = 1) f using (model)
          group by p.window_id
      )
      select n.measure, n.number as now, b.number as before, n.number - b.number as change
      from one n left join one b on b.position = n.position and b.window_id = :before
      where n.window_id = :now order by n.position
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-mastery",
      """
      with once as (select distinct student_id, target_id, state from mastered)
      select count(distinct m.section_id) as sections,
        count(distinct o.student_id) as enrolled,
        count(distinct case o.state when 'mastered' then o.student_id end) as mastered,
        count(distinct case o.state when 'near' then o.student_id end) as near,
        count(distinct case o.state when 'below' then o.student_id end) as below,
        count(distinct case o.state when 'noEvidence' then o.student_id end) as no_evidence,
        (select count(distinct x.student_id) from mastered x where x.target_id = o.target_id and x.overridden)
          as overridden
      from once o join mastered m using (target_id) group by o.target_id
      order by count(distinct case when o.state <> 'noEvidence' then o.student_id end) = 0,
        1.0 * count(distinct case o.state when 'mastered' then o.student_id end)
        / nullif(count(distinct case when o.state <> 'noEvidence' then o.student_id end), 0),
        o.target_id limit 15
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-conference-weeks",
      """
      select week, sum(eligible) as eligible, sum(met) as met,
        1.0 * sum(met) / sum(eligible) as coverage
      from meeting_week where not short_week group by week having sum(eligible) > 0 order by week
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-losses",
      """
      select sum(sessions) as sessions, 1.0 * sum(sessions) / (select sum(sessions) from lost) as share
      from lost group by reason order by sessions desc, case reason
        when 'unrecorded' then 'unrecorded' else reason end
      """),
    DocumentStatement(
      "pd-planning",
      """
      with top as (select * from placed where window_id = :now and status = 'paused'),
      first as (select model, phase, step from next_moves where window_id = :now and rank = 1)
      select printf('%d %s in %d %s', count(*), iif(count(*) = 1, 'teacher', 'teachers'),
          count(distinct t.school_id), iif(count(distinct t.school_id) = 1, 'school', 'schools'))
        || iif(count(*) = 1, ' pauses at ', ' pause at ')
        || (select title from models where model = f.model) || ', '
        || (select title from phases where model = f.model and phase = f.phase) || ' ' || f.step
      from top p join first f using (model, phase, step) join teacher_place t using (teacher_id)
      having count(*) > 0
      """),
    DocumentStatement(
      "pd-planning",
      """
      with known as (select * from placed where status <> 'undetermined')
      select printf('Of %d places known in both windows (of a teacher with one model), %d moved on, '
        || '%d stayed and %d slipped.', count(*), sum(b.stop > a.stop), sum(b.stop = a.stop),
        sum(b.stop < a.stop))
      from known a join known b using (teacher_id, model)
      where a.window_id = :before and b.window_id = :now having count(*) > 0
      """),
    DocumentStatement(
      "pd-planning",
      """
      with met as (
        select w.school_id, 1.0 * sum(w.met) / sum(w.eligible) as share
        from meeting_week w join walk_window x on x.window_id = :now
        where w.week between x.start and x.last and not w.short_week
          and w.school_id in (select school_id from walk_coverage where window_id = :now)
        group by w.school_id having sum(w.eligible) > 0
      )
      select coalesce(s.name, m.school_id) || ' met the smallest share of its students a week: '
        || cast(round(100 * m.share) as integer) || '%.'
      from met m left join schools s using (school_id) order by m.share, m.school_id limit 1
      """),
    DocumentStatement(
      "pd-planning", table: "tbl-glance-shares",
      """
      with done as (
        select sum(done) as part, sum(items) as whole from
          (select student_id, pathway_id, min(section_id), done, items from progress
            group by student_id, pathway_id)
      ),
      once as (select distinct student_id, target_id, state from mastered)
      select * from (select 'Eligible teachers walked in the window' as measure, sum(exists (select * from walk k
            where k.teacher_id = e.teacher_id and k.window_id = :now and k.source <> 'self')) as part,
          count(*) as whole from eligible e where window_id = :now
        union all select 'Student-weeks with a conference', sum(met), sum(eligible)
          from meeting_week where not short_week
        union all select 'Playlist items done', part, whole from done
        union all select 'Targets mastered where there is evidence', sum(state = 'mastered'),
          sum(state <> 'noEvidence') from once
        union all select 'Planned conferences that were held', sum(delivered), sum(scheduled)
          from conference_summary) where whole > 0
      """),
  ]

  private static let agenda: [DocumentStatement] = [
    DocumentStatement(
      "debrief-agenda", table: "tbl-pauses",
      """
      select m.title as model, count(*) as rooms
      from placed p join teacher_place t using (teacher_id) join models m using (model)
      where p.window_id = :now and t.school_id = :school and p.status = 'paused'
      group by p.model, p.stop order by rooms desc, p.model, p.stop
      """),
    DocumentStatement(
      "debrief-agenda", table: "tbl-no-pause",
      """
      select m.title as model, count(*) as rooms
      from placed p join teacher_place t using (teacher_id) join models m using (model)
      where p.window_id = :now and t.school_id = :school and p.status <> 'paused'
      group by p.status, p.model, p.stop order by p.status, p.model, p.stop
      """),
    DocumentStatement(
      "debrief-agenda", table: "tbl-in-place",
      """
      with room as (
        select p.teacher_id, p.model from placed p join teacher_place t using (teacher_id)
        where p.window_id = :now and t.school_id = :school
      )
      select m.title as model, count(*) as rooms,
        (select count(*) from room r where r.model = j.model) as "of"
      from joint_status j join room using (teacher_id, model) join models m using (model)
      where j.window_id = :now and j.status = 'inPlace' group by j.model, j.g
      having count(*) > 1 and 2 * count(*) > (select count(*) from room r where r.model = j.model)
      order by rooms desc, j.model, j.g limit 5
      """),
    DocumentStatement(
      "debrief-agenda",
      """
      select printf('Visits seen by two or more observers: %d.', count(*))
      from visit v join teacher_place t using (teacher_id)
      where v.window_id = :now and t.school_id = :school and v.observers > 1 having count(*) > 0
      """),
    DocumentStatement(
      "debrief-agenda",
      """
      with known as (
        select p.* from placed p join teacher_place t using (teacher_id)
        where p.status <> 'undetermined' and t.school_id = :school
      )
      select printf('Of %d rooms with one model whose place is known in this window and the one before, '
        || '%d moved on', count(*), sum(b.stop > a.stop))
      from known a join known b using (teacher_id, model)
      where a.window_id = :before and b.window_id = :now having count(*) > 0
      """),
  ]
}
