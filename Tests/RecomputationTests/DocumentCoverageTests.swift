import Foundation
import Testing

/// Every table and every number in a sentence of the shipped documents is computed a second time, or it
/// is said why not.
@Suite struct DocumentCoverageTests {
  private static let reports = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Reports")

  private static func text(of name: String) -> String {
    (try? String(contentsOf: reports.appending(path: name + ".md"), encoding: .utf8)) ?? ""
  }

  /// Reports have a title; what has none is part of others.
  private static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: reports.path)) ?? [])
    .filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
    .filter { text(of: $0).contains("\ntitle: ") }.sorted()

  /// A report with the parts that it includes and appends.
  private static func whole(_ name: String) -> String {
    let own = text(of: name)
    let parts = own.matches(of: /\n(?:include|append): \[([^\]]*)\]/).flatMap { match in
      match.1.matches(of: /([a-z-]+)\.md/).map { String($0.1) }
    }
    return ([own] + parts.map(text)).joined(separator: "\n")
  }

  /// Tables and sheets to fill in, and the statements whose values stand in sentences.
  private func blocks(of text: String) -> (tables: Set<String>, values: Set<String>) {
    var tables = text.matches(of: /```\{(?:sql|entry) ((?:tbl|ent)-[a-z-]+)\}/).map { String($0.1) }
    tables += text.matches(of: /(?:--\| |\n)label: ((?:tbl|ent)-[a-z-]+)/).map { String($0.1) }
    let values = text.matches(of: /`\{value\} ([a-z-]+)(?:\[\d+\])?\./).map { String($0.1) }
    return (Set(tables), Set(values).subtracting(["params"]))
  }

  @Test(arguments: names)
  func nothingIsLeftOut(report: String) {
    let (tables, values) = blocks(of: Self.whole(report))
    let statements = DocumentStatement.all.filter { $0.report == report }
    let computed = Set(statements.compactMap(\.label))
    let sentences = Set(DocumentCoverage.sentences[report] ?? [])
    let excused = Set((DocumentCoverage.reasons[report] ?? [:]).keys)
    #expect(tables.subtracting(computed).subtracting(excused) == [], "neither computed nor excused")
    #expect(
      values.subtracting(sentences).subtracting(excused) == [], "neither computed nor excused")
    #expect(computed.subtracting(tables) == [], "computed, but no longer in the report")
    #expect(sentences.subtracting(values) == [], "computed, but no longer in the report")
    #expect(excused.subtracting(tables).subtracting(values) == [], "excused, but not in the report")
    #expect(excused.intersection(computed) == [], "both")
    #expect(statements.count { $0.label == nil } >= sentences.count)
  }

  @Test func thereAreReports() { #expect(Self.names.count > 5, "\(Self.names)") }
}
