import Tables
import TestSupport
import Testing

/// `Guide/findings.md`: every rule has its part, with its severity, and the screens are true.
@Suite struct FindingsPageTests {
  private static let name = "findings.md"

  @Test(arguments: Finding.Rule.allCases)
  func explainsTheRule(rule: Finding.Rule) throws {
    let text = try GuidePage(Self.name).text
    let part = try #require(
      text.split(separator: "\n### ").first { $0.hasPrefix("\(rule.rawValue)\n\n") },
      "no part for \(rule.rawValue)")
    let severity = rule.severity.rawValue
    let name = severity.prefix(1).uppercased() + severity.dropFirst()
    #expect(part.contains("\n\n*\(name)"), "\(rule.rawValue) is of severity \(severity)")
    #expect(part.count > 120, "\(rule.rawValue)")
  }

  @Test func explainsNothingElse() throws {
    let text = try GuidePage(Self.name).text
    let known = Set(Finding.Rule.allCases.map(\.rawValue))
    for part in text.split(separator: "\n### ").dropFirst() {
      let name = String(part.prefix { $0 != "\n" })
      #expect(known.contains(name), "'\(name)' is no rule")
    }
  }

  @Test func showsWhatItSays() throws {
    let folder = try GuideFolder()
    for listing in try GuidePage(Self.name).listings("console") {
      try folder.expect(listing, on: Self.name)
    }
  }
}
