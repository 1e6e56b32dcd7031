import Coaching
import Summaries
import Tables

/// What the placements of one model in one window say of its steps (M09-M12).
struct StepCounts: Sendable {
  struct Count: Sendable {
    /// Teachers paused at the step.
    var paused = 0
    /// Teachers who got there and were seen there (M11, R10).
    var atRisk = 0
    var inPlace = 0
    var assessed = 0
  }

  /// One for each step of the chain.
  var steps: [Count]
  var undetermined = 0
  var complete = 0

  init(steps: Int) { self.steps = Array(repeating: Count(), count: steps) }

  /// What shares divide by: paused, undetermined and complete (R25).
  var placements: Int { steps.reduce(undetermined + complete) { $0 + $1.paused } }

  /// - Precondition: the placement is one of this progression.
  mutating func add(_ placement: TeacherPlacement, on progression: Progression) {
    guard let startedAt = placement.startedAt else { return }
    for (step, status) in placement.statuses.enumerated() {
      if status.isAssessed { steps[step].assessed += 1 }
      if status == .inPlace { steps[step].inPlace += 1 }
    }
    // Phases before the start are assumed and enter no risk set (R28). What was passed over
    // before the stop can only be an optional step that does not apply (R10).
    let start = progression.phases[startedAt].steps.lowerBound
    let stop = placement.placement.step ?? steps.count
    for step in start..<stop where placement.statuses[step] == .inPlace {
      steps[step].atRisk += 1
    }
    switch placement.placement {
    case .paused(let step):
      steps[step].paused += 1
      steps[step].atRisk += 1
    case .undetermined: undetermined += 1
    case .complete: complete += 1
    case .none: break
    }
  }

  mutating func merge(_ later: StepCounts) {
    for step in steps.indices {
      steps[step].paused += later.steps[step].paused
      steps[step].atRisk += later.steps[step].atRisk
      steps[step].inPlace += later.steps[step].inPlace
      steps[step].assessed += later.steps[step].assessed
    }
    undetermined += later.undetermined
    complete += later.complete
  }
}

/// The step counts of every window and model with a placement: what distributions are made of.
///
/// Who has no placement is left out (R25). The output has the models of each window, by their ids.
struct StepTally: Summary {
  struct Group: Sendable {
    var key: WindowModel
    var window: Window
    var progression: Progression
    var counts: StepCounts
  }

  let windows: [Window]
  let progressions: [String: Progression]
  private var groups: [WindowModel: StepCounts] = [:]

  init(_ study: Study) {
    windows = study.windows
    progressions = study.progressions
  }

  mutating func add(_ placement: TeacherPlacement) {
    guard placement.placement != .none, let progression = progressions[placement.model] else {
      return
    }
    groups[WindowModel(placement), default: StepCounts(steps: progression.steps.count)]
      .add(placement, on: progression)
  }

  mutating func merge(_ later: StepTally) {
    groups.merge(later.groups) { earlier, later in
      var both = earlier
      both.merge(later)
      return both
    }
  }

  func finish() -> [[Group]] {
    var finished = windows.map { _ in [Group]() }
    for (key, counts) in groups.sorted(by: { $0.key < $1.key }) {
      guard let progression = progressions[key.model] else { continue }
      finished[key.window].append(
        Group(key: key, window: windows[key.window], progression: progression, counts: counts))
    }
    return finished
  }
}
