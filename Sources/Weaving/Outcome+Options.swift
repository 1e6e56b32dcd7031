import Documents
import Tables

extension Outcome {
  /// A result in the look that its block asks for.
  init(_ table: Table, _ options: FigureOptions) throws(WeaveError) {
    self.init(table)
    limit = options.limit ?? .max
    for option in options.columns {
      let index = try index(of: option.name, at: option.place)
      titles[index] = option.title
      columns[index].apply(option)
    }
  }

  /// Hides the numbers of rows about too few people; returns whether there were any.
  ///
  /// Names and days stay; numbers and yes or no go missing, the count too. Where a single row is
  /// hidden, a complementary suppression hides the row with the next smallest count as well.
  mutating func suppress(_ rule: Suppression, below: Int) throws(WeaveError) -> Bool {
    let count = try index(of: rule.count, at: rule.place)
    let counted = (0..<table.count).compactMap { row in
      table[row, count].double.map { (row: row, number: $0) }
    }.filter { $0.number > 0 }
    var hidden = counted.filter { $0.number < Double(below) }.map(\.row)
    if rule.isComplementary, hidden.count == 1 {
      let rest = counted.filter { $0.number >= Double(below) }
      if let next = rest.min(by: { $0.number < $1.number }) { hidden.append(next.row) }
    }
    for row in hidden {
      for (index, column) in table.columns.enumerated() {
        switch column.type {
        case .integer, .number, .boolean: table[row, index] = .missing
        case .day, .text: break
        }
      }
    }
    return !hidden.isEmpty
  }
}

extension FigureColumn {
  fileprivate mutating func apply(_ option: ColumnOptions) {
    if let format = option.format { self.format = format }
    if let wraps = option.wraps { self.wraps = wraps }
    width = option.width
    total = option.total
    scale = option.scale
    bar = option.bar
    isHidden = option.isHidden
    alignment = option.alignment ?? alignment
  }
}
