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
    /// Cells by canonical column; blank where nothing is known.
    var cells: [String]
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
  private var places: [FileKind: [[String]: Int]] = [:]

  /// The rows of a kind in the order first seen.
  func rows(of kind: FileKind) -> [Row] { rows[kind] ?? [] }

  /// Adds what one row of a file tells.
  mutating func add(_ part: Row, of kind: FileKind) {
    let key = Fragments.key(of: kind).map { part.cells[$0] }
    guard let place = places[kind, default: [:]][key] else {
      places[kind, default: [:]][key] = rows[kind, default: []].count
      rows[kind, default: []].append(part)
      return
    }
    guard var row = rows[kind]?[place] else { return }
    for index in row.cells.indices where row.cells[index].isEmpty {
      row.cells[index] = part.cells[index]
    }
    if kind == .pathways,
      let sections = CanonicalFile.of(kind).columns.firstIndex(of: "section_ids")
    {
      // Each row of a report names one of the classes that follow the pathway.
      let known = row.cells[sections].split(separator: ";").map(String.init)
      let new = part.cells[sections].split(separator: ";").map(String.init)
      row.cells[sections] = (known + new.filter { !known.contains($0) }).joined(separator: ";")
    }
    row.isOfGradebook = row.isOfGradebook && part.isOfGradebook
    if row.isDetail, !part.isDetail {
      row.isDetail = false
      row.position = part.position
      row.titles = part.titles
    }
    rows[kind]?[place] = row
  }

  /// The places of the columns by which rows of a kind are the same (R33).
  private static func key(of kind: FileKind) -> [Int] {
    let names =
      switch kind {
      case .schools: ["school_id"]
      case .teachers: ["teacher_id"]
      case .sections: ["section_id"]
      case .students: ["student_id"]
      case .enrollments: ["student_id", "section_id", "begin"]
      case .windows: ["window_id"]
      case .calendar: ["day"]
      case .pathways: ["pathway_id", "item_id"]
      default: [String]()
      }
    let columns = CanonicalFile.of(kind).columns
    return names.compactMap { columns.firstIndex(of: $0) }
  }
}

extension Intake {
  /// Adds the translated rows of a kind; facts are read from their files instead.
  mutating func addFragments(of kind: FileKind) {
    let rows = fragments.rows(of: kind)
    if kind.isRegistry {
      for row in rows where !row.isDetail {
        list(row, kind)
        complete(row, kind)
      }
    } else {
      addRows(rows.filter { !$0.isOfGradebook }, kind)
      addRows(rows.filter(\.isOfGradebook), kind)
    }
    if rows.contains(where: { !$0.isDetail }) { district.given.insert(kind) }
  }

  /// After all files: what gradebooks tell of people and classes that are known by now.
  mutating func addDetails() {
    let titles = SectionTitles(district.roster)
    addSeenStudents(titles)
    // Students name classes, classes teachers, and all of them schools.
    for kind in [FileKind.students, .sections, .teachers, .schools] {
      for var row in fragments.rows(of: kind) where row.isDetail {
        if kind == .sections { row.cells[0] = titles.id(row.cells[0], in: district.roster) }
        complete(row, kind)
      }
    }
  }

  private mutating func addSeenStudents(_ titles: SectionTitles) {
    // A gradebook shows who is in a class; where there is a roster, that tells.
    for row in fragments.rows(of: .enrollments) where row.isDetail {
      let fields = row.titles.map { Field(name: $0, column: nil, constant: nil) }
      let student = student(row.cells[0], fields[0], at: row.position)
      guard !row.cells[1].isEmpty else { continue }
      let id = titles.id(row.cells[1], in: district.roster)
      let section = section(id, fields[1], at: row.position)
      seen(student, in: section, at: row.position, fields[0])
    }
  }

