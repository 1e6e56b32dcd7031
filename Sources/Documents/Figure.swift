public import Tables

/// A table with its presentation: titles, formats, totals, highlights.
public struct Figure: Sendable {
  /// The label other blocks refer to: `tbl-risk`.
  public var label: String?
  /// Its number among the tables of the document, counted from 1; shown as "Table 3".
  public var number: Int?
  public var caption: String?
  /// The data, in the order shown; never more than what readers may see.
  public var table: Table
  /// One for each column of ``table``, in order.
  public var columns: [FigureColumn]
  /// The place of the column whose equal values make groups, each with a subtotal below.
  public var group: Int?
  /// One for each row: the style of rows that a condition picked out.
  public var rowStyles: [RowStyle?]
  public var frozenColumns: Int
  public var hasFilter: Bool
  /// A sentence below the table.
  public var note: String?
  /// What stands in place of a table without rows.
  public var emptyText: String
  /// Whether readers fill it in: locked columns stay, others take the values they list.
  public var isEntry: Bool
  /// For entry figures of a report: the name by which a later run knows the table again.
  public var entry: String?
  /// For such figures: the rows as the data give them, before what people typed was put in.
  public var given: Table?
  /// The SQL behind it, where the report echoes it.
  public var source: String?

  public init(table: Table, columns: [FigureColumn]? = nil) {
    precondition(
      columns.map { $0.count == table.columns.count } ?? true, "one presentation for each column")
    self.table = table
    self.columns = columns ?? table.columns.map(FigureColumn.init)
    rowStyles = Array(repeating: nil, count: table.count)
    frozenColumns = 0
    hasFilter = false
    emptyText = "Nothing to show."
    isEntry = false
  }

  /// The text of a place in its column's format.
  public func text(row: Int, column: Int) -> String {
    columns[column].format.text(table[row, column])
  }
}

/// How a column of a figure looks.
public struct FigureColumn: Sendable {
  /// A total below the column; a live formula in a workbook.
  public enum Total: String, Hashable, Sendable, CaseIterable {
    case sum, average, count, min, max
  }

  public enum Alignment: String, Hashable, Sendable, CaseIterable { case left, center, right }

  public var title: String
  public var format: ValueFormat
  /// In characters of the body font; computed from the formatted text where missing.
  public var width: Double?
  public var total: Total?
  /// Two or three colors from the lowest to the highest value.
  public var scale: [ThemeColor]
  /// Where the colors begin and end, for columns that are read together; else the column's own
  /// lowest and highest value.
  public var scaleRange: ClosedRange<Double>?
  /// A bar in the cell, as long as the value.
  public var bar: ThemeColor?
  public var isHidden: Bool
  public var alignment: Alignment?
  public var wraps: Bool
  /// For entry figures: the words of a drop-down.
  public var choices: [String]
  /// For entry figures: the lowest and the highest value that a cell takes.
  public var least: EntryLimit?
  public var most: EntryLimit?
  /// For entry figures: not for the reader to change.
  public var isLocked: Bool
  /// For entry figures: filled in from the data, where other columns are blank.
  public var isFilled: Bool
  /// For entry figures: tells which row it is, when the table is written anew.
  public var isKey: Bool

  /// The default look of a column of data: title in words, format and side from its role.
  public init(_ column: Column) {
    title = FigureColumn.title(of: column.name)
    format = ValueFormat.standard(for: column)
    scale = []
    scaleRange = nil
    isHidden = false
    alignment = column.type == .boolean ? .center : nil
    wraps = column.role == .label
    choices = []
    isLocked = false
    isFilled = false
    isKey = false
  }

  /// The side on which values stand: the one asked for, else numbers and days right.
  public func alignment(for type: ColumnType) -> Alignment {
    alignment ?? (type == .integer || type == .number || type == .day ? .right : .left)
  }

  /// `share_paused` reads `Share paused`; `teacher_id` reads `Teacher`.
  static func title(of name: String) -> String {
    var words = name.split(separator: "_").map(String.init)
    if words.count > 1, words.last == "id" { words.removeLast() }
    guard let first = words.first else { return name }
    words[0] = first.prefix(1).uppercased() + first.dropFirst()
    return words.joined(separator: " ")
  }
}

/// A bound of what may be typed.
public enum EntryLimit: Hashable, Sendable {
  case value(Value)
  /// The day on which somebody types; the workbook knows it, we never do.
  case today
}

/// What a highlighted row means; color is never its only sign.
public enum RowStyle: String, Hashable, Sendable, CaseIterable {
  case good, warning, bad, strong, muted
}

/// The colors of the theme, safe for color blindness and greyscale.
public enum ThemeColor: String, Hashable, Sendable, CaseIterable {
  case blue, orange, green, red, yellow, purple, teal, gray, white

  /// Red, green and blue as `0xRRGGBB`, where a theme says nothing else.
  ///
  /// After Okabe and Ito: https://jfly.uni-koeln.de/color/
  public var rgb: Int {
    switch self {
    case .blue: 0x0072B2
    case .orange: 0xE69F00
    case .green: 0x009E73
    case .red: 0xD55E00
    case .yellow: 0xF0E442
    case .purple: 0xCC79A7
    case .teal: 0x56B4E9
    case .gray: 0x7F7F7F
    case .white: 0xFFFFFF
    }
  }

  /// The order in which the series of a chart take colors.
  public static let series: [ThemeColor] = [.blue, .orange, .green, .purple, .teal, .red, .gray]
}

/// A chart over the columns of a figure of the same document.
public struct Chart: Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case bar, column, line, area, scatter, pie
  }

  public var label: String?
  /// Its number among the charts of the document, counted from 1; shown as "Figure 2".
  public var number: Int?
  public var title: String?
  public var kind: Kind
  public var isStacked: Bool
  /// Whether stacked values are shown as parts of 100 %.
  public var isPercentStacked: Bool
  /// The label of the figure that holds the data.
  public var data: String
  /// The data itself, already cut to the rows shown; the same rows stand in the figure.
  public var table: Table
  /// The places of the columns for the categories and the series.
  public var x: Int
  public var series: [Int]
  /// The titles of the series, as their columns are titled.
  public var seriesTitles: [String]
  public var colors: [ThemeColor]
  public var format: ValueFormat
  public var xTitle: String?
  public var yTitle: String?
  /// What a reader who cannot see it is told.
  public var alternative: String

  public init(
    kind: Kind, data: String, table: Table, x: Int, series: [Int], seriesTitles: [String],
    alternative: String
  ) {
    self.kind = kind
    self.data = data
    self.table = table
    self.x = x
    self.series = series
    self.seriesTitles = seriesTitles
    self.alternative = alternative
    isStacked = false
    isPercentStacked = false
    colors = []
    format = .general
  }

  /// The color of a series: the one asked for, else the next of the theme.
  public func color(ofSeries index: Int) -> ThemeColor {
    index < colors.count
      ? colors[index] : ThemeColor.series[index % ThemeColor.series.count]
  }
}
