package import Tables

/// Sums over classes that reports ask for, computed before anything is hidden.
///
/// A sum over rows of which one is hidden is hidden too. What an audience may know of all classes
/// together stands in these tables, which are closed together with their parts.
package struct Totals: Sendable {
  /// The word for all schools and all classes.
  static let everything = "all"

  /// The name of its table.
  package let name: String
  /// What it says, in one line for people.
  package let title: String
  /// The measure that it sums up.
  let measure: Measure
  /// The name of the measure that it sums up.
  package var measureName: String { measure.name }
  /// What keeps rows apart; the school is that of the class.
  let apart: [Dimension]
  /// The columns, by their places in the measure.
  private let kept: [Int]
  /// Rows with the same counts in which each student stands once, of each school or of all; `nil`
  /// where the rows of the measure add up (R111).
  private let makeDistinct: (@Sendable (Study, _ bySchool: Bool) -> [GroupRow])?

  private init(
    _ name: String, _ title: String, of measure: Measure, apart: [Dimension],
    distinct: (@Sendable (Study, Bool) -> [GroupRow])? = nil
  ) {
    makeDistinct = distinct
    self.name = name
    self.title = title
    self.measure = measure
    self.apart = apart
    let schema = measure.disclosure
    kept = schema.tellings.indices.filter { column in
      switch schema.tellings[column] {
      case .count, .share: true
      case .made: schema.columns[column].role == .count
      default: false
      }
    }
  }

  private init<Row: MeasureRow>(
    _ name: String, _ title: String, of measure: Measure, apart: [Dimension],
    distinct: @escaping @Sendable (Study, Bool) -> [Row]
  ) {
    let reader = GroupReader<Row>()
    self.init(name, title, of: measure, apart: apart) { study, bySchool in
      distinct(study, bySchool).map(reader.row)
    }
  }

  private static let playlists = "playlist_totals"

  /// `mastery_totals`, `playlist_totals`, `pacing_totals`, `conference_totals`.
  package static let all = [
    Totals(
      "mastery_totals", "Students by mastery of each target, over all classes",
      of: .masteryRates, apart: [.target], distinct: { study, _ in study.distinctMastery() }),
    Totals(
      playlists, "Students and items done on all pathways: one row",
      of: .playlistProgress, apart: [], distinct: { study, _ in study.distinctProgress() }),
    Totals(
      "pacing_totals", "Students by pace, for each school and for all",
      of: .sectionPacing, apart: [.school],
      distinct: { $0.distinctPacing(bySchool: $1) }),
    Totals(
      "conference_totals", "Conferences of all classes that log them: one row",
      of: .conferenceSummary, apart: []),
  ]

  package var columns: [Column] {
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

  /// - Parameter isGuarded: whether an audience may not see small groups. A total in which somebody
  ///   stands once who stands in several parts is not told to it: what hangs together with the parts
  ///   in two ways leaves too little to hide behind.
  func table(family: Int, in study: Study, isGuarded: Bool = false) -> GroupTable {
    let all = measure.groups(study)
    let school = { (section: Value) in study.school(ofClass: section) }
    let distinct = makeDistinct.map { make in
      Dictionary(
        uniqueKeysWithValues: groups(make(study, true), everything: make(study, false), school)
          .map { ($0.key, $0.rows) })
    }
    let pooling = ClassPooling(schema: measure.disclosure)
    let rows = all.filter { row in
      !pooling.schema.keys.contains {
        $0.dimension == .logged && row.values[$0.column] == .boolean(false)
      }
    }
    var table = GroupTable(name, pooling.schema, family: family, columns: columns)
    for (key, own) in groups(rows, everything: rows, school) {
      var row = pooling.total(of: distinct.map { $0[key] ?? [] } ?? own)
      var at = GroupTable.Coordinates()
      for (dimension, value) in zip(apart, key) where value != .text(Totals.everything) {
        at[dimension] = value
      }
      at[.section] = pooling.classes(of: own)
      let isDistinct = makeDistinct != nil && row.counts != pooling.total(of: own).counts
      if isGuarded, isDistinct || name == Totals.playlists {
        row.values = key + [.integer(own.count)] + printed(row).map { _ in .hidden(.coded) }
        row.counts = row.counts.map { _ in nil }
      } else {
        row.values = key + [.integer(own.count)] + printed(row)
      }
      table.append(row, at: at)
    }
    return table
  }

  /// Schools by id, those of no school first, `all` after them.
  private func groups(
    _ rows: [GroupRow], everything: [GroupRow], _ school: (Value) -> Value
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
    if apart == [.school], !rows.isEmpty { sorted.append(([.text(Totals.everything)], everything)) }
    return sorted
  }

  private func printed(_ row: GroupRow) -> [Value] {
    let schema = measure.disclosure
    return [ColumnRole.count, .share].flatMap { role in
      kept.filter { schema.columns[$0].role == role }.map { row.values[$0] }
    }
  }
}
