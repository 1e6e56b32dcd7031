/// The counts of each school that hang together without those of other schools, and those of no
/// school: where a cover is looked for.
///
/// A district of hundreds of schools has lines of hundreds of counts, but what hides a count of one
/// school is nearly always found with one other: as much goes there as comes here, and no sum over
/// schools says it.
struct CountBlocks {
  private let system: CountSystem
  /// The block of each count.
  private let blocks: [Int]
  private let members: [[Int]]

  /// How far a cover is looked for: with so many other schools, with the counts of no school or
  /// without, and among so many counts.
  struct Reach {
    var schools: Int
    var hasTotals: Bool
    var counts: Int

    static let all = [
      Reach(schools: 1, hasTotals: false, counts: 400),
      Reach(schools: 3, hasTotals: false, counts: 800),
      Reach(schools: 6, hasTotals: true, counts: 1_500),
      Reach(schools: .max, hasTotals: true, counts: .max),
    ]
  }

  init(_ system: CountSystem) {
    self.system = system
    var blocks = Array(repeating: -1, count: system.cells.count)
    var members: [[Int]] = []
    for start in system.cells.indices where blocks[start] < 0 {
      blocks[start] = members.count
      var block = [start]
      var next = 0
      while next < block.count {
        for line in system.linesOf[block[next]] {
          for place in system.lines[line].places
          where blocks[place] < 0 && system.cells[place].school == system.cells[start].school {
            blocks[place] = members.count
            block.append(place)
          }
        }
        next += 1
      }
      members.append(block)
    }
    (self.blocks, self.members) = (blocks, members)
  }

  /// The counts near one that may move, itself among them.
  func places(around place: Int, _ reach: Reach, isHidden: [Bool]) -> [Int] {
    let isIn: (Int) -> Bool
    if reach.schools == .max {
      isIn = { _ in true }
    } else {
      let near = Set(partners(of: place, isHidden).prefix(reach.schools) + [blocks[place]])
      isIn = { [blocks, system] other in
        near.contains(blocks[other]) || reach.hasTotals && system.cells[other].school == nil
      }
    }
    var queue = [place]
    var seen: Set<Int> = [place]
    var lines: Set<Int> = []
    var next = 0
    while next < queue.count, queue.count < reach.counts {
      for line in system.linesOf[queue[next]] where lines.insert(line).inserted {
        for other in system.lines[line].places
        where !system.cells[other].isOpen && isIn(other) && seen.insert(other).inserted {
          queue.append(other)
        }
      }
      next += 1
    }
    return queue.sorted()
  }

  /// The blocks of other schools on the lines of a block, first those in which most is hidden already,
  /// and above all beside the count itself.
  private func partners(of place: Int, _ isHidden: [Bool]) -> [Int] {
    let own = blocks[place]
    let ownLines = Set(system.linesOf[place])
    var ranks: [Int: Int] = [:]
    for line in Set(members[own].flatMap { system.linesOf[$0] }) {
      let (hidden, shown) = ownLines.contains(line) ? (20, 1) : (2, 0)
      for other in system.lines[line].places {
        let cell = system.cells[other]
        guard blocks[other] != own, cell.school != nil, !cell.isOpen else { continue }
        ranks[blocks[other], default: 0] += isHidden[other] ? hidden : shown
      }
    }
    return ranks.keys.sorted { (ranks[$1] ?? 0, $0) < (ranks[$0] ?? 0, $1) }
  }
}
