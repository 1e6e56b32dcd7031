import Tables

/// Days that are counted rather than written, and times from which the day is gone.
extension DayPattern {
  /// The day of a spreadsheet's serial number or of Unix seconds; a part of a day is passed over.
  ///
  /// Spreadsheets count a 29 February 1900 that never was, so that numbers from 61 on are one
  /// higher than the days since 1899-12-31 (ECMA-376, part 1, section 18.17.4); earlier ones are
  /// none.
  func countedDay(_ bytes: Span<UInt8>) -> Day? {
    guard let number = Decimal.value(bytes), number >= 0 else { return nil }
    let days: Double =
      switch self {
      case .serial1900: number < 61 ? .infinity : number - 25_569
      case .serial1904: number - 24_107
      default: number >= 1e11 ? number / 86_400_000 : number / 86_400
      }
    guard (self == .unixSeconds ? 0 : -25_508)...2_932_896 ~= days else { return nil }
    return Day(number: Int32(days.rounded(.down)))
  }

  /// Whether a number is so likely a day of this count that a column of nothing else is one: a day
  /// of the years 2000 to 2099.
  func isPlausible(_ bytes: Span<UInt8>) -> Bool {
    guard let day = countedDay(bytes) else { return false }
    return (10_957...47_481).contains(day.number)
  }

  /// `33:50.5`: minutes and seconds, what a spreadsheet leaves of a day with a time when it shows
  /// no more and saves what it shows.
  static func isDestroyed(_ bytes: Span<UInt8>) -> Bool {
    var (colons, digits) = (0, 0)
    for index in bytes.indices {
      switch bytes[index] {
      case 48...57: digits += 1
      case UInt8(ascii: ":") where index > 0: colons += 1
      case UInt8(ascii: ".") where colons == 1 && index + 2 >= bytes.count: break
      default: return false
      }
    }
    return colons == 1 && (3...5).contains(digits)
  }
}
