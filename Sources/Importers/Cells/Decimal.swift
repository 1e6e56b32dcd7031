/// Numbers as gradebooks write them, read from bytes.
enum Decimal {
  /// The value of a number in ASCII digits: an optional sign, digits, at most one decimal mark,
  /// digits; and thousands parted by blanks, apostrophes or the other sign.
  ///
  /// - Returns: `nil` for anything else, also for the empty text, and for a number that the style
  ///   does not tell.
  static func value(_ bytes: Span<UInt8>, _ style: NumberStyle = .point) -> Double? {
    NumberShape(bytes)?.value(style)
  }

  /// Whether a cell is a number whose sign may part decimals or thousands, in a style that does
  /// not tell.
  static func isUntold(_ bytes: Span<UInt8>, _ style: NumberStyle) -> Bool {
    guard let shape = NumberShape(bytes), case .either = shape.meaning else { return false }
    return shape.value(style) == nil
  }
}
