import Coaching
import Testing

@testable import Analytics

/// In place in at least k of the last m visits (M05, R5).
struct ConsistencyTests {
  /// The placement in the last window of visits one after the other, a window each.
  private func placement(
    _ visits: [String], least: Int, last: Int, optional: Set<String> = []
  ) -> Placement? {
    var builder = DistrictBuilder(optional: optional)
    builder.district.rules.consistency.least = least
    builder.district.rules.consistency.last = last
    for (place, statuses) in visits.enumerated() {
      let date = "2026-09-\(10 + place)"
      builder.window("w\(place)", date, date)
      builder.walk("T1", on: date, statuses)
    }
    return builder.study.placements.last?.placement
  }

  @Test func carriesNothingOverByDefault() {
    #expect(placement(["I I I N", "I ? N"], least: 1, last: 1) == .undetermined(1))
  }

  @Test(arguments: [
    // Two of the last three: the first step holds, the second held once.
    (["I N", "I N", "I I N"], Placement.paused(1)),
    (["I I N", "I I N", "I N"], .paused(2)),
    // A visit that did not assess the step is not one of the three.
    (["I I N", "I I N", "I ? N"], .paused(2)),
    (["I I N", "I ? N", "I ? N"], .undetermined(1)),
    // What lies before the last three no longer counts.
    (["I I", "I I", "I N", "I N"], .paused(1)),
    // Fewer assessments than k.
    (["I I N"], .none),
  ])
  func countsTheLastVisitsThatAssessedTheStep(visits: [String], expected: Placement) {
    #expect(placement(visits, least: 2, last: 3) == expected)
  }

  @Test func carriesOneOfTwo() {
    #expect(placement(["I I I N", "I N N"], least: 1, last: 2) == .paused(3))
  }

  @Test func keepsPassingOverAnOptionalStepThatDoesNotApply() {
    let visits = ["I - N", "I - N"]
    #expect(
      placement(visits, least: 2, last: 3, optional: ["flex.foundation.02"]) == .paused(2))
    #expect(placement(visits, least: 2, last: 3) == .undetermined(1))
  }

  @Test func leavesAVisitWithoutRatingsWithoutPlacement() {
    #expect(placement(["I I N", "I I N", "?"], least: 2, last: 3) == Placement.none)
  }
}
