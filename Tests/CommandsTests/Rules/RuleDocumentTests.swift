import Foundation
import TestSupport
import Tables
import Testing

/// `Documentation/Rules.md` has a paragraph for every rule that anything cites, and each rule has a
/// test that names it.
@Suite struct RuleDocumentTests {
  private static let project = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The paragraph of each rule, by its number.
  private func rules() throws -> [String: String] {
    let text = try String(
      contentsOf: Self.project.appending(path: "Documentation/Rules.md"), encoding: .utf8)
    var rules: [String: String] = [:]
    for part in text.components(separatedBy: "\n### ").dropFirst() {
      let lines = part.split(separator: "\n", maxSplits: 1)
      let paragraph = lines.dropFirst().first?.components(separatedBy: "\n## ").first ?? ""
      let earlier = rules.updateValue(paragraph, forKey: String(lines[0]))
      #expect(earlier == nil, "\(lines[0]) has two paragraphs")
    }
    return rules
  }

  /// Every text below the folders, by its path.
  private func texts(below folders: [String]) throws -> [(path: String, text: String)] {
    try folders.flatMap { folder in
      let root = Self.project.appending(path: folder)
      let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
      return try (files?.allObjects as? [URL] ?? [])
        .filter { ["swift", "md"].contains($0.pathExtension) }
        .sorted { $0.path < $1.path }
        .map { ($0.path, try String(contentsOf: $0, encoding: .utf8)) }
    }
  }

  @Test func everyParagraphHasARuleAndAnExample() throws {
    let rules = try rules()
    #expect(rules.count > 150)
    for (rule, paragraph) in rules {
      #expect(paragraph.contains(#/\*[^*]+\*\s*$/#), "\(rule) has no example")
      #expect(paragraph.split(separator: " ").count >= 8, "\(rule) says too little")
    }
  }

  @Test func everyCitationHasAParagraph() throws {
    let rules = try rules()
    var citations = 0
    for (path, text) in try texts(below: ["Sources", "Templates/Measures"]) {
      for line in text.split(separator: "\n") where isProse(line, in: path) {
        for match in line.matches(of: #/\b(?:[RM]\d{1,3}|B[0579])\b/#) {
          citations += 1
          #expect(rules[String(match.output)] != nil, "\(path): \(match.output) has no paragraph")
        }
      }
    }
    #expect(citations > 300)
  }

  /// A rule is tested where a case or a test's name quotes its number, a definition where a test
  /// mentions it.
  @Test func everyRuleHasATestThatNamesIt() throws {
    var cited: Set<String> = []
    for (_, text) in try texts(below: ["Tests"]) {
      for match in text.matches(of: #/"(R\d+)[":]/#) { cited.insert(String(match.output.1)) }
      for match in text.matches(of: #/\bM\d\d\b/#) { cited.insert(String(match.output)) }
    }
    for (rule, paragraph) in try rules() where !rule.hasPrefix("B") {
      let isPlanned = paragraph.contains("(Not in force yet.)")
      #expect(
        cited.contains(rule) != isPlanned,
        isPlanned ? "\(rule) is tested: say so in Rules.md" : "no test quotes \(rule)")
    }
  }

  /// In code rules are cited in comments; pages cite them everywhere but in their tables.
  private func isProse(_ line: Substring, in path: String) -> Bool {
    path.hasSuffix(".swift") ? line.contains("//") : line.contains(" ")
  }
}
