import Tables

/// When a file was exported, as far as its name tells: `2026-12-04T1030_Grades-ALG.csv`,
/// `gc_ALG_fullgc_2026-12-02-14-33-22.csv`, `Math 7 12-02-2026.csv`, `marks 4 Dec 2026.csv`.
struct ExportTime {
  /// The day, or the month where the name has no day; empty where it has neither.
  ///
  /// A day without a year has ``noYear`` and its place in a school year.
  private(set) var day = ""
  /// The time of that day as six digits; empty where the name has none.
  private(set) var time = ""
  /// The name without its day and time.
  private(set) var remainder: String
  /// Whether the day can only be read in this order; `nil` where both fit, or it is no such day.
  private(set) var isDayFirst: Bool?

  /// Digits or letters that stand together in a name.
  private struct Run {
    let range: Range<String.Index>
    let text: Substring
    /// Whether digits, perhaps with the letters of `1st` and `2nd`.
    let isNumber: Bool

    /// The digits, two at least.
    var digits: String {
      let digits = text.filter(ExportTime.isDigit)
      return digits.count == 1 ? "0" + digits : digits
    }
    var month: Int? { isNumber ? nil : DayPattern.month(named: text) }
  }

  /// - Parameters:
  ///   - name: the name of a file without its folders.
  ///   - dayFirst: which of two readings of `03-04-2026` is meant.
  ///   - numbersAreDays: whether `9-30` is a day, as in the name of a log, and no periods or units.
  init(in name: some StringProtocol, dayFirst: Bool = false, numbersAreDays: Bool = false) {
    let name = String(name)
    remainder = name
    let runs = ExportTime.runs(of: name)
    // A day with its year comes before one without, wherever they stand.
    let ways: [(ArraySlice<Run>) -> Found?] = [
      { ExportTime.day($0, in: name, dayFirst) }, { ExportTime.yearless($0, in: name) },
      { numbersAreDays ? ExportTime.numberedYearless($0, in: name, dayFirst) : nil },
    ]
    for find in ways {
      for place in runs.indices {
        guard let found = find(runs[place...]) else { continue }
        (day, isDayFirst) = (found.day, found.isDayFirst)
        let end = readTime(runs, from: place + found.runs, name)
        remainder = String(
          name[..<runs[place].range.lowerBound] + name[runs[end - 1].range.upperBound...])
        return
      }
    }
  }

  private static func runs(of name: String) -> [Run] {
    var runs: [Run] = []
    var place = name.startIndex
    while let start = name[place...].firstIndex(where: { isDigit($0) || $0.isLetter }) {
      let isNumber = isDigit(name[start])
      var end = name[start...].firstIndex { isNumber ? !isDigit($0) : !$0.isLetter }
      if isNumber, let letters = end {
        let next = name[letters...].prefix(while: \.isLetter)
        if ["st", "nd", "rd", "th"].contains(next.lowercased()) { end = next.endIndex }
      }
      let range = start..<(end ?? name.endIndex)
      runs.append(Run(range: range, text: name[range], isNumber: isNumber))
      place = range.upperBound
    }
    return runs
  }

  private static func isDigit(_ sign: Character) -> Bool { ("0"..."9").contains(sign) }

  /// Whether at most as many signs that part days or times stand between two runs.
  private static func areClose(_ one: Run, _ next: Run, _ name: String, most: Int = 1) -> Bool {
    let between = name[one.range.upperBound..<next.range.lowerBound]
    return between.count <= most && between.allSatisfy { "-_.:,/ ".contains($0) }
  }

  /// The sign after a run.
  private static func sign(_ run: Run, _ name: String) -> Character? {
    name[run.range.upperBound...].first
  }

  private typealias Found = (day: String, runs: Int, isDayFirst: Bool?)

  /// The day with which runs begin, of how many runs it is made, and in which order alone it fits.
  private static func day(
    _ runs: ArraySlice<Run>, in name: String, _ dayFirst: Bool
  ) -> (day: String, runs: Int, isDayFirst: Bool?)? {
    let isBeforeYear =
      runs.count > 3 && Array(runs)[3].text.count == 4 && Array(runs)[3].isNumber
    let runs = Array(runs.prefix(3))
    if runs[0].isNumber, [8, 12, 14].contains(runs[0].digits.count) {
      let digits = runs[0].digits
      return day(digits.prefix(4), digits.dropFirst(4).prefix(2), digits.dropFirst(6).prefix(2))
        .map { ($0, 1, nil) }
    }
    if let worded = wordedDay(runs, name, isBeforeYear) { return (worded.day, worded.runs, nil) }
    guard runs.count > 1, runs[0].isNumber, runs[1].isNumber, areClose(runs[0], runs[1], name)
    else { return nil }
    let parts = runs.map(\.digits)
    if runs.count == 3, runs[2].isNumber, areClose(runs[1], runs[2], name), parts[1].count == 2 {
      if parts[0].count == 4, let day = day(parts[0], parts[1], parts[2]) { return (day, 3, nil) }
      // Two digits are a year where one sign parts all, and no other year follows.
      let isYear =
        parts[2].count == 4 || !isBeforeYear && sign(runs[0], name) == sign(runs[1], name)
      if parts[0].count == 2 { return isYear ? numbered(parts, dayFirst) : nil }
    }
    guard parts[0].count == 4, parts[1].count == 2, day(parts[0], parts[1], "01") != nil else {
      return nil
    }
    return ("\(parts[0])-\(parts[1])", 2, nil)
  }

