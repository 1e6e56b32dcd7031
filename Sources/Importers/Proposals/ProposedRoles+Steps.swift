import Coaching
import Tables

/// What the columns of a form of walks say of actions.
extension ProposedRoles {
  /// What a file says of actions, and how.
  struct Steps {
    /// Grids with a row for each action, and questions whose answers list or name actions.
    var roles: [ProposedMap.Role] = []
    /// Titles of questions of which nobody has said what an action means that is not ticked.
    var lists: [String] = []
    /// The phase of a question that asks for one action.
    var landedPhase: String?
  }

  /// The columns that say of actions whether they are in place.
  func steps() -> Steps {
    var steps = Steps()
    addGrids(to: &steps)
    let single = singleSteps()
    if single.count > 1 { steps.roles += single }
    for column in columns where NumberedAction(column.title) == nil {
      let isList = column.share { LandedStep.number($0) != nil && $0.contains(where: \.isLetter) }
      guard column.filled > 0, isList >= 0.8 else { continue }
      if isLanded(column) {
        guard steps.landedPhase == nil else { continue }
        steps.landedPhase = phase(in: column.title).split(separator: ".").last.map(String.init)
        steps.roles.append(
          ProposedMap.Role(title: column.title, meaning: "landed_step", reason: "one action"))
      } else if column.says(ProposedRoles.lists) || listsActions(column) {
        steps.roles.append(
          ProposedMap.Role(
            title: column.title, meaning: phase(in: column.title), reason: "lists of actions"))
        steps.lists.append(column.title)
      }
    }
    return steps
  }

  /// Whether each answer is one action, and the question asks for one.
  private func isLanded(_ column: ColumnEvidence) -> Bool {
    LandedTitle.isLanded(column.title)
      && column.counts.keys.allSatisfy { text in
        ListCell(";,").parts(of: text).texts.count { LandedStep.number($0) != nil } < 2
      }
  }

  /// Whether answers are lists of numbered actions, and the question names a model and its phase.
  private func listsActions(_ column: ColumnEvidence) -> Bool {
    phase(in: column.title).contains(".")
      && column.counts.keys.contains { text in
        ListCell(";,").parts(of: text).texts.count { LandedStep.number($0) != nil } > 1
      }
  }

  private func addGrids(to steps: inout Steps) {
    for column in columns {
      guard let action = NumberedAction(column.title), action.isOfGrid else { continue }
      let question = String(column.title.prefix { $0 != "[" }.trimmingSuffix(in: " "))
      guard !question.isEmpty, !steps.roles.contains(where: { $0.title == question }),
        column.filled == 0 || column.share({ isStatus($0) || isOption($0, of: column) }) >= 0.6
          || phase(in: question).contains(".") && areCodes(in: question)
      else { continue }
      steps.roles.append(
        ProposedMap.Role(
          title: question, meaning: phase(in: question), reason: "a row for each action"))
      if areTicks(of: question) { steps.lists.append(question) }
    }
  }

  /// Whether the answers to a question are a few short words, such as those of a district's own code.
  private func areCodes(in question: String) -> Bool {
    let options = columns.filter { $0.title.hasPrefix("\(question) [") }
    let texts = Set(options.flatMap(\.counts.keys))
    return texts.count <= 6 && texts.allSatisfy { $0.count <= 20 }
  }

  /// Whether a cell says again what its column is the option of, as where one is ticked.
  func isOption(_ text: String, of column: ColumnEvidence) -> Bool {
    StepColumnName.option(of: column.title).map { Words.folded($0) == Words.folded(text) } ?? false
  }

  /// Whether the columns of a question only say of its options whether they are ticked.
  private func areTicks(of question: String) -> Bool {
    let options = columns.filter { $0.title.hasPrefix("\(question) [") }
    let filled = options.filter { $0.filled > 0 }
    if !filled.isEmpty,
      filled.allSatisfy({ option in option.share { isOption($0, of: option) } == 1 })
    {
      return true
    }
    let texts = Set(options.flatMap(\.counts.keys).map { $0.lowercased() })
    return texts.contains("0") && texts.isSubset(of: ["0", "1"])
  }

  /// Actions that are columns of their own: `4. A weekly plan is given`, as Microsoft Forms and others
  /// have them, `Flex Foundation 4`, or the words of the action alone.
  private func singleSteps() -> [ProposedMap.Role] {
    let actions = columns.compactMap { column in
      action(column.title).flatMap { $0.isOfGrid ? nil : (column: column, action: $0) }
    }
    let answered = actions.filter { $0.column.filled == 0 || $0.column.share(isStatus) >= 0.6 }
    // A word that nobody knows yet is the same in each.
    let words = Set(answered.flatMap(\.column.counts.keys))
    let taken = actions.filter { words.isSuperset(of: $0.column.counts.keys) }
    let told = taken.map { phase(in: $0.action.text) }
    let most = Dictionary(told.map { ($0, 1) }, uniquingKeysWith: +)
      .max { ($0.value, $1.key) < ($1.value, $0.key) }
    return zip(taken, told).map { taken, told in
      // One action may speak of what another model calls a phase.
      let isCommon = most.map { $0.value * 2 > actions.count } ?? false
      let phase =
        taken.action.phase ?? labelled(taken.action) ?? (isCommon ? most?.key : nil) ?? told
      let sign = phase.contains(".") ? "." : " "
      return ProposedMap.Role(
        title: taken.column.title, meaning: "\(phase)\(sign)\(taken.action.number)",
        reason: taken.action.isByWords ? "an action by its words" : "an action by its number")
    }
  }

