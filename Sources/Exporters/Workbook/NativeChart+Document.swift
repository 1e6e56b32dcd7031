import Documents
import Tables

extension NativeChart {
  /// The chart over the cells of its table; `nil` where there is nothing to draw.
  ///
  /// - Parameter panel: which of its small charts.
  init?(
    _ chart: Chart, panel: Int? = nil, tables: [String: TableLayout], theme: Theme = .standard
  ) {
    let rows = panel.map { chart.panels[$0].rows } ?? 0..<chart.data.count
    guard let place = tables[chart.tableLabel],
      let x = place.column(like: chart.x, of: chart),
      let categories = place.range(column: x, rows: rows)
    else { return nil }
    var series: [Series] = []
    for (index, column) in chart.series.enumerated() {
      guard let found = place.column(like: column, of: chart),
        let values = place.range(column: found, rows: rows)
      else { return nil }
      let title =
        index < chart.seriesTitles.count
        ? chart.seriesTitles[index] : place.table.columns[found].title
      let color = theme.palette.rgb(chart.color(ofSeries: index))
      series.append(Series(title: title, categories: categories, values: values, rgb: color))
    }
    guard !series.isEmpty else { return nil }
    let (width, height) = chart.size(ofPanel: panel)
    self.init(
      kind: chart.kind, isStacked: chart.isStacked, isPercentStacked: chart.isPercentStacked,
      title: panel.map { chart.panels[$0].title } ?? chart.heading
        ?? chart.seriesTitles.joined(separator: ", "),
      series: series,
      xTitle: chart.xTitle, yTitle: chart.yTitle, code: chart.axisCode,
      alternative: chart.alternative, width: width, height: height)
    self.theme = theme
    if chart.kind == .pie {
      self.series = Array(series.prefix(1))
      slices = (0..<chart.data.count).map { theme.palette.rgb(chart.color(ofSeries: $0)) }
    }
    (lowest, highest) = panel == nil ? chart.valueBounds : chart.sharedBounds
    if let panel { alternative = chart.small(chart.panels[panel]).alternative }
    let column = place.table.data.columns[x]
    // Programs show the days of an axis as numbers unless it says otherwise.
    if chart.kind == .scatter || column.type == .day {
      xCode = place.table.columns[x].format.workbookCode
    }
    let isBar = chart.kind == .bar
    if isBar || column.role == .day, chart.kind != .scatter {
      let room = isBar ? height - 110 : width - 90
      namesEvery = chart.namesEvery(slot: room / Double(max(1, rows.count)))
      turnsCategories = !isBar
    }
  }
}

extension Chart {
  /// The number format of the value axis; parts of 100 % are percentages.
  fileprivate var axisCode: String { isPercentStacked ? "0%" : format.workbookCode }

  /// The ends of the scale that small charts share; parts of 100 % share theirs anyway.
  fileprivate var sharedBounds: (Double?, Double?) {
    let scale = ChartLayout(self).scale
    return isPercentStacked ? (nil, nil) : (scale.lower, scale.upper)
  }

  /// Bars stand on zero, and an axis of shares runs from none to all.
  fileprivate var valueBounds: (Double?, Double?) {
    let values = series.flatMap { column in
      (0..<data.count).compactMap { data[$0, column].double }
    }
    guard kind != .pie, kind != .scatter, values.allSatisfy({ $0 >= 0 }) else {
      return (nil, nil)
    }
    let areShares = format.code.hasSuffix("%") && !isStacked
    return (0, areShares && values.allSatisfy { $0 <= 1 } ? 1 : nil)
  }
}

extension TableLayout {
  /// The column of the table that holds what a column of the chart holds.
  fileprivate func column(like column: Int, of chart: Chart) -> Int? {
    table.data.index(of: chart.data.columns[column].name)
  }
}
