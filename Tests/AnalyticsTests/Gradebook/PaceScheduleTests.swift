import Coaching
import Tables
import TestSupport
import Testing

@testable import Analytics

/// The days of a schedule.
struct PaceScheduleTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func findsTheDayThatCountingOneByOneFinds(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var calendar = Coaching.Calendar()
    let start = day("2026-08-24")
    calendar.list(
      (0..<60).map { _ in
        (
          start.advanced(by: Int.random(in: 0..<200, using: &random)), Bool.random(using: &random),
          nil
        )
      })
    for count in 1...120 {
      var day = start
      var left = count
      while true {
        if calendar.isInstructional(day) { left -= 1 }
        if left == 0 { break }
        day = day.advanced(by: 1)
      }
      #expect(calendar.day(count, from: start) == day)
    }
  }

  @Test(arguments: [
    (2, 1, 5, "2026-09-18"), (2, 3, 5, "2026-09-10"), (1, 5, 5, "2026-09-07"),
    (0, 1, 5, nil), (2, 0, 5, nil),
  ])
  func roundsTheLastDayUp(elapsed: Int, done: Int, items: Int, finish: String?) {
    let schedule = PaceSchedule(
      Study(District(frameworks: [])), asOf: day("2026-09-08"))
    let found = schedule.finish(
      from: day("2026-09-07"), elapsed: elapsed, done: done, of: items)
    #expect(found == finish.map(day))
  }
}
