import Documents
import Tables
import Testing

@testable import Exporters

@Suite struct ChartTests {
  static let kinds: [Chart.Kind] = Chart.Kind.allCases

  static func chart(_ kind: Chart.Kind, rows: [[Value]]) -> Chart {
    let columns: [Column] =
      kind == .scatter
      ? [.score("pace"), .score("a"), .score("b")] : [.label("name"), .score("a"), .score("b")]
    var chart = Chart(
      kind: kind, tableLabel: "tbl", data: Table(columns: columns, rows: rows), x: 0,
      series: [1, 2],
      seriesTitles: ["First <1>", "Second"], alternative: "Told & \"heard\".")
    chart.title = "A title"
    return chart
  }

  static let rows: [[Value]] = (1...6).map { row in
    [.number(Double(row)), .number(Double(row * 3 % 5) - 1), row == 3 ? .missing : .number(2)]
  }

  @Test(arguments: kinds, [(false, false), (true, false), (true, true)])
  func drawsEveryKindWellFormed(kind: Chart.Kind, stacking: (Bool, Bool)) throws {
    var chart = ChartTests.chart(kind, rows: ChartTests.rows)
    (chart.isStacked, chart.isPercentStacked) = stacking
    let svg = ChartDrawing.svg(of: chart, id: "chart-1")
    try MarkupScanner.check(Array(svg.utf8))
    #expect(svg.contains("role=\"img\" aria-labelledby=\"chart-1-title chart-1-desc\""))
    #expect(svg.contains("<title id=\"chart-1-title\">A title</title>"))
    #expect(svg.contains("<desc id=\"chart-1-desc\">Told &amp; &quot;heard&quot;.</desc>"))
    #expect(!svg.contains("nan") && !svg.contains("inf"))
  }

  @Test(arguments: kinds)
  func survivesNothingAndZeros(kind: Chart.Kind) throws {
    let zeros: [[Value]] = [[.number(0), .number(0), .number(0)]]
    for rows in [[], zeros] {
      let svg = ChartDrawing.svg(of: ChartTests.chart(kind, rows: rows), id: "c")
      try MarkupScanner.check(Array(svg.utf8))
    }
  }

  @Test(arguments: [
    ([0.0, 42], true, [0.0, 10, 20, 30, 40, 50]),
    ([0.03, 0.48], true, [0, 0.1, 0.2, 0.3, 0.4, 0.5]),
    ([-3, 4], true, [-4, -2, 0, 2, 4]),
    ([5, 5], true, [0, 1, 2, 3, 4, 5]),
    ([10, 12], false, [10, 11, 12]),
    ([], true, [0, 0.2, 0.4, 0.6, 0.8, 1]),
  ])
  func picksRoundTicks(values: [Double], includingZero: Bool, ticks: [Double]) {
    #expect(ChartScale(values, includingZero: includingZero).ticks == ticks)
  }

  @Test(arguments: [(0.0, "0"), (-0.04, "0"), (12.34, "12.3"), (-12.5, "-12.5"), (7.0, "7")])
  func writesCoordinates(value: Double, digits: String) {
    #expect(SVG.digits(value) == digits)
  }

  /// The axis of parts shows shares; the data beside it are the counts.
  @Test func tellsTheCountsBehindParts() {
    let table = Table(
      columns: [.label("name"), .count("near")], rows: [[.text("Ratios"), .integer(84)]])
    var chart = Chart(
      kind: .bar, tableLabel: "tbl", data: table, x: 0, series: [1], seriesTitles: ["Near"],
      alternative: "Told.")
    chart.format = .share
    #expect(chart.dataTable().text(row: 0, column: 1) == "8400.0%")
    chart.isPercentStacked = true
    #expect(chart.dataTable().text(row: 0, column: 1) == "84")
  }

  @Test(arguments: [
    (Column.day("week"), Chart.Kind.line, Optional("yyyy-mm-dd"), true),
    (.day("week"), .bar, "yyyy-mm-dd", false), (.label("week"), .line, nil, false),
  ])
  func showsDaysAsDays(column: Column, kind: Chart.Kind, code: String?, turns: Bool) throws {
    let day = Value.day(try #require(Day("2026-09-21")))
    let data = Table(columns: [column, .count("n")], rows: [[day, .integer(1)]])
    var table = ReportTable(data: data)
    table.label = "tbl"
    let chart = Chart(
      kind: kind, tableLabel: "tbl", data: data, x: 0, series: [1], seriesTitles: ["n"],
      alternative: "Told.")
    let plan = WorkbookPlan(Document(title: "One", blocks: [.table(table), .chart(chart)]))
    let place = try #require(plan.sheets[0].placed.compactMap(\.table).first)
    let native = try #require(NativeChart(chart, tables: ["tbl": place]))
    #expect(native.xCode == code)
    #expect(native.turnsCategories == turns)
  }

  @Test func showsTheWholeNameBesideABar() {
    let name = "Split time: small groups and feedback for all each week"
    #expect(ChartLayout.short(name, .bar) == name)
    #expect(ChartLayout.short(name, .column).hasSuffix("…"))
  }

  @Test func tellsSlicesInNumbers() {
    var chart = ChartTests.chart(
      .pie,
      rows: [
        [.text("In place"), .number(3), .missing], [.text("Paused"), .number(1), .missing],
      ])
    chart.series = [1]
    let slices = ChartSlices(ChartLayout(chart), .standard).all
    #expect(slices.map(\.text) == ["In place: 3 (75%)", "Paused: 1 (25%)"])
  }
}
