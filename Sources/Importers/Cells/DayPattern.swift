package import Tables

/// How a column writes its days.
///
/// A column has one pattern; the order of month and day is never guessed cell by cell. The names are those of `days` in
/// walkbook.yaml.
package enum DayPattern: String, Hashable, Sendable, CaseIterable {
  /// `2026-09-30`, `2026/9/30`, `2026.9.30`
  case yearMonthDay = "ymd"
  /// `9/30/2026`, `09/30/26`
  case monthDayYear = "mdy"
  /// `30/9/2026`, `30.9.26`
  case dayMonthYear = "dmy"
  /// `30-Sep-26`, `September 30, 2026`, `Wednesday, 30 September 2026`: months by their names in
  /// English, French, German or Spanish.
  case monthName = "month-name"
  /// `09302026` without a sign between them, or `9302026` after a spreadsheet; days with signs as `mdy` or `ymd`.
  case monthDayYearDigits = "mmddyyyy"
  /// Days counted as spreadsheets do, 46295 for 2026-09-30.
  case serial1900 = "excel1900"
  /// The same in workbooks that count from 1904.
  case serial1904 = "excel1904"
  /// Seconds since 1970, or thousandths of them; the day is that of Greenwich.
  case unixSeconds = "unix"

  /// Itself where days are counted, not written.
  var asCounted: DayPattern? { DayPattern.written.contains(self) ? nil : self }

  /// The patterns in which a year, a month and a day are written.
  static let written: [DayPattern] = [.yearMonthDay, .monthDayYear, .dayMonthYear, .monthName]

  /// Reads a day; a time of day after a blank, a comma or `T` is passed over, and so is a zone:
  /// the day is the one that stands there.
  package func day(_ bytes: Span<UInt8>) -> Day? {
    switch self {
    case .yearMonthDay, .monthDayYear, .dayMonthYear: dayOfDigits(bytes)
    case .monthName: MonthName.day(bytes)
    case .monthDayYearDigits:
      DayPattern.dayOfDigitsAlone(bytes) ?? DayPattern.monthDayYear.day(bytes)
        ?? DayPattern.yearMonthDay.day(bytes) ?? MonthName.day(bytes)
    case .serial1900, .serial1904, .unixSeconds: countedDay(bytes)
    }
  }

  /// The number of a month by its name or its first letters.
  static func month(named word: some StringProtocol) -> Int? {
    MonthName.number(of: Array(word.lowercased().utf8).span)
  }

  /// Whether a cell is a day and a month without a year: `9/30`, `30-Sep`.
  static func lacksYear(_ bytes: Span<UInt8>) -> Bool {
    MonthName.isDayAndMonth(bytes) || dayAndMonth(bytes) != nil
  }

  /// Two numbers that may be a day and a month, in the order in which they stand.
  static func dayAndMonth(_ bytes: Span<UInt8>) -> (first: Int, second: Int)? {
    var index = MonthName.endOfWeekday(bytes)
    let first = part(of: bytes, from: &index)
    guard (1...2).contains(first.digits), index < bytes.count, isSeparator(bytes[index]) else {
      return nil
    }
    index += 1
    let second = part(of: bytes, from: &index)
    guard (1...2).contains(second.digits), index == bytes.count else { return nil }
    return (first.value, second.value)
  }

  /// A day and a month of which the month is a word: `30-Sep`, `Sept 30`.
  static func dayAndNamedMonth(_ bytes: Span<UInt8>) -> (day: Int, month: Int)? {
    MonthName.dayAndMonth(bytes)
  }

  /// Whether a cell is a day in some pattern, or the day and month that spreadsheets show of one.
  static func looksLikeDay(_ bytes: Span<UInt8>) -> Bool {
    // Eight digits alone may be an id.
    compactParts(of: bytes) == nil && written.contains { $0.day(bytes) != nil }
      || MonthName.isDayAndMonth(bytes)
  }

  /// Year, month and day without a sign between them, `20260930`.
  private static func compactParts(of bytes: Span<UInt8>) -> (Part, Part, Part)? {
    guard bytes.count == 8, bytes.indices.allSatisfy({ (48...57).contains(bytes[$0]) }) else {
      return nil
    }
    func value(_ range: Range<Int>) -> Int { range.reduce(0) { $0 * 10 + Int(bytes[$1]) - 48 } }
    let year = value(0..<4)
    guard (1990...2100).contains(year) else { return nil }
    return ((year, 4), (value(4..<6), 2), (value(6..<8), 2))
  }

  /// Whether a text is a day without a sign between its parts.
  static func isCompactDay(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return compactParts(of: bytes.span) != nil && DayPattern.yearMonthDay.day(bytes.span) != nil
  }

  /// A day whose month and day stand before the year, of seven or eight digits.
  private static func dayOfDigitsAlone(_ bytes: Span<UInt8>) -> Day? {
    guard bytes.count == 7 || bytes.count == 8,
      bytes.indices.allSatisfy({ (48...57).contains(bytes[$0]) })
    else { return nil }
    let number = bytes.indices.reduce(0) { $0 * 10 + Int(bytes[$1]) - 48 }
    guard (1990...2100).contains(number % 10_000) else { return nil }
    return Day(year: number % 10_000, month: number / 1_000_000, day: number / 10_000 % 100)
  }

  private func dayOfDigits(_ bytes: Span<UInt8>) -> Day? {
    let compact = self == .yearMonthDay ? DayPattern.compactParts(of: bytes) : nil
    guard let parts = compact ?? DayPattern.parts(of: bytes) else { return nil }
    let (first, second, third) = (parts.0, parts.1, parts.2)
    let (year, month, day) =
      switch self {
      case .monthDayYear: (third, first, second)
      case .dayMonthYear: (third, second, first)
      default: (first, second, third)
      }
    guard year.digits == 4 && year.value >= 1900 || year.digits == 2,
      month.digits <= 2, day.digits <= 2
    else { return nil }
    return Day(year: DayPattern.year(year), month: month.value, day: day.value)
  }

  /// Digits, and how many they were.
  typealias Part = (value: Int, digits: Int)

  /// Two digits of a year are those of the century that the pivot 2000 to 2099 gives.
  static func year(_ part: Part) -> Int {
    part.digits == 2 ? 2000 + part.value : part.value
  }

  /// Three runs of digits with one sign between them, then nothing or a time of day.
  private static func parts(of bytes: Span<UInt8>) -> (Part, Part, Part)? {
    // Called for every dated cell: nothing here is allocated.
    var parts: InlineArray<3, Part> = [(0, 0), (0, 0), (0, 0)]
    var index = MonthName.endOfWeekday(bytes)
    var separator: UInt8?
    for place in parts.indices {
      if place > 0 {
        guard index < bytes.count, isSeparator(bytes[index]),
          separator == nil || separator == bytes[index]
        else { return nil }
        separator = bytes[index]
        index += 1
      }
      parts[place] = part(of: bytes, from: &index)
      guard parts[place].digits > 0 else { return nil }
    }
    guard index == bytes.count || isTimeStart(bytes[index]),
      !isRange(bytes, from: index, separator)
    else { return nil }
    return (parts[0], parts[1], parts[2])
  }

  /// Whether nothing but a time follows a day that is written as Walkbook writes days, of a year that may be.
  static func isAlone(iso bytes: Span<UInt8>) -> Bool {
    bytes[0] != UInt8(ascii: "0")
      && (bytes.count == 10 || !isRange(bytes, from: 10, UInt8(ascii: "-")))
  }

  /// Whether another day stands after a dash: `9/13/2026 - 9/15/2026` is neither of the two.
  private static func isRange(_ bytes: Span<UInt8>, from index: Int, _ sign: UInt8?) -> Bool {
    var index = index
    while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
    // Also the longer dashes, of three bytes.
    guard index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == 0xE2 else {
      return false
    }
    return (index + 2..<max(bytes.count, index + 2)).count { bytes[$0] == sign } > 1
  }

  /// The sign between the numbers of a day of digits.
  static func sign(between bytes: Span<UInt8>) -> UInt8? {
    for place in MonthName.endOfWeekday(bytes)..<bytes.count where isSeparator(bytes[place]) {
      return bytes[place]
    }
    return nil
  }

  /// The pattern in which month and day stand the other way round.
  var exchanged: DayPattern {
    switch self {
    case .monthDayYear: .dayMonthYear
    case .dayMonthYear: .monthDayYear
    default: self
    }
  }

  /// The digits from `index` on, at most five.
  fileprivate static func part(of bytes: Span<UInt8>, from index: inout Int) -> Part {
    var part: Part = (0, 0)
    while index < bytes.count, (48...57).contains(bytes[index]), part.digits < 5 {
      part = (part.value * 10 + Int(bytes[index]) - 48, part.digits + 1)
      index += 1
    }
    return part
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
  }

  private static func isTimeStart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "T") || byte == UInt8(ascii: ",")
  }
}

