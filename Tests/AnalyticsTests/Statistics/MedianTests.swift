import Testing

@testable import Analytics

/// The two medians of R26.
struct MedianTests {
  @Test(arguments: [([Int](), nil), ([3], 3), ([4, 1], 1), ([5, 1, 3], 3), ([4, 1, 2, 9], 2)])
  func takesTheLowerMiddleOfWholeSteps(values: [Int], median: Int?) {
    #expect(values.lowerMedian == median)
  }

  @Test(arguments: [([Int](), nil), ([3], 3.0), ([4, 1], 2.5), ([5, 1, 3], 3)])
  func takesTheMeanOfTheMiddleDays(values: [Int], median: Double?) {
    #expect(values.median == median)
  }

  @Test func takesTheMeanOfTheMiddleShares() {
    #expect([0.5, 0.0].median == 0.25)
  }
}
