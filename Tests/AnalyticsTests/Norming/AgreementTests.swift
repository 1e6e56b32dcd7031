import Summaries
import TestSupport
import Testing

@testable import Analytics

/// The coefficients of M26 to M28 against published data.
struct AgreementTests {
  /// Krippendorff's sample: four observers, twelve units, some unrated.
  private static let sample: [[Int]] = [
    [1, 1, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
    [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [5, 5, 5], [1, 1], [3],
  ]

  /// The ten subjects of the standard example, each with 14 ratings in five categories.
  private static let fleiss = [
    [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
  ]

  @Test(arguments: [
    (Agreement.Difference.nominal, 0.743), (.ordinal, 0.815), (.interval, 0.849),
  ])
  func givesKrippendorffsAlpha(difference: Agreement.Difference, alpha: Double) throws {
    let agreement = Coincidences().summarizing(Self.sample)
    #expect(abs(try #require(agreement.alpha(difference)) - alpha) < 0.0005)
    #expect(agreement.raters == nil)
    #expect(agreement.fleissKappa == nil)
  }

  /// The ten subjects and fourteen raters of the standard example (M27).
  @Test func givesFleissKappa() throws {
    let subjects = Self.fleiss.map { counts in
      counts.enumerated().flatMap { Array(repeating: $0, count: $1) }
    }
    let agreement = Coincidences().summarizing(subjects)
    #expect(agreement.raters == 14)
    #expect(abs(try #require(agreement.fleissKappa) - 0.210) < 0.0005)
  }

  @Test(arguments: [
    ([(1, 1, 20), (1, 0, 5), (0, 1, 10), (0, 0, 15)], 0.40),
    ([(1, 1, 92), (1, 0, 4), (0, 1, 4)], -0.04),
  ])
  func givesCohensKappa(cells: [(Int, Int, Int)], value: Double) throws {
    let pairs = cells.flatMap { first, second, count in
      Array(repeating: (first: first, second: second), count: count)
    }
    let kappa = try #require(CohenKappa().summarizing(pairs))
    #expect((kappa * 100).rounded() / 100 == value)
  }

  /// Four units, observed differences of 2 and of 1; the expected sums over all pairs of the two
  /// raters' values are 11 (unequal), 14 (linear) and 20 (squared).
  static let weighted: [(weights: CohenKappa.Weights, observed: Double, expected: Double)] = [
    (.equal, 2, 11), (.linear, 3, 14), (.squared, 5, 20),
  ]

  @Test(arguments: weighted)
  func weighsDifferencesBetweenTwoRaters(
    weights: CohenKappa.Weights, observed: Double, expected: Double
  ) throws {
    let pairs: [(first: Int, second: Int)] = [(1, 1), (1, 3), (2, 2), (3, 2)]
    let kappa = try #require(CohenKappa(weights: weights).summarizing(pairs))
    #expect(abs(kappa - (1 - 4 * observed / expected)) < 1e-12)
  }

  @Test func givesNoCoefficientWithoutVariation() {
    let same = Coincidences().summarizing([[2, 2], [2, 2, 2]])
    #expect(same.hasNoVariation)
    #expect(same.alpha(.nominal) == nil)
    #expect(same.prevalence == 1)
    #expect(CohenKappa().summarizing([(first: 1, second: 1)]) == nil)
    #expect(CohenKappa().summarizing([]) == nil)
    #expect(Coincidences().summarizing([]).prevalence == nil)
  }

  @Test func poolsPairsOfAllUnits() {
    let agreement = Coincidences().summarizing([[1, 1, 2], [4, 6], [9]])
    #expect(agreement.pairs == 4)
    #expect(agreement.exactPairs == 1)
    #expect(agreement.adjacentPairs == 3)
    #expect(agreement.prevalence == 0.4)
  }

  @Test func obeysTheLawsOfSummaries() {
    expectSummaryLaws(Coincidences(), Self.sample)
    expectSummaryLaws(
      CohenKappa(weights: .linear), [(first: 1, second: 2), (2, 2), (3, 1), (1, 1)])
  }
}
