import CSV
import Coaching
import Tables

/// The Canvas gradebook export: one row for each student, one column for each assignment.
///
/// Layout after Canvas's own exporter: identity columns, then `Title (12345)` columns, then totals
/// that are recomputed rather than imported. A row of points possible and a row of posting
/// policies may stand anywhere; test students come last.
struct CanvasGradebook: Sendable {
  /// A column of marks.
  struct Assignment: Sendable {
    var field: Field
    var item: String
    var title: String
    var pointsPossible: Double?
  }

  private let student, canvasID, sisID, section: Field
  private var assignments: [Assignment]
  private let course: String
  private let day: Day?
  /// What the project file says of the class: whose it is, and where.
  private let constantSection, constantTeacher, constantSchool: Field?
  private var rowsOfStudents = 0

  static func fits(_ titles: [String]) -> Bool {
    let folded = titles.map(Words.folded)
    let hasNames =
      folded.first?.contains("student") == true && folded.dropFirst().first?.contains("id") == true
      || folded.starts(with: ["lastname", "firstname", "id"])
    return hasNames && folded.contains("section")
  }

  init(header: Header, file: String, source: ProjectFile.Source?) {
    student = header.field("Student").isGiven ? header.field("Student") : header.field("LastName")
    canvasID = header.field("ID")
    sisID = header.field("SIS User ID")
    section = header.field("Section")
    let constant = { (name: String) in
      source?.constants[name].map { Field(name: name, column: nil, constant: Array($0.utf8)) }
    }
    constantSection = constant("section_id")
    constantTeacher = constant("teacher_id")
    constantSchool = constant("school_id")
    course = CanvasGradebook.course(of: file)
    day = CanvasGradebook.day(of: file)
    let first = (header.titles.firstIndex { Words.folded($0) == "section" } ?? 0) + 1
    assignments = header.titles.enumerated().dropFirst(first).compactMap { index, title in
      guard !title.isEmpty, !CanvasGradebook.isTotal(title) else { return nil }
      let (name, id) = CanvasGradebook.titleAndID(title)
      let item = source?.items[title] ?? source?.items[name] ?? id
      guard let item else { return nil }
      return Assignment(
        field: Field(name: title, column: index, constant: nil), item: item, title: name)
    }
  }

  /// `Lab (2) (987)` is the title `Lab (2)` and the id 987; a note column has no id.
  static func titleAndID(_ header: String) -> (title: String, id: String?) {
    guard header.last == ")", let open = header.lastIndex(of: "("), open > header.startIndex
    else { return (header, nil) }
    let id = header[header.index(after: open)...].dropLast()
    guard !id.isEmpty, id.allSatisfy({ ("0"..."9").contains($0) }) else { return (header, nil) }
    return (String(header[..<open].reversed().drop { $0 == " " }.reversed()), String(id))
  }

  /// Totals end in words such as `Current Score`, perhaps with a grading period behind them; what
  /// ends in an id is an assignment whatever it is called.
  static func isTotal(_ title: String) -> Bool {
    if titleAndID(title).id != nil { return false }
    let words = title.split(separator: " ").map { $0.lowercased() }
    guard let last = words.lastIndex(where: { ["score", "points", "grade", "status"].contains($0) }),
      last > 0
    else { return false }
    return ["current", "final", "override"].contains(words[last - 1])
  }

  /// `2021-12-18T1148_Grades-MATH7.csv` names the course MATH7; any other name is the course.
  static func course(of file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let stem = name.hasSuffix(".csv") ? String(name.dropLast(4)) : name
    guard let range = stem.firstRange(of: "Grades-") else { return stem }
    return String(stem[range.upperBound...])
  }

  mutating func add(
    _ record: borrowing CSVRecord, _ decoder: inout RowDecoder, _ intake: inout Intake
  ) -> Bool {
    let name = decoder.text(student, record) ?? ""
    if Words.folded(name) == "pointspossible" {
      for index in assignments.indices {
        assignments[index].pointsPossible = decoder.number(assignments[index].field, record)
      }
      return false
    }
    let id = decoder.text(sisID, record) ?? decoder.text(canvasID, record)
    // The posting row has no identity; a test student has no number of the district.
    guard let id, !isTestStudent(name, record, decoder) else { return false }
    let position = Position(file: decoder.file, line: record.line)
    let reference = intake.student(id, sisID, at: position)
    if intake.district.roster.students[reference].name == nil, !name.isEmpty {
      intake.district.roster.students[reference].name = name
    }
    let sections = self.sections(record, decoder, &intake)
    for section in sections { intake.seen(reference, in: section, at: position, sisID) }
    for assignment in assignments {
      guard let mark = mark(assignment, record, reference, sections, &decoder, &intake) else {
        continue
      }
      intake.append(mark, file: decoder.file)
    }
    rowsOfStudents += 1
    return true
  }

