import Documents
import Tables

/// Where the parts of a drawn chart stand: plot, scale, labels, legend.
struct ChartLayout {
  struct Rectangle: Hashable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double
    var width: Double { right - left }
    var height: Double { bottom - top }
  }

  let chart: Chart
  /// Whether it is one of several small charts.
  let isSmall: Bool
  let width: Double
  let height: Double
  let plot: Rectangle
  /// The scale of the values; of a scatter chart, of its vertical axis.
  let scale: ChartScale
  /// The scale of the horizontal axis of a scatter chart.
  let across: ChartScale
  let categories: [String]
  /// The values of each series; `nil` where missing.
  let values: [[Double?]]
  let legend: [LegendEntry]
  /// Whether the names of the categories are turned to find room.
  let turnsLabels: Bool

  struct LegendEntry: Hashable {
    var text: String
    var series: Int
    var x: Double
    var y: Double
  }

  static let labelSize = 12.0
  /// Bars have their names beside them, and half of the width for both.
  private static func longestLabel(_ kind: Chart.Kind, width: Double) -> Double {
    kind == .bar ? width / 2 - 20 : 190
  }

  /// - Parameters:
  ///   - width: where it is not the usual one, as on a phone.
  ///   - shared: the scale of a small chart, which it has with those beside it.
  init(_ chart: Chart, width given: Double? = nil, scale shared: ChartScale? = nil) {
    self.chart = chart
    isSmall = shared != nil
    width = given ?? chart.size.width
    categories = chart.categoryTexts
    values = ChartLayout.values(of: chart)
    scale = shared ?? ChartLayout.scale(of: values, chart)
    across = ChartScale(
      (0..<chart.data.count).compactMap { chart.data[$0, chart.x].double }, includingZero: false)
    let hasLegend = chart.series.count > 1 && chart.kind != .pie && !isSmall
    let names = hasLegend ? chart.seriesTitles : []
    legend = ChartLayout.legend(names, width: width)
    let top = isSmall ? 34 : (legend.last?.y ?? 0) + (legend.isEmpty ? 14 : 18)
    let widestName =
      categories.map { [width] in
        ChartLayout.width(of: ChartLayout.short($0, chart.kind, width: width))
      }.max() ?? 0
    let widestTick =
      scale.ticks.map { ChartLayout.width(of: ChartLayout.tick($0, chart)) }.max() ?? 0
    let yTitle = (chart.kind == .bar ? chart.xTitle : chart.yTitle) == nil ? 0.0 : 22
    let xTitle = (chart.kind == .bar ? chart.yTitle : chart.xTitle) == nil ? 0.0 : 22
    let left = yTitle + 12 + (chart.kind == .bar ? widestName : widestTick)
    let right = width - (chart.kind == .bar ? 48 : 16)
    let slot = (right - left) / Double(max(1, categories.count))
    turnsLabels =
      chart.kind != .bar && chart.kind != .scatter && slot < widestName + 6
    let namesHeight = turnsLabels ? min(90, widestName * 0.6 + 16) : 20
    height = ChartLayout.height(of: chart, isSmall: isSmall, width: width, legend.last?.y ?? 0)
    plot = Rectangle(left: left, top: top, right: right, bottom: height - xTitle - namesHeight - 6)
  }

  /// The height: a long legend, and the names below a narrow pie, take none from the drawing.
  private static func height(
    of chart: Chart, isSmall: Bool, width: Double, _ legend: Double
  ) -> Double {
    if isSmall { return chart.smallHeight }
    guard chart.kind == .pie else { return chart.size.height + max(0, legend - 38) }
    guard isNarrow(width) else { return chart.size.height }
    return 2 * ChartSlices.radius(width: width, height: chart.size.height) + 72
      + Double(chart.data.count) * 24
  }

  /// Whether names find no room beside a pie, as on a phone.
  static func isNarrow(_ width: Double) -> Bool { width < 480 }

  /// The text of a tick; parts of 100 % are percentages.
  static func tick(_ value: Double, _ chart: Chart) -> String {
    if chart.isPercentStacked {
      return ValueFormat("0%")?.said(in: chart.words).text(.number(value)) ?? ""
    }
    // Large whole numbers of an axis say nothing with decimals.
    let isPlain = chart.format == .score && value == value.rounded() && abs(value) >= 1_000
    return (isPlain ? ValueFormat.integer.said(in: chart.words) : chart.format)
      .text(.number(value))
  }

  /// A name cut to the room it has.
  static func short(_ name: String, _ kind: Chart.Kind, width whole: Double = 720) -> String {
    cut(name, to: longestLabel(kind, width: whole))
  }

  /// Text that ends where its room does.
  static func cut(_ name: String, to room: Double) -> String {
    guard width(of: name) > room else { return name }
    var rest = name
    while width(of: rest + "…") > room, !rest.isEmpty { rest.removeLast() }
    return rest + "…"
  }

  static func width(of text: String) -> Double {
    TextWidth.pixels(text, size: labelSize)
  }

  /// Values by series; of a chart of parts, each as a share of its category.
  private static func values(of chart: Chart) -> [[Double?]] {
    let rows = 0..<chart.data.count
    let values = chart.series.map { column in rows.map { chart.data[$0, column].double } }
    guard chart.isPercentStacked else { return values }
    let sums = rows.map { row in values.reduce(0) { $0 + abs($1[row] ?? 0) } }
    return values.map { series in
      zip(series, sums).map { value, sum in sum == 0 ? nil : value.map { $0 / sum } }
    }
  }

  private static func scale(of values: [[Double?]], _ chart: Chart) -> ChartScale {
    let isStacked = chart.isStacked || chart.isPercentStacked
    guard isStacked, chart.kind != .line, chart.kind != .scatter else {
      let all = values.flatMap { $0.compactMap { $0 } }
      return ChartScale(all, includingZero: chart.kind != .scatter)
    }
    let ends = (0..<chart.data.count).flatMap { row -> [Double] in
      let column = values.compactMap { $0[row] }
      return [
        column.filter { $0 > 0 }.reduce(0, +), column.filter { $0 < 0 }.reduce(0, +),
      ]
    }
    return ChartScale(ends, includingZero: true)
  }

  /// Names in rows above the plot.
  private static func legend(_ names: [String], width: Double) -> [LegendEntry] {
    var entries: [LegendEntry] = []
    var x = 12.0
    var y = 18.0
    for (series, name) in names.enumerated() {
      let needed = min(width - 12, ChartLayout.width(of: name) + 40)
      if x + needed > width, x > 12 {
        x = 12
        y += 20
      }
      entries.append(LegendEntry(text: cut(name, to: width - 40), series: series, x: x, y: y))
      x += needed
    }
    return entries
  }
}
