import Summaries

/// A share of several groups together: parts and wholes add up before one divides the other.
///
/// It is not a mean of percentages, so a class of 30 weighs more than one of 5 (M46). The share
/// is missing where the whole is 0.
package struct PooledShare: Summary, Hashable {
  package private(set) var part = 0
  package private(set) var whole = 0

  package init() {}

  package mutating func add(_ counts: (part: Int, whole: Int)) {
    part += counts.part
    whole += counts.whole
  }

  package mutating func merge(_ later: PooledShare) {
    add((later.part, later.whole))
  }

  package func finish() -> Double? { whole == 0 ? nil : Double(part) / Double(whole) }
}
