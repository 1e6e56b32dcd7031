import Documents
import Tables

/// Draws a chart as vectors, for pages and Word: no script, no outside file, a title and a
/// description for those who do not see it.
struct ChartDrawing {
  let layout: ChartLayout
  var svg: SVG

  var palette: Palette { svg.theme.palette }

  var chart: Chart { layout.chart }
  var plot: ChartLayout.Rectangle { layout.plot }

  /// The drawings of a chart: one, or a row of small charts each.
  static func drawings(
    of chart: Chart, id: String, width: Double? = nil, theme: Theme = .standard
  ) -> [String] {
    guard chart.panels.isEmpty else {
      return PanelDrawing(chart, width: width, theme: theme).rows(id: id)
    }
    return [svg(of: chart, id: id, width: width, theme: theme)]
  }

  /// The drawing of a chart.
  ///
  /// - Parameters:
  ///   - id: tells the drawings of one page apart.
  ///   - width: where it is not the usual one, as on a phone.
  ///   - theme: whose colors and font it has.
  static func svg(
    of chart: Chart, id: String, width: Double? = nil, theme: Theme = .standard
  ) -> String {
    var drawing = ChartDrawing(layout: ChartLayout(chart, width: width), svg: SVG(theme: theme))
    drawing.draw()
    return drawing.svg.document(
      width: drawing.layout.width, height: drawing.layout.height, id: id,
      title: chart.heading ?? chart.words.say(.chart), description: chart.alternative)
  }

  init(layout: ChartLayout, svg: SVG) {
    self.layout = layout
    self.svg = svg
  }

  mutating func draw() {
    if chart.kind == .pie {
      drawPie()
      return
    }
    drawLegend()
    drawAxes()
    switch chart.kind {
    case .bar, .column: drawBars()
    case .line: drawLines()
    case .area: drawAreas()
    case .scatter: drawPoints()
    case .pie: break
    }
    drawZero()
  }

  // MARK: Frame

  mutating func drawLegend() {
    for entry in layout.legend {
      let color = palette.rgb(chart.color(ofSeries: entry.series))
      if chart.kind == .line {
        svg.line(
          from: (entry.x, entry.y - 4), to: (entry.x + 18, entry.y - 4), stroke: color, width: 2.5)
        drawMarker(series: entry.series, at: (entry.x + 9, entry.y - 4))
      } else {
        svg.rectangle(x: entry.x, y: entry.y - 10, width: 12, height: 12, fill: color)
      }
      svg.text(entry.text, x: entry.x + 24, y: entry.y)
    }
  }

  private mutating func drawAxes() {
    let isBar = chart.kind == .bar
    let ticks = layout.scale.ticks
    let widest = ticks.map { ChartLayout.width(of: ChartLayout.tick($0, chart)) }.max() ?? 0
    let room = plot.width / Double(max(1, ticks.count - 1))
    let every = isBar ? max(1, Int(((widest + 8) / room).rounded(.up))) : 1
    for (place, tick) in ticks.enumerated() {
      // Numbers that would lie on each other are left out evenly.
      let text = place % every == 0 ? ChartLayout.tick(tick, chart) : ""
      if isBar {
        let x = across(tick)
        svg.line(from: (x, plot.top), to: (x, plot.bottom), stroke: palette[.rule])
        svg.text(text, x: x, y: plot.bottom + 18, anchor: .middle, ink: palette[.quiet])
      } else {
        let y = up(tick)
        svg.line(from: (plot.left, y), to: (plot.right, y), stroke: palette[.rule])
        svg.text(text, x: plot.left - 8, y: y + 4, anchor: .end, ink: palette[.quiet])
      }
    }
    if chart.kind == .scatter { drawScatterTicks() } else { drawCategories() }
    drawTitles()
  }

