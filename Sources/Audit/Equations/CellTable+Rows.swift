extension CellTable {
  /// Adds what holds within rows: parts and wholes, shares, multiples, and structural zeros.
  ///
  /// - Parameter firstWindows: the first walk window, by day; where it is known.
  mutating func addRowEquations(firstWindow: String?, multiples: [String: Double]) {
    for table in byTable.keys.sorted() {
      guard let about = published.tables[table], let indexes = byTable[table] else { continue }
      let rules = (about.rows ?? []).map { RowRule($0) }
      let shares = (about.shares ?? [:]).sorted { $0.key < $1.key }
      for index in indexes {
        for rule in rules { add(rule, index, firstWindow) }
        for (column, quotient) in shares { addShare(column, quotient, index) }
        for column in about.present ?? [] { addPresence(column, index) }
      }
      for (column, base) in about.multiples ?? [:] { addMultiple(column, base, table, multiples) }
    }
    addZeros()
  }

  private mutating func add(_ rule: RowRule, _ row: Int, _ firstWindow: String?) {
    if rule.isOfFirstWindow {
      guard let firstWindow, rows[row].key["window_id"] == firstWindow else { return }
    }
    guard let left = terms(rule.left, row), let right = terms(rule.right, row) else { return }
    system.add(
      CellSystem.Equation(
        terms: left + right.map { (unknown: $0.unknown, factor: -$0.factor) },
        low: rule.isEqual ? 0 : -.infinity, high: 0, says: says(rule.text, row)))
  }

  /// The terms of a sum of columns in a row; `nil` where one of them is empty.
  mutating func terms(_ sum: Linear, _ row: Int) -> [(unknown: Int, factor: Double)]? {
    var terms: [(unknown: Int, factor: Double)] = []
    for term in sum.terms {
      guard let unknown = unknown(term.column, of: row) else { return nil }
      terms.append((unknown, term.factor))
    }
    return terms
  }

  func says(_ text: String, _ row: Int) -> String {
    let label = rows[row].label
    return label.isEmpty ? "\(rows[row].table): \(text)" : "\(rows[row].table) (\(label)): \(text)"
  }

  private mutating func addPresence(_ column: String, _ row: Int) {
    guard let unknown = unknown(column, of: row) else { return }
    system.add(
      CellSystem.Equation(
        terms: [(unknown, 1)], low: 1, high: .infinity,
        says: says("there is a row, so that \(column) is not 0", row)))
  }

  private mutating func addShare(_ column: String, _ quotient: String, _ row: Int) {
    guard let share = shownShare(column, row) else { return }
    let sides = quotient.split(separator: "/").map(\.trimmed)
    guard sides.count == 2, let whole = unknown(sides[1], of: row) else { return }
    let part: Int
    if sides[0] == "?" {
      // The part is not published, but it is a whole number all the same.
      part = system.add()
    } else {
      guard let known = unknown(sides[0], of: row) else { return }
      part = known
    }
    system.add(
      part: part, whole: whole, share: share, says: says("\(column) = \(quotient)", row))
  }

  /// The range of a share that is shown.
  func shownShare(_ column: String, _ row: Int) -> ClosedRange<Double>? {
    switch rows[row].cells[column]?.shown {
    case .number(_, let range)?: range.lowerBound < 0 ? 0...max(range.upperBound, 0) : range
    case .band(let range)?: range
    default: nil
    }
  }

  private mutating func addMultiple(
    _ column: String, _ base: String, _ table: String, _ given: [String: Double]
  ) {
    let by = published.tables[table]?.multiplesBy ?? []
    let groups = Dictionary(grouping: byTable[table] ?? []) { index in
      by.map { rows[index].key[$0] ?? "" }
    }
    for (_, indexes) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      guard let factor = given["\(table).\(column)"] ?? factor(column, base, indexes), factor > 0
      else { continue }
      for index in indexes {
        guard let product = unknown(column, of: index), let value = unknown(base, of: index) else {
          continue
        }
        system.add(
          CellSystem.Equation(
            terms: [(product, 1), (value, -factor)], low: 0, high: 0,
            says: says("\(column) = \(factor.formatted) * \(base)", index)))
      }
    }
  }

  /// The number by which one column is another in all rows that show both; `nil` where it differs.
  private func factor(_ column: String, _ base: String, _ indexes: [Int]) -> Double? {
    let factors = indexes.compactMap { index -> Double? in
      guard case .number(let product, _)? = rows[index].cells[column]?.shown,
        case .number(let value, _)? = rows[index].cells[base]?.shown, value > 0
      else { return nil }
      return product / value
    }
    return factors.allSatisfy { $0 == factors.first } ? factors.first : nil
  }

  private mutating func addZeros() {
    for zero in published.zeros {
      for index in byTable[zero.table] ?? [] where fits(rows[index], zero.where) {
        guard let unknown = unknown(zero.column, of: index) else { continue }
        system.add(
          CellSystem.Equation(
            terms: [(unknown, 1)], low: 0, high: 0,
            says: says("\(zero.column) = 0, whatever the data", index)))
      }
    }
  }

  /// Whether the keys of a row are those given; `|` stands between alternatives.
  func fits(_ row: MergedRow, _ keys: [String: String], latest: String? = nil) -> Bool {
    keys.allSatisfy { column, words in
      let key = row.key[column] ?? ""
      if words == "latest" { return latest.map { $0 == key } ?? true }
      return words.split(separator: "|").contains { $0.lowercased() == key }
    }
  }
}

extension Double {
  /// Without a point where it is whole.
  var formatted: String {
    self == rounded() && abs(self) < 1e15 ? String(Int(self)) : description
  }
}
