import CSV

/// Numbers as gradebooks write them, read from bytes.
enum Decimal {
  /// The value of ASCII decimal text: an optional sign, digits, at most one mark, digits.
  ///
  /// - Parameter mark: the decimal mark of the file, a point or a comma.
  /// - Returns: `nil` for anything else, also for the empty text.
  static func value(_ bytes: Span<UInt8>, mark: UInt8 = UInt8(ascii: ".")) -> Double? {
    var index = 0
    var isNegative = false
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      isNegative = bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    var units = 0
    var digits = 0
    var decimals = -1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == mark, decimals < 0 {
        decimals = 0
      } else if (48...57).contains(byte) {
        // 15 digits are exact in a Double; more are no score.
        guard digits < 15 else { return nil }
        units = units * 10 + Int(byte) - 48
        digits += 1
        if decimals >= 0 { decimals += 1 }
      } else {
        return nil
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    let value = decimals > 0 ? Double(units) / powers[decimals] : Double(units)
    return isNegative ? -value : value
  }

  /// The decimal mark of a file: a comma where only commas stand before decimals, or where the
  /// file separates with semicolons and no decimals are seen; a point otherwise.
  ///
  /// A comma before three digits may as well part thousands, and decides nothing.
  static func mark(of records: some Sequence<CSVRecord>, delimiter: UInt8) -> UInt8 {
    var (points, commas) = (0, 0)
    for record in records {
      for text in record.texts {
        let parts = text?.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," } ?? []
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) })
        else { continue }
        if text?.contains(".") == true { points += 1 } else if parts[1].count != 3 { commas += 1 }
      }
    }
    let isComma = commas > points || (commas == points && delimiter == UInt8(ascii: ";"))
    return isComma ? UInt8(ascii: ",") : UInt8(ascii: ".")
  }

  private static let powers: [Double] = (0...15).map { exponent in
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }
}
