import Coaching
import Tables
import TestSupport

@testable import Analytics

/// A district of nothing but walk-throughs in one window, made up from a seed: a few schools, one
/// model or two, most teachers at a few actions.
struct WalkDistrict {
  private static let models = [
    (id: "flex", phases: [(id: "foundation", steps: 5), (id: "differentiated", steps: 3)]),
    (id: "ev", phases: [(id: "personalized", steps: 6)]),
  ]
  private static let indicators = ["planning", "agency", "data"]

  private var random: SeededRandom
  private var builder = DistrictBuilder(models: [])

  static func study(seed: Int, audience: Rules.Audience) -> Study {
    var generated = WalkDistrict(random: SeededRandom(seed: UInt64(seed)))
    generated.fill()
    generated.builder.district.rules.audience = audience
    return generated.builder.study
  }

  /// The actions of the models with the indicators that they are signs of, as the table of them has
  /// it: readers know the frameworks.
  static var frameworks: String {
    let lines = models.flatMap { model in
      model.phases.flatMap { phase in
        (1...phase.steps).map { number in
          "\(model.id),\(phase.id),\(number),\(signs(number).joined(separator: ";"))"
        }
      }
    }
    return (["framework_id,phase,number,rubric_indicators"] + lines).joined(separator: "\n") + "\n"
  }

  /// One action serves one indicator, another two.
  private static func signs(_ number: Int) -> [String] {
    number % 3 == 0 ? ["data"] : [indicators[number % 2]] + (number % 4 == 0 ? ["data"] : [])
  }

  private init(random: SeededRandom) { self.random = random }

  private mutating func pick(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func fill() {
    for model in Self.models { add(model.id, model.phases) }
    let facts = FrameworkFacts(
      id: "rubric", title: "Rubric", ordering: .rubricLevels, version: "1", source: "")
    builder.district.frameworks.append(
      .collection(
        ActionCollection(
          facts: facts, phases: [Phase(id: "all", title: "All", steps: 0..<3)],
          steps: Self.indicators.enumerated().map { place, label in
            Step(id: "rubric.\(place)", section: "", number: place + 1, label: label)
          })))
    builder.window("fall", "2026-09-01", "2026-10-16")
    builder.district.rules.asOf = day("2026-10-16")
    let models = [["flex"], ["ev"], ["flex", "ev"]][pick(0...2)]
    let focus = (0...pick(0...3)).map { _ in pick(0...8) }
    for school in 1...pick(1...5) {
      for number in 1...[2, 4, 6, 9, 12][pick(0...4)] {
        let teacher = "S\(school)-T\(number)"
        builder.teacher(teacher, school: "S\(school)")
        guard pick(0...9) > 0 else { continue }
        walk(teacher, models[pick(0...models.count - 1)], focus[pick(0...focus.count - 1)])
      }
    }
  }

  private mutating func walk(_ teacher: String, _ model: String, _ focus: Int) {
    let steps = Self.models.first { $0.id == model }?.phases.reduce(0) { $0 + $1.steps } ?? 0
    let passed = min(steps, pick(0...6) == 0 ? pick(0...steps) : focus)
    let stop = passed < steps ? (pick(0...12) == 0 ? " ?" : " N") : ""
    // Some of what comes after the stop is in place, and much of it is not seen.
    let after = passed + 1 < steps && pick(0...2) == 0 ? " I" : ""
    builder.walk(teacher, on: "2026-09-15", "\(passed)I\(stop)\(after)", model: model)
  }

  private mutating func add(_ id: String, _ phases: [(id: String, steps: Int)]) {
    var steps: [Step] = []
    let made = phases.map { phase in
      let start = steps.count
      for number in 1...phase.steps {
        steps.append(
          Step(
            id: "\(id).\(phase.id).0\(number)", section: "S\((number - 1) / 3)", number: number,
            label: "Action \(phase.id) \(number)", rubricIndicators: Self.signs(number)))
      }
      return Phase(id: phase.id, title: phase.id, steps: start..<steps.count)
    }
    let facts = FrameworkFacts(id: id, title: id, ordering: .sequential, version: "1", source: "")
    builder.district.frameworks.append(
      .progression(Progression(facts: facts, phases: made, steps: steps)))
  }
}
