import Tables
import Testing

@testable import Queries

private func catalog() throws -> Catalog {
  let catalog = try Catalog()
  catalog.add(
    Table(
      columns: [.day("date"), .count("random"), .label("now")],
      rows: [
        [Value(Day("2026-03-02")), .integer(4), .text("now")]
      ]), named: "visits")
  catalog.add(Table(columns: [.day("date")]), named: "empty")
  return catalog
}

/// The same question over the same folder gets the same answer tomorrow.
@Suite struct ClocklessTests {
  @Test(arguments: [
    ("select date('now')", 8), ("select DATE('NOW', '+1 day')", 8), ("select date()", 8),
    ("select current_date", 8), ("select Current_Timestamp", 8), ("select current_time", 8),
    ("select random()", 8), ("select 1, RANDOM() % 6", 11), ("select hex(randomblob(4))", 12),
    ("select strftime('%Y')", 8), ("select strftime('%Y', 'now')", 8), ("select julianday()", 8),
    ("select unixepoch('now')", 8), ("select time('now')", 8), ("select datetime('now')", 8),
    ("select datetime(date, 'localtime') from visits", 8),
    ("select date(now) from visits", 8), ("select * from visits where date > date('now')", 35),
    ("select * from empty where date > date('now')", 34), ("select date('now') from empty", 8),
    ("with t as (select date('now') as d) select d from t", 19),
    ("select * from visits order by random()", 31), ("select 'random', random()", 18),
    ("select last_insert_rowid(), changes()", 8),
  ])
  func refusesTheClockAndChance(sql: String, column: Int) throws {
    let catalog = try catalog()
    do {
      let table = try catalog.query(sql)
      Issue.record("answered \(table.values): \(sql)")
    } catch {
      #expect(error.location.line == 1 && error.location.column == column, "\(sql): \(error)")
      #expect("\(error)".contains("another answer"), "\(sql): \(error)")
    }
  }

  /// Bytes are text to SQLite, and so are those before a zero.
  @Test(arguments: [
    "select date(x'6e6f77')", "select unixepoch(cast('now' as blob))", "select time(x'4E4F57')",
    "select strftime('%Y', x'6e6f77')",
    "select datetime(date, cast('localtime' as blob)) from visits",
    "select date('now' || char(0) || 'x')", "select julianday(x'6e6f7700')",
  ])
  func refusesTheClockInBytes(sql: String) throws {
    let catalog = try catalog()
    let error = #expect(throws: QueryError.self) { try catalog.query(sql) }
    #expect((error.map { "\($0)" } ?? "").contains("another answer"), "\(sql)")
  }

  @Test(arguments: [
    ("select random from visits", Value.integer(4)), ("select 'now' as n", .text("now")),
    ("select now from visits", .text("now")), ("select 'random()' as r", .text("random()")),
    ("select date(date, '+1 day') as d from visits", Value(Day("2026-03-03"))),
    ("select strftime('%Y', date) as y from visits", .text("2026")),
    ("select strftime('now', date) as y from visits", .text("now")),
    (
      "select cast(julianday('2026-03-09') - julianday(date) as integer) as n from visits",
      .integer(7)
    ),
    ("select unixepoch('1970-01-02') as n", .integer(86_400)),
    ("select date(null) as d", .missing), ("select count(*) as current from visits", .integer(1)),
  ])
  func answersWhatStandsInTheData(sql: String, value: Value) throws {
    #expect(try catalog().query(sql)[0, 0] == value, "\(sql)")
  }
}
