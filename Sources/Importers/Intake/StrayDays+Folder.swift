import Canonical
import Coaching
import Tables

extension StrayDays {
  /// Nothing that happened in one district is so many days apart.
  private static let lifetime = 3650

  /// Where the days of a folder end, and those begin that are of another year by mistake.
  struct End {
    let day: Day
    /// The files that have days up to there; a file without any is of another year.
    var files: Set<String> = []

    func isStray(_ day: Day, in file: String) -> Bool {
      let distance = self.day.distance(to: day)
      return distance > 0 && (distance > lifetime || files.contains(file))
    }
  }

  /// The last day of most facts of a folder, where a few stand years after it.
  ///
  /// - Parameter counts: how many facts are of each day.
  static func end(of counts: [Day: Int]) -> End? {
    let days = counts.sorted { $0.key < $1.key }
    var runs: [(begin: Day, end: Day, count: Int)] = []
    for (day, count) in days {
      if let last = runs.last, last.end.advanced(by: after) >= day {
        runs[runs.count - 1] = (last.begin, day, last.count + count)
      } else {
        runs.append((day, day, count))
      }
    }
    guard let main = runs.indices.max(by: { runs[$0].count < runs[$1].count }),
      main + 1 < runs.count
    else { return nil }
    let total = runs.reduce(0) { $0 + $1.count }
    let later = runs[(main + 1)...].reduce(0) { $0 + $1.count }
    let isRare = total >= leastRows && later <= max(1, total / 50)
    let isFar = runs[main].end.distance(to: runs[main + 1].begin) > lifetime
    return isRare || isFar && later < runs[main].count ? End(day: runs[main].end) : nil
  }
}

extension Intake {
  /// Leaves out facts years after all others of the folder, which would put the day of the study
  /// there (R1), and of marks their days.
  mutating func dropDaysAfterFolder() {
    guard district.rules.asOf == nil, let end = endOfDays() else { return }
    let windows = district.windows.walkWindows
    let isStray = { (day: Day, file: String) in
      end.isStray(day, in: file) && !windows.contains { $0.contains(day) }
    }
    drop(\.walkthroughs, isStray) { ($0.date, $0.location) }
    drop(\.ratings, isStray) { ($0.date, $0.location) }
    drop(\.conferences, isStray) { ($0.date, $0.location) }
    drop(\.workshops, isStray) { ($0.date, $0.location) }
    forgetDaysOfMarks(isStray)
  }

  private mutating func drop<Fact>(
    _ facts: WritableKeyPath<District, [Fact]>, _ isStray: (Day, String) -> Bool,
    _ place: (Fact) -> (day: Day, location: Location)
  ) {
    let strays = district[keyPath: facts].map(place).filter { isStray($0.day, $0.location.file) }
    guard !strays.isEmpty else { return }
    district[keyPath: facts].removeAll { isStray(place($0).day, place($0).location.file) }
    for stray in strays {
      strayRows[stray.location.file, default: 0] += 1
      findings.append(
        Finding(
          .dayAfterFolder, at: stray.location, column: Conferences.date.name, severity: .error))
    }
  }

  /// A score is one without its day, too.
  private mutating func forgetDaysOfMarks(_ isStray: (Day, String) -> Bool) {
    let files = district.marks.files
    var lines: [(file: String, line: Int)] = []
    district.marks.change { mark in
      let file = files[Int(mark.file)]
      let strays = [mark.submitted, mark.assessed].compactMap(\.self).filter { isStray($0, file) }
      guard !strays.isEmpty else { return false }
      if let day = mark.submitted, strays.contains(day) { mark.submitted = nil }
      if let day = mark.assessed, strays.contains(day) { mark.assessed = nil }
      lines.append((file, Int(mark.line)))
      return true
    }
    for (file, line) in lines {
      findings.append(
        Finding(.dayOfMarkAfterFolder, at: Location(file: file, line: line), severity: .warning))
    }
  }

  /// Where the days of the folder end, if some stand years after the others.
  private func endOfDays() -> StrayDays.End? {
    guard let last = district.lastDatedDay else { return nil }
    let facts =
      district.walkthroughs.map { ($0.date, $0.location.file) }
      + district.ratings.map { ($0.date, $0.location.file) }
      + district.conferences.map { ($0.date, $0.location.file) }
      + district.workshops.map { ($0.date, $0.location.file) }
    var first = facts.map(\.0).min() ?? last
    district.marks.forEach { mark in if let day = mark.date { first = min(first, day) } }
    guard StrayDays.mayHoldLater(first...max(first, last)) else { return nil }
    var counts: [Day: Int] = [:]
    for (day, _) in facts { counts[day, default: 0] += 1 }
    district.marks.forEach { mark in if let day = mark.date { counts[day, default: 0] += 1 } }
    guard var end = StrayDays.end(of: counts) else { return nil }
    end.files = Set(facts.filter { $0.0 <= end.day }.map(\.1))
    let files = district.marks.files
    var places: Set<Int16> = []
    district.marks.forEach { mark in
      if let day = mark.date, day <= end.day { places.insert(mark.file) }
    }
    end.files.formUnion(places.map { files[Int($0)] })
    return end
  }
}

extension StrayDays {
  /// Whether days are so far apart that some may be of another year by mistake.
  static func mayHoldLater(_ days: ClosedRange<Day>) -> Bool {
    days.lowerBound.distance(to: days.upperBound) > after
  }
}

extension Finding.Problem {
  /// A day years after all others of the folder (R1).
  static let dayAfterFolder = Self(
    .badDate, "the day is years after all others of the folder",
    advice: "Left out. Correct the year.")

  /// The same of a score, which stays.
  static let dayOfMarkAfterFolder = Self(
    .badDate, "the day is years after all others of the folder",
    advice: "The score was kept without its day. Correct the year.")
}
