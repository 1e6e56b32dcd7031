package import Coaching
package import Tables

/// The declaration of a canonical file: what it holds, its columns, and how they are written.
///
/// What walkbook reads, checks, merges, writes, hands out blank, describes and documents of a
/// canonical file comes from here.
package protocol CanonicalTable: Sendable {
  /// What one row becomes.
  associatedtype Record: Sendable
  associatedtype Records: Sequence<Record>

  static var kind: FileKind { get }
  /// What a row is, in one sentence.
  static var holds: String { get }
  /// Whom the rows tell of.
  static var people: [People] { get }
  /// The columns, in the order in which they are written.
  static var columns: [TableColumn<Self>] { get }
  /// The columns by which two rows are the same; findings stand at the last of them.
  static var key: [TableColumn<Self>] { get }
  /// Columns that files of this kind may have in another shape.
  static var further: [TableColumn<Self>] { get }
  /// Days that follow each other in a row.
  static var spans: [DaySpan] { get }
  /// The day on which it happened, if it is of one: what is later than as-of takes nobody's place
  /// (R109).
  static func day(of record: Record) -> Day?
  /// What a district has of this kind, in the order of its table.
  static func records(of district: District) -> Records
}

extension CanonicalTable {
  package typealias Of<Content> = CanonicalColumn<Self, Content>

  package static var further: [TableColumn<Self>] { [] }
  package static var spans: [DaySpan] { [] }
  package static func day(of record: Record) -> Day? { nil }

  /// Whether a row counts; written by none of our own files but those of walk-throughs.
  static var publication: Of<String> {
    .code("state", "Only published ones count; published where blank.") { _ in
      PublicationState.published.rawValue
    }.words(PublicationState.allCases.map(\.rawValue))
  }

  /// Columns of this table, in this order.
  static func list<each Content>(_ column: repeat Of<each Content>) -> [TableColumn<Self>] {
    var columns: [TableColumn<Self>] = []
    repeat columns.append((each column).anyContent)
    return columns
  }

  /// The cells of a record, in the order of the columns.
  package static func row(_ record: Record, in district: District) -> [Value] {
    columns.map { $0.value(record, district) }
  }

  /// What tells a record from others of its table, comparable as text.
  package static func key(of record: Record, in district: District) -> [String] {
    key.map { column in
      let text = column.value(record, district).plain
      return column.facts.isFolded ? Words.folded(text) : text
    }
  }
}

/// A table whose records a district keeps as a list, in file order.
package protocol ListedTable: CanonicalTable where Records == [Record] {
  static var stored: Property<District, [Record]> { get }
}

extension ListedTable {
  package static func records(of district: District) -> [Record] { district[keyPath: stored] }
}

/// A listed table of which each row has an id and every other cell is kept as it is: the declaration
/// is all that reading it takes.
package protocol PlainTable: ListedTable where Record: Identified {
  static var id: Of<String> { get }
}

extension PlainTable {
  package static var key: [TableColumn<Self>] { list(id) }
}

/// A record that other files name by its id.
package protocol RosterRecord: Identified {
  associatedtype Declaration: RosterTable where Declaration.Record == Self
}

/// A table of people or places, each with an id by which other files name it.
package protocol RosterTable: CanonicalTable where Record: RosterRecord, Records == [Record] {
  static var id: Of<String> { get }
  static var registry: Property<Roster, Registry<Record>> { get }
  /// What `aliases.csv` calls such an entry.
  static var alias: Alias.Kind { get }
  /// Takes over what still counts of an earlier row of the same id.
  ///
  /// - Returns: what the days of the two are to each other.
  static func join(_ entry: inout Record, with earlier: Record) -> SpellJoin
  /// The records of which a file of it has rows: one, unless the entry has several spells.
  static func written(_ entry: Record) -> [Record]
}

extension RosterTable {
  package static func join(_ entry: inout Record, with earlier: Record) -> SpellJoin { .none }
  package static func written(_ entry: Record) -> [Record] { [entry] }

  package static var key: [TableColumn<Self>] { list(id) }

  package static func records(of district: District) -> [Record] {
    let registry = district.roster[keyPath: registry]
    return registry.sorted.map { registry[$0] }
  }
}
