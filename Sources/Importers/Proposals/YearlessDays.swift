import Tables

/// Days that lack their year, of the one school year that all other files are of: tabs called `Week of 9-14`,
/// columns called `9/14` or `Sept 14`.
struct YearlessDays {
  /// By the texts.
  let days: [String: Day]

  /// A month and a day as they are written, and what is known of their order.
  private typealias Parts = (first: Int, second: Int, hasMonth: Bool)

  /// - Parameters:
  ///   - texts: all of them must be such days, and one of them tell whether the month comes first.
  ///   - year: the year in which the school year begins.
  init?(_ texts: [String], in year: Int?) {
    let parts = texts.map(YearlessDays.parts)
    guard let year, texts.count > 1, parts.allSatisfy({ $0 != nil }) else { return nil }
    let found = parts.compactMap(\.self)
    let open = found.filter { !$0.hasMonth }
    let isDayFirst = open.contains { $0.first > 12 }
    guard open.isEmpty || isDayFirst != open.contains(where: { $0.second > 12 }) else { return nil }
    var days: [String: Day] = [:]
    for (text, part) in zip(texts, found) {
      let isTurned = !part.hasMonth && isDayFirst
      let month = isTurned ? part.second : part.first
      guard
        let day = Day(
          year: month < 7 ? year + 1 : year, month: month, day: isTurned ? part.first : part.second)
      else { return nil }
      days[text] = day
    }
    guard Set(days.values).count == texts.count else { return nil }
    self.days = days
  }

  /// Words that stand around the days of a week.
  private static let words: Set<String> = [
    "week", "wk", "of", "to", "the", "semana", "del", "de", "al",
  ]

  private static func parts(_ text: String) -> Parts? {
    let words = text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
      .filter { !YearlessDays.words.contains($0) && !isWeekday($0) }
    let months = words.map { DayPattern.month(named: $0) }
    let numbers = words.compactMap { $0.count < 3 ? Int($0) : nil }
    // A range such as `9-14 to 9-18` or `Sep 14-18` is the day with which it begins.
    guard (2...4).contains(words.count) else { return nil }
    if let month = months[0] ?? months[1] {
      guard let day = numbers.first,
        words.count == numbers.count + months.count(where: { $0 != nil })
      else { return nil }
      return (month, day, true)
    }
    guard numbers.count == words.count, numbers.count != 3 else { return nil }
    return (numbers[0], numbers[1], false)
  }

  private static func isWeekday(_ word: String) -> Bool {
    ["mon", "tue", "wed", "thu", "fri", "lun", "mar", "mie", "jue", "vie"].contains {
      word.hasPrefix($0)
    } && DayPattern.month(named: word) == nil
  }
}
