import Documents
import Tables

/// How tables and charts treat numbers that are hidden from their audience, and cells without any.

extension ReportTable {
  /// The table without what its readers cannot see, and sentences that say so; `nil` where nothing is left to
  /// speak of.
  mutating func tellWhatIsHidden() -> [String]? {
    guard !isEntry, !data.isEmpty else { return [] }
    var remarks: [String] = []
    // A column of codes stays beside numbers: what is read back must see what they could tell.
    if columns.indices.contains(where: hidesAll),
      !columns.indices.contains(where: { countsPeople($0) && !hidesAll($0) })
    {
      leaveOutAll()
      return nil
    }
    if let remark = leaveOutSilentRows() { remarks.append(remark) }
    if data.isEmpty { return nil }
    if let legend = words.legend(data.values.compactMap(\.hiding)) { remarks.append(legend) }
    return remarks
  }

  /// Leaves out columns in which nothing stands; those that people fill in stay.
  ///
  /// - Parameter whole: all rows, also those that are not shown.
  /// - Returns: the names of those left out.
  mutating func leaveOutBlankColumns(over whole: Table) -> [String] {
    guard !isEntry, !data.isEmpty else { return [] }
    let told = columns.indices.filter { column in
      columns[column].isHidden || (0..<whole.count).contains { !whole[$0, column].isBlank }
    }
    guard told.count < columns.count, told.contains(where: { !columns[$0].isHidden }) else {
      return []
    }
    let blank = columns.indices.filter { !told.contains($0) }.map { data.columns[$0].name }
    keep(told)
    return blank
  }

  private func hidesAll(_ column: Int) -> Bool {
    let values = (0..<data.count).map { data[$0, column] }.filter { $0 != .missing }
    return !values.isEmpty && values.allSatisfy(\.isWithheld)
  }

  /// Leaves out the rows of which every number is hidden, where they are nearly all: a field of codes tells nothing.
  ///
  /// What stands in their place says what can be asked for instead.
  private mutating func leaveOutSilentRows() -> String? {
    let counts = columns.indices.filter { column in
      countsPeople(column) || (0..<data.count).contains { data[$0, column].isWithheld }
    }
    let told = (0..<data.count).filter { row in
      let values = counts.map { data[row, $0] }
      return !values.contains(where: \.isWithheld) || values.contains { $0.double != nil }
    }
    guard told.count * 5 < data.count || told.isEmpty && !data.isEmpty else { return nil }
    guard told.count > 1 else {
      leaveOutAll()
      return nil
    }
    rowStyles = told.map { rowStyles[$0] }
    data = Table(columns: data.columns, rows: told.map { Array(data.row($0)) })
    // A sum of what is left would be a wrong number.
    for column in columns.indices { columns[column].total = nil }
    group = nil
    return words.say(.silentRows)
  }

  private mutating func leaveOutAll() {
    data = data.prefix(0)
    rowStyles = []
    emptyText = words.say(.allHidden)
  }

  /// Whether a column has numbers that are no names of rows, as ranks and steps are.
  private func countsPeople(_ column: Int) -> Bool {
    let look = data.columns[column]
    return look.type == .number || look.type == .integer && look.role != .identifier
  }

  private mutating func keep(_ places: [Int]) {
    let rows = data.rows.map { row in places.map { row[row.startIndex + $0] } }
    data = Table(columns: places.map { data.columns[$0] }, rows: rows)
    group = group.flatMap(places.firstIndex)
    frozenColumns = places.count { $0 < frozenColumns }
    columns = places.map { columns[$0] }
  }
}

extension Value {
  /// Whether it is hidden and a code stands in its place, not a band.
  fileprivate var isWithheld: Bool {
    switch hiding {
    case nil, .band: false
    case .fewer, .complementary, .coded: true
    }
  }

  /// Whether nothing stands there.
  fileprivate var isBlank: Bool { self == .missing || self == .text("") }
}

extension Chart {
  /// Leaves out what is hidden: a row of which a number is, a series of which all are.
  mutating func leaveOutHidden() {
    let all = data
    let isHidden = { (row: Int, column: Int) in all[row, column].hiding != nil }
    guard data.values.contains(where: { $0.hiding != nil }) else { return }
    // A stack without one of its parts would tell another story.
    let kept = series.indices.filter { index in
      isStacked || !(0..<data.count).allSatisfy { isHidden($0, series[index]) }
    }
    let rows = (0..<data.count).filter { row in
      !(kept.map { series[$0] } + [x, panelColumn].compactMap(\.self)).contains {
        isHidden(row, $0)
      }
    }
    guard kept.count < series.count || rows.count < data.count else { return }
    keep(kept)
    if rows.count < data.count {
      title = title.map { words.say(.withoutHidden, $0) }
      alternative += " " + words.say(.hiddenNotDrawn)
    }
    data = Table(columns: data.columns, rows: rows.map { Array(data.row($0)) })
  }

  /// Leaves out series without any number, which would only stand in the legend.
  mutating func leaveOutBlankSeries() {
    let kept = series.indices.filter { index in
      (0..<data.count).contains { data[$0, series[index]] != .missing }
    }
    if kept.count < series.count, !kept.isEmpty { keep(kept) }
  }

  private mutating func keep(_ kept: [Int]) {
    if !colors.isEmpty { colors = kept.filter { $0 < colors.count }.map { colors[$0] } }
    series = kept.map { series[$0] }
    seriesTitles = kept.filter { $0 < seriesTitles.count }.map { seriesTitles[$0] }
  }

  /// How many rows have something to draw: with fewer than two there is nothing to compare.
  var drawnRows: Int {
    (0..<data.count).count { row in series.contains { data[row, $0].double != nil } }
  }

  /// Why nothing is drawn, in words for readers; `nil` where eyes can read the drawing.
  ///
  /// - Parameter whole: the chart with what its readers do not see.
  func refusal(of whole: Chart) -> String? {
    let hides = whole.data.values.contains { $0.hiding != nil }
    switch (hides, drawnRows) {
    case (true, 0): return words.say(.numbersHidden)
    case (true, 1): return words.say(.allButOneHidden)
    case (false, 0): return words.say(.nothingToDraw)
    case (false, 1): return words.say(.oneRow)
    default: break
    }
    guard kind == .pie else {
      return series.count > Chart.mostSeries ? words.say(.manySeries, "\(series.count)") : nil
    }
    let slices = series.prefix(1).flatMap { column in
      (0..<data.count).compactMap { data[$0, column].double }
    }
    if slices.contains(where: { $0 < 0 }) { return words.say(.negativeSlice) }
    let count = slices.count { $0 > 0 }
    return count > Chart.mostSlices ? words.say(.manySlices, "\(count)") : nil
  }

  /// Of a pie eyes compare seven parts; colors and signs of lines come again after so many.
  private static let mostSlices = 8
  private static let mostSeries = 10

  /// What stands in place of a chart that is not drawn.
  func notDrawn(of whole: Chart, for reason: String) -> Notice {
    let name = [number.map { words.say(.figure, "\($0)") }, whole.title].compactMap(\.self)
    return Notice(.note, words.say(.notDrawn, name.joined(separator: ", "), reason))
  }
}
