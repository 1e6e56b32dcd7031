import Coaching
import Summaries
import Tables

/// How teachers spread over the phases of a model (M09).
///
/// The phase is the one that holds the pause; `complete` is past the last step, `undetermined`
/// is everything in place up to a step nobody saw. Shares divide by all three together, those
/// without a placement left out (R25).
///
/// Columns are those of `phase_distribution`; rows for every phase, then `complete` and
/// `undetermined`, zeros included, of every model with a placement in the window (R36). A phase
/// whose actions are not known has no row: nobody can be seen there (R108).
package struct PhaseDistribution: Summary {
  private var tally: StepTally

  package init(_ study: Study) { tally = StepTally(study) }

  package mutating func add(_ placement: TeacherPlacement) { tally.add(placement) }

  package mutating func merge(_ later: PhaseDistribution) { tally.merge(later.tally) }

  package func finish() -> [PhaseDistributionRow] {
    tally.finish().joined().flatMap { group in
      let counts = group.counts
      let phases = group.progression.phases.lazy.filter { !$0.steps.isEmpty }.map { phase in
        (phase.id, counts.steps[phase.steps].reduce(0) { $0 + $1.paused })
      }
      let ends = [
        (PhaseDistributionRow.complete, counts.complete),
        (PhaseDistributionRow.undetermined, counts.undetermined),
      ]
      return (phases + ends).map { phase, teachers in
        PhaseDistributionRow(
          window: group.window.id, model: group.key.model, phase: phase, teachers: teachers,
          placements: counts.placements)
      }
    }
  }
}

/// One row of `phase_distribution`.
package struct PhaseDistributionRow: MeasureRow, Hashable {
  package let window: String
  package let model: String
  package let phase: String
  package let teachers: Int
  /// Paused, undetermined and complete placements of the window and model.
  package let placements: Int

  fileprivate static let undetermined = "undetermined"
  fileprivate static let complete = "complete"
  var isUndetermined: Bool { phase == PhaseDistributionRow.undetermined }
  var isComplete: Bool { phase == PhaseDistributionRow.complete }

  package static let scope = RowScope.groups(.teachers)

  package static let fields: [Field<Self>] = [
    .key("window_id", .window, \.window), .key("model", .model, \.model),
    .key("phase", .phase, \.phase),
    .count(
      "teachers", \.teachers, of: .teachers, .is(.placements),
      .is(.positions, where: { !$0.isUndetermined }),
      .is(.undetermined, by: [.window, .model], where: { $0.isUndetermined }),
      .is(.complete, by: [.window, .model], where: { $0.isComplete })),
    .share("share", \.teachers, of: \.placements),
  ]

  package static let unprinted: [Count<Self>] = [
    Count(
      \.placements, of: .teachers, .is(.placements, by: [.window, .model]),
      .within(.observed, by: [.window, .model]))
  ]
}

extension Measure {
  static let phaseDistribution = Measure(
    "phase_distribution", "Teachers in each phase of a model", needs: [.walkthroughs],
    under: [.consistency]
  ) { study in
    PhaseDistribution(study).summarizing(study.placements)
  }
}
