import CSV
import Coaching

/// The ids that `aliases.csv` gives to names written by hand.
///
/// A name is the same in upper and lower case and however its parts are joined. The id columns of
/// people, places, classes and items ask here first, apart from those of their own files.
struct Aliases: Sendable {
  private var ids: [Alias.Kind: [String: String]] = [:]

  init() {}

  init(_ aliases: [Alias]) {
    for alias in aliases { ids[alias.kind, default: [:]][Words.folded(alias.name)] = alias.id }
  }

  /// Whether any name of a kind stands for something else.
  func has(_ kind: Alias.Kind) -> Bool { ids[kind] != nil }

  /// The id that a text stands for: the text itself where no alias is given.
  func id(of text: String, _ kind: Alias.Kind) -> String {
    guard let ids = ids[kind] else { return text }
    return ids[Words.folded(text)] ?? text
  }

  /// The same for the bytes of a cell; `nil` where no alias is given.
  func id(of bytes: Span<UInt8>, _ kind: Alias.Kind) -> String? {
    guard let ids = ids[kind], let text = try? UTF8Span(validating: bytes) else { return nil }
    return ids[Words.folded(String(copying: text))]
  }
}
