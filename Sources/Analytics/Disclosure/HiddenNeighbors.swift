/// Which hidden counts stand near each other, over the lines of a system.
///
/// A district of hundreds of schools has lines of hundreds of counts: no walk looks at a line
/// twice, and of a long line few counts are taken, since four that lie crosswise in two rows and two
/// columns are enough to move one.
struct HiddenNeighbors {
  private let system: CountSystem
  private var isHidden: [Bool]
  /// How many counts of each line are hidden.
  private var hiddenOf: [Int]
  /// The last walk that came by each count and each line.
  private var walkOfCell: [Int]
  private var walkOfLine: [Int]
  private var walk = 0

  init(_ system: CountSystem) {
    self.system = system
    isHidden = Array(repeating: false, count: system.cells.count)
    hiddenOf = Array(repeating: 0, count: system.lines.count)
    walkOfCell = Array(repeating: 0, count: system.cells.count)
    walkOfLine = Array(repeating: 0, count: system.lines.count)
  }

  mutating func hide(_ place: Int) {
    isHidden[place] = true
    for line in system.linesOf[place] { hiddenOf[line] += 1 }
  }

  /// Whether a hidden count is the only one of a line.
  func isAlone(_ place: Int) -> Bool {
    system.linesOf[place].contains { hiddenOf[$0] == 1 }
  }

  /// The hidden counts nearest to one, over lines, and whether these are all that hang together
  /// with it.
  mutating func neighborhood(
    of place: Int, _ size: Int, ofOneLine most: Int
  ) -> (places: Set<Int>, areAll: Bool) {
    walk += 1
    walkOfCell[place] = walk
    var queue = [place]
    var areAll = true
    var next = 0
    while next < queue.count, queue.count < size {
      for line in system.linesOf[queue[next]] where come(by: line) {
        var others = hiddenPlaces(of: line)
        if others.count > most {
          areAll = false
          others = crosswise(others, most)
        }
        for other in others where walkOfCell[other] != walk {
          walkOfCell[other] = walk
          queue.append(other)
        }
      }
      next += 1
    }
    return (Set(queue), areAll && next == queue.count)
  }

  /// Of many counts of a line those on lines that were come by already, the largest first: they
  /// close a circle, and can give most.
  private func crosswise(_ places: [Int], _ most: Int) -> [Int] {
    let ranked = places.map { place in
      (
        place: place, lines: system.linesOf[place].count { walkOfLine[$0] == walk },
        count: system.cells[place].count
      )
    }
    return ranked.sorted { ($1.lines, $1.count, $0.place) < ($0.lines, $0.count, $1.place) }
      .prefix(most).map(\.place)
  }

  /// The visible count that is hidden next: of the nearest line where one hidden count stands
  /// alone, else of the nearest line that has a visible one.
  mutating func nextVisible(from place: Int) -> Int? {
    walk += 1
    walkOfCell[place] = walk
    var nearest: Int?
    var ring = [place]
    while !ring.isEmpty {
      var lines: [Int] = []
      for line in ring.flatMap({ system.linesOf[$0] }) where come(by: line) { lines.append(line) }
      if let next = cheapestVisible(of: lines.filter { hiddenOf[$0] == 1 }) { return next }
      if nearest == nil { nearest = cheapestVisible(of: lines) }
      ring = []
      for other in lines.lazy.flatMap(hiddenPlaces) where walkOfCell[other] != walk {
        walkOfCell[other] = walk
        ring.append(other)
      }
    }
    return nearest
  }

  /// - Returns: whether the walk comes by a line for the first time.
  private mutating func come(by line: Int) -> Bool {
    guard walkOfLine[line] != walk else { return false }
    walkOfLine[line] = walk
    return true
  }

  private func hiddenPlaces(of line: Int) -> [Int] {
    system.lines[line].places.filter { isHidden[$0] }
  }

  private func cheapestVisible(of lines: [Int]) -> Int? {
    var best: Int?
    for place in lines.lazy.flatMap({ system.lines[$0].places })
    where !isHidden[place] && !system.cells[place].isOpen {
      if best.map({ system.costs(place, lessThan: $0) }) ?? true { best = place }
    }
    return best
  }
}
