/// The interval in which a share lies with 95% confidence, for groups of any size (B0).
///
/// The score interval of Wilson 1927 stays between 0 and 1 and is honest for small groups:
/// https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval
package struct WilsonInterval: Hashable, Sendable {
  package let low: Double
  package let high: Double

  /// `nil` where the whole is 0.
  ///
  /// - Parameter z: the quantile of the confidence; 1.96 for 95%.
  package init?(_ part: Int, of whole: Int, z: Double = 1.96) {
    guard whole > 0 else { return nil }
    let n = Double(whole)
    let share = Double(part) / n
    let scale = 1 + z * z / n
    let center = (share + z * z / (2 * n)) / scale
    let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot() / scale
    // At a share of 0 or 1 rounding can leave the bound a hair outside.
    low = max(0, center - half)
    high = min(1, center + half)
  }
}