  /// Month first, as vendors of the United States write, or day first; the year may have two digits.
  private static func numbered(
    _ parts: [String], _ dayFirst: Bool
  ) -> (day: String, runs: Int, isDayFirst: Bool?)? {
    guard parts[2].count == 4 || parts[2].count == 2 else { return nil }
    let monthDay = day(parts[2], parts[0], parts[1])
    let dayMonth = day(parts[2], parts[1], parts[0])
    guard let found = dayFirst ? dayMonth ?? monthDay : monthDay ?? dayMonth else { return nil }
    let isOpen = monthDay != nil && dayMonth != nil && monthDay != dayMonth
    return (found, 3, isOpen || monthDay == dayMonth ? nil : monthDay == nil)
  }

  /// A day or a month whose month is a word, in any order.
  private static func wordedDay(
    _ runs: [Run], _ name: String, _ isBeforeYear: Bool
  ) -> (day: String, runs: Int)? {
    let close = zip(runs, runs.dropFirst()).map { areClose($0, $1, name, most: 2) }
    if runs.count == 3, close == [true, true],
      let word = runs.firstIndex(where: { $0.month != nil }), let month = runs[word].month
    {
      var numbers = runs.filter(\.isNumber).map(\.digits)
      if numbers.first?.count == 4 { numbers.reverse() }
      if numbers.count == 2, numbers[0].count == 2, numbers[1].count == 4 || !isBeforeYear,
        let day = day(numbers[1], String(month), numbers[0])
      {
        return (day, 3)
      }
    }
    guard runs.count > 1, close[0], let month = runs[0].month ?? runs[1].month,
      let year = runs.prefix(2).first(where: { $0.isNumber && $0.digits.count == 4 })?.digits,
      let day = day(year, String(month), "01")
    else { return nil }
    return (String(day.prefix(7)), 2)
  }

  /// `Sept 30`, `2 Oct`: a day without a year, by its place in a school year, which begins in July.
  private static func yearless(
    _ runs: ArraySlice<Run>, in name: String
  ) -> (day: String, runs: Int, isDayFirst: Bool?)? {
    let runs = Array(runs.prefix(2))
    guard runs.count == 2, areClose(runs[0], runs[1], name, most: 2),
      let month = runs[0].month ?? runs[1].month,
      let number = runs.first(where: \.isNumber)?.digits, number.count == 2,
      let day = Int(number), Day(year: 2024, month: month, day: day) != nil
    else { return nil }
    return (schoolDay(month, number), 2, nil)
  }

  private static func schoolDay(_ month: Int, _ digits: String) -> String {
    let place = (month + 5) % 12 + 1
    return noYear + "\(place < 10 ? "0" : "")\(place)-\(digits)"
  }

  /// `9-30`, `10_15`: two numbers that are a day.
  private static func numberedYearless(
    _ runs: ArraySlice<Run>, in name: String, _ dayFirst: Bool
  ) -> (day: String, runs: Int, isDayFirst: Bool?)? {
    let runs = Array(runs.prefix(3))
    guard runs.count > 1, runs[0].isNumber, runs[1].isNumber, areClose(runs[0], runs[1], name),
      sign(runs[0], name).map({ "-_".contains($0) }) == true, runs.count < 3 || !runs[2].isNumber
    else { return nil }
    let parts = runs.prefix(2).map(\.digits)
    let (month, day) = dayFirst ? (parts[1], parts[0]) : (parts[0], parts[1])
    guard day.count == 2, month.count == 2, let number = Int(month), let ofMonth = Int(day),
      Day(year: 2024, month: number, day: ofMonth) != nil
    else { return nil }
    return (schoolDay(number, day), 2, nil)
  }

  /// What stands for the year of a day that has none.
  static let noYear = "0000-"

  /// Years before and after these are numbers of something else.
  private static let years = 2000...2100
  private static let shortYears = 15...60

  private static func day(
    _ year: some StringProtocol, _ month: some StringProtocol, _ day: some StringProtocol
  ) -> String? {
    guard let number = Int(year), let month = Int(month), let dayOfMonth = Int(day),
      year.count == 4 ? years.contains(number) : shortYears.contains(number)
    else { return nil }
    let full = number < 100 ? 2000 + number : number
    return Day(year: full, month: month, day: dayOfMonth)?.description
  }

  /// Reads the time after the day; returns the place of the first run that belongs to neither.
  private mutating func readTime(_ runs: [Run], from first: Int, _ name: String) -> Int {
    let own = runs[first - 1].digits.dropFirst(8)
    var (digits, next) = (String(own), first)
    if digits.isEmpty, next + 1 < runs.count, ["at", "t"].contains(runs[next].text.lowercased()) {
      next += 1
    }
    while next < runs.count, runs[next].isNumber, digits.count < 6,
      ExportTime.areClose(runs[next - 1], runs[next], name)
    {
      let isHour = digits.isEmpty && runs[next].text.count == 1
      let isTime = [2, 4, 6].contains(runs[next].text.count)
      let isFollowed =
        next + 1 < runs.count && runs[next + 1].text.count == 2
        && ExportTime.areClose(runs[next], runs[next + 1], name)
      guard isTime || isHour && isFollowed else { break }
      digits += runs[next].digits
      next += 1
    }
    guard !digits.isEmpty else { return first }
    if next < runs.count, let hour = Int(digits.prefix(2)),
      ExportTime.areClose(runs[next - 1], runs[next], name)
    {
      let half = runs[next].text.lowercased()
      if half == "pm" || half == "am" {
        let hour = hour % 12 + (half == "pm" ? 12 : 0)
        digits = (hour < 10 ? "0" : "") + String(hour) + digits.dropFirst(2)
        next += 1
      }
    }
    time = String((digits + "000000").prefix(6))
    return next
  }
}
