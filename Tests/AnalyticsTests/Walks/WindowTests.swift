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
}
