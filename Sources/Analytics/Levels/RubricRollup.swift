import Coaching
import Summaries
import Tables

/// What walk-throughs say of the indicators of a rubric, by the steps that serve each (M12).
///
/// A step names the indicators it is a sign of; an indicator's share is in place over assessed of
/// all its steps and placements, regardless of order, assumed steps left out (R35).
///
/// Columns are those of `rubric_rollup`: `steps` counts the model's steps that name the indicator.
/// Rows by window, rubric, domain, indicator (both as the rubric has them) and model, for every
/// model with a placement in the window that has such a step.
package struct RubricRollup: Summary {
  private let rubrics: [Framework]
  private var tally: StepTally

  package init(_ study: Study) {
    tally = StepTally(study)
    rubrics = study.district.frameworks.filter { $0.facts.ordering == .rubricLevels }
      .sorted { byBytes($0.facts.id, $1.facts.id) }
  }

  package mutating func add(_ placement: TeacherPlacement) { tally.add(placement) }

  package mutating func merge(_ later: RubricRollup) { tally.merge(later.tally) }

  package func finish() -> [RubricRollupRow] {
    let signs = tally.progressions.mapValues(RubricRollup.signs)
    return tally.finish().flatMap { models in
      rubrics.flatMap { rubric in
        rubric.phases.flatMap { domain in
          rubric.steps[domain.steps].flatMap { indicator in
            let slug = indicator.slug
            return models.compactMap { group in
              signs[group.key.model]?[slug].map { steps in
                RubricRollupRow(
                  group, rubric: rubric.facts.id, domain: domain.id, indicator: slug, steps: steps)
              }
            }
          }
        }
      }
    }
  }

  /// The steps that name each indicator.
  private static func signs(of progression: Progression) -> [String: [Int]] {
    var signs: [String: [Int]] = [:]
    for (place, step) in progression.steps.enumerated() {
      for indicator in Set(step.rubricIndicators.map(Step.slug)) {
        signs[indicator, default: []].append(place)
      }
    }
    return signs
  }
}

/// One row of `rubric_rollup`.
package struct RubricRollupRow: MeasureRow, Hashable {
  package let window: String
  package let rubric: String
  package let domain: String
  package let indicator: String
  package let model: String
  package let steps: Int
  /// How tables name what they count of these steps.
  let places: [[Dimension: Value]]
  package let inPlace: Int
  package let assessed: Int

  init(
    _ group: StepTally.Group, rubric: String, domain: String, indicator: String, steps: [Int]
  ) {
    window = group.window.id
    self.rubric = rubric
    self.domain = domain
    self.indicator = indicator
    model = group.key.model
    self.steps = steps.count
    places = WindowModel.places(of: steps, in: group.progression, group.window.id)
    inPlace = steps.reduce(0) { $0 + group.counts.steps[$1].inPlace }
    assessed = steps.reduce(0) { $0 + group.counts.steps[$1].assessed }
  }

  package static let scope = RowScope.groups(.teachers)

  package static let fields: [Field<Self>] = [
    .key("window_id", .window, \.window), .key("rubric", .framework, \.rubric),
    .key("domain", .domain, \.domain), .key("indicator", .indicator, \.indicator),
    .key("model", .model, \.model), .count("steps", \.steps, .nothing),
    .count("in_place", \.inPlace, of: .teachers).derived(from: seen, stopped, all),
    .count("assessed", \.assessed, of: .teachers).derived(from: seen, stopped, all),
    .share("share", \.inPlace, of: \.assessed).derived(from: seen, stopped, all),
  ]

  // What is in place at each step is shown where these are (`step_distribution`).
  private static let seen = Origin<Self>.groups(.passed) { $0.places }
  private static let stopped = Origin<Self>.groups(.placements) { $0.places }
  private static let all = Origin<Self>.counts(.placements) {
    [WindowModel.place($0.window, $0.model)]
  }
}

extension Measure {
  static let rubricRollup = Measure(
    "rubric_rollup", "What walk-throughs say of each indicator of a rubric",
    needs: [.walkthroughs], under: [.consistency]
  ) { study in
    RubricRollup(study).summarizing(study.placements)
  }
}
