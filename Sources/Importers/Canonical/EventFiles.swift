import CSV
import Canonical
import Coaching
import People
import Tables

/// Reads what happened between people: conferences, workshops, action steps.
enum EventFiles {
  /// A row of a log may stand for several students: each has a conference (R58).
  static func addConference(
    _ row: inout CanonicalRow<Conferences>, _ intake: inout Intake
  ) -> Bool {
    guard !row.isLabelLine(row.field(Conferences.date), row.field(Conferences.student)) else {
      return false
    }
    let ready = [
      row.field(Conferences.date), row.field(Conferences.teacher), row.field(Conferences.section),
    ]
    guard !row.isUnwritten(row.field(Conferences.student), besides: ready) else { return false }
    guard row.isPublished(Conferences.state), let date = row.day(checking: Conferences.date),
      row[Conferences.student] != nil
    else { return false }
    guard let ids = students(&row, &intake), let first = ids.first else { return false }
    row.noteSending(
      [row.field(Conferences.teacher), row.field(Conferences.student)],
      &intake.sendings)
    let school = intake.schoolOfLists(row.text(Conferences.school))
    let place = PeopleScope(logged: school, intake.district.roster)
    let teacher = teacher(&row, within: place, &intake)
    let section = Self.section(&row, of: teacher, &intake)
    // A name that two teachers bear tells of no teacher, but all it stands beside are of one class.
    let scope = intake.scope(of: section, row[Conferences.teacher], at: place)
    var conference = Conference(
      date: date, student: intake.reference(first, Conferences.student, in: row, within: scope),
      location: row.location)
    conference.teacher = teacher
    conference.school = school
    conference.section = section
    describe(&conference, from: &row, intake)
    if row.isBare(besides: ready + [row.field(Conferences.student)]), conference.planned == nil {
      intake.bareRows.insert(row.location)
    }
    for id in ids {
      conference.student = intake.reference(id, Conferences.student, in: row, within: scope)
      intake.append(conference, from: &row)
    }
    return true
  }

  /// Takes over what a row says of a conference.
  private static func describe(
    _ conference: inout Conference, from row: inout CanonicalRow<Conferences>, _ intake: Intake
  ) {
    conference.id = row[Conferences.id]
    let insteadOfKind = outcomeForKind(&row, intake)
    conference.kind = insteadOfKind == nil ? row[Conferences.purpose] : nil
    conference.format = row[Conferences.format]
    conference.minutes = row[Conferences.minutes]
    conference.leader = row[Conferences.leader]
    conference.goalSet = row[Conferences.goalSet]
    conference.goalMet = row[Conferences.goalMet]
    conference.planned = row[Conferences.planned]
    conference.outcome = outcome(&row, isPlanned: conference.planned) ?? insteadOfKind
  }

  /// The teacher of a row; of two who teach together the one who has a class.
  private static func teacher(
    _ row: inout CanonicalRow<Conferences>, within place: PeopleScope, _ intake: inout Intake
  ) -> Reference<Teacher>? {
    guard let text = row[Conferences.teacher], let names = intake.people.pairs[text],
      intake.aliases.id(of: text, .teacher) == text
    else { return intake.reference(Conferences.teacher, in: &row, within: place) }
    let roster = intake.district.roster
    let known = names.compactMap { name in
      roster.teachers.find(intake.id(of: name, .teacher, within: place))
    }
    let classes = roster.sections.references.compactMap { roster.sections[$0].teacher }
    let teaching = Set(known.filter(classes.contains))
    if teaching.count == 1 { return teaching.first }
    row.reportOnce(.severalTeachers, Conferences.teacher, severity: .note)
    return nil
  }

  /// The class that a row names, as the teacher calls it.
  private static func section(
    _ row: inout CanonicalRow<Conferences>, of teacher: Reference<Teacher>?,
    _ intake: inout Intake
  ) -> Reference<Section>? {
    guard let id = row[Conferences.section] else { return nil }
    let whose = teacher.map { intake.district.roster.teachers[$0].id }
    return intake.reference(
      id, Conferences.section, in: row, within: PeopleScope(section: nil, teacher: whose))
  }

  /// What became of it; what cannot be read is no blank, which a log leaves for what was held (R15).
  private static func outcome(
    _ row: inout CanonicalRow<Conferences>, isPlanned: Bool?
  ) -> Conference.Outcome? {
    let field = row.field(Conferences.outcome)
    if let text = row.text(field), !row.decoder.words.knows(text, in: "outcome"),
      let outcome = OutcomeAnswer.outcome(text, under: row.title(of: field))
    {
      return outcome
    }
    if let outcome = row[Conferences.outcome] { return outcome }
    // Where a column asks whether it took place, nothing is no yes.
    if row.text(field) == nil, field.column != nil, isPlanned == nil,
      OutcomeAnswer.needsYes(row.title(of: field))
    {
      return .unrecorded
    }
    let isUnread =
      row.field(Conferences.outcome).saysAnything(in: row.record)
      || isPlanned == nil && row.field(Conferences.planned).saysAnything(in: row.record)
    return isUnread ? .unrecorded : nil
  }

  /// What became of a conference whose kind is no kind: `ABSENT` stands there in place of one.
  private static func outcomeForKind(
    _ row: inout CanonicalRow<Conferences>, _ intake: Intake
  ) -> Conference.Outcome? {
    guard let text = row.text(Conferences.purpose), !intake.project.words.knows(text, in: "type")
    else { return nil }
    return OutcomeAnswer.outcome(inPlaceOfKind: text)
  }

