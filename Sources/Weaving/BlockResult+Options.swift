import Documents
import Tables

extension BlockResult {
  /// A result in the look that its block asks for, or else its columns have everywhere: of several
  /// standards the first that says something.
  init(
    _ table: Table, _ options: DisplayOptions, standards: [ColumnOptions]
  ) throws(WeaveError) {
    self.init(table)
    if case .number(let number)? = options.limit { limit = number }
    for option in options.columns { _ = try index(of: option.name, at: option.location) }
    for (index, column) in table.columns.enumerated() {
      let said = (options.columns + standards).filter { $0.name == column.name }
      guard let first = said.first else { continue }
      let option = said.dropFirst().reduce(first) { $0.completed(by: $1) }
      titles[index] = option.title
      notes[index] = option.note
      columns[index].apply(option)
      let own = options.columns.first { $0.name == column.name }
      if let own, own.bar != nil || !own.scale.isEmpty, holdsOther(index) {
        throw WeaveError(
          .expected(
            "a column of numbers: '\(column.name)' holds words, of which there is no bar and no scale"
          ),
          at: own.location)
      }
      if let total = option.total {
        try check(total, of: index, at: own?.location)
      }
    }
    if let group = options.group {
      self.group = try index(of: group.column, at: group.location)
      try checkGroups(group)
    }
  }

  /// There is no sum of words or days: a row of blanks would look like one.
  private func check(
    _ total: ReportColumn.Total, of column: Int, at location: Location?
  ) throws(WeaveError) {
    guard let location, total == .sum || total == .average else { return }
    // Parts of one whole add up to it; the shares of several say nothing when added.
    if total == .sum, columns[column].format.isPercent,
      (0..<table.count).compactMap({ table[$0, column].double }).reduce(0, +) > 1.005
    {
      throw WeaveError(
        .expected("average: the shares in '\(table.columns[column].name)' add up to more than all"),
        at: location)
    }
    guard holdsOther(column) else { return }
    throw WeaveError(
      .expected(
        "count, min or max: '\(table.columns[column].name)' holds no numbers to make a "
          + "\(total.rawValue) of"), at: location)
  }

  /// Whether something stands in a column that is no number.
  func holdsOther(_ column: Int) -> Bool {
    (0..<table.count).contains { row in
      let value = table[row, column]
      if case .boolean = value { return false }
      return value != .missing && value != .text("") && value.hiding == nil && value.double == nil
    }
  }

  /// The rows of a group must stand together.
  private func checkGroups(_ group: DisplayOptions.Grouping) throws(WeaveError) {
    let values = (table.values(of: group.column) ?? []).map(\.plain)
    var seen: Set<String> = []
    for (row, value) in values.enumerated() where row == 0 || values[row - 1] != value {
      guard seen.insert(value).inserted else {
        throw WeaveError(.expected("rows in the order of '\(group.column)'"), at: group.location)
      }
    }
  }

  /// Hides the numbers of rows about too few people, with the codes of hidden numbers.
  ///
  /// Names and days stay; numbers and yes or no are hidden, the count too. A complementary
  /// suppression hides rows with the next smallest counts until whoever knows the total cannot
  /// tell a hidden count within three (R74).
  mutating func suppress(_ rule: Suppression, below: Int) throws(WeaveError) {
    let count = try index(of: rule.count, at: rule.location)
    guard !holdsOther(count) else {
      throw WeaveError(
        .expected("a column that counts people: '\(rule.count)' holds no numbers"),
        at: rule.location)
    }
    let counted = (0..<table.count).compactMap { row in
      table[row, count].double.map { (row: row, number: $0) }
    }.filter { $0.number > 0 }.sorted { ($0.number, $0.row) < ($1.number, $1.row) }
    let small = counted.count { $0.number < Double(below) }
    var hidden = small
    while rule.isComplementary, hidden < counted.count,
      BlockResult.isTold(counted.prefix(hidden).map(\.number), below: Double(below))
    {
      hidden += 1
    }
    for (index, group) in counted.prefix(hidden).enumerated() {
      // Below 3 one code must do: two would tell the number.
      hide(group.row, index < small && below >= 3 ? .fewer(than: below) : .complementary)
    }
    if let ends = rule.ends { codeEnds(ends, count: count) }
  }

  /// Tells shares near none and near all as bands only.
  ///
  /// All other numbers of such a row are hidden but how many people it is about: beside it, a count or a
  /// share of the rest would tell the share again.
  private mutating func codeEnds(_ percent: Int, count: Int) {
    let shares = columns.indices.filter { column in
      table.columns[column].type == .number
        && (columns[column].format.isPercent || areParts(column))
    }
    for row in 0..<table.count {
      let bands = shares.compactMap { column in
        BlockResult.band(table[row, column], percent).map { (column, $0) }
      }
      guard !bands.isEmpty else { continue }
      for column in columns.indices where column != count {
        let look = table.columns[column]
        let isCounted = look.type == .number || look.type == .integer && look.role != .identifier
        guard isCounted, table[row, column] != .missing, table[row, column].hiding == nil else {
          continue
        }
        table[row, column] = .hidden(.complementary)
      }
      for (column, band) in bands { table[row, column] = .hidden(.band(band)) }
    }
  }

  /// Whether all numbers of a column are from none to all: shares, whatever their format is.
  private func areParts(_ column: Int) -> Bool {
    (0..<table.count).compactMap { table[$0, column].double }.allSatisfy { (0...1).contains($0) }
  }

  private static func band(_ value: Value, _ percent: Int) -> String? {
    guard let share = value.double, (0...1).contains(share) else { return nil }
    if share * 100 <= Double(percent) { return "≤\(percent)%" }
    return share * 100 >= Double(100 - percent) ? "≥\(100 - percent)%" : nil
  }

  /// Whether the total of hidden counts tells one of them.
  private static func isTold(_ numbers: [Double], below: Double) -> Bool {
    let total = numbers.reduce(0, +)
    let hasOneCode = below < 3
    let low = numbers.map { hasOneCode || $0 < below ? 1 : below }
    let high = numbers.map { hasOneCode || $0 >= below ? Double.infinity : below - 1 }
    return numbers.indices.contains { index in
      let others = numbers.indices.filter { $0 != index }
      let least = max(low[index], total - others.reduce(0) { $0 + high[$1] })
      let most = min(high[index], total - others.reduce(0) { $0 + low[$1] })
      return most - least < (below < 5 ? 1 : 3)
    }
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

extension ReportColumn {
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
