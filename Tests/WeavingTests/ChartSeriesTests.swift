import Documents
import Tables
import Testing
import Weaving

/// A chart of long rows: a series for each value of a column.
@Suite struct ChartSeriesTests {
  private func report(_ options: String, order: String = "1, 2") -> String {
    """
    ```{sql}
    --| label: tbl-a
    select school, active, section, students from sections order by \(order)
    ```

    ```{chart}
    label: fig-a
    data: tbl-a
    type: line
    \(options)
    alt: "Students."
    ```

    """
  }

  private func chart(_ source: String) throws -> Chart? {
    try weave(source).document.blocks.compactMap {
      if case .chart(let chart) = $0 { chart } else { nil }
    }.first
  }

  @Test func drawsASeriesForEachValue() throws {
    let chart = try #require(try chart(report("x: school\ny: students\nseries: section")))
    #expect(chart.seriesTitles == ["M1", "M2", "M3"])
    #expect(chart.data.columns.map(\.name) == ["school", "M1", "M2", "M3"])
    // What a school does not have is missing, not zero.
    #expect(
      (0..<chart.data.count).map { chart.data.row($0).map(\.plain) }
        == [["014", "25", "8", ""], ["020", "", "", "12"]])
    #expect(chart.x == 0)
    #expect(chart.series == [1, 2, 3])
  }

  @Test func drawsASmallChartForEachValue() throws {
    let source = report("x: section\ny: students\npanels: school")
    let chart = try #require(try chart(source))
    #expect(chart.panels.map(\.title) == ["014", "020"])
    // Each has the same categories: what a school does not have is missing, not zero.
    #expect(
      chart.panels.map { $0.rows.map { chart.data.row($0).suffix(2).map(\.plain) } }
        == [
          [["M1", "25"], ["M2", "8"], ["M3", ""]], [["M1", ""], ["M2", ""], ["M3", "12"]],
        ])
  }

  @Test func drawsSeriesInSmallCharts() throws {
    let source = report("x: section\ny: students\nseries: active\npanels: school")
    let chart = try #require(try chart(source))
    #expect(chart.panels.map(\.rows) == [0..<3, 3..<6])
    #expect(chart.series.count == chart.seriesTitles.count)
    #expect(chart.data.columns.map(\.name).prefix(2) == ["school", "section"])
    #expect(chart.x == 1)
    #expect(chart.panelColumn == 0)
  }

  @Test func takesItsOrderFromTheRows() throws {
    let source = report("x: school\ny: students\nseries: section", order: "section desc")
    let chart = try #require(try chart(source))
    #expect(chart.seriesTitles == ["M3", "M2", "M1"])
  }

  @Test(arguments: [
    (
      "x: school\ny: [students, section]\nseries: section",
      "r.md:12:9: series beside several columns of y is not supported; name one"
    ),
    (
      "x: school\ny: students\nseries: sction",
      "r.md:12:9: no such column: sction (did you mean 'section'?)"
    ),
    (
      "x: school\ny: students\nseries: school",
      "r.md:12:9: expected another column than those of x and y"
    ),
    (
      "x: school\ny: students\nseries: active",
      "r.md:12:9: expected one row for each 'active' of a row"
    ),
    (
      "x: section\ny: students\npanels: schol",
      "r.md:12:9: no such column: schol (did you mean 'school'?)"
    ),
    (
      "x: school\ny: students\npanels: school",
      "r.md:12:9: expected another column than those of x and y"
    ),
    (
      "x: active\ny: students\npanels: school",
      "r.md:12:9: expected one row for each 'active' of a 'school'"
    ),
    (
      "x: section\ny: students\nseries: school\npanels: school",
      "r.md:12:9: expected another column than those of x, y and panels"
    ),
    (
      "x: section\ny: students\npanels: school\nlimit: 2",
      "r.md:12:9: limit beside panels is not supported; choose the rows in the SQL"
    ),
  ])
  func saysWhatIsWrong(options: String, fault: String) {
    #expect {
      try weave(report(options))
    } throws: {
      "\($0)" == fault
    }
  }

  /// What eyes cannot tell apart, or what is no part of a whole, is said in place of the drawing.
  @Test(
    arguments: [
      ("pie", 8, 1, nil), ("pie", 9, 1, "9 slices are more than eyes tell apart; bars show them."),
      ("pie", 3, -2, "no part of a whole is below zero; bars show such numbers."),
      ("bar", 40, 1, nil), ("bar", 3, -2, nil),
    ] as [(String, Int, Int, String?)])
  func drawsNoPieThatNobodyReads(kind: String, rows: Int, first: Int, reason: String?) throws {
    let source = """
      ```{sql}
      --| label: tbl-a
      with recursive r(n) as (select 1 union all select n + 1 from r where n < \(rows))
      select 'class ' || n as class, iif(n = 1, \(first), n) as students from r order by n
      ```

      ```{chart}
      label: fig-a
      data: tbl-a
      type: \(kind)
      x: class
      y: students
      title: Classes
      alt: "Students by class."
      ```

      """
    let blocks = try weave(source).document.blocks.flatMap(\.all)
    let notices = blocks.compactMap { block -> String? in
      if case .notice(let notice) = block { notice.text } else { nil }
    }
    #expect(notices == (reason.map { ["Figure 1, Classes: not drawn, for \($0)"] } ?? []))
    #expect(try chart(source) == nil || reason == nil)
  }

  @Test func drawsNoMoreLinesThanEyesTellApart() throws {
    let source = """
      ```{sql}
      --| label: tbl-a
      with recursive r(n) as (select 1 union all select n + 1 from r where n < 24)
      select w.week, 'class ' || n as class, n + w.week as met
      from r, (select 1 as week union select 2) w order by week, n
      ```

      ```{chart}
      {label: fig-a, data: tbl-a, type: line, x: week, y: met, series: class, alt: Weeks.}
      ```

      """
    let blocks = try weave(source).document.blocks.flatMap(\.all)
    let notices = blocks.compactMap { block -> String? in
      if case .notice(let notice) = block { notice.text } else { nil }
    }
    #expect(
      notices == [
        "Figure 1: not drawn, for 24 series are more than eyes tell apart; small charts (panels) "
          + "show them."
      ])
    #expect(try chart(source.replacing("n < 24", with: "n < 6"))?.series.count == 6)
  }
}
