/// A coaching progression: an ordered list of teacher and student actions in ordered phases.
///
/// Positions are those of M03: the place of a step in the whole chain, counted from 1; a complete
/// progression has the position after the last step.
package struct Progression: Sendable {
  package let facts: FrameworkFacts
  package let phases: [Phase]
  package let steps: [Step]

  /// - Precondition: the phases cover the steps in order.
  package init(facts: FrameworkFacts, phases: [Phase], steps: [Step]) {
    precondition(facts.ordering == .sequential, "a progression is sequential")
    precondition(
      phases.map { Array($0.steps) }.joined().elementsEqual(steps.indices),
      "the phases of a progression cover its steps in order")
    self.facts = facts
    self.phases = phases
    self.steps = steps
  }

  package var id: String { facts.id }

  /// Whether all its actions have words, so that observers can walk with it (R62).
  package var isWalkable: Bool { !steps.isEmpty && steps.allSatisfy { !$0.label.isEmpty } }

  /// The place of a phase, by its id or title.
  package func phaseIndex(_ name: String) -> Int? {
    let folded = Words.folded(name)
    return phases.firstIndex { Words.folded($0.id) == folded || Words.folded($0.title) == folded }
  }

  /// The place in the chain of a step, counted from 0; `nil` outside the phase.
  package func index(phase: Int, number: Int) -> Int? {
    let steps = phases[phase].steps
    return (1...max(1, steps.count)).contains(number) && !steps.isEmpty
      ? steps.lowerBound + number - 1 : nil
  }

  /// The phase that holds a step.
  package func phase(of step: Int) -> Int {
    phases.firstIndex { $0.steps.contains(step) } ?? phases.count - 1
  }

  /// Where a walk-through stands: M02 along the chain of M03, from the phase where it started.
  ///
  /// - Parameter statuses: one for each step of the chain.
  package func placement(of statuses: [StepStatus], startingIn startPhase: Int = 0) -> Placement {
    precondition(statuses.count == steps.count, "one status for each step")
    guard statuses.contains(where: { $0 != .notAssessed }) else { return .none }
    let start = phases[startPhase].steps.lowerBound
    let pause = Pause.scan(
      (start..<steps.count).lazy.map { index in
        switch statuses[index] {
        case .inPlace: .passed
        case .notApplicable where steps[index].isOptional: .skipped
        case .emerging, .notYet: .stopped
        case .notApplicable, .notObservable, .notAssessed: .unknown
        }
      })
    switch pause {
    case .paused(let offset): return .paused(start + offset)
    case .undetermined(let offset): return .undetermined(start + offset)
    case .complete: return .complete
    }
  }
}

/// Where one walk-through stands on a progression.
///
/// Steps are places in the chain, from 0.
package enum Placement: Hashable, Sendable {
  /// Everything before the step is in place; the step is not.
  case paused(Int)
  /// Everything before the step is in place; the step was not seen.
  case undetermined(Int)
  case complete
  /// Nothing was rated.
  case none

  /// The word in tables (R66).
  package var status: String {
    switch self {
    case .paused: "paused"
    case .undetermined: "undetermined"
    case .complete: "complete"
    case .none: "noPlacement"
    }
  }

  /// The step at which the scan stopped.
  package var step: Int? {
    switch self {
    case .paused(let step), .undetermined(let step): step
    case .complete, .none: nil
    }
  }

  /// G of M03: determined placements only.
  package func position(in progression: Progression) -> Int? {
    switch self {
    case .paused(let step): step + 1
    case .complete: progression.steps.count + 1
    case .undetermined, .none: nil
    }
  }
}

/// The one algorithm for the pause, of teachers on a progression and of students on a playlist.
///
/// It goes up from the first item and stops at the first that is not in place (M02, M31).
package enum Pause: Hashable, Sendable {
  case paused(Int)
  case undetermined(Int)
  case complete

  /// What the scan makes of one item.
  package enum Verdict: Hashable, Sendable {
    /// In place or mastered: go on.
    case passed
    /// Does not count: go on.
    case skipped
    /// Not in place: pause here.
    case stopped
    /// Nobody saw: nothing can be said from here on.
    case unknown
  }

  @inlinable
  package static func scan(_ verdicts: some Sequence<Verdict>) -> Pause {
    for (offset, verdict) in verdicts.enumerated() {
      switch verdict {
      case .passed, .skipped: continue
      case .stopped: return .paused(offset)
      case .unknown: return .undetermined(offset)
      }
    }
    return .complete
  }
}
