import Documents
import Tables
import Testing

/// Everything that is wrong with a report is said at once, each at its place.
@Suite struct ReportFaultsTests {
  @Test func saysAllOfThem() {
    let source = """
      ---
      titel: Plan
      params:
        window: {typ: text}
      output: {pfd: {}}
      ---
      See @tbl-none and `{value} tbl-rooms`.

      ```{sql}
      --| label: tbl-rooms
      --| captoin: Rooms
      select 1
      ```

      ```{sqll}
      select 1
      ```

      ::: {sheet}
      ```{chart}
      label: fig-a
      data: tbl-nothing
      type: bar
      x: a
      y: b
      ```
      :::

      :::

      ::: note

      ```{sql}
      select 2
      """
    let (report, errors) = Report.reading(source, file: "r.md")
    #expect(
      errors.map(\.description) == [
        "r.md:2:1: unknown key 'titel' (did you mean 'title'?)",
        "r.md:4:12: unknown parameter option 'typ' (did you mean 'type'?)",
        "r.md:5:10: unknown format 'pfd' (did you mean 'pdf'?)",
        "r.md:7:5: unknown label 'tbl-none'",
        "r.md:7:28: expected label.column, label[key].column or params.name",
        "r.md:11:5: unknown option 'captoin' (did you mean 'caption'?)",
        "r.md:15:5: unknown block 'sqll' (did you mean 'sql'?)",
        "r.md:19:6: expected a value: sheet=\"…\"",
        "r.md:20:5: option 'alt' missing",
        "r.md:22:7: unknown label 'tbl-nothing'",
        "r.md:29:1: expected no ::: here: no container is open",
        "r.md:31:1: expected ::: {…} or ::: alone",
        "r.md:33:1: the block never closes",
      ])
    #expect(!report.blocks.isEmpty)
    #expect(errors[2].allowed.contains("xlsx"))
  }

  /// What names a block that could not be read is not blamed for it.
  @Test func blamesOnlyTheCause() {
    let source = """
      ```{sql}
      --| label: tbl-rooms
      --| captoin: Rooms
      select 1 as n
      ```

      There are `{value} tbl-rooms.n` in @tbl-rooms.
      """
    let errors = Report.reading(source, file: "r.md").errors
    #expect(
      errors.map(\.description) == [
        "r.md:3:5: unknown option 'captoin' (did you mean 'caption'?)"
      ])
  }

  @Test(arguments: [
    ("select nme from t", 1, 8, "      1 | select nme from t\n        |        ^^^"),
    ("a\n\tbad: x", 2, 2, "      2 | \tbad: x\n        | \t^^^"),
    ("  whole line", 1, 0, "      1 |   whole line\n        |   ^^^^^^^^^^"),
    ("a b", 1, 4, "      1 | a b\n        |    ^"),
  ])
  func marksTheWord(text: String, line: Int, column: Int, excerpt: String) {
    #expect(Excerpt(of: text, line: line, column: column)?.description == excerpt)
  }

  @Test func cutsALongLineAroundTheMark() throws {
    let text = String(repeating: "x", count: 300) + " nme " + String(repeating: "y", count: 300)
    let lines = try #require(Excerpt(of: text, line: 1, column: 302)).description.split(
      separator: "\n")
    #expect(lines.allSatisfy { $0.count < 120 })
    let location = try #require(lines[1].firstIndex(of: "^"))
    let distance = lines[1].distance(from: lines[1].startIndex, to: location)
    #expect(lines[0].dropFirst(distance).hasPrefix("nme"))
  }

  @Test func isNoneOfALineThatIsNotThere() {
    #expect(Excerpt(of: "a", line: 0, column: 1) == nil)
    #expect(Excerpt(of: "a", line: 2, column: 1) == nil)
  }
}
