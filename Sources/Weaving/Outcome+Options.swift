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

  /// Hides the numbers of rows about too few people.
  ///
  /// Names and days stay; numbers and yes or no get a code, the count too, so that nothing is
  /// summed up without them. Where a single row is hidden, a complementary suppression hides the
  /// row with the next smallest count as well.
  mutating func suppress(_ rule: Suppression, below: Int) throws(WeaveError) {
    let count = try index(of: rule.count, at: rule.place)
    let counted = (0..<table.count).compactMap { row in
      table[row, count].double.map { (row: row, number: $0) }
    }.filter { $0.number > 0 }
    let small = counted.filter { $0.number < Double(below) }
    for (row, _) in small { hide(row, .fewer(than: below)) }
    guard rule.isComplementary, small.count == 1 else { return }
    let rest = counted.filter { $0.number >= Double(below) }
    guard let next = rest.min(by: { $0.number < $1.number }) else { return }
    // Of so small a group one code must do: two would tell the number.
    hide(next.row, below < 5 ? .fewer(than: below) : .complementary)
  }

  private mutating func hide(_ row: Int, _ hiding: Hiding) {
    for (index, column) in table.columns.enumerated() {
      let value = table[row, index]
      guard value != .missing, value.hiding == nil else { continue }
      switch column.type {
      case .integer, .number, .boolean: table[row, index] = .hidden(hiding)
      case .day, .text: break
      }
    }
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