/// Days whose month is a word, so that day and month cannot be exchanged.
private enum MonthName {
  /// A day, a month by its name or its first letters, and a year, in any order; a weekday
  /// before them is passed over, and so is what follows the year.
  static func day(_ bytes: Span<UInt8>) -> Day? {
    var (month, numbers): (Int?, [DayPattern.Part]) = (nil, [])
    var index = 0
    while index < bytes.count, month == nil || numbers.count < 2 {
      let start = index
      if (48...57).contains(bytes[index]) {
        numbers.append(DayPattern.part(of: bytes, from: &index))
      } else if isLetter(bytes[index]) {
        while index < bytes.count, isLetter(bytes[index]) { index += 1 }
        let word = bytes.extracting(start..<index)
        if let number = number(of: word) {
          guard month == nil else { return nil }
          month = number
        } else if numbers.isEmpty ? !isWeekday(word) : !isOf(word) {
          return nil
        }
      } else if [" ", ",", "-", "/", "."].contains(UnicodeScalar(bytes[index])) {
        index += 1
      } else {
        return nil
      }
    }
    guard let month, numbers.count == 2, numbers[0].digits <= 2,
      numbers[1].digits == 4 && numbers[1].value >= 1900 || numbers[1].digits == 2
    else { return nil }
    return Day(year: DayPattern.year(numbers[1]), month: month, day: numbers[0].value)
  }

