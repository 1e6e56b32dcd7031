/// What a number of a cell means, as its format shows it.
enum NumberKind: Hashable, Sendable {
  case plain
  case percent
  /// Parts of a whole, such as 7/10.
  case fraction
  /// Digits with noughts before them, as many as `width` in all: ids that look like numbers.
  case padded(width: Int)
  case day
  case dayAndTime
  case time
  /// Hours that go on beyond a day.
  case duration

  /// A format that needs no code, by its number.
  ///
  /// ECMA-376, part 1, 18.8.30, with the numbers that East Asian programs use for their days.
  init(builtIn number: Int) {
    self =
      switch number {
      case 9, 10: .percent
      case 12, 13: .fraction
      case 14...17, 27...31, 36, 50...54, 57, 58: .day
      case 18...21, 32...35, 45, 47, 55, 56: .time
      case 22: .dayAndTime
      case 46: .duration
      default: .plain
      }
  }

  /// The kind of a format of one's own, by its code.
  ///
  /// The first section decides, that of positive numbers. Quoted and escaped characters, colors,
  /// languages and conditions say nothing; `m` is a minute beside hours or seconds, else a month.
  init(code: String) {
    let letters = FormatLetters(code)
    self =
      if letters.isElapsed {
        .duration
      } else if letters.hasDay || (letters.hasMonthOrMinute && !letters.hasTime) {
        letters.hasTime ? .dayAndTime : .day
      } else if letters.hasTime {
        .time
      } else if letters.isPercent {
        .percent
      } else if letters.isFraction {
        .fraction
      } else if letters.noughts > 1, letters.noughts == code.utf8.count {
        .padded(width: letters.noughts)
      } else {
        .plain
      }
  }
}

/// The letters of a format's first section that stand for parts of a day or of a number.
private struct FormatLetters {
  private(set) var hasDay = false
  private(set) var hasMonthOrMinute = false
  private(set) var hasTime = false
  private(set) var isElapsed = false
  private(set) var isPercent = false
  private(set) var isFraction = false
  private(set) var noughts = 0

  init(_ code: String) {
    let code = Array(code.lowercased().utf8)
    var index = 0
    while index < code.count, code[index] != UInt8(ascii: ";") {
      let rest = code[index...]
      switch code[index] {
      case UInt8(ascii: "\""): index = end(of: UInt8(ascii: "\""), in: rest.dropFirst())
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): index += 1
      case UInt8(ascii: "["):
        index = end(of: UInt8(ascii: "]"), in: rest)
        let inside = rest.dropFirst().prefix { $0 != UInt8(ascii: "]") }
        if let first = inside.first, "hms".utf8.contains(first),
          inside.allSatisfy({ $0 == first })
        {
          isElapsed = true
        }
      case UInt8(ascii: "a") where rest.starts(with: "am/pm".utf8):
        hasTime = true
        index += 4
      case UInt8(ascii: "a") where rest.starts(with: "a/p".utf8):
        hasTime = true
        index += 2
      case UInt8(ascii: "y"), UInt8(ascii: "d"): hasDay = true
      case UInt8(ascii: "m"): hasMonthOrMinute = true
      case UInt8(ascii: "h"), UInt8(ascii: "s"): hasTime = true
      case UInt8(ascii: "%"): isPercent = true
      case UInt8(ascii: "/"): isFraction = true
      case UInt8(ascii: "0"): noughts += 1
      default: break
      }
      index += 1
    }
  }

  /// The place of the sign that ends what has begun, or of the last byte.
  private func end(of sign: UInt8, in rest: ArraySlice<UInt8>) -> Int {
    rest.firstIndex(of: sign) ?? rest.endIndex
  }
}
