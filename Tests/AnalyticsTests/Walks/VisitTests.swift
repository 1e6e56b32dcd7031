import Coaching
import Tables
import Testing

@testable import Analytics

/// What a visit is, and who counts in it (R1 to R3).
struct VisitTests {
  /// Each visit as the ids of its walk-throughs.
  private func visits(_ builder: DistrictBuilder) -> [String] {
    let study = builder.study
    return study.visits.map { visit in
      visit.walkthroughs.map { study.district.walkthroughs[$0].id }.joined(separator: " ")
    }
  }

  @Test func joinsByVisitIDElseByDay() {
    var builder = DistrictBuilder()
    builder.walk("T1", on: "2026-09-10", "N", visit: "V1", observer: "a", id: "1")
    builder.walk("T1", on: "2026-09-11", "N", visit: "V1", observer: "b", id: "2")
    builder.walk("T1", on: "2026-09-14", "N", observer: "a", id: "3")
    builder.walk("T1", on: "2026-09-14", "N", observer: "b", id: "4")
    builder.walk("T1", on: "2026-09-15", "N", observer: "a", id: "5")
    builder.walk("T2", on: "2026-09-10", "N", visit: "V1", observer: "a", id: "6")
    #expect(visits(builder) == ["1 2", "3 4", "5", "6"])
    #expect(builder.study.visits.map(\.date).first == day("2026-09-11"), "the latest date")
  }

  @Test func ordersByTeacherThenDateThenLastRow() {
    var builder = DistrictBuilder()
    builder.walk("T2", on: "2026-09-10", "N", id: "1")
    builder.walk("T1", on: "2026-09-11", "N", visit: "B", id: "2")
    builder.walk("T1", on: "2026-09-11", "N", visit: "A", id: "3")
    builder.walk("T1", on: "2026-09-10", "N", id: "4")
    #expect(visits(builder) == ["4", "2", "3", "1"])
  }

  @Test func countsOneObserverOnceForEachModelTheLaterWins() {
    var builder = DistrictBuilder(models: ["flex", "sr"])
    builder.walk("T1", on: "2026-09-10", "N", visit: "V", observer: "a", id: "1")
    builder.walk("T1", on: "2026-09-10", "I N", visit: "V", observer: "a", id: "2")
    builder.walk("T1", on: "2026-09-10", "N", model: "sr", visit: "V", observer: "a", id: "3")
    #expect(visits(builder) == ["2 3"])
  }

  @Test func takesTheLaterDateBeforeTheLaterRow() {
    var builder = DistrictBuilder()
    builder.walk("T1", on: "2026-09-11", "N", visit: "V", observer: "a", id: "1")
    builder.walk("T1", on: "2026-09-10", "I N", visit: "V", observer: "a", id: "2")
    #expect(visits(builder) == ["1"])
  }

  @Test func keepsWalkthroughsWithoutObserverApart() {
    var builder = DistrictBuilder()
    builder.walk("T1", on: "2026-09-10", "N", id: "1")
    builder.walk("T1", on: "2026-09-10", "I N", id: "2")
    #expect(visits(builder) == ["1 2"])
  }

  @Test func letsTheTeamReplaceNoObserver() {
    var builder = DistrictBuilder()
    builder.walk("T1", on: "2026-09-10", "N", observer: "a", id: "1")
    builder.walk("T1", on: "2026-09-10", "I N", observer: "a", source: .team, id: "2")
    #expect(visits(builder) == ["1 2"])
  }

  @Test func leavesOutSelfViewsAndWhatCameAfterAsOf() {
    var builder = DistrictBuilder()
    builder.district.rules.asOf = day("2026-09-30")
    builder.walk("T1", on: "2026-09-10", "N", source: .selfView, id: "1")
    builder.walk("T1", on: "2026-10-01", "N", id: "2")
    #expect(visits(builder) == [])
  }

  @Test func findsNothingWhereNothingIsDated() {
    let study = DistrictBuilder().study
    #expect(study.visits.isEmpty && study.placements.isEmpty && study.windows.isEmpty)
  }
}
