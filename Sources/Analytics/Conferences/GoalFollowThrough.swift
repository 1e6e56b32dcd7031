package import Coaching
import Summaries
import Tables

/// How many goals set in a class were taken up again, and how many of those were met (M52, R85).
///
/// Elements are the conferences that count. A goal is followed up if a conference of the same
/// student on a later day, in whatever class, says whether a goal was met; the first such one decides, of
/// several on one day the first in the file.
/// Rows by section; a class without goals has none.
package struct GoalFollowThrough: Summary {
  private struct Talk: Sendable {
    var section: Reference<Section>
    var student: Reference<Student>
    var day: Day
    var sets: Bool
    var met: Bool?
  }

  private let sections: Registry<Section>
  private var talks: [Talk] = []

  package init(_ study: Study) { sections = study.district.roster.sections }

  package mutating func add(_ logged: LoggedConference) {
    let conference = logged.conference
    guard conference.goalSet == true || conference.goalMet != nil else { return }
    talks.append(
      Talk(
        section: logged.section, student: conference.student, day: conference.date,
        sets: conference.goalSet == true, met: conference.goalMet))
  }

  package mutating func merge(_ later: GoalFollowThrough) { talks += later.talks }

  package func finish() -> [GoalFollowThroughRow] {
    // The sort is stable: talks of one day stay in file order.
    let sorted = talks.sorted { ($0.student, $0.day) < ($1.student, $1.day) }
    var classes: [Reference<Section>: GoalCounts] = [:]
    for (place, goal) in sorted.enumerated() where goal.sets {
      let later = sorted[place...].prefix { $0.student == goal.student }
      let decisive = later.first { $0.day > goal.day && $0.met != nil }
      classes[goal.section, default: GoalCounts()].add(decisive?.met)
    }
    return classes.map { GoalFollowThroughRow(section: sections.named($0.key), goals: $0.value) }
      .sorted { $0.section < $1.section }
  }
}

/// What became of goals.
package struct GoalCounts: Hashable, Sendable {
  package private(set) var set = 0
  package private(set) var followedUp = 0
  package private(set) var met = 0

  /// Counts a goal, with what the first conference that took it up says of it.
  fileprivate mutating func add(_ isMet: Bool?) {
    set += 1
    if isMet != nil { followedUp += 1 }
    if isMet == true { met += 1 }
  }
}

/// One row of `goal_follow_through`.
package struct GoalFollowThroughRow: MeasureRow, Hashable {
  package let section: Named<Section>
  package let goals: GoalCounts

  package static let scope = RowScope.classes(bySchool: true)

  package static let fields: [Field<Self>] = [
    .key("section_id", .section, \.section.id),
    .count("goals_set", \.goals.set, of: .students),
    .count("followed_up", \.goals.followedUp, of: .students, .part(of: \.goals.set)),
    .count("met", \.goals.met, of: .students, .part(of: \.goals.followedUp)),
  ]
}

extension Study {
  static func makeGoalFollowThrough(_ study: Study) -> [GoalFollowThroughRow] {
    GoalFollowThrough(study).summarizing(
      study.conferenceLog.conferences(admittedBy: ConferenceFilter(study.rules)))
  }
}

extension Measure {
  static let goalFollowThrough = Measure(
    "goal_follow_through", "How many goals were taken up again, and how many were met",
    needs: [.conferences], under: [.minimumMinutes]
  ) { $0.goalFollowThrough }
}
