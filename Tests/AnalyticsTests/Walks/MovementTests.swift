import Coaching
import Tables
import TestSupport
import Testing

@testable import Analytics

/// From window to window: `movement` and `movement_summary` (M16, M17, M19, R27, R40, R41).
struct MovementTests {
  /// Two windows; A advances over a phase, B holds, C slips, D is seen first only, E second
  /// only, F changes the model, G is undetermined in the second.
  private static var builder: DistrictBuilder {
    var builder = DistrictBuilder(models: ["flex", "ev"])
    builder.window("w1", "2026-09-01", "2026-09-30")
    builder.window("w2", "2026-10-01", "2026-10-31")
    for teacher in ["A", "B", "C", "D"] { builder.teacher(teacher, school: "S1") }
    for teacher in ["E", "F"] { builder.teacher(teacher, school: "S2") }
    builder.teacher("G")
    for (teacher, first, second) in [
      ("A", "10I N", "11I N"), ("B", "3I N", "3I N"), ("C", "4I N", "3I N"),
    ] {
      builder.walk(teacher, on: "2026-09-10", first)
      builder.walk(teacher, on: "2026-10-10", second)
    }
    builder.walk("D", on: "2026-09-10", "N")
    builder.walk("E", on: "2026-10-10", "29I")
    builder.walk("F", on: "2026-09-10", "N")
    builder.walk("F", on: "2026-10-10", "I N", model: "ev")
    builder.walk("G", on: "2026-09-10", "N")
    builder.walk("G", on: "2026-10-10", "I ?")
    return builder
  }

  @Test func countsTransitionsBetweenPhases() {
    #expect(
      lines(Measure.movement.table(Self.builder.study)) == [
        "flex,w1,w2,foundation,foundation,2,0.6666666666666666",
        "flex,w1,w2,foundation,differentiated,1,0.3333333333333333",
      ])
  }

  @Test func addsUpToThePanel() {
    #expect(
      lines(Measure.movementSummary.table(Self.builder.study)) == [
        "ev,w1,w2,S2,0,0,0,0,0,0,1,,", "ev,w1,w2,all,0,0,0,0,0,0,1,,",
        "flex,w1,w2,S1,3,1,1,1,1,0,0,0,", "flex,w1,w2,S2,0,0,0,0,0,1,1,,",
        "flex,w1,w2,all,3,1,1,1,2,1,1,0,",
      ])
  }

  @Test func comparesAWindowWithTheNextOneOnly() {
    var builder = DistrictBuilder()
    builder.window("w1", "2026-09-01", "2026-09-30")
    builder.window("w2", "2026-10-01", "2026-10-31")
    builder.window("w3", "2026-11-01", "2026-11-30")
    builder.walk("A", on: "2026-09-10", "N")
    builder.walk("A", on: "2026-11-10", "29I")
    #expect(Measure.movement.table(builder.study).isEmpty)
    #expect(
      lines(Measure.movementSummary.table(builder.study)) == [
        "flex,w1,w2,all,0,0,0,0,1,0,0,,", "flex,w2,w3,all,0,0,0,0,0,1,0,,",
      ])
  }

  @Test func showsCompleteAfterTheLastPhase() {
    var builder = DistrictBuilder()
    builder.window("w1", "2026-09-01", "2026-09-30")
    builder.window("w2", "2026-10-01", "2026-10-31")
    builder.walk("A", on: "2026-09-10", "28I N")
    builder.walk("A", on: "2026-10-10", "29I")
    #expect(
      lines(Measure.movement.table(builder.study)) == ["flex,w1,w2,personalized,complete,1,1"])
  }

  /// Two observers in the later window, agreeing on the pause or not.
  @Test(arguments: [("I N", "yes"), ("N", "no")])
  func flagsMovementWithinObserverNoise(second: String, flag: String) throws {
    var builder = DistrictBuilder()
    builder.window("w1", "2026-09-01", "2026-09-30")
    builder.window("w2", "2026-10-01", "2026-10-31")
    builder.walk("A", on: "2026-09-10", "N", observer: "O1")
    builder.walk("A", on: "2026-10-10", "N", observer: "O1")
    builder.walk("A", on: "2026-10-10", second, observer: "O2")
    #expect(lines(Measure.movementSummary.table(builder.study), "within_noise") == [flag])
  }

  @Test func givesNothingWithoutDates() {
    let study = DistrictBuilder().study
    #expect(Measure.movement.table(study).isEmpty)
    #expect(Measure.movementSummary.table(study).isEmpty)
    #expect(Measure.stalls.table(study).isEmpty)
  }

  @Test func obeysTheLawsOfSummaries() {
    let study = Self.builder.study
    expectSummaryLaws(
      Movement(windows: study.windows, progressions: study.progressions), study.trajectories)
    expectSummaryLaws(
      MovementSummary(
        windows: study.windows, progressions: study.progressions,
        schools: study.district.roster.schools, norming: study.norming), study.trajectories)
    expectSummaryLaws(Trajectories(windows: 2), study.placements) { left, right in
      left.map(\.teacher) == right.map(\.teacher)
        && left.map { $0.paths.map(\.model) } == right.map { $0.paths.map(\.model) }
        && left.map { $0.paths.map { $0.placements.map { $0?.walkthrough } } }
          == right.map { $0.paths.map { $0.placements.map { $0?.walkthrough } } }
    }
  }
}
