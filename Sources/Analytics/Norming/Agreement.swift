/// How far people who rated the same things agree.
///
/// Exact agreement and prevalence belong beside every coefficient: where nearly everything gets
/// one value, high agreement comes with a low coefficient (M26), and where the things differ
/// much, low agreement comes with a high one (R46).
package struct Agreement: Hashable, Sendable {
  /// The values that occur, in order.
  package let values: [Int]
  /// Pairs of raters of one thing, those who gave the same value, and those whose values are at
  /// most one apart (M25).
  package private(set) var pairs = 0
  package private(set) var exactPairs = 0
  package private(set) var adjacentPairs = 0
  /// How many people rated each thing, where it is one number for all (M27).
  package private(set) var raters: Int?
  /// For each pair of values, how often they meet: the pairs of a thing ÷ (its raters − 1), each
  /// pair counted both ways.
  private var coincidences: [[Double]]
  /// How often each value was given to a thing that others rated too.
  private var ratings: [Int]

  /// - Parameter pairs: ordered pairs of values of one thing, in a fixed order, with the number
  ///   of raters of the thing and how often they occur; each pair both ways.
  init(pairs sorted: [(raters: Int, first: Int, second: Int, count: Int)]) {
    values = Set(sorted.map(\.first)).sorted()
    coincidences = Array(repeating: Array(repeating: 0, count: values.count), count: values.count)
    var partners = Array(repeating: [Int: Int](), count: values.count)
    let places = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
    for pair in sorted {
      guard let row = places[pair.first], let column = places[pair.second] else { continue }
      coincidences[row][column] += Double(pair.count) / Double(pair.raters - 1)
      partners[row][pair.raters, default: 0] += pair.count
      pairs += pair.count
      if pair.first == pair.second { exactPairs += pair.count }
      if abs(pair.first - pair.second) <= 1 { adjacentPairs += pair.count }
    }
    pairs /= 2
    exactPairs /= 2
    adjacentPairs /= 2
    // A rating of a thing with m raters has m − 1 partners: whole numbers again.
    ratings = partners.map { $0.reduce(0) { $0 + $1.value / ($1.key - 1) } }
    let counts = Set(sorted.map(\.raters))
    raters = counts.count == 1 ? counts.first : nil
  }

  /// Whether every paired rating gave the same value: no coefficient is defined.
  package var hasNoVariation: Bool { values.count < 2 }

  /// The share of the commonest value among all paired ratings (R46).
  package var prevalence: Double? {
    ratings.max().map { Double($0) / Double(ratings.reduce(0, +)) }
  }

  /// How far apart two values are, for Krippendorff's α.
  package enum Difference: Hashable, Sendable { case nominal, ordinal, interval }

  /// Krippendorff's α: 1 − observed ÷ expected disagreement, for any number of raters, also where
  /// some did not rate everything (M28).
  ///
  /// `nil` where nothing varies.
  ///
  /// Hayes and Krippendorff 2007, https://doi.org/10.1080/19312450709336664
  package func alpha(_ difference: Difference) -> Double? {
    var observed = 0.0
    var expected = 0.0
    for row in values.indices {
      for column in values.indices where column != row {
        let squared = squaredDifference(difference, row, column)
        observed += coincidences[row][column] * squared
        expected += Double(ratings[row]) * Double(ratings[column]) * squared
      }
    }
    let total = Double(ratings.reduce(0, +))
    return expected == 0 ? nil : 1 - (total - 1) * observed / expected
  }

  private func squaredDifference(_ difference: Difference, _ row: Int, _ column: Int) -> Double {
    switch difference {
    case .nominal:
      return 1
    case .interval:
      let distance = Double(values[row] - values[column])
      return distance * distance
    case .ordinal:
      let between = ratings[min(row, column)...max(row, column)].reduce(0, +)
      let distance = Double(between) - Double(ratings[row] + ratings[column]) / 2
      return distance * distance
    }
  }

  /// Fleiss' κ: agreement beyond what the shares of the values alone would give, where each thing
  /// has the same number of raters (M27).
  ///
  /// `nil` where numbers differ or nothing varies.
  ///
  /// Fleiss 1971, https://doi.org/10.1037/h0031619
  package var fleissKappa: Double? {
    guard raters != nil, !hasNoVariation else { return nil }
    let total = Double(ratings.reduce(0, +))
    let observed = Double(exactPairs) / Double(pairs)
    let expected = ratings.reduce(0.0) { sum, count in
      sum + (Double(count) / total) * (Double(count) / total)
    }
    return (observed - expected) / (1 - expected)
  }
}
