import Coaching
import Settings
import Tables

/// Values of `walkbook.yaml`, taken from nodes; what they are not is a finding at their line.
extension ProjectFileReader {
  /// Hands each entry of a mapping to `body`; a key that is not known, or that was there before
  /// in other letters, is a finding.
  mutating func each(
    _ node: Setting, _ place: String, _ known: [String],
    _ body: (inout ProjectFileReader, String, Setting) -> Void
  ) {
    guard let mapping = node.mapping else { return refuse(node, "expected names and values") }
    var seen: Set<String> = []
    for (key, value) in mapping {
      let given = key.scalar ?? ""
      guard let name = Setting.word(given, among: known) else {
        let hint = Nearest.hint(Nearest.word(to: given, among: known))
        refuse(key, "nothing in \(place) is called '\(given)'\(hint)")
        continue
      }
      guard seen.insert(name).inserted else {
        refuse(key, "'\(name)' is given twice")
        continue
      }
      body(&self, name, value)
    }
  }

  mutating func refuse(_ node: Setting, _ reason: String) {
    project.findings.append(Finding(setting: reason, at: node.location))
  }

  /// The text of a scalar as typed: `014` stays `014`, `no` stays `no`.
  mutating func text(_ node: Setting) -> String? {
    if let text = node.scalar { return text }
    refuse(node, "expected a text")
    return nil
  }

  /// Names and their texts, in the order of the file.
  mutating func texts(_ node: Setting) -> [(name: Setting, text: String)] {
    guard let mapping = node.mapping else {
      refuse(node, "expected names and values")
      return []
    }
    return mapping.compactMap { key, value in text(value).map { (key, $0) } }
  }

  /// Words and what they mean: none is left open, and none means two things in other letters.
  mutating func words(_ node: Setting) -> [(name: Setting, text: String)] {
    var seen: [String: String] = [:]
    return texts(node).filter { word, meaning in
      let name = word.scalar ?? ""
      if Setting.isNothing(meaning) {
        refuse(word, "expected what '\(name)' means")
      } else if let before = seen[Words.folded(name)], before != Words.folded(meaning) {
        refuse(word, "'\(name)' is given twice")
      } else {
        seen[Words.folded(name)] = Words.folded(meaning)
        return true
      }
      return false
    }
  }

  /// The same by name, each with its place.
  mutating func textsByName(
    _ node: Setting, _ places: inout [String: Location]
  ) -> [String: String] {
    var texts: [String: String] = [:]
    for (key, text) in words(node) {
      guard let name = key.scalar else { continue }
      texts[name] = text
      places[name] = key.location
    }
    return texts
  }

  mutating func number(
    _ node: Setting, in range: ClosedRange<Double> = 0...Double.greatestFiniteMagnitude
  ) -> Double? {
    if let number = node.scalar.flatMap({ Double($0.trimmed) }), range.contains(number) {
      return number
    }
    refuse(node, range.upperBound == 1 ? "expected a number from 0 to 1" : "expected a number")
    return nil
  }

  mutating func whole(_ node: Setting, least: Int = 1) -> Int? {
    if let number = node.scalar.flatMap({ Int($0.trimmed) }), number >= least {
      return number
    }
    refuse(node, "expected a whole number, at least \(least)")
    return nil
  }

  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ node: Setting, _ type: Word.Type = Word.self
  ) -> Word? {
    word(node, among: Word.allCases.map(\.rawValue)).flatMap { Word(rawValue: $0) }
  }

  mutating func word(_ node: Setting, among known: [String]) -> String? {
    let text = node.scalar ?? ""
    if let word = Setting.word(text, among: known) { return word }
    let hint = Nearest.hint(Nearest.word(to: text, among: known))
    refuse(node, "expected one of \(known.joined(separator: ", "))\(hint)")
    return nil
  }
}
