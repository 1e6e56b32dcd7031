import Coaching
import Tables
import Testing

@testable import Analytics

/// Where teachers stand (M02 to M04, R2, R25, R28 to R31).
struct PlacementTests {
  typealias Case = (statuses: String, placement: Placement, position: Int?, beyond: Int?)

  static let cases: [Case] = [
    ("I I N ?", .paused(2), 3, 0),
    ("I I ? N", .undetermined(2), nil, 0),
    ("I E I I", .paused(1), 2, 2),
    ("N", .paused(0), 1, 0),
    ("11I", .undetermined(11), nil, 0),
    ("11I 3I N", .paused(14), 15, 0),
    ("11I 8I E 2I", .paused(19), 20, 2),
    ("I o I", .undetermined(1), nil, 1),
    ("I - I N", .undetermined(1), nil, 1),
    ("29I", .complete, 30, 0),
    ("29?", .none, nil, nil),
    ("o", .undetermined(0), nil, 0),
    ("? -", .undetermined(0), nil, 0),
  ]

  @Test(arguments: cases)
  func placesOneVisit(it: Case) throws {
    var builder = DistrictBuilder()
    builder.walk("T1", on: "2026-09-10", it.statuses)
    let study = builder.study
    let placed = try #require(study.placements.first)
    #expect(study.placements.count == 1)
    #expect(placed.placement == it.placement)
    #expect(placed.placement.position(in: try #require(study.progressions["flex"])) == it.position)
    #expect(placed.beyond == it.beyond)
  }

  @Test func completesAPhaseOfEleven() throws {
    var builder = DistrictBuilder(models: [])
    builder.addModel("one", phases: [(id: "foundation", sizes: [2, 3, 3, 3])])
    builder.walk("T1", on: "2026-09-10", "11I", model: "one")
    #expect(lines(Measure.placements.table(builder.study), "status", "position") == ["complete,12"])
  }

  @Test func passesOverAnOptionalStepThatDoesNotApply() {
    var builder = DistrictBuilder(optional: ["flex.foundation.02"])
    builder.walk("T1", on: "2026-09-10", "I - I N")
    #expect(builder.study.placements.map(\.placement) == [.paused(3)])
  }

  @Test func showsPhaseAndStepOfPausedAndUndetermined() {
    var builder = DistrictBuilder()
    builder.teacher("T1", school: "S1")
    builder.walk("T1", on: "2026-09-10", "11I 3I N I", source: .coach, id: "W1")
    builder.walk("T2", on: "2026-09-10", "11I", id: "W2")
    builder.walk("T3", on: "2026-09-11", "29I", id: "W3")
    builder.walk("T4", on: "2026-09-11", "?", id: "W4")
    let table = Measure.placements.table(builder.study)
    #expect(
      table.columns.map(\.name) == [
        "window_id", "model", "teacher_id", "school_id", "phase", "step", "status", "position",
        "beyond", "started_at", "source", "walkthrough_id", "date", "split",
      ])
    #expect(
      lines(table) == [
        "all,flex,T1,S1,differentiated,4,paused,15,1,foundation,coach,W1,2026-09-10,no",
        "all,flex,T2,,differentiated,1,undetermined,,0,foundation,observer,W2,2026-09-10,no",
        "all,flex,T3,,,,complete,30,0,foundation,observer,W3,2026-09-11,",
        "all,flex,T4,,,,noPlacement,,,,observer,W4,2026-09-11,",
      ])
  }

  @Test(
    arguments: [
      // The earlier of the phase that observers named and the first with a rating.
      ("11? I N", nil, "differentiated", "paused", "13"),
      ("11? I N", 1, "differentiated", "paused", "13"),
      ("11? I N", 0, "foundation", "undetermined", ""),
      ("10? I I N", 1, "foundation", "undetermined", ""),
      ("20? N", 2, "personalized", "paused", "21"),
    ] as [(String, Int?, String, String, String)])
  func startsWhereObserversBegan(
    statuses: String, startPhase: Int?, startedAt: String, status: String, position: String
  ) {
    var builder = DistrictBuilder()
    builder.walk("T1", on: "2026-09-10", statuses, startPhase: startPhase)
    #expect(
      lines(Measure.placements.table(builder.study), "started_at", "status", "position")
        == ["\(startedAt),\(status),\(position)"])
  }

  @Test func startsWhereTheEarliestObserverBegan() {
    var builder = DistrictBuilder()
    builder.walk("T1", on: "2026-09-10", "11? N", observer: "a", startPhase: 1)
    builder.walk("T1", on: "2026-09-10", "11I N", observer: "b", startPhase: 0)
    #expect(builder.study.placements.map(\.startedAt) == [0])
  }

  @Test func takesTheLatestVisitOfTheWindowThatHasARating() {
    var builder = DistrictBuilder()
    builder.window("fall", "2026-09-01", "2026-09-30")
    builder.window("winter", "2026-10-01", "2026-10-31")
    builder.walk("T1", on: "2026-09-10", "I N", id: "1")
    builder.walk("T1", on: "2026-09-30", "I I N", id: "2")
    builder.walk("T1", on: "2026-09-20", "N", id: "3")
    builder.walk("T1", on: "2026-10-01", "?", id: "4")
    builder.walk("T1", on: "2026-10-02", "?", id: "5")
    builder.walk("T2", on: "2026-09-10", "N", id: "6")
    builder.walk("T2", on: "2026-09-12", "?", id: "7")
    builder.walk("T2", on: "2026-11-02", "I N", id: "8")
    #expect(
      lines(
        Measure.placements.table(builder.study), "window_id", "teacher_id", "walkthrough_id",
        "status")
        == ["fall,T1,2,paused", "fall,T2,6,paused", "winter,T1,5,noPlacement"])
  }

  @Test func takesTheLaterRowOfTwoVisitsOfOneDay() {
    var builder = DistrictBuilder()
    builder.walk("T1", on: "2026-09-10", "I N", visit: "B", id: "1")
    builder.walk("T1", on: "2026-09-10", "N", visit: "A", id: "2")
    #expect(builder.study.placements.map(\.walkthrough) == ["2"])
  }

  @Test func namesTheSchoolOfTheTeachersFileElseOfTheLatestWalk() {
    var builder = DistrictBuilder()
    builder.teacher("T1", school: "S1")
    builder.teacher("T2")
    builder.walk("T1", on: "2026-09-10", "N", school: "S9")
    builder.walk("T2", on: "2026-09-10", "N", school: "S9")
    builder.walk("T3", on: "2026-09-12", "N", school: "S3")
    builder.walk("T3", on: "2026-09-10", "N", school: "S2")
    #expect(
      lines(Measure.placements.table(builder.study), "teacher_id", "school_id")
        == ["T1,S1", "T2,", "T3,S3"])
  }

  @Test func leavesOutWhatFitsNoProgression() {
    var builder = DistrictBuilder()
    builder.walk("T1", on: "2026-09-10", "I N")
    builder.district.walkthroughs[0].model = "unknown"
    #expect(builder.study.placements.isEmpty)
    builder.district.walkthroughs[0].model = "flex"
    builder.district.walkthroughs[0].statuses = [.inPlace]
    #expect(builder.study.placements.isEmpty)
  }
}
