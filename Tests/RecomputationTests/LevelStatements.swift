extension Statement {
  /// Levels on rubrics and self-ratings, and the strands of continuums (R2, R13, R26, R27, R82).
  static let level: [Statement] = [
    Statement(
      "indicator",
      """
      select framework_id as framework, phase as domain, ordering, label, number as place,
        replace(replace(replace(lower(label), ' + ', '-'), '/', '-'), ' ', '-') as indicator,
        coalesce(cast(nullif(from_level, '') as integer), 1) as low,
        coalesce(cast(nullif(to_level, '') as integer), 4) as high
      from frameworks where ordering in ('rubricLevels', 'selfRating')
      """),
    Statement(
      "stand",
      """
      with given as (
        select w.window_id, w.number, i.framework, i.domain, i.indicator, i.low, i.high,
          coalesce('teacher ' || r.teacher_id, 'school ' || r.school_id) as subject, r.date, r.level
        from ratings r join indicator i using (framework, indicator)
          join walk_window w on w.number = (select min(v.number) from walk_window v
            where r.date between v.start and v.last)
        where r.source <> 'self' or i.ordering = 'selfRating'
      ),
      latest as (
        select *, max(date) over (partition by number, framework, indicator, subject) as last
        from given
      ),
      ranked as (
        select *,
          row_number() over (partition by number, framework, indicator, subject order by level)
            as place,
          count(*) over (partition by number, framework, indicator, subject) as raters
        from latest where date = last
      )
      select window_id, number, framework, domain, indicator, low, high, subject, level
      from ranked where place = (raters + 1) / 2
      """),
    Statement(
      "level_distribution", keys: 5,
      """
      with recursive scale(window_id, framework, domain, indicator, level, high) as (
        select distinct window_id, framework, domain, indicator, low, high from stand
        union all
        select window_id, framework, domain, indicator, level + 1, high from scale
        where level < high
      ),
      counted as (
        select c.*,
          (select count(*) from stand s where s.window_id = c.window_id
            and s.framework = c.framework and s.indicator = c.indicator and s.level = c.level)
            as rated,
          (select count(*) from stand s where s.window_id = c.window_id
            and s.framework = c.framework and s.indicator = c.indicator) as total
        from scale c
      )
      select window_id, framework, domain, indicator, level, rated, total,
        1.0 * rated / total as share
      from counted
      """),
    Statement(
      "level_change", keys: 5,
      """
      with change as (
        select b.framework, b.domain, b.indicator, b.window_id as from_window,
          a.window_id as to_window, a.level - b.level as change
        from stand b join stand a on a.framework = b.framework and a.indicator = b.indicator
          and a.subject = b.subject and a.number = b.number + 1
      ),
      ranked as (
        select *,
          row_number() over (partition by framework, indicator, from_window order by change)
            as place,
          count(*) over (partition by framework, indicator, from_window) as both
        from change
      )
      select framework, domain, indicator, from_window, to_window, count(*) as "both",
        sum(change > 0) as higher, sum(change = 0) as same, sum(change < 0) as lower,
        max(case when place = (both + 1) / 2 then change end) as median_change
      from ranked group by framework, domain, indicator, from_window, to_window
      """),
    Statement(
      "strand_coverage", keys: 3,
      """
      with employed as (
        select teacher_id from teachers
        where coalesce(begin, '') <= :as_of and coalesce("end", '9999') > :as_of
          and coalesce(begin, '') < coalesce("end", '9999')
      ),
      taken as (
        select distinct a.framework, lower(a.strand) as strand, a.teacher_id
        from actions a join employed using (teacher_id)
        where coalesce(a.assigned, :as_of) <= :as_of
      ),
      strands as (
        select distinct framework_id as framework, phase as domain, section as strand
        from frameworks where ordering = 'unorderedContinuum'
          and framework_id in (select framework from taken)
      )
      select s.framework, s.domain, s.strand,
        (select count(*) from taken t where t.framework = s.framework
          and t.strand = lower(s.strand)) as teachers,
        (select count(*) from employed) as eligible,
        1.0 * (select count(*) from taken t where t.framework = s.framework
          and t.strand = lower(s.strand)) / nullif((select count(*) from employed), 0) as share
      from strands s
      """),
  ]
}
