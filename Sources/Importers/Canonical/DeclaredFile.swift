import CSV
import Canonical
import Coaching
import Tables

/// Reads files whose declaration is all that reading them takes: people and places, and plain lists.
enum DeclaredFile {
  /// Adds an entry of the roster; a later one takes the place of an earlier one (R33).
  static func add<Table: RosterTable>(
    _ row: inout CanonicalRow<Table>, _ intake: inout Intake
  ) -> Bool {
    // The id is the first column: where it is missing, nothing else is said.
    guard let id = row[Table.id], row.isComplete(beside: Table.id) else { return false }
    var entry = Table.Record(id: id)
    intake.fill(&entry, from: &row)
    if let names = row.header.splitName {
      DeclaredFile.fillName(&entry, from: row, names)
    }
    let earlier = intake.listed(id, in: Table.self)
    let other =
      earlier == nil ? nil : intake.origins.file(of: Table.self, intake.district.roster, id)
    let join = earlier.map { Table.join(&entry, with: $0) } ?? .none
    let isKnown = intake.list(
      entry, in: Table.self, at: row.location, column: row.field(Table.id).name)
    if isKnown {
      let duplicate = intake.duplicate(of: Table.self, in: row.location.file, after: other)
      switch join {
      case .none: row.report(duplicate, Table.id)
      case .one: row.report(.joinedSpells, Table.id)
      case .apart: row.report(.spellsApart, Table.id, severity: .note)
      }
    }
    return true
  }

  /// A person's name from two columns, where none is called a name.
  private static func fillName<Table: RosterTable>(
    _ entry: inout Table.Record, from row: CanonicalRow<Table>, _ names: Header.SplitName
  ) {
    guard [.students, .teachers].contains(Table.kind),
      let column = Table.columns.first(where: { $0.facts.name == Students.name.facts.name }),
      !row.header.has(column.facts)
    else { return }
    let parts = [names.family, names.given].compactMap { row.text($0) }
    guard !parts.isEmpty else { return }
    column.keep?(&entry, .text(parts.joined(separator: ", "))) { _, _ in nil }
  }

  static func add<Table: PlainTable>(
    _ row: inout CanonicalRow<Table>, _ intake: inout Intake
  ) -> Bool {
    guard row.isComplete(), let id = row[Table.id] else { return false }
    var entry = Table.Record(id: id)
    intake.fill(&entry, from: &row)
    intake.append(entry, from: &row)
    return true
  }
}

extension CanonicalRow {
  /// Where something stands, by a word of a column that knows such words.
  ///
  /// A word that may mean anything is kept as it is, counts as neither done nor dropped, and is said.
  fileprivate mutating func standing(_ value: Value, _ column: ColumnFacts) -> String? {
    guard case .text(let text) = value, !column.words.isEmpty, column.content != .word else {
      return nil
    }
    let word = StandingWord.meaning(of: text, among: column.words)
    if word == nil { report(.unknownStanding(among: column.words), column) }
    return word
  }
}

extension Finding.Problem {
  /// A word for where something stands that says neither that it is done nor that it is not.
  static func unknownStanding(among words: [String]) -> Self {
    Self(
      .unknownValue, "expected one of \(words.joined(separator: ", ")), or a word that means one",
      advice: "The row was kept, and counts as neither done nor dropped. Use one of the words.",
      isOfCell: true)
  }
}

/// What tells a spell in a class from others (R33).
struct SpellKey: Hashable, Sendable {
  let student: Reference<Student>
  let section: Reference<Section>
  let begin: Day?
}

/// Reads who is in which class, from when to when.
enum EnrollmentFile {
  /// A return to a section is a second row; the same begin is the same spell, to the later end
  /// (R33, R107).
  static func add(_ row: inout CanonicalRow<Enrollments>, _ intake: inout Intake) -> Bool {
    guard let student = row[Enrollments.student], let section = row[Enrollments.section] else {
      return false
    }
    let enrollment = Enrollment(
      student: intake.reference(student, Enrollments.student, in: row),
      section: intake.reference(section, Enrollments.section, in: row),
      begin: row[Enrollments.begin], end: row[Enrollments.end])
    let file = row.location.file
    if let earlier = intake.twin(of: enrollment, in: file) {
      let isSame = intake.district.roster.enrollments[earlier.place] == enrollment
      row.report(
        isSame
          ? intake.duplicate(of: Enrollments.self, in: file, after: earlier.file) : .joinedSpells,
        Enrollments.begin)
    }
    intake.district.roster.enrollments.append(enrollment)
    return true
  }
}

extension Intake {
  /// Puts every cell that a record keeps as it is into it.
  fileprivate mutating func fill<Table: CanonicalTable>(
    _ entry: inout Table.Record, from row: inout CanonicalRow<Table>
  ) {
    for column in Table.columns {
      guard let keep = column.keep else { continue }
      var value = row.value(column.facts)
      if value == .missing { continue }
      if let word = row.standing(value, column.facts) { value = .text(word) }
      keep(&entry, value) { kind, id in
        let link = link(
          kind, id, row.header.field(column.facts), at: row.location,
          within: kind == .teachers ? placeOfTeachers(in: row) : .folder)
        if link == nil {
          row.report(.unknownModel(known: knownModels), column.facts, severity: .warning)
        }
        return link
      }
    }
  }

  /// A class is of a school, and so is the teacher whose name it has.
  private mutating func placeOfTeachers<Table: CanonicalTable>(
    in row: CanonicalRow<Table>
  ) -> PeopleScope {
    let school = Table.columns.first { $0.facts.references == .schools }
    return PeopleScope(
      logged: schoolOfLists(school.flatMap { row.text(row.header.field($0.facts)) }),
      district.roster)
  }

  /// The latest earlier row of the same student, class and begin; the two are one spell.
  fileprivate mutating func twin(of spell: Enrollment, in file: String) -> Seen? {
    let key = SpellKey(student: spell.student, section: spell.section, begin: spell.begin)
    return spells.updateValue(
      Seen(place: district.roster.enrollments.count, file: file), forKey: key)
  }

  /// The framework id of a model's id or title; `nil` where it is unknown (R62).
  func model(_ text: String) -> String? {
    let folded = Words.folded(project.words.meaning(of: text, in: "model"))
    return district.frameworks.first {
      Words.folded($0.facts.id) == folded || Words.folded($0.facts.title) == folded
    }?.facts.id
  }

  /// The models that can be walked.
  var knownModels: [String] { district.progressions.filter(\.isWalkable).map(\.id) }
}

extension Finding.Problem {
  /// Rows of one person who left and came back (R107).
  static let spellsApart = Self(
    .duplicateKey, "a second time of employment",
    advice: "Both count; the other cells are those of the later row. Nothing need be done.")

  /// Rows of one person whose days overlap, and which are one spell (R107).
  static let joinedSpells = Self(
    .duplicateKey, "expected spells that do not overlap",
    advice: "They count as one, from the first begin to the last end. Correct one of the rows.")
}
