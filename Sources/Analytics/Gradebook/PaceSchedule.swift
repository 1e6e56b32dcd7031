import Coaching
import Tables

/// By when pathways are to be worked through, and from when each student had time for it (R20).
struct PaceSchedule: Sendable {
  let asOf: Day
  private let calendar: Coaching.Calendar
  /// When each pathway opens and its last item is due, by the pathway's index.
  private let opens: [Day?]
  private let due: [Day?]
  /// The first day of each section, by its index (R14).
  private let firstDays: [Day?]

  init(_ study: Study, asOf: Day) {
    self.asOf = asOf
    calendar = study.district.calendar
    let pathways = study.district.curriculum.pathways
    opens = pathways.references.map { pathways[$0].opens }
    due = pathways.references.map { pathways[$0].due }
    firstDays = study.sectionFirstDays
  }

  /// The time that one student has for one pathway.
  struct Time: Hashable {
    var start: Day?
    var target: Day?
    /// Whether the student came after the pathway had opened and the class had begun.
    var isLateEntrant = false
    /// Instructional days from the start to as-of and to the target, both ends counted (R11).
    var elapsed: Int?
    var total: Int?
  }

  func time(of membership: Membership, on pathway: Reference<Pathway>) -> Time {
    let opens = opens[Int(pathway.index)]
    var time = Time(start: opens ?? membership.entry, target: due[Int(pathway.index)])
    if let opens, let entry = membership.entry, entry > opens {
      time.start = entry
      let firstDay = firstDays[Int(membership.section.reference.index)]
      time.isLateEntrant = firstDay.map { entry > $0 } ?? true
    }
    if let start = time.start {
      time.elapsed = days(from: start, through: asOf)
      time.total = time.target.map { days(from: start, through: $0) }
    }
    return time
  }

  /// The day on which work that took `elapsed` days for `done` of `items` will be finished: the
  /// ⌈elapsed · items ÷ done⌉-th instructional day (R54).
  func finish(from start: Day, elapsed: Int, done: Int, of items: Int) -> Day? {
    guard elapsed > 0, done > 0 else { return nil }
    return calendar.day((elapsed * items + done - 1) / done, from: start)
  }

  private func days(from start: Day, through end: Day) -> Int {
    start <= end ? calendar.days(in: start...end) : 0
  }
}
