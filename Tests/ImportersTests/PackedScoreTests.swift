import Tables
import Testing

/// A score and what it is out of in one cell, in the style of its column.
@Suite struct PackedScoreTests {
  @Test(arguments: [
    (["8 of 10", "7.5 of 10"], ["1 A 8/10", "2 A 7.5/10"]),
    (["8 out of 10", "9 OUT OF 10"], ["1 A 8/10", "2 A 9/10"]),
    (["\"7,5 von 10\"", "8 von 10"], ["1 A 7.5/10", "2 A 8/10"]),
    (["\"7,5 sur 10\"", "8 de 10"], ["1 A 7.5/10", "2 A 8/10"]),
    (["1.200 of 2.000", "1.450.000 of 2.000.000"], ["1 A 1200/2000", "2 A 1450000/2000000"]),
    (["1.200 of 2.000", "\"1,5 of 2\""], ["1 A 1200/2000", "2 A 1.5/2"]),
    (["1.250 of 2.000", "1.5 of 2"], ["1 A 1.25/2", "2 A 1.5/2"]),
    (["\"1,200/2,000\"", "\"1,200.5/2,000\""], ["1 A 1200/2000", "2 A 1200.5/2000"]),
  ])
  func reads(cells: [String], facts: [String]) async throws {
    let rows = cells.enumerated().map { "\($0 + 1),A,\($1)" }
    try await Mess(marks: cells.joined(separator: " "), rows, facts: facts).expectAsWanted()
  }

  /// Where nothing tells which sign is which, nothing is read.
  @Test(arguments: ["1.200 of 2.000", "1.200/2.000", "1.200 von 2.000"])
  func saysWhatMayBeEither(cell: String) async throws {
    try await Mess(
      "semicolons", ["marks.csv": "student_id;item_id;score\n1;A;\(cell)\n2;A;\(cell)\n"],
      facts: ["1 A -", "2 A -"], findings: ["warning bad-number marks.csv:2 score"]
    ).expectAsWanted()
  }

  @Test(arguments: ["8 off 10", "of 10", "8 of", "8of10", "out of 10"])
  func readsNothingElse(cell: String) async throws {
    try await Mess(
      marks: cell, ["1,A,\(cell)"], facts: ["1 A -"],
      findings: ["warning bad-number marks.csv:2 score"]
    ).expectAsWanted()
  }
}
