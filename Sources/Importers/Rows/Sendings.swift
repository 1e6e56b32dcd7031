import CSV
import Tables

/// When the rows of forms were sent, by which those sent twice are found (R79).
struct Sendings: Sendable {
  private var seen: Set<[String]> = []
  /// The day as written and the second of it, by row.
  private var times: [Location: (day: String, second: Int)] = [:]

  /// Whoever has seen something else of a visit needs longer to see it, in seconds.
  private static let longest = 30 * 60

  /// Notes a second row of a file of the same people in the same minute; other files may be copies.
  ///
  /// - Parameters:
  ///   - people: the columns that say who, and about whom.
  ///   - field: the one that says when; nothing is noted without it.
  mutating func note(
    _ people: [Field], at field: Field?, _ record: borrowing CSVRecord,
    _ decoder: inout RowDecoder
  ) {
    guard let field, let time = decoder.text(field, record), let minute = Sendings.minute(of: time)
    else { return }
    if let second = StampTime(Array(time.utf8).span)?.second {
      let day = time.prefix { $0 != " " && $0 != "T" }
      times[Location(file: decoder.file, line: record.line)] = (String(day), second)
    }
    let key = [decoder.file] + people.map { decoder.text($0, record) ?? "" } + [minute]
    if !seen.insert(key).inserted { decoder.report(.sentTwice, field, record) }
  }

  /// Of rows about one visit by one observer those that were sent after another, within half an hour.
  func again(among rows: [Location]) -> [(row: Location, before: Location)] {
    let sent = rows.compactMap { row in times[row].map { (row: row, time: $0) } }
      .sorted {
        ($0.time.day, $0.time.second, $0.row.line) < ($1.time.day, $1.time.second, $1.row.line)
      }
    return zip(sent, sent.dropFirst()).filter { one, next in
      one.row != next.row && one.time.day == next.time.day
        && next.time.second - one.time.second <= Sendings.longest
    }.map { ($1.row, $0.row) }
  }

  /// `2026/09/28 1:18 PM CDT` of `2026/09/28 1:18:05 PM CDT`; `nil` without a time of day.
  static func minute(of time: String) -> String? {
    let parts = time.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count >= 2, parts[1].first?.isNumber == true else { return nil }
    guard parts.count == 3, parts[1].allSatisfy(\.isNumber) else { return time }
    return parts[0] + ":" + parts[1] + parts[2].drop { $0.isNumber || $0 == "." }
  }
}

extension Finding.Problem {
  /// A form sent twice: the same teacher, observer and minute (R79).
  static let sentTwice = Self(
    .duplicateKey, "the same teacher, observer and minute as a row above",
    advice: "Both were kept. Remove one if the form was sent twice.")

  /// A form sent again for one visit, soon after (R79).
  static func sentAgain(line: Int) -> Self {
    Self(
      .duplicateKey,
      "the same teacher, observer and day as line \(line), which was sent shortly before",
      advice: "Both were kept. Remove one if the form was sent again.")
  }
}
