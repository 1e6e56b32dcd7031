import Coaching
import Tables

/// Of which phase the actions of a file are: what its questions say, else what the file is called, else
/// how many actions there are. Where that leaves several, it is asked.
extension ProposedRoles {
  /// A phase of a model that a file may be of.
  struct PhaseChoice {
    let id: String
    let count: Int
    /// How many actions each of its sections has.
    let sections: [Int]
  }

  /// The models with actions that the cells of the file name, or that its questions or its name do.
  var modelsNamed: Set<String> {
    let walkable = Set(ProposedRoles.walkable(frameworks).map(\.id))
    let inCells = columns.filter { $0.distinct <= 20 && $0.filled > 0 }.filter { column in
      column.share { ClosedWords.meaning(of: $0, in: "model", frameworks) != nil } >= 0.6
    }.flatMap(\.counts.keys).compactMap { ClosedWords.meaning(of: $0, in: "model", frameworks) }
    if !inCells.isEmpty { return walkable.intersection(inCells) }
    return Set(walkable.filter { id in model(in: context, nil) == id })
  }

  /// The phases with actions of the models that the file may be of.
  var phases: [PhaseChoice] {
    let named = answeredModel.map { [$0] } ?? modelsNamed
    return frameworks.filter { framework in
      guard case .progression(let progression) = framework, progression.isWalkable else {
        return false
      }
      return named.isEmpty || named.contains(progression.id)
    }.flatMap { framework in
      framework.phases.filter { !$0.steps.isEmpty }.map { phase in
        let sections = framework.steps[phase.steps].map(\.section)
        let sizes = sections.indices.reduce(into: [Int]()) { sizes, place in
          let isNew = place == 0 || sections[place] != sections[place - 1]
          if isNew { sizes.append(1) } else { sizes[sizes.count - 1] += 1 }
        }
        return PhaseChoice(id: phase.id, count: phase.steps.count, sections: sizes)
      }
    }
  }

  /// Gives each action its phase and its number there.
  func settlePhases(of actions: inout [Action], _ steps: inout Steps) {
    nameCommonPhase(of: &actions)
    for name in Set(actions.map(\.phase)).sorted(by: { ($0 ?? "") < ($1 ?? "") }) {
      let places = actions.indices.filter { actions[$0].phase == name }
      guard countThrough(places, of: &actions, name, &steps) else { return }
    }
    let open = actions.indices.filter { actions[$0].phase == nil }
    if !open.isEmpty {
      let phase = self.phase(
        of: open.map { (actions[$0].number, actions[$0].text) },
        isByPlace: open.contains { actions[$0].isByPlace }, &steps)
      for place in open { actions[place].phase = phase }
    }
    compareWords(of: actions, &steps)
  }

  /// Actions without numbers are those of a phase in its order only where their words bear it out, or
  /// somebody said so; where they are those of the phase in another order, nothing tells which is which.
  private func compareWords(of actions: [Action], _ steps: inout Steps) {
    let named = Dictionary(grouping: actions.filter(\.isByPlace)) { $0.phase ?? "" }
    for (phase, actions) in named.sorted(by: { $0.key < $1.key }) {
      let texts = actions.map { ($0.number, $0.text) }
      guard let words = comparison(of: texts, in: phase) else { continue }
      let id = phase.split(separator: ".").last.map(String.init) ?? phase
      if words.areElsewhere {
        steps.trouble =
          "its actions are those of \(id) in another order; number them as there, or say in "
          + "walkbook.yaml which action each column is"
      } else if !words.areSame, answered == nil, steps.openPhases.isEmpty {
        (steps.openPhases, steps.openTexts) = ([id], texts.map(\.1))
      }
    }
  }

