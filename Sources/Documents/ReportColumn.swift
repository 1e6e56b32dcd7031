public import Tables

/// How a column of a table looks.
public struct ReportColumn: Sendable {
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
  /// A sentence below the table that goes with the column.
  package var note: String?
  /// For entry tables: the words of a drop-down.
  public var choices: [String]
  /// For entry tables: the lowest and the highest value that a cell takes.
  public var least: EntryLimit?
  public var most: EntryLimit?
  /// For entry tables: not for the reader to change.
  public var isLocked: Bool
  /// For entry tables: filled in from the data, where other columns are blank.
  public var isFilled: Bool
  /// For entry tables: tells which row it is, when the table is written anew.
  public var isKey: Bool

  /// The default look of a column of data: title in words, format and side from its role.
  public init(_ column: Column) {
    title = ReportColumn.title(of: column.name)
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
  package static func title(of name: String) -> String {
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
