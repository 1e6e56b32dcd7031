import Archives
import Documents
import Foundation
import TestSupport
import Tables
import Testing
import Walkbook

/// `Guide/report-format.md`: its examples run, and it names every word that the format knows.
@Suite struct ReportFormatTests {
  private static let name = "report-format.md"

  /// Each example, written in the four formats over the example district.
  @Test func writesEveryExampleInEveryFormat() async throws {
    let examples = try GuidePage(Self.name).listings("markdown")
    #expect(examples.count >= 17)
    let folder = try ScratchFolder()
    var reports: [Report] = []
    for example in examples {
      let path = folder.path(of: "line-\(example.line).md")
      try folder.write(example.text, to: "line-\(example.line).md")
      reports.append(try ReportRun.report(path))
    }
    let district = ExampleTests.folder.appending(path: "district").path
    let workspace = try await Workspace(folder: district, audience: "team")
    var run = ReportRun(workspace, output: folder.path(of: "out"))
    run.formats = [.xlsx, .html, .markdown]
    if Command.works("pandoc", "--version") { run.formats.append(.docx) }
    let heard = Heard()
    run.say = { heard.lines.append($0) }
    let result = try await run.run(reports)
    #expect(!result.hasFailures)
    #expect(heard.lines == [], "examples have an order, and their checks pass")
    // One example has a copy for each of the six schools.
    #expect(result.paths.count == (examples.count + 5) * run.formats.count)
    for example in examples {
      let text = try Self.text(of: example, in: folder)
      #expect(text.count > 20, "line \(example.line)")
      #expect(!text.contains("{value}"), "line \(example.line)")
    }
  }

  private final class Heard {
    var lines: [String] = []
  }

