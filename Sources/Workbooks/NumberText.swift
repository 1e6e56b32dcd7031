import Tables

/// Writes the number of a cell as text: digits with a point, days as yyyy-mm-dd.
struct NumberText {
  /// Whether day 0 is 1904-01-01, as in workbooks of old Macs.
  let isFrom1904: Bool

  /// - Parameter value: the number as the workbook writes it; text that is none stays as it is.
  func text(_ value: String, _ kind: NumberKind) -> String {
    guard let number = Double(value), number.isFinite else { return value }
    if kind == .plain, let cut = Self.withLostDigits(number, value) { return cut }
    // Whole numbers are ids as often as amounts: every digit that the workbook has is kept.
    if kind == .plain, value.utf8.allSatisfy({ (48...57).contains($0) }), value.first != "0" {
      return value
    }
    switch kind {
    case .plain: return Self.decimal(number)
    case .percent: return Self.decimal(number, shiftedBy: 2) + "%"
    case .fraction: return Self.fraction(number) ?? Self.decimal(number)
    case .padded(let width):
      let digits = Self.decimal(number)
      guard digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return digits }
      return String(repeating: "0", count: max(width - digits.utf8.count, 0)) + digits
    case .day, .dayAndTime, .time: return moment(number, kind) ?? Self.decimal(number)
    case .duration:
      guard number >= 0, number < 1e6 else { return Self.decimal(number) }
      return Self.clock(seconds: Int((number * 86_400).rounded()))
    }
  }

  // MARK: Days and times

  /// `nil` for numbers that are no day, such as negative ones.
  private func moment(_ number: Double, _ kind: NumberKind) -> String? {
    guard number >= 0, number < 2_958_466 else { return nil }
    let seconds = Int((number * 86_400).rounded())
    let (days, time) = seconds.quotientAndRemainder(dividingBy: 86_400)
    if kind == .time || (days == 0 && kind == .dayAndTime && !isFrom1904) {
      return days == 0
        ? Self.clock(seconds: time) : day(days).map { "\($0) \(Self.clock(seconds: time))" }
    }
    guard let day = day(days) else { return nil }
    return kind == .day && time == 0 ? "\(day)" : "\(day) \(Self.clock(seconds: time))"
  }

  /// The day of a serial number.
  ///
  /// Excel counts a 29 February 1900 that never was, number 60; the days before it are one off.
  private func day(_ serial: Int) -> Day? {
    let start = isFrom1904 ? Day(year: 1904, month: 1, day: 1) : Day(year: 1899, month: 12, day: 30)
    if isFrom1904 { return start?.advanced(by: serial) }
    switch serial {
    case 1..<60: return start?.advanced(by: serial + 1)
    case 61...: return start?.advanced(by: serial)
    default: return nil
    }
  }

  private static func clock(seconds: Int) -> String {
    let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
    return parts.map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  }

  // MARK: Digits

  /// A whole number of more digits than a spreadsheet keeps, as it would be shown: `1.23456789012346E+17`.
  ///
  /// Its last digits are not those that somebody typed. One that a program wrote whole, as far as a cell
  /// can hold it, has some of its own beyond the fifteenth.
  private static func withLostDigits(_ number: Double, _ value: String) -> String? {
    guard number >= 1e15, number < 1e19, number == number.rounded() else { return nil }
    let isPlain = value.utf8.allSatisfy { (48...57).contains($0) }
    let digits = isPlain ? value : String(UInt64(number))
    guard number > 9_007_199_254_740_992 || digits.dropFirst(15).allSatisfy({ $0 == "0" }) else {
      return nil
    }
    return "\(digits.prefix(1)).\(digits.dropFirst().prefix(14))E+\(digits.count - 1)"
  }

  /// Parts of one, in the fewest; `nil` where there are none so few.
  private static func fraction(_ number: Double) -> String? {
    guard number > 0, number < 1 else { return nil }
    return (2..<1_000).lazy.first { parts in
      let share = number * Double(parts)
      return (share - share.rounded()).magnitude < 1e-9 * Double(parts)
    }.map { "\(Int((number * Double($0)).rounded()))/\($0)" }
  }

  /// The fewest digits that give the number, at most the 15 that a spreadsheet shows, without
  /// exponent.
  ///
  /// - Parameter places: by how many places the point goes to the right.
  static func decimal(_ number: Double, shiftedBy places: Int = 0) -> String {
    if places == 0, number.magnitude < 1e15, number == number.rounded() {
      return String(Int(number))
    }
    let sign = number < 0 ? "-" : ""
    var (digits, exponent) = parts(of: number.magnitude.description)
    if digits.count > 15 { (digits, exponent) = rounded(digits, exponent) }
    while digits.count > 1, digits.last == 0 { digits.removeLast() }
    guard digits != [0] else { return "0" }
    exponent += places
    let text = digits.map(String.init).joined()
    if exponent <= 0 { return sign + "0." + String(repeating: "0", count: -exponent) + text }
    if exponent >= digits.count {
      return sign + text + String(repeating: "0", count: exponent - digits.count)
    }
    return sign + text.prefix(exponent) + "." + text.dropFirst(exponent)
  }

  /// The significant digits of Swift's shortest text, and where their point stands.
  private static func parts(of text: String) -> (digits: [UInt8], exponent: Int) {
    let halves = text.split(separator: "e")
    let ends = halves[0].split(separator: ".", omittingEmptySubsequences: false)
    var exponent = ends[0].utf8.count + (halves.count > 1 ? Int(halves[1]) ?? 0 : 0)
    var digits = ends.joined().utf8.map { $0 - 48 }
    while digits.count > 1, digits[0] == 0 {
      digits.removeFirst()
      exponent -= 1
    }
    return (digits, exponent)
  }

  private static func rounded(_ digits: [UInt8], _ exponent: Int) -> ([UInt8], Int) {
    var kept = Array(digits.prefix(15))
    guard digits[15] >= 5 else { return (kept, exponent) }
    var place = kept.count - 1
    while place >= 0 {
      if kept[place] < 9 {
        kept[place] += 1
        return (kept, exponent)
      }
      kept[place] = 0
      place -= 1
    }
    return ([1] + kept.dropLast(), exponent + 1)
  }
}
