import Documents
import Tables
import TestSupport
import Testing

@testable import Exporters

/// Small charts beside each other.
@Suite struct ChartPanelTests {
  private static func chart(_ kind: Chart.Kind, panels count: Int) -> Chart {
    let rows: [[Value]] = (0..<count * 2).map { row in
      [.text("S<\(row / 2)>"), .text(row % 2 == 0 ? "fall" : "winter"), .integer(row)]
    }
    var chart = Chart(
      kind: kind, tableLabel: "tbl",
      data: Table(columns: [.label("school"), .label("window"), .count("n")], rows: rows), x: 1,
      series: [2], seriesTitles: ["Walked"], alternative: "Told.")
    chart.label = "fig-a"
    chart.title = "Walked"
    chart.panelColumn = 0
    chart.panels = (0..<count).map {
      Chart.Panel(title: "S<\($0)>", rows: $0 * 2..<$0 * 2 + 2)
    }
    return chart
  }

  /// How many stand in a row on a desk and on a phone; names beside bars need more room.
  @Test(arguments: [
    (Chart.Kind.line, 7, 3, 4), (.column, 2, 1, 1), (.area, 1, 1, 1), (.bar, 4, 2, 4),
  ])
  func drawsRowsOfSmallCharts(kind: Chart.Kind, panels: Int, desk: Int, phone: Int) throws {
    let chart = Self.chart(kind, panels: panels)
    for (width, count) in [(720.0, desk), (360.0, phone)] {
      let rows = ChartDrawing.drawings(of: chart, id: "c", width: width)
      #expect(rows.count == count)
      for row in rows { try MarkupScanner.check(Array(row.utf8)) }
      for panel in 0..<panels {
        #expect(rows.joined().contains(">S&lt;\(panel)&gt;</text>"))
      }
      #expect(rows[0].contains("<desc id=\"c-0-desc\">Told.</desc>"))
      #expect(Set(rows).count == rows.count, "each drawing has an id of its own")
    }
  }

  /// The highest number of all is the end of the scale of each.
  @Test func sharesOneScale() throws {
    let chart = Self.chart(.line, panels: 6)
    let drawn = ChartDrawing.drawings(of: chart, id: "c").joined()
    #expect(drawn.split(separator: ">15</text>").count == 7)
    var table = chart.dataTable(label: "tbl")
    table.label = "tbl"
    let plan = WorkbookPlan(Document(title: "One", blocks: [.table(table), .chart(chart)]))
    let place = try #require(plan.sheets[0].placed.compactMap(\.table).first)
    let charts = plan.sheets[0].placed.filter { $0.panel != nil }
    #expect(charts.map(\.cell.row).reduce(into: Set()) { $0.insert($1) }.count == 2)
    for (panel, placed) in charts.enumerated() {
      let native = try #require(NativeChart(chart, panel: placed.panel, tables: ["tbl": place]))
      #expect(native.title == "S<\(panel)>")
      #expect(native.lowest == 0)
      #expect(native.highest == 15)
      let first = try #require(place.dataRows).lowerBound + panel * 2
      #expect(
        native.series.map(\.values.range) == [CellRange(column: 2, rows: first...first + 1)])
    }
  }

  @Test func tellsItsDataWithTheirSmallChart() {
    let table = Self.chart(.column, panels: 2).dataTable()
    #expect(table.columns.map(\.title) == ["School", "Window", "Walked"])
    #expect(table.data.count == 4)
  }
}
