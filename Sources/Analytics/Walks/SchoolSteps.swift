package import Coaching
import Summaries
import Tables

/// What is in place in the rooms of one school, action by action (M10, M12).
///
/// What `step_distribution` says of the district, for a debrief: the joined status of a room counts,
/// not that of a single observer (R4). Rows by window, school, model, phase and step, for every step
/// that a room of the school was assessed at or pauses at.
package struct SchoolSteps: Summary {
  private let windows: [Window]
  private let schools: Registry<School>
  private let progressions: [String: Progression]
  private var groups: [SchoolWindow: [String: StepCounts]] = [:]

  package init(_ study: Study) {
    windows = study.windows
    schools = study.district.roster.schools
    progressions = study.progressions
  }

  package mutating func add(_ placement: TeacherPlacement) {
    guard placement.placement != .none, let progression = progressions[placement.model] else {
      return
    }
    let place = SchoolWindow(window: placement.window, school: placement.school)
    groups[place, default: [:]][
      placement.model, default: StepCounts(steps: progression.steps.count)
    ].add(placement, on: progression)
  }

  package mutating func merge(_ later: SchoolSteps) {
    for (place, models) in later.groups {
      groups[place, default: [:]].merge(models) { earlier, later in
        var both = earlier
        both.merge(later)
        return both
      }
    }
  }

  package func finish() -> [SchoolStepsRow] {
    var finished: [SchoolStepsRow] = []
    for (place, models) in groups {
      for (model, counts) in models.sorted(by: { byBytes($0.key, $1.key) }) {
        finished += rows(of: place, model, counts)
      }
    }
    // The sort is stable: models and steps of a school stay in order.
    return finished.sorted { left, right in
      left.window == right.window
        ? Value(left.school?.id) < Value(right.school?.id) : left.window < right.window
    }
  }

  private func rows(
    of place: SchoolWindow, _ model: String, _ counts: StepCounts
  ) -> [SchoolStepsRow] {
    guard let progression = progressions[model] else { return [] }
    return progression.steps.indices.compactMap { step in
      let count = counts.steps[step]
      guard count.assessed > 0 || count.paused > 0 else { return nil }
      return SchoolStepsRow(
        window: place.window, windowID: windows[place.window].id,
        school: place.school.map(schools.named), model: model,
        phase: progression.phaseID(progression.phase(of: step)), step: progression.number(of: step),
        placements: counts.placements, paused: count.paused, inPlace: count.inPlace,
        assessed: count.assessed)
    }
  }
}

/// One row of `school_steps`.
package struct SchoolStepsRow: MeasureRow, Hashable {
  /// The place of the window in ``Study/windows``.
  package let window: Int
  package let windowID: String
  package let school: Named<School>?
  package let model: String
  package let phase: String
  package let step: Int
  /// Paused, undetermined and complete placements of the school with the model.
  package let placements: Int
  package let paused: Int
  package let inPlace: Int
  package let assessed: Int

  package static let scope = RowScope.persons(.teachers)

  package static let fields: [Field<Self>] = [
    .key("window_id", .window, \.windowID), .key("school_id", .school, \.school?.id),
    .key("model", .model, \.model), .key("phase", .phase, \.phase), .key("step", .step, \.step),
    .count("placements", \.placements, .person), .count("paused", \.paused, .person),
    .count("in_place", \.inPlace, .person), .count("assessed", \.assessed, .person),
  ]
}

extension Measure {
  static let schoolSteps = Measure(
    "school_steps", "Actions in place and paused at in the rooms of each school",
    needs: [.walkthroughs], under: [.consistency]
  ) { study in
    SchoolSteps(study).summarizing(study.placements)
  }
}
