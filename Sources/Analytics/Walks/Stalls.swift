package import Coaching
import Summaries
import Tables

/// Teachers who pause at the same action window after window: who may need a different move.
///
/// Only the run that ends with the latest placement counts, of at least two windows in a row; a
/// window without a placement or with an undetermined one breaks it (M18, R42). The days are
/// instructional, from the first to the last placement of the run. Rows by teacher and model.
package struct Stalls: Summary {
  private let progressions: [String: Progression]
  private let roster: Roster
  private let calendar: Calendar
  private var rows: [StallsRow] = []

  package init(progressions: [String: Progression], roster: Roster, calendar: Calendar) {
    self.progressions = progressions
    self.roster = roster
    self.calendar = calendar
  }

  package mutating func add(_ trajectory: Trajectory) {
    for path in trajectory.paths {
      guard let progression = progressions[path.model] else { continue }
      let run = path.latestRun
      guard run.count > 1, let last = run.first, let first = run.last,
        let step = last.placement.step
      else { continue }
      rows.append(
        StallsRow(
          teacher: roster.teachers[trajectory.teacher].id,
          school: trajectory.school.map { roster.schools[$0].id }, model: path.model,
          phase: progression.phases[progression.phase(of: step)].id,
          step: progression.number(of: step), windows: run.count,
          instructionalDays: calendar.days(from: first.date, to: last.date)))
    }
  }

  package mutating func merge(_ later: Stalls) { rows += later.rows }

  package func finish() -> [StallsRow] {
    rows.sorted {
      $0.teacher != $1.teacher ? byBytes($0.teacher, $1.teacher) : byBytes($0.model, $1.model)
    }
  }
}

extension Trajectory.Path {
  /// The placements paused where the latest one is, in windows without a gap, latest first;
  /// empty where the latest is not paused.
  fileprivate var latestRun: [TeacherPlacement] {
    guard let latest = placements.lastIndex(where: { $0.map { $0.placement != .none } ?? false }),
      let last = placements[latest], case .paused = last.placement
    else { return [] }
    return placements[...latest].reversed().prefix { $0?.placement == last.placement }
      .compactMap(\.self)
  }
}

/// One row of `stalls`.
package struct StallsRow: MeasureRow, Hashable {
  package let teacher: String
  package let school: String?
  package let model: String
  package let phase: String
  package let step: Int
  package let windows: Int
  package let instructionalDays: Int

  package static let scope = RowScope.persons(.teachers)

  package static let fields: [Field<Self>] = [
    .key("teacher_id", .teacher, \.teacher), .key("school_id", .school, \.school),
    .key("model", .model, \.model), .key("phase", .phase, \.phase), .key("step", .step, \.step),
    .count("windows", \.windows, .person),
    .count("instructional_days", \.instructionalDays, .person),
  ]
}

extension Measure {
  static let stalls = Measure(
    "stalls", "Teachers who pause at the same action window after window", needs: [.walkthroughs],
    under: [.consistency]
  ) { study in
    Stalls(
      progressions: study.progressions, roster: study.district.roster,
      calendar: study.district.calendar
    ).summarizing(study.trajectories)
  }
}
