import GRDB

/// `sum(x)` for tables in which numbers may be hidden: NULL if any value is NULL.
///
/// A sum over the others would be a wrong number. The same holds for averages and extremes.
struct StrictSum: DatabaseAggregate {
  fileprivate var values = StrictValues()

  init() {}

  mutating func step(_ arguments: [DatabaseValue]) { values.add(arguments[0]) }

  func finalize() -> (any DatabaseValueConvertible)? {
    guard let numbers = values.numbers, !numbers.isEmpty else { return nil }
    let integers = numbers.compactMap { if case .int64(let it) = $0.storage { it } else { nil } }
    guard integers.count == numbers.count else { return values.sum }
    var sum: Int64 = 0
    for integer in integers {
      let (next, overflow) = sum.addingReportingOverflow(integer)
      if overflow { return values.sum }
      sum = next
    }
    return sum
  }
}

/// SQL's `total(x)`.
struct StrictTotal: DatabaseAggregate {
  private var values = StrictValues()

  init() {}

  mutating func step(_ arguments: [DatabaseValue]) { values.add(arguments[0]) }

  func finalize() -> (any DatabaseValueConvertible)? { values.sum }
}

/// SQL's `avg(x)`.
struct StrictAverage: DatabaseAggregate {
  private var values = StrictValues()

  init() {}

  mutating func step(_ arguments: [DatabaseValue]) { values.add(arguments[0]) }

  func finalize() -> (any DatabaseValueConvertible)? {
    guard let numbers = values.numbers, let sum = values.sum, !numbers.isEmpty else { return nil }
    return sum / Double(numbers.count)
  }
}

/// Our `median(x)`.
struct StrictMedian: DatabaseAggregate {
  private var median = Median()
  private var isWhole = true

  init() {}

  mutating func step(_ arguments: [DatabaseValue]) {
    if arguments[0].isNull { isWhole = false }
    median.step(arguments)
  }

  func finalize() -> (any DatabaseValueConvertible)? { isWhole ? median.finalize() : nil }
}

/// SQL's `min(x)`.
struct StrictMinimum: DatabaseAggregate {
  private var values = StrictValues()

  init() {}

  mutating func step(_ arguments: [DatabaseValue]) { values.add(arguments[0]) }

  func finalize() -> (any DatabaseValueConvertible)? { values.sorted?.first }
}

/// SQL's `max(x)`.
struct StrictMaximum: DatabaseAggregate {
  private var values = StrictValues()

  init() {}

  mutating func step(_ arguments: [DatabaseValue]) { values.add(arguments[0]) }

  func finalize() -> (any DatabaseValueConvertible)? { values.sorted?.last }
}

/// The values of a group, as long as none is NULL.
private struct StrictValues {
  /// `nil` once a value was NULL.
  private(set) var numbers: [DatabaseValue]? = []

  mutating func add(_ value: DatabaseValue) {
    if value.isNull { numbers = nil }
    numbers?.append(value)
  }

  var sum: Double? {
    numbers.map { $0.reduce(0) { $0 + (Double.fromDatabaseValue($1) ?? 0) } }
  }

  /// Numbers before texts, texts by their bytes, as SQLite orders them.
  var sorted: [DatabaseValue]? {
    numbers?.sorted { left, right in
      switch (left.storage, right.storage) {
      case (.string(let left), .string(let right)):
        left.utf8.lexicographicallyPrecedes(right.utf8)
      case (.string, _): false
      case (_, .string): true
      default: (Double.fromDatabaseValue(left) ?? 0) < (Double.fromDatabaseValue(right) ?? 0)
      }
    }
  }
}
