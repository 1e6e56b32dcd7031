/// What the sums over rows depend on besides the rows.
struct SumContext {
  var days: [String]
  var latestWindow: String?
  /// Tables of which some release holds every row.
  var complete: Set<String>
  /// Whether what is left of a whole is about people whom the reader may not tell.
  var hasRest: Bool
  /// The steps that are signs of an indicator, by model and indicator; where an output lists them.
  var signs: [String: [String: Set<String>]] = [:]
}

extension CellTable {
  /// Adds what holds over rows: totals, cells that two tables share, shares of a sum.
  ///
  /// - Returns: unknowns of groups that no table prints, by the row of their whole.
  mutating func addSums(_ context: SumContext) -> [(unknown: Int, row: Int)] {
    var rests: [(unknown: Int, row: Int)] = []
    for sum in published.sums {
      guard byTable[sum.whole.table] != nil, byTable[sum.parts.table] != nil else { continue }
      if sum.relation == .rest || sum.relation == .others, !context.hasRest { continue }
      if sum.having != nil, !context.complete.contains(sum.whole.table) { continue }
      // To a school "all" is all others in one table and all in another.
      let isOfAll = !context.hasRest && context.complete.contains(sum.whole.table)
      if sum.everybody == true, !isOfAll { continue }
      for day in context.days {
        for expression in sum.whole.each ?? [sum.whole.sum ?? ""] {
          rests += add(sum, expression, day, context)
        }
      }
    }
    for fraction in published.fractions {
      for day in context.days { add(fraction, day, context) }
    }
    return rests
  }

  private mutating func add(
    _ sum: Published.Sum, _ expression: String, _ day: String, _ context: SumContext
  ) -> [(unknown: Int, row: Int)] {
    guard let wholes = groups(sum.whole, sum.by, day, context),
      let parts = groups(sum.parts, sum.by, day, context)
    else { return [] }
    var rests: [(unknown: Int, row: Int)] = []
    for (key, indexes) in wholes.sorted(by: { $0.key < $1.key }) {
      guard let own = parts[key] ?? (sum.relation == .rest ? [] : nil) else { continue }
      let chosen = sum.first == true ? Array(indexes.prefix(1)) : indexes
      guard let left = self.sum(expression, chosen) else { continue }
      let label = key.isEmpty ? "" : " (\(key.replacing("\u{1F}", with: " / ")))"
      if let keys = sum.having, !indexes.contains(where: { fits(rows[$0], keys) }) { continue }
      if sum.relation == .others {
        guard context.complete.contains(sum.parts.table), let row = indexes.first else { continue }
        let known = own.filter { !isOfAllClasses(rows[$0]) }
        guard let right = self.sum(sum.parts.sum ?? expression, known), !right.isEmpty else {
          continue
        }
        let says = "\(sum.whole.table)\(label): \(expression) of all, without the school's own in "
        rests.append((rest(left, right, 0, says + sum.parts.table), row))
        continue
      }
      if sum.relation == .rest {
        guard context.complete.contains(sum.parts.table), let row = indexes.first else { continue }
        let says = "\(sum.whole.table)\(label): all, without those in \(sum.parts.table)"
        rests.append((rest(left, [], Double(own.count), says), row))
        continue
      }
      for own in sum.single == true ? own.map({ [$0] }) : [own] {
        compare(left, own, sum, expression, label, context)
      }
    }
    return rests
  }

  /// States that a sum over rows of the whole is one over rows of the parts, or no smaller or larger.
  private mutating func compare(
    _ left: [(unknown: Int, factor: Double)], _ own: [Int], _ sum: Published.Sum,
    _ expression: String, _ label: String, _ context: SumContext
  ) {
    guard let right = self.sum(sum.parts.sum ?? expression, own) else { return }
    if sum.somebody == true, !right.contains(where: { isSomebody($0.unknown) }) { return }
    let isComplete = context.complete.contains(sum.parts.table)
    let (isLeast, isMost) = (sum.relation != .atMost, isComplete && sum.relation != .atLeast)
    guard isLeast || isMost else { return }
    let name = sum.parts.sum.map { " \($0)" } ?? ""
    let rows = sum.single == true ? "a row of" : "the sum over"
    system.add(
      CellSystem.Equation(
        terms: left + right.map { (unknown: $0.unknown, factor: -$0.factor) },
        low: isLeast ? 0 : -.infinity, high: isMost ? 0 : .infinity,
        says: "\(sum.whole.table)\(label): \(expression) \(isMost ? isLeast ? "=" : "<=" : ">=") "
          + "\(rows) \(sum.parts.table)\(name)"))
  }

