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
  private(set) var hidden: Set<Int> = []
  /// What is hidden whatever becomes of the rest.
  private let given: Set<Int>
  private var near: HiddenNeighbors
  /// For each safe count the counts that move with it.
  private var witnesses: [Int: Set<Int>] = [:]
  /// How often a count moves with others.
  private var uses: [Int: Int] = [:]
  /// Counts that stay in reach of a reader however much is hidden.
  private(set) var uncovered: Set<Int> = []

  /// How many hidden counts are looked at together, and how many of them of one line.
  private static let neighborhoods = [
    (size: 12, ofOneLine: 8), (40, 12), (120, 20), (360, 40),
  ]

  /// Hides the groups that are too small, and what is hidden for another reason.
  init(_ system: CountSystem, alsoHiding given: Set<Int> = []) {
    self.system = system
    self.given = given
    near = HiddenNeighbors(system)
    for place in given.sorted() where !system.cells[place].isOpen { hide(place) }
    for place in system.cells.indices where system.cells[place].isSmall { hide(place) }
  }

  private mutating func hide(_ place: Int) {
    guard hidden.insert(place).inserted else { return }
    near.hide(place)
  }

  mutating func close() {
    var next = hidden.sorted()
    while !next.isEmpty {
      var added: [Int] = []
      for place in next { protect(place, &added) }
      next = added.sorted()
    }
    showAgain()
  }

  /// Hides beside a count until it is safe.
  private mutating func protect(_ place: Int, _ added: inout [Int]) {
    // What nobody prints needs no cover, unless it is itself a small group; nor does what may come
    // out, as long as no small group does by it.
    let cell = system.cells[place]
    guard cell.isSmall || (cell.isTold && !cell.mayBeWorkedOut) else { return }
    while witnesses[place] == nil {
      if let moved = witness(for: place) {
        remember(moved, for: place)
      } else if let next = near.nextVisible(from: place) {
        hide(next)
        added.append(next)
      } else if let moved = witnessFarAway(for: place) {
        remember(moved, for: place)
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

  private mutating func witness(for place: Int) -> [Int: Int]? {
    // The only hidden count of a line cannot move.
    if near.isAlone(place) { return nil }
    let width = system.cells[place].width
    for (size, ofOneLine) in SuppressionClosure.neighborhoods {
      let (places, areAll) = near.neighborhood(of: place, size, ofOneLine: ofOneLine)
      if let moved = HiddenRanges(system, hidden: places).witness(for: place, width) {
        return moved
      }
      if areAll { return nil }
    }
    return nil
  }

  /// The same among everything that hangs together with a count: dear, and so looked for last.
  private mutating func witnessFarAway(for place: Int) -> [Int: Int]? {
    let (places, _) = near.neighborhood(of: place, SuppressionClosure.largest, ofOneLine: 400)
    return HiddenRanges(system, hidden: places).witness(for: place, system.cells[place].width)
  }

  /// A square of so many numbers is still solved in a moment.
  private static let largest = 1_500

  /// Shows what is hidden beside others and moves with none of them, the largest first.
  private mutating func showAgain() {
    // Around what is not safe nothing is shown again.
    guard uncovered.isEmpty else { return }
    let beside = hidden.subtracting(given).filter {
      !system.cells[$0].isSmall && system.cells[$0].isTold
    }
    for place in beside.sorted(by: { system.costs($1, lessThan: $0) }) {
      let own = witnesses[place]?.contains(place) ?? false ? 1 : 0
      guard uses[place, default: 0] <= own else { continue }
      hidden.remove(place)
      for used in witnesses.removeValue(forKey: place) ?? [] { uses[used, default: 0] -= 1 }
    }
  }
}

extension CountSystem {
  /// What is hidden first: what nobody prints, then the smallest, a 0 where nothing else is left, a
  /// total last.
  func costs(_ left: Int, lessThan right: Int) -> Bool { cost(left) < cost(right) }

  private func cost(_ place: Int) -> (Int, Int, Int) {
    let cell = cells[place]
    let rank = (cell.isTotal ? 2 : 0) + (cell.count == 0 ? 1 : 0)
    return (cell.isTold ? 1 + rank : 0, cell.count, place)
  }
}
