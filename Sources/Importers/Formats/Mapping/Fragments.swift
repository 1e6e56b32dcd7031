import CSV
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
    var position: Position
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

  /// What must be said of the rows so far.
  var findings: [Finding] { torn.sorted { $0.key < $1.key }.map(\.value) }

  /// The rows of a kind in the order first seen.
  func rows(of kind: FileKind) -> [Row] { rows[kind] ?? [] }

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
    if kind == .sections, torn[place] == nil, part.position.file == row.position.file,
      row[Sections.school] != .missing,
      part[Sections.school] != .missing, part[Sections.school] != row[Sections.school]
    {
      torn[place] = Finding(
        .classOfTwoSchools, at: part.position, column: part.field(Sections.id).name)
    }
    for (place, column) in file.declared.enumerated() {
      row.values[place] = Fragments.merged(row.values[place], part.values[place], column.merging)
    }
    row.isOfGradebook = row.isOfGradebook && part.isOfGradebook
    if row.isDetail, !part.isDetail {
      row.isDetail = false
      row.position = part.position
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

extension Intake {
  /// Adds the translated rows of a kind; facts are read from their files instead.
  mutating func addFragments(of kind: FileKind) {
    let rows = fragments.rows(of: kind)
    if let table = CanonicalFile.of(kind).roster {
      for row in rows where !row.isDetail { addEntry(row, of: table) }
    } else {
      addRows(rows.filter { !$0.isOfGradebook }, kind)
      addRows(rows.filter(\.isOfGradebook), kind)
    }
    if rows.contains(where: { !$0.isDetail }) { district.given.insert(kind) }
  }

  private mutating func addEntry<Table: RosterTable>(_ row: Fragments.Row, of table: Table.Type) {
    _ = list(
      Table.Record(id: row[Table.id].plain), in: Table.self, at: row.position,
      column: row.field(Table.id).name)
    complete(row, of: Table.self)
    guard Table.kind == .sections, row[Sections.teacher] == .missing else { return }
    let section = district.roster.sections.find(row[Sections.id].plain)
    if section.map({ district.roster.sections[$0].teacher == nil }) ?? false {
      findings.append(
        Finding(.missingDetail, at: row.position, column: row.field(Sections.teacher).name))
    }
  }

  /// After all files: what gradebooks tell of people and classes that are known by now.
  mutating func addDetails() {
    findings += fragments.findings
    let titles = SectionTitles(district.roster)
    addSeenStudents(titles)
    // Students name classes, classes teachers, and all of them schools.
    for table in CanonicalFile.all.compactMap(\.roster).reversed() {
      for row in fragments.rows(of: table.kind) where row.isDetail {
        complete(row, of: table, titles)
      }
    }
  }

  private mutating func complete<Table: RosterTable>(
    _ row: Fragments.Row, of table: Table.Type, _ titles: SectionTitles
  ) {
    var row = row
    if Table.kind == .sections {
      row[Sections.id] = .text(titles.id(row[Sections.id].plain, in: district.roster))
    }
    complete(row, of: Table.self)
  }

  private mutating func addSeenStudents(_ titles: SectionTitles) {
    // A gradebook shows who is in a class; where there is a roster, that tells.
    for row in fragments.rows(of: .enrollments) where row.isDetail {
      let field = row.field(Enrollments.student)
      let student = reference(
        row[Enrollments.student].plain, in: Students.self, field, at: row.position)
      guard case .text(let name) = row[Enrollments.section] else { continue }
      let section = reference(
        titles.id(name, in: district.roster), in: Sections.self, row.field(Enrollments.section),
        at: row.position)
      seen(student, in: section, at: row.position, field)
    }
  }

  private mutating func addRows(_ rows: [Fragments.Row], _ kind: FileKind) {
    let names = CanonicalFile.of(kind).columns
    let listed = kind == .pathways ? itemsOfPathways : []
    for var row in rows where !row.isDetail {
      if kind == .pathways {
        let item = aliases.id(of: row[Pathways.item].plain, .item)
        row[Pathways.item] = .text(item)
        if listed.contains(item) { continue }
      }
      let header = Header(titles: row.titles, canonical: names)
      var reader = RowReader.plain(kind, header)
      var decoder = RowDecoder(file: row.position.file)
      decoder.words = project.words
      var record = CSVRecord(composingFrom: row.position.line)
      for value in row.values {
        record.append(value.plain.utf8.span)
        record.endField()
      }
      _ = reader.add(record, &decoder, &self)
      findings += decoder.findings
    }
  }

  /// The items that the pathways so far hold: what pathways.csv says comes first.
  private var itemsOfPathways: Set<String> {
    let curriculum = district.curriculum
    return Set(
      curriculum.pathways.references.flatMap { curriculum.pathways[$0].items }
        .map { curriculum.items[$0.item].id })
  }

  /// Fills what is not known yet of an entry; one that nobody knows stays unknown.
  private mutating func complete<Table: RosterTable>(
    _ row: Fragments.Row, of table: Table.Type
  ) {
    guard let it = district.roster[keyPath: Table.registry].find(row[Table.id].plain) else {
      return
    }
    var entry = district.roster[keyPath: Table.registry][it]
    for (place, column) in Table.columns.enumerated() where row.values[place] != .missing {
      let field = Field(name: row.titles[place], column: nil, constant: nil)
      column.keep?(&entry, row.values[place]) { link($0, $1, field, at: row.position) }
    }
    district.roster[keyPath: Table.registry][it] = entry
  }
}
