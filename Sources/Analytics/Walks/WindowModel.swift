import Coaching
import Tables

/// One model in one window: what every distribution groups by (M08-M14).
struct WindowModel: Hashable, Comparable, Sendable {
  /// The place of the window in ``Study/windows``.
  var window: Int
  /// The framework id of the progression.
  var model: String

  init(_ window: Int, _ model: String) {
    self.window = window
    self.model = model
  }

  init(_ placement: TeacherPlacement) { self.init(placement.window, placement.model) }

  /// How tables name what they count of a model in a window.
  static func place(_ windowID: String, _ model: String) -> [Dimension: Value] {
    [.window: .text(windowID), .model: .text(model)]
  }

  /// How they name what they count of each of some steps.
  static func places(
    of steps: some Sequence<Int>, in progression: Progression, _ windowID: String
  ) -> [[Dimension: Value]] {
    steps.map { step in
      place(windowID, progression.id).merging([
        .phase: .text(progression.phases[progression.phase(of: step)].id),
        .step: .integer(progression.steps[step].number),
      ]) { $1 }
    }
  }

  /// Windows in order, then models by the bytes of their ids (R65).
  static func < (left: Self, right: Self) -> Bool {
    left.window == right.window
      ? byBytes(left.model, right.model) : left.window < right.window
  }
}
