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
  }

  private let windows: [Window]
  private let progressions: [String: Progression]
  private var teachers: [Step: Int] = [:]

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
        guard let from, let to else { continue }
        let step = Step(model: path.model, window: window, from: from, to: to)
        teachers[step, default: 0] += 1
      }
    }
  }

  package mutating func merge(_ later: Movement) {
    teachers.merge(later.teachers, uniquingKeysWith: +)
  }

  package func finish() -> [MovementRow] {
    var starts: [Step: Int] = [:]
    for (step, count) in teachers { starts[Movement.start(of: step), default: 0] += count }
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
        rowTeachers: starts[Movement.start(of: step)] ?? count)
    }
  }

  /// All who were in the first phase share this key.
  private static func start(of step: Step) -> Step {
    Step(model: step.model, window: step.window, from: step.from, to: 0)
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
      \.rowTeachers, of: .teachers, .is(.moved, by: [.model, .fromWindow, .window, .fromPhase]))
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
