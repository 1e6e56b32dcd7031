import Coaching
import People
import Tables

/// What the columns of a form of walks say of actions.
extension ProposedRoles {
  /// What a file says of actions, and how.
  struct Steps {
    /// Grids with a row for each action, and questions whose answers list or name actions.
    var roles: [ProposedRole] = []
    /// Titles of questions of which nobody has said what an action means that is not ticked.
    var lists: [String] = []
    /// The phase of a question that asks for one action.
    var landedPhase: String?
    /// Phases of which the actions may be, where that must be asked.
    var openPhases: [String] = []
    /// What the actions are called of which that must be asked, in their order.
    var openTexts: [String] = []
    /// The numbers and words of the actions.
    var texts: [(number: Int, text: String)] = []
    /// Questions that ask for the same actions, of which one asks for what was seen.
    var rivals: [String] = []
    /// Whether it must be asked which one.
    var areRivalsOpen = false
    /// Why it cannot be told which actions the columns are.
    var trouble: String?
  }

  /// One column that is an action.
  struct Action {
    let column: ColumnEvidence
    /// The question of the grid of which it is a row; empty where it is a question of its own.
    let question: String
    var number: Int
    let text: String
    var phase: String?
    /// Whether the number is that of its place, since nothing else tells which action it is.
    var isByPlace = false
    let reason: String
  }

  /// The columns that say of actions whether they are in place.
  ///
  /// - Parameter isForm: whether the rows of a grid may be called by their question.
  func steps(isForm: Bool) -> Steps {
    var steps = Steps()
    let rivals = rivals
    (steps.rivals, steps.areRivalsOpen) = (rivals.questions, rivals.isOpen)
    let grids = grids().filter { !rivals.others.contains($0.question) }
    var actions = sections(grids) ?? grids.flatMap(actions(of:))
    let single = singleActions()
    if single.count > 1 { actions += single }
    if actions.isEmpty { actions = lettered() }
    if actions.isEmpty { actions = statements() }
    settlePhases(of: &actions, &steps)
    steps.texts = actions.map { ($0.number, $0.text) }
    addRoles(of: actions, isForm: isForm, to: &steps)
    steps.lists = grids.filter(areTicks).map(\.question)
    addLists(to: &steps)
    if steps.roles.isEmpty, steps.trouble == nil, !isForm { addLanding(to: &steps) }
    return steps
  }

  /// A sheet with a column for the phase and one for the number of the action at which a room stands.
  private func addLanding(to steps: inout Steps) {
    let phases = Set(frameworks.flatMap(\.phases).flatMap { [$0.id, $0.title] }.map(Words.folded))
    let isStep = { (text: String) in
      Words.folded(text) == "complete" || LandedStep.number(text).map { $0 > 0 && $0 < 20 } ?? false
    }
    let phase = columns.first {
      $0.filled > 0 && $0.share { phases.contains(Words.folded($0)) } == 1
    }
    let step = columns.first { column in
      column.filled > 0 && column.share(isStep) == 1
        && (LandedTitle.isLanded(column.title) || column.says(ProposedRoles.pauses))
    }
    guard let phase, let step else { return }
    steps.roles = [
      ProposedRole(title: phase.title, meaning: "landed_phase", reason: "phases"),
      ProposedRole(title: step.title, meaning: "landed_step", reason: "one action"),
    ]
  }

  /// What columns are whose answers name actions.
  private func addLists(to steps: inout Steps) {
    for column in columns where NumberedAction(column.title) == nil {
      let isList = column.share { LandedStep.number($0) != nil && $0.contains(where: \.isLetter) }
      guard column.filled > 0, isList >= 0.8 else { continue }
      let isLanded = isLanded(column)
      guard isLanded || column.says(ProposedRoles.lists) || listsActions(column) else { continue }
      guard !isLanded || steps.landedPhase == nil else { continue }
      let phase = phaseOfAnswers(column, &steps)
      if isLanded {
        steps.landedPhase = phase.split(separator: ".").last.map(String.init)
        steps.roles.append(
          ProposedRole(title: column.title, meaning: "landed_step", reason: "one action"))
      } else {
        steps.roles.append(
          ProposedRole(title: column.title, meaning: phase, reason: "lists of actions"))
        steps.lists.append(column.title)
      }
    }
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
    phase(in: column.title)?.contains(".") == true
      && column.counts.keys.contains { text in
        ListCell(";,").parts(of: text).texts.count { LandedStep.number($0) != nil } > 1
      }
  }

  // MARK: Grids

  /// What stands before the row or option of a title.
  static func question(of title: String) -> String {
    String(title.prefix { $0 != "[" }.trimmingSuffix(in: " "))
  }

