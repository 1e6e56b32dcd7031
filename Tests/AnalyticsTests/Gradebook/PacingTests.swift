import Coaching
import Tables
import Testing

@testable import Analytics

/// Pace against the schedule (M40-M42, R11, R20, R22, R23, R54, R95).
struct PacingTests {
  static let week = ["2026-09-07", "2026-09-08", "2026-09-09", "2026-09-10", "2026-09-11"]

  /// Five tasks from Monday to Friday, the first `done` of them done by one student.
  private static func tasks(
    _ done: Int, asOf: String, due: [String?] = week, opens: String? = "2026-09-07",
    entry: String? = nil
  ) -> GradebookBuilder {
    var book = GradebookBuilder(asOf: asOf)
    let items = due.enumerated().map { place, due in
      GradebookBuilder.Item("i\(place)", .lesson, opens: opens, due: due)
    }
    book.pathway("P", items, sections: ["A"])
    book.enroll("S1", in: "A", from: entry)
    for item in 0..<done { book.mark("S1", "i\(item)", 1) }
    return book
  }

  private static let onlyTheLastDue: [String?] = [nil, nil, nil, nil, "2026-09-11"]

  @Test(arguments: [(2, "0.4,0.4,0,onPace"), (3, "0.6,0.4,0.2,ahead"), (1, "0.2,0.4,-0.2,behind")])
  func comparesTwoOfFiveDaysWithTheTasksDone(done: Int, row: String) {
    let byDue = Self.tasks(done, asOf: "2026-09-08").lines(
      .pacing, "actual", "expected", "status", "basis")
    let byDays = Self.tasks(done, asOf: "2026-09-08", due: Self.onlyTheLastDue).lines(
      .pacing, "actual", "expected", "status", "basis")
    let parts = row.split(separator: ",")
    #expect(byDue == ["\(parts[0]),\(parts[1]),\(parts[3]),due"])
    #expect(byDays == ["\(parts[0]),\(parts[1]),\(parts[3]),elapsed"])
  }

  @Test func givesTheGapAsAShare() throws {
    let pacing = try #require(Self.tasks(1, asOf: "2026-09-08").study.pacing.first)
    #expect(abs(try #require(pacing.gap) + 0.2) < 1e-9)
  }

  @Test(arguments: [
    (2, "2026-09-06", "notStarted"), (5, "2026-09-06", "notStarted"),
    (5, "2026-09-08", "complete"), (5, "2026-09-14", "complete"), (4, "2026-09-12", "pastTarget"),
    (4, "2026-09-11", "behind"), (3, "2026-09-08", "ahead"),
  ])
  func takesTheFirstStatusThatApplies(done: Int, asOf: String, status: String) {
    #expect(Self.tasks(done, asOf: asOf).lines(.pacing, "status") == [status])
  }

  @Test func expectsNothingBeforeTheStart() {
    let row = Self.tasks(1, asOf: "2026-09-06").lines(.pacing)
    #expect(row == ["S1,A,P,0.2,,,notStarted,,,,,due,0.2"])
  }

  @Test func hasNoStatusWithoutATarget() {
    let row = Self.tasks(2, asOf: "2026-09-08", due: [nil, nil, nil, nil, nil]).lines(.pacing)
    #expect(row == ["S1,A,P,0.4,,,,,,,,,0.4"])
  }

  @Test func projectsTheRates() {
    // Day 2 of 5, one task done: two days of work took one, so five take ten.
    let row = Self.tasks(1, asOf: "2026-09-08").lines(
      .pacing, "pace_ratio", "days_behind", "required_per_day", "projected_finish")
    #expect(row == ["0.5,1,1.3333333333333333,2026-09-18"])
  }

  @Test(arguments: [
    (0, "2026-09-08", "0,2,1.6666666666666667,"), (5, "2026-09-08", "2.5,,,"),
    (4, "2026-09-11", "0.8,1,,2026-09-15"), (4, "2026-09-14", "0.8,2,,2026-09-16"),
  ])
  func leavesRatesMissingThatHaveNoMeaning(done: Int, asOf: String, rates: String) {
    let row = Self.tasks(done, asOf: asOf).lines(
      .pacing, "pace_ratio", "days_behind", "required_per_day", "projected_finish")
    #expect(row == [rates])
  }

