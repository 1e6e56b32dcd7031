/// What people put into a cell to say that it is as in the row above.
enum DittoMark {
  static func matches(_ cell: Span<UInt8>) -> Bool {
    guard (1...longest).contains(cell.count), mayBegin(cell[0]),
      let text = try? UTF8Span(validating: cell)
    else { return false }
    return matches(String(copying: text))
  }

  static func matches(_ text: String) -> Bool { marks.contains(text.lowercased()) }

  private static let longest = 13

  /// Most cells begin with none of these, and are not looked at any further.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ","), UInt8(ascii: "-"),
      UInt8(ascii: "d"), UInt8(ascii: "D"), UInt8(ascii: "i"), UInt8(ascii: "I"), 0xC2...:
      true
    default: false
    }
  }

  /// The signs as they are typed and as programs turn them, and the words in English, German, Spanish and
  /// French.
  private static let marks: Set<String> = [
    "\"", "\"\"", "''", ",,", "\u{201C}", "\u{201D}", "\u{201E}", "\u{2033}", "\u{3003}",
    "\u{2019}\u{2019}", "\u{BB}", "-\"-", "- \" -", "-''-", "- '' -", "\u{2013}\"\u{2013}",
    "-\u{201D}-", "ditto", "dito", "idem", "\u{ED}dem",
  ]
}
