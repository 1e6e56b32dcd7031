/// Words as people write them, made comparable.
package enum Words {
  /// Trimmed, lower case, without blanks, `_` and `-`: `In Place`, `in-place` and `inPlace` alike.
  package static func folded(_ text: String) -> String {
    var bytes: ContiguousArray<UInt8> = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      guard byte < 0x80 else { return foldedScalars(text) }
      if !isSeparator(byte) { bytes.append(lower(byte)) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func foldedScalars(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.filter {
          !$0.properties.isWhitespace && $0 != "_" && $0 != "-" && $0 != "\u{FEFF}"
        }))
  }

  /// Whether a cell says a word, in upper or lower case and however its parts are joined.
  ///
  /// The fast form of comparing ``folded(_:)`` texts, for words of ASCII letters.
  package static func matches(_ cell: Span<UInt8>, _ word: String) -> Bool {
    var letters = word.utf8.makeIterator()
    for index in cell.indices where !isSeparator(cell[index]) {
      var next = letters.next()
      while let letter = next, isSeparator(letter) { next = letters.next() }
      guard let next, lower(next) == lower(cell[index]) else { return false }
    }
    while let rest = letters.next() { if !isSeparator(rest) { return false } }
    return true
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "_"), UInt8(ascii: "-"), 9...13: true
    default: false
    }
  }
}
