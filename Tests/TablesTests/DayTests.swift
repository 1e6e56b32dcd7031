import Tables
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-21", 20_778),
  ])
  func countsDaysFrom1970(text: String, number: Int32) throws {
    let day = try #require(Day(text))
    #expect(day.number == number)
    #expect(day.description == text)
  }

  @Test(arguments: [
    "2026-13-41", "2026-02-29", "1900-02-29", "2100-02-29", "2026-00-10", "2026-04-31", "26-01-01",
    "2026/01/01", "", "today", "2026-01-01x",
  ])
  func refusesWhatNoCalendarHas(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: ["2026-09-30T08:15:00Z", "2026-09-30 08:15"])
  func ignoresTheTimeOfDay(text: String) {
    #expect(Day(text)?.description == "2026-09-30")
  }

  @Test func readsBackEveryDayOfFourCenturies() throws {
    let first = try #require(Day(year: 1800, month: 1, day: 1))
    for offset in 0..<146_097 {
      let day = first.advanced(by: offset)
      let digits = day.digits
      #expect(Day(year: digits.year, month: digits.month, day: digits.day) == day)
    }
  }

  @Test(arguments: [("2026-09-28", 1), ("2026-10-04", 7), ("1969-12-29", 1), ("1970-01-01", 4)])
  func knowsTheWeekday(text: String, weekday: Int) throws {
    let day = try #require(Day(text))
    #expect(day.weekday == weekday)
    #expect(day.monday.weekday == 1)
    #expect(day.monday.distance(to: day) == weekday - 1)
  }
}
