import CSV
import Tables

/// What the days of several columns look like so far.
struct Surveys {
  private(set) var byColumn: [DaySurvey]

  init(_ columns: Set<Int>) { byColumn = columns.sorted().map { DaySurvey(column: $0) } }

  /// Whether some days were seen and all of them are written year first.
  var isSettled: Bool {
    byColumn.allSatisfy { $0.first == nil && !$0.hasIncomplete }
      && byColumn.contains { $0.hasYearFirst }
  }

  mutating func add(_ record: borrowing CSVRecord) {
    for index in byColumn.indices {
      record.withField(byColumn[index].column) { bytes in
        guard let bytes else { return }
        let cell = bytes.extracting(CellContent.range(in: bytes))
        if !cell.isEmpty { byColumn[index].add(cell, line: record.line) }
      }
    }
  }
}

/// What the days of one column look like so far.
struct DaySurvey {
  let column: Int
  /// How many cells fit each written pattern.
  private var fits = Array(repeating: 0, count: DayPattern.written.count)
  /// Cells that are not written year first.
  private var others = 0
  private var serials = 0
  private var seconds = 0
  private var destroyed = 0
  /// The line of the first day that is not written year first.
  private(set) var first: Int?
  private(set) var hasYearFirst = false
  /// Whether a day lacks its year or is counted, which the others may complete.
  private(set) var hasIncomplete = false
  /// The line of the first day with points that could be read month first, too, `08.09.2025`.
  var pointed: Int? { pointsPutMonthFirst ? nil : firstPointed }
  private var firstPointed: Int?
  private var pointsPutMonthFirst = false
  private var shortYears = ShortYears()
  private(set) var signs = DaySigns()

  init(column: Int) { self.column = column }

  /// The patterns that most days fit: a single slip does not turn all others around.
  ///
  /// Days with the names of their months are read in any column, so that they do not decide how the others
  /// are.
  var fitting: [DayPattern] {
    if let short = shortYears.fitting { return short }
    let written = Array(zip(DayPattern.written, fits))
    let named = written.filter { $0.0 == .monthName && $0.1 > 0 }
    let others = written.filter { $0.0 != .monthName }
    let most = others.map(\.1).max() ?? 0
    let order = others.filter { $0.1 == most && most > 0 }
    let areNamed = order.isEmpty || order.count > 1 && named.contains { $0.1 > most }
    return (areNamed ? named : order).map(\.0)
  }

  /// How days are counted, where every cell is such a number.
  var count: DayPattern? {
    guard others > 0, !hasYearFirst else { return nil }
    return serials == others ? .serial1900 : seconds == others ? .unixSeconds : nil
  }

  /// Whether no day is left in the column.
  var isDestroyed: Bool { destroyed > 0 && !hasYearFirst }

  private mutating func notePoints(_ cell: Span<UInt8>, _ line: Int) {
    guard cell.indices.count(where: { cell[$0] == UInt8(ascii: ".") }) > 1,
      DayPattern.monthDayYear.day(cell) != nil
    else { return }
    if DayPattern.dayMonthYear.day(cell) == nil {
      pointsPutMonthFirst = true
    } else {
      firstPointed = firstPointed ?? line
    }
  }

  mutating func add(_ cell: Span<UInt8>, line: Int) {
    if Day(iso: cell) != nil {
      hasYearFirst = true
      return
    }
    // A word for nothing is no day of another kind.
    if NothingWord.matchesValue(cell) { return }
    others += 1
    shortYears.add(cell)
    notePoints(cell, line)
    let before = (fits, serials, seconds, destroyed)
    let isShort = cell.count > 2 && !(48...57).contains(cell[2])
    for (index, pattern) in DayPattern.written.enumerated()
    where !(isShort && pattern == .yearMonthDay) && pattern.day(cell) != nil {
      fits[index] += 1
    }
    signs.add(
      cell, monthFirst: fits[1] > before.0[1], dayFirst: fits[2] > before.0[2])
    if DayPattern.serial1900.isPlausible(cell) { serials += 1 }
    if DayPattern.unixSeconds.isPlausible(cell) { seconds += 1 }
    if DayPattern.isDestroyed(cell) { destroyed += 1 }
    let fitsNone = before == (fits, serials, seconds, destroyed) || serials > before.1
    if fitsNone, YearOfDays.mayComplete(cell) { hasIncomplete = true }
    // A broken day fits nothing and says nothing of the others.
    if first == nil, before != (fits, serials, seconds, destroyed) { first = line }
  }
}

/// Days whose year has two digits and could stand first: `26-09-30`.
///
/// A year changes least, and school data are of these years. With `/` or a point a year of two
/// digits stands last, unless what stands first changes less: `26/09/30`, `26/10/01`.
private struct ShortYears {
  private var others = 0
  private var isDashed = true
  private var firsts: Set<Int> = []
  private var lasts: Set<Int> = []

  /// What they are, where all days of the column are such; `nil` where the year cannot stand first.
  var fitting: [DayPattern]? {
    guard others == 0, !firsts.isEmpty, firsts.allSatisfy({ (15...40).contains($0) }) else {
      return nil
    }
    if firsts.count < lasts.count { return [.yearMonthDay] }
    if firsts.count > lasts.count || !isDashed { return nil }
    return [.yearMonthDay, .dayMonthYear]
  }

  mutating func add(_ cell: Span<UInt8>) {
    guard cell.count >= 8, DayPattern.sign(between: cell) == cell[2], cell[5] == cell[2],
      DayPattern.yearMonthDay.day(cell) != nil
    else {
      others += 1
      return
    }
    isDashed = isDashed && cell[2] == UInt8(ascii: "-")
    firsts.insert(ShortYears.number(cell, at: 0))
    lasts.insert(ShortYears.number(cell, at: 6))
  }

  private static func number(_ cell: Span<UInt8>, at place: Int) -> Int {
    Int(cell[place] - 48) * 10 + Int(cell[place + 1] - 48)
  }
}
