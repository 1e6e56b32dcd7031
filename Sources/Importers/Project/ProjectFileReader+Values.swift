import Coaching
import Settings
import Tables

/// What `walkbook.yaml` says of values: scales of levels, codes in place of scores, days.
extension ProjectFileReader {
  /// Each scale has a name, such as `letters: {levels: {A: 4, B: 3, C: 2}, mastery: B}`.
  mutating func readScales(_ node: Setting) {
    guard let mapping = node.mapping else { return refuse(node, "expected names and scales") }
    for (key, value) in mapping {
      guard let name = text(key) else { continue }
      if let scale = scale(name, value) { scales[name] = scale }
    }
  }

  static let scaleKeys = ["levels", "mastery", "possible"]

  private mutating func scale(_ name: String, _ node: Setting) -> Scale? {
    var levels: [Scale.Level] = []
    var possible: Double?
    var mastery: Setting?
    each(node, "a scale", ProjectFileReader.scaleKeys) { reader, key, node in
      switch key {
      case "levels": levels = reader.levels(node)
      case "mastery": mastery = node
      default: possible = reader.number(node)
      }
    }
    guard var scale = Scale(name: name, levels: levels, pointsPossible: possible) else {
      refuse(node, "expected levels of different names and their points")
      return nil
    }
    if let mastery {
      scale.masteryPoints = mastery.scalar.flatMap { scale.points(of: $0) }
      if scale.masteryPoints == nil { refuse(mastery, "expected one of the levels") }
    }
    return scale
  }

  /// Levels and their points; of a bare list the first is worth 1, and each next one more.
  private mutating func levels(_ node: Setting) -> [Scale.Level] {
    if let names = node.sequence {
      return names.enumerated().compactMap { index, name in
        text(name).map { Scale.Level(name: $0, points: Double(index + 1)) }
      }
    }
    guard let mapping = node.mapping else {
      refuse(node, "expected levels and their points")
      return []
    }
    return mapping.compactMap { key, value in
      guard let name = text(key), let points = number(value) else { return nil }
      return Scale.Level(name: name, points: points)
    }
  }

  /// Gives sources the scales they name, which may stand further down but must be there.
  mutating func giveScales() {
    for (source, node) in scaleNodes where source < project.sources.count {
      let name = node.scalar?.trimmed ?? ""
      if let scale = scales[name] {
        project.sources[source].scale = scale
      } else {
        let hint = Nearest.hint(Nearest.word(to: name, among: scales.keys.sorted()))
        refuse(node, "expected the name of a scale under scales\(hint)")
      }
    }
  }

  /// The name of a gradebook whose codes they are, or words and their statuses.
  mutating func codes(_ node: Setting) -> MarkCodes? {
    guard node.mapping != nil else {
      let name = word(node, among: MarkCodes.named.map(\.key))
      return MarkCodes.named.first { $0.key == name }?.value
    }
    var words: [(String, Coaching.Mark.Status)] = []
    for (key, value) in node.mapping ?? [] {
      guard let text = text(key), let name = word(value, among: MarkCodes.known) else { continue }
      words += Coaching.Mark.Status.allCases.filter { $0.word == name }.map { (text, $0) }
    }
    return MarkCodes.common.adding(words)
  }

  /// One pattern for the whole file, or one for each of some columns.
  mutating func readDays(_ node: Setting, _ source: inout ProjectFile.Source) {
    guard let mapping = node.mapping else {
      source.days = word(node)
      return
    }
    for (key, value) in mapping {
      if let title = text(key), let pattern = word(value, DayPattern.self) {
        source.dayColumns[title] = pattern
        source.places.columns[title] = key.location
      }
    }
  }

  /// Reads what words mean, such as `words: {type: {goal setting: goal}}`.
  mutating func readWords(_ node: Setting) {
    each(node, "words", ProjectWords.columns.map(\.name)) { reader, column, node in
      if node.isEmpty { return }
      let known = ProjectWords.columns.first { $0.name == column }?.words ?? []
      for (word, meaning) in reader.words(node) {
        guard let text = word.scalar else { continue }
        let folded = known.first { Words.folded($0) == Words.folded(meaning) }
        guard let meaning = folded ?? (known.isEmpty ? meaning : nil) else {
          let hint = Nearest.hint(Nearest.word(to: meaning, among: known))
          reader.refuse(word, "'\(meaning)' is no word of \(column)\(hint)")
          continue
        }
        if known.isEmpty {
          reader.project.modelWords.append((meaning, word.location))
        }
        reader.project.words.add(text, of: column, meaning: meaning)
        if column == "status" { reader.project.addStatus(text, meaning: meaning) }
      }
    }
  }
}
