/// What can be seen in a room whose teacher pauses at a given step: everything before it in place,
/// the step itself not there or only beginning, and scattered signs of later steps.
struct ClassroomLook {
  let progression: Progression
  /// The pause, counted from 1 over all phases.
  let position: Int
  /// A sure look never ends in "could not be observed".
  let isSure: Bool
  /// Whether observers began in the second phase because the first was settled before.
  let startsLate: Bool

  var startPhase: String {
    if progression.model == "ev" { return "personalized" }
    return startsLate ? "differentiated" : ""
  }

  func ratings(random: inout SeededRandom) -> [Rating] {
    let (last, _) = progression.phase(at: position)
    var result: [Rating] = []
    var before = 0
    for (index, phase) in progression.phases.enumerated() where index <= last {
      defer { before += phase.steps }
      if index == 0 && startsLate { continue }
      for step in 1...phase.steps {
        guard let status = status(at: before + step, random: &random) else { continue }
        result.append(Rating(phase: phase.name, step: step, status: status))
      }
    }
    return result
  }

  private func status(at step: Int, random: inout SeededRandom) -> String? {
    if step < position { return "inPlace" }
    if step == position {
      if !isSure && random.chance(0.06) { return "notObservable" }
      return random.chance(0.35) ? "emerging" : "notYet"
    }
    let distance = Double(step - position)
    if random.chance(min(0.06 * distance, 0.4)) { return nil }
    let draw = random.share()
    if draw < 0.22 / distance { return "inPlace" }
    if draw < 0.22 / distance + 0.2 { return "emerging" }
    return draw < 0.9 ? "notYet" : "notObservable"
  }
}
