import Coaching
import Tables
import TestSupport
import Testing

@testable import Analytics

/// Who was walked (M20, R24, R43, R86).
struct WalkCoverageTests {
  private static var builder: DistrictBuilder {
    var builder = DistrictBuilder(models: ["flex", "ev"])
    builder.window("w1", "2026-09-01", "2026-09-30")
    builder.window("w2", "2026-10-01", "2026-10-31")
    for teacher in ["A", "B", "C"] { builder.teacher(teacher, school: "S1") }
    builder.teacher("D", school: "S2")
    builder.teacher("Z", school: "S3", end: "2026-09-01")
    builder.walk("A", on: "2026-09-10", "N", observer: "O1")
    builder.walk("A", on: "2026-09-10", "I N", observer: "O2")
    builder.walk("B", on: "2026-09-11", "29?", observer: "O1")
    builder.walk("C", on: "2026-10-11", "N", observer: "O1")
    builder.walk("C", on: "2026-10-11", "N", source: .team)
    builder.walk("D", on: "2026-10-12", "N", source: .selfView)
    return builder
  }

  @Test func countsEligibleAndWalkedTeachers() {
    #expect(
      lines(Measure.walkCoverage.table(Self.builder.study)) == [
        "w1,S1,3,2,0.6666666666666666,3,,,1,0.5,1", "w1,S2,1,0,0,0,,,1,,0",
        "w2,S1,3,1,0.3333333333333333,2,,,0,0,0", "w2,S2,1,0,0,0,,,1,,0",
      ])
  }

  @Test func comparesWalkThroughsWithTheTargetOfTheSettings() {
    var builder = Self.builder
    builder.district.rules.targetPerTeacher = 2
    #expect(
      lines(Measure.walkCoverage.table(builder.study), "target", "attainment")
        == ["6,0.5", "2,0", "6,0.3333333333333333", "2,0"])
  }

  @Test func keepsTeachersWithoutASchoolInARowOfTheirOwn() {
    var builder = DistrictBuilder()
    builder.walk("A", on: "2026-09-10", "N")
    #expect(lines(Measure.walkCoverage.table(builder.study)) == ["all,,1,1,1,1,,,0,0,0"])
  }

  /// A visit is of the day of its last walk-through (R3): shared in no window, or in the next.
  @Test(arguments: [
    ("2026-10-23", ["w1,0,0", "w2,,0"]), ("2026-10-26", ["w1,0,0", "w2,1,1"]),
    ("2026-10-22", ["w1,0.5,1", "w2,,0"]),
  ])
  func countsASharedVisitWhereItEnds(end: String, rows: [String]) {
    var builder = DistrictBuilder()
    builder.window("w1", "2026-09-28", "2026-10-22")
    builder.window("w2", "2026-10-26", "2026-11-20")
    for teacher in ["A", "B"] { builder.teacher(teacher, school: "S1") }
    builder.walk("A", on: "2026-10-22", "N", visit: "V1", observer: "O1")
    builder.walk("A", on: end, "N", visit: "V1", observer: "O2")
    builder.walk("B", on: "2026-10-05", "N", observer: "O1")
    builder.district.rules.asOf = day("2026-11-20")
    let table = Measure.walkCoverage.table(builder.study)
    #expect(lines(table, "window_id", "co_observed_share", "shared_visits") == rows)
  }

  @Test func givesARowToASchoolWithAWalkThroughOnly() {
    var builder = DistrictBuilder()
    builder.window("w1", "2026-09-01", "2026-09-30")
    builder.teacher("A", school: "S1", end: "2026-08-01")
    builder.walk("A", on: "2026-09-10", "N")
    #expect(lines(Measure.walkCoverage.table(builder.study)) == ["w1,S1,0,0,,1,,,0,,0"])
  }

  @Test func saysNothingWithoutAWalkThroughFile() {
    var builder = DistrictBuilder()
    builder.window("w1", "2026-09-01", "2026-09-30")
    builder.teacher("A", school: "S1")
    builder.district.rules.asOf = day("2026-09-30")
    #expect(Measure.walkCoverage.table(builder.study).isEmpty)
    #expect(Measure.teacherRecency.table(builder.study).isEmpty)
    #expect(Measure.schoolProfile.table(builder.study).isEmpty)
    builder.district.given.insert(.walkthroughs)
    #expect(lines(Measure.walkCoverage.table(builder.study)) == ["w1,S1,1,0,0,0,,,1,,0"])
  }

  @Test func obeysTheLawsOfSummaries() {
    let study = Self.builder.study
    expectSummaryLaws(WalkCoverage(study), study.observedWalks)
    expectSummaryLaws(TeacherRecency(study), study.observedWalks)
    expectSummaryLaws(ObserverLoad(study), study.observedWalks)
  }
}
