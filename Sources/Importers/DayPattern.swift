import Tables

/// How a column writes its days.
///
/// A column has one pattern; it is never guessed cell by cell.
public enum DayPattern: String, Hashable, Sendable, CaseIterable {
  /// `2026-09-30`, `2026/9/30`, `2026.9.30`
  case yearMonthDay = "ymd"
  /// `9/30/2026`, `09/30/26`
  case monthDayYear = "mdy"
  /// `30/9/2026`, `30.9.26`
  case dayMonthYear = "dmy"

  /// Reads a day; a time of day behind a blank, a comma or `T` is passed over.
  func day(_ bytes: Span<UInt8>) -> Day? {
    guard let parts = DayPattern.parts(of: bytes) else { return nil }
    let (first, second, third) = (parts.0, parts.1, parts.2)
    let (year, month, day) =
      switch self {
      case .yearMonthDay: (first, second, third)
      case .monthDayYear: (third, first, second)
      case .dayMonthYear: (third, second, first)
      }
    guard year.digits == 4 || (year.digits == 2 && self != .yearMonthDay), month.digits <= 2,
      day.digits <= 2
    else { return nil }
    return Day(year: DayPattern.year(year), month: month.value, day: day.value)
  }

  private typealias Part = (value: Int, digits: Int)

  /// Two digits of a year are those of the century that the pivot 2000 to 2099 gives.
  private static func year(_ part: Part) -> Int {
    part.digits == 2 ? 2000 + part.value : part.value
  }

  /// Three runs of digits with one sign between them, then nothing or a time of day.
  private static func parts(of bytes: Span<UInt8>) -> (Part, Part, Part)? {
    var parts: [Part] = []
    var index = 0
    var separator: UInt8?
    while parts.count < 3 {
      var part: Part = (0, 0)
      while index < bytes.count, (48...57).contains(bytes[index]), part.digits < 5 {
        part.value = part.value * 10 + Int(bytes[index]) - 48
        part.digits += 1
        index += 1
      }
      guard part.digits > 0 else { return nil }
      parts.append(part)
      if parts.count == 3 { break }
      guard index < bytes.count, isSeparator(bytes[index]),
        separator == nil || separator == bytes[index]
      else { return nil }
      separator = bytes[index]
      index += 1
    }
    guard index == bytes.count || isTimeStart(bytes[index]) else { return nil }
    return (parts[0], parts[1], parts[2])
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
  }

  private static func isTimeStart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "T") || byte == UInt8(ascii: ",")
  }
}
