import Documents
import Tables
import Testing

/// Files that a report includes, and what is refused of them.
@Suite struct IncludeTests {
  private static let files = [
    "_shared/names.md": """
    ---
    document: 1
    params:
      term: "T1"
      days: 5
    ---
    ```{sql names}
    --| output: false
    select 1 as one
    ```
    """,
    "wrong.md": "---\ntitle: Mine\n---\n```{sql}\n--| captoin: A\nselect 1\n```\n",
    "names.md": "```{sql names}\nselect 1 as one\n```\n",
  ]

  private func reading(_ source: String) -> (report: Report, errors: [ReportError]) {
    Report.reading(source, file: "r.md") { Self.files[$0] }
  }

  @Test func putsBlocksAndParametersFirst() {
    let source = """
      ---
      include: [_shared/names.md]
      params:
        days: 7
      ---
      `{value} names.one` in `{value} params.term`
      """
    let (report, errors) = reading(source)
    #expect(errors == [])
    #expect(report.blocks.first?.label == "names")
    #expect(report.blocks.first?.location.file == "_shared/names.md")
    #expect(report.parameters.map(\.name) == ["term", "days"])
    #expect(report.parameters.last?.defaultValue == .integer(7), "the report's own stands")
  }

  @Test(arguments: [
    ("include: none.md", ["r.md:2:10: file 'none.md' missing"]),
    (
      "include: ../names.md",
      ["r.md:2:10: expected the name of a .md file beside the report or below its folder"]
    ),
    (
      "include: /names.md",
      ["r.md:2:10: expected the name of a .md file beside the report or below its folder"]
    ),
    (
      "include: names.sql",
      ["r.md:2:10: expected the name of a .md file beside the report or below its folder"]
    ),
    ("include: [names.md, names.md]", ["r.md:2:21: file 'names.md' is there twice"]),
    (
      "include: wrong.md",
      [
        "wrong.md:2:1: unknown key 'title'",
        "wrong.md:5:5: unknown option 'captoin' (did you mean 'caption'?)",
      ]
    ),
    (
      "include: [names.md, _shared/names.md]",
      ["_shared/names.md:7:9: label 'names' is there twice"]
    ),
  ])
  func refuses(line: String, errors: [String]) {
    #expect(reading("---\n\(line)\n---\nWords.\n").errors.map(\.description) == errors)
  }

  /// Files beside a report are named as the report is; those that are known by name stay so.
  @Test func namesPlacesByTheFolder() {
    let texts = ["in/own.md": "```{sql}\n--| captoin: A\nselect 1\n```\n", "names.md": "{value}\n"]
    let errors = Report.reading(
      "---\ninclude: [own.md, names.md, r.md, own.md]\n---\n", file: "in/r.md"
    ) { path in path == "in/r.md" ? "" : texts[path] }.errors
    #expect(
      errors.map(\.description) == [
        "in/own.md:2:5: unknown option 'captoin' (did you mean 'caption'?)",
        "in/r.md:2:29: a report that includes itself is not supported; name another file",
        "in/r.md:2:35: file 'own.md' is there twice",
        "names.md:1:1: expected backticks around it: `{value} …`",
      ])
    let nested = Report.reading("---\ninclude: a.md\n---\n", file: "r.md") { _ in
      "---\ninclude: b.md\n---\n"
    }.errors
    #expect(
      nested.map(\.description) == [
        "a.md:2:1: 'include' in an included file is not supported; name all files in the report"
      ])
  }

  @Test func putsWhatIsAppendedLast() {
    let (report, errors) = reading(
      "---\nappend: _shared/names.md\n---\n`{value} params.term`: `{value} names.one`\n")
    #expect(errors == [])
    #expect(report.blocks.last?.label == "names")
    #expect(report.parameters.map(\.name) == ["term", "days"])
    #expect(
      reading("---\ninclude: names.md\nappend: names.md\n---\n").errors.map(\.description)
        == ["r.md:3:9: file 'names.md' is there twice"])
  }

  @Test func marksTheLineOfTheIncludedFile() throws {
    let (report, errors) = reading("---\ninclude: wrong.md\n---\n")
    let location = try #require(errors.last).location
    #expect(report.excerpt(at: location)?.description.contains("--| captoin: A") == true)
  }
}
