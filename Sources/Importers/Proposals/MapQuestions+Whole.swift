import Coaching

/// What holds for whole files: constants, models that no question asks for, and what is left unread.
extension MapQuestions {
  /// The constants on which all maps of a group agree, as a line of an entry.
  ///
  /// - Parameter model: the model that somebody said its actions are of.
  static func constants(of maps: [ProposedMap], _ model: String?) -> [String] {
    let first = maps.first?.constants ?? []
    var shared = first.filter { role in
      maps.allSatisfy { map in map.constants.contains { $0 == role } }
    }
    if maps.count == 1, let map = maps.first, let family = map.family, family.isApart,
      let told = map.told, let part = family.part(of: map.file)
    {
      shared.append(ProposedRole(title: part, meaning: told, reason: "the name of the sheet"))
    }
    if let model {
      shared.append(ProposedRole(title: model, meaning: "model", reason: "as was answered"))
    }
    guard !shared.isEmpty else { return [] }
    let pairs = shared.map { "\($0.meaning): \(YAMLText.quoted($0.title))" }
    let reasons = shared.map(\.reason).joined(separator: "; ")
    return ["constants: {\(pairs.joined(separator: ", "))}   # \(reasons)"]
  }

  /// How the names of the files are made, where they tell who was visited, or where.
  static func nameLines(of maps: [ProposedMap]) -> [String] {
    guard let family = maps[0].family, let told = maps[0].told, !family.isApart else { return [] }
    return ["name: \(YAMLText.quoted(family.name(with: told)))   # one for each"]
  }

  /// How days are written where those of a file do not tell.
  static func dayLines(of maps: [ProposedMap]) -> [String] {
    for map in maps {
      if case .told(let pattern) = map.dayOrder {
        return ["days: \(pattern.rawValue)   # as its files tell together"]
      }
    }
    return maps.contains { $0.dayOrder == .open } ? ["# days: mdy   # or dmy"] : []
  }

  /// The model that somebody said the actions of a group are of, or the only one there is.
  static func modelAnswered(
    _ group: Group, _ answers: StartAnswers, _ folder: DataFolder
  ) -> String? {
    let models = ProposedRoles.walkable(folder.frameworks)
    let answer = answers.given["model:\(group.book)"] ?? (models.count == 1 ? models[0].id : nil)
    return answer.flatMap { answer in
      models.first { $0.id == answer || $0.title.lowercased() == answer.lowercased() }?.id
    }
  }

  /// The question without whose answer nothing of a group can be read.
  static func waiting(
    _ group: Group, _ answers: StartAnswers, _ folder: DataFolder
  ) -> StartQuestion? {
    if group.maps.allSatisfy(\.lacksModel), modelAnswered(group, answers, folder) == nil {
      return modelQuestion(group, folder)
    }
    if group.maps.contains(where: \.areRivalsOpen) { return gridQuestion(group) }
    if group.maps.contains(where: { !$0.openPhases.isEmpty }) {
      return phaseQuestion(group, folder)
    }
    return rivalQuestions(group).first { answers.given[$0.key] == nil }
  }

  private static func rivalQuestions(_ group: Group) -> [StartQuestion] {
    var questions: [StartQuestion] = []
    for rivals in group.maps.flatMap(\.rivalNames) {
      let question = rivalQuestion(rivals, group)
      if !questions.contains(question) { questions.append(question) }
    }
    return questions
  }

  /// Which of two columns of names whom a row is about, where their titles say no more of one than of the
  /// other: a coach may be somebody's teacher.
  private static func rivalQuestion(
    _ rivals: (meaning: String, titles: [String]), _ group: Group
  ) -> StartQuestion {
    let titles = rivals.titles.map { "'\($0)'" }.joined(separator: " and ")
    let what = PlainWords.name(of: rivals.meaning, [])
    return StartQuestion(
      key: "column \(rivals.meaning):\(group.book)",
      text: "\(group.book): \(titles) hold names; which of them is the \(what)?",
      evidence: "taken for the other, every row would be about somebody else", proposal: "",
      choices: rivals.titles, isSure: false
    ) { _ in nil }
  }

  /// Such questions that are answered.
  static func settled(
    _ groups: [Group], _ answers: StartAnswers, _ folder: DataFolder
  ) -> [StartQuestion] {
    groups.flatMap { group in
      let waits = waiting(group, answers, folder)?.key
      let isSaid = answers.given["phase:\(group.book)"] != nil
      return [
        isSaid ? phaseQuestion(group, folder) : nil,
        answers.given["grid:\(group.book)"] != nil ? gridQuestion(group) : nil,
        group.maps.allSatisfy(\.lacksModel) ? modelQuestion(group, folder) : nil,
      ].compactMap(\.self).filter { $0.key != waits }
        + rivalQuestions(group).filter { answers.given[$0.key] != nil }
    }
  }

