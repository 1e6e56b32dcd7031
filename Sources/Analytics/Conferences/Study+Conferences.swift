import Coaching
package import Tables

/// What measures of conferences share.
extension Study {
  /// The conferences of each class (R57).
  package var conferenceLog: ConferenceLog {
    once(\.conferenceLog) { ConferenceLog($0) }
  }

  /// The first day of each class, by the section's index (R14).
  package var sectionFirstDays: [Day?] { once(\.sectionFirstDays, Study.makeSectionFirstDays) }

  /// The weeks of each class that logs, by the section's index (R14).
  package var classWeeks: [[ClassWeek]] { once(\.classWeeks, Study.makeClassWeeks) }

  /// How many students had a conference each week, in the order of its table (M46).
  package var conferenceWeeks: [ConferenceWeek] {
    once(\.conferenceWeeks) { $0.conferenceWeeks(ConferenceFilter($0.rules)) }
  }

  /// The same for any classes over any weeks.
  package var pooledCoverage: PooledCoverage {
    once(\.pooledCoverage) {
      PooledCoverage($0.conferenceWeeks, of: $0.district.roster.sections.count)
    }
  }

  /// How long ago each student had a conference, in the order of its table.
  package var conferenceStatuses: [ConferenceStatusRow] {
    once(\.conferenceStatuses, Study.makeConferenceStatuses)
  }

  /// The conferences of each class as one row.
  package var conferenceSummary: [ConferenceSummaryRow] {
    once(\.conferenceSummary, Study.makeConferenceSummary)
  }

  /// What became of the goals of each class.
  package var goalFollowThrough: [GoalFollowThroughRow] {
    once(\.goalFollowThrough, Study.makeGoalFollowThrough)
  }
}
