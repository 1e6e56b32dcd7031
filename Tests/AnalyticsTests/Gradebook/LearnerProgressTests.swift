import Coaching
import Tables
import Testing

@testable import Analytics

/// How far a student is on a pathway (M30, M31, R8, R9, R47, R50).
struct LearnerProgressTests {
  /// Three lessons and a student in the class; the marks say the rest.
  private static func lessons(_ count: Int = 3) -> GradebookBuilder {
    var book = GradebookBuilder()
    book.pathway("P", (1...count).map { .init("i\($0)", .lesson) }, sections: ["A"])
    book.enroll("S1", in: "A")
    return book
  }

  @Test(arguments: [
    (Mark.Status.scored, "done"), (.late, "done"), (.collected, "done"), (.needsGrading, "done"),
    (.excused, "exempt"), (.notAssigned, "exempt"), (.dropped, "exempt"),
    (.missing, "not done"), (.incomplete, "not done"), (.inProgress, "not done"),
    (.absent, "not done"), (.cheated, "not done"), (.none, "not done"),
  ])
  func readsWhatAStatusMeans(status: Mark.Status, meaning: String) {
    var book = Self.lessons()
    book.mark("S1", "i1", status: status)
    book.mark("S1", "i2", status: .missing)
    let expected = ["done": "3,1", "exempt": "2,0", "not done": "3,0"]
    #expect(book.lines(.learnerProgress, "items", "done").first == expected[meaning])
  }

  @Test(arguments: [
    ([Mark.Status.missing, .scored, .excused], "3,1"), ([.missing, .excused], "2,0"),
    ([.missing, .missing], "3,0"),
  ])
  func joinsTheMarksOfAnItem(statuses: [Mark.Status], itemsAndDone: String) {
    var book = Self.lessons()
    for status in statuses { book.mark("S1", "i1", status: status) }
    #expect(book.lines(.learnerProgress, "items", "done") == [itemsAndDone])
  }

  @Test func countsAScoreOrASubmittedDayWithoutStatusAsDone() {
    var book = Self.lessons()
    book.mark("S1", "i1", 0)
    book.mark("S1", "i2", on: "2026-09-10")
    book.mark("S1", "i3")
    #expect(book.lines(.learnerProgress, "done") == ["2"])
  }

