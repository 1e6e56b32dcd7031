import Tables

extension Table {
  /// Where the rows of `other` differ from these, in words; rows are found by their leading
  /// columns, columns by their names, and numbers may differ by 1e-9.
  func differences(from other: Table, keys: Int) -> [String] {
    let names = columns.prefix(keys).map(\.name)
    let mine = byKey(names)
    let theirs = other.byKey(names)
    var differences: [String] = []
    for key in Set(mine.keys).union(theirs.keys).sorted() {
      guard let row = mine[key], let otherRow = theirs[key] else {
        differences.append("\(key): only in \(mine[key] == nil ? "the other" : "this one")")
        continue
      }
      for column in columns {
        let (value, otherValue) = (self[row, column.name], other[otherRow, column.name])
        if !Table.isAlike(value, otherValue) {
          let (value, otherValue) = (value?.plain ?? "none", otherValue?.plain ?? "none")
          differences.append("\(key) \(column.name): \(value), not \(otherValue)")
        }
      }
    }
    if count != other.count { differences.append("\(count) rows, not \(other.count)") }
    return differences
  }

  private func byKey(_ names: [String]) -> [String: Int] {
    Dictionary(
      (0..<count).map { row in
        (names.map { self[row, $0]?.plain ?? "" }.joined(separator: " "), row)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// SQL knows yes and no as 1 and 0.
  private static func isAlike(_ left: Value?, _ right: Value?) -> Bool {
    guard let left, let right else { return false }
    if let first = left.double, let second = right.double { return abs(first - second) <= 1e-9 }
    return left.plain == right.plain
  }
}
