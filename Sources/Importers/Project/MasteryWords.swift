import Coaching

/// A method of mastery by its name, with the numbers that one or another method uses, as far as they
/// are given.
struct MasteryWords: Sendable {
  var name: String?
  var weight: Double?
  var times: Int?
  var recent: Int?

  /// What is not given is as in other words, those of all targets.
  func over(_ others: MasteryWords) -> MasteryWords {
    MasteryWords(
      name: name ?? others.name, weight: weight ?? others.weight, times: times ?? others.times,
      recent: recent ?? others.recent)
  }

  var method: Rules.MasteryMethod? {
    Rules.MasteryMethod(
      name: name ?? "highest", weight: weight ?? 0.65, times: times ?? 2, recent: recent ?? 3)
  }
}
