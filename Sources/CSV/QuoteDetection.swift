extension CSVHints.Quote {
  /// The quote of a sample of text: single quotes where they stand on both sides of more fields
  /// than double ones do; double quotes otherwise.
  ///
  /// A single quote only before a field is the sign with which spreadsheets keep digits as text.
  init(of text: ContiguousArray<UInt8>) {
    let single = QuotedFields(text, quote: UInt8(ascii: "'"))
    let double = QuotedFields(text, quote: UInt8(ascii: "\""))
    let isSingle =
      single.opened > double.opened && single.opened >= 2
      && single.closed * 10 >= single.opened * 9
    self = .byte(UInt8(ascii: isSingle ? "'" : "\""))
  }
}

/// How many fields begin, and how many end, with a quote.
private struct QuotedFields {
  private(set) var opened = 0
  private(set) var closed = 0

  init(_ text: ContiguousArray<UInt8>, quote: UInt8) {
    for (place, byte) in text.enumerated() where byte == quote {
      if place == 0 || QuotedFields.isBorder(text[place - 1]) { opened += 1 }
      if place + 1 == text.count || QuotedFields.isBorder(text[place + 1]) { closed += 1 }
    }
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
