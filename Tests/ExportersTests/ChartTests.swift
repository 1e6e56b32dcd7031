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

  /// A chart of walks in the weeks that begin on some days, over the table of them.
  private static func weeks(_ days: [String]) -> (table: ReportTable, chart: Chart) {
    let rows = days.compactMap { Day($0) }.map { [Value.day($0), .integer(3)] }
    let data = Table(columns: [.day("week"), .count("walks")], rows: rows)
    var table = ReportTable(data: data)
    table.label = "tbl"
    let chart = Chart(
      kind: .column, tableLabel: "tbl", data: data, x: 0, series: [1], seriesTitles: ["Walks"],
      alternative: "Told.")
    return (table, chart)
  }

  /// Weeks are names like others, in every output: a program would make an axis of all days of them.
  @Test func namesEveryWeekOnce() async throws {
    let (table, chart) = Self.weeks(["2026-09-14", "2026-09-21", "2026-11-30"])
    let svg = ChartDrawing.svg(of: chart, id: "c")
    let parts = try await workbookParts(
      Document(title: "One", blocks: [.table(table), .chart(chart)]))
    let native = try #require(parts["xl/charts/chart1.xml"])
    for name in ["14 Sep", "21 Sep", "30 Nov"] {
      #expect(svg.contains(">\(name)</text>"), "\(name)")
      #expect(native.contains("<c:v>\(name)</c:v>"), "\(name)")
    }
    #expect(native.contains("<c:strRef>") && native.contains("<c:tickLblSkip val=\"1\"/>"))
    // Days of two years keep them.
    let long = Self.weeks(["2026-09-14", "2027-09-14"]).chart
    #expect(ChartDrawing.svg(of: long, id: "c").contains(">2027-09-14</text>"))
  }

  /// Every bar has room for its name, as far as readers can follow.
  @Test(arguments: [(6, 254.0, 1), (30, 830, 1), (79, 1216, 1), (120, 1790, 1), (300, 1790, 3)])
  func namesEveryBar(rows: Int, height: Double, every: Int) {
    let chart = Chart(
      kind: .bar, tableLabel: "tbl",
      data: Table(
        columns: [.label("name"), .count("n")],
        rows: (1...rows).map { [.text("N\($0)"), .integer($0)] }),
      x: 0, series: [1], seriesTitles: ["n"], alternative: "Told.")
    #expect(chart.size.height == height)
    #expect(chart.namesEvery(slot: (height - 110) / Double(rows)) == every)
  }

  /// Areas that lie on each other are seen through, in pages and in workbooks.
  @Test(arguments: [true, false]) func showsEveryArea(isStacked: Bool) async throws {
    var chart = ChartTests.chart(.area, rows: ChartTests.rows)
    chart.isStacked = isStacked
    #expect(ChartDrawing.svg(of: chart, id: "c").contains("fill-opacity") != isStacked)
    let parts = try await workbookParts(Document(title: "One", blocks: [.chart(chart)]))
    let native = try #require(parts["xl/charts/chart1.xml"])
    #expect(native.contains("<a:alpha val=\"40000\"/>") != isStacked)
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

  /// On a phone the names of a pie stand below it, and no text leaves the drawing.
  @Test(arguments: [360.0, 560])
  func keepsLongNamesOfSlicesInside(width: Double) throws {
    let name = "Reading and writing across the whole of the curriculum in grade "
    let rows = (1...7).map { [Value.text("\(name)\($0)"), .number(Double($0)), .number(1)] }
    let layout = ChartLayout(ChartTests.chart(.pie, rows: rows), width: width)
    let slices = ChartSlices(layout, Theme.standard.palette)
    #expect(slices.all.count == 7)
    for slice in slices.all {
      #expect(slices.legendX + 22 + ChartLayout.width(of: slice.text) <= width)
      #expect(slice.legendY + 4 <= layout.height)
      #expect(slice.text.hasSuffix("%)") && slice.text.contains("…: "))
    }
    let radius = ChartSlices.radius(width: width, height: layout.height)
    #expect(2 * radius <= min(width, layout.height))
    let top = slices.all[0].legendY
    #expect(width > 480 || top > 2 * radius + 20)
  }

  /// A long legend makes a chart higher; its plot stays as high as it was.
  @Test(arguments: [2, 9]) func leavesRoomBesideALegend(count: Int) {
    var chart = ChartTests.chart(.line, rows: ChartTests.rows)
    let columns = (1...count).map { Column.score("class_\($0)") }
    chart.data = Table(
      columns: [.label("name")] + columns,
      rows: (1...4).map { row in [.text("\(row)")] + columns.map { _ in .number(1) } })
    chart.series = Array(1...count)
    chart.seriesTitles = (1...count).map { "A class with a long name, number \($0), of the school" }
    let layout = ChartLayout(chart, width: 360)
    #expect(layout.plot.height > 130, "\(layout.plot.height)")
    #expect(
      layout.legend.allSatisfy { $0.x + 24 + ChartLayout.width(of: $0.text) <= 360 })
  }

  /// Large whole numbers of an axis have marks of thousands and no decimals.
  @Test(arguments: [
    (1_500_000_000.0, "1,500,000,000"), (2_000, "2,000"), (0.5, "0.50"), (3, "3.00"),
  ])
  func writesTicks(value: Double, text: String) {
    var chart = ChartTests.chart(.line, rows: ChartTests.rows)
    chart.format = .score
    #expect(ChartLayout.tick(value, chart) == text)
  }

  /// The horizontal axis of points has the format of its column.
  @Test(arguments: [(ValueFormat.share, ">25.0%<"), (.score, ">0.25<"), (.general, ">0.25<")])
  func writesTicksOfPoints(format: ValueFormat, text: String) {
    let rows = [0.1, 0.25, 0.5].map { [Value.number($0), .number($0), .number(1)] }
    var chart = ChartTests.chart(.scatter, rows: rows)
    chart.xFormat = format
    let svg = ChartDrawing.svg(of: chart, id: "c")
    let tick = text == ">25.0%<" ? ">20.0%<" : ">0.2<"
    #expect(svg.contains(tick) || svg.contains(text), "\(svg)")
  }
}
