import Coaching

/// A method of mastery by its name, with the numbers that one or another method uses.
struct MasteryWords: Sendable {
  var name = "highest"
  var weight = 0.65
  var times = 2
  var recent = 3

  var method: Rules.MasteryMethod? {
    Rules.MasteryMethod(name: name, weight: weight, times: times, recent: recent)
  }
}
