import Coaching
import Tables
import TestSupport
import Testing

@testable import Analytics

/// Models declared and observed (M08, R24, R34).
struct ModelMixTests {
  private var builder: DistrictBuilder {
    var builder = DistrictBuilder(models: ["flex", "sr"])
    builder.teacher("T1", school: "S1", model: "flex")
    builder.teacher("T2", school: "S2", model: "sr")
    builder.teacher("T3", school: "S2", model: "ev")
    builder.teacher("T4", school: "S2", model: "flex", end: "2026-09-01")
    builder.window("fall", "2026-09-01", "2026-09-30")
    builder.window("winter", "2026-10-01", "2026-10-31")
    builder.walk("T1", on: "2026-09-10", "N")
    builder.walk("T1", on: "2026-09-11", "?", model: "sr")
    builder.walk("T2", on: "2026-09-10", "N")
    builder.walk("T5", on: "2026-09-10", "N", school: "S5")
    builder.walk("T5", on: "2026-09-01", "N", source: .selfView, declared: "sr")
    builder.walk("T5", on: "2026-10-02", "N", declared: "flex")
    return builder
  }

  @Test func setsDeclaredBesideObserved() {
    let table = Measure.modelMix.table(builder.study)
    #expect(
      table.columns.map(\.name) == [
        "window_id", "model", "teachers_declared", "teachers_observed", "share_of_walked",
        "mismatched", "schools",
      ])
    #expect(
      lines(table) == [
        // T4 left on the day the window began; T5 declares sr in fall, flex in winter.
        "fall,ev,1,0,0,0,0", "fall,flex,1,3,1,2,3", "fall,sr,2,1,0.3333333333333333,1,1",
        "winter,ev,1,0,0,0,0", "winter,flex,2,1,1,0,1", "winter,sr,1,0,0,0,0",
      ])
  }

  @Test func countsTheModelThatTheTeamSettledOn() {
    var builder = DistrictBuilder(models: ["flex", "sr"])
    builder.walk("T1", on: "2026-09-10", "N", observer: "a")
    builder.walk("T1", on: "2026-09-10", "N", model: "sr", source: .team)
    #expect(
      lines(Measure.modelMix.table(builder.study), "model", "teachers_observed")
        == ["flex,1", "sr,1"])
  }

  @Test func obeysTheLaws() {
    let study = builder.study
    expectSummaryLaws(ModelMix(study), study.observedWalks)
  }
}
