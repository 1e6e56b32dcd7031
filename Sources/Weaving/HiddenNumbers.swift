import Documents
import Tables

/// How figures and charts treat numbers that are hidden from their audience.

extension Figure {
  /// The figure without columns that the audience does not see at all, and what its codes mean.
  mutating func tellWhatIsHidden() -> [String] {
    guard !isEntry else { return [] }
    let dropped = columns.indices.filter { column in
      let values = (0..<table.count).map { table[$0, column] }.filter { $0 != .missing }
      return !values.isEmpty && values.allSatisfy { $0.hiding == .coded }
    }
    var remarks: [String] = []
    if !dropped.isEmpty, dropped.count < columns.count {
      let titles = dropped.map { columns[$0].title }.joined(separator: ", ")
      remarks.append("Not shown to this audience: \(titles).")
      keep(columns.indices.filter { !dropped.contains($0) })
    }
    if let legend = Hiding.legend(table.values.compactMap(\.hiding)) { remarks.append(legend) }
    return remarks
  }

  private mutating func keep(_ places: [Int]) {
    let rows = table.rows.map { row in places.map { row[row.startIndex + $0] } }
    table = Table(columns: places.map { table.columns[$0] }, rows: rows)
    group = group.flatMap(places.firstIndex)
    frozenColumns = places.count { $0 < frozenColumns }
    columns = places.map { columns[$0] }
  }
}

extension Chart {
  /// Leaves out what is hidden: a row of which a number is, a series of which all are.
  mutating func leaveOutHidden() {
    let data = table
    let isHidden = { (row: Int, column: Int) in data[row, column].hiding != nil }
    guard table.values.contains(where: { $0.hiding != nil }) else { return }
    // A stack without one of its parts would tell another story.
    let kept = series.indices.filter { index in
      isStacked || !(0..<table.count).allSatisfy { isHidden($0, series[index]) }
    }
    let rows = (0..<table.count).filter { row in
      !kept.contains { isHidden(row, series[$0]) } && !isHidden(row, x)
    }
    guard kept.count < series.count || rows.count < table.count else { return }
    if !colors.isEmpty { colors = kept.filter { $0 < colors.count }.map { colors[$0] } }
    series = kept.map { series[$0] }
    seriesTitles = kept.filter { $0 < seriesTitles.count }.map { seriesTitles[$0] }
    if rows.count < table.count {
      title = title.map { "\($0), without hidden rows" }
      alternative += " Rows with hidden numbers are not drawn."
    }
    table = Table(columns: table.columns, rows: rows.map { Array(table.row($0)) })
  }

  /// Whether there is anything to draw.
  var isDrawn: Bool { !series.isEmpty && !table.isEmpty }
}
