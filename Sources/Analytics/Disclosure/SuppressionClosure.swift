/// Hides more and more of a system of counts until what is hidden cannot be worked out (R74).
///
/// A count is safe when another table can be true in which everything visible is the same and the
/// count is far enough away (``HiddenRanges``). Such a table is looked for near the count first:
/// what moves three counts in a hundred thousand is found without the others. At the end whatever
/// is hidden beside others and moves in no such table is shown again.
///
/// Suppression and audit: Massell 2001, Cell Suppression and Audit Programs used for Economic
/// Magnitude Data, U.S. Census Bureau, RR2001/01.
struct SuppressionClosure {
  private let system: CountSystem
  private(set) var hidden: Set<Int>
  /// For each safe count the counts that move with it.
  private var witnesses: [Int: Set<Int>] = [:]
  /// How often a count moves with others.
  private var uses: [Int: Int] = [:]
  /// Counts that stay in reach of a reader however much is hidden.
  private(set) var uncovered: Set<Int> = []

  /// How many hidden counts are looked at together.
  private static let neighborhoods = [12, 40, 120, 360]

  /// Hides the groups that are too small.
  init(_ system: CountSystem) {
    self.system = system
    hidden = Set(system.cells.indices.filter { system.cells[$0].isSmall })
  }

  mutating func close() {
    var next = hidden.sorted()
    while !next.isEmpty {
      let before = hidden
      for place in next { protect(place) }
      next = hidden.subtracting(before).sorted()
    }
    showAgain()
  }

  /// Hides beside a count until it is safe.
  private mutating func protect(_ place: Int) {
    // What nobody prints needs no cover, unless it is itself a small group.
    guard system.cells[place].isTold || system.cells[place].isSmall else { return }
    while witnesses[place] == nil {
      if let moved = witness(for: place) {
        remember(moved, for: place)
      } else if let next = nextVisible(from: place) {
        hidden.insert(next)
      } else {
        uncovered.insert(place)
        return
      }
    }
  }

  private mutating func remember(_ moved: [Int: Int], for place: Int) {
    let places = Set(moved.keys)
    for (other, distance) in moved where witnesses[other] == nil {
      guard other == place || distance >= system.cells[other].width else { continue }
      witnesses[other] = places
      for used in places { uses[used, default: 0] += 1 }
    }
  }

  private func witness(for place: Int) -> [Int: Int]? {
    // The only hidden count of a line cannot move.
    if system.linesOf[place].contains(where: { hiddenPlaces(of: $0).count == 1 }) { return nil }
    let width = system.cells[place].width
    for size in SuppressionClosure.neighborhoods {
      let near = neighborhood(of: place, size)
      if let moved = HiddenRanges(system, hidden: near).witness(for: place, width) { return moved }
      if near.count < size { return nil }
    }
    return nil
  }

  private func hiddenPlaces(of line: Int) -> [Int] {
    system.lines[line].places.filter { hidden.contains($0) }
  }

  /// The hidden counts nearest to one, over lines.
  private func neighborhood(of place: Int, _ size: Int) -> Set<Int> {
    var seen: Set<Int> = [place]
    var queue = [place]
    var next = 0
    while next < queue.count, seen.count < size {
      for line in system.linesOf[queue[next]] {
        for other in hiddenPlaces(of: line) where seen.insert(other).inserted {
          queue.append(other)
        }
      }
      next += 1
    }
    return seen
  }

  /// The visible count that is hidden next: of the nearest line where one hidden count stands
  /// alone, else of the nearest line that has a visible one.
  private func nextVisible(from place: Int) -> Int? {
    var nearest: Int?
    var seen: Set<Int> = [place]
    var ring = [place]
    while !ring.isEmpty {
      let lines = ring.flatMap { system.linesOf[$0] }
      let lonely = lines.filter { hiddenPlaces(of: $0).count == 1 }
      if let next = smallestVisible(of: lonely) { return next }
      if nearest == nil { nearest = smallestVisible(of: lines) }
      var outer: [Int] = []
      for line in lines {
        for other in hiddenPlaces(of: line) where seen.insert(other).inserted {
          outer.append(other)
        }
      }
      ring = outer
    }
    return nearest
  }

  private func smallestVisible(of lines: [Int]) -> Int? {
    Set(lines.flatMap { system.lines[$0].places })
      .filter { !hidden.contains($0) && !system.cells[$0].isOpen }
      .min { order($0) < order($1) }
  }

  /// What nobody prints first, then the smallest, a 0 where nothing else is left, a total last.
  private func order(_ place: Int) -> (Int, Int, Int) {
    let cell = system.cells[place]
    let rank = (cell.isTotal ? 2 : 0) + (cell.count == 0 ? 1 : 0)
    return (cell.isTold ? 1 + rank : 0, cell.count, place)
  }

  /// Shows what is hidden beside others and moves with none of them, the largest first.
  private mutating func showAgain() {
    // Around what is not safe nothing is shown again.
    guard uncovered.isEmpty else { return }
    let beside = hidden.filter { !system.cells[$0].isSmall && system.cells[$0].isTold }
    for place in beside.sorted(by: { order($0) > order($1) }) {
      let own = witnesses[place]?.contains(place) ?? false ? 1 : 0
      guard uses[place, default: 0] <= own else { continue }
      hidden.remove(place)
      for used in witnesses.removeValue(forKey: place) ?? [] { uses[used, default: 0] -= 1 }
    }
  }
}
