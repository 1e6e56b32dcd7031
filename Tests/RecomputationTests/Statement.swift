/// A table computed by SQL alone: a step on the way to a measure, or a measure.
struct Statement: Sendable {
  var name: String
  /// How many leading columns tell the rows of a measure apart; 0 for a step.
  var keys: Int
  var sql: String

  init(_ name: String, keys: Int = 0, _ sql: String) {
    self.name = name
    self.keys = keys
    self.sql = sql
  }

  /// Every statement; later ones read the tables of earlier ones.
  static let all: [Statement] =
    placement + walkMeasure + gradebook + mastery + conference + level + pace
}
