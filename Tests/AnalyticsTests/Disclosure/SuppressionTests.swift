import TestSupport
import Testing

@testable import Analytics

/// Small cells and what would give them away (B9, R74).
struct SuppressionTests {
  @Test(
    "R74: one small cell of a grid takes a rectangle with it",
    arguments: [
      [[4, 20, 30], [25, 18, 40]], [[4, 20, 30], [50, 18, 40]], [[60, 50, 40], [30, 20, 4]],
    ])
  func closesOneSmallCellOfAGridOnARectangle(rows: [[Int]]) {
    let grid = Grid(rows)
    #expect(grid.shown.joined().count { $0 == nil } == 4)
    #expect(grid.shown.allSatisfy { $0.last != .some(nil) }, "totals stand")
    #expect(grid.leaks.isEmpty)
  }

  @Test(
    arguments: [
      // Ten is shown, nine is not; nobody is no group.
      ([10, 12, 0], [10, 12, 0, 22]),
      ([9, 12, 30], [nil, nil, 30, 51]),
      ([4, 30, 0, 20], [nil, 30, 0, nil, 54]),
      // The total is a group too.
      ([4, 5], [nil, nil, nil]),
      ([7, 0, 8], [nil, 0, nil, 15]),
    ] as [([Int], [Int?])])
  func hidesOfAList(counts: [Int], shown: [Int?]) { #expect(Grid([counts]).shown[0] == shown) }

  @Test("R74: a single hidden pair of 1 and 1 is known within 2: one more is hidden")
  func opensARangeThatSmallNeighborsKeepNarrow() {
    #expect(Grid([[1, 1, 40, 30]]).shown[0].count { $0 == nil } == 3)
    #expect(Grid([[1, 1, 40], [0, 1, 40], [40, 40, 0]]).leaks.isEmpty)
    #expect(Grid([[1, 1, 0], [20, 30, 40], [25, 35, 45]]).leaks.isEmpty)
    #expect(Grid([[4, 20], [20, 0]]).leaks.isEmpty)
  }

  @Test(arguments: 0..<1000)
  func leavesNothingToFindInARandomTable(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let rows = RandomTable.grid(using: &random)
    let grid = Grid(rows)
    #expect(grid.leaks.isEmpty)
    for (row, counts) in rows.enumerated() {
      for (column, count) in counts.enumerated() where (1..<10).contains(count) {
        #expect(grid.shown[row][column] == nil)
      }
    }
  }
}

/// Rows of counts with their totals, as they are shown.
private struct Grid {
  let rows: [[Int]]
  /// Each row with its total, then the row of totals where there are several rows.
  private(set) var shown: [[Int?]]

  init(_ rows: [[Int]]) {
    self.rows = rows
    let width = rows.first?.count ?? 0
    let totals = (0..<width).map { column in rows.reduce(0) { $0 + $1[column] } }
    let all = (rows.count > 1 ? rows + [totals] : rows).map { $0 + [$0.reduce(0, +)] }
    var system = CountSystem()
    let places = all.map { $0.map { system.add(.init(count: $0, smallest: 10)) } }
    for row in places { system.add(line: row[width], of: Array(row.dropLast())) }
    if rows.count > 1 {
      for column in 0...width {
        system.add(
          line: places[rows.count][column], of: places.dropLast().map { $0[column] })
      }
    }
    var closure = SuppressionClosure(system)
    closure.close()
    shown = zip(all, places).map { counts, places in
      zip(counts, places).map { closure.hidden.contains($1) ? nil : $0 }
    }
  }

  var leaks: [SuppressionAudit.Leak] {
    guard rows.count > 1 else {
      return SuppressionAudit.leaks(
        inList: Array(shown[0].dropLast()), total: shown[0].last ?? nil)
    }
    return SuppressionAudit.leaks(
      inGrid: shown.dropLast().map { Array($0.dropLast()) },
      rowTotals: shown.dropLast().map { $0.last ?? nil },
      columnTotals: Array((shown.last ?? []).dropLast()), total: shown.last?.last ?? nil)
  }
}

/// What a reader can work out (B9).
struct SuppressionAuditTests {
  typealias Leak = SuppressionAudit.Leak

