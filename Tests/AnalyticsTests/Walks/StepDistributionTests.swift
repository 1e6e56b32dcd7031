import Coaching
import Summaries
import Tables
import TestSupport
import Testing

@testable import Analytics

/// Hazard, reach and in-place shares of steps (M10 to M12, R10, R28, R35).
struct StepDistributionTests {
  /// 20 teachers on Foundation of Flex alone: two complete, the others paused as in M11.
  static func twentyTeachers(undeterminedAtFour: Bool = false) -> DistrictBuilder {
    var builder = DistrictBuilder(models: [])
    builder.addModel("flex", phases: [(id: "foundation", sizes: [2, 3, 3, 3])])
    let pauses = [1, 2, 2, 3, 4, 4, 4, 4, 4, 5, 6, 6, 7, 7, 7, 7, 8, 10, 12, 12]
    for (teacher, pause) in pauses.enumerated() {
      let statuses = pause == 12 ? "11I" : pause == 1 ? "N" : "\(pause - 1)I N"
      builder.walk("T\(teacher + 10)", on: "2026-09-10", statuses)
    }
    if undeterminedAtFour { builder.walk("T30", on: "2026-09-10", "3I ? N") }
    return builder
  }

  @Test func countsWhoGetsThereAndWhoPauses() {
    let rows = StepDistribution(Self.twentyTeachers().study)
      .summarizing(Self.twentyTeachers().study.placements)
    #expect(rows.map(\.paused) == [1, 2, 1, 5, 1, 2, 4, 1, 0, 1, 0])
    #expect(rows.map(\.atRisk) == [20, 19, 17, 16, 11, 10, 8, 4, 3, 3, 2])
    #expect(rows[3].hazard == 0.3125)
    #expect(rows[6].hazard == 0.5)
    for (step, row) in rows.enumerated() {
      // Without undetermined placements reach is the share whose position is beyond the step.
      let beyond = 20 - rows[...step].reduce(0) { $0 + $1.paused }
      #expect(abs((row.reach ?? -1) - Double(beyond) / 20) < 1e-12)
    }
    #expect(abs((rows[10].reach ?? -1) - 0.10) < 1e-12)
  }

  @Test func letsAnUndeterminedPlacementLeaveTheRiskSetBeforeItsStep() {
    let study = Self.twentyTeachers(undeterminedAtFour: true).study
    let rows = StepDistribution(study).summarizing(study.placements)
    #expect(rows.map(\.atRisk) == [21, 20, 18, 16, 11, 10, 8, 4, 3, 3, 2])
    #expect(rows[3].hazard == 0.3125)
    #expect(rows.allSatisfy { $0.placements == 21 }, "shares count the undetermined (R25)")
    #expect(rows[4].assessed == 12, "in place is counted regardless of order")
  }

  @Test func fillsEveryColumn() throws {
    let table = Measure.stepDistribution.table(Self.twentyTeachers().study)
    #expect(
      table.columns.map(\.name) == [
        "window_id", "model", "phase", "section", "step", "label", "paused", "share_paused",
        "at_risk", "hazard", "reach", "in_place", "assessed", "in_place_share", "hazard_low",
        "hazard_high",
      ])
    let row = lines(
      table, "window_id", "model", "phase", "section", "step", "label", "paused", "share_paused",
      "at_risk", "hazard", "in_place", "assessed", "in_place_share")[3]
    #expect(
      row == "all,flex,foundation,Section 2,4,Action foundation 4,5,0.25,16,0.3125,11,16,0.6875")
    let low = try #require(table[3, "hazard_low"]?.double)
    let high = try #require(table[3, "hazard_high"]?.double)
    #expect(abs(low - 0.1416) < 5e-5 && abs(high - 0.5560) < 5e-5)
  }

  @Test func beginsReachAnewInEachPhase() {
    var builder = DistrictBuilder()
    builder.walk("T1", on: "2026-09-10", "N")
    builder.walk("T2", on: "2026-09-10", "11I I N")
    builder.walk("T3", on: "2026-09-10", "11I N")
    let study = builder.study
    let rows = StepDistribution(study).summarizing(study.placements)
    #expect(rows[10].atRisk == 2)
    #expect(rows[11].atRisk == 2 && rows[11].reach == 0.5)
    #expect(rows[12].atRisk == 1 && rows[12].reach == 0)
    #expect(rows[13].atRisk == 0 && rows[13].reach == nil && rows[13].hazard == nil)
  }

  @Test func skipsStepsWhereNobodyIsAtRisk() {
    var builder = DistrictBuilder(optional: ["flex.foundation.02"])
    builder.walk("T1", on: "2026-09-10", "I - I N")
    builder.walk("T2", on: "2026-09-10", "N")
    let study = builder.study
    let rows = StepDistribution(study).summarizing(study.placements)
    #expect(rows[0].reach == 0.5)
    #expect(rows[1].atRisk == 0 && rows[1].reach == nil, "passed without being at risk")
    #expect(rows[2].atRisk == 1 && rows[2].reach == 0.5)
  }

  @Test func assumesPhasesBeforeTheStart() {
    var builder = DistrictBuilder()
    builder.walk("T1", on: "2026-09-10", "11? I N")
    let study = builder.study
    let rows = StepDistribution(study).summarizing(study.placements)
    #expect(rows[..<11].allSatisfy { $0.atRisk == 0 && $0.assessed == 0 && $0.inPlace == 0 })
    #expect(rows[11].atRisk == 1 && rows[12].hazard == 1)
  }

  @Test func countsImpliedStatusesLikeRatings() {
    var builder = DistrictBuilder()
    builder.walk("T1", on: "2026-09-10", "I I N")
    builder.district.walkthroughs[0].implied = [0, 1, 2]
    let study = builder.study
    let rows = StepDistribution(study).summarizing(study.placements)
    #expect(rows[..<3].map(\.atRisk) == [1, 1, 1])
    #expect(rows[..<3].map(\.assessed) == [1, 1, 1])
  }

  @Test func hasARowForEveryStepOfEveryModelWithAPlacement() {
    var builder = DistrictBuilder(models: ["sr", "flex", "fc"])
    builder.window("fall", "2026-09-01", "2026-09-30")
    builder.window("winter", "2026-10-01", "2026-10-31")
    builder.walk("T1", on: "2026-09-10", "N")
    builder.walk("T1", on: "2026-09-10", "N", model: "sr", visit: "V")
    builder.walk("T1", on: "2026-10-10", "?")
    let rows = lines(Measure.stepDistribution.table(builder.study), "window_id", "model")
    #expect(
      rows == Array(repeating: "fall,flex", count: 29) + Array(repeating: "fall,sr", count: 29))
  }

  @Test func obeysTheLaws() {
    let study = Self.twentyTeachers(undeterminedAtFour: true).study
    expectSummaryLaws(StepDistribution(study), study.placements)
    expectSummaryLaws(PhaseDistribution(study), study.placements)
  }
}
