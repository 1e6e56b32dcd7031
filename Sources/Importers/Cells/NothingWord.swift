import Coaching

/// What programs write where nothing is known: a database its `NULL`, a spreadsheet `#N/A`, a
/// person a dash.
///
/// As an id it would make one person of many, and as a day or a number it is none; so it is a
/// blank there. In columns of text it stays what it is: somebody may be called so.
enum NothingWord {
  static func matches(_ content: Span<UInt8>) -> Bool {
    // Most cells are neither so short nor begin so.
    guard content.count <= longest else { return false }
    guard content.count > 0 else { return true }
    switch content[0] | 0x20 {
    // `n`, `u`, `#`, `-`, `(`, `<`, `.`, a backslash, `_`, and the first byte of longer dashes.
    case 0x6E, 0x75, 0x23, 0x2D, 0x28, 0x3C, 0x2E, 0x7C, 0x7F, 0xE2:
      return words.contains { Words.matches(content, $0) }
    default: return false
    }
  }

  /// The same for days and numbers, which nobody's initials are.
  static func matchesValue(_ content: Span<UInt8>) -> Bool {
    matches(content) || Words.matches(content, "na")
  }

  /// Whether a spreadsheet has written that it could not compute the cell: a number is lost there.
  static func isError(_ content: Span<UInt8>) -> Bool {
    guard content.count > 3, content[0] == UInt8(ascii: "#") else { return false }
    return errors.contains { Words.matches(content, $0) }
  }

  private static let errors = [
    "#n/a", "#null!", "#ref!", "#value!", "#name?", "#div/0!", "#num!", "#spill!", "#calc!",
    "#getting_data", "#error!",
  ]

  // `-`, `--` and `_` are nothing but separators, as is the empty word.
  private static let words =
    [
      "", "null", "n/a", "none", "nan", "nil", "undefined", "#na", "(null)", "<null>", "(none)",
      "\\n", ".", "\u{2013}", "\u{2014}", "\u{2212}",
    ] + errors
  private static let longest = words.reduce(0) { max($0, $1.utf8.count) }
}
