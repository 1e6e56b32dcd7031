import Coaching
import Tables
import TestSupport
import Testing

@testable import Importers

/// `Guide/settings.md`: every key has its part, examples are accepted, wrong values are refused as
/// it says.
@Suite struct SettingsPageTests {
  private static let name = "settings.md"

  /// The keys that the headings of the page name.
  private func headings() throws -> Set<String> {
    Set(
      try GuidePage(Self.name).text.split(separator: "\n").filter { $0.hasPrefix("### ") }
        .flatMap { $0.dropFirst(4).split(separator: ", ") }.map(String.init))
  }

  @Test func namesEveryKey() throws {
    let headings = try headings()
    for setting in Rules.Setting.allCases {
      #expect(headings.contains(setting.key), "no part for \(setting.key)")
    }
    let groups = Set(headings.map { String($0.prefix { $0 != "." }) })
    for key in ProjectFileReader.keys where key != "sources" {
      #expect(groups.contains(key), "no part for \(key)")
    }
    for key in ProjectFileReader.sourceKeys {
      #expect(headings.contains(key), "no part for \(key) of a source")
    }
    let known = Set(
      ProjectFileReader.keys + ProjectFileReader.sourceKeys
        + Rules.Setting.allCases.map(\.key))
    #expect(headings.subtracting(known) == [])
  }

  @Test func givesTheDefaults() throws {
    let page = try GuidePage(Self.name).text
    let rules = Rules()
    for (key, value) in [
      ("walks.cluster-size", "\(rules.clusterSize)"),
      ("walks.feedback-days", "\(rules.feedbackTarget)"),
      ("walks.consistency", "\(rules.consistency.least) of \(rules.consistency.last)"),
      ("mastery.method", "`\(rules.mastery.name)`"),
      ("mastery.order", "`\(rules.evidenceOrder.rawValue)`"),
      ("conferences.cadence", "\(rules.cadence)"), ("conferences.grace", "\(rules.grace)"),
      ("pacing.band", "\(rules.paceBand)"), ("audience", "`\(rules.audience.rawValue)`"),
      ("suppression.smallest-group", "\(rules.smallestGroup)"),
    ] {
      let part = page.split(separator: "\n### ").first { $0.hasPrefix("\(key)\n") } ?? ""
      #expect(part.contains("Default: \(value)."), "\(key)")
    }
  }

  @Test func acceptsEveryExample() throws {
    let examples = try GuidePage(Self.name).listings("yaml")
    #expect(examples.count > 40)
    for example in examples {
      let findings = ProjectFile(yaml: example.text).findings.filter { $0.severity == .error }
      #expect(findings == [], "line \(example.line)")
    }
  }

  @Test func refusesWhatIsWrongAsItSays() throws {
    let text = try GuidePage(Self.name).text
    let parts = text.split(separator: "\nWrong: `").dropFirst()
    #expect(parts.count > 35)
    for part in parts {
      let pieces = part.split(separator: "` says *")
      let yaml = String(try #require(pieces.first))
      let words = pieces.dropFirst().first?.prefix { $0 != "*" } ?? ""
      let sentence = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let found = ProjectFile(yaml: yaml + "\n").findings.map(\.description)
      #expect(
        found.contains { $0.contains(sentence) && !sentence.isEmpty },
        "\(yaml): \(sentence)\n\(found)")
    }
  }
}
