import Foundation
import Importers
import Tables
import TestSupport
import Testing

/// `walkbook formats`, and the list of formats in the documentation.
@Suite struct FormatsCommandTests {
  @Test func listsEveryFormatOnce() throws {
    let run = try Program.run(["formats", "-f", "csv"])
    #expect(run.status == 0, "\(run.messages)")
    let names = run.output.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } }
    #expect(names.count == KnownFormats.names.count)
    #expect(Set(names.map(String.init)) == Set(KnownFormats.names))
  }

  @Test func saysHowOneIsRecognized() throws {
    let run = try Program.run(["formats", "iready.diagnostic", "-f", "csv"])
    #expect(run.output.contains("Completion Date or Diagnostic Completion Date"), "\(run.output)")
    #expect(run.output.contains("Mid On Grade Level Scale Score"))
    let lessons = try Program.run(["formats", "iready.lesson", "-f", "csv"])
    #expect(lessons.output.contains("Lesson ID"))
  }

  @Test func namesTheNearestOfAMisspelledName() throws {
    let run = try Program.run(["formats", "iready.diagnostics"])
    #expect(run.status == 64)
    #expect(run.messages.contains("iready.diagnostic"), "\(run.messages)")
  }

  @Test(arguments: [
    ("MAP", "near it: map.fluency, map.growth"), ("i-Ready", "iready.diagnostic"),
    ("star", "star.results"), ("FAST bridge", "fastbridge"),
  ])
  func namesTheFormatsOfAProduct(name: String, near: String) throws {
    let run = try Program.run(["formats", name])
    #expect(run.status == 64)
    #expect(run.messages.contains(near), "\(run.messages)")
  }

  /// The README names each product as `walkbook formats` does.
  @Test func readMeNamesTheProducts() throws {
    let file = ExampleTests.folder.appending(path: "../README.md")
    let text = try String(contentsOf: file, encoding: .utf8)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(!KnownFormats.products.contains(""))
    let said = KnownFormats.products.joined(separator: ", ")
    #expect(text.contains("these products are read without an entry: \(said)."), "\(said)")
  }

  @Test func documentationListsThem() throws {
    let rows = KnownFormats.list.rows.map(Array.init).map { row in
      "| `\(row[0].plain)` | \(row[1].plain) | \(row[2].plain) | \(row[3].plain) |\n"
    }
    let text = """
      # Formats

      The vendors' files that Walkbook knows, with what is read of each; `walkbook formats NAME` says how
      one is recognized. A file of a format needs no entry in `walkbook.yaml`.

      | format | product | title | read |
      |---|---|---|---|

      """
    try expectGolden(text + rows.joined(), "../../../Documentation/Formats.md")
  }
}
