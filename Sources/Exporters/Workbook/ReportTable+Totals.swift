import Documents
import Tables

extension ReportTable {
  /// The title above a table: `Table 3. Sections above the threshold`.
  var heading: String? {
    switch (number, caption) {
    case (let number?, let caption?): words.say(.table, "\(number)") + ". \(caption)"
    case (let number?, nil): words.say(.table, "\(number)")
    case (nil, let caption): caption
    }
  }

  /// Whether a row of totals stands below the rows.
  var hasTotals: Bool { !data.isEmpty && columns.contains { $0.total != nil } }

  /// The places of the columns that readers see.
  var shownColumns: [Int] { columns.indices.filter { !columns[$0].isHidden } }

  /// The total of a column over its rows, or some of them; missing where it has none or nothing to
  /// count, hidden where a row is.
  func total(of column: Int, in rows: Range<Int>? = nil) -> Value {
    guard let total = columns[column].total else { return .missing }
    let present = (rows ?? 0..<data.count).map { data[$0, column] }.filter { $0 != .missing }
    let numbers = present.compactMap(\.double)
    // A total of what is left would be a wrong number.
    if total != .count, present.contains(where: { $0.hiding != nil }) {
      return .hidden(.complementary)
    }
    switch total {
    case .count: return .integer(present.count)
    case .min: return present.min() ?? .missing
    case .max: return present.max() ?? .missing
    case .sum where numbers.isEmpty: return .missing
    case .sum:
      let isWhole = data.columns[column].type != .number
      let sum = numbers.reduce(0, +)
      return isWhole && abs(sum) < 9e15 ? .integer(Int(sum)) : Value(sum)
    case .average where numbers.isEmpty: return .missing
    case .average: return Value(numbers.reduce(0, +) / Double(numbers.count))
    }
  }

  /// A total as text, in the format of its column; counts are whole numbers, averages are not.
  func totalText(of column: Int) -> String {
    totalFormat(of: column).text(total(of: column))
  }

  /// What stands in a cell below a group: its name first, else the total of its rows.
  func subtotalText(of column: Int, in rows: Range<Int>) -> String {
    if column == shownColumns.first, columns[column].total == nil { return name(ofGroup: rows) }
    return totalFormat(of: column).text(total(of: column, in: rows))
  }

  func name(ofGroup rows: Range<Int>) -> String {
    let name = group.map { text(row: rows.lowerBound, column: $0) } ?? ""
    return name.isEmpty ? words.say(.total).capitalizedFirst : words.say(.totalOf, name)
  }

  /// The rows of each group, top to bottom; none where rows are not grouped.
  var groups: [Range<Int>] {
    guard let group else { return [] }
    var groups: [Range<Int>] = []
    var start = 0
    for row in 0..<data.count
    where row + 1 == data.count || data[row + 1, group] != data[row, group] {
      groups.append(start..<row + 1)
      start = row + 1
    }
    return groups
  }

  func totalFormat(of column: Int) -> ValueFormat {
    let isText = data.columns[column].type == .text || data.columns[column].type == .boolean
    if columns[column].total == .count || isText { return .integer }
    // The average of whole numbers is none, unless a report asks for it to look so.
    let isPlain = [.integer, .general].contains(columns[column].format)
    let isWhole = data.columns[column].type == .integer
    return columns[column].total == .average && isPlain && isWhole
      ? .average : columns[column].format
  }

  /// What the row of totals is called, in the first column shown if that has no total itself.
  var totalLabel: String? {
    guard let first = shownColumns.first, columns[first].total == nil else { return nil }
    var names: [String] = []
    for case let total? in columns.map(\.total) where !names.contains(words.say(total.word)) {
      names.append(words.say(total.word))
    }
    return names.joined(separator: " / ").capitalizedFirst
  }

  /// The sign before the first cell of a row that a condition picked out.
  func sign(ofRow row: Int) -> String? { rowStyles[row]?.sign }
}

extension String {
  /// The words as the beginning of a line.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension ReportColumn.Total {
  fileprivate var word: Phrase {
    switch self {
    case .sum: .total
    case .average: .average
    case .count: .count
    case .min: .lowest
    case .max: .highest
    }
  }
}

extension Chart {
  /// The title of a chart: `Figure 2. Where teachers pause`.
  var heading: String? {
    switch (number, title) {
    case (let number?, let title?): words.say(.figure, "\(number)") + ". \(title)"
    case (let number?, nil): words.say(.figure, "\(number)")
    case (nil, let title): title
    }
  }

  /// The columns that say what a row is about: of which small chart, and of which category.
  var keys: [Int] { [panelColumn, x].compactMap(\.self) }

  /// The columns of the chart as a table of their own, for readers who cannot see it.
  func dataTable(label: String? = nil) -> ReportTable {
    let places = keys + series
    let shown = Table(
      columns: places.map { data.columns[$0] },
      rows: (0..<data.count).map { row in places.map { data[row, $0] } })
    var table = ReportTable(data: shown)
    for (index, title) in seriesTitles.enumerated() where index + keys.count < table.columns.count {
      table.columns[index + keys.count].title = title
      // The axis of a chart of parts shows shares, its columns hold what they are shares of.
      if format != .general, !isPercentStacked { table.columns[index + keys.count].format = format }
    }
    table.label = label
    table.words = words
    table.caption = heading.map { words.say(.dataOf, $0) } ?? words.say(.dataOfTheChart)
    return table
  }
}
