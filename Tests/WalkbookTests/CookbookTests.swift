import Exporters
import Foundation
import Tables
import TestSupport
import Testing
import Walkbook

/// The cookbook shows what its SQL answers for the example district.
@Suite struct CookbookTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL
  private static let page = root.appending(path: "Guide/cookbook.md")

  /// `RECORD=1` writes the answers into the page, and the recording run fails.
  @Test func showsItsAnswers() async throws {
    let page = try String(contentsOf: Self.page, encoding: .utf8)
    let folder = Self.root.appending(path: "Examples/district").path
    let workspace = try await Workspace(folder: folder, audience: "team")
    var parts = page.split(separator: "```", omittingEmptySubsequences: false).map(String.init)
    let recipes = parts.indices.filter { parts[$0].hasPrefix("sql\n") }
    #expect(recipes.count == 15)
    for place in recipes {
      let sql = String(parts[place].dropFirst("sql\n".count))
      let answer = try workspace.query(sql)
      #expect(answer.count > 0, "nothing comes out of \(sql)")
      let shown = "\n" + String(decoding: TableFormat.table.bytes(of: answer), as: UTF8.self)
      if ProcessInfo.processInfo.environment["RECORD"] == nil {
        let listing = try #require(parts.indices.contains(place + 2) ? parts[place + 2] : nil)
        #expect(listing == shown)
      } else if parts[place + 1] == "\n\n", parts.indices.contains(place + 2) {
        parts[place + 2] = shown
      } else {
        parts[place] += "```\n\n```" + shown
      }
    }
    guard ProcessInfo.processInfo.environment["RECORD"] != nil else { return }
    try Data(parts.joined(separator: "```").utf8).write(to: Self.page)
    Issue.record("recorded the cookbook; read the diff, then run again")
  }
}