  @Test func leavesOutHolidays() {
    var book = Self.tasks(1, asOf: "2026-09-08", due: Self.onlyTheLastDue)
    book.district.calendar.list([(day("2026-09-07"), false, "Labor Day")])
    #expect(
      book.lines(.pacing, "expected", "projected_finish") == ["0.25,2026-09-14"])
  }

  @Test func startsALateEntrantAtTheirEntryOnTheShareOfDays() {
    var book = Self.tasks(1, asOf: "2026-09-10", entry: "2026-09-10")
    book.enroll("S2", in: "A", from: "2026-09-07")
    // Thursday is the first of two days that are left.
    #expect(
      book.lines(.pacing, "student_id", "expected", "basis", "days_behind")
        == ["S1,0.5,elapsed,0.6", "S2,0.8,due,4"])
  }

  @Test func doesNotCallTheFirstOfAClassLate() {
    // The class began after the pathway had opened: its first students are not late (R20).
    let book = Self.tasks(1, asOf: "2026-09-10", entry: "2026-09-10")
    #expect(book.lines(.pacing, "expected", "basis") == ["0.8,due"])
  }

  @Test func knowsNoPaceForThoseWhoCameAfterTheTarget() {
    var book = Self.tasks(1, asOf: "2026-09-15", entry: "2026-09-14")
    book.enroll("S2", in: "A", from: "2026-09-07")
    #expect(
      book.lines(.pacing, "student_id", "expected", "status", "basis")
        == ["S1,,,", "S2,1,pastTarget,due"])
  }

  @Test func startsAtTheEntryWhereNothingOpens() {
    let dated = Self.tasks(
      1, asOf: "2026-09-08", due: Self.onlyTheLastDue, opens: nil, entry: "2026-09-07")
    #expect(dated.lines(.pacing, "expected", "basis") == ["0.4,elapsed"])
    let undated = Self.tasks(1, asOf: "2026-09-08", due: Self.onlyTheLastDue, opens: nil)
    #expect(undated.lines(.pacing, "expected", "status", "basis") == [",,"])
    let due = Self.tasks(1, asOf: "2026-09-08", opens: nil)
    #expect(
      due.lines(.pacing, "expected", "status", "pace_ratio", "days_behind", "projected_finish")
        == ["0.4,behind,0.5,,"])
  }

  @Test func weighsWhatCountsAndLeavesTheRestOut() {
    var book = GradebookBuilder(asOf: "2026-09-08")
    book.pathway(
      "P",
      [
        .init("a", .check, possible: 4, weight: 3, opens: "2026-09-07", due: "2026-09-08"),
        .init("b", .check, possible: 4, due: "2026-09-09"),
        .init("exempt", .lesson), .init("optional", .lesson, isRequired: false),
      ], sections: ["A"])
    book.enroll("S1", in: "A")
    book.mark("S1", "a", 1)
    book.mark("S1", "b", 4)
    book.mark("S1", "exempt", status: .excused)
    #expect(
      book.lines(.pacing, "actual", "expected", "status", "basis", "mastery_actual")
        == ["1,0.75,complete,due,0.25"])
  }

  @Test func hasNothingToPaceWhereEverythingIsExempt() {
    var book = Self.tasks(0, asOf: "2026-09-08")
    for item in 0..<5 { book.mark("S1", "i\(item)", status: .excused) }
    #expect(book.lines(.pacing) == ["S1,A,P,,,,,,,,,,"])
  }

  @Test(arguments: [(0.03, "onPace"), (0.0299, "ahead")])
  func keepsOnPaceWithinTheBand(band: Double, status: String) {
    var book = GradebookBuilder(asOf: "2026-09-07")
    let items = (0..<100).map { place in
      GradebookBuilder.Item(
        "i\(place)", .lesson, opens: "2026-09-07", due: place < 40 ? "2026-09-07" : "2026-09-08")
    }
    book.pathway("P", items, sections: ["A"])
    book.enroll("S1", in: "A")
    book.district.rules.paceBand = band
    for item in 0..<43 { book.mark("S1", "i\(item)", 1) }
    #expect(book.lines(.pacing, "status") == [status])
  }

  @Test func namesItsColumns() {
    #expect(
      Measure.pacing.columns.map(\.name) == [
        "student_id", "section_id", "pathway_id", "actual", "expected", "gap", "status",
        "pace_ratio", "days_behind", "required_per_day", "projected_finish", "basis",
        "mastery_actual",
      ])
  }
}
