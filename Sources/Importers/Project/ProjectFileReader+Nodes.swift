import Coaching
import Tables
import Yams

/// Values of `walkbook.yaml`, taken from nodes; what they are not is a finding at their line.
extension ProjectFileReader {
  /// Hands each entry of a mapping to `body`; a key that is not known, or that was there before
  /// in other letters, is a finding.
  mutating func each(
    _ node: Node, _ place: String, _ known: [String],
    _ body: (inout ProjectFileReader, String, Node) -> Void
  ) {
    guard let mapping = node.mapping else { return refuse(node, "expected names and values") }
    var seen: Set<String> = []
    for (key, value) in mapping {
      let given = key.scalar?.string ?? ""
      guard let name = ProjectFileReader.known(given, among: known) else {
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

  mutating func refuse(_ node: Node, _ reason: String) {
    project.findings.append(Finding(setting: reason, at: Location(node, in: file)))
  }

  /// The text of a scalar as typed: `014` stays `014`, `no` stays `no`.
  mutating func text(_ node: Node) -> String? {
    if let text = node.scalar?.string { return text }
    refuse(node, "expected a text")
    return nil
  }

  /// Names and their texts, in the order of the file.
  mutating func texts(_ node: Node) -> [(name: Node, text: String)] {
    guard let mapping = node.mapping else {
      refuse(node, "expected names and values")
      return []
    }
    return mapping.compactMap { key, value in text(value).map { (key, $0) } }
  }

  /// Words and what they mean: none is left open, and none means two things in other letters.
  mutating func words(_ node: Node) -> [(name: Node, text: String)] {
    var seen: [String: String] = [:]
    return texts(node).filter { word, meaning in
      let name = word.scalar?.string ?? ""
      if ProjectFileReader.isNothing(meaning) {
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

  /// What YAML takes for no value.
  private static func isNothing(_ text: String) -> Bool {
    ["", "~", "null"].contains(text.trimmed.lowercased())
  }

  /// The same by name, each with its place.
  mutating func textsByName(
    _ node: Node, _ places: inout [String: Location]
  ) -> [String: String] {
    var texts: [String: String] = [:]
    for (key, text) in words(node) {
      guard let name = key.scalar?.string else { continue }
      texts[name] = text
      places[name] = Location(key, in: file)
    }
    return texts
  }

  mutating func number(
    _ node: Node, in range: ClosedRange<Double> = 0...Double.greatestFiniteMagnitude
  ) -> Double? {
    if let number = node.scalar.flatMap({ Double($0.string.trimmed) }), range.contains(number) {
      return number
    }
    refuse(node, range.upperBound == 1 ? "expected a number from 0 to 1" : "expected a number")
    return nil
  }

  mutating func whole(_ node: Node, least: Int = 1) -> Int? {
    if let number = node.scalar.flatMap({ Int($0.string.trimmed) }), number >= least {
      return number
    }
    refuse(node, "expected a whole number, at least \(least)")
    return nil
  }

  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ node: Node, _ type: Word.Type = Word.self
  ) -> Word? {
    word(node, among: Word.allCases.map(\.rawValue)).flatMap { Word(rawValue: $0) }
  }

  mutating func word(_ node: Node, among known: [String]) -> String? {
    let text = node.scalar?.string ?? ""
    if let word = ProjectFileReader.known(text, among: known) { return word }
    let hint = Nearest.hint(Nearest.word(to: text, among: known))
    refuse(node, "expected one of \(known.joined(separator: ", "))\(hint)")
    return nil
  }

  /// The known word that a text is, in whatever case and with blanks around it.
  static func known(_ text: String, among known: [String]) -> String? {
    if known.contains(text) { return text }
    let folded = text.trimmed.lowercased()
    return known.first { $0.lowercased() == folded }
  }
}

extension String {
  /// Without blanks of any kind at either end.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.isBlank }),
      let end = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(scalars[start...end])
  }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool {
    properties.isWhitespace || ["\u{200B}", "\u{2060}", "\u{FEFF}"].contains(self)
  }
}
