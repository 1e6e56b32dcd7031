import People

/// Two grids of one form that ask for the same actions: what was seen, and what the teacher says or is to do
/// next.
extension ProposedRoles {
  /// The questions of such grids, those that are not what was seen, and whether that must be asked.
  var rivals: (questions: [String], others: Set<String>, isOpen: Bool) {
    let grids = grids()
    let rivals = grids.filter { grid in
      grids.contains { other in
        // Each phase has actions of its own, whatever their numbers are.
        let phases = Set([grid, other].map { phase(in: $0.question) })
        return grid.rivals(other) && (phases.count == 1 || phases.contains(nil))
      }
    }.map(\.question)
    guard rivals.count > 1 else { return ([], [], false) }
    let said = rivals.first { $0.lowercased() == answeredGrid?.lowercased() }
    let seen = rivals.filter {
      says($0, ProposedRoles.seeing) && !says($0, ProposedRoles.otherViews)
    }
    let areOthers = rivals.allSatisfy { question in
      seen.contains(question) || says(question, ProposedRoles.otherViews)
    }
    let told = seen.count == 1 && areOthers ? seen[0] : nil
    let chosen = said ?? told
    return (rivals, Set(rivals).subtracting([chosen ?? rivals[0]]), chosen == nil)
  }

  private func says(_ question: String, _ words: Set<String>) -> Bool {
    PersonName.words(of: question).contains(where: words.contains)
  }

  private static let seeing: Set<String> = [
    "saw", "see", "seen", "observed", "observe", "observer", "evident", "vio", "viste", "visto",
    "observo", "observado", "vu", "vous", "observe", "gesehen", "beobachtet",
  ]
  private static let otherViews: Set<String> = [
    "own", "self", "goal", "goals", "next", "before", "plan", "planned", "prior", "previous",
    "last", "expected", "focus", "priority", "future", "propia", "meta", "metas", "proxima",
    "antes", "objectif", "prochaine", "avant", "ziel", "nachste", "vorher",
  ]
}
