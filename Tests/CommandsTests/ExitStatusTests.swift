import Foundation
import TestSupport
import Tables
import Testing

/// How the program ends, and on which of its two outputs it says what.
@Suite struct ExitStatusTests {
  private static let walks = ExampleTests.folder.appending(path: "only-walks").path
  private static let district = ExampleTests.folder.appending(path: "district").path

  /// What the program is asked, by how it ends.
  private static let endings: [(status: Int32, questions: [[String]])] = [
    (
      0,
      [
        ["--version"],
        ["--help"],
        ["doctor"],
        ["frameworks"],
        ["frameworks", "flex"],
        ["measure"],
        ["measure", "model_mix", "--data", walks],
        ["check", walks],
        ["query", "select 1", "--data", walks],
      ]
    ),
    // Done, with findings of severity error.
    (
      1,
      [
        ["check", district]
      ]
    ),
    // Usage.
    (
      64,
      [
        ["bake"],
        ["measure", "placement", "--data", walks],
        ["frameworks", "flx"],
        ["query", "select 1", "--data", walks, "--as-of", "soon"],
        ["new", "walk-form"],
      ]
    ),
    // Input that is not what it should be.
    (
      65,
      [
        ["query", "select", "--data", walks],
        ["query", "drop table marks", "--data", walks],
        ["query", "select * from mark", "--data", walks],
      ]
    ),
    // Input that is not there.
    (
      66,
      [
        ["build", "/no/such/folder"],
        ["weave", "no-such-report", "--data", walks],
        ["check", "/no/such/folder"],
        ["measure", "model_mix", "--data", "/no/such/folder"],
      ]
    ),
    // Output that cannot be written.
    (
      73,
      [
        ["query", "select 1 as a", "--data", walks, "-o", "/no/such/folder/a.csv"],
        ["query", "select 1 as a", "--data", walks, "-f", "csv", "-o", "/dev/full/a.csv"],
      ]
    ),
  ]

  @Test(arguments: endings.flatMap { ending in ending.questions.map { ($0, ending.status) } })
  func endsWith(arguments: [String], status: Int32) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == status, "\(outcome.messages)")
    // What went wrong is for a person to read, and is said.
    if status >= 64 {
      #expect(outcome.output == "")
      #expect(!outcome.messages.isEmpty)
    }
  }

  @Test(arguments: ["csv", "tsv", "json", "jsonl", "md", "table"])
  func putsDataOnOneOutputAndWordsOnTheOther(format: String) throws {
    let outcome = try Program.run(
      ["measure", "step_distribution", "--data", Self.district, "-f", format])
    #expect(outcome.output.contains("flex"))
    #expect(!outcome.output.contains("findings"))
    let again = try Program.run(
      ["measure", "step_distribution", "--data", Self.district, "-f", format],
      environment: ["NO_COLOR": "1", "COLUMNS": "40"])
    #expect(again.output == outcome.output)
    #expect(!outcome.output.utf8.contains(0x1B), "color only on a terminal")
  }

  @Test func readsAStatementFromItsInput() throws {
    let outcome = try Program.run(
      ["query", "-", "--data", Self.walks, "-f", "csv"], input: "select 1 as one")
    #expect(outcome.output == "one\n1\n")
  }

  @Test func endsQuietlyWhenNobodyReadsOn() throws {
    let outcome = try Program.run(
      [
        "-c",
        "'\(Program.url.path)' query 'select * from walkthroughs' --data '\(Self.district)' -f csv "
          + "| head -n 1; echo ${PIPESTATUS[0]}",
      ], under: ["bash", "-c", "shift; exec bash \"$@\"", "bash"])
    #expect(outcome.output.hasPrefix("walkthrough_id,"))
    #expect(!outcome.messages.lowercased().contains("broken pipe"))
    #expect(!outcome.messages.contains("Fatal"))
  }

  @Test func writesNoFileWhereItFails() throws {
    let folder = try ScratchFolder()
    let outcome = try Program.run(
      ["query", "select * from nothing", "--data", Self.walks, "-o", folder.path(of: "a.csv")])
    #expect(outcome.status == 65)
    #expect(try folder.names == [])
  }

  @Test func tellsItsVersionAndThoseOfItsLibraries() throws {
    let outcome = try Program.run(["--version"])
    for library in ["libcsv 3", "libxlsxwriter 1", "SQLite 3", "cmark-gfm 0"] {
      #expect(outcome.output.contains(library))
    }
  }
}
