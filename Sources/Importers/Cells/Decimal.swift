/// Numbers as gradebooks write them, read from bytes.
enum Decimal {
  /// The value of ASCII decimal text: an optional sign, digits, at most one mark, digits; and
  /// thousands parted by the other sign, where the style is known.
  ///
  /// - Returns: `nil` for anything else, also for the empty text.
  static func value(_ bytes: Span<UInt8>, _ style: NumberStyle = .point) -> Double? {
    var index = 0
    var isNegative = false
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      isNegative = bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    var units = 0
    var digits = 0
    var decimals = -1
    // Digits since the last sign between thousands.
    var run = 0
    var groups = 0
    while index < bytes.count {
      let byte = bytes[index]
      if (48...57).contains(byte) {
        digits += 1
        // 15 digits are exact in a Double. More before the mark are no score; more behind it, as a
        // third has, say nothing that a Double would keep.
        let isFull = units >= 100_000_000_000_000 || decimals == 15
        if isFull {
          guard decimals >= 0 else { return nil }
        } else {
          units = units * 10 + Int(byte) - 48
          if decimals >= 0 { decimals += 1 } else { run += 1 }
        }
      } else if decimals < 0, byte == style.mark || isCommaMark(bytes, index, style) {
        guard groups == 0 || run == 3 else { return nil }
        decimals = 0
      } else if decimals < 0, byte == style.group {
        guard groups == 0 ? (1...3).contains(run) : run == 3 else { return nil }
        groups += 1
        run = 0
      } else {
        return nil
      }
      index += 1
    }
    guard digits > 0, decimals >= 0 || groups == 0 || run == 3 else { return nil }
    let value = decimals > 0 ? Double(units) / powers[decimals] : Double(units)
    return isNegative ? -value : value
  }

  /// Whether the comma at this place can be nothing but a decimal mark, in a file that does not
  /// tell: not three digits follow.
  private static func isCommaMark(
    _ bytes: Span<UInt8>, _ index: Int, _ style: NumberStyle
  ) -> Bool {
    guard style == .unknown, bytes[index] == UInt8(ascii: ",") else { return false }
    let following = bytes.count - index - 1
    return following > 0 && following != 3
  }

  private static let powers: [Double] = (0...15).map { exponent in
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }
}
