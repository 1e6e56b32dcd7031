/// The steps of a coaching progression as observers meet them, phase by phase.
struct Progression {
  let model: String
  let phases: [(name: String, steps: Int)]

  static let flex = Progression(
    model: "flex", phases: [("foundation", 11), ("differentiated", 9), ("personalized", 9)])
  static let enrichedVirtual = Progression(model: "ev", phases: [("personalized", 11)])

  static func named(_ model: String) -> Progression {
    model == "ev" ? enrichedVirtual : flex
  }

  var steps: Int { phases.reduce(0) { $0 + $1.steps } }

  /// The phase that holds the step at a position counted from 1 over all phases, and how many
  /// steps come before that phase.
  func phase(at position: Int) -> (index: Int, before: Int) {
    var before = 0
    for (index, phase) in phases.enumerated() {
      if position <= before + phase.steps { return (index, before) }
      before += phase.steps
    }
    return (phases.count - 1, before - phases[phases.count - 1].steps)
  }
}

/// What an observer wrote down for one step.
struct Rating {
  let phase: String
  let step: Int
  var status: String
}

/// One person's walk-through of one teacher's room.
struct WalkThrough {
  let teacher: Teacher
  let day: Day
  let observer: String
  let source: String
  let model: String
  var startPhase = ""
  var ratings: [Rating]
  /// The rating that carries the note, and the note.
  var note: (index: Int, text: String)?
  let minutes: Int
  let feedback: Day?
  /// The number of the visit that the walk-through was part of.
  var visit = 0
  var isDraft = false
}
