import CSV
import Coaching
import Tables

/// Reads what happened between people: conferences, workshops, commitments, action steps.
enum EventFiles {
  static func addConference(
    _ record: borrowing CSVRecord, _ header: Header, _ decoder: inout RowDecoder,
    _ intake: inout Intake
  ) -> Bool {
    let position = Position(file: decoder.file, line: record.line)
    let studentField = header.field("student_id")
    guard let date = decoder.requiredDay(header.field("date"), record),
      let studentID = decoder.requiredText(studentField, record)
    else { return false }
    var row = Conference(
      date: date, student: intake.student(studentID, studentField, at: position),
      position: position)
    row.id = decoder.text(header.field("conference_id"), record)
    let teacher = header.field("teacher_id")
    row.teacher = decoder.text(teacher, record)
      .map { intake.teacher($0, teacher, at: position) }
    let section = header.field("section_id")
    row.section = decoder.text(section, record)
      .map { intake.section($0, section, at: position) }
    row.kind = decoder.word(header.field("type"), record)
    row.format = decoder.word(header.field("format"), record)
    row.minutes = decoder.number(header.field("minutes"), record)
    row.leader = decoder.word(header.field("led_by"), record)
    row.goalSet = decoder.yesNo(header.field("goal_set"), record)
    row.goalMet = decoder.yesNo(header.field("goal_met"), record)
    row.planned = decoder.yesNo(header.field("planned"), record)
    row.outcome = decoder.word(header.field("outcome"), record)
    let place = intake.district.conferences.count
    intake.district.conferences.append(row)
    if let id = row.id,
      let earlier = intake.earlier(.conferences, [id, studentID], place: place)
    {
      intake.superseded[.conferences, default: []].insert(earlier)
      decoder.report(
        .duplicateKey(key: ["conference_id", "student_id"]), studentField, record)
    }
    return true
  }

  static func addWorkshop(
    _ record: borrowing CSVRecord, _ header: Header, _ decoder: inout RowDecoder,
    _ intake: inout Intake
  ) -> Bool {
    let position = Position(file: decoder.file, line: record.line)
    let studentField = header.field("student_id")
    guard let studentID = decoder.requiredText(studentField, record),
      let targetID = decoder.requiredText(header.field("target_id"), record),
      let date = decoder.requiredDay(header.field("date"), record)
    else { return false }
    var row = WorkshopVisit(
      student: intake.student(studentID, studentField, at: position),
      target: intake.district.curriculum.targets.intern(targetID), date: date)
    let section = header.field("section_id")
    let sectionID = decoder.text(section, record)
    row.section = sectionID.map { intake.section($0, section, at: position) }
    row.attended = decoder.yesNo(header.field("attended"), record)
    let place = intake.district.workshops.count
    intake.district.workshops.append(row)
    let key = [studentID, sectionID ?? "", targetID, date.description]
    if let earlier = intake.earlier(.workshops, key, place: place) {
      intake.superseded[.workshops, default: []].insert(earlier)
      decoder.report(
        .duplicateKey(key: ["student_id", "section_id", "target_id", "date"]),
        header.field("date"), record)
    }
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
    row.school = intake.school(header.field("school_id"), record, decoder)
    row.owner = decoder.text(header.field("owner"), record)
    row.action = decoder.text(header.field("action"), record)
    row.due = decoder.day(header.field("due"), record)
    row.evidence = decoder.text(header.field("evidence"), record)
    row.status = decoder.text(header.field("status"), record)
    row.closed = decoder.day(header.field("closed"), record)
    let place = intake.district.commitments.count
    intake.district.commitments.append(row)
    if let earlier = intake.earlier(.commitments, [id], place: place) {
      intake.superseded[.commitments, default: []].insert(earlier)
      decoder.report(
        .duplicateKey(key: ["commitment_id"]), header.field("commitment_id"), record)
    }
    return true
  }

  static func addAction(
    _ record: borrowing CSVRecord, _ header: Header, _ decoder: inout RowDecoder,
    _ intake: inout Intake
  ) -> Bool {
    let teacherField = header.field("teacher_id")
    let frameworkField = header.field("framework")
    guard let teacherID = decoder.requiredText(teacherField, record),
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
    var row = ActionStep(
      teacher: intake.teacher(
        teacherID, teacherField, at: Position(file: decoder.file, line: record.line)),
      framework: model, strand: strand, column: column, action: action)
    row.assigned = decoder.day(header.field("assigned"), record)
    row.closed = decoder.day(header.field("closed"), record)
    row.owner = decoder.text(header.field("owner"), record)
    let place = intake.district.actions.count
    intake.district.actions.append(row)
    let key = [teacherID, model, strand, column, action]
    if let earlier = intake.earlier(.actions, key, place: place) {
      intake.superseded[.actions, default: []].insert(earlier)
      decoder.report(
        .duplicateKey(key: ["teacher_id", "framework", "strand", "column", "action"]),
        header.field("action"), record)
    }
    return true
  }
}
