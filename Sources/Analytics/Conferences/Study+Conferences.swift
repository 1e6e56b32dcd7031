import Coaching
public import Tables

/// What measures of conferences share.
extension Study {
  /// The conferences of each class (R57).
  public var conferenceLog: ConferenceLog {
    once(\.conferenceLog) { ConferenceLog($0) }
  }

  /// The first day of each class, by the section's index (R14).
  public var sectionFirstDays: [Day?] { once(\.sectionFirstDays, Study.makeSectionFirstDays) }

  /// The weeks of each class that logs, by the section's index (R14).
  public var classWeeks: [[ClassWeek]] { once(\.classWeeks, Study.makeClassWeeks) }

  /// How many students had a conference each week, in the order of its table (M46).
  public var conferenceWeeks: [ConferenceWeek] {
    once(\.conferenceWeeks) { $0.conferenceWeeks(ConferenceFilter($0.rules)) }
  }

  /// The same for any classes over any weeks.
  public var pooledCoverage: PooledCoverage {
    once(\.pooledCoverage) {
      PooledCoverage($0.conferenceWeeks, of: $0.district.roster.sections.count)
    }
  }

  /// How long ago each student had a conference, in the order of its table.
  public var conferenceStatuses: [ConferenceStatusRow] {
    once(\.conferenceStatuses, Study.makeConferenceStatuses)
  }

  /// The conferences of each class as one row.
  public var conferenceSummary: [ConferenceSummaryRow] {
    once(\.conferenceSummary, Study.makeConferenceSummary)
  }

  /// What became of the goals of each class.
  public var goalFollowThrough: [GoalFollowThroughRow] {
    once(\.goalFollowThrough, Study.makeGoalFollowThrough)
  }
}