  private mutating func addRows(_ rows: [Fragments.Row], _ kind: FileKind) {
    let names = CanonicalFile.of(kind).columns
    let listed = kind == .pathways ? itemsOfPathways : []
    for var row in rows where !row.isDetail {
      if kind == .pathways, let place = names.firstIndex(of: "item_id") {
        row.cells[place] = aliases.id(of: row.cells[place], .item)
        if listed.contains(row.cells[place]) { continue }
      }
      let header = Header(titles: row.titles, canonical: names)
      var reader = RowReader.plain(kind, header)
      var decoder = RowDecoder(file: row.position.file)
      var record = CSVRecord(composingFrom: row.position.line)
      for cell in row.cells {
        record.append(cell.utf8.span)
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

  private mutating func list(_ row: Fragments.Row, _ kind: FileKind) {
    let id = row.cells[0]
    switch kind {
    case .schools: district.roster.schools.list(School(id: id))
    case .teachers: district.roster.teachers.list(Teacher(id: id))
    case .sections: district.roster.sections.list(Section(id: id))
    default: district.roster.students.list(Student(id: id))
    }
    if let subject = Origins.Subject.allCases.first(where: { kind.rawValue == $0.rawValue + "s" }) {
      noteListed(subject, id, at: row.position, column: row.titles[0])
    }
  }

  /// Fills what is not known yet of an entry; one that nobody knows stays unknown.
  private mutating func complete(_ row: Fragments.Row, _ kind: FileKind) {
    let cell = { (name: String) -> String? in
      CanonicalFile.of(kind).columns.firstIndex(of: name).flatMap {
        row.cells[$0].isEmpty ? nil : row.cells[$0]
      }
    }
    switch kind {
    case .schools:
      guard let it = district.roster.schools.find(row.cells[0]) else { return }
      district.roster.schools[it].name = district.roster.schools[it].name ?? cell("name")
      district.roster.schools[it].network = district.roster.schools[it].network ?? cell("network")
    case .teachers: completeTeacher(row, cell)
    case .sections: completeSection(row, cell)
    default:
      guard let it = district.roster.students.find(row.cells[0]) else { return }
      district.roster.students[it].name = district.roster.students[it].name ?? cell("name")
      district.roster.students[it].grade = district.roster.students[it].grade ?? cell("grade")
      if district.roster.students[it].school == nil {
        district.roster.students[it].school = school(row, kind, cell)
      }
      if district.roster.students[it].groups.isEmpty, let groups = cell("groups") {
        district.roster.students[it].groups = groups.split(separator: ";").map {
          String($0).trimmingBlanks
        }
      }
    }
  }

  private mutating func completeTeacher(_ row: Fragments.Row, _ cell: (String) -> String?) {
    guard let it = district.roster.teachers.find(row.cells[0]) else { return }
    var teacher = district.roster.teachers[it]
    teacher.name = teacher.name ?? cell("name")
    if teacher.school == nil { teacher.school = school(row, .teachers, cell) }
    teacher.declaredModel = teacher.declaredModel ?? cell("declared_model").flatMap(model)
    teacher.coach = teacher.coach ?? cell("coach_id")
    teacher.grade = teacher.grade ?? cell("grade")
    teacher.subject = teacher.subject ?? cell("subject")
    teacher.cohort = teacher.cohort ?? cell("cohort")
    teacher.begin = teacher.begin ?? cell("begin").flatMap(Day.init)
    teacher.end = teacher.end ?? cell("end").flatMap(Day.init)
    district.roster.teachers[it] = teacher
  }

  private mutating func completeSection(_ row: Fragments.Row, _ cell: (String) -> String?) {
    guard let it = district.roster.sections.find(row.cells[0]) else { return }
    var section = district.roster.sections[it]
    section.title = section.title ?? cell("title")
    section.term = section.term ?? cell("term")
    if section.school == nil { section.school = school(row, .sections, cell) }
    if section.teacher == nil, let id = cell("teacher_id") {
      section.teacher = teacher(
        id, Field(name: row.title(of: "teacher_id", in: .sections), column: nil, constant: nil),
        at: row.position)
    }
    district.roster.sections[it] = section
    if !row.isDetail, section.teacher == nil {
      findings.append(
        Finding(
          .missingDetail, at: row.position, column: row.title(of: "teacher_id", in: .sections)))
    }
  }

  private mutating func school(
    _ row: Fragments.Row, _ kind: FileKind, _ cell: (String) -> String?
  ) -> Reference<School>? {
    cell("school_id").map {
      let title = row.title(of: "school_id", in: kind)
      return school($0, Field(name: title, column: nil, constant: nil), at: row.position)
    }
  }
}

extension Fragments.Row {
  /// What the source calls a canonical column.
  func title(of name: String, in kind: FileKind) -> String {
    CanonicalFile.of(kind).columns.firstIndex(of: name).map { titles[$0] } ?? name
  }
}
