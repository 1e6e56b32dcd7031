import Coaching
import Summaries
import Tables

/// A school in a window; the teachers or classes without a school where it is missing.
struct SchoolWindow: Hashable, Sendable {
  /// The place of the window in ``Study/windows``.
  var window: Int
  var school: Reference<School>?
}

/// What other measures say of each school: the frame of its profile (R87).
struct SchoolContext: Sendable {
  let progressions: [String: Progression]
  let walkCoverage: [WalkCoverageRow]
  /// Who advanced since the window before, over all models.
  private(set) var advanced: [SchoolWindow: PooledShare] = [:]
  /// Student-weeks with a conference.
  private(set) var conferences: [SchoolWindow: PooledShare] = [:]
  /// Students on pace, ahead or complete, of those with a pace.
  private(set) var onPace: [Reference<School>?: PooledShare] = [:]

  init(_ study: Study) {
    progressions = study.progressions
    walkCoverage = study.walkCoverage
    for row in study.movementSummary {
      guard let school = row.school else { continue }
      let place = SchoolWindow(window: row.window + 1, school: school)
      advanced[place, default: PooledShare()].add((row.flow.advanced, row.flow.both))
    }
    for week in study.conferenceWeeks {
      guard let window = study.window(holding: week.monday) else { continue }
      let place = SchoolWindow(window: window, school: week.classroom.school?.reference)
      conferences[place, default: PooledShare()].add((week.met, week.eligible))
    }
    countPace(study)
  }

  /// A student in two classes of a school that follow the same pathway counts once (R6).
  private mutating func countPace(_ study: Study) {
    struct Work: Hashable {
      var student: Reference<Student>
      var pathway: Reference<Pathway>
      var school: Reference<School>?
    }
    var counted: Set<Work> = []
    for row in study.pacing {
      guard let status = row.status else { continue }
      let school = study.district.roster.school(of: row.section.reference)
      let work = Work(
        student: row.student.reference, pathway: row.pathway.reference, school: school)
      guard counted.insert(work).inserted else { continue }
      let isOnPace = [.onPace, .ahead, .complete].contains(status)
      onPace[school, default: PooledShare()].add((isOnPace ? 1 : 0, 1))
    }
  }
}
