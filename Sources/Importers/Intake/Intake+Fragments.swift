import CSV
import Canonical
import Coaching
import Tables

extension Intake {
  /// Reads the rows that mapped files gave of people, places, classes or pathways.
  ///
  /// Facts do not come this way: they are read from their files row by row.
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
    var row = row
    // `Garcia, M` of a roster is somebody whose whole name others write.
    if Table.alias == .teacher {
      let id = id(of: row[Table.id].plain, .teacher, within: .folder)
      if id != row[Table.id].plain {
        row[Table.id] = .text(id)
        row[Teachers.name] = .text(id)
      }
    }
    _ = list(
      Table.Record(id: row[Table.id].plain), in: Table.self, at: row.location,
      column: row.field(Table.id).name)
    complete(row, of: Table.self)
    guard Table.kind == .sections, row[Sections.teacher] == .missing else { return }
    let section = district.roster.sections.find(row[Sections.id].plain)
    if section.map({ district.roster.sections[$0].teacher == nil }) ?? false {
      findings.append(
        Finding(.missingDetail, at: row.location, column: row.field(Sections.teacher).name))
    }
  }

  /// Called when all files are read: completes people and classes with what gradebooks say of them.
  mutating func addDetails() {
    findings += fragments.findings
    let titles = SectionTitles(district.roster)
    addSeenStudents(titles)
    // In this order, because a student names a class, a class its teacher, and all of them a school.
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
      row[Sections.id] = .text(
        titles.id(row[Sections.id].plain, in: district.roster, sharedClasses))
    }
    complete(row, of: Table.self)
  }

  private mutating func addSeenStudents(_ titles: SectionTitles) {
    // Who is in a class a gradebook tells only where no roster does.
    for row in fragments.rows(of: .enrollments) where row.isDetail {
      let field = row.field(Enrollments.student)
      let student = reference(
        row[Enrollments.student].plain, in: Students.self, field, at: row.location)
      guard case .text(let name) = row[Enrollments.section] else { continue }
      let section = reference(
        titles.id(name, in: district.roster, sharedClasses), in: Sections.self,
        row.field(Enrollments.section),
        at: row.location)
      seen(student, in: section, at: row.location, field)
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
      let header = Header(
        titles: row.titles, canonical: names, sending: Header.sending(row.titles))
      let reader = CanonicalRows(kind: kind, header: header)
      var decoder = RowDecoder(file: row.location.file)
      decoder.words = project.words
      var record = CSVRecord(composingFrom: row.location.line)
      for value in row.values {
        record.append(value.plain.utf8.span)
        record.endField()
      }
      _ = reader.add(record, &decoder, &self)
      findings += decoder.findings
    }
  }

  /// The items of pathways that were read before: pathways.csv comes first.
  private var itemsOfPathways: Set<String> {
    let curriculum = district.curriculum
    return Set(
      curriculum.pathways.references.flatMap { curriculum.pathways[$0].items }
        .map { curriculum.items[$0.item].id })
  }

  /// Fills the cells of an entry that no file has filled; an id that no file has mentioned adds none.
  private mutating func complete<Table: RosterTable>(
    _ row: Fragments.Row, of table: Table.Type
  ) {
    guard let it = district.roster[keyPath: Table.registry].find(row[Table.id].plain) else {
      return
    }
    if Table.kind == .students, row.isDetail, case .text(let name) = row[Students.name],
      let student = district.roster.students.find(row[Students.id].plain)
    {
      noteName(name, of: student)
    }
    var entry = district.roster[keyPath: Table.registry][it]
    for (place, column) in Table.columns.enumerated() where row.values[place] != .missing {
      let field = Field(name: row.titles[place], column: nil, constant: nil)
      column.keep?(&entry, row.values[place]) { link($0, $1, field, at: row.location) }
    }
    district.roster[keyPath: Table.registry][it] = entry
  }
}
