/// A type whose values stand in a column of a table.
public protocol TableCell: Sendable {
  /// What a column of such values holds.
  static var columnType: ColumnType { get }
  var value: Value { get }
}

extension Bool: TableCell {
  public static var columnType: ColumnType { .boolean }
  public var value: Value { .boolean(self) }
}

extension Int: TableCell {
  public static var columnType: ColumnType { .integer }
  public var value: Value { .integer(self) }
}

extension Double: TableCell {
  public static var columnType: ColumnType { .number }
  /// Missing where it is not finite.
  public var value: Value { Value(self) }
}

extension Day: TableCell {
  public static var columnType: ColumnType { .day }
  public var value: Value { .day(self) }
}

extension String: TableCell {
  public static var columnType: ColumnType { .text }
  public var value: Value { .text(self) }
}

extension Optional: TableCell where Wrapped: TableCell {
  public static var columnType: ColumnType { Wrapped.columnType }
  public var value: Value { self?.value ?? .missing }
}

/// A whole number, or one that may be missing: what counts are.
public protocol WholeNumber: TableCell {
  var count: Int? { get }
}

extension Int: WholeNumber {
  public var count: Int? { self }
}

extension Int?: WholeNumber {
  public var count: Int? { self }
}
