import CSV
import Coaching
import Tables

/// When the rows of a form were sent, by which those sent twice are found (R79).
struct Sending: Sendable {
  private let field: Field?

  init(_ titles: [String]) {
    let times = ["timestamp", "completiontime", "recordeddate", "enddate"]
    let place = titles.firstIndex { times.contains(Words.folded($0)) }
    field = place.map { Field(name: titles[$0], column: $0, constant: nil) }
  }

  /// Notes a second row of the same people in the same minute.
  ///
  /// - Parameter people: the columns that say who, and about whom.
  func note(
    _ people: [Field], _ record: borrowing CSVRecord, _ decoder: inout RowDecoder,
    _ intake: inout Intake
  ) {
    guard let field, let time = decoder.text(field, record), let minute = Sending.minute(of: time)
    else { return }
    let key = people.map { decoder.text($0, record) ?? "" } + [minute]
    if !intake.sendings.insert(key).inserted { decoder.report(.sentTwice, field, record) }
  }

  /// `2026/09/28 1:18 PM CDT` of `2026/09/28 1:18:05 PM CDT`; `nil` without a time of day.
  static func minute(of time: String) -> String? {
    let parts = time.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count >= 2, parts[1].first?.isNumber == true else { return nil }
    guard parts.count == 3, parts[1].allSatisfy(\.isNumber) else { return time }
    return parts[0] + ":" + parts[1] + parts[2].drop { $0.isNumber || $0 == "." }
  }
}
