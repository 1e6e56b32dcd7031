import CSV
import Tables

/// The school year in which nearly all whole days of a column lie, by which the others can be told: `10/5`, and
/// `46291`, which a spreadsheet left of a day.
///
/// Only a day that then lies among the others is one.
struct YearOfDays: Sendable {
  private let days: ClosedRange<Day>
  /// How many cells of the column are told by it, and the line of the first.
  private(set) var completed = 0
  private(set) var first: Int?

  /// How far before the first whole day and behind the last one may lie.
  private static let margin = 31

  /// - Parameter days: the whole days of the column.
  init?(_ days: [Day]) {
    let years = Dictionary(grouping: days) { day in
      day.digits.year - (day.digits.month < 7 ? 1 : 0)
    }
    guard let most = years.max(by: { $0.value.count < $1.value.count })?.value, most.count > 2,
      most.count * 10 >= days.count * 8, let first = most.min(), let last = most.max()
    else { return nil }
    self.days = first.advanced(by: -Self.margin)...last.advanced(by: Self.margin)
  }

  /// Whether a cell may be such a day.
  static func mayComplete(_ cell: Span<UInt8>) -> Bool {
    DayPattern.lacksYear(cell)
      || cell.count == 5 && DayPattern.serial1900.isPlausible(cell)
  }

  /// The day of a cell; `nil` where it may be several or none.
  ///
  /// - Parameter pattern: how the column writes whole days.
  func day(_ cell: Span<UInt8>, _ pattern: DayPattern?) -> Day? {
    if cell.count == 5, let day = DayPattern.serial1900.countedDay(cell) {
      return days.contains(day) ? day : nil
    }
    var orders: [(month: Int, day: Int)] = []
    if let named = DayPattern.dayAndNamedMonth(cell) {
      orders = [(named.month, named.day)]
    } else if let (first, second) = DayPattern.dayAndMonth(cell) {
      if pattern != .dayMonthYear { orders.append((first, second)) }
      if pattern != .monthDayYear { orders.append((second, first)) }
    }
    let years = days.lowerBound.digits.year...days.upperBound.digits.year
    let found = Set(
      orders.flatMap { order in
        years.compactMap { Day(year: $0, month: order.month, day: order.day) }
      }.filter(days.contains))
    return found.count == 1 ? found.first : nil
  }

  /// Notes a cell that is told.
  mutating func note(_ line: Int) {
    completed += 1
    first = first ?? line
  }
}

extension Finding.Problem {
  /// Days that lack their year, or that a spreadsheet left as numbers.
  static func completedDays(_ count: Int) -> Self {
    Self(
      .ambiguousDate,
      "\(count == 1 ? "1 day lacks its year or is" : "\(count) days lack their year or are") "
        + "counted as spreadsheets do; read by the whole days of the column",
      advice:
        "They were kept, in the school year of the others. Write them whole if they are of another."
    )
  }
}