  /// A question with a row for each action.
  struct Grid {
    let question: String
    var rows: [(column: ColumnEvidence, option: String)] = []

    /// Whether another asks for the same, of the same rooms; numbers alone may be of anything.
    func rivals(_ other: Grid) -> Bool {
      let areWorded = rows.allSatisfy { $0.option.count(where: \.isLetter) > 8 }
      guard areWorded else { return false }
      let options = { (grid: Grid) in Set(grid.rows.map { Words.folded($0.option) }) }
      let filled = { (grid: Grid) in grid.rows.map(\.column.filled).max() ?? 0 }
      return question != other.question && options(self) == options(other)
        && filled(self) + filled(other) > (rows.first?.column.rows ?? 0)
    }
  }

  func grids() -> [Grid] {
    var grids: [Grid] = []
    for column in columns {
      guard let option = StepColumnName.option(of: column.title) else { continue }
      let question = ProposedRoles.question(of: column.title)
      guard !question.isEmpty else { continue }
      if let place = grids.firstIndex(where: { $0.question == question }) {
        grids[place].rows.append((column, option))
      } else {
        grids.append(Grid(question: question, rows: [(column, option)]))
      }
    }
    return grids.filter(holdsActions)
  }

  /// Whether the answers to a question say of its rows whether they are in place.
  private func holdsActions(_ grid: Grid) -> Bool {
    let isNumbered = grid.rows.contains { NumberedAction($0.column.title) != nil }
    let filled = grid.rows.map(\.column).filter { $0.filled > 0 }
    let areAnswers = { (column: ColumnEvidence) in
      column.share { isStatus($0) || isOption($0, of: column) } >= 0.6
    }
    let isCoded = phase(in: grid.question)?.contains(".") == true && areCodes(in: grid)
    guard isNumbered else {
      return grid.rows.count > 2 && !filled.isEmpty && (filled.allSatisfy(areAnswers) || isCoded)
    }
    return filled.count < grid.rows.count || filled.contains(where: areAnswers) || isCoded
      || filled.contains { $0.share { isStatus($0) || TailedAnswer.head(of: $0) != nil } >= 0.6 }
  }

  /// The rows of a grid as actions: by their numbers, by their words, or by their places where there are
  /// as many as the phase has.
  private func actions(of grid: Grid) -> [Action] {
    let named = phase(in: grid.question)
    let known = grid.rows.compactMap { column, option -> Action? in
      guard let action = NumberedAction(column.title) ?? action(byWords: option) else { return nil }
      return Action(
        column: column, question: grid.question, number: action.number, text: action.text,
        phase: named ?? action.phase,
        reason: action.isByWords ? "an action by its words" : "a row for each action")
    }
    let places = phases.filter { phase in
      phase.count == grid.rows.count
        && named.map { $0.split(separator: ".").last ?? "" == phase.id } ?? true
    }
    guard known.count * 2 < grid.rows.count, !places.isEmpty else { return known }
    return grid.rows.enumerated().map { place, row in
      Action(
        column: row.column, question: grid.question, number: place + 1, text: row.option,
        phase: named, isByPlace: true, reason: "an action by its place")
    }
  }

  /// Grids without numbers that are as long as the sections of a phase, in their order.
  private func sections(_ grids: [Grid]) -> [Action]? {
    let sizes = grids.map(\.rows.count)
    guard grids.count > 1, phases.contains(where: { $0.sections == sizes }),
      grids.flatMap(\.rows).allSatisfy({ column, option in
        NumberedAction(column.title) == nil && action(byWords: option) == nil
      })
    else { return nil }
    return grids.flatMap { grid in
      grid.rows.enumerated().map { place, row in
        Action(
          column: row.column, question: grid.question, number: place + 1, text: row.option,
          phase: phase(in: grid.question), isByPlace: true, reason: "an action by its place")
      }
    }
  }

  /// Whether the answers to a question are a few short words, such as those of a district's own code.
  private func areCodes(in grid: Grid) -> Bool {
    let texts = Set(grid.rows.flatMap(\.column.counts.keys))
    return texts.count <= 6 && texts.allSatisfy { $0.count <= 20 }
  }

  /// Whether a cell says again what its column is the option of, as where one is ticked.
  func isOption(_ text: String, of column: ColumnEvidence) -> Bool {
    StepColumnName.option(of: column.title).map { Words.folded($0) == Words.folded(text) } ?? false
  }

