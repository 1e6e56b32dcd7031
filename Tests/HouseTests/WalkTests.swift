import Foundation
import Testing

/// The page of walks names functions that exist, and counts what it lists.
@Suite struct WalkTests {
  private static let home = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL
  private static let page =
    (try? String(contentsOf: home.appending(path: "Documentation/Walks.md"), encoding: .utf8)) ?? ""
  private static let sources: [String] = {
    let files = FileManager.default.enumerator(atPath: home.appending(path: "Sources").path)
    return (files?.allObjects as? [String] ?? []).filter { $0.hasSuffix(".swift") }.compactMap {
      try? String(contentsOf: home.appending(path: "Sources/\($0)"), encoding: .utf8)
    }
  }()

  /// One walk: its title in lower case and its steps.
  private struct Walk {
    var title: String
    var steps: [String] = []
    var representations = 0
  }

  private static let walks: [Walk] = page.split(separator: "\n## ").dropFirst().map { part in
    let lines = part.split(separator: "\n")
    var walk = Walk(title: (lines.first ?? "").lowercased())
    walk.steps = lines.compactMap { line in
      (try? /\d+\. `([\w.]+)`.*/.wholeMatch(in: line)).map { String($0.1) }
    }
    walk.representations = part.components(separatedBy: "**").count / 2
    return walk
  }

  private static let steps = Set(walks.flatMap(\.steps)).sorted()

  @Test(arguments: steps)
  func namesWhatExists(step: String) throws {
    let names = step.split(separator: ".").map(String.init)
    try #require(names.count == 2)
    let type = try Regex("(?:struct|class|enum|protocol|extension) (?:\\w+\\.)*\(names[0])\\b")
    let member = try Regex(
      names[1] == "init" ? "\\binit\\??[(<]" : "\\b(?:func|var|let) \(names[1])\\b")
    #expect(Self.sources.contains { $0.contains(type) && $0.contains(member) })
  }

  @Test func countsWhatItLists() throws {
    let rows = Self.page.matches(of: /\| ([\w ']+) \| (\d+) \| (\d*) ?\|/)
    #expect(rows.count == Self.walks.count && rows.count == 6)
    for (row, walk) in zip(rows, Self.walks) {
      #expect(walk.title.hasPrefix(row.1.lowercased()))
      #expect(Int(row.2) == walk.steps.count, "\(walk.title)")
      #expect(row.3.isEmpty || Int(row.3) == walk.representations, "\(walk.title)")
    }
  }
}
