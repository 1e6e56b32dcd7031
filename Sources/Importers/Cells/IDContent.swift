/// What of the content of an id cell is the id.
///
/// Ids are text and compared by their bytes. Only what spreadsheets and exports add is taken off:
/// the sign `#` or `'` before an id, by which digits are kept as text, and the `.0` that a column
/// of numbers gives to a whole one.
enum IDContent {
  static func range(in content: Span<UInt8>) -> Range<Int> {
    var (start, end) = (0, content.count)
    if end > 1, content[0] == UInt8(ascii: "#") { start = 1 }
    if end > 1, content[0] == UInt8(ascii: "'"), isDigit(content[1]) { start = 1 }
    if end - start > 2, content[end - 1] == UInt8(ascii: "0"),
      content[end - 2] == UInt8(ascii: "."),
      (start..<end - 2).allSatisfy({ isDigit(content[$0]) })
    {
      end -= 2
    }
    return start..<end
  }

  /// Whether a spreadsheet has cut digits off: `1.23457E+11`.
  ///
  /// Two ids may look alike then, so that nobody is meant.
  static func hasLostDigits(_ content: Span<UInt8>) -> Bool {
    guard content.count >= 5, isDigit(content[0]),
      let plus = content.indices.last(where: { content[$0] == UInt8(ascii: "+") }),
      plus > 1, content[plus - 1] | 0x20 == UInt8(ascii: "e")
    else { return false }
    return content.indices.allSatisfy { index in
      isDigit(content[index]) || index == plus || index == plus - 1
        || content[index] == UInt8(ascii: ".") || content[index] == UInt8(ascii: ",")
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
