/// Hides the small counts of a table that leaves the people entitled to see them (B9, R74).
///
/// A group of n people is hidden if 0 < n < N, a total like any other. Then more is hidden until
/// nobody can work out what is: over all tables of whole numbers from 0 that agree with what is
/// visible, each hidden count can take values at least 3 apart.
///
/// 1. In every row, then in every column with exactly one hidden count, the smallest visible one
///    is hidden too; a 0 only where nothing else is left, a total after that.
/// 2. Where no line has exactly one but a range is too narrow, one more is hidden in the row of
///    the narrow count, else in its column, else anywhere; then 1 again.
///
/// Rows come before columns, smaller counts before larger, then earlier places. With totals of a
/// few people the rule ends at hiding totals: a row of 2 cannot be shown in any other way.
///
/// Suppression and audit: Massell 2001, Cell Suppression and Audit Programs used for Economic
/// Magnitude Data, U.S. Census Bureau, RR2001/01.
public struct Suppression: Hashable, Sendable {
  /// Why a count is not shown.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// The group itself is too small.
    case primary
    /// It would give away a group that is too small.
    case complementary
  }

  /// The smallest group that is shown (N).
  public let smallest: Int
  /// Whether small groups are hidden, and what would give them away; only a test turns it off.
  let isPrimary: Bool
  let isComplementary: Bool

  /// How far apart the possible values of a hidden count are at least.
  let narrowest: Int

  public init(smallest: Int) { self.init(smallest: smallest, isPrimary: true) }

  init(
    smallest: Int, narrowest: Int = Suppression.farEnough, isPrimary: Bool = true,
    isComplementary: Bool = true
  ) {
    self.smallest = smallest
    self.narrowest = narrowest
    self.isPrimary = isPrimary
    self.isComplementary = isComplementary
  }

  /// How far apart the possible values of a hidden count of students are at least (R74).
  public static let farEnough = 3

  /// What is hidden of a list of counts and of its total.
  public struct List: Hashable, Sendable {
    public var cells: [Reason?]
    public var total: Reason?
  }

  /// What is hidden of a grid of counts and of its totals.
  public struct Grid: Hashable, Sendable {
    public var cells: [[Reason?]]
    public var rowTotals: [Reason?]
    public var columnTotals: [Reason?]
    public var total: Reason?
  }

  /// What to hide of counts that stand beside their total.
  public func hidden(inList counts: [Int]) -> List {
    let hidden = closed(CountSystem(list: counts))
    return List(cells: Array(hidden.dropLast()), total: hidden.last ?? nil)
  }

  /// What to hide of rows of counts that stand beside the totals of rows and columns.
  ///
  /// - Precondition: the rows are of one length.
  public func hidden(inGrid rows: [[Int]]) -> Grid {
    let hidden = closed(CountSystem(grid: rows))
    let width = rows.first?.count ?? 0
    let lines = stride(from: 0, to: hidden.count, by: width + 1).map { start in
      Array(hidden[start..<(start + width + 1)])
    }
    return Grid(
      cells: lines.dropLast().map { Array($0.dropLast()) },
      rowTotals: lines.dropLast().map { $0.last ?? nil },
      columnTotals: Array(lines.last?.dropLast() ?? []), total: hidden.last ?? nil)
  }

  /// What to hide of counts that add up in any way.
  ///
  /// - Parameter others: counts that are hidden for another reason, by their places.
  func closed(_ system: CountSystem, also others: Set<Int> = []) -> [Reason?] {
    var closure = SuppressionClosure(
      system, smallest: smallest, narrowest: narrowest, also: others, isPrimary: isPrimary)
    if isComplementary { closure.close() }
    return closure.hidden
  }
}
