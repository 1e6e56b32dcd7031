public import Coaching
public import Tables

/// A canonical file to be filled in: its columns, and the words that may stand in some of them.
public struct BlankFile: Sendable {
  public let kind: FileKind

  public init(_ kind: FileKind) { self.kind = kind }

  /// The files of a district, in the order in which they are read; frameworks have a folder of
  /// their own.
  public static let district = FileKind.allCases.filter { $0 != .frameworks }.map(BlankFile.init)

  /// Who teaches whom, where.
  public static let roster =
    [FileKind.schools, .teachers, .sections, .students, .enrollments].map(BlankFile.init)

  public var columns: [Column] { CanonicalFile.tableColumns(of: kind) }

  /// The header alone.
  public var table: Table { Table(columns: columns) }

  /// The columns that every row must fill.
  public var required: Set<String> { CanonicalFile.of(kind).required }

  /// The words of a column's drop-down; none where anything may stand.
  public func choices(of column: Column) -> [String] {
    if column.type == .boolean { return ["yes", "no"] }
    return switch (kind, column.name) {
    case (.aliases, "kind"): words(of: Alias.Kind.self)
    case (.conferences, "type"): words(of: Conference.Kind.self)
    case (.conferences, "format"): words(of: Conference.Format.self)
    case (.conferences, "led_by"): words(of: Conference.Leader.self)
    case (.conferences, "outcome"): words(of: Conference.Outcome.self)
    case (.marks, "status"): Mark.Status.allCases.filter { $0 != .none }.map(\.word)
    case (.pathways, "kind"): words(of: Pathway.Kind.self)
    case (.pathways, "item_kind"): words(of: PathwayItem.Kind.self)
    case (.windows, "kind"): words(of: Window.Kind.self)
    case (.walkthroughs, "source"), (.ratings, "source"): words(of: Walkthrough.Source.self)
    default: []
    }
  }

  private func words<Word: RawRepresentable<String> & CaseIterable>(
    of type: Word.Type
  ) -> [String] {
    Word.allCases.map(\.rawValue)
  }
}
