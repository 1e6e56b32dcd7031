import Tables
import Testing

@testable import Analytics

/// Teachers in each phase (M09, R25, R36).
struct PhaseDistributionTests {
  @Test func countsPhasesThenCompleteThenUndetermined() {
    var builder = DistrictBuilder()
    builder.walk("T1", on: "2026-09-10", "I N")
    builder.walk("T2", on: "2026-09-10", "11I 3I N")
    builder.walk("T3", on: "2026-09-10", "I I N")
    builder.walk("T4", on: "2026-09-10", "11I")
    builder.walk("T5", on: "2026-09-10", "?")
    #expect(
      lines(Measure.phaseDistribution.table(builder.study)) == [
        "all,flex,foundation,2,0.5", "all,flex,differentiated,1,0.25",
        "all,flex,personalized,0,0", "all,flex,complete,0,0", "all,flex,undetermined,1,0.25",
      ])
  }

  @Test func hasNoRowsWhereNobodyHasAPlacement() {
    var builder = DistrictBuilder()
    builder.walk("T1", on: "2026-09-10", "?")
    #expect(Measure.phaseDistribution.table(builder.study).isEmpty)
    #expect(Measure.phaseDistribution.table(DistrictBuilder().study).isEmpty)
  }
}
