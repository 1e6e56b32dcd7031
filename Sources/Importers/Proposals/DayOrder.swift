import CSV
import Coaching
import Tables

/// Whether month and day can be exchanged in all days of a file, and what the other files of its form say.
enum DayOrder: Hashable {
  /// Its days tell themselves.
  case plain
  /// Its days do not tell, those of the other files do.
  case told(DayPattern)
  /// Nothing tells.
  case open

  /// - Parameter days: the titles of the columns of days.
  init(
    of file: DataFolder.PlannedFile, _ description: FileDescription, days: [String],
    _ family: FormFamily?
  ) {
    var titles = Set(days)
    let sketches = description.sketches
    if let time = file.form?.time, sketches.indices.contains(time) {
      titles.insert(sketches[time].title)
    }
    let own = DayOrder.fits(sketches.filter { titles.contains($0.title) }.map(\.days))
    guard own.month > 0, own.month == own.day else {
      self = .plain
      return
    }
    let all = DayOrder.fits(family?.days.filter { titles.contains($0.key) }.map(\.value) ?? [])
    self =
      all.month == all.day ? .open : .told(all.month > all.day ? .monthDayYear : .dayMonthYear)
  }

  /// How many days can be read month first and day first; of those that are written year first neither.
  private static func fits(_ days: [[Int]]) -> (month: Int, day: Int) {
    let places = DayPattern.written
    let count = { (pattern: DayPattern) in
      places.firstIndex(of: pattern).map { place in days.reduce(0) { $0 + $1[place] } } ?? 0
    }
    guard count(.yearMonthDay) < max(count(.monthDayYear), 1) else { return (0, 0) }
    return (count(.monthDayYear), count(.dayMonthYear))
  }
}
