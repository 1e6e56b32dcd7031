import CSV
import Tables

/// When the rows of forms were sent, by which those sent twice are found (R79).
struct Sendings: Sendable {
  private var seen: Set<[String]> = []

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
    let key = [decoder.file] + people.map { decoder.text($0, record) ?? "" } + [minute]
    if !seen.insert(key).inserted { decoder.report(.sentTwice, field, record) }
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
}
