import Coaching
import Tables
import TestSupport
import Testing

@testable import Analytics

/// Own views beside observers' (M07, R81).
struct SelfViewTests {
  private static var builder: DistrictBuilder {
    var builder = DistrictBuilder()
    for teacher in ["A", "B", "C", "D"] { builder.teacher(teacher, school: "S1") }
    builder.walk("A", on: "2026-09-09", "5I N", source: .selfView)
    builder.walk("A", on: "2026-09-08", "3I N")
    builder.walk("B", on: "2026-09-08", "5I ?", source: .selfView)
    builder.walk("B", on: "2026-09-08", "3I N")
    builder.walk("C", on: "2026-09-09", "2I N", source: .selfView)
    builder.walk("C", on: "2026-09-08", "4I N", source: .selfView)
    builder.walk("C", on: "2026-09-09", "29?", source: .selfView)
    builder.walk("C", on: "2026-09-09", "29I")
    builder.walk("D", on: "2026-09-08", "N", source: .selfView)
    return builder
  }

  @Test func takesTheObservedPositionFromTheOwnOne() {
    #expect(
      lines(Measure.selfView.table(Self.builder.study)) == [
        "all,flex,A,S1,6,4,2", "all,flex,B,S1,,4,", "all,flex,C,S1,3,30,-27",
        "all,flex,D,S1,1,,",
      ])
  }

  @Test func leavesOutWhatLiesOutsideEveryWindow() {
    var builder = Self.builder
    builder.window("w1", "2026-10-01", "2026-10-31")
    #expect(Measure.selfView.table(builder.study).isEmpty)
  }

  @Test func obeysTheLawsOfSummaries() {
    let study = Self.builder.study
    expectSummaryLaws(SelfView(study), study.district.walkthroughs)
  }
}
