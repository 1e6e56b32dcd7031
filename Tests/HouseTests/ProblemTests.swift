import Foundation
import Testing

/// Problems are declared beside the code that finds them: no two rooms say one thing in two ways,
/// and none uses the name of another's.
@Suite struct ProblemTests {
  private struct Declared {
    var file: String
    var name: String
    var text: Substring
  }

  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources").standardizedFileURL

  /// The static members of each `extension Finding.Problem`, with their text.
  private static func problems() throws -> [Declared] {
    let files = try #require(FileManager.default.enumerator(atPath: sources.path))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted()
    return try files.flatMap { file in
      try problems(in: String(contentsOf: sources.appending(path: file), encoding: .utf8), file)
    }
  }

  private static func problems(in text: String, _ file: String) -> [Declared] {
    text.matches(of: /(?m)^extension Finding\.Problem \{\n(?<body>(?:(?!^\}).*\n)*)/)
      .flatMap { room in
        let starts = room.output.body.matches(of: /static (?:let|func) (?<name>\w+)/)
        let ends = starts.dropFirst().map(\.range.lowerBound) + [room.output.body.endIndex]
        return zip(starts, ends).map { start, end in
          Declared(
            file: file, name: String(start.output.name),
            text: room.output.body[start.range.upperBound..<end])
        }
      }
  }

  @Test func haveOneNameAndOneSentenceEach() throws {
    let problems = try Self.problems()
    #expect(problems.count >= 65)
    for (name, same) in Dictionary(grouping: problems, by: \.name) {
      #expect(same.count == 1, "\(name) in \(same.map(\.file))")
    }
    // The words of the call, without which two declarations would be one finding.
    let words = { (problem: Declared) in
      problem.text.matches(of: /"[^"]*"/).map { String($0.output) }.joined()
    }
    for same in Dictionary(grouping: problems, by: words).values {
      #expect(same.count == 1, "\(same.map { "\($0.file): \($0.name)" })")
    }
  }

  /// A rule that nothing finds would be a promise of the documentation that the program breaks.
  @Test func areFoundForEveryRule() throws {
    let list = try String(
      contentsOf: Self.sources.appending(path: "Tables/Finding+Rule.swift"), encoding: .utf8)
    let rules = list.matches(of: /(?m)^    case (?<name>\w+)(?: =.*)?$/).map(\.output.name)
    #expect(rules.count > 25)
    let found = Set(
      try Self.problems().flatMap { problem in
        problem.text.matches(of: /Self\(\s*\.(?<rule>\w+)/).map(\.output.rule)
      })
    #expect(Set(rules) == found)
  }

  @Test func seesDeclarationsOfBothForms() {
    let text = """
      extension Finding.Problem {
        /// Asleep.
        package static let owl = Self(.draft, "an owl", advice: "Left out. Wake it.")

        static func elm(_ age: Int) -> Self {
          Self(
            .badNumber, "an elm of \\(age)", advice: "Left out. Water it.")
        }
      }

      struct Alder {
        static let birch = 1
      }

      """
    #expect(Self.problems(in: text, "Owl.swift").map(\.name) == ["owl", "elm"])
  }
}
