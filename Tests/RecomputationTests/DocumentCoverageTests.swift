import Foundation
import Testing

/// Every table and every number in a sentence of the shipped documents is computed a second time, or it
/// is said why not.
@Suite struct DocumentCoverageTests {
  private static let reports = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Reports")

  private static let names: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: reports.path))?
    .filter { $0.hasSuffix(".md") && $0 != "README.md" }.map { String($0.dropLast(3)) }.sorted()
    ?? []

  /// Tables and sheets to fill in, and the statements whose values stand in sentences.
  private func blocks(of text: String) -> (tables: Set<String>, values: Set<String>) {
    var tables = text.matches(of: /```\{(?:sql|entry) ((?:tbl|ent)-[a-z-]+)\}/).map { String($0.1) }
    tables += text.matches(of: /(?:--\| |\n)label: ((?:tbl|ent)-[a-z-]+)/).map { String($0.1) }
    let values = text.matches(of: /`\{value\} ([a-z-]+)(?:\[\d+\])?\./).map { String($0.1) }
    return (Set(tables), Set(values).subtracting(["params"]))
  }

  @Test(arguments: names)
  func nothingIsLeftOut(report: String) throws {
    let file = Self.reports.appending(path: report + ".md")
    let (tables, values) = blocks(of: try String(contentsOf: file, encoding: .utf8))
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

  @Test func thereAreReports() { #expect(Self.names.count > 5) }
}