  @Test func determinesTheOnlyHiddenCountOfALine() {
    #expect(
      SuppressionAudit.leaks(inList: [nil, 20, 30], total: 54)
        == [Leak(row: 0, column: 0, range: 4...4)])
  }

  @Test func boundsTwoHiddenCountsByTheirSum() {
    #expect(
      SuppressionAudit.leaks(inList: [nil, nil, 30], total: 32)
        == [Leak(row: 0, column: 0, range: 0...2), Leak(row: 0, column: 1, range: 0...2)])
    #expect(SuppressionAudit.leaks(inList: [nil, nil, 30], total: 33).isEmpty)
  }

  @Test func determinesAHiddenTotal() {
    #expect(
      SuppressionAudit.leaks(inList: [4, 5], total: nil)
        == [Leak(row: 0, column: nil, range: 9...9)])
  }

  /// Tables small enough to try every one that agrees with what is visible.
  @Test(arguments: 0..<300)
  func findsWhatTryingEveryTableFinds(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let rows = (0..<2).map { _ in (0..<3).map { _ in Int.random(in: 0...3, using: &random) } }
    let isHidden = (0..<2).map { _ in
      (0..<3).map { _ in Int.random(in: 0..<3, using: &random) > 0 }
    }
    let cells = zip(rows, isHidden).map { zip($0, $1).map { $1 ? nil : $0 } }
    let columnTotals = (0..<3).map { column in rows.reduce(0) { $0 + $1[column] } }
    let found = SuppressionAudit.leaks(
      inGrid: cells, rowTotals: rows.map { $0.reduce(0, +) }, columnTotals: columnTotals,
      total: rows.joined().reduce(0, +))
    #expect(found == leaksByTrial(rows, isHidden))
  }

  private func leaksByTrial(_ rows: [[Int]], _ isHidden: [[Bool]]) -> [Leak] {
    var ranges: [[ClosedRange<Int>?]] = rows.map { $0.map { _ in nil } }
    // Two free counts of the first row fix its third and the whole second row.
    for first in 0...12 {
      for second in 0...12 {
        let top = [first, second, rows[0].reduce(0, +) - first - second]
        let table = [top, zip(rows[0], zip(rows[1], top)).map { $0 + $1.0 - $1.1 }]
        let agrees = zip(table.joined(), zip(rows.joined(), isHidden.joined())).allSatisfy {
          $0 >= 0 && ($1.1 || $0 == $1.0)
        }
        guard agrees else { continue }
        for row in 0..<2 {
          for column in 0..<3 {
            let (value, range) = (table[row][column], ranges[row][column])
            ranges[row][column] =
              min(range?.lowerBound ?? value, value)...max(range?.upperBound ?? value, value)
          }
        }
      }
    }
    return ranges.indices.flatMap { row in
      ranges[row].indices.compactMap { column in
        guard isHidden[row][column], let range = ranges[row][column], range.count < 4 else {
          return nil
        }
        return Leak(row: row, column: column, range: range)
      }
    }.filter { $0.range.upperBound - $0.range.lowerBound < 3 }
  }
}

/// Tables as classes by status have them: many small counts, some zeros.
enum RandomTable {
  static func grid(using random: inout SeededRandom) -> [[Int]] {
    let height = Int.random(in: 1...5, using: &random)
    let width = Int.random(in: 2...5, using: &random)
    let scale = [3, 12, 30, 60].randomElement(using: &random) ?? 12
    return (0..<height).map { _ in
      (0..<width).map { _ in max(0, Int.random(in: -3...scale, using: &random)) }
    }
  }
}
