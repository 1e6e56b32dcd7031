import Canonical
import Coaching
import Tables

/// Rows of people, places, classes and pathways that the files of a folder tell in parts.
///
/// A roster says in one file that a class exists and in another who teaches it; parts with the
/// same key are one row, and what an earlier part says stands. Of two rows of one list the later
/// counts (R33), and two spells with one begin are one (R107).
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
    /// The layout that lists it, where each row of that is one, so that a key stands once.
    var list: String?
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
  mutating func add(_ others: Fragments, of kind: FileKind, in files: FileOrder) {
    for row in others.rows(of: kind) { add(row, of: kind, in: files) }
    said += others.findings
  }

  /// Adds what one row of a file tells.
  mutating func add(_ part: Row, of kind: FileKind, in files: FileOrder) {
    let file = CanonicalFile.of(kind)
    let key = file.key.compactMap { file.place(of: $0) }.map { part.values[$0] }
    guard let place = places[kind, default: [:]][key] else {
      places[kind, default: [:]][key] = rows[kind, default: []].count
      rows[kind, default: []].append(part)
      return
    }
    guard let row = rows[kind]?[place] else { return }
    if part.list != nil, part.list == row.list {
      let counted = listedTwice(row, part, file, files)
      rows[kind]?[place] = counted
      return
    }
    noteTorn(row, part, of: kind, at: place)
    rows[kind]?[place] = Fragments.completed(row, by: part, file)
  }

  /// Two products may know a school by different ids.
  private mutating func noteTorn(_ row: Row, _ part: Row, of kind: FileKind, at place: Int) {
    guard kind == .sections, torn[place] == nil, part.location.file == row.location.file,
      row[Sections.school] != .missing,
      part[Sections.school] != .missing, part[Sections.school] != row[Sections.school]
    else { return }
    torn[place] = Finding(
      .classOfTwoSchools, at: part.location, column: part.field(Sections.id).name)
  }

  /// A row with what another part tells more.
  private static func completed(_ row: Row, by part: Row, _ file: CanonicalFile) -> Row {
    var row = row
    for (place, column) in file.declared.enumerated() {
      row.values[place] = merged(row.values[place], part.values[place], column.merging)
    }
    row.isOfGradebook = row.isOfGradebook && part.isOfGradebook
    if row.isDetail, !part.isDetail {
      row.isDetail = false
      row.location = part.location
      row.titles = part.titles
      row.list = part.list
    }
    return row
  }

  /// The row that counts of two with one key in lists of one layout: the later, whose blank cells say
  /// nothing; what differs is a finding there.
  private mutating func listedTwice(
    _ row: Row, _ part: Row, _ file: CanonicalFile, _ files: FileOrder
  ) -> Row {
    let (one, other) = (row.location.file, part.location.file)
    let isLater = one == other || files.precedence(of: other, over: one) != nil
    let (earlier, later) = isLater ? (row, part) : (part, row)
    var merged = Fragments.completed(later, by: earlier, file)
    if file.kind == .enrollments { merged[Enrollments.end] = Fragments.laterEnd(row, part) }
    // What a list calls the place of a row is the number of the row.
    let differ = zip(file.declared, zip(row.values, part.values)).contains { column, values in
      guard column.merging != .union, column.name != Pathways.position.name else { return false }
      return values.0 != values.1 && !(values.0 == .missing || values.1 == .missing)
    }
    if file.kind == .enrollments {
      if row[Enrollments.end] != part[Enrollments.end] { say(.joinedSpells, of: later, file) }
    } else if differ {
      say(
        files.duplicate(
          of: file.key, in: later.location.file, after: earlier.location.file), of: later, file)
    }
    return merged
  }

  /// The end of two spells with one begin; one without an end goes on.
  private static func laterEnd(_ one: Row, _ other: Row) -> Value {
    let ends = [one[Enrollments.end], other[Enrollments.end]]
    guard case .day(let first) = ends[0], case .day(let second) = ends[1] else { return .missing }
    return .day(max(first, second))
  }

  /// Reports a row at the last cell of its key.
  private mutating func say(_ problem: Finding.Problem, of row: Row, _ file: CanonicalFile) {
    let given = file.key.compactMap { file.place(of: $0) }.last { row.values[$0] != .missing }
    said.append(Finding(problem, at: row.location, column: given.map { row.titles[$0] }))
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
