import Canonical
import Coaching
import Tables

/// Ids of people and places, as references.
extension Intake {
  /// The entry of an id; one that its file lacks is added, with a finding (R69).
  mutating func reference<Table: RosterTable>(
    _ id: String, in table: Table.Type, _ field: Field, at position: Position,
    within scope: PeopleScope = .folder
  ) -> Reference<Table.Record> {
    let before = district.roster[keyPath: Table.registry].count
    let reference = district.roster[keyPath: Table.registry].intern(
      self.id(of: id, Table.alias, within: scope))
    if district.roster[keyPath: Table.registry].count > before {
      origins.note(Table.self, reference, at: position, column: field.name)
      reportUnknown(Table.self, field, position)
    }
    return reference
  }

  /// The same for an id that has been read from a column.
  mutating func reference<Table: CanonicalTable, Entry: RosterRecord>(
    _ id: String, _ column: CanonicalColumn<Table, Reference<Entry>>, in row: CanonicalRow<Table>,
    within scope: PeopleScope = .folder
  ) -> Reference<Entry> {
    reference(
      id, in: Entry.Declaration.self, row.field(column), at: row.position, within: scope)
  }

  /// Whom a text means: what aliases.csv says of it, else who bears the name.
  func id(of text: String, _ kind: Alias.Kind, within scope: PeopleScope) -> String {
    let id = aliases.id(of: text, kind)
    return id == text ? people.id(of: text, kind, within: scope) ?? text : id
  }

  /// The entry that a row names in a column; `nil` where the cell is blank.
  mutating func reference<Table: CanonicalTable, Entry: RosterRecord>(
    _ column: CanonicalColumn<Table, Reference<Entry>>, in row: inout CanonicalRow<Table>
  ) -> Reference<Entry>? {
    guard let id = row[column] else { return nil }
    return reference(id, column, in: row)
  }

  /// What a cell stands for that names an entry of another file; `nil` for a framework that nobody
  /// knows.
  mutating func link(
    _ kind: FileKind, _ id: String, _ field: Field, at position: Position
  ) -> Link? {
    if kind == .frameworks {
      guard let model = model(id) else { return nil }
      return Link(index: 0, id: model)
    }
    guard let table = CanonicalFile.of(kind).roster else { return nil }
    return link(in: table, id, field, at: position)
  }

  private mutating func link<Table: RosterTable>(
    in table: Table.Type, _ id: String, _ field: Field, at position: Position
  ) -> Link {
    Link(index: Int(reference(id, in: Table.self, field, at: position).index), id: id)
  }

  /// The entry that an earlier row of its file lists under an id.
  func listed<Table: RosterTable>(_ id: String, in table: Table.Type) -> Table.Record? {
    let registry = district.roster[keyPath: Table.registry]
    return registry.find(id).flatMap { registry.isListed($0) ? registry[$0] : nil }
  }

  /// Lists an entry that the file of its kind has.
  ///
  /// - Returns: whether it was listed before (R33).
  mutating func list<Table: RosterTable>(
    _ entry: Table.Record, in table: Table.Type, at position: Position, column: String
  ) -> Bool {
    let isKnown = district.roster[keyPath: Table.registry].list(entry)
    if let reference = district.roster[keyPath: Table.registry].find(entry.id) {
      origins.note(Table.self, reference, at: position, column: column)
    }
    return isKnown
  }

  /// One finding for each id, at its first row.
  ///
  /// Where the whole file is absent the ids are what the facts say, and nothing is unknown.
  private mutating func reportUnknown<Table: RosterTable>(
    _ table: Table.Type, _ field: Field, _ position: Position
  ) {
    guard district.given.contains(Table.kind) else { return }
    findings.append(
      Finding(
        .unknownID(kind: Table.alias.rawValue, file: "\(Table.kind.rawValue).csv"), at: position,
        column: field.name))
  }
}
