/// What a column holds; a place may also be missing.
public enum ColumnType: String, Hashable, Sendable, CaseIterable {
  case boolean, integer, number, day, text
}

/// What a column is for: it decides the default format and whether totals make sense.
public enum ColumnRole: String, Hashable, Sendable {
  /// Names a thing: a teacher, a section, a window. Text, also where it looks like a number.
  case identifier
  /// Words for people: titles, labels, moves.
  case label
  /// How many: whole, adds up.
  case count
  /// A part of a whole, 0 to 1; shown as a percentage.
  case share
  /// A measured number: score, gap, median.
  case score
  /// A day.
  case day
  /// Yes or no.
  case flag
}

/// A named, typed column of a table.
public struct Column: Hashable, Sendable {
  public var name: String
  public var type: ColumnType
  public var role: ColumnRole

  public init(_ name: String, _ type: ColumnType, _ role: ColumnRole) {
    self.name = name
    self.type = type
    self.role = role
  }

  public static func identifier(_ name: String) -> Column { Column(name, .text, .identifier) }
  public static func label(_ name: String) -> Column { Column(name, .text, .label) }
  public static func count(_ name: String) -> Column { Column(name, .integer, .count) }
  public static func share(_ name: String) -> Column { Column(name, .number, .share) }
  public static func score(_ name: String) -> Column { Column(name, .number, .score) }
  public static func day(_ name: String) -> Column { Column(name, .day, .day) }
  public static func flag(_ name: String) -> Column { Column(name, .boolean, .flag) }
}

/// A complete result: named typed columns of one length.
public struct Table: Hashable, Sendable {
  public let columns: [Column]
  /// The places of all rows, one row after the other.
  public private(set) var values: ContiguousArray<Value>

  /// An empty table, ready for rows.
  public init(columns: [Column]) {
    precondition(!columns.isEmpty, "a table has at least one column")
    self.columns = columns
    values = []
  }

  public init(columns: [Column], rows: some Sequence<[Value]>) {
    self.init(columns: columns)
    for row in rows { append(row) }
  }

  /// - Parameter values: the places of all rows, one row after the other.
  package init(columns: [Column], values: consuming ContiguousArray<Value>) {
    self.init(columns: columns)
    precondition(values.count % columns.count == 0, "a row has one value for each column")
    self.values = values
  }

  public var count: Int { values.count / columns.count }
  public var isEmpty: Bool { values.isEmpty }

  public mutating func append(_ row: some Collection<Value>) {
    precondition(row.count == columns.count, "a row has one value for each column")
    values.append(contentsOf: row)
  }

  /// The row at `index`, without copying.
  public func row(_ index: Int) -> ContiguousArray<Value>.SubSequence {
    values[index * columns.count..<(index + 1) * columns.count]
  }

  /// Every row, top to bottom.
  public var rows: some Sequence<ContiguousArray<Value>.SubSequence> {
    (0..<count).lazy.map(row)
  }

  public subscript(row: Int, column: Int) -> Value {
    get { values[row * columns.count + column] }
    set { values[row * columns.count + column] = newValue }
  }

  /// The value of a named column; `nil` where the table has no such column.
  public subscript(row: Int, name: String) -> Value? {
    index(of: name).map { self[row, $0] }
  }

  /// Where a column stands, its name matched exactly.
  public func index(of name: String) -> Int? { columns.firstIndex { $0.name == name } }

  /// All values of one column.
  public func values(of name: String) -> [Value]? {
    index(of: name).map { column in (0..<count).map { self[$0, column] } }
  }
}

/// One typed row of a result: what a measure computes before it becomes a table.
public protocol TableRow: Sendable {
  static var columns: [Column] { get }
  var values: [Value] { get }
}

extension Table {
  /// The rows in the order given.
  public init<Row: TableRow>(_ rows: some Sequence<Row>) {
    self.init(columns: Row.columns, rows: rows.map(\.values))
  }
}
