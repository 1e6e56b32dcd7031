import CSV
import Canonical
import Coaching
import Tables

/// The Canvas gradebook export: one row for each student, one column for each assignment.
///
/// Totals are recomputed rather than imported. A row of points possible and a row of posting
/// policies may stand anywhere; test students come last.
struct CanvasGradebook: FileRows, Sendable {
  /// Columns of a row that are no marks.
  private enum Title: String {
    case firstName = "FirstName"
    case sisID = "SIS User ID"
    case section = "Section"
  }

  private let file: String
  private let source: ProjectFile.Source?
  private let lastName, firstName, canvasID, sisID, section: Field
  private var assignments: [CanvasHeader.Assignment]
  private var pointsLine = 0
  private let course: String
  /// What the project file says of the class: whose it is, and where.
  private let constantSection, constantTeacher, constantSchool, constantTerm: Field?
  private var rowsOfStudents = 0
  /// Each with its cell and the place of its assignment: points possible may stand below.
  private var marks: [(mark: Mark, cell: ScoreCell, assignment: Int)] = []

  /// The classes of the roster by title.
  private let titles: SectionTitles
  /// The ids of sections that other gradebooks call alike.
  private let sectionIDs: [String: String]
  /// What stands in the column of sections.
  private var classes = CanvasSections()
  private var totals: CanvasTotals

  init(
    header: Header, file: String, name: String, source: ProjectFile.Source?, roster: Roster,
    aliases: Aliases, sectionIDs: [String: String] = [:]
  ) {
    self.sectionIDs = sectionIDs
    self.titles = SectionTitles(roster)
    totals = CanvasTotals(header)
    self.file = file
    self.source = source
    // The name is one column or two; its header is translated, its place is not.
    lastName = Field(name: header.titles.first ?? "", column: 0, constant: nil)
    let isSplit = Words.folded(header.titles.first ?? "") == "lastname"
    firstName =
      isSplit ? header.field(titled: Title.firstName) : Field(name: "", column: nil, constant: nil)
    canvasID = CanvasTitles.field(isSplit ? 2 : 1, header)
    sisID =
      CanvasTitles.userID(in: header.titles).map { CanvasTitles.field($0, header) }
      ?? header.field(titled: Title.sisID)
    section =
      CanvasTitles.section(in: header.titles).map { CanvasTitles.field($0, header) }
      ?? header.field(titled: Title.section)
    let constant = { (column: ColumnFacts) in
      source?.constants[column.name].map {
        Field(name: column.name, column: nil, constant: Array($0.utf8))
      }
    }
    constantSection = constant(Sections.id.facts)
    constantTeacher = constant(Sections.teacher.facts)
    constantSchool = constant(Sections.school.facts)
    constantTerm = constant(Sections.term.facts)
    course = CanvasHeader.course(of: name)
    assignments = CanvasHeader.assignments(header, source, aliases, course: course)
  }

  /// The columns that say whose a row is, and of which class.
  private var decidingColumns: [Int] {
    [0] + [canvasID.column, sisID.column].compactMap(\.self)
      + (constantSection == nil ? [section.column].compactMap(\.self) : [])
  }

  func shortRows(_ decoder: RowDecoder) -> ShortRows { ShortRows(deciding: decidingColumns) }

  /// Takes note of a row before any is read: what several sections are called, the file tells as a
  /// whole.
  mutating func prepare(_ csv: CSVFile, _: ProjectFile) throws(CSVError) {
    try csv.forEachRecord { note($0) }
  }

  private mutating func note(_ record: borrowing CSVRecord) {
    if let text = section.column.flatMap({ record.text($0) })?.trimmingBlanks, !text.isEmpty {
      classes.note(text)
    }
  }

  /// How Canvas calls the student of a teacher's own view, in the languages of its gradebooks.
  private static let testStudents = Set(
    [
      "Student, Test", "Estudiante, Prueba", "Estudiante, de prueba", "Prueba, Estudiante de",
      "Étudiant, Test", "Estudante, Teste", "Teste, Estudante",
    ].map(Words.folded))