  /// The students of a row, in one column or several.
  private static func students(
    _ row: inout CanonicalRow<Conferences>, _ intake: inout Intake
  ) -> [String]? {
    let field = row.field(Conferences.student)
    var ids: [String] = []
    for column in ([field.column] + field.later).compactMap(\.self) {
      var cell = Field(name: field.name, column: column, constant: nil)
      if column == field.column { cell.given = field.given }
      guard let found = students(of: cell, &row, &intake) else { return nil }
      for id in found where !ids.contains(id) { ids.append(id) }
    }
    return ids.isEmpty ? row.ids(field) : ids
  }

  /// The students of a cell; `nil` where it names several and it cannot be told whom.
  private static func students(
    of field: Field, _ row: inout CanonicalRow<Conferences>, _ intake: inout Intake
  ) -> [String]? {
    guard let cell = row.id(field) else { return [] }
    if NobodyWord.matches(cell), intake.district.roster.students.find(cell) == nil {
      row.report(nobody: cell, field)
      return nil
    }
    if cell.utf8.contains(UInt8(ascii: ";")) { return row.ids(field) }
    guard cell.contains(" ") || cell.contains(where: { ",&+/|\n".contains($0) }) else {
      return [cell]
    }
    let texts = ListCell(",").parts(of: cell)
    let known = intake.namedStudents()
    let reading = NamedPeople(cell) { known.knowledge(of: $0, intake) }
    if case .several = reading, texts.hasBracketedSeparators {
      row.reportOnce(.commasInBrackets, Conferences.student, severity: .note)
    }
    if reading == .unclear {
      row.report(.unclearNames, field, severity: .error)
      return nil
    }
    return reading.texts
  }

  static func addWorkshop(_ row: inout CanonicalRow<Workshops>, _ intake: inout Intake) -> Bool {
    guard let student = row[Workshops.student], let target = row[Workshops.target],
      let date = row[Workshops.date]
    else { return false }
    var workshop = WorkshopVisit(
      student: intake.reference(student, Workshops.student, in: row),
      target: intake.district.curriculum.targets.intern(target), date: date,
      location: row.location)
    workshop.section = intake.reference(Workshops.section, in: &row)
    // What says neither yes nor no says not that the student came, as a blank does.
    workshop.attended =
      row[Workshops.attended] ?? (row.text(Workshops.attended) == nil ? nil : false)
    intake.append(workshop, from: &row)
    return true
  }

  static func addAction(_ row: inout CanonicalRow<Actions>, _ intake: inout Intake) -> Bool {
    guard let teacher = row[Actions.teacher], let framework = row[Actions.framework],
      let strand = row[Actions.strand], let column = row[Actions.column],
      let action = row[Actions.action]
    else { return false }
    guard let teacher = intake.teacher(teacher, Actions.teacher, in: &row) else { return false }
    guard let model = intake.model(framework) else {
      row.report(
        .unknownModel(known: intake.district.frameworks.map(\.facts.id)), Actions.framework)
      return false
    }
    checkStrand(strand, of: intake.district.framework(model), &row)
    var step = ActionStep(
      teacher: teacher, framework: model, strand: strand, column: column, action: action)
    step.assigned = row[Actions.assigned]
    step.closed = row[Actions.closed]
    step.owner = row[Actions.owner]
    intake.append(step, from: &row)
    return true
  }

  /// A strand that a continuum does not have is kept as written, and counts in no coverage.
  private static func checkStrand(
    _ strand: String, of framework: Framework?, _ row: inout CanonicalRow<Actions>
  ) {
    guard let framework, framework.facts.ordering == .unorderedContinuum else { return }
    let strands = framework.steps.map(\.section).reduce(into: [String]()) { known, strand in
      if known.last != strand { known.append(strand) }
    }
    if !strands.contains(where: { Words.folded($0) == Words.folded(strand) }) {
      row.report(.unknownValue(allowed: strands), Actions.strand)
    }
  }
}

extension CanonicalRow {
  /// Says that a cell names nobody, for which its row is left out.
  mutating func report(nobody text: String, _ field: Field) {
    let isTrial = NobodyWord.isTrial(text)
    report(isTrial ? .trialName : .nobody, field, severity: isTrial ? .note : .error)
  }
}

extension Finding.Problem {
  /// A row of somebody who tried out a form, or an example in a sheet.
  static let trialName = Self(
    .missingValue, "a name that is a trial or an example",
    advice: "The row was left out. Write the name, if somebody is meant.")

  /// A group, or nobody, in place of somebody's name.
  static let nobody = Self(
    .missingValue, "the cell names nobody: a group, or a word for no one",
    advice: "The row was left out. Write whom it was, if it was one.")

  /// Two teachers of a conference, of whom neither or each has a class.
  static let severalTeachers = Self(
    .missingValue, "two teachers in one cell",
    advice: "It counts for the student's class. Name one, if it is to count as that teacher's.")

  /// Several names in one cell, of which it cannot be told whose they are.
  static let unclearNames = Self(
    .missingValue, "several names, and whose they are cannot be told",
    advice: "The row was left out. Write ; between the names, or give each a row of its own.")
}
