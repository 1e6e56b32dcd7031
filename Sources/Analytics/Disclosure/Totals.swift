public import Tables

/// Sums over classes that reports ask for, computed before anything is hidden.
///
/// A student in two classes that follow one pathway counts once (R111). `classes` are those that the
/// rows are about.
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
    let disclosure = Disclosure.all[name]
    sums = (disclosure?.counts ?? []) + (disclosure?.followers.keys.sorted() ?? [])
    shares = disclosure?.shares ?? []
  }

  /// `mastery_totals`, `playlist_totals`, `pacing_totals`, `conference_totals`.
  public static let all = [
    Totals(
      "mastery_totals", "Students by mastery of each target, over all classes",
      of: "mastery_rates", apart: ["target_id"]),
    Totals(
      "playlist_totals", "Students, items and items done of all playlists: one row",
      of: "playlist_progress", apart: []),
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

  /// - Parameters:
  ///   - rows: the rows of the measure.
  ///   - counted: rows of its shape with the counts to add up, and the same for all schools together.
  ///   - school: the school of a class, by the class's identifier.
  func table(
    of rows: Table, counting counted: (apart: Table, all: Table), school: (Value) -> Value
  ) -> Table {
    let groups = groups(of: rows, school: school)
    let parts = self.groups(of: counted.apart, school: school)
    let all = self.groups(of: counted.all, school: school)
    var table = Table(columns: columns)
    for key in groups.keys.sorted(by: precedes) {
      let classes = Set((groups[key] ?? []).map { rows[$0, "section_id"] })
      let isAll = key == [.text("all")]
      table.append(
        row(
          key, classes.count, (isAll ? all : parts)[key] ?? [],
          of: isAll ? counted.all : counted.apart))
    }
    return table
  }

  /// Which rows make which row of the totals.
  private func groups(of rows: Table, school: (Value) -> Value) -> [[Value]: [Int]] {
    var groups: [[Value]: [Int]] = [:]
    for row in 0..<rows.count where rows[row, "logged"] != .boolean(false) {
      let key = apart.map { name in
        name == "school_id"
          ? school(rows[row, "section_id"] ?? .missing) : rows[row, name] ?? .missing
      }
      groups[key, default: []].append(row)
      if hasAll { groups[[.text("all")], default: []].append(row) }
    }
    return groups
  }

  /// Schools by id, those of no school first, `all` behind them.
  private func precedes(_ left: [Value], _ right: [Value]) -> Bool {
    let (isLeftAll, isRightAll) = (left == [.text("all")], right == [.text("all")])
    if isLeftAll != isRightAll { return isRightAll }
    return left.lexicographicallyPrecedes(right)
  }

  private func row(
    _ key: [Value], _ classes: Int, _ places: [Int], of rows: Table
  ) -> [Value] {
    var values: [String: Int] = [:]
    for name in sums { values[name] = rows.sum(of: name, over: places) }
    return key + [.integer(classes)] + sums.map { .integer(values[$0] ?? 0) }
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
