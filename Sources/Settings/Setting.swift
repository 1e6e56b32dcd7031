package import Tables

/// One value of a file of settings, of front matter or of block options, with its place.
///
/// Single values stay text as typed: a school code `014` and a word `no` are never turned into 12
/// and false, as YAML 1.1 would. What a text means is for the reader of its key to say.
package struct Setting: Sendable {
  package indirect enum Content: Sendable {
    case text(String, isQuoted: Bool)
    case list([Setting])
    case map([Entry])
  }

  /// A key and what stands under it, in the order of the file.
  package typealias Entry = (key: Setting, value: Setting)

  package let content: Content
  package let location: Location

  package init(_ content: Content, at location: Location) {
    self.content = content
    self.location = location
  }

  /// The text of a single value; `nil` of a list and a map.
  package var scalar: String? {
    if case .text(let text, _) = content { text } else { nil }
  }

  /// The items of a list; `nil` of anything else.
  package var sequence: [Setting]? {
    if case .list(let items) = content { items } else { nil }
  }

  /// The entries of a map; `nil` of anything else.
  package var mapping: [Entry]? {
    if case .map(let entries) = content { entries } else { nil }
  }

  /// What stands under a key of a map, written as it is.
  package subscript(_ key: String) -> Setting? {
    mapping?.first { $0.key.scalar == key }?.value
  }

  /// Whether nothing is said: an empty value, or what YAML takes for none.
  package var isEmpty: Bool {
    if case .text(let text, isQuoted: false) = content { Setting.isNothing(text) } else { false }
  }

  /// What YAML takes for no value.
  package static func isNothing(_ text: String) -> Bool {
    ["", "~", "null"].contains(text.trimmed.lowercased())
  }

  /// Where the text itself begins, after a quote.
  package var start: Location {
    guard case .text(_, isQuoted: true) = content else { return location }
    return location.advanced(toLine: 1, column: 2)
  }

  /// The known word that a text is, in whatever case and with blanks around it.
  package static func word(_ text: String, among known: [String]) -> String? {
    if known.contains(text) { return text }
    let folded = text.trimmed.lowercased()
    return known.first { $0.lowercased() == folded }
  }
}

extension String {
  /// Without blanks of any kind at either end.
  package var trimmed: String {
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
