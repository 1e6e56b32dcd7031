import CSV
import Coaching
import Tables

/// Reads the people and places of a district: schools, teachers, sections, students.
enum RosterFiles {
  static func addSchool(
    _ record: borrowing CSVRecord, _ header: Header, _ decoder: inout RowDecoder,
    _ intake: inout Intake
  ) -> Bool {
    guard let id = decoder.requiredID(header.field("school_id"), record) else { return false }
    var school = School(id: id)
    school.name = decoder.text(header.field("name"), record)
    school.network = decoder.text(header.field("network"), record)
    let isKnown = intake.district.roster.schools.list(school)
    intake.noteListed(.school, id, header.field("school_id"), record, decoder)
    if isKnown {
      decoder.report(.duplicateKey(key: ["school_id"]), header.field("school_id"), record)
    }
    return true
  }

  static func addTeacher(
    _ record: borrowing CSVRecord, _ header: Header, _ decoder: inout RowDecoder,
    _ intake: inout Intake
  ) -> Bool {
    let schoolField = header.field("school_id")
    guard let id = decoder.requiredID(header.field("teacher_id"), record),
      let school = decoder.requiredID(schoolField, record)
    else { return false }
    var teacher = Teacher(id: id)
    teacher.name = decoder.text(header.field("name"), record)
    teacher.school = intake.school(
      school, schoolField, at: Position(file: decoder.file, line: record.line))
    teacher.declaredModel = decoder.model(header.field("declared_model"), record, intake)
    teacher.coach = decoder.id(header.field("coach_id"), record)
    teacher.grade = decoder.text(header.field("grade"), record)
    teacher.subject = decoder.text(header.field("subject"), record)
    teacher.cohort = decoder.text(header.field("cohort"), record)
    teacher.begin = decoder.day(header.field("begin"), record)
    teacher.end = decoder.day(header.field("end"), record)
    let isJoined = intake.listed(teacher: id).map { teacher.join($0) } ?? false
    let isKnown = intake.district.roster.teachers.list(teacher)
    intake.noteListed(.teacher, id, header.field("teacher_id"), record, decoder)
    if isKnown {
      decoder.report(
        isJoined ? .joinedSpells : .duplicateKey(key: ["teacher_id"]),
        header.field("teacher_id"), record)
    }
    return true
  }

  static func addSection(
    _ record: borrowing CSVRecord, _ header: Header, _ decoder: inout RowDecoder,
    _ intake: inout Intake
  ) -> Bool {
    let teacherField = header.field("teacher_id")
    guard let id = decoder.requiredID(header.field("section_id"), record),
      let teacher = decoder.requiredID(teacherField, record)
    else { return false }
    var section = Section(id: id)
    section.title = decoder.text(header.field("title"), record)
    section.school = intake.school(header.field("school_id"), record, &decoder)
    section.teacher = intake.teacher(
      teacher, teacherField, at: Position(file: decoder.file, line: record.line))
    section.term = decoder.text(header.field("term"), record)
    let isKnown = intake.district.roster.sections.list(section)
    intake.noteListed(.section, id, header.field("section_id"), record, decoder)
    if isKnown {
      decoder.report(.duplicateKey(key: ["section_id"]), header.field("section_id"), record)
    }
    return true
  }

  static func addStudent(
    _ record: borrowing CSVRecord, _ header: Header, _ decoder: inout RowDecoder,
    _ intake: inout Intake
  ) -> Bool {
    guard let id = decoder.requiredID(header.field("student_id"), record) else { return false }
    var student = Student(id: id)
    student.name = decoder.text(header.field("name"), record)
    student.school = intake.school(header.field("school_id"), record, &decoder)
    student.grade = decoder.text(header.field("grade"), record)
    student.groups = decoder.texts(header.field("groups"), record)
    let isKnown = intake.district.roster.students.list(student)
    intake.noteListed(.student, id, header.field("student_id"), record, decoder)
    if isKnown {
      decoder.report(.duplicateKey(key: ["student_id"]), header.field("student_id"), record)
    }
    return true
  }

  /// A return to a section is a second row; the same begin is the same spell, to the later end
  /// (R33, R107).
  static func addEnrollment(
    _ record: borrowing CSVRecord, _ header: Header, _ decoder: inout RowDecoder,
    _ intake: inout Intake
  ) -> Bool {
    let position = Position(file: decoder.file, line: record.line)
    let studentField = header.field("student_id")
    let sectionField = header.field("section_id")
    guard let student = decoder.requiredID(studentField, record),
      let section = decoder.requiredID(sectionField, record)
    else { return false }
    let begin = decoder.day(header.field("begin"), record)
    let enrollment = Enrollment(
      student: intake.student(student, studentField, at: position),
      section: intake.section(section, sectionField, at: position),
      begin: begin, end: decoder.day(header.field("end"), record))
    if let earlier = intake.twin(of: enrollment, student, section) {
      decoder.report(
        earlier == enrollment
          ? .duplicateKey(key: ["student_id", "section_id", "begin"]) : .joinedSpells,
        header.field("begin"), record)
    }
    intake.district.roster.enrollments.append(enrollment)
    return true
  }
}

extension Intake {
  /// The teacher that an earlier row of its file lists under this id.
  fileprivate func listed(teacher id: String) -> Teacher? {
    district.roster.teachers.find(id).flatMap {
      district.roster.teachers.isListed($0) ? district.roster.teachers[$0] : nil
    }
  }

  /// The latest earlier row of the same student, class and begin; the two are one spell.
  fileprivate mutating func twin(
    of spell: Enrollment, _ student: String, _ section: String
  ) -> Enrollment? {
    let key = [student, section, spell.begin?.description ?? ""].joined(separator: "\u{1F}")
    return keys[.enrollments, default: [:]].updateValue(
      district.roster.enrollments.count, forKey: key
    ).map { district.roster.enrollments[$0] }
  }

  /// Notes where the file of its kind lists an entry.
  fileprivate mutating func noteListed(
    _ subject: Origins.Subject, _ id: String, _ field: Field, _ record: borrowing CSVRecord,
    _ decoder: RowDecoder
  ) {
    let position = Position(file: decoder.file, line: record.line)
    noteListed(subject, id, at: position, column: field.name)
  }

  mutating func noteListed(
    _ subject: Origins.Subject, _ id: String, at position: Position, column: String
  ) {
    let index =
      switch subject {
      case .school: district.roster.schools.find(id)?.index
      case .teacher: district.roster.teachers.find(id)?.index
      case .section: district.roster.sections.find(id)?.index
      case .student: district.roster.students.find(id)?.index
      }
    if let index { origins.note(subject, index, at: position, column: column) }
  }
}

extension RowDecoder {
  /// The model of an optional cell, as a framework id.
  mutating func model(
    _ field: Field, _ record: borrowing CSVRecord, _ intake: Intake
  ) -> String? {
    guard let text = text(field, record) else { return nil }
    if let model = intake.model(text) { return model }
    report(.unknownModel(known: intake.knownModels), field, record, severity: .warning)
    return nil
  }
}

extension Intake {
  /// The framework id of a model's id or title; `nil` where it is unknown (R62).
  func model(_ text: String) -> String? {
    let folded = Words.folded(text)
    return district.frameworks.first {
      Words.folded($0.facts.id) == folded || Words.folded($0.facts.title) == folded
    }?.facts.id
  }

  /// The models that can be walked.
  var knownModels: [String] { district.progressions.filter(\.isWalkable).map(\.id) }
}
