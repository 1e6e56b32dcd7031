import Coaching

extension Progression {
  /// The phase in which a walk-through began: the earlier of the one that was said and the first
  /// with a rating; `nil` where nothing was rated (R28).
  func startPhase(of statuses: [StepStatus], said: Int?) -> Int? {
    statuses.firstIndex { $0 != .notAssessed }.map { min(said ?? .max, phase(of: $0)) }
  }

  /// Where one walk-through stands by itself, before observers are joined: what norming compares
  /// and what a teacher's own view says (M07, R44).
  func placement(of walkthrough: Walkthrough) -> Placement {
    guard walkthrough.statuses.count == steps.count,
      let start = startPhase(of: walkthrough.statuses, said: walkthrough.startPhase)
    else { return .none }
    return placement(of: walkthrough.statuses, startingIn: start)
  }
}