  mutating func add(
    _ record: borrowing CSVRecord, _ decoder: inout RowDecoder, _ intake: inout Intake
  ) -> Bool {
    let name = [lastName, firstName].compactMap { decoder.text($0, record) }
      .joined(separator: ", ")
    let idField = sisID.hasID(in: record) ? sisID : canvasID
    if sisID.hasError(in: record) { decoder.report(.errorForID, sisID, record) }
    guard Words.folded(name) != "pointspossible", let id = decoder.id(idField, record) else {
      addBand(name, record, &decoder)
      return false
    }
    // A test student has no number of the district.
    if CanvasGradebook.testStudents.contains(Words.folded(name)),
      decoder.text(sisID, record) == nil
    {
      return false
    }
    let location = Location(file: decoder.file, line: record.line)
    let reference = intake.reference(id, in: Students.self, idField, at: location)
    intake.fill(
      Students.name, of: reference, with: name.isEmpty ? nil : name, lastName, at: location)
    if !name.isEmpty { intake.noteName(name, of: reference) }
    if intake.snapshots.hasOthers(file) {
      for assignment in assignments { intake.snapshots.note(reference, assignment.item, in: file) }
    }
    let isListedLater = intake.snapshots.isListedLater(reference, than: file)
    let sections = isListedLater ? [] : self.sections(record, decoder, &intake)
    for section in sections { intake.seen(reference, in: section, at: location, idField) }
    let before = marks.count
    for place in assignments.indices
    where !isListedLater
      || !intake.snapshots.isListedLater(reference, assignments[place].item, than: file)
    {
      guard let (score, cell) = mark(place, record, reference, &decoder, &intake) else {
        continue
      }
      var mark = score
      mark.section = sections.count == 1 ? sections[0] : nil
      marks.append((mark, cell, place))
    }
    totals.note(record, decoder.numbers)
    rowsOfStudents += 1
    if isListedLater, marks.count == before { intake.snapshots.noteGone(1, of: file) }
    return true
  }

  /// A row that is nobody's: points possible, posting policies, or a student without an id.
  ///
  /// The words of the first two are translated, so their cells tell them.
  private mutating func addBand(
    _ name: String, _ record: borrowing CSVRecord, _ decoder: inout RowDecoder
  ) {
    let points = assignments.map { assignment in
      let style = decoder.numbers.style(in: assignment.field.column)
      return assignment.field.withContent(of: record) { Decimal.value($0, style) } ?? nil
    }
    if Words.folded(name) != "pointspossible" {
      if decoder.text(section, record) != nil {
        return decoder.report(.missingValue, canvasID, record, severity: .error)
      }
      // The words are translated, and the exporter puts the row above all students; a row of
      // averages below them is none of it.
      guard !name.isEmpty, pointsLine == 0, rowsOfStudents == 0,
        points.contains(where: { $0 != nil })
      else { return }
    }
    pointsLine = record.line
    for (place, number) in points.enumerated() {
      let field = assignments[place].field
      if number == nil, field.hasID(in: record) { decoder.reportBadNumber(field, record) }
      assignments[place].pointsPossible = number ?? assignments[place].pointsPossible
    }
  }

  private func sections(
    _ record: borrowing CSVRecord, _ decoder: RowDecoder, _ intake: inout Intake
  ) -> [Reference<Section>] {
    let location = Location(file: decoder.file, line: record.line)
    let names = decoder.text(section, record) ?? course
    let known = titles.id(names, in: intake.district.roster)
    let sections =
      if let constantSection, let id = decoder.text(constantSection, record) {
        [intake.reference(id, in: Sections.self, constantSection, at: location)]
      } else if intake.aliases.id(of: names, .section) != names
        || sectionIDs[names] == nil && intake.district.roster.sections.find(known) != nil
      {
        // A class may have a name with `and` in it.
        [intake.reference(known, in: Sections.self, section, at: location)]
      } else {
        classes.names(in: names) { isListed($0, in: intake.district.roster) }.map { name in
          reference(toSection: name, at: location, &intake)
        }
      }
    for section in sections { complete(section, record, decoder, &intake) }
    return sections
  }

  /// The section that a name means; of a name that other gradebooks have, too, that of this one.
  private func reference(
    toSection name: String, at location: Location, _ intake: inout Intake
  ) -> Reference<Section> {
    let roster = intake.district.roster
    let isApart = !isListed(name, in: roster) && intake.aliases.id(of: name, .section) == name
    guard isApart, let id = sectionIDs[name] else {
      return intake.reference(titles.id(name, in: roster), in: Sections.self, section, at: location)
    }
    let reference = intake.reference(id, in: Sections.self, section, at: location)
    intake.fill(Sections.title, of: reference, with: name, section, at: location)
    return reference
  }

  private func isListed(_ name: String, in roster: Roster) -> Bool {
    roster.sections.find(titles.id(name, in: roster)).map { roster.sections.isListed($0) } ?? false
  }

  /// An export names neither teacher nor school nor term; what sections.csv says comes first.
  private func complete(
    _ section: Reference<Section>, _ record: borrowing CSVRecord, _ decoder: RowDecoder,
    _ intake: inout Intake
  ) {
    let location = Location(file: decoder.file, line: record.line)
    func fill<Content>(_ column: CanonicalColumn<Sections, Content>, _ field: Field?) {
      guard let field else { return }
      intake.fill(column, of: section, with: decoder.text(field, record), field, at: location)
    }
    fill(Sections.teacher, constantTeacher)
    fill(Sections.term, constantTerm)
    fill(Sections.school, constantSchool)
  }

