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

  /// Windows in order, then models by the bytes of their ids (R65).
  static func < (left: Self, right: Self) -> Bool {
    left.window == right.window
      ? byBytes(left.model, right.model) : left.window < right.window
  }
}
