/// Hides more and more of a system of counts until what is hidden cannot be worked out (R74).
///
/// A count is safe when another table can be true in which everything visible is the same and the
/// count is far enough away (``CoverSearch``). The cheapest such table is looked for near the count
/// first (``CountBlocks``), and what moves in it is hidden. At the end whatever is hidden beside
/// others and moves in no such table is shown again.
///
/// Suppression and audit: Massell 2001, Cell Suppression and Audit Programs used for Economic
/// Magnitude Data, U.S. Census Bureau, RR2001/01.
struct SuppressionClosure {
  private let system: CountSystem
  private(set) var hidden: Set<Int> = []
  /// What is hidden whatever becomes of the rest.
  private let given: Set<Int>
  private let blocks: CountBlocks
  private var isHidden: [Bool]
  /// For each safe count the counts that move with it.
  private var witnesses: [Int: Set<Int>] = [:]
  /// How often a count moves with others.
  private var uses: [Int: Int] = [:]
  /// Counts that stay in reach of a reader however much is hidden.
  private(set) var uncovered: Set<Int> = []

  /// Hides the groups that are too small, and what is hidden for another reason.
  init(_ system: CountSystem, alsoHiding given: Set<Int> = []) {
    self.system = system
    self.given = given
    blocks = CountBlocks(system)
    isHidden = Array(repeating: false, count: system.cells.count)
    for place in given.sorted() where !system.cells[place].isOpen { hide(place) }
    for place in system.cells.indices where system.cells[place].isSmall { hide(place) }
  }

  private mutating func hide(_ place: Int) {
    hidden.insert(place)
    isHidden[place] = true
  }

  private mutating func show(_ place: Int) {
    hidden.remove(place)
    isHidden[place] = false
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
    guard witnesses[place] == nil else { return }
    var last: [Int] = []
    for reach in CountBlocks.Reach.all {
      let near = blocks.places(around: place, reach, isHidden: isHidden)
      guard near != last else { continue }
      last = near
      let search = CoverSearch(system, near, isHidden: isHidden)
      guard let cover = search.cover(for: place, cell.width) else { continue }
      for other in cover.moved.keys.sorted() where !isHidden[other] {
        hide(other)
        added.append(other)
      }
      remember(cover.moved, for: place)
      return
    }
    uncovered.insert(place)
  }

  private mutating func remember(_ moved: [Int: Int], for place: Int) {
    let places = Set(moved.keys)
    for (other, distance) in moved where witnesses[other] == nil {
      guard other == place || distance >= system.cells[other].width else { continue }
      witnesses[other] = places
      for used in places { uses[used, default: 0] += 1 }
    }
  }

  /// Shows what is hidden beside others and moves with none of them, the largest first.
  private mutating func showAgain() {
    // Around what is not safe nothing is shown again.
    guard uncovered.isEmpty else { return }
    let beside = hidden.subtracting(given).filter {
      !system.cells[$0].isSmall && system.cells[$0].isTold
    }
    for place in beside.sorted(by: { (system.price($1), $1) < (system.price($0), $0) }) {
      let own = witnesses[place]?.contains(place) ?? false ? 1 : 0
      guard uses[place, default: 0] <= own else { continue }
      show(place)
      for used in witnesses.removeValue(forKey: place) ?? [] { uses[used, default: 0] -= 1 }
    }
  }
}
