/// Which signs stand between the numbers of a column's days, and which order of month and day they show.
struct DaySigns: Sendable {
  private static let all = Array("/-.".utf8)
  /// For each sign the days that have it, and those that can be read in one order alone.
  private var days = Array(repeating: 0, count: DaySigns.all.count)
  private var monthFirst = Array(repeating: 0, count: DaySigns.all.count)
  private var dayFirst = Array(repeating: 0, count: DaySigns.all.count)

  mutating func add(_ cell: Span<UInt8>, monthFirst isMonthFirst: Bool, dayFirst isDayFirst: Bool) {
    guard isMonthFirst || isDayFirst,
      let place = DayPattern.sign(between: cell).flatMap(DaySigns.all.firstIndex(of:))
    else { return }
    days[place] += 1
    if !isDayFirst { monthFirst[place] += 1 }
    if !isMonthFirst { dayFirst[place] += 1 }
  }

  var seen: Set<UInt8> {
    Set(DaySigns.all.indices.filter { days[$0] > 0 }.map { DaySigns.all[$0] })
  }

  /// The signs between which days may not follow the pattern.
  ///
  /// They are others than most days have, and no day with them proves it. Points put the month first only
  /// where one proves it.
  func doubtful(in pattern: DayPattern) -> Set<UInt8> {
    guard pattern == .monthDayYear || pattern == .dayMonthYear else { return [] }
    let proofs = pattern == .monthDayYear ? monthFirst : dayFirst
    let most = days.max()
    // Of signs that are as usual as each other those count that days prove.
    let isProven = days.indices.contains { days[$0] == most && proofs[$0] > 0 }
    return seen.filter { sign in
      guard let place = DaySigns.all.firstIndex(of: sign), proofs[place] == 0 else { return false }
      return isProven || days[place] != most
        || pattern == .monthDayYear && sign == UInt8(ascii: ".")
    }
  }
}
