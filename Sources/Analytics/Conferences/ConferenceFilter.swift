package import Coaching

/// Which conferences count: those of every type and format, or of one (M45, R15).
///
/// Only held ones qualify. Where the rules ask for a length, a conference that is known to be
/// shorter does not; one without minutes does. A type or format that is asked for must be stated.
package struct ConferenceFilter: Hashable, Sendable {
  package var kind: Conference.Kind?
  package var format: Conference.Format?
  /// The shortest that counts, where the rules name one.
  package var minimumMinutes: Double?

  package init(
    _ rules: Rules, kind: Conference.Kind? = nil, format: Conference.Format? = nil
  ) {
    minimumMinutes = rules.minimumMinutes
    self.kind = kind
    self.format = format
  }

  package func admits(_ conference: Conference) -> Bool {
    guard conference.isHeld else { return false }
    if let kind, conference.kind != kind { return false }
    if let format, conference.format != format { return false }
    guard let minimumMinutes, let minutes = conference.minutes else { return true }
    return minutes.reaches(minimumMinutes)
  }
}
