import CSV
import Coaching
import Tables

/// Reads what happened between people: conferences, workshops, commitments, action steps.
enum EventFiles {
  /// A row of a log may stand for several students: each has a conference (R58).
  static func addConference(
    _ record: borrowing CSVRecord, _ header: Header, _ decoder: inout RowDecoder,
    _ intake: inout Intake
  ) -> Bool {
    let position = Position(file: decoder.file, line: record.line)
    let studentField = header.field("student_id")
    guard let date = decoder.requiredDay(header.field("date"), record),
      decoder.requiredID(studentField, record) != nil
    else { return false }
    let ids = students(studentField, record, &decoder, intake)
    guard let first = ids.first else { return false }
    let people = ["teacher_id", "student_id"].map(header.field)
    header.sending.note(people, record, &decoder, &intake)
    var row = Conference(
      date: date, student: intake.student(first, studentField, at: position), position: position)
    row.id = decoder.text(header.field("conference_id"), record)
    let teacher = header.field("teacher_id")
    row.teacher = decoder.id(teacher, record)
      .map { intake.teacher($0, teacher, at: position) }
    let section = header.field("section_id")
    row.section = decoder.id(section, record)
      .map { intake.section($0, section, at: position) }
    row.kind = decoder.word(header.field("type"), record)
    row.format = decoder.word(header.field("format"), record)
    row.minutes = decoder.number(header.field("minutes"), record)
    row.leader = decoder.word(header.field("led_by"), record)
    row.goalSet = decoder.yesNo(header.field("goal_set"), record)
    row.goalMet = decoder.yesNo(header.field("goal_met"), record)
    row.planned = decoder.yesNo(header.field("planned"), record)
    row.outcome = decoder.word(header.field("outcome"), record)
    for id in ids {
      if let conference = row.id {
        intake.note(
          ["conference_id": conference, "student_id": id], of: .conferences,
          at: intake.district.conferences.count, on: date, record, header, &decoder)
      }
      row.student = intake.student(id, studentField, at: position)
      intake.district.conferences.append(row)
    }
    return true
  }

  /// The students of a row, in one column or several.
  private static func students(
    _ field: Field, _ record: borrowing CSVRecord, _ decoder: inout RowDecoder, _ intake: Intake
  ) -> [String] {
    var ids: [String] = []
    for column in ([field.column] + field.later).compactMap(\.self) {
      let cell = Field(name: field.name, column: column, constant: nil)
      for id in students(of: cell, record, &decoder, intake) where !ids.contains(id) {
        ids.append(id)
      }
    }
    return ids.isEmpty ? decoder.ids(field, record) : ids
  }

  /// The students of a cell: parted by `;`, or by commas where each part is a student of the
  /// roster, since a comma may as well stand inside a name.
  private static func students(
    of field: Field, _ record: borrowing CSVRecord, _ decoder: inout RowDecoder, _ intake: Intake
  ) -> [String] {
    guard let cell = decoder.id(field, record) else { return [] }
    if cell.utf8.contains(UInt8(ascii: ";")) { return decoder.ids(field, record) }
    let parts = ListCell(",").parts(of: cell)
    let roster = intake.district.roster.students
    let areKnown = parts.texts.allSatisfy { part in
      roster.find(intake.aliases.id(of: part, .student)).map(roster.isListed) ?? false
    }
    guard parts.texts.count > 1, areKnown else { return [cell] }
    if parts.hasBracketedSeparators {
      decoder.reportOnce(.commasInBrackets, field, record, severity: .note)
    }
    return parts.texts
  }