  /// What is left of a whole without some rows: a number that no table prints.
  private mutating func rest(
    _ left: [(unknown: Int, factor: Double)], _ right: [(unknown: Int, factor: Double)],
    _ number: Double, _ says: String
  ) -> Int {
    let rest = system.add()
    system.add(
      CellSystem.Equation(
        terms: left + right.map { (unknown: $0.unknown, factor: -$0.factor) } + [(rest, -1)],
        low: number, high: number, says: says))
    return rest
  }

  /// Whether a row is of several classes put together, as a school sees those of others.
  private func isOfAllClasses(_ row: MergedRow) -> Bool {
    let section = row.key["section_id"] ?? ""
    return section == "all" || CellTable.allClasses.contains { section.hasSuffix($0) }
  }

  private static let allClasses = ["-all", ", all classes"]

  /// Whether a number is shown and more than nobody.
  private func isSomebody(_ unknown: Int) -> Bool {
    system.unknowns[unknown].isFixed && system.unknowns[unknown].low > 0
  }

  mutating func sum(
    _ expression: String, _ indexes: [Int]
  ) -> [(unknown: Int, factor: Double)]? {
    let sum = Linear(expression)
    var all: [(unknown: Int, factor: Double)] = []
    for index in indexes {
      // A row that has no such number at all, as a class that logs none, adds nothing.
      guard let terms = terms(sum, index) else { return nil }
      all += terms
    }
    return all
  }

  /// The rows of one side by the keys that they are summed by; `nil` where a row has no such key.
  func groups(
    _ side: Published.Side, _ by: [String], _ day: String, _ context: SumContext
  ) -> [String: [Int]]? {
    var groups: [String: [Int]] = [:]
    for index in byTable[side.table] ?? [] where rows[index].days.contains(day) {
      let row = rows[index]
      if let keys = side.where, !fits(row, keys, latest: context.latestWindow) { continue }
      if let keys = side.except, !keys.isEmpty, fits(row, keys) { continue }
      var parts: [String] = []
      for name in by {
        guard let part = key(side.as?[name] ?? name, of: row) else { return nil }
        parts.append(part)
      }
      groups[parts.joined(separator: "\u{1F}"), default: []].append(index)
    }
    return groups
  }

  private func key(_ name: String, of row: MergedRow) -> String? {
    guard name == "school_of_section" else { return row.key[name] }
    if let school = row.key["school_id"], !school.isEmpty { return school }
    let section = row.key["section_id"] ?? ""
    for end in CellTable.allClasses where section.hasSuffix(end) {
      return String(section.dropLast(end.count))
    }
    return nil
  }

  private mutating func add(
    _ fraction: Published.Fraction, _ day: String, _ context: SumContext
  ) {
    // Over some of the rows only, the shares are of more than what is printed.
    guard context.complete.contains(fraction.whole.table),
      let wholes = groups(fraction.whole, fraction.by, day, context)
    else { return }
    let parts = fraction.parts.flatMap { groups($0, fraction.by, day, context) }
    for index in byTable[fraction.table] ?? [] where rows[index].days.contains(day) {
      let keys = fraction.by.map { key($0, of: rows[index]) ?? "" }.joined(separator: "\u{1F}")
      let says = says("\(fraction.share) is a share of a sum of \(fraction.whole.table)", index)
      guard var share = shownShare(fraction.share, index), let own = wholes[keys],
        let whole = total(fraction.whole.sum ?? "", own, says)
      else { continue }
      let part: Int?
      if let column = fraction.part {
        part = unknown(column, of: index)
      } else {
        // With its counts nowhere it is a whole percent, however it is written.
        share = (share.lowerBound - 0.005)...(share.upperBound + 0.005)
        part = parts?[keys].flatMap { total(fraction.parts?.sum ?? "", $0, says) }
      }
      if let part { system.add(part: part, whole: whole, share: share, says: says) }
    }
  }

  /// A number that is printed nowhere: the sum over some rows.
  private mutating func total(
    _ expression: String, _ indexes: [Int], _ says: String
  ) -> Int? {
    guard let terms = sum(expression, indexes) else { return nil }
    let total = system.add()
    system.add(CellSystem.Equation(terms: terms + [(total, -1)], low: 0, high: 0, says: says))
    return total
  }
}
