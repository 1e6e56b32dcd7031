import Coaching
import Testing

@testable import Analytics

/// The formulas of M33, against its table, the published ones and those of Canvas, unrounded.
struct MasteryMethodTests {
  typealias Method = Rules.MasteryMethod

  private static func score(
    _ method: Method, _ scores: [Double], mastery: Double = 3, possible: Double? = nil
  ) -> Double? {
    method.score(of: scores[...], masteryPoints: mastery, pointsPossible: possible)
  }

  /// Compares to the second decimal, as the tables print.
  private static func expect(
    _ score: Double?, near value: Double?, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard let score, let value else {
      #expect(score == nil && value == nil, sourceLocation: sourceLocation)
      return
    }
    #expect(abs(score - value) <= 0.005 + 1e-9, sourceLocation: sourceLocation)
  }

  static let methods: [Method] = [
    .mean, .highest, .mostRecent, .weightedRecent(0.65), .decayingAverage(0.65), .nTimes(1),
    .nTimes(2), .powerLaw, .meanRecent(3), .medianRecent(3), .modeRecent(3),
  ]

  @Test(arguments: methods)
  func hasNoScoreWithoutScores(method: Method) {
    #expect(Self.score(method, []) == nil)
  }

  @Test(arguments: methods.filter { $0 != .nTimes(2) })
  func takesASingleScoreAsItIs(method: Method) {
    #expect(Self.score(method, [3]) == 3)
  }

  @Test(arguments: [
    (Method.mean, 2.5, 2.5, 2.5), (.highest, 4, 4, 4), (.mostRecent, 4, 3, 1),
    (.weightedRecent(0.65), 3.3, 2.77, 1.7), (.decayingAverage(0.65), 3.48, 2.58, 1.52),
    (.nTimes(2), 3.5, 3.5, 3.5), (.powerLaw, 4, 2.16, 1.28),
  ])
  func meetsTheTable(method: Method, rising: Double, mixed: Double, falling: Double) {
    Self.expect(Self.score(method, [1, 2, 3, 4], possible: 4), near: rising)
    Self.expect(Self.score(method, [2, 4, 1, 3], possible: 4), near: mixed)
    Self.expect(Self.score(method, [4, 3, 2, 1], possible: 4), near: falling)
  }

  @Test(
    arguments: [
      // The values of Canvas: weighted 65, decaying 65, weighted 75, decaying 75.
      ([3.0], [3.0, 3, 3, 3]), ([2, 3], [2.65, 2.65, 2.75, 2.75]),
      ([2, 3, 4], [3.48, 3.53, 3.63, 3.69]), ([1, 2, 3, 4, 5], [4.13, 4.47, 4.38, 4.67]),
      ([4, 3, 2, 1], [1.7, 1.52, 1.5, 1.33]), ([3, 1, 5, 4], [3.65, 3.95, 3.75, 4.03]),
    ] as [([Double], [Double])])
  func agreesWithCanvasToTheSecondDecimal(scores: [Double], expected: [Double]) {
    let methods: [Method] = [
      .weightedRecent(0.65), .decayingAverage(0.65), .weightedRecent(0.75), .decayingAverage(0.75),
    ]
    for (method, value) in zip(methods, expected) {
      Self.expect(Self.score(method, scores), near: value)
    }
  }

  @Test func leavesAveragesUnrounded() throws {
    #expect(abs(try #require(Self.score(.decayingAverage(0.65), [2, 3, 4])) - 3.5275) < 1e-9)
    #expect(abs(try #require(Self.score(.weightedRecent(0.65), [2, 3, 4])) - 3.475) < 1e-9)
  }

  @Test(
    arguments: [
      (3, [3.0, 1], nil), (3, [3, 1, 2], nil), (3, [4, 5, 1, 3, 2, 3], 3.75), (1, [1, 2], nil),
      (1, [1, 2, 3], 3), (1, [1, 2, 3, 4], 3.5), (3, [4, 5, 1, 3, 3], 3.75), (1, [1], nil),
      (1, [3], 3), (2, [3], nil),
    ] as [(Int, [Double], Double?)])
  func averagesAllScoresAtMasteryOnceThereAreEnough(
    times: Int, scores: [Double], expected: Double?
  ) {
    #expect(Self.score(.nTimes(times), scores) == expected)
  }

  @Test(
    arguments: [
      ([1.0, 3, 2, 4], 3.66), ([2, 4, 1, 3], 2.16), ([4, 3, 2, 1], 1.28),
      // Fewer than three, or one without a logarithm: the mean.
      ([1, 4], 2.5), ([0, 3, 3], 2), ([3, 3, 3], 3),
    ] as [([Double], Double)])
  func fitsThePowerLaw(scores: [Double], expected: Double) {
    Self.expect(Self.score(.powerLaw, scores, possible: 4), near: expected)
  }

  @Test func keepsThePowerLawOnTheScale() throws {
    #expect(Self.score(.powerLaw, [1, 2, 3, 4], possible: 4) == 4)
    #expect(try #require(Self.score(.powerLaw, [1, 3, 4, 4])) > 4)
  }

  @Test(
    arguments: [
      (Method.meanRecent(3), [4.0, 1, 2, 3], 2.0), (.meanRecent(3), [1, 2], 1.5),
      (.medianRecent(3), [1, 4, 2, 3], 3), (.medianRecent(3), [1, 4], 2.5),
      (.medianRecent(4), [1, 4, 2, 3], 2.5), (.modeRecent(3), [4, 4, 2, 2, 3], 2),
      (.modeRecent(3), [1, 2, 3], 3), (.modeRecent(4), [3, 3, 2, 2], 2),
      (.modeRecent(4), [2, 3, 3, 2], 2), (.modeRecent(5), [3, 3, 3, 1, 1], 3),
    ] as [(Method, [Double], Double)])
  func looksAtTheLastFew(method: Method, scores: [Double], expected: Double) {
    #expect(Self.score(method, scores) == expected)
  }
}
