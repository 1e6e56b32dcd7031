/// Comparing with thresholds: unrounded values, with one tolerance for all measures (B0, R75).
extension Double {
  private static let tolerance = 1e-9

  /// At the threshold or above.
  func reaches(_ threshold: Double) -> Bool { self >= threshold - Double.tolerance }

  /// Above the threshold.
  func exceeds(_ threshold: Double) -> Bool { self > threshold + Double.tolerance }
}
