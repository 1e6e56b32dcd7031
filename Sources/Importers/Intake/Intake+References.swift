import Canonical
import Coaching
import People
import Tables

/// From the ids in cells to references into the roster.
extension Intake {
  /// The entry of an id; one that the file of its kind does not list is added, with a finding (R69).
  mutating func reference<Table: RosterTable>(
    _ id: String, in table: Table.Type, _ field: Field, at location: Location,
    within scope: PeopleScope = .folder
  ) -> Reference<Table.Record> {
    let before = district.roster[keyPath: Table.registry].count
    let reference = district.roster[keyPath: Table.registry].intern(
      self.id(of: id, Table.alias, within: scope))
    if district.roster[keyPath: Table.registry].count > before {
      origins.note(Table.self, reference, at: location, column: field.name)
      reportUnknown(Table.self, field, location)
    }
    return reference
  }

  /// The same for an id that was read from a declared column.
  mutating func reference<Table: CanonicalTable, Entry: RosterRecord>(
    _ id: String, _ column: CanonicalColumn<Table, Reference<Entry>>, in row: CanonicalRow<Table>,
    within scope: PeopleScope = .folder
  ) -> Reference<Entry> {
    reference(
      id, in: Entry.Declaration.self, row.field(column), at: row.location, within: scope)
  }

  /// The id of the person whom a text means: by aliases.csv, else by name; else the text itself.
  func id(of text: String, _ kind: Alias.Kind, within scope: PeopleScope) -> String {
    let id = aliases.id(of: text, kind)
    return id == text && !aliases.isID(text, kind)
      ? people.id(of: text, kind, within: scope) ?? text : id
  }

  /// The entry that a row names in a column; `nil` where the cell is blank.
  mutating func reference<Table: CanonicalTable, Entry: RosterRecord>(
    _ column: CanonicalColumn<Table, Reference<Entry>>, in row: inout CanonicalRow<Table>,
    within scope: PeopleScope = .folder
  ) -> Reference<Entry>? {
    guard let id = row[column], !isUndecided(id, Entry.Declaration.self, within: scope),
      !isNobody(id, Entry.Declaration.self)
    else { return nil }
    return reference(id, column, in: row, within: scope)
  }

  /// The school of the lists that a row of a log names; `nil` where no list knows it, since a log adds
  /// no schools.
  mutating func schoolOfLists(_ text: String?) -> Reference<School>? {
    guard let text else { return nil }
    let schools = district.roster.schools
    return schools.find(id(of: text, .school, within: .folder)).flatMap { school in
      schools.isListed(school) || Int(school.index) < schoolsOfLists ? school : nil
    } ?? listedSchools[SchoolName.key(of: text)]
  }

  /// The teacher whom a row must name; `nil`, and said, where several bear the name (R100).
  mutating func teacher<Table: CanonicalTable>(
    _ id: String, _ column: CanonicalColumn<Table, Reference<Teacher>>,
    in row: inout CanonicalRow<Table>, within scope: PeopleScope = .folder
  ) -> Reference<Teacher>? {
    guard !isUndecided(id, Teachers.self, within: scope) else {
      row.report(.undecidedTeacher, column, severity: .error)
      return nil
    }
    guard !isNobody(id, Teachers.self) else {
      row.report(nobody: id, row.field(column))
      return nil
    }
    return reference(id, column, in: row, within: scope)
  }

  /// Whether a text in place of a teacher names nobody: whoever stood in, or a trial of a form.
  func isNobody<Table: RosterTable>(_ text: String, _ table: Table.Type) -> Bool {
    Table.alias == .teacher && NobodyWord.matches(text)
      && district.roster.teachers.find(text).map { !district.roster.teachers.isListed($0) } ?? true
      && aliases.id(of: text, .teacher) == text
  }

