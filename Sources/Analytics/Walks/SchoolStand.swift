import Coaching

/// Where the teachers of one school stand in one window, over all models (M15).
struct SchoolStand: Sendable {
  private struct Pause: Hashable {
    var model: String
    var step: Int
  }

  /// Paused, undetermined and complete placements, by model.
  private var placed: [String: Int] = [:]
  private var pauses: [Pause: (id: String, teachers: Int)] = [:]
  /// Positions by model.
  private var positions: [String: [Int]] = [:]

  /// Paused, undetermined and complete placements.
  var placements: Int { placed.values.reduce(0, +) }

  mutating func add(_ placement: Placement, on progression: Progression) {
    guard placement != .none else { return }
    placed[progression.id, default: 0] += 1
    if let position = placement.position(in: progression) {
      positions[progression.id, default: []].append(position)
    }
    if case .paused(let step) = placement {
      let pause = Pause(model: progression.id, step: step)
      pauses[pause, default: (progression.steps[step].id, 0)].teachers += 1
    }
  }

  mutating func merge(_ later: SchoolStand) {
    placed.merge(later.placed, uniquingKeysWith: +)
    positions.merge(later.positions, uniquingKeysWith: +)
    pauses.merge(later.pauses) { ($0.id, $0.teachers + $1.teachers) }
  }

  /// The step at which most pause; of several the first by model id and position (R87).
  var commonestPause: (id: String, teachers: Int)? {
    pauses.min { left, right in
      if left.value.teachers != right.value.teachers {
        return left.value.teachers > right.value.teachers
      }
      return left.key.model != right.key.model
        ? byBytes(left.key.model, right.key.model) : left.key.step < right.key.step
    }?.value
  }

  /// The lower median step of the model with most placements; of several the first by id (R87).
  ///
  /// `nil` where none of them has a position: nobody knows where they stand.
  func medianStep(in progressions: [String: Progression]) -> String? {
    let largest = placed.min { left, right in
      left.value != right.value ? left.value > right.value : byBytes(left.key, right.key)
    }
    guard let model = largest?.key, let positions = positions[model],
      let position = positions.lowerMedian
    else { return nil }
    return progressions[model]?.stepID(at: position)
  }
}
