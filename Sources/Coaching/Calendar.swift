package import Tables

/// The instructional calendar: which days are school days.
///
/// A listed day is what its row says; an unlisted day is instructional if it is Monday to Friday,
/// whether or not a calendar exists (R12). "Days" in measures means these days.
package struct Calendar: Sendable {
  private var listed: [Day: Bool] = [:]
  /// Listed days that differ from Monday to Friday, in order, with the sum of differences so far.
  private var exceptions: [(day: Day, sum: Int)] = []
  /// The notes of listed days, for the canonical table.
  package private(set) var notes: [Day: String] = [:]

  package init() {}

  package var firstDay: Day? { listed.keys.min() }
  /// The first day that is listed with lessons: where a school year begins, if any is.
  package private(set) var firstLesson: Day?
  package var listedDays: [Day] { listed.keys.sorted() }

  /// Lists days; a later row for the same day takes the place of an earlier one.
  package mutating func list(
    _ rows: some Sequence<(day: Day, isInstructional: Bool, note: String?)>
  ) {
    for row in rows {
      notes[row.day] = row.note
      listed[row.day] = row.isInstructional
    }
    firstLesson = listed.filter(\.value).keys.min()
    exceptions = []
    var sum = 0
    for day in listedDays where listed[day] != (day.weekday <= 5) {
      sum += listed[day] == true ? 1 : -1
      exceptions.append((day, sum))
    }
  }

  /// Writes the notes of days anew.
  package mutating func changeNotes(_ change: (String) -> String) {
    notes = notes.mapValues(change)
  }

  package func isInstructional(_ day: Day) -> Bool { listed[day] ?? (day.weekday <= 5) }

  /// Days from `start` to `end`: instructional days after `start` up to `end` (R11).
  ///
  /// None where `end` comes first: no day lies after the one and up to the other.
  package func days(from start: Day, to end: Day) -> Int { count(after: start, through: end) }

  /// Instructional days of a closed range, as B7 counts elapsed and total (R11).
  package func days(in range: ClosedRange<Day>) -> Int {
    count(after: range.lowerBound.advanced(by: -1), through: range.upperBound)
  }

  /// The `count`-th instructional day counted from `start`, `start` itself the first if it is one.
  package func day(_ count: Int, from start: Day) -> Day? {
    guard count > 0, count < 100_000 else { return nil }
    let before = start.advanced(by: -1)
    var low = count - 1
    var high = count * 2
    while days(from: before, to: start.advanced(by: high)) < count { high *= 2 }
    while low < high {
      let middle = (low + high) / 2
      if days(from: before, to: start.advanced(by: middle)) < count {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return start.advanced(by: low)
  }

  private func count(after start: Day, through end: Day) -> Int {
    guard start < end else { return 0 }
    return Calendar.weekdays(through: end) - Calendar.weekdays(through: start)
      + difference(through: end) - difference(through: start)
  }

  /// How far the listed days through `day` differ from Monday to Friday.
  private func difference(through day: Day) -> Int {
    var low = 0
    var high = exceptions.count
    while low < high {
      let middle = (low + high) / 2
      if exceptions[middle].day <= day { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : exceptions[low - 1].sum
  }

  /// Mondays to Fridays from a fixed Monday (1969-12-29) through `day`.
  private static func weekdays(through day: Day) -> Int {
    let since = Int(day.number) + 3
    let week = since >= 0 ? since / 7 : (since - 6) / 7
    return week * 5 + min(since - week * 7 + 1, 5)
  }
}

/// A walk window or a term: a closed range of days with an id (B0, R13).
package struct Window: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable { case walk, term }

  package var id: String
  package var title: String?
  package var start: Day
  package var end: Day
  package var kind: Kind

  package init(id: String, title: String? = nil, start: Day, end: Day, kind: Kind = .walk) {
    self.id = id
    self.title = title
    self.start = start
    self.end = end
    self.kind = kind
  }

  package func contains(_ day: Day) -> Bool { start <= day && day <= end }
}

extension [Window] {
  /// The place of the window that holds a day: the earlier one in order where two overlap (R13).
  package func place(holding day: Day) -> Int? { firstIndex { $0.contains(day) } }
}

extension Sequence<Window> {
  /// Walk windows in order: start, then id (R13).
  package var walkWindows: [Window] {
    filter { $0.kind == .walk }.sorted {
      $0.start != $1.start
        ? $0.start < $1.start : $0.id.utf8.lexicographicallyPrecedes($1.id.utf8)
    }
  }
}
