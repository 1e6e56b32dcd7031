import CSV
import Canonical
import Coaching
import Tables

/// The one pattern in which each column of a file writes its days.
struct DayColumns: Sendable {
  /// What is known of a column.
  private enum Habit: Equatable {
    case pattern(DayPattern)
    /// The same, where day and month may stand the other way round between some signs.
    case mixed(DayPattern, doubtful: Set<UInt8>)
    /// Month and day can be exchanged in all days; the column has a finding for all of them.
    case ambiguous
    /// A spreadsheet has cut the days off; the column has a finding for all of them.
    case destroyed
  }

  private var habits: [Int: Habit] = [:]
  /// What completes the days of columns of which some lack their year.
  private var years: [Int: YearOfDays] = [:]
  /// The pattern of cells that stand in no column of days, such as a constant.
  private var fallback = DayPattern.yearMonthDay
  /// The clock of the district, to which stamps of other clocks are turned.
  var zone: DistrictZone?
  /// One for each column whose days a person must look at.
  private(set) var findings: [Finding] = []

  /// Days written year first, as Walkbook writes them itself.
  init() {}

  /// The canonical columns that hold days.
  static let names = CanonicalFile.dayColumns

  /// Where a file may hold days, and what is said of how it writes them.
  struct Layout {
    var header: Header
    /// Records up to and including the header.
    var skipping: Int
    /// What the rows become, by which a column is required or not.
    var kind: FileKind
    var fields: [Field]
    /// How the format writes days, unless walkbook.yaml says otherwise.
    var vendor: DayPattern?
    /// What walkbook.yaml says of all days.
    var whole: DayPattern?
    /// What it says of a column, by its title.
    var pattern: (String) -> DayPattern?
  }

  /// Finds the patterns: what walkbook.yaml says, else for each column what most of its days fit.
  ///
  /// Where month and day can be exchanged in all days of a column, it follows the columns beside
  /// it if they agree; if not, a finding asks, and none of the column's days is read.
  init(of csv: CSVFile, head: CSVHead, _ layout: Layout) {
    let header = layout.header
    var columns = Set(layout.fields.flatMap { [$0.column].compactMap(\.self) + $0.later })
    // When a form was sent is only held against what was typed; nothing is said of it.
    let sending = columns.isEmpty ? nil : header.sending?.column
    let isQuiet = sending.map { columns.insert($0).inserted } ?? false
    let vendor = layout.vendor
    if let pattern = layout.whole ?? vendor { fallback = pattern }
    var turned: Set<Int> = []
    for (column, title) in header.titles.enumerated() where columns.contains(column) {
      guard let pattern = layout.pattern(title) ?? vendor.flatMap(\.asCounted) else { continue }
      habits[column] = .pattern(pattern)
      columns.remove(column)
      if pattern == .monthDayYear { turned.insert(column) }
    }
    reportPoints(in: turned, csv, layout)
    guard !columns.isEmpty else { return }
    var surveys = Surveys(columns)
    for record in head.records.dropFirst(layout.skipping) { surveys.add(record) }
    // Days that are written year first settle it at once; only other files are read twice.
    if !surveys.isSettled {
      surveys = Surveys(columns)
      _ = try? csv.forEachRecord { surveys.add($0) }
    }
    settle(surveys.byColumn, layout, csv.name)
    complete(surveys.byColumn.filter(\.hasIncomplete).map(\.column), header, csv)
    guard isQuiet, let sending else { return }
    findings.removeAll { $0.column == header.titles[sending] }
  }

  /// Says where days with points, which mostly put the day first, are read month first because
  /// walkbook.yaml says so.
  private mutating func reportPoints(in columns: Set<Int>, _ csv: CSVFile, _ layout: Layout) {
    guard !columns.isEmpty else { return }
    var surveys = Surveys(columns)
    _ = try? csv.forEachRecord { surveys.add($0) }
    for survey in surveys.byColumn {
      guard let line = survey.pointed else { continue }
      findings.append(
        Finding(
          .pointedDays, at: Location(file: csv.name, line: line),
          column: layout.header.titles[survey.column], severity: .warning))
    }
  }

