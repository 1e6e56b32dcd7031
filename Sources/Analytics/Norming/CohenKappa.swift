import Summaries

/// Cohen's κ of two people who rated the same things: agreement beyond what each one's habits
/// alone would give (M26).
///
/// An element is one thing: the value of the first rater and that of the second. With weights,
/// values further apart disagree more; the usual division by the largest difference cancels.
/// The result is missing where neither varies. Never show it without exact agreement: 92 times
/// both yes and 4 + 4 splits are 92% agreement and κ = −0.04.
///
/// Cohen 1968, https://doi.org/10.1037/h0026256
package struct CohenKappa: Summary {
  /// What a difference between the two values weighs.
  package enum Weights: Hashable, Sendable { case equal, linear, squared }

  private let weights: Weights
  private var pairs: [Pair: Int] = [:]

  private struct Pair: Hashable {
    var first: Int
    var second: Int
  }

  package init(weights: Weights = .equal) { self.weights = weights }

  /// How many things both rated.
  package var units: Int { pairs.values.reduce(0, +) }

  package mutating func add(_ values: (first: Int, second: Int)) {
    pairs[Pair(first: values.first, second: values.second), default: 0] += 1
  }

  package mutating func merge(_ later: CohenKappa) {
    pairs.merge(later.pairs, uniquingKeysWith: +)
  }

  package func finish() -> Double? {
    var firsts: [Int: Int] = [:]
    var seconds: [Int: Int] = [:]
    // Whole numbers throughout: the sums do not depend on the order of a dictionary.
    var observed = 0
    for (pair, count) in pairs {
      firsts[pair.first, default: 0] += count
      seconds[pair.second, default: 0] += count
      observed += weight(pair.first, pair.second) * count
    }
    var expected = 0
    for (first, count) in firsts {
      for (second, other) in seconds { expected += weight(first, second) * count * other }
    }
    return expected == 0 ? nil : 1 - Double(observed * units) / Double(expected)
  }

  private func weight(_ first: Int, _ second: Int) -> Int {
    let distance = abs(first - second)
    return switch weights {
    case .equal: distance == 0 ? 0 : 1
    case .linear: distance
    case .squared: distance * distance
    }
  }
}
