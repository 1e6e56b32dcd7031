import Testing

@testable import Analytics

/// The one tolerance of all thresholds (B0).
struct ThresholdTests {
  @Test(arguments: [
    (0.03, true, false), (0.1 + 0.2 - 0.27, true, false), (0.0300001, true, true),
    (0.0299999, false, false),
  ])
  func comparesUnroundedValues(value: Double, reaches: Bool, exceeds: Bool) {
    #expect(value.reaches(0.03) == reaches)
    #expect(value.exceeds(0.03) == exceeds)
  }
}
