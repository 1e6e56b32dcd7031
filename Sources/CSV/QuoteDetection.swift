extension CSVHints.Quote {
  /// The quote of a sample of text: single quotes where they stand on both sides of more fields
  /// than double ones do, and a program has put them there; double quotes otherwise.
  ///
  /// A single quote only before a field is the sign with which spreadsheets keep digits as text. A
  /// person writes a comment in single quotes here and there; a program quotes titles, too, or
  /// just the fields that hold a separator or a quote.
  init(of text: ContiguousArray<UInt8>) {
    let single = QuotedFields(text, quote: UInt8(ascii: "'"))
    let double = QuotedFields(text, quote: UInt8(ascii: "\""))
    let isSingle =
      single.opened > double.opened && single.opened >= 2
      && single.closed * 10 >= single.opened * 9
      && single.isOfProgram
    self = .byte(UInt8(ascii: isSingle ? "'" : "\""))
  }
}

/// How many fields begin, and how many end, with a quote.
private struct QuotedFields {
  private(set) var opened = 0
  private(set) var closed = 0
  /// How many of them hold what only quotes keep: a separator, a line end, a quote, blanks at an
  /// end, or nothing.
  private var needed = 0
  /// Whether one stands in the first line.
  private var isInFirstLine = false
  /// How many fields there are, about.
  private var fields = 1

  /// Whether a program has put the quotes, as it does around titles, around all fields, or just
  /// around those that need them.
  var isOfProgram: Bool { isInFirstLine || needed * 2 > opened || opened * 3 > fields }

  init(_ text: ContiguousArray<UInt8>, quote: UInt8) {
    let firstLine = text.firstIndex { $0 == LineByte.feed || $0 == LineByte.return } ?? text.count
    var opening: Int?
    for (place, byte) in text.enumerated() where byte == quote {
      if place == 0 || QuotedFields.isBorder(text[place - 1]) {
        opened += 1
        if opening == nil { opening = place }
      }
      if place + 1 == text.count || QuotedFields.isBorder(text[place + 1]), let start = opening {
        closed += 1
        opening = nil
        if place < firstLine { isInFirstLine = true }
        if QuotedFields.needsQuotes(text[start..<place].dropFirst()) { needed += 1 }
      }
    }
    fields += text.count(where: QuotedFields.isBorder)
  }

  private static func needsQuotes(_ content: ContiguousArray<UInt8>.SubSequence) -> Bool {
    guard let first = content.first, let last = content.last else { return true }
    let isPadded = [first, last].contains { $0 == UInt8(ascii: " ") }
    return isPadded
      || content.contains { isBorder($0) || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "\"") }
  }

  private static func isBorder(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
      LineByte.feed, LineByte.return:
      true
    default: false
    }
  }
}
