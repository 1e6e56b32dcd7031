import CSV
public import Coaching
public import Tables

/// What reading a folder gathers: the district, the findings and one line for each file.
public struct Intake: Sendable {
  public var district: District
  public var findings: [Finding] = []
  public var sources: [SourceRow] = []
  public let project: ProjectFile
  var pieceSize = 4 << 20
  /// Walk-throughs under way: their rows may be spread over files (R33).
  var walkthroughs = WalkthroughAssembly()
  /// Keys seen so far, by kind of file (R33).
  var keys: [FileKind: [String: Int]] = [:]
  /// Pairs of student and section that gradebooks have shown.
  var pairs: Set<UInt64> = []
  /// Days of the calendar, in file order.
  var days: [(day: Day, isInstructional: Bool, note: String?)] = []
  /// Where the windows stand, by id.
  var windowPositions: [String: Position] = [:]
  /// Where pathways list the items, the last place where several do.
  var itemPositions: [Reference<Item>: Position] = [:]
  /// Marks of a gradebook under way, each with its cell and the place of its assignment.
  var gradebookMarks: [(mark: Mark, cell: ScoreCell, assignment: Int)] = []
  /// The ids of names written by hand.
  var aliases = Aliases()
  /// Where ids were first seen.
  var origins = Origins()
  /// Scales of items whose scores are levels.
  var scales: [Reference<Item>: Scale] = [:]
  /// What was reported once for a whole column, by file.
  var columnsReported: Set<String> = []
  /// The lessons that i-Ready exports name, whatever the number of files.
  var lessons = IReadyProgressions()
  /// What rosters and gradebooks tell of people, classes and pathways, in parts.
  var fragments = Fragments()
  /// When forms were sent, to find those sent twice (R79).
  var sendings: Set<[String]> = []
  /// Places of rows that a later row with the same key replaces (R33).
  var superseded: [FileKind: Set<Int>] = [:]

  init(frameworks: [Framework], project: ProjectFile) {
    district = District(frameworks: frameworks)
    district.title = project.title
    district.rules = project.rules
    self.project = project
    findings = project.findings
  }

  /// Takes note of the key of a row that stands at `place` among its kind.
  ///
  /// Where an earlier row has the same key, this one takes its part, with a finding at the last
  /// column of the key (R33, R93). One of a day after as-of does not exist yet and takes nobody's
  /// place (R109).
  mutating func note(
    _ key: KeyValuePairs<String, String>, of kind: FileKind, at place: Int, on day: Day? = nil,
    _ record: borrowing CSVRecord, _ header: Header, _ decoder: inout RowDecoder
  ) {
    if let day, let asOf = district.rules.asOf, day > asOf { return }
    let values = key.map(\.value).joined(separator: "\u{1F}")
    guard let earlier = keys[kind, default: [:]].updateValue(place, forKey: values),
      let last = key.last?.key
    else { return }
    superseded[kind, default: []].insert(earlier)
    decoder.report(.duplicateKey(key: key.map(\.key)), header.field(last), record)
  }

  /// The rows that no later row of the same key replaces, in file order.
  func current<Row>(_ rows: [Row], _ kind: FileKind) -> [Row] {
    guard let superseded = superseded[kind] else { return rows }
    return rows.enumerated().filter { !superseded.contains($0.offset) }.map(\.element)
  }
}

extension Intake {
  /// The teacher of an id; one that the roster lacks is added, with a finding (R69).
  mutating func teacher(_ id: String, _ field: Field, at position: Position) -> Reference<Teacher> {
    let before = district.roster.teachers.count
    let reference = district.roster.teachers.intern(aliases.id(of: id, .teacher))
    if district.roster.teachers.count > before {
      origins.note(.teacher, reference.index, at: position, column: field.name)
      reportUnknown(.teachers, "teacher", field, position)
    }
    return reference
  }

  mutating func school(_ id: String, _ field: Field, at position: Position) -> Reference<School> {
    let before = district.roster.schools.count
    let reference = district.roster.schools.intern(aliases.id(of: id, .school))
    if district.roster.schools.count > before {
      origins.note(.school, reference.index, at: position, column: field.name)
      reportUnknown(.schools, "school", field, position)
    }
    return reference
  }

  mutating func section(_ id: String, _ field: Field, at position: Position) -> Reference<Section> {
    let before = district.roster.sections.count
    let reference = district.roster.sections.intern(aliases.id(of: id, .section))
    if district.roster.sections.count > before {
      origins.note(.section, reference.index, at: position, column: field.name)
      reportUnknown(.sections, "section", field, position)
    }
    return reference
  }

  mutating func student(_ id: String, _ field: Field, at position: Position) -> Reference<Student> {
    let before = district.roster.students.count
    let reference = district.roster.students.intern(aliases.id(of: id, .student))
    if district.roster.students.count > before {
      origins.note(.student, reference.index, at: position, column: field.name)
      reportUnknown(.students, "student", field, position)
    }
    return reference
  }

  /// One finding for each id, at its first row.
  ///
  /// Where the whole file is absent the ids are what the facts say, and nothing is unknown.
  mutating func reportUnknown(
    _ kind: FileKind, _ name: String, _ field: Field, _ position: Position
  ) {
    guard district.given.contains(kind) else { return }
    findings.append(
      Finding(
        .unknownID(kind: name, file: "\(kind.rawValue).csv"), at: position, column: field.name))
  }

  /// Whether a school that a dimension file names is known; unknown ones are added.
  mutating func school(
    _ field: Field, _ record: borrowing CSVRecord, _ decoder: inout RowDecoder
  ) -> Reference<School>? {
    guard let id = decoder.id(field, record) else { return nil }
    return school(id, field, at: Position(file: decoder.file, line: record.line))
  }
}