  private func isTestStudent(
    _ name: String, _ record: borrowing CSVRecord, _ decoder: RowDecoder
  ) -> Bool {
    Words.folded(name) == "student,test" && decoder.text(sisID, record) == nil
  }

  private func sections(
    _ record: borrowing CSVRecord, _ decoder: RowDecoder, _ intake: inout Intake
  ) -> [Reference<Section>] {
    let position = Position(file: decoder.file, line: record.line)
    let names = decoder.text(section, record) ?? course
    let sections =
      if let constantSection, let id = decoder.text(constantSection, record) {
        [intake.section(id, constantSection, at: position)]
      } else {
        CanvasGradebook.sectionNames(names).map { intake.section($0, section, at: position) }
      }
    for section in sections { complete(section, record, decoder, &intake) }
    return sections
  }

  /// An export names neither teacher nor school; what sections.csv says comes first.
  private func complete(
    _ section: Reference<Section>, _ record: borrowing CSVRecord, _ decoder: RowDecoder,
    _ intake: inout Intake
  ) {
    let position = Position(file: decoder.file, line: record.line)
    let known = intake.district.roster.sections[section]
    if known.teacher == nil, let constantTeacher,
      let id = decoder.text(constantTeacher, record)
    {
      intake.district.roster.sections[section].teacher =
        intake.teacher(id, constantTeacher, at: position)
    }
    if known.school == nil, let constantSchool, let id = decoder.text(constantSchool, record) {
      intake.district.roster.sections[section].school =
        intake.school(id, constantSchool, at: position)
    }
  }

  /// `A and B` or `A, B, and C`: the sections of a student in several.
  static func sectionNames(_ text: String) -> [String] {
    text.replacing(", and ", with: ", ").replacing(" and ", with: ", ")
      .split(separator: ", ").map(String.init)
  }

  private func mark(
    _ assignment: Assignment, _ record: borrowing CSVRecord, _ student: Reference<Student>,
    _ sections: [Reference<Section>], _ decoder: inout RowDecoder, _ intake: inout Intake
  ) -> Mark? {
    let decimalMark = decoder.decimalMark
    guard
      let cell = decoder.with(
        assignment.field, record, { MarkWord.cell($0, decimalMark: decimalMark) })
    else { return nil }
    let item = intake.district.curriculum.items.intern(assignment.item)
    if intake.district.curriculum.items[item].title == nil {
      intake.district.curriculum.items[item].title = assignment.title
    }
    var mark = Mark(student: student, item: item, line: record.line)
    mark.section = sections.count == 1 ? sections[0] : nil
    mark.pointsPossible = assignment.pointsPossible
    switch cell {
    case .number(let score): mark.score = score
    case .status(let status): mark.status = status
    case .blank: return nil
    case .unreadable: decoder.report(.badNumber, assignment.field, record)
    }
    if let score = mark.score, let most = assignment.pointsPossible, score > most {
      decoder.report(.scoreAbovePossible, assignment.field, record)
    }
    return mark
  }

  /// The day at the beginning of `2021-12-18T1148_Grades-MATH7.csv`: the only one in an export.
  static func day(of file: String) -> Day? {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return Day(String(name.prefix { $0 != "_" }))
  }

  /// Where no pathway names any of the assignments, they are one playlist in column order, named
  /// for the course, and each is a target of its own.
  func finish(_ intake: inout Intake) {
    if let day { intake.district.exportDay = max(intake.district.exportDay ?? day, day) }
    let curriculum = intake.district.curriculum
    let isListed = curriculum.pathways.references.contains { reference in
      curriculum.pathways[reference].items.contains { row in
        assignments.contains { $0.item == curriculum.items[row.item].id }
      }
    }
    guard !isListed, !assignments.isEmpty, rowsOfStudents > 0 else { return }
    intake.district.given.insert(.pathways)
    let reference = intake.district.curriculum.pathways.intern(course)
    intake.district.curriculum.pathways[reference].title = course
    for (place, assignment) in assignments.enumerated() {
      let item = intake.district.curriculum.items.intern(assignment.item)
      intake.district.curriculum.items[item].title = assignment.title
      var row = PathwayItem(item: item, position: Double(place + 1))
      row.pointsPossible = assignment.pointsPossible
      row.target = intake.district.curriculum.targets.intern(assignment.title)
      intake.district.curriculum.pathways[reference].items.append(row)
    }
  }
}
