/// A block of SQL: its label is a table for the blocks below it.
public struct SQLChunk: Sendable {
  public var label: String?
  public var sql: Passage
  public var options: FigureOptions
  /// Whether its result is shown.
  public var isShown: Bool
}

/// How the result of a block is shown.
public struct FigureOptions: Sendable {
  public var caption: Wording?
  public var sheet: Wording?
  public var note: Wording?
  /// What stands in place of a result without rows.
  public var empty: Wording?
  public var columns: [ColumnOptions] = []
  public var frozenColumns = 0
  public var hasFilter = false
  public var highlights: [Highlight] = []
  public var suppression: Suppression?
  /// Whether the SQL is shown; `nil` where the report's default holds.
  public var echo: Bool?
  /// At most this many rows are shown; the label keeps them all.
  public var limit: Int?
  /// The column whose equal values make groups with subtotals.
  public var group: Grouping?

  public struct Grouping: Sendable {
    public var column: String
    public var place: Place
  }
}

/// How one column of a result is shown; `nil` where its standard look holds.
public struct ColumnOptions: Sendable {
  public var name: String
  public var place: Place
  public var title: Wording?
  public var width: Double?
  public var format: ValueFormat?
  public var total: FigureColumn.Total?
  public var scale: [ThemeColor] = []
  public var bar: ThemeColor?
  public var isHidden = false
  public var alignment: FigureColumn.Alignment?
  public var wraps: Bool?
}

/// Rows for which a condition holds, and their style.
public struct Highlight: Sendable {
  /// An SQL expression over the columns of the result.
  public var condition: Passage
  public var style: RowStyle
}

/// Rows about too few people keep their names and lose their numbers.
public struct Suppression: Sendable {
  /// The column that counts people.
  public var count: String
  public var below: Threshold?
  /// Whether a single hidden row takes the next smallest with it, so that no total gives it away.
  public var isComplementary: Bool
  public var place: Place

  public enum Threshold: Hashable, Sendable {
    case number(Int)
    case parameter(String)
  }
}