  @Test(
    arguments: [
      // kind, possible, stated mastery points, score, mastered
      (PathwayItem.Kind.check, 4.0, nil, 3.0, true), (.check, 4, nil, 2.9, false),
      (.post, 4, 2, 2, true), (.project, 4, 4, 3, false), (nil, 4, nil, 3, true),
      (.lesson, 4, nil, 0, true), (.practice, 4, 3, 2, false), (.workshop, 4, 3, 3, true),
      (.pre, 4, 3, 0, true), (.check, nil, nil, 0, false), (.check, 4, 0, 0, true),
    ] as [(PathwayItem.Kind?, Double?, Double?, Double, Bool)])
  func tellsMasteredFromDone(
    kind: PathwayItem.Kind?, possible: Double?, mastery: Double?, score: Double, isMastered: Bool
  ) {
    var book = GradebookBuilder()
    book.pathway("P", [.init("a", kind, possible: possible, mastery: mastery)], sections: ["A"])
    book.enroll("S1", in: "A")
    book.mark("S1", "a", score)
    #expect(
      book.lines(.learnerProgress, "done", "mastered", "status")
        == [isMastered ? "1,1,complete" : "1,0,paused"])
  }

  @Test func mastersByAnyAttemptButOnlyByEvidence() {
    var book = GradebookBuilder()
    book.pathway("P", [.init("a", .check, possible: 4)], sections: ["A"])
    book.enroll("S1", "S2", "S3", in: "A")
    book.mark("S1", "a", 4, attempt: 1)
    book.mark("S1", "a", 1, attempt: 2)
    book.mark("S2", "a", 4, status: .needsGrading)
    // A score on another scale is done, not evidence (R21).
    book.mark("S3", "a", 80, possible: 100)
    #expect(
      book.lines(.learnerProgress, "student_id", "done", "mastered")
        == ["S1,1,1", "S2,1,0", "S3,1,0"])
  }

  @Test func pausesAtTheFirstRequiredItemNotMastered() {
    var book = GradebookBuilder()
    book.pathway(
      "P",
      [
        .init("a", .lesson), .init("optional", .lesson, isRequired: false),
        .init("exempt", .lesson), .init("d", .lesson), .init("e", .lesson),
      ], sections: ["A"])
    book.enroll("S1", "S2", "S3", "S4", in: "A")
    for item in ["a", "e"] { book.mark("S1", item, 1) }
    book.mark("S1", "exempt", status: .excused)
    for item in ["a", "exempt", "d", "e"] { book.mark("S2", item, 1) }
    book.mark("S3", "a", status: .missing)
    #expect(
      book.lines(
        .learnerProgress, "student_id", "items", "position", "status", "mastered",
        "mastered_beyond")
        == [
          "S1,3,4,paused,2,1", "S2,4,6,complete,4,0", "S3,4,1,paused,0,0",
          "S4,4,,noPlacement,0,",
        ])
  }

  @Test func completesAStudentWhoIsExemptFromEverything() {
    var book = Self.lessons(2)
    book.mark("S1", "i1", status: .excused)
    book.mark("S1", "i2", status: .dropped)
    #expect(
      book.lines(.learnerProgress, "items", "done", "completion", "position", "status")
        == ["0,0,,3,complete"])
  }

  @Test func reportsCompletionByCountAndByWeight() {
    var book = GradebookBuilder()
    book.pathway(
      "P",
      [
        .init("a", weight: 3), .init("b"), .init("exempt", weight: 50),
        .init("optional", isRequired: false, weight: 50),
      ], sections: ["A"])
    book.enroll("S1", in: "A")
    book.mark("S1", "a", 1)
    book.mark("S1", "exempt", status: .excused)
    book.mark("S1", "optional", 1)
    #expect(
      book.lines(.learnerProgress, "items", "done", "completion", "weighted_completion")
        == ["2,1,0.5,0.75"])
  }

  @Test func leavesWeightedCompletionMissingWithoutWeight() {
    var book = GradebookBuilder()
    book.pathway("P", [.init("a", weight: 0)], sections: ["A"])
    book.enroll("S1", in: "A")
    book.mark("S1", "a", 1)
    #expect(book.lines(.learnerProgress, "completion", "weighted_completion") == ["1,"])
  }

  @Test(arguments: [
    (["2026-09-01", "2026-09-02", "2026-09-03"], "0"),
    (["2026-09-03", "2026-09-02", "2026-09-01"], "1"),
    (["2026-09-01", "2026-09-03", "2026-09-02"], "0.5"),
    (["2026-09-01", "2026-09-01", "2026-09-01"], "0"),
    (["2026-09-01", nil, nil], ""),
  ])
  func measuresHowMuchWorkIsOutOfOrder(days: [String?], deviation: String) {
    var book = Self.lessons(3)
    for (place, date) in days.enumerated() {
      book.mark("S1", "i\(place + 1)", status: .scored, on: date)
    }
    #expect(book.lines(.learnerProgress, "order_deviation") == [deviation])
  }

  @Test func datesDoneWorkByItsEarliestMark() {
    var book = Self.lessons(2)
    book.mark("S1", "i1", 1, on: "2026-09-09")
    book.mark("S1", "i1", 1, assessed: "2026-09-01")
    book.mark("S1", "i1", status: .missing, on: "2026-08-30")
    book.mark("S1", "i2", 1, on: "2026-09-02")
    #expect(book.lines(.learnerProgress, "order_deviation") == ["0"])
  }

  @Test func namesItsColumns() {
    #expect(
      Measure.learnerProgress.columns.map(\.name) == [
        "student_id", "section_id", "pathway_id", "items", "done", "completion",
        "weighted_completion", "position", "status", "mastered", "mastered_beyond",
        "order_deviation",
      ])
  }
}