  /// Whether the columns of a question only say of its options whether they are ticked.
  private func areTicks(_ grid: Grid) -> Bool {
    let filled = grid.rows.map(\.column).filter { $0.filled > 0 }
    if !filled.isEmpty,
      filled.allSatisfy({ option in option.share { isOption($0, of: option) } == 1 })
    {
      return true
    }
    let texts = Set(grid.rows.flatMap(\.column.counts.keys).map { $0.lowercased() })
    return texts.contains("0") && texts.isSubset(of: ["0", "1"])
  }

  /// Whether students speak of themselves and of their teacher, as in a survey.
  func areOfStudents(_ steps: Steps) -> Bool {
    let asksForOwn = columns.contains {
      $0.says(["your teacher", "my teacher", "tu maestra", "tu maestro"])
    }
    let texts = columns.map { StepColumnName.option(of: $0.title) ?? $0.title }
      .compactMap { text in action(text)?.text ?? (text.contains(" ") ? text : nil) }
    let ofSelf = texts.count { text in
      let words = PersonName.words(of: text)
      return words.first == "i" || words.contains("my") && words.contains("teacher")
    }
    return asksForOwn || ofSelf > 2 && ofSelf * 2 > steps.roles.count
  }

  // MARK: Columns of their own

  /// Actions that are columns of their own: `4. A weekly plan is given`, as Microsoft Forms and others
  /// have them, `Flex Foundation 4`, or the words of the action alone.
  private func singleActions() -> [Action] {
    let actions = columns.compactMap { column in
      action(column.title).flatMap { $0.isOfGrid ? nil : (column: column, action: $0) }
    }
    let answered = actions.filter { $0.column.filled == 0 || $0.column.share(isStatus) >= 0.6 }
    // A word that nobody knows yet is the same in each.
    let words = Set(answered.flatMap(\.column.counts.keys))
    let taken = actions.filter { words.isSuperset(of: $0.column.counts.keys) }
    return taken.map { column, action in
      Action(
        column: column, question: "", number: action.number, text: action.text,
        phase: action.phase ?? labelled(action),
        reason: action.isByWords ? "an action by its words" : "an action by its number")
    }
  }

  /// The action that a title is: by its number, by the phase or section with a number behind it, or by the
  /// words of an action that no other phase has.
  func action(_ title: String) -> NumberedAction? {
    if let action = NumberedAction(title) { return action }
    let digits = title.firstIndex(where: \.isNumber) ?? title.endIndex
    let question = String(title[..<digits]).trimmingBlanks
    if !question.isEmpty, question.split(separator: " ").count < 5,
      StepColumnName.option(of: title) == nil
    {
      let rest = String(title[digits...])
      if let phase = phaseNamed(in: question), var action = NumberedAction(rest, isPhased: true) {
        action.phase = phase
        return action
      }
      // A section of actions, as a band above the header has it.
      if question.count > 2, !ProposedRoles.ofQuestions.contains(question.lowercased()),
        var action = NumberedAction(rest)
      {
        action.section = question
        return action
      }
    }
    return action(byWords: StepColumnName.option(of: title) ?? title)
  }

  private static let ofQuestions: Set<String> = [
    "question", "pregunta", "frage", "part", "page", "section",
  ]

  /// The action whose words a text is, where no other phase has one with these.
  private func action(byWords text: String) -> NumberedAction? {
    let places = places(of: Words.folded(text))
    let phases = Set(places.map(\.phase))
    guard let place = places.first, phases.count == 1 else { return nil }
    return NumberedAction(number: place.number, text: text, phase: place.phase)
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

  /// The phase with an action of this number and these words.
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

  func isStatus(_ text: String) -> Bool {
    // Two is no status of ours, and the highest of many scales.
    text == "2" || legend[text] != nil
      || ClosedWords.meaning(of: text, in: "status", frameworks) != nil
  }

  // MARK: Roles

  /// The question of a grid stands for all its rows where their numbers stand in them; else each column
  /// is called by itself.
  private func addRoles(of actions: [Action], isForm: Bool, to steps: inout Steps) {
    var questions: Set<String> = []
    for action in actions {
      let phase = action.phase ?? ""
      let ofGrid = actions.filter { $0.question == action.question }
      let isWhole =
        isForm && !action.question.isEmpty
        && ofGrid.allSatisfy { row in
          let own = NumberedAction(row.column.title)
          return own?.number == row.number && own?.isNumberFirst == true && row.phase == phase
        }
      if isWhole {
        guard questions.insert(action.question).inserted else { continue }
        steps.roles.append(
          ProposedRole(title: action.question, meaning: phase, reason: action.reason))
      } else {
        let sign = phase.contains(".") ? "." : " "
        steps.roles.append(
          ProposedRole(
            title: action.column.title, meaning: "\(phase)\(sign)\(action.number)",
            reason: action.question.isEmpty ? action.reason : "an action of a grid"))
      }
    }
  }
}
