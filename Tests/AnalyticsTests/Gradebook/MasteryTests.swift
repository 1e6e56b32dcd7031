import Coaching
import Tables
import Testing

@testable import Analytics

/// Mastery of targets by students (M33, M34, R17-R19, R21, R51, R53, R97).
struct MasteryTests {
  /// One student, target T with checks a and b of 4 points, due one after the other.
  private static func checks(_ method: Rules.MasteryMethod = .highest) -> GradebookBuilder {
    var book = GradebookBuilder()
    book.district.rules.mastery = method
    book.pathway(
      "P",
      [
        .init("a", .check, target: "T", possible: 4, due: "2026-09-11"),
        .init("b", .check, target: "T", possible: 4, due: "2026-09-18"),
      ], sections: ["A"])
    book.enroll("S1", in: "A")
    return book
  }

  @Test func countsTheHighestScoreByDefault() {
    #expect(Rules().mastery == .highest)
    var book = Self.checks()
    book.mark("S1", "a", 3)
    book.mark("S1", "b", 1)
    #expect(
      book.lines(.mastery) == ["S1,A,T,highest,2,3,mastered,2,1,,no"])
  }

  @Test(arguments: [
    (3.0, "mastered"), (2.9, "near"), (2, "near"), (1.9, "below"), (0, "below"),
  ])
  func tellsNearFromBelow(score: Double, state: String) {
    var book = Self.checks()
    book.mark("S1", "a", score)
    #expect(book.lines(.mastery, "score", "state") == ["\(Value.number(score).plain),\(state)"])
  }

  @Test func hasARowWithoutEvidence() {
    var book = Self.checks()
    book.mark("S1", "a", 3, status: .needsGrading)
    book.mark("S1", "b", status: .missing)
    #expect(book.lines(.mastery) == ["S1,A,T,highest,0,,noEvidence,0,,,no"])
  }

  @Test func isBelowWhileTooFewScoresReachMastery() {
    var book = Self.checks(.nTimes(2))
    book.mark("S1", "a", 4)
    #expect(book.lines(.mastery, "score", "state", "attempts_to_mastery") == [",below,"])
  }

  @Test(
    arguments: [
      (PathwayItem.Kind.check, true), (.post, true), (.project, true), (nil, true), (.pre, false),
      (.lesson, false), (.practice, false), (.workshop, false),
    ] as [(PathwayItem.Kind?, Bool)])
  func takesChecksPostsAndProjectsAsEvidence(kind: PathwayItem.Kind?, isEvidence: Bool) {
    var book = GradebookBuilder()
    book.pathway("P", [.init("a", kind, target: "T", possible: 4)], sections: ["A"])
    book.enroll("S1", in: "A")
    book.mark("S1", "a", 4)
    #expect(book.lines(.mastery, "state") == [isEvidence ? "mastered" : "noEvidence"])
  }

  @Test func bringsEvidenceAlongFromAnotherPathway() {
    var book = Self.checks()
    book.pathway(
      "Q", [.init("a", .check, target: "T", possible: 4), .init("c", target: "T", possible: 4)],
      sections: ["B"])
    book.mark("S1", "a", 1)
    book.mark("S1", "c", 4)
    // An item on two pathways counts once (R71).
    #expect(book.lines(.mastery, "section_id", "evidence", "score") == ["A,2,4"])
  }

  @Test(arguments: [
    (Rules.EvidenceOrder.submitted, "1"), (.assessed, "3"), (.due, "4"),
  ])
  func ordersScoresByTheDayThatTheRuleNames(order: Rules.EvidenceOrder, latest: String) {
    var book = Self.checks(.mostRecent)
    book.district.rules.evidenceOrder = order
    book.mark("S1", "b", 4, on: "2026-09-01", assessed: "2026-09-21")
    book.mark("S1", "a", 3, on: "2026-09-02", assessed: "2026-09-22")
    book.mark("S1", "a", 1, on: "2026-09-03", assessed: "2026-09-20")
    #expect(book.lines(.mastery, "score") == [latest])
  }

  @Test func ordersByAssessedThenDueWhereNothingWasSubmitted() {
    var book = Self.checks(.mostRecent)
    book.mark("S1", "b", 2)
    book.mark("S1", "a", 1, assessed: "2026-09-17")
    #expect(book.lines(.mastery, "score") == ["2"])
    book.mark("S1", "a", 3, on: "2026-09-19")
    #expect(book.lines(.mastery, "score") == ["3"])
  }

  @Test(
    arguments: [
      // Two scores of one day: the item due later, the later attempt, the later row.
      ([("b", nil, 1.0), ("a", nil, 2.0)], "1"), ([("a", 2, 1.0), ("a", 1, 2.0)], "1"),
      ([("a", nil, 1.0), ("a", nil, 2.0)], "2"),
    ] as [([(String, Int?, Double)], String)])
  func breaksTiesOfADay(marks: [(String, Int?, Double)], latest: String) {
    var book = Self.checks(.mostRecent)
    for (item, attempt, score) in marks {
      book.mark("S1", item, score, on: "2026-09-10", attempt: attempt)
    }
    #expect(book.lines(.mastery, "score") == [latest])
  }

  @Test func putsUndatedScoresFirst() {
    var book = GradebookBuilder()
    book.district.rules.mastery = .mostRecent
    book.pathway("P", [.init("a", target: "T", possible: 4)], sections: ["A"])
    book.enroll("S1", in: "A")
    book.mark("S1", "a", 3, on: "2026-09-02")
    book.mark("S1", "a", 1, on: "2026-09-01")
    book.mark("S1", "a", 4)
    #expect(book.lines(.mastery, "score", "days_to_mastery") == ["3,"])
  }

  @Test func countsAttemptsAndDaysToTheFirstMastery() {
    var book = Self.checks(.mean)
    book.mark("S1", "a", 2, on: "2026-09-04")
    book.mark("S1", "a", 4, on: "2026-09-08")
    book.mark("S1", "b", 4, on: "2026-09-11", isOverridden: true)
    // Friday to Tuesday are two instructional days.
    #expect(
      book.lines(
        .mastery, "method", "evidence", "attempts", "attempts_to_mastery", "days_to_mastery",
        "overridden") == ["mean,2,3,2,2,yes"])
  }

  @Test func countsNoAttemptsToAMasteryThatIsLost() {
    var book = Self.checks(.mostRecent)
    book.mark("S1", "a", 4, on: "2026-09-04")
    book.mark("S1", "a", 1, on: "2026-09-08")
    #expect(
      book.lines(.mastery, "state", "attempts_to_mastery", "days_to_mastery") == ["below,,"])
  }

  @Test(
    arguments: [
      (4.0, nil, 10.0, nil), (4, 3, 4, 2), (nil, nil, nil, nil), (4, 3, nil, 3),
    ] as [(Double?, Double?, Double?, Double?)])
  func hasNoRowsForTargetsOnDifferentScales(
    first: Double?, firstMastery: Double?, second: Double?, secondMastery: Double?
  ) {
    var book = GradebookBuilder()
    book.pathway(
      "P",
      [
        .init("a", target: "T", possible: first, mastery: firstMastery),
        .init("b", target: "T", possible: second, mastery: secondMastery),
        .init("c", .lesson, target: "nothing measures it"),
      ], sections: ["A"])
    book.enroll("S1", in: "A")
    book.mark("S1", "a", 3)
    #expect(book.lines(.mastery, "target_id", "state") == ["nothing measures it,noEvidence"])
    #expect(book.lines(.masteryRates, "target_id") == ["nothing measures it"])
  }

  @Test func leavesOutAScoreOnAnotherScaleAndKeepsOneAbovePossible() {
    var book = Self.checks()
    book.mark("S1", "a", 80, possible: 100)
    book.mark("S1", "b", 5, possible: 4)
    #expect(book.lines(.mastery, "score", "attempts") == ["5,1"])
  }

  @Test func takesTheMasteryPointsOfTheRulesBeforeTheItems() {
    var book = Self.checks()
    book.district.rules.masteryPoints = 2
    book.mark("S1", "a", 2)
    #expect(book.lines(.mastery, "state") == ["mastered"])
  }

  @Test func leavesNothingNearWhereTheCutIsMastery() {
    var book = Self.checks()
    book.district.rules.nearShare = 1.5
    book.mark("S1", "a", 2.9)
    #expect(book.lines(.mastery, "state") == ["below"])
  }

  @Test(arguments: [Rules.MasteryMethod.highest, .nTimes(2)])
  func mastersATargetOfNoPointsByAnyEvidence(method: Rules.MasteryMethod) {
    var book = Self.checks(method)
    book.district.rules.masteryPoints = 0
    book.mark("S1", "a", 0)
    #expect(book.lines(.mastery, "state", "attempts_to_mastery") == ["mastered,1"])
  }

  @Test func namesItsColumns() {
    #expect(
      Measure.mastery.columns.map(\.name) == [
        "student_id", "section_id", "target_id", "method", "evidence", "score", "state",
        "attempts", "attempts_to_mastery", "days_to_mastery", "overridden",
      ])
  }
}
