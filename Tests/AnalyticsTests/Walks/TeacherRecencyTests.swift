import Coaching
import Tables
import Testing

@testable import Analytics

/// When teachers were last walked (M21, R82).
struct TeacherRecencyTests {
  @Test func tellsNeverFromLongAgo() {
    var builder = DistrictBuilder()
    builder.teacher("A", school: "S1")
    builder.teacher("B", school: "S1")
    builder.teacher("C", school: "S1")
    builder.teacher("Z", school: "S1", end: "2026-09-18")
    builder.walk("C", on: "2026-09-14", "N", observer: "O1")
    builder.walk("C", on: "2026-09-14", "N", observer: "O2")
    builder.walk("A", on: "2026-09-18", "N")
    builder.walk("B", on: "2026-09-18", "N", source: .selfView)
    #expect(
      lines(Measure.teacherRecency.table(builder.study)) == [
        "A,S1,2026-09-18,0,1", "B,S1,,,0", "C,S1,2026-09-14,4,2",
      ])
  }

  @Test func countsUpToTheDayOfTheStudy() {
    var builder = DistrictBuilder()
    builder.walk("A", on: "2026-09-14", "N")
    builder.walk("A", on: "2026-09-18", "N")
    builder.district.rules.asOf = day("2026-09-16")
    #expect(lines(Measure.teacherRecency.table(builder.study)) == ["A,,2026-09-14,2,1"])
  }
}
