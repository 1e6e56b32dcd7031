import Coaching

extension Progression {
  /// The place of the phase that holds the pause, complete after the last phase; `nil` where the
  /// placement has no position (M09, M16).
  func determinedPhase(of placement: Placement) -> Int? {
    switch placement {
    case .paused(let step): phase(of: step)
    case .complete: phases.count
    case .undetermined, .none: nil
    }
  }

  /// The id of a phase by its place, `complete` after the last (R62).
  func phaseID(_ place: Int) -> String { place < phases.count ? phases[place].id : "complete" }

  /// The number of a step within its phase, by its place in the chain.
  func number(of step: Int) -> Int { step - phases[phase(of: step)].steps.lowerBound + 1 }

  /// The id of the step at a position G, `flex.complete` past the last (R80).
  func stepID(at position: Int) -> String {
    position <= steps.count ? steps[position - 1].id : "\(id).complete"
  }
}
