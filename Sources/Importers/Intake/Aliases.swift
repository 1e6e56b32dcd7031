import CSV
import Coaching

/// The ids that `aliases.csv` gives to names written by hand.
///
/// Names are compared without regard to case and to the signs between their parts. Every column that
/// names a person, place, class or item is looked up here first, except in the file that lists them.
struct Aliases: Sendable {
  private var ids: [Alias.Kind: [String: String]] = [:]

  init() {}

  init(_ aliases: [Alias]) {
    for alias in aliases { ids[alias.kind, default: [:]][Words.folded(alias.name)] = alias.id }
  }

  /// Whether aliases.csv says that a text is itself the id: it is one person, wherever it stands.
  func isID(_ text: String, _ kind: Alias.Kind) -> Bool {
    ids[kind]?[Words.folded(text)] == text
  }

  /// Whether any name of a kind stands for something else.
  func has(_ kind: Alias.Kind) -> Bool { ids[kind] != nil }

  /// The id that a text stands for; the text itself where it is no alias.
  func id(of text: String, _ kind: Alias.Kind) -> String {
    guard let ids = ids[kind] else { return text }
    return ids[Words.folded(text)] ?? text
  }

  /// The same for the bytes of a cell; `nil` where they are no alias.
  func id(of bytes: Span<UInt8>, _ kind: Alias.Kind) -> String? {
    guard let ids = ids[kind], let text = try? UTF8Span(validating: bytes) else { return nil }
    return ids[Words.folded(String(copying: text))]
  }
}
