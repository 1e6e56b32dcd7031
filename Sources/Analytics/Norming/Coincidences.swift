import Summaries

/// Values given to the same things by several people, counted in pairs: all that agreement,
/// Krippendorff's α and Fleiss' κ are computed from (M25, M27, M28).
///
/// An element is one thing rated, a visit or one action of a visit: the values given to it, one
/// for each rater who gave one. A thing that fewer than two people rated is left out.
package struct Coincidences: Summary {
  /// A value beside another value, by different raters of one thing.
  private struct Pair: Hashable {
    var raters: Int
    var first: Int
    var second: Int
  }

  /// Whole numbers of ordered pairs, so that the result does not depend on the order of merging.
  private var pairs: [Pair: Int] = [:]

  package init() {}

  package mutating func add(_ values: [Int]) {
    guard values.count >= 2 else { return }
    for (place, first) in values.enumerated() {
      for (other, second) in values.enumerated() where other != place {
        pairs[Pair(raters: values.count, first: first, second: second), default: 0] += 1
      }
    }
  }

  package mutating func merge(_ later: Coincidences) {
    pairs.merge(later.pairs, uniquingKeysWith: +)
  }

  package func finish() -> Agreement {
    Agreement(
      pairs: pairs.map { (pair, count) in (pair.raters, pair.first, pair.second, count) }
        .sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) })
  }
}
