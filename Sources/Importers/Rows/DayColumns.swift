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