  /// Which model walks are of, where a form neither asks for it nor says it: a walk without one is none.
  private static func modelQuestion(_ group: Group, _ folder: DataFolder) -> StartQuestion {
    let models = ProposedRoles.walkable(folder.frameworks)
    return StartQuestion(
      key: "model:\(group.book)",
      text: "\(group.book): it looks like walk-throughs; of which model are its actions?",
      evidence: "without a model none of its walks can be read",
      proposal: models.count == 1 ? models[0].id : group.maps[0].likelyModel ?? "",
      choices: models.map(\.id),
      labels: Dictionary(
        models.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first }),
      isSure: models.count == 1
    ) { _ in nil }
  }

  /// Which of the questions that ask for the same actions asks for what was seen.
  private static func gridQuestion(_ group: Group) -> StartQuestion {
    let questions = group.maps.first { !$0.rivals.isEmpty }?.rivals ?? []
    return StartQuestion(
      key: "grid:\(group.book)",
      text: "\(group.book): \(questions.count) of its questions ask for the same actions; "
        + "which one says what was seen?",
      evidence: questions.map { "'\($0)'" }.joined(separator: ", "), proposal: "",
      choices: questions, isSure: false
    ) { _ in nil }
  }

  /// Of which phase the actions are, where neither words nor their number tell.
  private static func phaseQuestion(_ group: Group, _ folder: DataFolder) -> StartQuestion {
    let open = group.maps.first { !$0.openPhases.isEmpty }?.openPhases
    let phases = folder.frameworks.flatMap(\.phases)
    let choices =
      open ?? phases.map(\.id).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    return StartQuestion(
      key: "phase:\(group.book)",
      text:
        "\(group.book): it looks like walk-throughs; of which phase are its actions, in their order?",
      evidence: "nothing says it, and in another phase they are other actions\(order(of: group))",
      proposal: "",
      choices: choices,
      labels: Dictionary(
        phases.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first }),
      isSure: false
    ) { _ in nil }
  }

  /// What the actions are called in the form, so that a person can tell whether they are ours.
  private static func order(of group: Group) -> String {
    let texts = group.maps.first { !$0.openPhases.isEmpty }?.openTexts ?? []
    guard texts.contains(where: { !$0.isEmpty }) else { return "" }
    return "; there they are "
      + texts.enumerated().map { "\($0 + 1) '\($1)'" }.joined(separator: ", ")
  }

  /// Whether cells that a log leaves blank are as in the row above, asked once for each entry.
  static func aboveQuestions(_ group: Group, _ folder: DataFolder) -> [StartQuestion] {
    let found = group.maps.compactMap(\.above)
    guard !found.isEmpty else { return [] }
    let titles = Set(found.flatMap(\.titles)).sorted()
    let rows = found.reduce(0) { $0 + $1.rows }
    let named = titles.map { "'\($0)'" }.joined(separator: " and ")
    let list = titles.map(YAMLText.quoted).joined(separator: ", ")
    let entries = group.entries(folder)
    return [
      StartQuestion(
        key: "above:\(group.book)",
        text: "\(group.book): \(named) \(titles.count == 1 ? "is" : "are") blank in \(rows) rows. "
          + "Is each as in the row above?",
        evidence: "the first row has it, and further down it stands where it is another",
        proposal: "yes", choices: ["yes", "no"], isSure: found.contains(where: \.isSure)
      ) { answer in
        guard answer == "yes" else { return nil }
        return .several(entries.map { .answer(files: $0, key: "as-above", value: "[\(list)]") })
      }
    ]
  }

  /// The rows of a grid by their question.
  private static func columns(_ titles: [String]) -> [String] {
    titles.reduce(into: []) { columns, title in
      let question = ProposedRoles.question(of: title)
      let isOne = titles.count { ProposedRoles.question(of: $0) == question } == 1
      let name = question.isEmpty || isOne ? title : question
      if !columns.contains(name) { columns.append(name) }
    }
  }

  /// One line for each file of which columns are left out, or whose words are not shown.
  static func notes(_ maps: [ProposedMap]) -> [String] {
    maps.flatMap { map -> [String] in
      var notes: [String] = []
      if !map.unread.isEmpty {
        let titles = columns(map.unread).map { "'\($0)'" }.joined(separator: ", ")
        notes.append("\(map.file): not read: \(titles)")
      }
      for hidden in map.hidden {
        let cells = hidden.cells == 1 ? "1 cell" : "\(hidden.cells) cells"
        notes.append(
          "\(map.file): \(cells) with \(PlainWords.name(of: hidden.column, [])) hold text that is no "
            + "word of a list; it is not shown, and not counted as any")
      }
      return notes
    }
  }
}
