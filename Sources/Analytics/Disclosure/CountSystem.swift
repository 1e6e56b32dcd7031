/// Counts of people and the totals they add up to: all that the outputs of one audience tell, as
/// one system of linked tables (B9).
struct CountSystem: Sendable {
  /// One count.
  struct Cell: Hashable, Sendable {
    var count: Int
    /// The smallest group that is shown.
    var smallest: Int
    /// What everybody can know that it is at least: there is a row only where somebody is.
    var least = 0
    /// Whether it is a total of others: hidden last.
    var isTotal = false
    /// Whether the audience may see it however small it is, or knows it anyway.
    var isOpen = false
    /// Whether a column shows it or something made from it: only then does hiding it cost.
    var isTold = true
    /// Whether its code is the same whatever it is.
    var isNeutral = false
    /// Of which school it is, by a number; `nil` for those of all.
    var school: Int?

    /// Whether the group is too small to be shown.
    var isSmall: Bool { !isOpen && 0 < count && count < smallest }
    /// How far apart the values that a hidden count can have must be: of a group of one or two
    /// nobody shall tell which, of others nobody shall come near (R74).
    var width: Int { smallest < 5 ? 1 : 3 }
    /// Whether nothing is lost where a reader finds it though it is hidden: of teachers, nobody or a
    /// group that is shown.
    var mayBeWorkedOut: Bool { smallest < 5 && !isSmall }
    /// Whether a small group and what is hidden beside it have one code: below 5 two would tell
    /// the number.
    var hasOneCode: Bool { isNeutral || smallest < 5 || !isTold }

    /// What a reader knows of it when it is hidden.
    var lowest: Int { hasOneCode || count < smallest ? least : max(least, smallest) }
    var highest: Int? { hasOneCode || count >= smallest ? nil : smallest - 1 }
  }

  /// A whole and its parts, by their places among the cells.
  struct Line: Hashable, Sendable {
    var total: Int
    var parts: [Int]

    var places: [Int] { parts + [total] }
  }

  private(set) var cells: [Cell] = []
  private(set) var lines: [Line] = []
  /// The lines of each cell.
  private(set) var linesOf: [[Int]] = []

  mutating func add(_ cell: Cell) -> Int {
    cells.append(cell)
    linesOf.append([])
    return cells.count - 1
  }

  /// States that the parts add up to the total; what does not add up is no line.
  mutating func add(line total: Int, of parts: [Int]) {
    guard cells[total].count == parts.reduce(0, { $0 + cells[$1].count }), parts != [total] else {
      return
    }
    let line = Line(total: total, parts: parts)
    guard !linesOf[total].contains(where: { lines[$0] == line }) else { return }
    if parts.count > 1 { cells[total].isTotal = true }
    for place in Set(line.places) { linesOf[place].append(lines.count) }
    lines.append(line)
  }

  mutating func change(_ place: Int, _ body: (inout Cell) -> Void) { body(&cells[place]) }

  /// Opens every count that open ones of a line tell: what a reader may see cannot be hidden.
  mutating func openWhatFollows() {
    var hasOpened = true
    while hasOpened {
      hasOpened = false
      for line in lines {
        let closed = line.places.filter { !cells[$0].isOpen }
        guard closed.count == 1 else { continue }
        cells[closed[0]].isOpen = true
        hasOpened = true
      }
    }
  }
}