  private static func text(of example: GuidePage.Listing, in folder: ScratchFolder) throws
    -> String
  {
    let names = try folder.allNames.filter { $0.hasPrefix("out/") && $0.hasSuffix(".md") }
    let name = names.first { name in
      [".", "-"].contains { name.contains("line-\(example.line)\($0)") }
    }
    return try folder.text(of: try #require(name, "line \(example.line)"))
  }

  // MARK: Words

  /// Reports with one word that nothing knows; the answers are the words that may stand there.
  private static let probes = [
    "---\nzzz: 1\n---\n", "---\nparams: {a: {zzz: 1}}\n---\n",
    "---\nparams: {a: {type: zzz}}\n---\n", "---\nparams: {a: {choices: {zzz: 1}}}\n---\n",
    "---\nfor-each: {zzz: 1}\n---\n", "---\noutput: {zzz: {}}\n---\n",
    "---\noutput: {html: {zzz: 1}}\n---\n", "---\noutput: {xlsx: {layout: zzz}}\n---\n",
    "---\ndefaults: {zzz: 1}\n---\n",
    "---\ndefaults: {suppress: {zzz: 1}}\n---\n", "---\naudience: zzz\n---\n",
    "---\ncolumns: {a: {zzz: 1}}\n---\n",
    "```{sql}\n--| zzz: 1\nselect 1\n```\n", "```{sql}\n--| freeze: {zzz: 1}\nselect 1\n```\n",
    "```{sql}\n--| across: {zzz: 1}\nselect 1\n```\n",
    "```{sql}\n--| highlight: {zzz: 1}\nselect 1\n```\n",
    "```{sql}\n--| highlight: {when: a, style: zzz}\nselect 1\n```\n",
    "```{sql}\n--| suppress: {zzz: 1}\nselect 1\n```\n",
    "```{sql}\n--| label: a\n--| chart: {zzz: 1}\nselect 1\n```\n",
    "```{sql}\n--| columns: {a: {total: zzz}}\nselect 1\n```\n",
    "```{sql}\n--| columns: {a: {align: zzz}}\nselect 1\n```\n",
    "```{sql}\n--| columns: {a: {bar: zzz}}\nselect 1\n```\n",
    "```{sql}\n--| columns: {a: {format: zzz}}\nselect 1\n```\n",
    "```{chart}\nzzz: 1\n```\n", "```{chart}\ndata: a\ntype: zzz\n```\n",
    "```{check}\n--| zzz: 1\nselect 1\n```\n",
    "```{check}\n--| severity: zzz\nselect 1\n```\n",
    "```{entry}\nzzz: 1\n```\n", "```{entry}\nrows: {zzz: 1}\n```\n",
    "```{entry}\nrows: 1\ncolumns: {a: {zzz: 1}}\n```\n",
    "```{zzz}\n```\n", "::: {zzz=\"a\"}\n:::\n", "::: {when-format=\"zzz\"}\n:::\n",
    "`{zzz} a.b`\n",
  ]

  @Test(arguments: probes)
  func namesEveryWord(probe: String) throws {
    let errors = Report.reading(probe, file: "probe.md").errors
    let allowed = try #require(errors.first { !$0.allowed.isEmpty }?.allowed, "\(errors)")
    #expect(!allowed.contains("zzz"))
    let codes = try GuidePage(Self.name).codes
    for word in allowed { #expect(codes.contains(word), "the page does not name '\(word)'") }
  }

  /// The example of a theme is one, and the page names all that a theme may say.
  @Test(arguments: ["zzz: 1", "colors: {zzz: 1}", "fonts: {zzz: 1}"])
  func namesEveryWordOfThemes(wrong: String) throws {
    let page = try GuidePage(Self.name)
    let example = try #require(page.listings("yaml").first).text
    func errors(_ theme: String) -> [ReportError] {
      Report.reading("---\ntheme: mine.yaml\n---\n", file: "r.md") { _ in theme }.errors
    }
    #expect(errors(example) == [])
    let allowed = try #require(errors(wrong).first).allowed
    #expect(!allowed.isEmpty)
    for word in allowed { #expect(page.codes.contains(word), "the page does not name '\(word)'") }
  }

  /// Every option of the tables is in an example.
  @Test func showsEveryOption() throws {
    let page = try GuidePage(Self.name)
    let examples = page.listings.filter { ["markdown", "yaml"].contains($0.kind) }.map(\.text)
      .joined()
    let rows = page.text.split(separator: "\n").filter { $0.hasPrefix("| `") }
    let options = rows.flatMap { row in
      row.split(separator: "|")[0].split(separator: "`").map(String.init)
        .filter { $0.allSatisfy { $0.isLetter || $0 == "-" } && !$0.isEmpty }
    }
    #expect(options.count > 60)
    for option in options {
      #expect(
        ["\(option):", "| \(option)", "{\(option)", " \(option) "].contains(
          where: examples.contains),
        "no example has '\(option)'")
    }
  }

  // MARK: What becomes of it

  private static let features = """
    ---
    title: Features
    output: {xlsx: {file: features}, html: {file: features, toc: true}, md: {file: features}}
    ---

    ## Schools {#sec-schools}

    ```{sql}
    --| label: tbl-schools
    --| caption: All of them
    --| note: The note.
    --| freeze: {columns: 1}
    --| filter: true
    --| echo: true
    --| highlight: {when: "walked > 12", style: warning}
    --| columns:
    --|   walked: {total: sum, bar: blue, format: "0.0"}
    --|   coverage: {scale: [white, green]}
    select school_id, walked, coverage from walk_coverage
    where window_id = '2027-winter' order by school_id
    ```

    ```{chart}
    data: tbl-schools
    type: bar
    y: walked
    alt: Walked by school.
    ```

    ## By window

    ```{sql}
    --| group: school_id
    --| columns: {walked: {total: sum}}
    select school_id, window_id, walked from walk_coverage order by school_id, window_id
    ```

    ```{check}
    --| severity: warn
    --| message: Something is there
    select 1
    ```

    ::: {sheet="Plan"}
    ```{entry}
    label: ent-plan
    rows: 2
    columns:
      what: {list: [this, that]}
      day: {type: date}
    ```
    :::

    See @tbl-schools.

    """

  /// What the table of features says, found in the outputs themselves.
  @Test func givesEachFeatureInEachFormat() async throws {
    let folder = try ScratchFolder()
    try folder.write(Self.features, to: "features.md")
    let district = ExampleTests.folder.appending(path: "district").path
    let workspace = try await Workspace(folder: district, audience: "team")
    var run = ReportRun(workspace, output: folder.path(of: "out"))
    let hasPandoc = Command.works("pandoc", "--version")
    run.formats = [.xlsx, .html, .markdown] + (hasPandoc ? [.docx] : [])
    _ = try await run.run([try ReportRun.report(folder.path(of: "features.md"))])
    let sheets = try Self.parts(of: "out/features.xlsx", in: folder)
    for words in [
      "All of them", "The note.", "SUBTOTAL(", "outlineLevel=\"1\"", "<dataBar", "<colorScale",
      "<autoFilter", "<pane ", "name=\"Plan\"", "name=\"Queries\"", "<dataValidation",
      "Something is there", "<c:barChart>", "<hyperlink ", "▲",
    ] {
      #expect(sheets.contains(words), "the workbook has no \(words)")
    }
    let page = try folder.text(of: "out/features.html")
    for words in [
      "All of them", "The note.", "<tfoot>", "linear-gradient", "background:#", "▲", "<svg",
      "<summary>Query</summary>", "Data of this chart", "Something is there",
      "href=\"#tbl-schools\"",
      "<nav",
    ] {
      #expect(page.contains(words), "the page has no \(words)")
    }
    let text = try folder.text(of: "out/features.md")
    for words in [
      "All of them", "_The note._", "**Total**", "**Total, S01**", "▲", "```sql",
      "_Walked by school._", "Something is there", "[Table 1](<#tbl-schools>)", "| What |",
    ] {
      #expect(text.contains(words), "Markdown has no \(words)\n\(text)")
    }
    guard hasPandoc else { return }
    let word = try Self.parts(of: "out/features.docx", in: folder)
    for words in [
      "All of them", "The note.", "Total, S01", "▲", "<w:b />", "Something is there", "tbl-schools",
      "What", "select school_id",
    ] {
      #expect(word.contains(words), "Word has no \(words)")
    }
  }

  /// The text of all parts of a workbook or a Word file.
  private static func parts(of name: String, in folder: ScratchFolder) throws -> String {
    let archive = try Archive([UInt8](try folder.bytes(of: name)))
    var text = ""
    for part in archive.parts where part.name.hasSuffix(".xml") {
      text += String(decoding: try archive.bytes(of: part), as: UTF8.self) + "\n"
    }
    return text
  }
}