  /// `7-Oct`, `Oct-07`, `7 oct.`: a number of two digits and a month.
  static func isDayAndMonth(_ bytes: Span<UInt8>) -> Bool { dayAndMonth(bytes) != nil }

  static func dayAndMonth(_ bytes: Span<UInt8>) -> (day: Int, month: Int)? {
    guard bytes.count <= 16 else { return nil }
    var (months, numbers): ([Int], [Int]) = ([], [])
    var index = 0
    while index < bytes.count {
      let start = index
      if (48...57).contains(bytes[index]) {
        let part = DayPattern.part(of: bytes, from: &index)
        guard part.digits <= 2, numbers.isEmpty else { return nil }
        numbers.append(part.value)
      } else if isLetter(bytes[index]) {
        while index < bytes.count, isLetter(bytes[index]) { index += 1 }
        guard months.isEmpty, let month = number(of: bytes.extracting(start..<index)) else {
          return nil
        }
        months.append(month)
      } else if [" ", "-", "."].contains(UnicodeScalar(bytes[index])) {
        index += 1
      } else {
        return nil
      }
    }
    guard let month = months.first, let day = numbers.first else { return nil }
    return (day, month)
  }

  static func number(of word: Span<UInt8>) -> Int? {
    months.firstIndex { $0.contains { begins($0, with: word) } }.map { $0 + 1 }
  }

  /// Where a weekday before a day of digits ends, with the signs behind it: `Mon 9/14/26`.
  static func endOfWeekday(_ bytes: Span<UInt8>) -> Int {
    guard bytes.count > 0, isLetter(bytes[0]) else { return 0 }
    var index = 0
    while index < bytes.count, isLetter(bytes[index]) { index += 1 }
    guard isWeekday(bytes.extracting(0..<index)) else { return 0 }
    while index < bytes.count, [" ", ",", "."].contains(UnicodeScalar(bytes[index])) { index += 1 }
    return index
  }

  /// `de`, `del`, as in `1 de octubre de 2026`.
  private static func isOf(_ word: Span<UInt8>) -> Bool {
    (2...3).contains(word.count) && lower(word[0]) == UInt8(ascii: "d")
      && lower(word[1]) == UInt8(ascii: "e")
      && (word.count == 2 || lower(word[2]) == UInt8(ascii: "l"))
  }

  private static func isWeekday(_ word: Span<UInt8>) -> Bool {
    weekdays.contains { begins($0, with: word) }
  }

  /// Whether a word is this name or at least its first three letters.
  private static func begins(_ name: String, with word: Span<UInt8>) -> Bool {
    let letters = name.utf8.span
    guard (3...letters.count).contains(word.count) else { return false }
    return word.indices.allSatisfy { lower(word[$0]) == letters[$0] }
  }

  /// Letters outside ASCII stand in names of months in lower case.
  private static func lower(_ byte: UInt8) -> UInt8 { byte < 0x80 ? byte | 0x20 : byte }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (97...122).contains(byte | 0x20)
  }

  private static let months = [
    ["january", "janvier", "januar", "jänner", "enero"],
    ["february", "février", "februar", "febrero"], ["march", "mars", "märz", "marzo"],
    ["april", "avril", "abril"], ["may", "mai", "mayo"], ["june", "juin", "juni", "junio"],
    ["july", "juillet", "juli", "julio"], ["august", "août", "agosto"],
    ["september", "septembre", "septiembre"], ["october", "octobre", "oktober", "octubre"],
    ["november", "novembre", "noviembre"], ["december", "décembre", "dezember", "diciembre"],
  ]

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
    "lunes", "martes", "miércoles", "miercoles", "jueves", "viernes", "sábado", "sabado", "domingo",
  ]
}
