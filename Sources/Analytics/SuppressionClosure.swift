/// Hides more and more of a table until what is hidden cannot be worked out (R74).
struct SuppressionClosure {
  private let table: CountTable
  /// Why each cell is hidden, by its place; `nil` where it is visible.
  private(set) var hidden: [Suppression.Reason?]
  /// Hidden cells whose range is known to be wide enough; hiding more only widens it.
  private var isWide: [Bool]

  /// Hides the groups that are too small.
  init(_ table: CountTable, smallest: Int) {
    self.table = table
    hidden = table.cells.map { 0 < $0.count && $0.count < smallest ? .primary : nil }
    isWide = Array(repeating: false, count: hidden.count)
  }

  mutating func close() {
    repeat { closeLines() } while widen()
  }

  /// Leaves no line with exactly one hidden cell: all rows, then all columns, and over again.
  private mutating func closeLines() {
    var hasHidden = true
    while hasHidden {
      hasHidden = false
      for line in table.lines where line.count(where: { hidden[$0] != nil }) == 1 {
        guard let next = nextVisible(in: line) else { continue }
        hidden[next] = .complementary
        hasHidden = true
      }
    }
  }

  /// Hides one more cell for a hidden one whose range is too narrow.
  ///
  /// - Returns: whether there was one.
  private mutating func widen() -> Bool {
    var best: (isInRow: Bool, place: Int)?
    for place in hidden.indices where hidden[place] != nil && !isWide[place] {
      isWide[place] = hasWideRange(place)
      if isWide[place] { continue }
      let (row, column) = rowAndColumn(of: place)
      let inRow = nextVisible(in: table.lines[row])
      guard
        let next = inRow ?? nextVisible(in: table.lines[column])
          ?? nextVisible(in: Array(hidden.indices))
      else { continue }
      let candidate = (isInRow: inRow != nil, place: next)
      if best.map({ precedes(candidate, $0) }) ?? true { best = candidate }
    }
    if let best { hidden[best.place] = .complementary }
    return best != nil
  }

  private func precedes(
    _ left: (isInRow: Bool, place: Int), _ right: (isInRow: Bool, place: Int)
  ) -> Bool {
    left.isInRow == right.isInRow ? order(left.place) < order(right.place) : left.isInRow
  }

  /// The visible cell of a line that is hidden next: the smallest count, a 0 where nothing else
  /// is left, a total after that.
  private func nextVisible(in line: [Int]) -> Int? {
    line.filter { hidden[$0] == nil }.min { order($0) < order($1) }
  }

  private func order(_ place: Int) -> (Int, Int, Int) {
    let cell = table.cells[place]
    return ((cell.isTotal ? 2 : 0) + (cell.count == 0 ? 1 : 0), cell.count, place)
  }

  /// Rows have lower numbers than columns.
  private func rowAndColumn(of place: Int) -> (row: Int, column: Int) {
    let cell = table.cells[place]
    return (min(cell.from, cell.to), max(cell.from, cell.to))
  }

  /// Whether the count could be as much larger and smaller as the rule asks, together.
  ///
  /// The count grows by whatever flows back from its end to its start along other hidden cells;
  /// it shrinks by what flows from its start to its end, down to 0.
  private func hasWideRange(_ place: Int) -> Bool {
    let cell = table.cells[place]
    let needed = Suppression.narrowest
    let larger = flow(from: cell.to, to: cell.from, upTo: needed, without: place)
    guard larger < needed else { return true }
    let smaller = flow(
      from: cell.from, to: cell.to, upTo: min(needed - larger, cell.count), without: place)
    return larger + smaller >= needed
  }

  /// How much can be moved along the hidden cells without changing a visible one: any amount
  /// along a cell, and against it as much as it counts.
  private func flow(from start: Int, to end: Int, upTo limit: Int, without place: Int) -> Int {
    var counts = table.cells.map(\.count)
    var moved = 0
    while moved < limit, let path = path(from: start, to: end, without: place, counts) {
      let step = path.reduce(limit - moved) { step, edge in
        edge.isForward ? step : min(step, counts[edge.place])
      }
      for edge in path { counts[edge.place] += edge.isForward ? step : -step }
      moved += step
    }
    return moved
  }

  private typealias Edge = (place: Int, isForward: Bool)

  /// The shortest way between two lines, breadth first.
  private func path(
    from start: Int, to end: Int, without place: Int, _ counts: [Int]
  ) -> [Edge]? {
    var arrivals = [Edge?](repeating: nil, count: table.lines.count)
    var queue = [start]
    var next = 0
    while next < queue.count, arrivals[end] == nil {
      let line = queue[next]
      next += 1
      for edge in table.lines[line] where hidden[edge] != nil && edge != place {
        let isForward = table.cells[edge].from == line
        let other = isForward ? table.cells[edge].to : table.cells[edge].from
        guard other != start, arrivals[other] == nil, isForward || counts[edge] > 0 else {
          continue
        }
        arrivals[other] = (edge, isForward)
        queue.append(other)
      }
    }
    var path: [Edge] = []
    var line = end
    while line != start {
      guard let edge = arrivals[line] else { return nil }
      path.append(edge)
      line = edge.isForward ? table.cells[edge.place].from : table.cells[edge.place].to
    }
    return path
  }
}