  private func mark(
    _ place: Int, _ record: borrowing CSVRecord, _ student: Reference<Student>,
    _ decoder: inout RowDecoder, _ intake: inout Intake
  ) -> (Mark, ScoreCell)? {
    let assignment = assignments[place]
    guard let cell = decoder.score(assignment.field, record), cell != .blank else { return nil }
    let item = intake.district.curriculum.items.intern(assignment.item)
    if intake.district.curriculum.items[item].title == nil {
      intake.district.curriculum.items[item].title = assignment.title
    }
    var mark = Mark(student: student, item: item, line: record.line)
    if case .status(let status) = cell { mark.status = status }
    if case .share = cell, let scale = decoder.scale { intake.scales[item] = scale }
    return (mark, cell)
  }

  /// What pathways.csv does not list is in the playlist that its title names (``ItemTitle``).
  ///
  /// Where it lists none of the assignments, all others are one playlist in column order, named for
  /// the course; each is a target of its own, which another course does not share.
  mutating func finish(_ intake: inout Intake) {
    if let day = CanvasHeader.day(of: file) {
      intake.district.exportDay = max(intake.district.exportDay ?? day, day)
    }
    addMarks(&intake)
    let curriculum = intake.district.curriculum
    let listed = Set(
      curriculum.pathways.references.flatMap { curriculum.pathways[$0].items }
        .map { curriculum.items[$0.item].id })
    let isListed = assignments.contains { listed.contains($0.item) }
    let kinds = ItemKindWords(intake.project.words)
    guard rowsOfStudents > 0 else { return }
    for (place, assignment) in assignments.enumerated() where !listed.contains(assignment.item) {
      // Titles may name playlists; all other items are one, named for the course.
      let named = ItemTitle(assignment.title, source)
      guard let pathway = named?.pathway ?? (isListed ? nil : course) else {
        noteUnknown(assignment, &intake)
        continue
      }
      intake.district.given.insert(.pathways)
      let reference = intake.district.curriculum.pathways.intern(pathway)
      intake.district.curriculum.pathways[reference].title = pathway
      let item = intake.district.curriculum.items.intern(assignment.item)
      intake.district.curriculum.items[item].title = named?.title ?? assignment.title
      var row = PathwayItem(item: item, position: Double(place + 1))
      row.pointsPossible = assignment.pointsPossible
      // Work for no points is extra.
      row.isRequired = assignment.pointsPossible != 0
      row.kind = kinds.kind(of: named?.title ?? assignment.title)
      row.target = intake.district.curriculum.targets.intern(
        named?.target ?? "\(course): \(assignment.title)")
      intake.district.curriculum.pathways[reference].items.append(row)
    }
  }

  /// An assignment with marks that stands in no list beside others that do (R108).
  private func noteUnknown(_ assignment: CanvasHeader.Assignment, _ intake: inout Intake) {
    guard let item = intake.district.curriculum.items.find(assignment.item) else { return }
    intake.unknownItems.append(
      (
        item,
        Finding(
          .unknownID(kind: "item", file: "pathways.csv"), at: Location(file: file),
          column: assignment.field.name)
      ))
  }

  private func addMarks(_ intake: inout Intake) {
    let points = intake.pointsOfItems
    for (place, assignment) in assignments.enumerated() {
      guard let possible = assignment.pointsPossible,
        let item = intake.district.curriculum.items.find(assignment.item),
        let expected = points[Int(item.index)], expected != possible
      else { continue }
      // One for the column, which is one cell of the row of points.
      intake.findings.append(
        Finding(
          .scaleMismatch, at: Location(file: file, line: pointsLine),
          column: assignments[place].field.name))
    }
    var made: [Int: (earned: Double, possible: Double)] = [:]
    for (mark, cell, place) in marks {
      var mark = mark
      let assignment = assignments[place]
      let points = cell.points(possible: assignment.pointsPossible)
      mark.score = points?.score
      mark.pointsPossible = points?.possible ?? assignment.pointsPossible
      if let score = mark.score, let possible = mark.pointsPossible {
        made[Int(mark.line), default: (0, 0)].earned += score
        made[Int(mark.line), default: (0, 0)].possible += possible
      }
      intake.append(
        mark, file: file, column: assignment.field.name, of: assignment.pointsPossible)
    }
    if let finding = totals.finding(beside: made, file: file) { intake.findings.append(finding) }
  }
}
