package import Coaching
import Summaries
import Tables

/// From which phase to which teachers went between a walk window and the next, model by model.
///
/// Counts teachers with a position in both windows (M16, R27); phases are those of the pause,
/// with `complete` after the last. `row_share` divides by all who were in the first phase.
/// Combinations without teachers have no row. Rows by model, window, first and second phase.
package struct Movement: Summary {
  private struct Step: Hashable {
    var model: String
    var window: Int
    var from: Int
    var to: Int

    /// What all who were in the first phase share.
    var start: Step { Step(model: model, window: window, from: from, to: -1) }
    /// What all who were in the second phase share.
    var end: Step { Step(model: model, window: window, from: -1, to: to) }
  }

  private let windows: [Window]
  private let progressions: [String: Progression]
  private var teachers: [Step: Int] = [:]
  /// Who stood in each phase of the first window, and who of the second, also where the other is not
  /// known; the phase not asked for is 0.
  private var standing: [Step: Int] = [:]

  package init(windows: [Window], progressions: [String: Progression]) {
    self.windows = windows
    self.progressions = progressions
  }

  package mutating func add(_ trajectory: Trajectory) {
    for path in trajectory.paths {
      guard let progression = progressions[path.model] else { continue }
      let phases = path.placements.map {
        $0.flatMap { progression.determinedPhase(of: $0.placement) }
      }
      for (window, (from, to)) in zip(phases, phases.dropFirst()).enumerated() {
        let step = Step(model: path.model, window: window, from: from ?? 0, to: to ?? 0)
        if from != nil { standing[step.start, default: 0] += 1 }
        if to != nil { standing[step.end, default: 0] += 1 }
        if from != nil, to != nil { teachers[step, default: 0] += 1 }
      }
    }
  }

  package mutating func merge(_ later: Movement) {
    teachers.merge(later.teachers, uniquingKeysWith: +)
    standing.merge(later.standing, uniquingKeysWith: +)
  }

  package func finish() -> [MovementRow] {
    var moved: [Step: Int] = [:]
    for (step, count) in teachers {
      moved[step.start, default: 0] += count
      moved[step.end, default: 0] += count
    }
    let sorted = teachers.sorted { left, right in
      let (first, second) = (left.key, right.key)
      return first.model != second.model
        ? byBytes(first.model, second.model)
        : (first.window, first.from, first.to) < (second.window, second.from, second.to)
    }
    return sorted.compactMap { step, count in
      guard let progression = progressions[step.model] else { return nil }
      return MovementRow(
        model: step.model, fromWindow: windows[step.window].id,
        toWindow: windows[step.window + 1].id, fromPhase: progression.phaseID(step.from),
        toPhase: progression.phaseID(step.to), teachers: count,
        rowTeachers: moved[step.start] ?? count, columnTeachers: moved[step.end] ?? count,
        fromTeachers: standing[step.start] ?? count, toTeachers: standing[step.end] ?? count)
    }
  }
}

/// One row of `movement`.
package struct MovementRow: MeasureRow, Hashable {
  package let model: String
  package let fromWindow: String
  package let toWindow: String
  package let fromPhase: String
  package let toPhase: String
  package let teachers: Int
  /// Teachers of all rows with the same first phase.
  package let rowTeachers: Int
  /// Teachers of all rows with the same second phase.
  let columnTeachers: Int
  /// Everybody in the first phase in the first window, and in the second in the second.
  let fromTeachers: Int
  let toTeachers: Int

  /// Those of the first phase whose second is not known, and of the second whose first is not.
  private var leftTeachers: Int { fromTeachers - rowTeachers }
  private var joinedTeachers: Int { toTeachers - columnTeachers }

  package static let scope = RowScope.groups(.teachers)

  package static let fields: [Field<Self>] = [
    .key("model", .model, \.model), .key("from_window", .fromWindow, \.fromWindow),
    .key("to_window", .window, \.toWindow), .key("from_phase", .fromPhase, \.fromPhase),
    .key("to_phase", .phase, \.toPhase),
    .count("teachers", \.teachers, of: .teachers, .is(.moved), .present),
    .share("row_share", \.teachers, of: \.rowTeachers),
  ]

  package static let unprinted: [Count<Self>] = [
    Count(
      \.rowTeachers, of: .teachers, .is(.moved, by: [.model, .fromWindow, .window, .fromPhase])),
    Count(
      \.columnTeachers, of: .teachers, .is(.moved, by: [.model, .fromWindow, .window, .phase])),
    Count(
      \.fromTeachers, of: .teachers,
      .is(
        .positions, by: [.window, .model, .phase],
        named: [.window: .fromWindow, .phase: .fromPhase]),
      .sum(of: [\.rowTeachers, \.leftTeachers])),
    Count(
      \.toTeachers, of: .teachers, .is(.positions, by: [.window, .model, .phase]),
      .sum(of: [\.columnTeachers, \.joinedTeachers])),
    Count(
      \.leftTeachers, of: .teachers, .is(.left, by: [.model, .fromWindow, .window, .fromPhase])),
    Count(
      \.joinedTeachers, of: .teachers, .is(.joined, by: [.model, .fromWindow, .window, .phase])),
  ]
}

extension Measure {
  static let movement = Measure(
    "movement", "From which phase to which teachers went, window by window",
    needs: [.walkthroughs], under: [.consistency]
  ) { study in
    Movement(windows: study.windows, progressions: study.progressions)
      .summarizing(study.trajectories)
  }
}
