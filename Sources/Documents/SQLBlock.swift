import Settings
public import Tables

/// A block of SQL: its label is a table for the blocks below it.
public struct SQLBlock: Sendable {
  public var label: String?
  public var sql: SQLFragment
  public var options: DisplayOptions
  /// Whether its result is shown.
  public var isShown: Bool
  /// Whether it is there at all: as a container around it would say.
  public var condition: SQLFragment?
  /// The chart below its table.
  public var chart: ChartBlock?
}

/// How the result of a block is shown.
public struct DisplayOptions: Sendable {
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
  public var limit: RowLimit?
  /// The column whose equal values make groups with subtotals.
  public var group: Grouping?
  /// The measures that the rows come from: their rules are said below the table.
  public var measures: [Measured] = []
  /// A column whose values become columns, as weeks across a sheet.
  public var across: Across?

  public struct Measured: Sendable {
    public var name: String
    public var location: Location
  }

  public enum RowLimit: Hashable, Sendable {
    case number(Int)
    /// SQL that gives the number, such as one for each length of a meeting.
    case expression(SQLFragment)
  }

  public struct Across: Sendable {
    /// The column whose values become columns, in the order in which they come.
    public var column: String
    /// The column whose values stand in them, and whose look they take.
    public var value: String
    public var location: Location
    package let valueLocation: Location

    /// - Parameter location: of the column whose values become columns.
    init(column: String, value: String, location: Location, valueLocation: Location) {
      self.column = column
      self.value = value
      self.location = location
      self.valueLocation = valueLocation
    }
  }

  public struct Grouping: Sendable {
    public var column: String
    public var location: Location
  }
}

/// How one column of a result is shown; `nil` where its standard look holds.
public struct ColumnOptions: Sendable {
  public var name: String
  public var location: Location
  public var title: Wording?
  public var width: Double?
  public var format: ValueFormat?
  public var total: ReportColumn.Total?
  public var scale: [ThemeColor] = []
  public var bar: ThemeColor?
  public var isHidden = false
  public var alignment: ReportColumn.Alignment?
  public var wraps: Bool?
  /// A sentence below the table that goes with the column.
  public var note: Wording?

  /// The looks of columns, as a report's `columns` says them.
  package static func reading(_ yaml: String, file: String) throws(ReportError) -> [ColumnOptions] {
    let setting = try Setting.read(yaml, at: Location(file: file, line: 1, column: 1))
    var columns: [ColumnOptions] = []
    for (name, location, value) in try Settings(setting, kind: "column").all() {
      columns.append(try ColumnOptions(name, at: location, value))
    }
    return columns
  }

  /// What is said here, and for the rest what is said of every column of that name.
  package func completed(by standard: ColumnOptions?) -> ColumnOptions {
    guard let standard else { return self }
    var options = self
    options.title = title ?? standard.title
    options.width = width ?? standard.width
    options.format = format ?? standard.format
    options.total = total ?? standard.total
    options.scale = scale.isEmpty ? standard.scale : scale
    options.bar = bar ?? standard.bar
    options.isHidden = isHidden || standard.isHidden
    options.alignment = alignment ?? standard.alignment
    options.wraps = wraps ?? standard.wraps
    options.note = note ?? standard.note
    return options
  }
}

/// Rows for which a condition holds, and their style.
public struct Highlight: Sendable {
  /// An SQL expression over the columns of the result.
  public var condition: SQLFragment
  public var style: RowStyle
}

/// Rows about too few people keep their names and lose their numbers.
public struct Suppression: Sendable {
  /// The column that counts people.
  public var count: String
  public var below: Threshold?
  /// Whether a single hidden row takes the next smallest with it, so that no total gives it away.
  public var isComplementary: Bool
  /// Shares of at most so many percent, and those as near to all, are told as `≤5%` and `≥95%`.
  public var ends: Int?
  public var location: Location
  /// Of the threshold, where it is given.
  package var belowLocation: Location?

  public enum Threshold: Hashable, Sendable {
    case number(Int)
    case parameter(String)
  }
}
