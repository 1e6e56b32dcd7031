import Tables
import TestSupport
import Testing

@testable import Analytics

/// Quartiles of positions (M13, R26, R80).
struct PositionSummaryTests {
  @Test func givesStepsAsQuartilesBySchoolAndForAll() {
    var builder = DistrictBuilder()
    for (place, statuses) in ["N", "I N", "2I N", "29I"].enumerated() {
      builder.walk("T\(place)", on: "2026-09-10", statuses, school: "002")
    }
    builder.walk("T5", on: "2026-09-10", "4I N", school: "001")
    builder.walk("T6", on: "2026-09-10", "4I ?", school: "001")
    builder.walk("T7", on: "2026-09-10", "11I ?", school: "003")
    builder.walk("T8", on: "2026-09-10", "?", school: "001")
    #expect(
      lines(Measure.positionSummary.table(builder.study)) == [
        "all,flex,001,1,flex.foundation.05,flex.foundation.05,flex.foundation.05,1",
        "all,flex,002,4,flex.foundation.01,flex.foundation.02,flex.foundation.03,0",
        "all,flex,all,5,flex.foundation.02,flex.foundation.03,flex.foundation.05,2",
      ])
  }

  @Test func callsTheEndComplete() {
    var builder = DistrictBuilder()
    builder.walk("T1", on: "2026-09-10", "29I")
    #expect(
      lines(Measure.positionSummary.table(builder.study), "q1", "median", "q3")
        == ["flex.complete,flex.complete,flex.complete"])
  }

  @Test func obeysTheLaws() {
    let study = StepDistributionTests.twentyTeachers(undeterminedAtFour: true).study
    expectSummaryLaws(PositionSummary(study), study.placements)
  }
}