  private mutating func settle(
    _ surveys: [DaySurvey], _ layout: Layout, _ file: String
  ) {
    let header = layout.header
    let kind = CanonicalFile.of(layout.kind)
    let agreed = Set(surveys.map(\.fitting).filter { $0.count == 1 }.joined())
      .intersection([.monthDayYear, .dayMonthYear])
    for survey in surveys {
      guard let first = survey.first else { continue }
      var fitting = survey.fitting
      if fitting.count > 1, agreed.count == 1, agreed.isSubset(of: fitting) {
        fitting = Array(agreed)
      }
      // A vendor's habit decides where the days themselves do not, and never against them.
      // A vendor that puts months first writes no points.
      if fitting.count > 1, let vendor = layout.vendor, fitting.contains(vendor),
        survey.pointed == nil || vendor != .monthDayYear
      {
        fitting = [vendor]
      }
      let isRequired = kind.asked.contains {
        header.field($0).column == survey.column || header.field($0).later.contains(survey.column)
      }
      let location = Location(file: file, line: first)
      let report = { (problem: Finding.Problem, severity: Severity) in
        Finding(
          problem, at: location, column: header.titles[survey.column], severity: severity)
      }
      let doubtful = fitting.count == 1 ? survey.signs.doubtful(in: fitting[0]) : []
      if fitting.count > 1 || !doubtful.isEmpty && doubtful == survey.signs.seen {
        habits[survey.column] = .ambiguous
        findings.append(report(.ambiguousDate, isRequired ? .error : .warning))
      } else if let pattern = fitting.first {
        habits[survey.column] =
          doubtful.isEmpty ? .pattern(pattern) : .mixed(pattern, doubtful: doubtful)
      } else if let count = survey.count {
        habits[survey.column] = .pattern(count)
        findings.append(report(.countedDays(pattern: count.rawValue), .note))
      } else if survey.isDestroyed {
        habits[survey.column] = .destroyed
        findings.append(report(.destroyedDays, isRequired ? .error : .warning))
      }
    }
  }

  /// Finds the year of columns of which some days lack it, and says how many it completes.
  private mutating func complete(_ columns: [Int], _ header: Header, _ csv: CSVFile) {
    for column in columns {
      switch habits[column] {
      case .ambiguous, .destroyed: continue
      case .pattern(let pattern) where pattern.asCounted != nil: continue
      default: break
      }
      var whole: [Day] = []
      forEachDay(of: column, in: csv) { cell, _, days in
        if let day = days.day(cell, in: column) { whole.append(day) }
      }
      guard var year = YearOfDays(whole) else { continue }
      let pattern = pattern(of: column)
      forEachDay(of: column, in: csv) { cell, line, days in
        guard days.day(cell, in: column) == nil, year.day(cell, pattern) != nil else { return }
        year.note(line)
      }
      guard let first = year.first else { continue }
      years[column] = year
      findings.append(
        Finding(
          .completedDays(year.completed), at: Location(file: csv.name, line: first),
          column: header.titles[column], severity: .note))
    }
  }

  private func forEachDay(
    of column: Int, in csv: CSVFile, _ body: (Span<UInt8>, Int, DayColumns) -> Void
  ) {
    _ = try? csv.forEachRecord { record in
      record.withField(column) { bytes in
        guard let bytes else { return }
        let cell = bytes.extracting(CellContent.range(in: bytes))
        if !cell.isEmpty { body(cell, record.line, self) }
      }
    }
  }

  /// How a column writes whole days, where that tells the order of month and day.
  private func pattern(of column: Int) -> DayPattern? {
    guard case .pattern(let pattern) = habits[column] else { return nil }
    return pattern
  }

