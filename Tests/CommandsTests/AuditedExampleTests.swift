import Foundation
import TestSupport
import Testing

/// The example district as each guarded audience gets it, judged by the auditor as a user runs it.
@Suite struct AuditedExampleTests {
  private static let folder = ExampleTests.folder.appending(path: "district").path

  /// One row of the table that `walkbook audit` prints: a hidden number and what can be said of it.
  private struct Judged: Decodable {
    var verdict: String
    var kind: String
    var place: String
    var column: String
    var code: String
    var low: Int?
    var high: Int?
  }

  @Test(
    "R73, R74: outputs of the example tell nothing",
    arguments: [["district"], ["public"], ["school", "--school", "S01"]])
  func tellsNothing(audience: [String]) throws {
    let scratch = try ScratchFolder()
    let output = scratch.path + "/out"
    let build = try Program.run(["build", Self.folder, "-o", output, "--audience"] + audience)
    #expect(build.output.contains("pd-planning.xlsx"))
    let audit = try Program.run(["audit", output, "--data", Self.folder, "-f", "json"])
    #expect(audit.status == 0, "\(audit.messages)")
    let rows = try JSONDecoder().decode([Judged].self, from: Data(audit.output.utf8))
    #expect(rows.filter { $0.verdict == "told" || $0.kind == "unread" }.map(\.place) == [])
    // What is hidden in nearly every row is not printed at all, as most of it for the public.
    #expect(rows.count > 50, "every hidden number has its interval")
    for row in rows where row.code == "n<10" {
      let (low, high) = (try #require(row.low), row.high ?? .max)
      #expect(high - low >= 3 || high == 0, "\(row.place), \(row.column): \(low) to \(high)")
    }
  }
}