  /// Whether several teachers bear a name, so that it stands for none until somebody says for whom.
  func isUndecided<Table: RosterTable>(
    _ text: String, _ table: Table.Type, within scope: PeopleScope = .folder
  ) -> Bool {
    Table.alias == .teacher && aliases.id(of: text, .teacher) == text
      && people.isUndecided(text, within: scope)
  }

  /// The entry of another file that a cell names; `nil` for an unknown framework.
  mutating func link(
    _ kind: FileKind, _ id: String, _ field: Field, at location: Location,
    within scope: PeopleScope = .folder
  ) -> Link? {
    if kind == .frameworks {
      guard let model = model(id) else { return nil }
      return Link(index: 0, id: model)
    }
    guard let table = CanonicalFile.roster(of: kind) else { return nil }
    return link(in: table, id, field, at: location, within: scope)
  }

  private mutating func link<Table: RosterTable>(
    in table: Table.Type, _ id: String, _ field: Field, at location: Location,
    within scope: PeopleScope
  ) -> Link? {
    if isUndecided(id, Table.self, within: scope) { return nil }
    let reference = reference(id, in: Table.self, field, at: location, within: scope)
    return Link(index: Int(reference.index), id: id)
  }

  /// Fills a cell of an entry that no file has filled, as the declaration of its column says.
  ///
  /// - Parameter text: as the file writes it; blank fills nothing.
  mutating func fill<Table: RosterTable, Content>(
    _ column: CanonicalColumn<Table, Content>, of entry: Reference<Table.Record>,
    with text: String?, _ field: Field, at location: Location
  ) {
    guard let text else { return }
    var record = district.roster[keyPath: Table.registry][entry]
    column.anyContent.keep?(&record, .text(text)) { link($0, $1, field, at: location) }
    district.roster[keyPath: Table.registry][entry] = record
  }

  /// The entry of an id, if a row of its file has listed it before.
  func listed<Table: RosterTable>(_ id: String, in table: Table.Type) -> Table.Record? {
    let registry = district.roster[keyPath: Table.registry]
    return registry.find(id).flatMap { registry.isListed($0) ? registry[$0] : nil }
  }

  /// Lists an entry that stands in the file of its kind.
  ///
  /// - Returns: whether it was listed before (R33).
  mutating func list<Table: RosterTable>(
    _ entry: Table.Record, in table: Table.Type, at location: Location, column: String
  ) -> Bool {
    let (reference, isKnown) = district.roster[keyPath: Table.registry].enter(entry)
    origins.note(Table.self, reference, at: location, column: column)
    return isKnown
  }

  /// Reports an id that the file of its kind does not list: once, at its first row.
  ///
  /// Where there is no such file, the facts say who there is, and nobody is unknown.
  private mutating func reportUnknown<Table: RosterTable>(
    _ table: Table.Type, _ field: Field, _ location: Location
  ) {
    guard district.given.contains(Table.kind) else { return }
    // Where only exports list them, there is no file of ours that lacks an entry.
    let file = ownFiles.contains(Table.kind) ? "\(Table.kind.rawValue).csv" : "the roster"
    findings.append(
      Finding(.unknownID(kind: Table.alias.rawValue, file: file), at: location, column: field.name))
  }
}

extension Finding.Problem {
  static func unknownID(kind: String, file: String) -> Self {
    Self(
      .unknownID, "expected \(kind == "item" ? "an" : "a") \(kind) listed in \(file)",
      advice: "The row was kept. Add the id to \(file), or correct it.")
  }

  /// A name that several teachers bear, where a row is about one (R100).
  static let undecidedTeacher = Self(
    .nearMatch, "a name that several teachers bear",
    advice:
      "The row was left out. Write the id, or add a line to aliases.csv (teacher, the name, the id)."
  )

  static func unknownModel(known: [String]) -> Self {
    Self(
      .unknownModel, "expected a model with actions: \(known.joined(separator: ", "))",
      advice: "The row was left out. Correct the model, or add a frameworks file.")
  }
}
