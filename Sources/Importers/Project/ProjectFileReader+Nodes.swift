import Coaching
import Tables
import Yams

/// Values of `walkbook.yaml`, taken from nodes; what they are not is a finding at their line.
extension ProjectFileReader {
  /// Hands each entry of a mapping to `body`; a key that is not known is a finding.
  mutating func each(
    _ node: Node, _ place: String, _ known: [String],
    _ body: (inout ProjectFileReader, String, Node) -> Void
  ) {
    guard let mapping = node.mapping else { return refuse(node, "expected names and values") }
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard known.contains(name) else {
        let hint = Nearest.hint(Nearest.word(to: name, among: known))
        refuse(key, "nothing in \(place) is called '\(name)'\(hint)")
        continue
      }
      body(&self, name, value)
    }
  }

  mutating func refuse(_ node: Node, _ reason: String) {
    project.findings.append(
      Finding(.setting(reason), at: Position(file: file, line: node.mark?.line ?? 0)))
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

  /// The same by name; of a name given twice the later counts.
  mutating func textsByName(_ node: Node) -> [String: String] {
    Dictionary(
      texts(node).compactMap { key, text in key.scalar.map { ($0.string, text) } },
      uniquingKeysWith: { _, later in later })
  }

  mutating func number(
    _ node: Node, in range: ClosedRange<Double> = 0...Double.greatestFiniteMagnitude
  ) -> Double? {
    if let number = node.scalar.flatMap({ Double($0.string) }), range.contains(number) {
      return number
    }
    refuse(node, range.upperBound == 1 ? "expected a number from 0 to 1" : "expected a number")
    return nil
  }

  mutating func whole(_ node: Node, least: Int = 1) -> Int? {
    if let number = node.scalar.flatMap({ Int($0.string) }), number >= least { return number }
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
    if known.contains(text) { return text }
    let hint = Nearest.hint(Nearest.word(to: text, among: known))
    refuse(node, "expected one of \(known.joined(separator: ", "))\(hint)")
    return nil
  }
}
