import CSV
import Coaching
import Tables

/// Walk-throughs being put together from rows, one by one, in the order first seen.
///
/// In the long shape a walk-through is many rows, perhaps of several files; in the landed and
/// wide shapes it is one. The first row gives what all rows share (R70).
struct WalkthroughAssembly: Sendable {
  private(set) var drafts: [Draft] = []
  private var places: [String: Int] = [:]

  /// One walk-through so far.
  struct Draft: Sendable {
    var walkthrough: Walkthrough
    /// Steps that a row rated, apart from those that follow from a landed step.
    var rated: Set<Int> = []
    /// The step landed on, as a place in the chain; the count of steps for complete.
    var landed: Int?
    var landedPosition: Position?
  }

  func place(of id: String) -> Int? { places[id] }

  mutating func begin(_ walkthrough: Walkthrough) -> Int {
    places[walkthrough.id] = drafts.count
    drafts.append(Draft(walkthrough: walkthrough))
    return drafts.count - 1
  }

  /// Adds a rating; the worse of two stands (M02, R32).
  ///
  /// - Returns: whether the step was rated before.
  mutating func rate(_ place: Int, step: Int, _ status: StepStatus, evidence: String?) -> Bool {
    let isRepeated = !drafts[place].rated.insert(step).inserted
    let before = drafts[place].walkthrough.statuses[step]
    drafts[place].walkthrough.statuses[step] =
      isRepeated ? StepStatus.joined(before, status) : status
    if let evidence { drafts[place].walkthrough.evidence[step] = evidence }
    return isRepeated
  }

  mutating func land(_ place: Int, on step: Int, at position: Position) {
    drafts[place].landed = step
    drafts[place].landedPosition = position
  }

  /// The finished walk-throughs, with the steps that a landed one implies (R29), and a finding for
  /// each whose ratings say otherwise.
  func finish(_ progression: (String) -> Progression?) -> ([Walkthrough], [Finding]) {
    var findings: [Finding] = []
    let walkthroughs = drafts.map { draft in
      guard let landed = draft.landed, let progression = progression(draft.walkthrough.model)
      else { return draft.walkthrough }
      var walkthrough = draft.walkthrough
      if !draft.rated.isEmpty {
        let rated = progression.placement(
          of: walkthrough.statuses, startingIn: walkthrough.startPhase ?? 0)
        let agrees = landed == progression.steps.count ? rated == .complete : rated.step == landed
        if !agrees, let position = draft.landedPosition {
          findings.append(Finding(.landedConflict, at: position, column: "landed_step"))
        }
        return walkthrough
      }
      imply(landed, in: progression, &walkthrough)
      return walkthrough
    }
    return (walkthroughs, findings)
  }

  /// Steps before the landed one are in place: those of its phase, and of the phases from the
  /// start phase on where that is earlier.
  private func imply(_ landed: Int, in progression: Progression, _ walkthrough: inout Walkthrough) {
    let last = max(0, min(landed, progression.steps.count - 1))
    // Landing behind the last step of a phase names the first step of the next one.
    let phase = landedPhase(landed, walkthrough, progression) ?? progression.phase(of: last)
    let first = min(phase, walkthrough.startPhase ?? phase)
    for step in progression.phases[first].steps.lowerBound..<landed {
      walkthrough.statuses[step] = .inPlace
      walkthrough.implied.insert(step)
    }
    if landed < progression.steps.count, progression.phase(of: landed) == phase {
      walkthrough.statuses[landed] = .notYet
      walkthrough.implied.insert(landed)
    }
  }

  private func landedPhase(
    _ landed: Int, _ walkthrough: Walkthrough, _ progression: Progression
  ) -> Int? {
    landedPhases[walkthrough.id].map { min($0, progression.phases.count - 1) }
  }

  /// The phase named beside a landed step, by walk-through.
  var landedPhases: [String: Int] = [:]
}