  /// The action that a title is: by its number, by the phase with a number behind it, or by the words
  /// of an action that no other phase has.
  func action(_ title: String) -> NumberedAction? {
    if let action = NumberedAction(title) { return action }
    let digits = title.firstIndex(where: \.isNumber) ?? title.endIndex
    let question = String(title[..<digits]).trimmingBlanks
    if !question.isEmpty, question.split(separator: " ").count < 5,
      var action = NumberedAction(String(title[digits...]), isPhased: true),
      let phase = phaseNamed(in: question)
    {
      action.phase = phase
      return action
    }
    let places = places(of: Words.folded(title))
    let phases = Set(places.map(\.phase))
    guard let place = places.first, phases.count == 1 else { return nil }
    return NumberedAction(number: place.number, text: title, phase: place.phase)
  }

  /// Where frameworks have an action whose words are a title, or its beginning.
  private func places(of title: String) -> [(phase: String, number: Int)] {
    guard title.count >= 12 else { return [] }
    return frameworks.flatMap { framework in
      framework.phases.flatMap { phase in
        framework.steps[phase.steps].filter { step in
          let label = Words.folded(step.label)
          return label.count >= 12 && (title.hasPrefix(label) || label.hasPrefix(title))
        }.map { (phase.id, $0.number) }
      }
    }
  }

  /// The phase that a few words before a number name, with its model where they name that, too.
  private func phaseNamed(in question: String) -> String? {
    let folded = Words.folded(question)
    guard
      let phase = frameworks.flatMap(\.phases).first(where: {
        [$0.title, $0.id].contains { folded.hasSuffix(Words.folded($0)) }
      })?.id
    else { return nil }
    return model(in: question, phase).map { "\($0).\(phase)" } ?? phase
  }

  /// The phase of which a framework has such an action.
  private func labelled(_ action: NumberedAction) -> String? {
    let text = Words.folded(action.text)
    return frameworks.lazy.compactMap { framework in
      framework.phases.first { phase in
        framework.steps[phase.steps].contains { step in
          let label = Words.folded(step.label)
          return step.number == action.number && label.count > 5
            && (text.hasPrefix(label) || label.hasPrefix(text) && text.count > 5)
        }
      }?.id
    }.first
  }

  private func isStatus(_ text: String) -> Bool {
    // Two is no status of ours, and the highest of many scales.
    text == "2" || ClosedWords.meaning(of: text, in: "status", frameworks) != nil
  }

  /// The phase whose title stands in a question, with the model where that stands there, too.
  private func phase(in question: String) -> String {
    let folded = Words.folded(question)
    let phases = frameworks.flatMap(\.phases)
    let phase = phases.first { folded.contains(Words.folded($0.title)) }?.id ?? "foundation"
    let model = model(in: question, phase)
    return model.map { "\($0).\(phase)" } ?? phase
  }

  /// The model whose title stands in a question and that has the phase.
  private func model(in question: String, _ phase: String) -> String? {
    let words = Set(question.lowercased().split { !$0.isLetter }.map(String.init))
    return frameworks.first { framework in
      let title = framework.facts.title.lowercased().split { !$0.isLetter }.map(String.init)
      return !title.isEmpty && title.allSatisfy(words.contains)
        && framework.phases.contains { $0.id == phase }
    }?.facts.id
  }

  /// The one model whose actions a file asks for, where it does not ask for the model: by the titles of
  /// the questions, else by the words of the actions.
  func modelAsked(_ steps: Steps) -> String? {
    let named = Set(
      steps.roles.compactMap { role in
        let parts = role.meaning.split(separator: ".")
        return parts.count > 1 ? String(parts[0]) : model(in: role.title, steps.landedPhase ?? "")
      })
    if let model = named.first { return named.count == 1 ? model : nil }
    let texts =
      columns.compactMap { action($0.title) }.map { ($0.number, $0.text) }
      + columns.flatMap(\.counts.keys).compactMap { text in
        LandedStep.number(text).map { ($0, String(text.drop { !$0.isLetter })) }
      }
    let counts = frameworks.map { framework in
      (framework.facts.id, texts.count { has(framework, $0.0, $0.1) })
    }.filter { $0.1 > 0 }
    guard let most = counts.map(\.1).max() else { return nil }
    let best = counts.filter { $0.1 == most }
    return best.count == 1 && most * 2 >= texts.count ? best[0].0 : nil
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
