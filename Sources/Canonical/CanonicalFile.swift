package import Coaching
package import Tables

/// A canonical file among others: its columns, whatever they become.
package struct CanonicalFile: Sendable {
  package let kind: FileKind
  /// What a row is.
  package let holds: String
  /// Whom the rows tell of.
  package let people: [People]
  /// In the order in which Walkbook writes them.
  package let declared: [ColumnFacts]
  /// Columns that it has in another shape, such as the landed step of a walk-through.
  package let further: [ColumnFacts]
  /// The columns by which two rows are the same.
  package let key: [String]
  /// The declaration, where it is all that reading a row takes.
  package let plain: (any PlainTable.Type)?
  /// The declaration, where rows are entries that other files name.
  package let roster: (any RosterTable.Type)?
  /// What a district has of it, as a table.
  package let table: @Sendable (District) -> Table

  /// The names of the columns.
  package let columns: [String]
  /// The columns without which a row means nothing (R68).
  package let required: Set<String>
  private let places: [String: Int]

  init<Declaration: CanonicalTable>(_ declaration: Declaration.Type) {
    kind = Declaration.kind
    roster = declaration as? any RosterTable.Type
    plain = declaration as? any PlainTable.Type
    holds = Declaration.holds
    people = Declaration.people
    declared = Declaration.columns.map(\.facts)
    further = Declaration.further.map(\.facts)
    key = Declaration.key.map(\.facts.name)
    let tableColumns = declared.map(\.column)
    table = { district in
      Table(
        columns: tableColumns,
        rows: Declaration.records(of: district).lazy.map { Declaration.row($0, in: district) })
    }
    columns = declared.map(\.name)
    required = Set(declared.filter(\.isRequired).map(\.name))
    places = Dictionary(
      columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Every canonical file, in the order in which they are read.
  package static let all: [CanonicalFile] = FileKind.allCases.map(declaration)

  private static let byKind = Dictionary(
    all.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })

  private static let rosters = all.reduce(into: [FileKind: any RosterTable.Type]()) {
    $0[$1.kind] = $1.roster
  }

  /// The declaration of a kind whose rows other files name.
  package static func roster(of kind: FileKind) -> (any RosterTable.Type)? { rosters[kind] }

  /// The columns of one kind.
  package static func of(_ kind: FileKind) -> CanonicalFile { byKind[kind] ?? declaration(kind) }

  /// A kind without its declaration does not compile.
  private static func declaration(_ kind: FileKind) -> CanonicalFile {
    switch kind {
    case .aliases: CanonicalFile(AliasNames.self)
    case .schools: CanonicalFile(Schools.self)
    case .teachers: CanonicalFile(Teachers.self)
    case .sections: CanonicalFile(Sections.self)
    case .students: CanonicalFile(Students.self)
    case .enrollments: CanonicalFile(Enrollments.self)
    case .windows: CanonicalFile(Windows.self)
    case .calendar: CanonicalFile(CalendarDays.self)
    case .frameworks: CanonicalFile(FrameworkSteps.self)
    case .pathways: CanonicalFile(Pathways.self)
    case .walkthroughs: CanonicalFile(Walkthroughs.self)
    case .ratings: CanonicalFile(Ratings.self)
    case .actions: CanonicalFile(Actions.self)
    case .marks: CanonicalFile(GradebookMarks.self)
    case .workshops: CanonicalFile(Workshops.self)
    case .conferences: CanonicalFile(Conferences.self)
    case .commitments: CanonicalFile(Commitments.self)
    case .plans: CanonicalFile(Plans.self)
    }
  }

  /// The place of a column by its name, in constant time.
  package func place(of name: String) -> Int? { places[name] }

  /// A column by its name, of this shape or another.
  package func facts(of name: String) -> ColumnFacts? {
    place(of: name).map { declared[$0] } ?? further.first { $0.name == name }
  }

  /// The columns without which a row means nothing, in order.
  package var asked: [ColumnFacts] { declared.filter(\.isRequired) }

  /// Every name that walkbook.yaml may give to a column of this file.
  package var names: [String] { columns + further.map(\.name) }

  /// Whether a name is that of a column of some kind of file.
  package static func isColumn(_ name: String) -> Bool {
    foldedNames.contains(Words.folded(name))
  }

  /// The name of every column of any kind, each once.
  package static let allColumns: [String] = all.flatMap(\.names).reduce(into: []) { known, name in
    if !known.contains(name) { known.append(name) }
  }

  private static let foldedNames = Set(all.flatMap(\.names).map(Words.folded))

  /// The columns that hold days in some kind of file, each name once.
  package static let dayFacts: [ColumnFacts] = allColumns.compactMap { name in
    all.lazy.compactMap { $0.facts(of: name) }.first { $0.content == .day }
  }

  package static let dayColumns = Set(dayFacts.map(\.name))

  /// Words that people write above a column, by the column's name: a name means one thing in every
  /// file.
  package static let phrases: [String: [String]] = Dictionary(
    all.flatMap { $0.declared + $0.further }.filter { !$0.phrases.isEmpty }
      .map { ($0.name, $0.phrases) }, uniquingKeysWith: { first, _ in first })

  /// The typed columns of a canonical table.
  package static func tableColumns(of kind: FileKind) -> [Column] {
    of(kind).declared.map(\.column)
  }
}
