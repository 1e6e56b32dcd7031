import Tables
import Testing

@testable import Queries

@Suite struct QueryErrorTests {
  @Test(arguments: [
    (
      "select teachr from visits",
      "line 1, column 8: no such column: teachr (did you mean 'teacher'?)"
    ),
    ("select *\nfrom vists", "line 2, column 6: no such table: vists (did you mean 'visits'?)"),
    (
      "select 'teachr', v.teachr from visits v",
      "line 1, column 20: no such column: v.teachr (did you mean 'teacher'?)"
    ),
    (
      "select medain(steps) from visits",
      "line 1, column 8: no such function: medain (did you mean 'median'?)"
    ),
    (
      "select teacher from visits where teacher = :techer",
      "line 1, column 44: no value for parameter :techer (did you mean 'teacher'?)"
    ),
    ("select (1), from from visits", "line 1, column 13: near \"from\": syntax error"),
    ("select teacher from from visits", "line 1, column 21: near \"from\": syntax error"),
    ("select (1", "line 1, column 9: incomplete input"),
    ("select \"014\" from visits", "line 1, column 8: no such column: 014"),
    (
      "select teacher from visits where teacher = \"Ann Lee\"",
      "line 1, column 44: no such column: Ann Lee (a text stands in single quotes: 'Ann Lee')"
    ),
    (
      "select string_agg(teacher, ',') from visits",
      "line 1, column 8: no such function: string_agg (did you mean 'group_concat'?)"
    ),
    (
      "select Date_Trunc('week', '2026-10-01')",
      "line 1, column 8: no such function: Date_Trunc (did you mean 'strftime'?)"
    ),
    (
      "select teacher from visits where teacher ilike 'a%'",
      "line 1, column 42: no such word: ilike "
        + "(did you mean 'like'? it takes Big and small alike)"
    ),
    (
      "select (teacher = '014')",
      "line 1, column 9: no such column: teacher (it is one of 'visits', which no 'from' names)"
    ),
    ("-- nothing", "expected a statement, found nothing"),
    ("select 1; select 2", "line 1, column 11: expected one statement, found more"),
    ("drop table visits", "line 1, column 1: expected SELECT, WITH or VALUES, found drop"),
    ("attach 'x.db' as x", "line 1, column 1: expected SELECT, WITH or VALUES, found attach"),
    (
      "with t as (select 1) delete from visits",
      "expected SELECT, WITH or VALUES, found with"
    ),
    ("select ?", "line 1, column 8: expected a parameter such as :name, found ?"),
    ("select x'00' as b", "column 'b' holds bytes; expected numbers or text"),
  ])
  func saysWhatIsWrongAndWhere(sql: String, sentence: String) {
    #expect(problem(sql, ["teacher": .text("014")])?.description == sentence)
  }

  @Test(arguments: [
    "vacuum into 'copy.db'", "pragma query_only = off", "insert into visits default values",
    "create temp table t (x)", "select load_extension('x')", "begin",
  ])
  func refusesWhatIsNotReading(sql: String) {
    #expect(problem(sql) != nil)
  }

  @Test func endsAStatementWithoutEnd() throws {
    var limits = Catalog.Limits()
    limits.seconds = 0.1
    let catalog = try Catalog(limits: limits)
    let endless = """
      with recursive t(x) as (select 1 union all select x + 1 from t) select sum(x) from t
      """
    #expect(throws: QueryError(.tooSlow(seconds: 0.1))) { try catalog.query(endless) }
    #expect(try catalog.query("select 1 as one").count == 1)
  }

  @Test func endsAResultWithoutEnd() throws {
    var limits = Catalog.Limits()
    limits.rows = 3
    let catalog = try Catalog(limits: limits)
    let rows = """
      with recursive t(x) as (select 1 union all select x + 1 from t limit :n) select x from t
      """
    #expect(try catalog.query(rows, parameters: ["n": .integer(3)]).count == 3)
    #expect(throws: QueryError(.tooManyRows(limit: 3))) {
      try catalog.query(rows, parameters: ["n": .integer(4)])
    }
  }
}

private func problem(_ sql: String, _ parameters: [String: Value] = [:]) -> QueryError? {
  do {
    let catalog = try Catalog()
    catalog.add(Table(columns: [.identifier("teacher"), .count("steps")]), named: "visits")
    _ = try catalog.query(sql, parameters: parameters)
    return nil
  } catch {
    return error
  }
}
