public import Tables

/// Sums over classes that reports ask for, computed before anything is hidden.
///
/// A sum over rows of which one is hidden is hidden too. What an audience may know of all classes
/// together stands in these tables, which are closed together with their parts.
public struct Totals: Sendable {
  /// The word for all schools and all classes.
  static let everything = "all"

  /// The name of its table.
  public let name: String
  /// What it says, in one line for people.
  public let title: String
  /// The measure that it sums up.
  let measure: Measure
  /// The name of the measure that it sums up.
  public var measureName: String { measure.name }
  /// What keeps rows apart; the school is that of the class.
  let apart: [Dimension]
  /// The columns, by their places in the measure.
  private let kept: [Int]

  private init(_ name: String, _ title: String, of measure: Measure, apart: [Dimension]) {
    self.name = name
    self.title = title
    self.measure = measure
    self.apart = apart
    let schema = measure.disclosure
    kept = schema.tellings.indices.filter { column in
      switch schema.tellings[column] {
      case .count, .share: true
      default: false
      }
    }
  }

  /// `mastery_totals`, `pacing_totals`, `conference_totals`.
  public static let all = [
    Totals(
      "mastery_totals", "Students by mastery of each target, over all classes",
      of: .masteryRates, apart: [.target]),
    Totals(
      "pacing_totals", "Students by pace, for each school and for all",
      of: .sectionPacing, apart: [.school]),
    Totals(
      "conference_totals", "Conferences of all classes that log them: one row",
      of: .conferenceSummary, apart: []),
  ]

  public var columns: [Column] {
    let schema = measure.disclosure
    let names = apart.map { dimension in
      Column.identifier(
        schema.keys.first { $0.dimension == dimension }.map { schema.columns[$0.column].name }
          ?? Totals.school)
    }
    let (counts, shares) = (columns(.count), columns(.share))
    return names + [.count("classes")] + counts + shares
  }

  /// Of the class: a class names its school in another file.
  private static let school = "school_id"

  private func columns(_ role: ColumnRole) -> [Column] {
    kept.map { measure.disclosure.columns[$0] }.filter { $0.role == role }
  }

  /// - Parameter school: the school of a class, by the class's identifier.
  func table(family: Int, of rows: [GroupRow], school: (Value) -> Value) -> GroupTable {
    let pooling = ClassPooling(schema: measure.disclosure)
    let rows = rows.filter { row in
      !pooling.schema.keys.contains {
        $0.dimension == .logged && row.values[$0.column] == .boolean(false)
      }
    }
    var table = GroupTable(name, pooling.schema, family: family, columns: columns)
    for (key, own) in groups(rows, school) {
      var row = pooling.total(of: own)
      var at = GroupTable.Coordinates()
      for (dimension, value) in zip(apart, key) where value != .text(Totals.everything) {
        at[dimension] = value
      }
      at[.section] = pooling.classes(of: own)
      row.values = key + [.integer(own.count)] + printed(row)
      table.append(row, at: at)
    }
    return table
  }

  /// Schools by id, those of no school first, `all` after them.
  private func groups(
    _ rows: [GroupRow], _ school: (Value) -> Value
  ) -> [(key: [Value], rows: [GroupRow])] {
    let schema = measure.disclosure
    let section = schema.keys.first { $0.dimension == .section }?.column
    var groups: [[Value]: [GroupRow]] = [:]
    for row in rows {
      let key = apart.map { dimension in
        dimension == .school
          ? school(section.map { row.values[$0] } ?? .missing)
          : schema.keys.first { $0.dimension == dimension }.map { row.values[$0.column] }
            ?? .missing
      }
      groups[key, default: []].append(row)
    }
    var sorted = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { (key: $0.key, rows: $0.value) }
    if apart == [.school], !rows.isEmpty { sorted.append(([.text(Totals.everything)], rows)) }
    return sorted
  }

  private func printed(_ row: GroupRow) -> [Value] {
    let schema = measure.disclosure
    return [ColumnRole.count, .share].flatMap { role in
      kept.filter { schema.columns[$0].role == role }.map { row.values[$0] }
    }
  }
}
