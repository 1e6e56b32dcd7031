import Coaching
import Tables
import TestSupport
import Testing

@testable import Analytics

/// How many students of a class master a target (M35, M36, R52).
struct MasteryRatesTests {
  /// Each student's scores on one check of 4 points, a day apart.
  private static func scores(
    _ students: [[Double]], method: Rules.MasteryMethod = .highest
  ) -> GradebookBuilder {
    var book = GradebookBuilder()
    book.district.rules.mastery = method
    book.pathway("P", [.init("a", .check, target: "T", possible: 4)], sections: ["A"])
    for (student, scores) in students.enumerated() {
      book.enroll("S\(student)", in: "A")
      for (attempt, score) in scores.enumerated() {
        book.mark("S\(student)", "a", score, on: "2026-09-1\(attempt)", attempt: attempt + 1)
      }
    }
    return book
  }

  @Test func dividesByThoseWithEvidence() {
    let book = Self.scores([[3], [1, 2], [1], []])
    #expect(book.lines(.masteryRates) == ["A,T,4,3,1,1,1,1,0.3333333333333333,0.75,0.5,"])
  }

  @Test(
    arguments: [
      ([[3.0], [1, 3], [1, 1, 3]], "2"), ([[3], [1, 3]], "1"), ([[1, 3], [1]], "2"),
      ([[3], [1], [1]], ""), ([[]], ""),
    ] as [([[Double]], String)])
  func countsTheUnmasteredAsStillTrying(students: [[Double]], median: String) {
    #expect(Self.scores(students).lines(.masteryRates, "median_attempts") == [median])
  }

  @Test func countsReattemptsOnlyOfThoseNotMasteredAtFirst() {
    // The first and the last student tried twice after a first score at mastery.
    let book = Self.scores([[3, 4], [1, 2], [1], [3, 1]], method: .mostRecent)
    #expect(book.lines(.masteryRates, "mastered", "reattempt_share") == ["1,0.5"])
    let all = Self.scores([[3, 4]])
    #expect(all.lines(.masteryRates, "reattempt_share") == [""])
  }

  @Test func keepsTheLawsOfSummaries() {
    let study = Self.scores([[3], [1, 2], [1, 4], [], [1, 1, 1]]).study
    expectSummaryLaws(MasteryRates(), Study.makeMastery(study))
  }

  @Test func namesItsColumns() {
    #expect(
      Measure.masteryRates.columns.map(\.name) == [
        "section_id", "target_id", "enrolled", "with_evidence", "mastered", "near", "below",
        "no_evidence", "mastery_share", "coverage", "reattempt_share", "median_attempts",
      ])
  }
}
