import TestSupport
import Testing

@testable import Analytics

/// Small cells and what would give them away (B9, R74).
struct SuppressionTests {
  private let suppression = Suppression(smallest: 10)

  @Test(arguments: [
    [[4, 20, 30], [25, 18, 40]], [[4, 20, 30], [50, 18, 40]], [[60, 50, 40], [30, 20, 4]],
  ])
  func closesOneSmallCellOfAGridOnARectangle(rows: [[Int]]) {
    let hidden = suppression.hidden(inGrid: rows)
    #expect(hidden.cells.joined().count { $0 != nil } == 4)
    #expect(hidden.cells.joined().count { $0 == .primary } == 1)
    #expect(hidden.rowTotals == [nil, nil])
    #expect(hidden.columnTotals == [nil, nil, nil])
    #expect(leaks(rows, hidden).isEmpty)
  }

  @Test func hidesTheNextSmallestOfAListWithAVisibleTotal() {
    let counts = [4, 30, 0, 20]
    let hidden = suppression.hidden(inList: counts)
    #expect(hidden == .init(cells: [.primary, nil, nil, .complementary], total: nil))
    #expect(leaks(counts, hidden).isEmpty)
  }

  @Test(arguments: [
    // Ten is shown, nine is not; nobody is no group.
    ([10, 12, 0], [nil, nil, nil], nil),
    ([9, 12, 30], [Suppression.Reason.primary, .complementary, nil], nil),
    // Two hidden ones that make 2 together are known within 2.
    ([1, 1, 40, 30], [.primary, .primary, nil, .complementary], nil),
    // The total is a group too.
    ([4, 5], [.primary, .primary], Suppression.Reason.primary),
    ([7, 0, 8], [.primary, nil, .primary], nil),
    ([], [], nil),
  ])
  func hidesOfAList(counts: [Int], cells: [Suppression.Reason?], total: Suppression.Reason?) {
    #expect(suppression.hidden(inList: counts) == .init(cells: cells, total: total))
  }

  @Test func hidesAZeroWhereNothingElseIsLeft() {
    let rows = [[4, 20], [20, 0]]
    let hidden = suppression.hidden(inGrid: rows)
    #expect(
      hidden.cells == [[.primary, .complementary], [.complementary, .complementary]])
    #expect(hidden.total == nil)
    #expect(leaks(rows, hidden).isEmpty)
  }

  @Test func hidesATotalOfAFewPeople() {
    let rows = [[1, 1, 0], [20, 30, 40], [25, 35, 45]]
    let hidden = suppression.hidden(inGrid: rows)
    #expect(hidden.rowTotals[0] == .primary)
    #expect(leaks(rows, hidden).isEmpty)
  }

  @Test("R74: one more is hidden where a range is narrower than 3")
  func opensARangeThatSmallNeighborsKeepNarrow() {
    // No line has exactly one hidden count, but every rectangle turns by 1 at most.
    let rows = [[1, 1, 40], [0, 1, 40], [40, 40, 0]]
    let hidden = suppression.hidden(inGrid: rows)
    #expect(leaks(rows, hidden).isEmpty)
  }

  @Test(arguments: 0..<1000)
  func leavesNothingToFindInARandomTable(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let rows = RandomTable.grid(using: &random)
    let hidden = suppression.hidden(inGrid: rows)
    #expect(leaks(rows, hidden).isEmpty)
    expectSmallGroupsHidden(rows, hidden)
    let counts = rows[0]
    #expect(leaks(counts, suppression.hidden(inList: counts)).isEmpty)
  }

  @Test func leavesLeaksWithoutComplementarySuppression() {
    let careless = Suppression(smallest: 10, isComplementary: false)
    let found = (0..<1000).count { seed in
      var random = SeededRandom(seed: UInt64(seed))
      let rows = RandomTable.grid(using: &random)
      return !leaks(rows, careless.hidden(inGrid: rows)).isEmpty
    }
    #expect(found > 500)
  }

  private func expectSmallGroupsHidden(_ rows: [[Int]], _ hidden: Suppression.Grid) {
    for (row, counts) in rows.enumerated() {
      for (column, count) in counts.enumerated() where (1..<10).contains(count) {
        #expect(hidden.cells[row][column] == .primary)
      }
    }
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

private func leaks(_ rows: [[Int]], _ hidden: Suppression.Grid) -> [SuppressionAudit.Leak] {
  let columnTotals = (rows.first ?? []).indices.map { column in
    rows.reduce(0) { $0 + $1[column] }
  }
  return SuppressionAudit.leaks(
    inGrid: zip(rows, hidden.cells).map(visible),
    rowTotals: visible(rows.map { $0.reduce(0, +) }, hidden.rowTotals),
    columnTotals: visible(columnTotals, hidden.columnTotals),
    total: hidden.total == nil ? rows.joined().reduce(0, +) : nil)
}

private func leaks(_ counts: [Int], _ hidden: Suppression.List) -> [SuppressionAudit.Leak] {
  SuppressionAudit.leaks(
    inList: visible(counts, hidden.cells),
    total: hidden.total == nil ? counts.reduce(0, +) : nil)
}

private func visible(_ counts: [Int], _ hidden: [Suppression.Reason?]) -> [Int?] {
  zip(counts, hidden).map { $1 == nil ? $0 : nil }
}