  private mutating func drawCategories() {
    let slot = (chart.kind == .bar ? plot.height : plot.width) / Double(max(1, rows))
    // Names that would lie on each other are left out evenly.
    let every =
      layout.isSmall && layout.turnsLabels
      ? max(1, Int((34 / slot).rounded(.up))) : chart.namesEvery(slot: slot)
    for (row, name) in layout.categories.enumerated() where row % every == 0 {
      let name = ChartLayout.short(name, chart.kind, width: layout.width)
      if chart.kind == .bar {
        svg.text(name, x: plot.left - 8, y: center(row) + 4, anchor: .end)
      } else if layout.turnsLabels {
        svg.text(name, x: center(row) + 4, y: plot.bottom + 16, anchor: .end, turned: -35)
      } else {
        svg.text(name, x: center(row), y: plot.bottom + 18, anchor: anchor(ofCategory: row))
      }
    }
  }

  private mutating func drawScatterTicks() {
    let format = chart.xFormat == .score ? ValueFormat.general : chart.xFormat
    for tick in layout.across.ticks {
      let x = plot.left + layout.across.share(of: tick) * plot.width
      svg.line(from: (x, plot.bottom), to: (x, plot.bottom + 5), stroke: palette[.quiet])
      let text = format.text(.number((tick * 1e6).rounded() / 1e6))
      svg.text(text, x: x, y: plot.bottom + 18, anchor: .middle, ink: palette[.quiet])
    }
  }

  private mutating func drawTitles() {
    let isBar = chart.kind == .bar
    if let title = isBar ? chart.yTitle : chart.xTitle {
      svg.text(
        ChartLayout.cut(title, to: plot.width), x: (plot.left + plot.right) / 2,
        y: layout.height - 8, anchor: .middle,
        ink: palette[.quiet], isBold: true)
    }
    if let title = isBar ? chart.xTitle : chart.yTitle {
      let middle = (plot.top + plot.bottom) / 2
      svg.text(
        ChartLayout.cut(title, to: plot.height), x: 15, y: middle, anchor: .middle,
        ink: palette[.quiet], isBold: true, turned: -90)
    }
  }

  /// The line that values stand on, over the bars.
  private mutating func drawZero() {
    guard layout.scale.lower <= 0, chart.kind != .scatter else { return }
    if chart.kind == .bar {
      svg.line(
        from: (across(0), plot.top), to: (across(0), plot.bottom), stroke: palette[.quiet])
    } else {
      svg.line(from: (plot.left, up(0)), to: (plot.right, up(0)), stroke: palette[.quiet])
    }
  }

  // MARK: Pie

  private mutating func drawPie() {
    let slices = ChartSlices(layout, palette)
    for slice in slices.all {
      svg.draw(slice.path, fill: slice.rgb, stroke: 0xFFFFFF, width: 2)
    }
    for slice in slices.all {
      svg.rectangle(
        x: slices.legendX, y: slice.legendY - 11, width: 13, height: 13, fill: slice.rgb)
      svg.text(slice.text, x: slices.legendX + 22, y: slice.legendY)
    }
  }

  // MARK: Places

  var rows: Int { layout.categories.count }

  func up(_ value: Double) -> Double {
    plot.bottom - layout.scale.share(of: value) * plot.height
  }

  func across(_ value: Double) -> Double {
    plot.left + layout.scale.share(of: value) * plot.width
  }

  /// Names at the ends of an area stay inside of the drawing.
  private func anchor(ofCategory row: Int) -> SVG.Anchor {
    guard chart.kind == .area, rows > 1 else { return .middle }
    return row == 0 ? .start : row == rows - 1 ? .end : .middle
  }

  /// The middle of a category: from the left, or from the top.
  func center(_ row: Int) -> Double {
    // An area begins and ends with the plot.
    let share =
      chart.kind == .area && rows > 1
      ? Double(row) / Double(rows - 1) : (Double(row) + 0.5) / Double(max(1, rows))
    return chart.kind == .bar
      ? plot.top + share * plot.height : plot.left + share * plot.width
  }
}
