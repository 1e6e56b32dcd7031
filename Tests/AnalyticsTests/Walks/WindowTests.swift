import Coaching
import Tables
import Testing

@testable import Analytics

/// Walk windows as a study has them (R1, R13).
struct WindowTests {
  /// Walks of two years may be called alike; who reads a table must know which is meant.
  @Test func tellsWindowsOfOneTitleApart() {
    var builder = DistrictBuilder()
    builder.district.rules.asOf = day("2027-06-01")
    builder.window("a", "2026-09-01", "2026-10-16")
    builder.window("b", "2027-01-04", "2027-01-22")
    builder.window("c", "2027-03-01", "2027-03-19")
    for (place, title) in ["Walk", "Walk", "Spring walk"].enumerated() {
      builder.district.windows[place].title = title
    }
    #expect(builder.study.windows.map(\.title) == ["Walk (a)", "Walk (b)", "Spring walk"])
  }

  /// Without windows the walks make one; ratings on a rubric do only where nobody walked (R13).
  @Test(arguments: [(true, "2026-09-15", "2026-09-18"), (false, "2026-10-05", "2026-10-05")])
  func isOneFromTheFirstWalkToTheLast(hasWalks: Bool, first: String, last: String) {
    var builder = DistrictBuilder()
    builder.district.rules.asOf = day("2026-12-01")
    builder.teacher("T1")
    if hasWalks {
      for date in ["2026-09-15", "2026-09-18"] { builder.walk("T1", on: date, "I N") }
    }
    let teacher = builder.district.roster.teachers.intern("T1")
    builder.district.ratings.append(
      Rating(
        date: day("2026-10-05"), framework: "own", indicator: 0, level: 2,
        subject: .teacher(teacher),
        location: Location(file: "ratings.csv", line: 2)))
    #expect(builder.study.windows.map(\.start) == [day(first)])
    #expect(builder.study.windows.map(\.end) == [day(last)])
  }
}