  /// The one phase of one model, as `flex.foundation`, whose actions these are by their words, all of them and
  /// in their order.
  func surePhase(of actions: [(number: Int, text: String)]) -> String? {
    let named = answeredModel.map { [$0] } ?? modelsNamed
    let fitting = frameworks.filter { framework in
      guard case .progression(let progression) = framework else { return false }
      return progression.isWalkable && (named.isEmpty || named.contains(progression.id))
    }.flatMap { framework in
      framework.phases.filter { phase in
        phase.steps.count == actions.count
          && ActionWords(actions, labels: framework.steps[phase.steps].map(\.label)).areSurelySame
      }.map { "\(framework.facts.id).\($0.id)" }
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// How far the words of actions are those of a phase, of the model that fits best of those they may be of.
  private func comparison(
    of actions: [(number: Int, text: String)], in phase: String
  ) -> ActionWords? {
    let parts = phase.split(separator: ".").map(String.init)
    let models = parts.count > 1 ? [parts[0]] : answeredModel.map { [$0] } ?? modelsNamed
    return frameworks.filter { models.isEmpty || models.contains($0.facts.id) }
      .flatMap { framework in
        framework.phases.filter { $0.id == parts.last && !$0.steps.isEmpty }
          .map { ActionWords(actions, labels: framework.steps[$0.steps].map(\.label)) }
      }
      .max { ($0.alike, $1.contrary) < ($1.alike, $0.contrary) }
  }

  /// One action may speak of what another model calls a phase; most of them name the phase they are of.
  private func nameCommonPhase(of actions: inout [Action]) {
    let open = actions.indices.filter { actions[$0].phase == nil }
    let told = open.compactMap { phase(in: actions[$0].text) }
    let most = Dictionary(told.map { ($0, 1) }, uniquingKeysWith: +)
      .max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let most, most.value * 2 > open.count else { return }
    for place in open { actions[place].phase = most.key }
  }

  /// Numbers that begin anew in each section of a phase are counted through, where its sections are as
  /// long; where no phase has such sections nobody can say which actions they are.
  ///
  /// A question asked twice, such as once for each school, has one answer in each row.
  private func countThrough(
    _ places: [Int], of actions: inout [Action], _ name: String?, _ steps: inout Steps
  ) -> Bool {
    let byNumber = Dictionary(grouping: places) { actions[$0].number }
    let areOnce = byNumber.values.allSatisfy { places in
      places.count == 1
        || places.reduce(0) { $0 + actions[$1].column.filled } <= actions[places[0]].column.rows
    }
    guard !areOnce else { return true }
    var sizes: [Int] = []
    for (index, place) in places.enumerated() {
      let number = actions[place].number
      if index > 0, number == actions[places[index - 1]].number + 1 {
        sizes[sizes.count - 1] += 1
      } else {
        guard number == 1 else { return refuse(&steps) }
        sizes.append(1)
      }
    }
    let id = name.map { $0.split(separator: ".").last.map(String.init) ?? $0 }
    let fitting = Set(
      phases.filter { $0.sections == sizes && (id == nil || $0.id == id) }.map(\.id))
    guard fitting.count == 1, let phase = fitting.first else { return refuse(&steps) }
    for (index, place) in places.enumerated() {
      actions[place].number = index + 1
      actions[place].phase = name ?? phase
    }
    return true
  }

  private func refuse(_ steps: inout Steps) -> Bool {
    steps.trouble =
      "the numbers of its actions begin anew, and no phase has sections as long; number them through, or "
      + "say in walkbook.yaml which action each column is"
    return false
  }

  /// The phase of actions with these numbers and words; where it is open, that is asked.
  private func phase(
    of actions: [(number: Int, text: String)], isByPlace: Bool, _ steps: inout Steps
  ) -> String {
    let numbers = actions.map(\.number)
    let most = numbers.max() ?? 0
    let choices = phases.filter { $0.count >= most }
    let ids = choices.map(\.id).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let said = ids.first { id in
      frameworks.flatMap(\.phases).contains { phase in
        phase.id == id
          && [id, phase.title].contains { $0.lowercased() == answered?.lowercased() }
      }
    }
    if let said { return said }
    let isWhole = Set(numbers).count == most
    let exact = Set(choices.filter { isWhole && $0.count == most }.map(\.id))
    if let named = phaseInContext, ids.contains(named), !isByPlace || exact.contains(named) {
      return named
    }
    // A list of some actions is of the phase in which everybody begins.
    let ofSome = ids.contains("foundation") ? "foundation" : ids.count == 1 ? ids[0] : nil
    let byCount = exact.isEmpty ? ofSome : exact.count == 1 ? exact.first : nil
    // Look-fors of a district's own may be as many.
    if let byCount, !isByPlace, comparison(of: actions, in: byCount)?.areOthers != true {
      return byCount
    }
    let byWords = surePhase(of: actions)?.split(separator: ".").last.map(String.init)
    if let byWords, exact.contains(byWords) { return byWords }
    steps.openPhases = exact.count == 1 ? Array(exact) : ids
    steps.openTexts = actions.map(\.text)
    return ids.first ?? "foundation"
  }

  /// The phase of the actions that answers name.
  func phaseOfAnswers(_ column: ColumnEvidence, _ steps: inout Steps) -> String {
    if let named = self.phase(in: column.title) { return named }
    let actions = column.counts.keys.flatMap { text in
      ListCell(";,").parts(of: text).texts.compactMap { part in
        LandedStep.number(part).map { (number: $0, text: String(part.drop { !$0.isLetter })) }
      }
    }
    let named = Dictionary(
      actions.filter { $0.number > 0 && $0.number < 100 }.map { ($0.number, $0.text) },
      uniquingKeysWith: min)
    let phase = self.phase(
      of: named.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, isByPlace: false, &steps)
    // They are what cells hold.
    steps.openTexts = []
    return phase
  }

  /// The one phase that the name of the file or the lines above its header name.
  var phaseInContext: String? {
    let named = Set(
      phases.map(\.id).filter { id in
        frameworks.flatMap(\.phases).contains { phase in
          phase.id == id && says(phase.title, in: context)
        }
      })
    return named.count == 1 ? named.first : nil
  }

  /// Whether the words of a title stand in a text, in a row.
  private func says(_ title: String, in text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }
    let wanted = title.lowercased().split { !$0.isLetter }
    return !wanted.isEmpty && words.indices.contains { words[$0...].starts(with: wanted) }
  }

  /// The phase whose title stands in a question, with the model where that stands there, too.
  func phase(in question: String) -> String? {
    let folded = Words.folded(question)
    let phase = frameworks.flatMap(\.phases).first { folded.contains(Words.folded($0.title)) }
    guard let phase else { return nil }
    return model(in: question, phase.id).map { "\($0).\(phase.id)" } ?? phase.id
  }

  /// The phase that a few words before a number name, with its model where they name that, too.
  func phaseNamed(in question: String) -> String? {
    let folded = Words.folded(question)
    guard
      let phase = frameworks.flatMap(\.phases).first(where: {
        [$0.title, $0.id].contains { folded.hasSuffix(Words.folded($0)) }
      })?.id
    else { return nil }
    return model(in: question, phase).map { "\($0).\(phase)" } ?? phase
  }

  /// The model whose title stands in a text and that has the phase, if one is named.
  private func model(in question: String, _ phase: String?) -> String? {
    let words = Set(question.lowercased().split { !$0.isLetter }.map(String.init))
    return frameworks.first { framework in
      let title = framework.facts.title.lowercased().split { !$0.isLetter }.map(String.init)
      return !title.isEmpty && title.allSatisfy(words.contains)
        && (phase == nil || framework.phases.contains { $0.id == phase })
    }?.facts.id
  }

  /// The one model whose actions a file asks for, where it does not ask for the model: by the titles of
  /// the questions or the name of the file, else by the words of the actions.
  func modelAsked(_ steps: Steps) -> String? {
    let named = Set(
      steps.roles.compactMap { role in
        let parts = role.meaning.split(separator: ".")
        return parts.count > 1 ? String(parts[0]) : model(in: role.title, steps.landedPhase ?? "")
      })
    if let model = named.first { return named.count == 1 ? model : nil }
    if modelsNamed.count == 1, let model = modelsNamed.first { return model }
    let texts =
      columns.compactMap { action($0.title) }.map { ($0.number, $0.text) }
      + columns.flatMap(\.counts.keys).compactMap { text in
        LandedStep.number(text).map { ($0, String(text.drop { !$0.isLetter })) }
      }
    let counts = frameworks.map { framework in
      (framework.facts.id, texts.count { has(framework, $0.0, $0.1) })
    }.filter { $0.1 > 0 }
    let most = counts.map(\.1).max() ?? 0
    let best = counts.filter { $0.1 == most }
    if best.count == 1, most * 2 >= texts.count { return best[0].0 }
    return surePhase(of: steps.texts)?.split(separator: ".").first.map(String.init)
  }

  /// The one model with a phase of exactly as many actions, which may be the one that is meant.
  func modelByCount(_ steps: Steps) -> String? {
    let count = steps.roles.count { role in
      role.meaning.contains(" ") && role.meaning.last?.isNumber == true
    }
    let fitting = ProposedRoles.walkable(frameworks).filter { model in
      frameworks.first { $0.facts.id == model.id }?.phases.contains {
        $0.steps.count == count && count > 0
      } ?? false
    }
    return fitting.count == 1 ? fitting[0].id : nil
  }

  /// Whether a framework has an action of this number and these words.
  private func has(_ framework: Framework, _ number: Int, _ text: String) -> Bool {
    let text = Words.folded(text)
    return framework.steps.contains { step in
      let label = Words.folded(step.label)
      return step.number == number && label.count > 5
        && (text.hasPrefix(label) || label.hasPrefix(text) && text.count > 5)
    }
  }
}
