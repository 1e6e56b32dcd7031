/// Text cut at its references: `see @tbl-risk.` is words, a label, words.
struct ReferenceText {
  enum Part: Hashable {
    case words(String)
    case label(String)
  }

  /// The prefixes of labels that `@` refers to.
  static let prefixes = ["tbl-", "fig-", "ent-", "sec-"]

  private(set) var parts: [Part] = []

  init(_ text: String) {
    var words = ""
    var rest = Substring(text)
    while let next = rest.first {
      if next == "@", !(words.last.map { $0.isLetter || $0.isNumber } ?? false),
        let label = ReferenceText.label(rest.dropFirst())
      {
        if !words.isEmpty { parts.append(.words(words)) }
        words = ""
        parts.append(.label(label))
        rest = rest.dropFirst(label.count + 1)
      } else {
        words.append(next)
        rest.removeFirst()
      }
    }
    if !words.isEmpty { parts.append(.words(words)) }
  }

  private static func label(_ text: Substring) -> String? {
    guard prefixes.contains(where: text.hasPrefix) else { return nil }
    var label = text.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    while label.last == "-" || label.last == "_" { label.removeLast() }
    return prefixes.contains { label.count >= $0.count } ? String(label) : nil
  }
}
