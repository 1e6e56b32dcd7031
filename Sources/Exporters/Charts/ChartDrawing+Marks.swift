import Documents
import Tables

/// The marks of values: bars, lines, areas, points.
extension ChartDrawing {
  mutating func drawBars() {
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
        let color = palette.rgb(chart.color(ofSeries: series))
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

  mutating func drawLines() {
    for (series, values) in layout.values.enumerated() {
      let color = palette.rgb(chart.color(ofSeries: series))
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

  mutating func drawAreas() {
    let isStacked = chart.isStacked || chart.isPercentStacked
    // Where areas lie on each other, all are seen.
    let isOver = !isStacked && layout.values.count > 1
    var floor = [Double](repeating: 0, count: rows)
    var edges: [(points: [(x: Double, y: Double)], rgb: Int)] = []
    for (series, values) in layout.values.enumerated() {
      let color = chart.color(ofSeries: series)
      let tops = values.enumerated().map { row, value in
        (isStacked ? floor[row] : 0) + (value ?? 0)
      }
      let upper = tops.enumerated().map { (center($0.offset), up($0.element)) }
      let lower = floor.enumerated().map { (center($0.offset), up(isStacked ? $0.element : 0)) }
      svg.path(
        upper + lower.reversed(), isClosed: true,
        fill: isOver ? palette.rgb(color) : palette.tint(color, isStacked ? 0.7 : 0.35),
        stroke: nil, opacity: isOver ? 0.35 : nil)
      edges.append((upper.map { (x: $0.0, y: $0.1) }, palette.rgb(color)))
      if isStacked { floor = tops }
    }
    for edge in edges { svg.path(edge.points, isClosed: false, fill: nil, stroke: edge.rgb) }
  }

  mutating func drawPoints() {
    for (series, values) in layout.values.enumerated() {
      for (row, value) in values.enumerated() {
        guard let value, let x = chart.data[row, chart.x].double else { continue }
        drawMarker(
          series: series, at: (plot.left + layout.across.share(of: x) * plot.width, up(value)))
      }
    }
  }

  /// A sign of its own for each series: readers tell them apart in gray, too.
  mutating func drawMarker(series: Int, at point: (x: Double, y: Double)) {
    let color = palette.rgb(chart.color(ofSeries: series))
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
