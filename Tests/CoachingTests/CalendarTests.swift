import Coaching
import Tables
import Testing

@Suite struct CalendarTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test func countsMondayToFridayWhereNothingIsListed() throws {
    let calendar = Calendar()
    #expect(calendar.days(from: try day("2026-09-04"), to: try day("2026-09-07")) == 1)
    #expect(calendar.days(from: try day("2026-09-07"), to: try day("2026-09-07")) == 0)
    #expect(calendar.days(in: try day("2026-09-07")...day("2026-09-18")) == 10)
  }

  @Test func believesListedDaysAndTheLaterRow() throws {
    var calendar = Calendar()
    let (monday, saturday) = (try day("2026-09-07"), try day("2026-09-12"))
    calendar.list([
      (day: monday, isInstructional: true, note: nil),
      (day: monday, isInstructional: false, note: "Labor Day"),
      (day: saturday, isInstructional: true, note: nil),
    ])
    #expect(!calendar.isInstructional(monday))
    #expect(calendar.isInstructional(saturday))
    #expect(calendar.days(in: monday...saturday) == 5)
    #expect(calendar.firstDay == monday)
  }

  @Test func agreesWithCountingDayByDay() throws {
    var calendar = Calendar()
    let start = try day("2026-08-01")
    calendar.list(
      stride(from: 0, to: 300, by: 7).map { offset in
        (day: start.advanced(by: offset), isInstructional: offset % 2 == 0, note: nil)
      })
    for length in 0..<250 {
      let end = start.advanced(by: length)
      let counted = (0...length).count { calendar.isInstructional(start.advanced(by: $0)) }
      #expect(calendar.days(in: start...end) == counted)
    }
  }

  @Test func findsTheDayThatIsSoManySchoolDaysOn() throws {
    let calendar = Calendar()
    #expect(calendar.day(1, from: try day("2026-09-05")) == (try day("2026-09-07")))
    #expect(calendar.day(6, from: try day("2026-09-07")) == (try day("2026-09-14")))
  }
}
