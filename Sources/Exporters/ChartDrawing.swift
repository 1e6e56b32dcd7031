import Documents
import Tables

/// Draws a chart as vectors, for pages and Word: no script, no outside file, a title and a
/// description for those who do not see it.
struct ChartDrawing {
  private let layout: ChartLayout
  private var svg = SVG()

  private var chart: Chart { layout.chart }
  private var plot: ChartLayout.Rectangle { layout.plot }

  /// The drawing of a chart.
  ///
  /// - Parameter id: tells the drawings of one page apart.
  static func svg(of chart: Chart, id: String) -> String {
    var drawing = ChartDrawing(layout: ChartLayout(chart))
    drawing.draw()
    return drawing.svg.document(
      width: drawing.layout.width, height: drawing.layout.height, id: id,
      title: chart.heading ?? "Chart", description: chart.alternative)
  }

  private init(layout: ChartLayout) { self.layout = layout }

  private mutating func draw() {
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

  private mutating func drawLegend() {
    for entry in layout.legend {
      let color = chart.color(ofSeries: entry.series).rgb
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
    for tick in layout.scale.ticks {
      let text = ChartLayout.tick(tick, chart)
      if isBar {
        let x = across(tick)
        svg.line(from: (x, plot.top), to: (x, plot.bottom), stroke: Palette.rule)
        svg.text(text, x: x, y: plot.bottom + 18, anchor: .middle, ink: Palette.quiet)
      } else {
        let y = up(tick)
        svg.line(from: (plot.left, y), to: (plot.right, y), stroke: Palette.rule)
        svg.text(text, x: plot.left - 8, y: y + 4, anchor: .end, ink: Palette.quiet)
      }
    }
    if chart.kind == .scatter { drawScatterTicks() } else { drawCategories() }
    drawTitles()
  }

  private mutating func drawCategories() {
    let slot = (chart.kind == .bar ? plot.height : plot.width) / Double(max(1, rows))
    // Names that would lie on each other are left out evenly.
    let every = max(1, Int((15 / slot).rounded(.up)))
    for (row, name) in layout.categories.enumerated() where row % every == 0 {
      let name = ChartLayout.short(name)
      if chart.kind == .bar {
        svg.text(name, x: plot.left - 8, y: center(row) + 4, anchor: .end)
      } else if layout.turnsLabels {
        svg.text(name, x: center(row) + 4, y: plot.bottom + 16, anchor: .end, turned: -35)
      } else {
        svg.text(name, x: center(row), y: plot.bottom + 18, anchor: .middle)
      }
    }
  }

  private mutating func drawScatterTicks() {
    let format = ValueFormat.general
    for tick in layout.across.ticks {
      let x = plot.left + layout.across.share(of: tick) * plot.width
      svg.line(from: (x, plot.bottom), to: (x, plot.bottom + 5), stroke: Palette.quiet)
      let text = format.text(.number((tick * 1e6).rounded() / 1e6))
      svg.text(text, x: x, y: plot.bottom + 18, anchor: .middle, ink: Palette.quiet)
    }
  }

  private mutating func drawTitles() {
    let isBar = chart.kind == .bar
    if let title = isBar ? chart.yTitle : chart.xTitle {
      svg.text(
        title, x: (plot.left + plot.right) / 2, y: layout.height - 8, anchor: .middle,
        ink: Palette.quiet, isBold: true)
    }
    if let title = isBar ? chart.xTitle : chart.yTitle {
      let middle = (plot.top + plot.bottom) / 2
      svg.text(
        title, x: 15, y: middle, anchor: .middle, ink: Palette.quiet, isBold: true, turned: -90)
    }
  }

  /// The line that values stand on, over the bars.
  private mutating func drawZero() {
    guard layout.scale.lower <= 0, chart.kind != .scatter else { return }
    if chart.kind == .bar {
      svg.line(
        from: (across(0), plot.top), to: (across(0), plot.bottom), stroke: Palette.quiet)
    } else {
      svg.line(from: (plot.left, up(0)), to: (plot.right, up(0)), stroke: Palette.quiet)
    }
  }

  // MARK: Marks

  private mutating func drawBars() {
    let isStacked = chart.isStacked || chart.isPercentStacked
    let isBar = chart.kind == .bar
    let slot = (isBar ? plot.height : plot.width) / Double(max(1, rows))
    let lanes = isStacked ? 1 : Double(max(1, layout.values.count))
    let thick = min(slot * 0.72 / lanes, 64)
    let showsValues = layout.values.count == 1 && rows <= 24
    for row in 0..<rows {
      var above = 0.0
      var below = 0.0
      for (series, values) in layout.values.enumerated() {
        guard let value = values[row] else { continue }
        let base = !isStacked ? 0 : value < 0 ? below : above
        if value < 0 { below += value } else { above += value }
        let lane = isStacked ? 0 : Double(series)
        let start = center(row) - thick * lanes / 2 + lane * thick
        let color = chart.color(ofSeries: series).rgb
        drawBar(from: base, to: base + value, start, thick, color, isSeparated: isStacked)
        if showsValues { label(value, at: start + thick / 2, room: slot) }
      }
    }
  }

  private mutating func drawBar(
    from base: Double, to end: Double, _ start: Double, _ thick: Double, _ color: Int,
    isSeparated: Bool
  ) {
    if chart.kind == .bar {
      let ends = [across(base), across(end)].sorted()
      svg.rectangle(
        x: ends[0], y: start, width: ends[1] - ends[0], height: thick, fill: color,
        isSeparated: isSeparated)
    } else {
      let ends = [up(base), up(end)].sorted()
      svg.rectangle(
        x: start, y: ends[0], width: thick, height: ends[1] - ends[0], fill: color,
        isSeparated: isSeparated)
    }
  }

  /// The value at the end of its bar.
  private mutating func label(_ value: Double, at middle: Double, room: Double) {
    let text = chart.format.text(.number(value))
    if chart.kind == .bar {
      let anchor: SVG.Anchor = value < 0 ? .end : .start
      let x = across(value) + (value < 0 ? -5 : 5)
      svg.text(text, x: x, y: middle + 4, anchor: anchor, size: 11)
    } else if ChartLayout.width(of: text) < room {
      let y = up(value) + (value < 0 ? 13 : -5)
      svg.text(text, x: middle, y: y, anchor: .middle, size: 11)
    }
  }

  private mutating func drawLines() {
    for (series, values) in layout.values.enumerated() {
      let color = chart.color(ofSeries: series).rgb
      for run in runs(of: values) where run.count > 1 {
        let points = run.map { (center($0.row), up($0.value)) }
        svg.path(
          points, isClosed: false, fill: nil, stroke: color,
          dash: ["7 4", "2 4"].indices.contains(series - 1) ? ["7 4", "2 4"][series - 1] : nil)
      }
      guard rows <= 60 else { continue }
      for run in runs(of: values) {
        for point in run { drawMarker(series: series, at: (center(point.row), up(point.value))) }
      }
    }
  }

  private mutating func drawAreas() {
    let isStacked = chart.isStacked || chart.isPercentStacked
    var floor = [Double](repeating: 0, count: rows)
    for (series, values) in layout.values.enumerated() {
      let color = chart.color(ofSeries: series)
      let tops = values.enumerated().map { row, value in
        (isStacked ? floor[row] : 0) + (value ?? 0)
      }
      let upper = tops.enumerated().map { (center($0.offset), up($0.element)) }
      let lower = floor.enumerated().map { (center($0.offset), up(isStacked ? $0.element : 0)) }
      svg.path(
        upper + lower.reversed(), isClosed: true, fill: Palette.tint(color, isStacked ? 0.7 : 0.35),
        stroke: nil)
      svg.path(upper, isClosed: false, fill: nil, stroke: color.rgb)
      if isStacked { floor = tops }
    }
  }

  private mutating func drawPoints() {
    for (series, values) in layout.values.enumerated() {
      for (row, value) in values.enumerated() {
        guard let value, let x = chart.table[row, chart.x].double else { continue }
        drawMarker(
          series: series, at: (plot.left + layout.across.share(of: x) * plot.width, up(value)))
      }
    }
  }

  /// A sign of its own for each series: readers tell them apart in gray, too.
  private mutating func drawMarker(series: Int, at point: (x: Double, y: Double)) {
    let color = chart.color(ofSeries: series).rgb
    let (x, y) = point
    let corners: [(x: Double, y: Double)] =
      switch series % 4 {
      case 1: [(x - 4, y - 4), (x + 4, y - 4), (x + 4, y + 4), (x - 4, y + 4)]
      case 2: [(x, y - 5), (x + 5, y + 4), (x - 5, y + 4)]
      case 3: [(x, y - 5.5), (x + 5.5, y), (x, y + 5.5), (x - 5.5, y)]
      default: []
      }
    guard corners.isEmpty else {
      svg.path(corners, isClosed: true, fill: color, stroke: 0xFFFFFF, width: 1)
      return
    }
    let arc = "a4.5 4.5 0 1 0 9 0 a4.5 4.5 0 1 0 -9 0"
    svg.draw(
      "M\(SVG.digits(x - 4.5)) \(SVG.digits(y)) \(arc)", fill: color, stroke: 0xFFFFFF)
  }

  // MARK: Pie

  private mutating func drawPie() {
    let slices = ChartSlices(layout)
    for slice in slices.all {
      svg.draw(slice.path, fill: slice.rgb, stroke: 0xFFFFFF, width: 2)
    }
    for slice in slices.all {
      svg.rectangle(x: slices.legendX, y: slice.legendY - 11, width: 13, height: 13, fill: slice.rgb)
      svg.text(slice.text, x: slices.legendX + 22, y: slice.legendY)
    }
  }

  // MARK: Places

  private var rows: Int { layout.categories.count }

  private func up(_ value: Double) -> Double {
    plot.bottom - layout.scale.share(of: value) * plot.height
  }

  private func across(_ value: Double) -> Double {
    plot.left + layout.scale.share(of: value) * plot.width
  }

  /// The middle of a category: from the left, or from the top.
  private func center(_ row: Int) -> Double {
    let share = (Double(row) + 0.5) / Double(max(1, rows))
    return chart.kind == .bar
      ? plot.top + share * plot.height : plot.left + share * plot.width
  }

  /// Stretches without gaps: a missing value interrupts a line.
  private func runs(of values: [Double?]) -> [[(row: Int, value: Double)]] {
    var runs: [[(row: Int, value: Double)]] = [[]]
    for (row, value) in values.enumerated() {
      if let value {
        runs[runs.count - 1].append((row, value))
      } else if !(runs.last?.isEmpty ?? true) {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }
}
