import Coaching
import Tables

/// Finds what each column of a strange file is, by its cells first and its title second.
struct ProposedRoles {
  static let ofWalks: Set<String> = [
    "date", "teacher_id", "school_id", "model", "observer_id", "minutes",
  ]
  static let ofConferences: Set<String> = [
    "date", "teacher_id", "student_id", "section_id", "type", "minutes", "goal_set", "goal_met",
    "outcome", "led_by", "format",
  ]

  private let columns: [ColumnEvidence]
  private let students: Set<String>
  private let frameworks: [Framework]

  init(_ columns: [ColumnEvidence], students: Set<String>, _ frameworks: [Framework]) {
    self.columns = columns
    self.students = students
    self.frameworks = frameworks
  }

  /// One column at most for each meaning: the first that its cells prove and its title names.
  func roles(isForm: Bool) -> [ProposedMap.Role] {
    var roles: [ProposedMap.Role] = []
    for column in columns
    where !column.title.isEmpty && column.filled > 0 && NumberedAction(column.title) == nil {
      guard let (meaning, reason) = meaning(of: column, isForm: isForm),
        !roles.contains(where: { $0.meaning == meaning })
      else { continue }
      roles.append(ProposedMap.Role(title: column.title, meaning: meaning, reason: reason))
    }
    return roles
  }

  private func meaning(
    of column: ColumnEvidence, isForm: Bool
  ) -> (meaning: String, reason: String)? {
    if column.areDays() {
      // The time at which a form was sent is its day only where no question asks for it.
      if isForm, column.says(["timestamp", "start time", "completion time"]) { return nil }
      return column.says(ProposedRoles.days) ? ("date", "days") : nil
    }
    if column.areNames(of: students) {
      return ("student_id", "names of students in the gradebooks")
    }
    if column.says(ProposedRoles.students), column.areNames {
      return ("student_id", "names")
    }
    if column.says(ProposedRoles.teachers), column.arePeople {
      return ("teacher_id", column.areAddresses ? "addresses" : "names")
    }
    return closed(column) ?? other(column)
  }

  private func closed(_ column: ColumnEvidence) -> (meaning: String, reason: String)? {
    if column.areYesOrNo {
      guard column.says(ConferenceEvidence.goals) else { return nil }
      return (column.says(ProposedRoles.reached) ? "goal_met" : "goal_set", "yes and no")
    }
    for name in ["model", "type", "outcome", "led_by", "format"] {
      let share = column.share { ClosedWords.meaning(of: $0, in: name, frameworks) != nil }
      if share >= 0.6, column.distinct <= 20 { return (name, "words for it") }
    }
    // Kinds of conferences in a district's own words: what they mean is asked.
    if column.says(ProposedRoles.kinds), column.areFewWords, !column.areMinutes {
      return ("type", "\(column.distinct) different words")
    }
    return nil
  }

  private func other(_ column: ColumnEvidence) -> (meaning: String, reason: String)? {
    if column.areMinutes,
      column.says(ProposedRoles.minutes)
    {
      return ("minutes", "numbers of minutes")
    }
    if column.says(ProposedRoles.schools), !column.areAddresses,
      column.distinct * 2 <= max(column.filled, 4)
    {
      return ("school_id", "\(column.distinct) different")
    }
    if column.says(ProposedRoles.observers), column.areAddresses || column.areNames {
      return ("observer_id", column.areAddresses ? "addresses" : "names")
    }
    if column.says(ProposedRoles.sections), !column.areNames,
      column.distinct * 2 <= max(column.filled, 4)
    {
      return ("section_id", "\(column.distinct) different")
    }
    return nil
  }

