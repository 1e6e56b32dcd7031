package import Coaching
import Summaries

/// How many planned sessions took place, and why the others did not (M48, R58).
///
/// A session is one student in one planned conference on a school day.
package struct SessionDosage: Summary {
  private let calendar: Calendar
  package private(set) var scheduled = 0
  package private(set) var delivered = 0
  /// Sessions that did not take place, by the word of the reason: the outcome, or `unrecorded`.
  private var lost: [String: Int] = [:]

  package init(_ calendar: Calendar) { self.calendar = calendar }

  package mutating func add(_ conference: Conference) {
    guard conference.planned == true, calendar.isInstructional(conference.date) else {
      return
    }
    scheduled += 1
    if conference.isHeld {
      delivered += 1
    } else {
      lost[(conference.outcome ?? .unrecorded).rawValue, default: 0] += 1
    }
  }

  package mutating func merge(_ later: SessionDosage) {
    scheduled += later.scheduled
    delivered += later.delivered
    lost.merge(later.lost, uniquingKeysWith: +)
  }

  package func finish() -> SessionDosage { self }

  /// The reasons of the sessions that did not take place, in the order of the words.
  package var losses: [(reason: String, sessions: Int)] {
    lost.sorted { byBytes($0.key, $1.key) }.map { ($0.key, $0.value) }
  }
}
