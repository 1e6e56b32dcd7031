import Canonical
import Coaching
import Tables

/// Rows of people, places, classes and pathways that the files of a folder tell in parts.
///
/// A roster says in one file that a class exists and in another who teaches it; parts with the
/// same key are one row, and what an earlier part says stands.
struct Fragments: Sendable {
  /// One row, as far as it is known.
  struct Row: Sendable {
    /// Values by canonical column; missing where nothing is known.
    var values: [Value]
    var location: Location
    /// What the source calls each column, for findings.
    var titles: [String]
    /// Whether it only tells more of what is known from elsewhere.
    var isDetail: Bool
    /// Whether it is an item of a gradebook, which is told where to go by files that only list
    /// items.
    var isOfGradebook = false
  }

  private var rows: [FileKind: [Row]] = [:]
  private var places: [FileKind: [[Value]: Int]] = [:]
  /// Classes of which two rows tell different schools: one finding for each.
  private var torn: [Int: Finding] = [:]
  /// What had to be said of rows that were gathered by themselves.
  private var said: [Finding] = []

  /// What must be said of the rows so far.
  var findings: [Finding] { torn.sorted { $0.key < $1.key }.map(\.value) + said }

  /// The rows of a kind in the order first seen.
  func rows(of kind: FileKind) -> [Row] { rows[kind] ?? [] }

  /// Adds what was gathered by itself, with what must be said of it.
  mutating func add(_ others: Fragments, of kind: FileKind) {
    for row in others.rows(of: kind) { add(row, of: kind) }
    for finding in others.findings where !findings.contains(finding) { said.append(finding) }
  }

  /// Adds what one row of a file tells.
  mutating func add(_ part: Row, of kind: FileKind) {
    let file = CanonicalFile.of(kind)
    let key = file.key.compactMap { file.place(of: $0) }.map { part.values[$0] }
    guard let place = places[kind, default: [:]][key] else {
      places[kind, default: [:]][key] = rows[kind, default: []].count
      rows[kind, default: []].append(part)
      return
    }
    guard var row = rows[kind]?[place] else { return }
    // Two products may know a school by different ids.
    if kind == .sections, torn[place] == nil, part.location.file == row.location.file,
      row[Sections.school] != .missing,
      part[Sections.school] != .missing, part[Sections.school] != row[Sections.school]
    {
      torn[place] = Finding(
        .classOfTwoSchools, at: part.location, column: part.field(Sections.id).name)
    }
    for (place, column) in file.declared.enumerated() {
      row.values[place] = Fragments.merged(row.values[place], part.values[place], column.merging)
    }
    row.isOfGradebook = row.isOfGradebook && part.isOfGradebook
    if row.isDetail, !part.isDetail {
      row.isDetail = false
      row.location = part.location
      row.titles = part.titles
    }
    rows[kind]?[place] = row
  }

  /// What two parts say together.
  private static func merged(
    _ earlier: Value, _ later: Value, _ merging: ColumnFacts.Merging
  ) -> Value {
    guard earlier != .missing, later != .missing, merging == .union else {
      return earlier == .missing ? later : earlier
    }
    let known = earlier.plain.split(separator: ";").map(String.init)
    let new = later.plain.split(separator: ";").map(String.init)
    return Value(joined: known + new.filter { !known.contains($0) })
  }
}

extension Fragments.Row {
  /// What it says in a column; nothing where it is a row of another table.
  subscript<Table: CanonicalTable, Content>(column: CanonicalColumn<Table, Content>) -> Value {
    get { CanonicalFile.of(Table.kind).place(of: column.name).map { values[$0] } ?? .missing }
    set {
      if let place = CanonicalFile.of(Table.kind).place(of: column.name) {
        values[place] = newValue
      }
    }
  }

  /// What the source calls a canonical column, for findings.
  func field<Table: CanonicalTable, Content>(_ column: CanonicalColumn<Table, Content>) -> Field {
    let place = CanonicalFile.of(Table.kind).place(of: column.name)
    return Field(name: place.map { titles[$0] } ?? column.name, column: nil, constant: nil)
  }
}

extension Finding.Problem {
  /// Classes of two schools that have one name.
  static let classOfTwoSchools = Self(
    .duplicateKey, "expected a class of one school; classes of two have this name",
    advice: "They count as one class, of the first school and teacher. Give each a name of its own."
  )
}
