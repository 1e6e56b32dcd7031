public import Summaries

/// A share of several groups together: parts and wholes add up before one divides the other.
///
/// It is not a mean of percentages, so a class of 30 weighs more than one of 5 (M46). The share
/// is missing where the whole is 0.
public struct PooledShare: Summary, Hashable {
  public private(set) var part = 0
  public private(set) var whole = 0

  public init() {}

  public mutating func add(_ counts: (part: Int, whole: Int)) {
    part += counts.part
    whole += counts.whole
  }

  public mutating func merge(_ later: PooledShare) {
    add((later.part, later.whole))
  }

  public func finish() -> Double? { whole == 0 ? nil : Double(part) / Double(whole) }
}
