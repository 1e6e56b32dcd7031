import Coaching
import People
import Tables

/// The words of closed columns that nobody has explained yet.
extension ProposedRoles {
  /// The words of closed columns that are not ours, the commonest first, as far as they may be shown.
  ///
  /// - Parameter people: the words of names of people whom other files of the folder know.
  func words(
    of roles: [ProposedRole], people: Set<String>
  ) -> (shown: [ProposedWord], hidden: [HiddenWords]) {
    let people = people.union(namesHere(roles))
    var counts: [String: [String: Int]] = [:]
    let others = rivals.others
    for column in columns where !others.contains(Self.question(of: column.title)) {
      let isStep = action(column.title) != nil || isStep(column.title, roles)
      guard
        let name = isStep ? "status" : roles.first(where: { $0.title == column.title })?.meaning,
        ProjectWords.columns.contains(where: { $0.name == name })
      else { continue }
      for (text, count) in column.counts where !isStep || !isOption(text, of: column) {
        counts[name, default: [:]][text, default: 0] += count
      }
    }
    var shown: [ProposedWord] = []
    var hidden: [HiddenWords] = []
    for (column, texts) in counts.sorted(by: { $0.key < $1.key }) {
      let scale = column == "status" ? StatusScale(texts, frameworks) : nil
      // Where nobody knows which model was seen, the actions that were rated tell.
      let isRated = column == "model" && roles.contains { $0.meaning.contains(".") }
      let isTold = { (text: String) in column == "status" && self.legend.corrects(text) }
      let others = texts.filter {
        scale?.asks($0.key) == true || !isOurs($0.key, in: column) || isTold($0.key)
      }
      .filter { !isRated || !ClosedWords.isUnknown($0.key) }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { word($0.key, in: column, scale, count: $0.value) }
      let rows = texts.values.reduce(0, +)
      let (tailed, whole) = ProposedRoles.tails(others, of: rows, people)
      shown += tailed
      let closed = ClosedColumn(whole, of: rows, people: people)
      let known = whole.filter(closed.shows).map { ProposedRoles.meant($0) }
      shown += scale?.settled(known, ours: texts.keys.filter { isOurs($0, in: column) }) ?? known
      let rest = whole.filter { !closed.shows($0) }
      if !rest.isEmpty {
        hidden.append(
          HiddenWords(column: column, cells: rest.reduce(0) { $0 + $1.count }))
      }
    }
    return (shown, hidden)
  }

  /// The words of the names in the columns of people of this file.
  private func namesHere(_ roles: [ProposedRole]) -> Set<String> {
    let titles = Set(
      roles.filter { ["teacher_id", "student_id", "observer_id"].contains($0.meaning) }.map(\.title)
    )
    return Set(
      columns.filter { titles.contains($0.title) }.flatMap(\.counts.keys)
        .flatMap { PersonName.words(of: $0) })
  }

  private func word(
    _ text: String, in column: String, _ scale: StatusScale?, count: Int
  ) -> ProposedWord {
    let told = column == "status" ? legend[text] : nil
    let meaning =
      told
      ?? (scale?.asks(text) == true ? nil : ClosedWords.meaning(of: text, in: column, frameworks))
    return ProposedWord(
      column: column, text: text, meaning: meaning, count: count,
      isSure: !ClosedWords.isOpen(text, in: column))
  }

  /// Whether a column is an action by the roles, itself or by its question.
  private func isStep(_ title: String, _ roles: [ProposedRole]) -> Bool {
    let question = ProposedRoles.question(of: title)
    return roles.contains { role in
      let isRow = role.title == question && question != title
      let isAction = role.title == title && role.meaning.last?.isNumber == true
      return (isRow || isAction) && ProposedRoles.isOfPhase(role.meaning, frameworks)
    }
  }

  /// Whether a meaning is a phase or an action of it: `flex.foundation`, `foundation 3`.
  private static func isOfPhase(_ meaning: String, _ frameworks: [Framework]) -> Bool {
    let parts = meaning.split { $0 == "." || $0 == " " }.map(String.init)
    return frameworks.flatMap(\.phases).contains { parts.contains($0.id) }
  }

  /// The models whose actions have words, by id and title.
  static func walkable(_ frameworks: [Framework]) -> [(id: String, title: String)] {
    frameworks.compactMap { framework in
      guard case .progression(let progression) = framework, progression.isWalkable else {
        return nil
      }
      return (progression.facts.id, progression.facts.title)
    }
  }

  /// Whether the columns of outcomes ask for yes or no.
  private var columnOfOutcomes: Bool { columns.contains { OutcomeAnswer.isAsked($0.title) } }

  private func isOurs(_ text: String, in column: String) -> Bool {
    let folded = Words.folded(text)
    switch column {
    case "status": return StepStatus(text) != nil
    case "outcome" where OutcomeAnswer.isAnswer(text) && columnOfOutcomes: return true
    case "type" where OutcomeAnswer.outcome(inPlaceOfKind: text) != nil: return true
    case "model":
      return frameworks.contains {
        Words.folded($0.facts.id) == folded || Words.folded($0.facts.title) == folded
      }
    default:
      return ProjectWords.columns.contains { known in
        known.name == column && known.words.contains { Words.folded($0) == folded }
      }
    }
  }
}
