/// How a number is written: its digits, and the signs between them.
///
/// Blanks and apostrophes part thousands and nothing else; a point or a comma is the decimal mark
/// or parts thousands, which the number itself may tell.
struct NumberShape {
  /// What a number tells of its points and commas.
  enum Meaning: Equatable {
    /// It has none.
    case whole
    /// The last one can be nothing but the decimal mark.
    case mark(UInt8)
    /// They can be nothing but signs between thousands.
    case thousands(UInt8)
    /// One before exactly three digits: either.
    case either(UInt8)
  }

  let meaning: Meaning
  private let isNegative: Bool
  /// All digits as one number, and how many of them stand after the last sign.
  private let units: Int
  private let tail: Int

  /// `nil` for what is no number: anything but an optional sign, digits, and signs between them.
  init?(_ bytes: Span<UInt8>) {
    var scan = Scan()
    var index = 0
    if bytes.count > 0, bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: "+") { index = 1 }
    isNegative = index == 1 && bytes[0] == UInt8(ascii: "-")
    while index < bytes.count {
      let byte = bytes[index]
      if (48...57).contains(byte) {
        guard scan.add(digit: byte) else { return nil }
        index += 1
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
        guard scan.add(sign: byte) else { return nil }
        index += 1
      } else {
        let length = NumberShape.gap(bytes, at: index)
        guard length > 0, scan.addGap() else { return nil }
        index += length
      }
    }
    guard let meaning = scan.meaning else { return nil }
    self.meaning = meaning
    (units, tail) = (scan.units, scan.run)
  }

  /// Its value in a style; `nil` where the style does not tell, or the number is not in it.
  func value(_ style: NumberStyle) -> Double? {
    let decimals: Int
    switch meaning {
    case .whole: decimals = 0
    case .mark(let sign):
      guard style.mark == nil || style.mark == sign else { return nil }
      decimals = tail
    case .thousands(let sign):
      guard style.mark != sign else { return nil }
      decimals = 0
    case .either(let sign):
      guard
        let mark = style.mark ?? (style == .unknown && sign == NumberStyle.pointSign ? sign : nil)
      else { return nil }
      decimals = mark == sign ? tail : 0
    }
    guard decimals < NumberShape.powers.count else { return nil }
    // A zero has no sign.
    let value = units == 0 ? 0 : Double(units) / NumberShape.powers[decimals]
    return isNegative && units != 0 ? -value : value
  }

  /// The length of a blank of any width, or of an apostrophe, at this place; 0 for anything else.
  private static func gap(_ bytes: Span<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: " "), UInt8(ascii: "'"): return 1
    case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : 0
    case 0xE2:
      guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
      // Figure, punctuation and thin spaces, a typographic apostrophe, and a narrow one that does
      // not break.
      return [0x87, 0x88, 0x89, 0x8A, 0x99, 0xAF].contains(bytes[index + 2]) ? 3 : 0
    default: return 0
    }
  }

  private static let powers: [Double] = (0...15).map { exponent in
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }
}

/// What has been read of a number.
private struct Scan {
  var units = 0
  /// The digits since the last sign, those that are kept.
  var run = 0
  /// The digits before the first sign.
  private var lead = 0
  private var beginsWithZero = false
  private var digits = 0
  private var isCut = false
  private var points = 0
  private var commas = 0
  private var gaps = 0
  private var last: UInt8 = 0
  /// Whether all groups of digits between two signs are of three.
  private var areThrees = true

  mutating func add(digit: UInt8) -> Bool {
    if digits == 0 { beginsWithZero = digit == UInt8(ascii: "0") }
    digits += 1
    // 15 digits are exact in a Double. More before the mark are no score; more after it, as a
    // third has, say nothing that a Double would keep.
    if isCut || units >= 100_000_000_000_000 || (points + commas > 0 && run == 15) {
      isCut = true
      return points + commas > 0
    }
    units = units * 10 + Int(digit) - 48
    run += 1
    return true
  }

  mutating func add(sign: UInt8) -> Bool {
    guard !isCut, gaps == 0 || (points + commas == 0 && run == 3) else { return false }
    endRun()
    if sign == UInt8(ascii: ".") { points += 1 } else { commas += 1 }
    last = sign
    return true
  }

  mutating func addGap() -> Bool {
    guard !isCut, points + commas == 0, gaps == 0 ? (1...3).contains(run) : run == 3 else {
      return false
    }
    endRun()
    gaps += 1
    return true
  }

  private mutating func endRun() {
    if points + commas + gaps == 0 { lead = run } else if run != 3 { areThrees = false }
    run = 0
  }

  var meaning: NumberShape.Meaning? {
    guard digits > 0 else { return nil }
    let isGrouped = (1...3).contains(lead) && areThrees && !isCut
    switch (points, commas) {
    case (0, 0): return gaps == 0 || run == 3 ? .whole : nil
    case (0, 1), (1, 0):
      if isCut || gaps > 0 || run != 3 || lead == 0 || lead > 3 || beginsWithZero {
        return .mark(last)
      }
      return .either(last)
    case (0, _), (_, 0): return isGrouped && run == 3 ? .thousands(last) : nil
    default:
      let isOnce = last == UInt8(ascii: ".") ? points == 1 : commas == 1
      return isOnce && (1...3).contains(lead) && areThrees ? .mark(last) : nil
    }
  }
}
