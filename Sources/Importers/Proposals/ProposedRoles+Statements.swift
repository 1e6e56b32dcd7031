import Coaching
import Tables

/// Actions whose columns say less than their numbers and their words: a number alone, or the words alone.
extension ProposedRoles {
  /// Columns called by the first letter of a phase and a number, `F1` to `F11`, or by the number alone, as
  /// many as the phase has.
  func lettered() -> [Action] {
    let found = columns.compactMap {
      column -> (column: ColumnEvidence, letter: String, number: Int)? in
      let letter = column.title.prefix { $0.isLetter }
      guard letter.count < 2, let number = Int(column.title.dropFirst(letter.count)),
        column.filled > 0, column.distinct <= 6, column.title.count < 4
      else { return nil }
      return (column, letter.lowercased(), number)
    }
    return Dictionary(grouping: found) { $0.letter }.sorted { $0.key < $1.key }
      .flatMap { letter, found -> [Action] in
        let fitting = Set(
          phases.filter { $0.id.hasPrefix(letter) && $0.count == found.count }.map(\.id))
        let isWhole = found.map(\.number) == Array(1...found.count)
        let answers = found.reduce(0) { $0 + $1.column.filled }
        let known = found.reduce(0.0) { $0 + $1.column.share(isStatus) * Double($1.column.filled) }
        guard isWhole, found.count > 3, known * 2 >= Double(answers) else { return [] }
        let named = phaseInContext.flatMap { fitting.contains($0) ? $0 : nil }
        let phase = letter.isEmpty ? named : fitting.count == 1 ? fitting.first : nil
        guard phase != nil || letter.isEmpty && !fitting.isEmpty else { return [] }
        return found.map {
          Action(
            column: $0.column, question: "", number: $0.number, text: "", phase: phase,
            isByPlace: phase == nil,
            reason: letter.isEmpty ? "its number" : "the letter of the phase, and its number")
        }
      }
  }

  /// Statements without a number, one beside the other, of which each row says in the same words whether they
  /// are in place: they may be the actions of a phase that has as many, or are by their words.
  func statements() -> [Action] {
    let isStatement = { (column: ColumnEvidence) in
      column.filled > 0 && column.distinct <= 6
        && column.title.split(separator: " ").count > 2
        && StepColumnName.option(of: column.title) == nil
        && column.counts.keys.allSatisfy { $0.count <= 30 }
    }
    var runs: [[ColumnEvidence]] = []
    var words: Set<String> = []
    for column in columns {
      let isNext = isStatement(column) && !words.isDisjoint(with: column.counts.keys)
      if isNext {
        runs[runs.count - 1].append(column)
        words.formUnion(column.counts.keys)
      } else if isStatement(column) {
        runs.append([column])
        words = Set(column.counts.keys)
      } else {
        words = []
      }
    }
    return runs.lazy.compactMap(actions(ofStatements:)).first ?? []
  }

  private func actions(ofStatements columns: [ColumnEvidence]) -> [Action]? {
    let filled = columns.reduce(0.0) { $0 + Double($1.filled) }
    let known = columns.reduce(0.0) { $0 + $1.share(isStatus) * Double($1.filled) }
    let texts = columns.enumerated().map { (number: $0 + 1, text: $1.title) }
    let phase = surePhase(of: texts)
    guard columns.count > 2, known * 3 >= filled,
      phase != nil || !modelsNamed.isEmpty && phases.contains(where: { $0.count == columns.count })
    else { return nil }
    let id = modelsNamed.isEmpty ? phase : phase?.split(separator: ".").last.map(String.init)
    return zip(columns, texts).map { column, text in
      Action(
        column: column, question: "", number: text.number, text: text.text, phase: id,
        isByPlace: true,
        reason: phase == nil ? "an action by its place" : "an action by its words")
    }
  }
}
