import Documents
import Tables

/// Small charts beside each other: the same kind, scale and categories, so that eyes can compare.
///
/// Each row of them is a drawing of its own, so that many go on over pages.
struct PanelDrawing {
  private let chart: Chart
  private let theme: Theme
  private let width: Double
  /// The whole as one chart: its legend, and the scale that all have.
  private let whole: ChartLayout

  init(_ chart: Chart, width: Double?, theme: Theme) {
    self.chart = chart
    self.theme = theme
    self.width = width ?? chart.size.width
    whole = ChartLayout(chart, width: self.width)
  }

  /// The drawings from top to bottom; the first has the legend, and says what the axes are.
  func rows(id: String) -> [String] {
    let inRow = chart.panelsInRow(width: width)
    return stride(from: 0, to: chart.panels.count, by: inRow).map { first in
      let panels = Array(chart.panels[first..<min(first + inRow, chart.panels.count)])
      return row(panels, slot: width / Double(inRow), isFirst: first == 0, id: "\(id)-\(first)")
    }
  }

  private func row(
    _ panels: [Chart.Panel], slot: Double, isFirst: Bool, id: String
  ) -> String {
    var top = 0.0
    var svg = SVG(theme: theme)
    if isFirst { top = drawHead(in: &svg) }
    for (place, panel) in panels.enumerated() {
      let layout = ChartLayout(chart.small(panel), width: slot - 8, scale: whole.scale)
      var drawing = ChartDrawing(layout: layout, svg: SVG(theme: theme))
      drawing.draw()
      drawing.svg.text(
        ChartLayout.cut(panel.title, to: slot - 24), x: 8, y: 16, size: 13, isBold: true)
      svg.place(drawing.svg, x: Double(place) * slot, y: top)
    }
    let names = panels.map(\.title).joined(separator: ", ")
    let number = (chart.panels.firstIndex(of: panels[0]) ?? 0) / chart.panelsInRow(width: width)
    return svg.document(
      width: width, height: top + chart.smallHeight, id: id,
      title: "\(chart.heading ?? chart.words.say(.chart)): \(names)",
      description: chart.alternative(ofRow: number, width: width))
  }

  /// Draws the legend and the titles of the axes, each behind the way that it goes.
  ///
  /// - Returns: where the charts below begin.
  private func drawHead(in svg: inout SVG) -> Double {
    var legend = ChartDrawing(layout: whole, svg: svg)
    legend.drawLegend()
    svg = legend.svg
    let top = (whole.legend.last?.y ?? -4) + (whole.legend.isEmpty ? 0 : 8)
    let isBar = chart.kind == .bar
    let axes = [
      chart.yTitle.map { (isBar ? "→ " : "↑ ") + $0 },
      chart.xTitle.map { (isBar ? "↓ " : "→ ") + $0 },
    ].compactMap(\.self)
    guard !axes.isEmpty else { return max(0, top) }
    let text = axes.joined(separator: "   ")
    svg.text(
      ChartLayout.cut(text, to: width - 16), x: 8, y: top + 16, ink: theme.palette[.quiet])
    return top + 24
  }
}

extension Chart {
  /// How many small charts stand beside each other: names beside bars need more room.
  func panelsInRow(width: Double) -> Int {
    let least = kind == .bar ? 230.0 : 170.0
    return max(1, min(3, panels.count, Int(width / least)))
  }

  /// How tall each small chart is, in pixels.
  var smallHeight: Double {
    guard kind == .bar else { return 180 }
    let rows = panels.first?.rows.count ?? data.count
    let bars = isStacked || isPercentStacked ? 1 : max(1, series.count)
    let wanted = 68 + Double(rows) * (bars == 1 ? 20 : Double(bars) * 12 + 8)
    return min(700, wanted)
  }

  /// What those who do not see it are told of a row of small charts: of the first all, of others
  /// which they are.
  func alternative(ofRow row: Int, width: Double? = nil) -> String {
    guard row > 0 else { return alternative }
    let inRow = panelsInRow(width: width ?? size.width)
    return panels.dropFirst(row * inRow).prefix(inRow).map(\.title).joined(separator: ", ")
  }

  /// One of the small charts, without what is said once for all.
  func small(_ panel: Panel) -> Chart {
    var small = self
    small.panels = []
    small.label = nil
    small.number = nil
    small.title = panel.title
    small.xTitle = nil
    small.yTitle = nil
    small.alternative = "\(panel.title): \(alternative)"
    small.data = Table(columns: data.columns, rows: panel.rows.map { Array(data.row($0)) })
    return small
  }
}
