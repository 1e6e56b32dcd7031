package import Coaching
import Summaries
import Tables

/// How many goals set in a class were taken up again, and how many of those were met (M52, R85).
///
/// Elements are the conferences that count. A goal is followed up if a conference of the same
/// student in the class, on a later day, says whether a goal was met; the first such one decides.
/// Rows by section; a class without goals has none.
package struct GoalFollowThrough: Summary {
  private let sections: Registry<Section>
  private var classes = Grouped<Named<Section>, GoalTalks>(of: GoalTalks())

  package init(_ study: Study) { sections = study.district.roster.sections }

  package mutating func add(_ logged: LoggedConference) {
    classes.add(logged.conference, to: sections.named(logged.section))
  }

  package mutating func merge(_ later: GoalFollowThrough) { classes.merge(later.classes) }

  package func finish() -> [GoalFollowThroughRow] {
    classes.finish().map { GoalFollowThroughRow(section: $0.key, goals: $0.result) }
      .filter { $0.goals.set > 0 }
  }
}

/// What became of goals.
package struct GoalCounts: Hashable, Sendable {
  package var set = 0
  package var followedUp = 0
  package var met = 0
}

/// The goals of one class, set and looked back upon.
struct GoalTalks: Summary {
  private struct Talk: Sendable {
    var student: Reference<Student>
    var day: Day
    var sets: Bool
    var met: Bool?
  }

  private var talks: [Talk] = []

  mutating func add(_ conference: Conference) {
    guard conference.goalSet == true || conference.goalMet != nil else { return }
    talks.append(
      Talk(
        student: conference.student, day: conference.date, sets: conference.goalSet == true,
        met: conference.goalMet))
  }

  mutating func merge(_ later: GoalTalks) { talks += later.talks }

  func finish() -> GoalCounts {
    // The sort is stable: talks of one day stay in file order.
    let sorted = talks.sorted { ($0.student, $0.day) < ($1.student, $1.day) }
    var counts = GoalCounts()
    for (place, goal) in sorted.enumerated() where goal.sets {
      counts.set += 1
      let later = sorted[place...].prefix { $0.student == goal.student }
      guard let met = later.first(where: { $0.day > goal.day && $0.met != nil })?.met else {
        continue
      }
      counts.followedUp += 1
      if met { counts.met += 1 }
    }
    return counts
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
