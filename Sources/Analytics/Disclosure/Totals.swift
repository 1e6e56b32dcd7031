public import Tables

/// Sums over classes that reports ask for, computed before anything is hidden.
///
/// A sum over rows of which one is hidden is hidden too. What an audience may know of all classes
/// together stands in these tables, which are closed together with their parts.
public struct Totals: Sendable {
  /// The name of its table.
  public let name: String
  /// What it says, in one line for people.
  public let title: String
  /// The measure that it sums up.
  let measure: String
  /// The columns that keep rows apart; `school_id` is that of the class.
  let apart: [String]
  let sums: [String]
  let shares: [Disclosure.Share]
  /// Whether a row `all` over all schools stands behind the schools.
  let hasAll: Bool

  private init(
    _ name: String, _ title: String, of measure: String, apart: [String], hasAll: Bool = false
  ) {
    self.name = name
    self.title = title
    self.measure = measure
    self.apart = apart
    self.hasAll = hasAll
    sums = Disclosure.all[name]?.counts ?? []
    shares = Disclosure.all[name]?.shares ?? []
  }

  /// `mastery_totals`, `pacing_totals`, `conference_totals`.
  public static let all = [
    Totals(
      "mastery_totals", "Students by mastery of each target, over all classes",
      of: "mastery_rates", apart: ["target_id"]),
    Totals(
      "pacing_totals", "Students by pace, for each school and for all",
      of: "section_pacing", apart: ["school_id"], hasAll: true),
    Totals(
      "conference_totals", "Conferences of all classes that log them: one row",
      of: "conference_summary", apart: []),
  ]

  public var columns: [Column] {
    apart.map(Column.identifier) + [.count("classes")] + sums.map(Column.count)
      + shares.map { .share($0.name) }
  }

  /// - Parameter school: the school of a class, by the class's identifier.
  func table(of rows: Table, school: (Value) -> Value) -> Table {
    var groups: [[Value]: [Int]] = [:]
    for row in 0..<rows.count where rows[row, "logged"] != .boolean(false) {
      let key = apart.map { name in
        name == "school_id"
          ? school(rows[row, "section_id"] ?? .missing) : rows[row, name] ?? .missing
      }
      groups[key, default: []].append(row)
      if hasAll { groups[[.text("all")], default: []].append(row) }
    }
    var table = Table(columns: columns)
    for key in groups.keys.sorted(by: precedes) { table.append(row(key, groups[key] ?? [], rows)) }
    return table
  }

  /// Schools by id, those of no school first, `all` behind them.
  private func precedes(_ left: [Value], _ right: [Value]) -> Bool {
    let (isLeftAll, isRightAll) = (left == [.text("all")], right == [.text("all")])
    if isLeftAll != isRightAll { return isRightAll }
    return left.lexicographicallyPrecedes(right)
  }

  private func row(_ key: [Value], _ places: [Int], _ rows: Table) -> [Value] {
    var values: [String: Int] = [:]
    for name in sums { values[name] = rows.sum(of: name, over: places) }
    return key + [.integer(places.count)] + sums.map { .integer(values[$0] ?? 0) }
      + shares.map { share in
        .share(values[share.part] ?? 0, of: values[share.whole ?? share.part] ?? 0)
      }
  }
}

extension Table {
  /// The sum of a column over some rows, missing values left out.
  func sum(of name: String, over rows: [Int]) -> Int {
    rows.reduce(0) { sum, row in
      if case .integer(let count)? = self[row, name] { sum + count } else { sum }
    }
  }

  /// Some of the rows.
  func picking(_ rows: some Sequence<Int>) -> Table {
    Table(columns: columns, rows: rows.map { Array(row($0)) })
  }
}
