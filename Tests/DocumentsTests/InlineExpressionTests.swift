import Tables
import Testing

@testable import Documents

@Suite struct InlineExpressionTests {
  private let location = Location(file: "r.md", line: 3, column: 10)

  @Test(arguments: [
    ("{value} params.school", InlineExpression.Source.parameter("school")),
    ("{value} tbl-a.n", .cell(label: "tbl-a", key: nil, column: "n")),
    ("{value} t.n", .cell(label: "t", key: nil, column: "n")),
    ("{value} tbl-a[Reading Lab].n", .cell(label: "tbl-a", key: .text("Reading Lab"), column: "n")),
    ("{value} tbl-a[:school].n", .cell(label: "tbl-a", key: .parameter("school"), column: "n")),
    ("{table} tbl-a(b, c)", .table(label: "tbl-a", columns: ["b", "c"])),
    ("{table} tbl-a", .table(label: "tbl-a", columns: [])),
  ])
  func reads(code: String, source: InlineExpression.Source) throws {
    #expect(try InlineExpression(code: code, at: location)?.source == source)
  }

  @Test func readsAFormatBehindALoneBar() throws {
    let expression = try InlineExpression(code: "{value} tbl-a.n | #,##0", at: location)
    #expect(expression?.format == ValueFormat.integer)
  }

  @Test func keepsBarsOfSQL() throws {
    let expression = try InlineExpression(code: "{sql} select 'a' || 'b' | @", at: location)
    #expect(
      expression?.source
        == .sql(
          SQLFragment(
            text: "select 'a' || 'b'", location: Location(file: "r.md", line: 3, column: 16)))
    )
    #expect(try InlineExpression(code: "{sql} select 'a' || 'b'", at: location)?.format == nil)
  }

  @Test(arguments: ["{school}", "x", "{}", "{ a} b"])
  func leavesOrdinaryCodeAlone(code: String) throws {
    #expect(try InlineExpression(code: code, at: location) == nil)
  }
}
