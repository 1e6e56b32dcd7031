/// Decimal digits of our own, the same on every machine and in every locale.
enum Decimals {
  /// A number that is not negative, rounded half away from zero to the decimals shown.
  ///
  /// - Parameters:
  ///   - whole: the same number where it is whole and a floating point would round it.
  ///   - decimals: at least and at most this many; optional ones drop trailing zeros.
  static func text(
    _ number: Double, whole exact: UInt? = nil, minimumIntegers: Int,
    decimals: ClosedRange<Int>, isGrouped: Bool
  ) -> String {
    let places = decimals.upperBound
    let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
    // 1.005 is stored a little below itself; a nudge of the last bits keeps half up, as people do.
    // Large numbers have no such bits to spare: there the nudge would be a number itself.
    let nudge = number * scale < 1e13 ? 1 + 1e-15 : 1
    let scaled = (number * scale * nudge).rounded(.toNearestOrAwayFromZero)
    var digits: String
    if scaled < 9e15 {
      digits = String(Int(scaled))
    } else if number == number.rounded(), number < 1e18 {
      digits = String(exact ?? UInt(number)) + String(repeating: "0", count: places)
    } else {
      return number.description
    }
    if digits.count <= places {
      digits = String(repeating: "0", count: places + 1 - digits.count) + digits
    }
    var fraction = Substring(digits.suffix(places))
    while fraction.count > decimals.lowerBound, fraction.last == "0" { fraction.removeLast() }
    var whole = String(digits.dropLast(places))
    if whole == "0", minimumIntegers == 0, !fraction.isEmpty { whole = "" }
    whole = String(repeating: "0", count: max(0, minimumIntegers - whole.count)) + whole
    return (isGrouped ? grouped(whole) : whole) + (fraction.isEmpty ? "" : "." + fraction)
  }

  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.count - offset) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }
}
