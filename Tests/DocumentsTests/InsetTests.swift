import Testing

@testable import Documents

@Suite struct InsetTests {
  private let place = Place(file: "r.md", line: 3, column: 10)

  @Test(arguments: [
    ("{value} params.school", Inset.Source.parameter("school")),
    ("{value} tbl-a.n", .cell(label: "tbl-a", key: nil, column: "n")),
    ("{value} t.n", .cell(label: "t", key: nil, column: "n")),
    ("{value} tbl-a[Reading Lab].n", .cell(label: "tbl-a", key: .text("Reading Lab"), column: "n")),
    ("{value} tbl-a[:school].n", .cell(label: "tbl-a", key: .parameter("school"), column: "n")),
    ("{table} tbl-a(b, c)", .table(label: "tbl-a", columns: ["b", "c"])),
    ("{table} tbl-a", .table(label: "tbl-a", columns: [])),
  ])
  func reads(code: String, source: Inset.Source) throws {
    #expect(try Inset(code: code, at: place)?.source == source)
  }

  @Test func readsAFormatBehindALoneBar() throws {
    let inset = try Inset(code: "{value} tbl-a.n | #,##0", at: place)
    #expect(inset?.format == ValueFormat.integer)
  }

  @Test func keepsBarsOfSQL() throws {
    let inset = try Inset(code: "{sql} select 'a' || 'b' | @", at: place)
    #expect(
      inset?.source
        == .sql(Passage(text: "select 'a' || 'b'", place: Place(file: "r.md", line: 3, column: 16)))
    )
    #expect(try Inset(code: "{sql} select 'a' || 'b'", at: place)?.format == nil)
  }

  @Test(arguments: ["{school}", "x", "{}", "{ a} b", "{sql}"])
  func leavesOrdinaryCodeAlone(code: String) throws {
    #expect(try Inset(code: code, at: place) == nil)
  }
}