  /// The columns that say of actions whether they are in place: grids with a row for each action,
  /// and questions whose answers list them.
  func steps() -> (roles: [ProposedMap.Role], lists: [String]) {
    var roles: [ProposedMap.Role] = []
    var lists: [String] = []
    for column in columns {
      guard let action = NumberedAction(column.title), action.isOfGrid else { continue }
      let question = String(column.title.prefix { $0 != "[" }.trimmingSuffix(in: " "))
      guard !question.isEmpty, !roles.contains(where: { $0.title == question }),
        column.filled == 0 || column.share({ isStatus($0) }) >= 0.6
      else { continue }
      roles.append(
        ProposedMap.Role(
          title: question, meaning: phase(in: question), reason: "a row for each action"))
    }
    let single = singleSteps()
    if single.count > 1 { roles += single }
    for column in columns where NumberedAction(column.title) == nil {
      let isList = column.share { LandedStep.number($0) != nil && $0.contains(where: \.isLetter) }
      guard column.filled > 0, isList >= 0.8,
        column.says(ProposedRoles.lists)
      else { continue }
      roles.append(
        ProposedMap.Role(
          title: column.title, meaning: phase(in: column.title), reason: "lists of actions"))
      lists.append(column.title)
    }
    return (roles, lists)
  }

  /// Actions that are questions of their own, `4. A weekly plan is given`, as Microsoft Forms and
  /// others have them.
  private func singleSteps() -> [ProposedMap.Role] {
    columns.compactMap { column in
      guard let action = NumberedAction(column.title), !action.isOfGrid,
        column.filled == 0 || column.share({ isStatus($0) }) >= 0.6
      else { return nil }
      return ProposedMap.Role(
        title: column.title, meaning: "\(phase(of: action)) \(action.number)",
        reason: "an action by its number")
    }
  }

  /// The phase of which a framework has such an action; else the one that the title names.
  private func phase(of action: NumberedAction) -> String {
    let text = Words.folded(action.text)
    for framework in frameworks {
      let found = framework.phases.first { phase in
        framework.steps[phase.steps].contains { step in
          let label = Words.folded(step.label)
          return step.number == action.number && label.count > 5
            && (text.hasPrefix(label) || label.hasPrefix(text) && text.count > 5)
        }
      }
      if let found { return found.id }
    }
    return phase(in: action.text)
  }

  private func isStatus(_ text: String) -> Bool {
    ClosedWords.meaning(of: text, in: "status", frameworks) != nil
  }

  /// The phase whose title stands in a question, with the model where that stands there, too.
  private func phase(in question: String) -> String {
    let folded = Words.folded(question)
    let words = Set(question.lowercased().split { !$0.isLetter }.map(String.init))
    let phases = frameworks.flatMap(\.phases)
    let phase = phases.first { folded.contains(Words.folded($0.title)) }?.id ?? "foundation"
    let model = frameworks.first { framework in
      let title = framework.facts.title.lowercased().split { !$0.isLetter }.map(String.init)
      return !title.isEmpty && title.allSatisfy(words.contains)
        && framework.phases.contains { $0.id == phase }
    }
    return model.map { "\($0.facts.id).\(phase)" } ?? phase
  }

  /// The words of closed columns that are not ours, the commonest first.
  func words(of roles: [ProposedMap.Role]) -> [ProposedMap.Word] {
    var counts: [String: [String: Int]] = [:]
    for column in columns {
      let isStep = NumberedAction(column.title) != nil
      guard
        let name = isStep ? "status" : roles.first(where: { $0.title == column.title })?.meaning,
        ProjectWords.columns.contains(where: { $0.name == name })
      else { continue }
      for (text, count) in column.counts { counts[name, default: [:]][text, default: 0] += count }
    }
    let ofActions = modelOfActions(in: roles)
    return counts.sorted { $0.key < $1.key }.flatMap { column, texts in
      texts.filter { !isOurs($0.key, in: column, ofActions) }
        .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { word($0.key, in: column, ofActions, count: $0.value) }
    }
  }

  private func word(
    _ text: String, in column: String, _ ofActions: String?, count: Int
  ) -> ProposedMap.Word {
    let meaning = ClosedWords.meaning(of: text, in: column, frameworks)
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

  /// - Parameter ofActions: the model whose actions are asked for; a visit with another that has
  ///   none would be lost.
  private func isOurs(_ text: String, in column: String, _ ofActions: String?) -> Bool {
    let folded = Words.folded(text)
    switch column {
    case "status": return StepStatus(text) != nil
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
