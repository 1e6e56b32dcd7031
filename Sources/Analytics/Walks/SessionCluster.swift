import Coaching

/// Adjacent steps of one section at which enough teachers pause to fill one session (M14, R37).
struct SessionCluster: Hashable, Sendable {
  /// `flex.foundation.03-05`; of one step, `flex.foundation.04`.
  var id: String
  /// The places of its steps in the chain.
  var steps: ClosedRange<Int>

  /// The clusters of a progression, in its order.
  ///
  /// A run is as long as it can be: neighbouring numbers of one section of one phase, somebody
  /// paused at each.
  ///
  /// - Parameter size: the teachers that make a session, six unless the district says otherwise.
  static func all(
    on progression: Progression, counts: StepCounts, size: Int
  ) -> [SessionCluster] {
    runs(on: progression, counts: counts).compactMap { run in
      let teachers = counts.steps[run].reduce(0) { $0 + $1.paused }
      guard teachers >= size else { return nil }
      return SessionCluster(id: id(of: run, on: progression), steps: run)
    }
  }

  /// Steps side by side in one section at each of which somebody is paused.
  static func runs(
    on progression: Progression, counts: StepCounts
  ) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for phase in progression.phases {
      for step in phase.steps where counts.steps[step].paused > 0 {
        if let run = runs.last, run.upperBound == step - 1, phase.steps.contains(step - 1),
          progression.steps[step - 1].section == progression.steps[step].section
        {
          runs[runs.count - 1] = run.lowerBound...step
        } else {
          runs.append(step...step)
        }
      }
    }
    return runs
  }

  private static func id(of run: ClosedRange<Int>, on progression: Progression) -> String {
    let first = progression.steps[run.lowerBound].id
    guard run.count > 1 else { return first }
    let last = progression.steps[run.upperBound].number
    return "\(first)-\(last < 10 ? "0" : "")\(last)"
  }
}
