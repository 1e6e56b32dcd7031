import Coaching
import People
import Tables

/// The words of closed columns that nobody has explained yet.
extension ProposedRoles {
  /// The words of closed columns that are not ours, the commonest first, as far as they may be shown.
  ///
  /// - Parameter people: the words of names of people whom other files of the folder know.
  func words(
    of roles: [ProposedMap.Role], people: Set<String>
  ) -> (shown: [ProposedMap.Word], hidden: [ProposedMap.HiddenWords]) {
    let people = people.union(namesHere(roles))
    var counts: [String: [String: Int]] = [:]
    for column in columns {
      let isStep = action(column.title) != nil
      guard
        let name = isStep ? "status" : roles.first(where: { $0.title == column.title })?.meaning,
        ProjectWords.columns.contains(where: { $0.name == name })
      else { continue }
      for (text, count) in column.counts where !isStep || !isOption(text, of: column) {
        counts[name, default: [:]][text, default: 0] += count
      }
    }
    let ofActions = modelOfActions(in: roles)
    var shown: [ProposedMap.Word] = []
    var hidden: [ProposedMap.HiddenWords] = []
    for (column, texts) in counts.sorted(by: { $0.key < $1.key }) {
      let open = column == "status" ? OpenStatuses(texts.keys) : OpenStatuses()
      let others = texts.filter { open.contains($0.key) || !isOurs($0.key, in: column, ofActions) }
        .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { word($0.key, in: column, ofActions, open, count: $0.value) }
      let rows = texts.values.reduce(0, +)
      let closed = ClosedColumn(others, of: rows, people: people)
      shown += others.filter(closed.shows)
      let rest = others.filter { !closed.shows($0) }
      if !rest.isEmpty {
        hidden.append(
          ProposedMap.HiddenWords(column: column, cells: rest.reduce(0) { $0 + $1.count }))
      }
    }
    return (shown, hidden)
  }

  /// The words of the names in the columns of people of this file.
  private func namesHere(_ roles: [ProposedMap.Role]) -> Set<String> {
    let titles = Set(
      roles.filter { ["teacher_id", "student_id", "observer_id"].contains($0.meaning) }.map(\.title)
    )
    return Set(
      columns.filter { titles.contains($0.title) }.flatMap(\.counts.keys)
        .flatMap { PersonName.words(of: $0) })
  }

  private func word(
    _ text: String, in column: String, _ ofActions: String?, _ open: OpenStatuses, count: Int
  ) -> ProposedMap.Word {
    let meaning =
      open.contains(text) ? nil : ClosedWords.meaning(of: text, in: column, frameworks)
    let isWalked = column != "model" || meaning.map { models.contains($0) } ?? false
    return ProposedMap.Word(
      column: column, text: text, meaning: isWalked ? meaning : ofActions, count: count,
      isByActions: !isWalked && ofActions != nil)
  }

  /// The ids of models that can be walked.
  private var models: Set<String> { Set(ProposedRoles.models(frameworks).map(\.id)) }

  /// The models whose actions have words, by id and title.
  static func models(_ frameworks: [Framework]) -> [(id: String, title: String)] {
    frameworks.compactMap { framework in
      guard case .progression(let progression) = framework, progression.isWalkable else {
        return nil
      }
      return (progression.facts.id, progression.facts.title)
    }
  }

  /// The model whose actions a form asks for, where they are all of one.
  private func modelOfActions(in roles: [ProposedMap.Role]) -> String? {
    let asked = Set(
      roles.compactMap { role in
        role.meaning.contains(".") ? role.meaning.split(separator: ".").first.map(String.init) : nil
      })
    guard asked.count == 1, let model = asked.first, models.contains(model) else { return nil }
    return model
  }

  /// Whether the columns of outcomes ask for yes or no.
  private var columnOfOutcomes: Bool { columns.contains { OutcomeAnswer.isAsked($0.title) } }

  /// - Parameter ofActions: the model whose actions are asked for; a visit with another that has
  ///   none would be lost.
  private func isOurs(_ text: String, in column: String, _ ofActions: String?) -> Bool {
    let folded = Words.folded(text)
    switch column {
    case "status": return StepStatus(text) != nil
    case "outcome" where OutcomeAnswer.isAnswer(text) && columnOfOutcomes: return true
    case "type" where OutcomeAnswer.outcome(inPlaceOfKind: text) != nil: return true
    case "model":
      return frameworks.contains {
        (ofActions == nil || models.contains($0.facts.id))
          && (Words.folded($0.facts.id) == folded || Words.folded($0.facts.title) == folded)
      }
    default:
      return ProjectWords.columns.contains { known in
        known.name == column && known.words.contains { Words.folded($0) == folded }
      }
    }
  }
}
