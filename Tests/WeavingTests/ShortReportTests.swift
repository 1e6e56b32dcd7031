import Documents
import Queries
import Tables
import Testing
import Weaving

/// What a report need not say: looks of columns, rules of measures, charts and conditions of blocks.
@Suite struct ShortReportTests {
  private func tables(_ source: String, in catalog: Catalog? = nil) throws -> [ReportTable] {
    try weave(source, in: catalog).document.tables
  }

  private func catalog() throws -> Catalog {
    let catalog = try sections()
    catalog.add(
      Table(
        columns: [.identifier("name"), .label("rule"), .label("looks")],
        rows: [
          [
            .text("sections"), .text("As of 2026-03-04."),
            .text(
              "students: {title: Learners, format: \"0.0\", width: 9}\nsection: {title: Class}\n"),
          ],
          [.text("other"), .missing, .missing],
        ]), named: "measures")
    return catalog
  }

  @Test func columnsLookAlikeUnlessABlockSaysOtherwise() throws {
    let tables = try tables(
      """
      ---
      columns:
        students: {title: Learners, width: 9, format: "0"}
        absent: {title: Nobody has it}
      ---
      ```{sql}
      select section, students from sections order by section;
      ```

      ```{sql}
      --| columns: {students: {title: Pupils, total: sum}}
      select students, section from sections order by section;
      ```
      """)
    #expect(tables[0].columns.map(\.title) == ["Section", "Learners"])
    #expect(tables[0].columns[1].width == 9 && tables[0].columns[1].format.code == "0")
    #expect(tables[1].columns[0].title == "Pupils" && tables[1].columns[0].total == .sum)
    #expect(tables[1].columns[0].width == 9)
  }

  @Test func aReportGoesBeforeWhatItIncludes() throws {
    let report = try Report(
      "---\ninclude: [a.md]\ncolumns: {students: {title: Ours}}\n---\n", file: "r.md"
    ) { _ in "---\ncolumns: {students: {title: Theirs}, section: {title: Class}}\n---\n" }
    #expect(report.columns.map(\.name) == ["students", "section"])
    #expect(report.columns[0].location.file == "r.md")
  }

  @Test func rulesFollowFromMeasures() throws {
    let source = """
      ```{sql}
      --| measure: [sections, other]
      --| note: "All of them."
      select section from sections order by section;
      ```
      """
    #expect(
      try tables(source, in: catalog())[0].note == "All of them. Rule: As of 2026-03-04.")
    let error = #expect(throws: WeaveError.self) {
      try weave(
        source.replacing("[sections, other]", with: "sectoins"), in: catalog())
    }
    #expect(error?.description == "r.md:2:14: no such measure: sectoins (did you mean 'sections'?)")
  }

  /// The block goes before the report, the report before the measure, the measure before includes.
  @Test func columnsLookAsTheMeasureSays() throws {
    let report = try Report(
      "---\ninclude: [a.md]\ncolumns: {section: {title: Ours}}\n---\n"
        + "```{sql}\n--| measure: sections\n--| columns: {students: {width: 7}}\n"
        + "select section, students from sections order by section;\n```\n"
        + "```{sql}\nselect section, students from sections order by section;\n```\n",
      file: "r.md"
    ) { _ in "---\ncolumns: {students: {title: Theirs, format: int, align: left}}\n---\n" }
    let tables = try weave(report, in: catalog()).document.tables
    #expect(tables[0].columns.map(\.title) == ["Ours", "Learners"])
    #expect(tables[0].columns[1].width == 7 && tables[0].columns[1].format.code == "0.0")
    #expect(tables[0].columns[1].alignment == .left)
    #expect(tables[1].columns.map(\.title) == ["Ours", "Theirs"])
    #expect(tables[1].columns[1].format.code == "#,##0")
  }

  @Test func valuesOfAColumnStandAcross() throws {
    let table = try tables(
      """
      ```{sql}
      --| across: {column: school, value: students}
      --| columns: {students: {scale: [white, blue], width: 7}}
      select active, school, students from sections where section <> 'M2' order by section;
      ```
      """)[0]
    #expect(table.columns.map(\.title) == ["Active", "014", "020"])
    #expect(table.data.rows.map { $0.map(\.plain) } == [["yes", "25", "12"]])
    #expect(table.columns[1].scaleRange == 12...25 && table.columns[2].scaleRange == 12...25)
    #expect(table.columns[2].width == 7)
  }

  @Test(arguments: [
    ("{column: school, value: students}", "r.md:2:22: expected one row for each 'school' of a row"),
    (
      "{column: shool, value: students}",
      "r.md:2:22: no such column: shool (did you mean 'school'?)"
    ),
  ])
  func refusesWhatCannotStandAcross(option: String, sentence: String) throws {
    let error = #expect(throws: WeaveError.self) {
      try weave(
        "```{sql}\n--| across: \(option)\nselect school, students from sections order by 1;\n```\n")
    }
    #expect(error?.description == sentence)
  }

  @Test(arguments: [(3, 1), (4, 0)])
  func blocksHaveConditionsAndCharts(least: Int, count: Int) throws {
    let document = try weave(
      """
      ```{sql tbl-all}
      --| if: "(select count(*) from sections) >= \(least)"
      --| chart: {type: bar, y: students, alt: "Bars."}
      select section, students from sections order by section;
      ```

      ```{entry}
      if: "(select count(*) from sections) >= \(least)"
      rows: 2
      columns: {who: {title: Who}, hours: {title: Hours, type: number, format: "0", total: sum}}
      ```
      """
    ).document
    #expect(document.tables.count == 2 * count)
    #expect(document.tables.last.map { $0.columns[1].total } == (count > 0 ? .sum : nil))
    let charts = document.blocks.filter { if case .chart = $0 { true } else { false } }
    guard case .chart(let chart)? = charts.first else {
      #expect(count == 0)
      return
    }
    #expect(chart.label == "fig-all" && chart.x == 0 && chart.series == [1])
  }

  @Test func lockedColumnsComeFirst() throws {
    let tables = try tables(
      """
      ```{sql rows}
      --| columns: {section: {title: Class, width: 9}}
      select section, students, school from sections order by section;
      ```

      ```{entry}
      rows: {from: rows}
      locked: [school, section, students]
      columns: {note: {title: Note}, students: {total: sum}}
      ```
      """)
    let columns = tables[1].columns
    #expect(columns.map(\.title) == ["School", "Class", "Students", "Note"])
    #expect(columns.map(\.isLocked) == [true, true, true, false])
    #expect(columns[1].width == 9 && columns[2].total == .sum)
  }

  @Test(arguments: [("1 > 0", 1), ("1 < 0", 0)])
  func chartsHaveConditions(condition: String, count: Int) throws {
    let chart = "type: bar, y: students, alt: Bars., if: \"\(condition)\""
    let document = try weave(
      """
      ```{sql tbl-all}
      --| chart: {\(chart)}
      select section, students from sections order by section;
      ```

      ```{chart fig-more}
      {data: tbl-all, \(chart)}
      ```
      """
    ).document
    #expect(document.blocks.count { if case .chart = $0 { true } else { false } } == 2 * count)
  }
}
