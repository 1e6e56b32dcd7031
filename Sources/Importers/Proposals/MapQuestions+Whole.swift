import Coaching

/// What holds for whole files: constants, models that no question asks for, and what is left unread.
extension MapQuestions {
  /// The constants on which all maps of a group agree, as a line of an entry.
  static func constants(of maps: [ProposedMap]) -> [String] {
    let first = maps.first?.constants ?? []
    let shared = first.filter { role in
      maps.allSatisfy { map in map.constants.contains { $0 == role } }
    }
    // Where the model is asked, the answer gives all of them.
    let isAsked = !shared.isEmpty && lackModel(maps)
    guard !shared.isEmpty, !isAsked else { return [] }
    let pairs = shared.map { "\($0.meaning): \(YAMLText.quoted($0.title))" }
    let reasons = shared.map(\.reason).joined(separator: "; ")
    return ["constants: {\(pairs.joined(separator: ", "))}   # \(reasons)"]
  }

  private static func lackModel(_ maps: [ProposedMap]) -> Bool {
    maps.allSatisfy { map in
      map.kind == .walkthroughs && !(map.roles + map.constants).contains { $0.meaning == "model" }
    }
  }

  /// Which model walks are of, where a form neither asks for it nor says it: a walk without one is none.
  static func modelQuestions(_ groups: [Group], _ folder: DataFolder) -> [StartQuestion] {
    let models = ProposedRoles.models(folder.frameworks)
    return groups.filter { lackModel($0.maps) }.map { group in
      let phase = group.maps[0].constants.first { $0.meaning == "landed_phase" }?.title
      let before = phase.map { "landed_phase: \(YAMLText.quoted($0)), " } ?? ""
      return StartQuestion(
        key: "model:\(group.book)",
        text: "\(group.book): of which model are its actions?",
        evidence: "without a model none of its walks can be read",
        proposal: models.count == 1 ? models[0].id : "", choices: models.map(\.id),
        labels: Dictionary(
          models.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first }),
        isSure: models.count == 1
      ) { answer in
        answer.isEmpty
          ? nil
          : .answer(
            files: group.files, key: "constants",
            value: "{\(before)model: \(YAMLText.quoted(answer))}")
      }
    }
  }

  /// One line for each file of which columns are left out, or whose words are not shown.
  static func notes(_ maps: [ProposedMap]) -> [String] {
    maps.flatMap { map -> [String] in
      var notes: [String] = []
      if !map.unread.isEmpty {
        let titles = map.unread.map { "'\($0)'" }.joined(separator: ", ")
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
