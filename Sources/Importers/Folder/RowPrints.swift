/// What tells the rows of a file apart: their keys, where the kind has one that is given in full, else
/// all that they say.
struct RowPrints {
  private(set) var keys: Set<String> = []
  /// How many rows there are.
  private(set) var count = 0

  /// - Parameter cells: what tells the row from others.
  mutating func add(_ cells: [String]) {
    keys.insert(cells.joined(separator: "\u{1F}"))
    count += 1
  }

  /// Whether another has all of these rows, and more.
  func isPart(of other: RowPrints) -> Bool { keys.isStrictSubset(of: other.keys) }

  /// Whether these hold most rows of an earlier copy.
  func repeats(_ earlier: RowPrints) -> Bool {
    keys.intersection(earlier.keys).count * 2 >= earlier.keys.count
  }
}