  static func addWorkshop(
    _ record: borrowing CSVRecord, _ header: Header, _ decoder: inout RowDecoder,
    _ intake: inout Intake
  ) -> Bool {
    let position = Position(file: decoder.file, line: record.line)
    let studentField = header.field("student_id")
    guard let studentID = decoder.requiredID(studentField, record),
      let targetID = decoder.requiredText(header.field("target_id"), record),
      let date = decoder.requiredDay(header.field("date"), record)
    else { return false }
    var row = WorkshopVisit(
      student: intake.student(studentID, studentField, at: position),
      target: intake.district.curriculum.targets.intern(targetID), date: date)
    let section = header.field("section_id")
    let sectionID = decoder.id(section, record)
    row.section = sectionID.map { intake.section($0, section, at: position) }
    row.attended = decoder.yesNo(header.field("attended"), record)
    intake.note(
      [
        "student_id": studentID, "section_id": sectionID ?? "", "target_id": targetID,
        "date": date.description,
      ], of: .workshops, at: intake.district.workshops.count, on: date, record, header, &decoder)
    intake.district.workshops.append(row)
    return true
  }

  static func addCommitment(
    _ record: borrowing CSVRecord, _ header: Header, _ decoder: inout RowDecoder,
    _ intake: inout Intake
  ) -> Bool {
    guard let id = decoder.requiredText(header.field("commitment_id"), record) else {
      return false
    }
    var row = Commitment(id: id)
    row.madeOn = decoder.day(header.field("made_on"), record)
    row.school = intake.school(header.field("school_id"), record, &decoder)
    row.owner = decoder.text(header.field("owner"), record)
    row.action = decoder.text(header.field("action"), record)
    row.due = decoder.day(header.field("due"), record)
    row.evidence = decoder.text(header.field("evidence"), record)
    row.status = decoder.text(header.field("status"), record)
    row.closed = decoder.day(header.field("closed"), record)
    intake.note(
      ["commitment_id": id], of: .commitments, at: intake.district.commitments.count,
      on: row.madeOn, record, header, &decoder)
    intake.district.commitments.append(row)
    return true
  }

  static func addAction(
    _ record: borrowing CSVRecord, _ header: Header, _ decoder: inout RowDecoder,
    _ intake: inout Intake
  ) -> Bool {
    let teacherField = header.field("teacher_id")
    let frameworkField = header.field("framework")
    guard let teacherID = decoder.requiredID(teacherField, record),
      let framework = decoder.requiredText(frameworkField, record),
      let strand = decoder.requiredText(header.field("strand"), record),
      let column = decoder.requiredText(header.field("column"), record),
      let action = decoder.requiredText(header.field("action"), record)
    else { return false }
    guard let model = intake.model(framework) else {
      decoder.report(
        .unknownModel(known: intake.district.frameworks.map(\.facts.id)), frameworkField, record)
      return false
    }
    checkStrand(strand, of: intake.district.framework(model), record, header, &decoder)
    var row = ActionStep(
      teacher: intake.teacher(
        teacherID, teacherField, at: Position(file: decoder.file, line: record.line)),
      framework: model, strand: strand, column: column, action: action)
    row.assigned = decoder.day(header.field("assigned"), record)
    row.closed = decoder.day(header.field("closed"), record)
    row.owner = decoder.text(header.field("owner"), record)
    if let assigned = row.assigned, let closed = row.closed, closed < assigned {
      decoder.report(.endBeforeBegin("assigned"), header.field("closed"), record)
    }
    intake.note(
      [
        "teacher_id": teacherID, "framework": model, "strand": strand, "column": column,
        "action": action,
      ], of: .actions, at: intake.district.actions.count, on: row.assigned, record, header,
      &decoder)
    intake.district.actions.append(row)
    return true
  }

  /// A strand that a continuum does not have is kept as written, and counts in no coverage.
  private static func checkStrand(
    _ strand: String, of framework: Framework?, _ record: borrowing CSVRecord, _ header: Header,
    _ decoder: inout RowDecoder
  ) {
    guard let framework, framework.facts.ordering == .unorderedContinuum else { return }
    let strands = framework.steps.map(\.section).reduce(into: [String]()) { known, strand in
      if known.last != strand { known.append(strand) }
    }
    if !strands.contains(where: { Words.folded($0) == Words.folded(strand) }) {
      decoder.report(.unknownValue(allowed: strands), header.field("strand"), record)
    }
  }
}
