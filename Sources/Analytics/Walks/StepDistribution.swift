package import Coaching
import Summaries
import Tables

/// How many teachers pause at each step, and how hard the step is for those who get there.
///
/// `paused` sizes a session; `hazard`, the share of those at risk who pause, finds the hard step
/// (M10, M11). `reach` is the share that gets past the step and begins anew in each phase
/// (R10), by the product of Kaplan and Meier, which lets placements with an unseen step count as
/// far as they were seen. In place is counted regardless of order, among those assessed (M12).
///
/// Columns are those of `step_distribution`; rows for every step of every model with a placement
/// in the window, zeros included (R35), by window, model, phase and step. Hazard, reach and the
/// Wilson bounds are missing where nobody is at risk.
package struct StepDistribution: Summary {
  private var tally: StepTally

  package init(_ study: Study) { tally = StepTally(study) }

  package mutating func add(_ placement: TeacherPlacement) { tally.add(placement) }

  package mutating func merge(_ later: StepDistribution) { tally.merge(later.tally) }

  package func finish() -> [StepDistributionRow] {
    tally.finish().joined().flatMap { group in
      group.progression.phases.flatMap { phase in
        var reach = 1.0
        return phase.steps.map { step in
          let count = group.counts.steps[step]
          if count.atRisk > 0 { reach *= 1 - Double(count.paused) / Double(count.atRisk) }
          return StepDistributionRow(
            group, phase: phase, step: step, reach: count.atRisk > 0 ? reach : nil)
        }
      }
    }
  }
}

/// One row of `step_distribution`.
package struct StepDistributionRow: MeasureRow, Hashable {
  package let window: String
  package let model: String
  package let phase: String
  package let step: Step
  package let paused: Int
  /// Paused, undetermined and complete placements of the window and model.
  package let placements: Int
  /// Those past the last step, of the window and model.
  package let complete: Int
  package let atRisk: Int
  /// Missing where nobody is at risk.
  package let reach: Double?
  package let inPlace: Int
  package let assessed: Int

  init(_ group: StepTally.Group, phase: Phase, step: Int, reach: Double?) {
    window = group.window.id
    model = group.key.model
    self.phase = phase.id
    self.step = group.progression.steps[step]
    let count = group.counts.steps[step]
    paused = count.paused
    placements = group.counts.placements
    complete = group.counts.complete
    atRisk = count.atRisk
    self.reach = reach
    inPlace = count.inPlace
    assessed = count.assessed
  }

  /// Those at risk who do not pause there.
  var passed: Int { atRisk - paused }
  /// The share of those at risk who pause, with its bounds; missing where nobody is at risk.
  package var hazard: Double? { atRisk == 0 ? nil : Double(paused) / Double(atRisk) }
  package var hazardBounds: WilsonInterval? { WilsonInterval(paused, of: atRisk) }

  /// How counts of the step are named.
  private var place: [Dimension: Value] {
    WindowModel.place(window, model).merging(
      [.phase: .text(phase), .step: .integer(step.number)]) { $1 }
  }

  package static let scope = RowScope.groups(.teachers)

  package static let fields: [Field<Self>] = [
    .key("window_id", .window, \.window), .key("model", .model, \.model),
    .key("phase", .phase, \.phase), .label("section", \.step.section, .nothing),
    .key("step", .step, \.step.number), .label("label", \.step.label, .nothing),
    .count(
      "paused", \.paused, of: .teachers, .is(.placements),
      .zero { $0.paused == 0 }),
    .share("share_paused", \.paused, of: \.placements),
    .count(
      "at_risk", \.atRisk, of: .teachers, .is(.atRisk), .sum(of: [\.paused, \.passed]),
      .chain(
        part: \.paused, from: \.placements, to: \.complete, within: [.window, .model])),
    .share("hazard", \.paused, of: \.atRisk),
    .share(
      "reach", \.reach,
      .running(from: [\.paused, \.atRisk], within: [.window, .model, .phase])),
    .count("in_place", \.inPlace, of: .teachers).derived(from: seen, stopped, model),
    .count("assessed", \.assessed, of: .teachers).derived(from: seen, stopped, model),
    .share("in_place_share", \.inPlace, of: \.assessed).derived(from: seen, stopped, model),
    .share("hazard_low", \.hazardBounds?.low, .made(from: [\.paused, \.atRisk])),
    .share("hazard_high", \.hazardBounds?.high, .made(from: [\.paused, \.atRisk])),
  ]

  // Who passed has the action in place, and who pauses was seen not to: where both are groups that
  // are shown, so is whoever has it in place or not, however many others were seen.
  private static let seen = Origin<Self>.groups(.passed) { [$0.place] }
  private static let stopped = Origin<Self>.groups(.placements) { [$0.place] }
  private static let model = Origin<Self>.counts(.placements) {
    [WindowModel.place($0.window, $0.model)]
  }

  package static let unprinted: [Count<Self>] = [
    Count(\.placements, of: .teachers, .is(.placements, by: [.window, .model])),
    Count(\.passed, of: .teachers, .is(.passed)),
    Count(\.complete, of: .teachers, .is(.complete, by: [.window, .model])),
  ]
}

extension Measure {
  static let stepDistribution = Measure(
    "step_distribution", "Teachers paused at each action, with hazard, reach and in-place share",
    needs: [.walkthroughs], under: [.consistency]
  ) { study in
    StepDistribution(study).summarizing(study.placements)
  }
}
