/// Hides more and more of a system of counts until what is hidden cannot be worked out (R74).
///
/// A count is safe when others can be exchanged with it so that nothing visible changes and it
/// moves far enough (``HiddenRanges``).
struct SuppressionClosure {
  private let system: CountSystem
  private let smallest: Int
  private let narrowest: Int
  /// Why each count is hidden, by its place; `nil` where it is visible.
  private(set) var hidden: [Suppression.Reason?]
  /// Hidden counts that are known to be safe; hiding more only makes them safer.
  private var isSafe: [Bool]

  /// Hides the groups that are too small, and what else must not be seen.
  init(
    _ system: CountSystem, smallest: Int, narrowest: Int, also others: Set<Int> = [],
    isPrimary: Bool = true
  ) {
    self.narrowest = narrowest
    self.system = system
    self.smallest = smallest
    hidden = system.cells.enumerated().map { place, cell in
      if cell.isOpen { return nil }
      if isPrimary && 0 < cell.count && cell.count < smallest { return .primary }
      return others.contains(place) ? .complementary : nil
    }
    isSafe = Array(repeating: false, count: hidden.count)
  }

  mutating func close() {
    repeat { closeLines() } while widen()
  }

  /// Leaves no line with exactly one hidden count: all lines in order, and over again.
  private mutating func closeLines() {
    var hasHidden = true
    while hasHidden {
      hasHidden = false
      for line in system.lines where line.places.count(where: { hidden[$0] != nil }) == 1 {
        guard let next = nextVisible(in: line.places) else { continue }
        hidden[next] = .complementary
        hasHidden = true
      }
    }
  }

  /// The visible count of a line that is hidden next: the smallest, a 0 where nothing else is
  /// left, a total after that.
  private func nextVisible(in places: [Int]) -> Int? {
    places.filter { hidden[$0] == nil && !system.cells[$0].isOpen }.min { order($0) < order($1) }
  }

  private func order(_ place: Int) -> (Int, Int, Int) {
    let cell = system.cells[place]
    return ((cell.isTotal ? 2 : 0) + (cell.count == 0 ? 1 : 0), cell.count, place)
  }

  /// Hides one more count for a hidden one that is not safe: in its row, else in its column.
  ///
  /// - Returns: whether there was one.
  private mutating func widen() -> Bool {
    let narrow = hidden.indices.filter { hidden[$0] != nil && !isSafe[$0] }
    guard !narrow.isEmpty else { return false }
    let ranges = HiddenRanges(system, hidden: hidden, smallest: smallest)
    var best: (rank: Int, place: Int)?
    for place in narrow {
      isSafe[place] = ranges.isWide(place, narrowest)
      if isSafe[place] { continue }
      let lines = system.lines.filter { $0.places.contains(place) }.map(\.places)
      for (rank, places) in (lines + [Array(hidden.indices)]).enumerated() {
        guard let next = nextVisible(in: places) else { continue }
        if best.map({ (rank, order(next)) < ($0.rank, order($0.place)) }) ?? true {
          best = (rank, next)
        }
        break
      }
    }
    if let best { hidden[best.place] = .complementary }
    return best != nil
  }
}

private func < (left: (Int, (Int, Int, Int)), right: (Int, (Int, Int, Int))) -> Bool {
  left.0 == right.0 ? left.1 < right.1 : left.0 < right.0
}
