import GRDB

/// The SQL function `median(x)`: the middle value, or the mean of the two in the middle.
///
/// NULL and texts are left out; the median of nothing is NULL.
struct Median: DatabaseAggregate {
  private var values: [Double] = []

  init() {}

  mutating func step(_ arguments: [DatabaseValue]) {
    switch arguments[0].storage {
    case .int64(let integer): values.append(Double(integer))
    case .double(let number): values.append(number)
    case .null, .string, .blob: break
    }
  }

  func finalize() -> (any DatabaseValueConvertible)? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}