  /// The same for rows made of this file's columns.
  ///
  /// - Parameter places: for each column of such a row the one it comes from.
  func moved(to places: [Int?]) -> DayColumns {
    var moved = self
    (moved.habits, moved.years) = ([:], [:])
    for (column, place) in places.enumerated() {
      moved.habits[column] = place.flatMap { habits[$0] }
      moved.years[column] = place.flatMap { years[$0] }
    }
    return moved
  }

  /// The day of a cell; `nil` where it is none in the pattern of its column.
  ///
  /// A day written as Walkbook writes days, or with the name of its month, is one in any column.
  func day(_ bytes: Span<UInt8>, in column: Int?) -> Day? {
    if let day = Day(iso: bytes) { return DayPattern.isAlone(iso: bytes) ? day : nil }
    return patternedDay(bytes, in: column) ?? DayPattern.monthName.day(bytes)
      ?? column.flatMap { column in years[column]?.day(bytes, pattern(of: column)) }
  }

  private func patternedDay(_ bytes: Span<UInt8>, in column: Int?) -> Day? {
    switch column.flatMap({ habits[$0] }) {
    case .pattern(let pattern): return pattern.day(bytes)
    case .mixed(let pattern, let doubtful):
      // 07.10.2026 among days such as 09/14/2026 may be of another order.
      guard let day = pattern.day(bytes), let sign = DayPattern.sign(between: bytes),
        !doubtful.contains(sign) || pattern.exchanged.day(bytes).map({ $0 == day }) ?? true
      else { return nil }
      return day
    case .ambiguous, .destroyed: return nil
    case nil: return fallback.day(bytes)
    }
  }

  /// The same with the time of day, in the district's zone where the cell names one (R110).
  func stamp(_ bytes: Span<UInt8>, in column: Int?) -> Stamp? {
    guard let day = day(bytes, in: column) else { return nil }
    guard bytes.count > 8 else { return Stamp(day, nil, in: zone) }
    let pattern: DayPattern? =
      switch column.flatMap({ habits[$0] }) {
      case .pattern(let pattern), .mixed(let pattern, _): pattern
      case nil: fallback
      default: nil
      }
    let time = pattern == .unixSeconds ? StampTime(unix: bytes) : StampTime(bytes)
    // A spreadsheet writes a day without a time as its midnight.
    return Stamp(day, time?.isMidnight == true ? nil : time, in: zone)
  }

  /// Whether the finding of the column speaks of this cell too.
  func isReported(_ bytes: Span<UInt8>, in column: Int?) -> Bool {
    switch column.flatMap({ habits[$0] }) {
    case .ambiguous: DayPattern.written.contains { $0.day(bytes) != nil }
    case .destroyed: DayPattern.isDestroyed(bytes)
    case .pattern, .mixed, nil: false
    }
  }
}

/// What the days of several columns look like so far.
private struct Surveys {
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
private struct DaySurvey {
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

extension Finding.Problem {
  /// `08.09.2025` where walkbook.yaml says that months come first.
  static let pointedDays = Self(
    .ambiguousDate, "days with points, which mostly put the day first, are read month first",
    advice: "The days were kept, as walkbook.yaml says. Say days: dmy if the day comes first.")

  static let ambiguousDate = Self(
    .ambiguousDate, "expected days that fit one pattern; month and day can be exchanged",
    advice: "The days were left out. Say days: mdy or days: dmy for the file in walkbook.yaml.")

  /// Minutes and seconds where days should stand: a spreadsheet has cut the days off.
  static let destroyedDays = Self(
    .badDate, "expected days; minutes and seconds are left of them",
    advice: "The days were left out. Export the file again; do not save it in a spreadsheet.")

  /// Days that are counted rather than written, by the name of the pattern in which they are.
  static func countedDays(pattern: String) -> Self {
    Self(
      .ambiguousDate, "the days are counted, not written; read as \(pattern)",
      advice:
        "The days were kept. If they are counted otherwise, name the pattern in walkbook.yaml.")
  }
}
