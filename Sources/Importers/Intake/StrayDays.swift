import Canonical
import Coaching
import Tables

/// Days of one file that stand years away from all its others: somebody mistyped the year.
///
/// One such day would make a window of its own and thousands of weeks without a conference.
struct StrayDays {
  /// Nearer to others a day is nothing strange: years of a log may have a long break between them.
  private static let before = 300
  /// The first day of another year may stand alone; two years on it does not.
  static let after = 600
  /// Of fewer rows nobody can say which are the strange ones.
  static let leastRows = 8

  /// The rows whose days are such, by their places.
  static func places(_ rows: [(place: Int, day: Day)]) -> [Int] {
    guard rows.count >= leastRows else { return [] }
    let sorted = rows.sorted { ($0.day, $0.place) < ($1.day, $1.place) }
    var runs: [[(place: Int, day: Day)]] = []
    for row in sorted {
      if let last = runs.last?.last, last.day.advanced(by: before) >= row.day {
        runs[runs.count - 1].append(row)
      } else {
        runs.append([row])
      }
    }
    guard runs.count > 1, let main = runs.max(by: { $0.count < $1.count }),
      main.count * 5 >= rows.count * 4, let first = main.first?.day, let last = main.last?.day
    else { return [] }
    return runs.filter { run in
      guard run.count <= max(1, rows.count / 50), let begin = run.first?.day else { return false }
      return begin < first || begin > last.advanced(by: after)
    }.joined().map(\.place).sorted()
  }
}

extension Intake {
  /// Leaves out what stands years away from all else of its file.
  mutating func dropStrayDays() {
    let conferences = district.conferences
    drop(strays(conferences.map { ($0.location, $0.date) }), of: .conferences)
    let ratings = district.ratings
    drop(strays(ratings.map { ($0.location, $0.date) }), of: .ratings)
  }

  /// The same of walk-throughs, once their rows are together.
  mutating func dropStrayWalks() {
    let strays = strays(district.walkthroughs.map { ($0.location, $0.date) })
    guard !strays.isEmpty else { return }
    for stray in strays { report(stray.location) }
    let places = Set(strays.map(\.place))
    district.walkthroughs = district.walkthroughs.enumerated().filter {
      !places.contains($0.offset)
    }
    .map(\.element)
  }

  private mutating func drop(_ strays: [(place: Int, location: Location)], of kind: FileKind) {
    for stray in strays {
      superseded[kind, default: []].insert(stray.place)
      report(stray.location)
    }
  }

  private mutating func report(_ location: Location) {
    strayRows[location.file, default: 0] += 1
    findings.append(
      Finding(.strayDay, at: location, column: Conferences.date.name, severity: .error))
  }

  private func strays(_ rows: [(location: Location, day: Day)]) -> [(
    place: Int, location: Location
  )] {
    let windows = district.windows.walkWindows
    var files: [String: [(place: Int, day: Day)]] = [:]
    for (place, row) in rows.enumerated() {
      files[row.location.file, default: []].append((place, row.day))
    }
    return files.values.flatMap(StrayDays.places).sorted()
      .filter { place in !windows.contains { $0.contains(rows[place].day) } }
      .map { ($0, rows[$0].location) }
  }
}

extension Finding.Problem {
  /// A day years away from all others of its file (R68).
  static let strayDay = Self(
    .badDate, "the day is years away from all others of the file",
    advice: "Left out. Correct the year.")

  /// A day after the response in which it stands, or long before it.
  static let dayUnlikeSending = Self(
    .badDate, "the day is after that of the response itself, or a year before it",
    advice: "The day of the response counted. Correct the day.")
}

extension CanonicalRow {
  /// The day of a row; where what was typed cannot be, beside the time at which the response was sent,
  /// that of the sending.
  mutating func day(checking column: CanonicalColumn<Table, Day>) -> Day? {
    guard let day = self[column] else { return nil }
    guard let sending = header.sending, let place = field(column).column(in: record),
      place != sending.column
    else { return day }
    guard let sent = decoder.quietDay(sending, record) else { return day }
    // A clock may be of another zone; a response may be typed in months later.
    guard day > sent.advanced(by: 1) || day < sent.advanced(by: -300) else { return day }
    report(.dayUnlikeSending, column, severity: .warning)
    return sent
  }
}
