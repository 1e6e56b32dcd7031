import Tables
import Testing

@testable import Queries

private func catalog() throws -> Catalog {
  let catalog = try Catalog()
  catalog.add(
    Table(
      columns: [
        .identifier("class"), .share("coverage"), .count("met"), .day("date"), .flag("shared"),
      ],
      rows: [
        [.text("A1"), .number(0.5), .integer(1), Value(Day("2026-03-02")), .boolean(true)],
        [.text("B2"), .number(1), .integer(1), Value(Day("2026-03-09")), .boolean(false)],
      ]), named: "visits")
  catalog.add(
    Table(columns: [.identifier("class"), .score("coverage")], rows: [[.text("A1"), .number(3)]]),
    named: "other")
  return catalog
}

/// What a column of a result is decides how it is shown: 1 as 100.0 %, as a day, as yes.
@Suite struct OriginTests {
  @Test(arguments: [
    "select coverage as x from visits", "select visits.\"coverage\" as x from visits",
    "select x from (select coverage as x from visits)",
    "with c as (select coverage as y from visits) select y as x from c",
    "with c(x) as (select coverage from visits), d as (select * from c) select x from d",
    "select v.coverage as x from visits v join other o using (class)",
    "select v.coverage as x from other o left join visits v on v.class = o.class",
    "select coverage as x from visits group by coverage",
    "select coverage as x from visits where met <= 1 order by met || 'x' limit 1.0 * 2",
    "select coverage as x from visits union all select coverage from visits",
    "select x from (select coverage as x from visits union select coverage from visits) order by x",
    "with c as (select coverage as x from visits except select coverage from visits where 1.5 < 1) "
      + "select x from c -- the end",
    "select (select coverage from visits) as x",
    "select coverage as x, row_number() over (order by met) as n from visits",
    "select distinct coverage as x from visits",
  ])
  func whatComesThroughUnchangedKeepsItsRole(sql: String) throws {
    #expect(try catalog().query(sql).columns.first == .share("x"), "\(sql)")
  }

  @Test(arguments: [
    "select sum(met) as coverage from visits group by class",
    "select count(*) as coverage from visits",
    "select coverage * 100 as coverage from visits", "select +coverage as coverage from visits",
    "select max(coverage) as coverage from visits", "select 0.5 as coverage from visits",
    "select coalesce(coverage, 0) as coverage from visits",
    "select sum(coverage) over () as coverage from visits",
    "select coverage from (select count(*) as coverage from visits)",
    "with coverage(coverage) as (select 1 from visits) select coverage from coverage",
    "select coverage from visits union all select count(*) from visits",
    "select count(*) as coverage from visits union all select coverage from visits",
    "select coverage from (select coverage from visits union all select count(*) from visits)",
    "select coverage from (select count(*) as coverage from visits union all select coverage from visits)",
    "with c as (select coverage from visits union all select 1 union all select coverage from visits) "
      + "select coverage from c",
    "select coverage from other union all select coverage from visits",
    "select coverage from visits union all select coverage from (select coverage from visits "
      + "union all select 2 order by 1 limit 1)",
    "select case when met < 2 then coverage end as coverage from visits",
    "with recursive c(coverage) as (select coverage from visits union all select coverage + 1 from c "
      + "limit 4) select coverage from c",
  ])
  func whatIsComputedIsWhatItsValuesAre(sql: String) throws {
    let column = try catalog().query(sql).columns[0]
    #expect(column.name == "coverage" && column.role == .score, "\(sql)")
  }

  @Test func daysAndFlagsComeBackUnderAnyName() throws {
    let table = try catalog().query(
      "select date as d, shared as s, class as c, met as m from visits")
    #expect(table.columns == [.day("d"), .flag("s"), .identifier("c"), .count("m")])
    #expect(table[1, 1] == .boolean(false))
  }

  @Test func aResultKeptAsATableHandsItsRolesOn() throws {
    let catalog = try catalog()
    catalog.add(
      try catalog.query("select class, coverage as share, count(*) as n from visits group by 1"),
      named: "tbl-block")
    let table = try catalog.query(#"select share as s, n as k from "tbl-block""#)
    #expect(table.columns == [.share("s"), Column("k", .integer, .score)])
    try catalog.remove("tbl-block")
    catalog.add(Table(columns: [.score("share")], rows: [[.number(2)]]), named: "tbl-block")
    #expect(try catalog.query(#"select share from "tbl-block""#).columns == [.score("share")])
  }

  @Test func wholeNumbersMayBeYears() throws {
    let table = try Catalog().query("select 2026 as year, '2026-03-02' as day, 'x' as label")
    #expect(table.columns == [Column("year", .integer, .score), .day("day"), .label("label")])
  }
}
