import CSV
import Coaching
import Tables

/// The answers of a file to what was seen of actions, counted, so that a file in words that nobody has
/// explained is not taken for one that says nothing.
struct StatusAnswers: Sendable {
  var file = ""
  private var counts: [String: Int] = [:]
  /// Nobody has more words for it.
  private static let most = 200

  mutating func note(_ record: borrowing CSVRecord, _ place: Int) {
    guard let text = record.text(place)?.trimmingBlanks, !text.isEmpty else { return }
    guard counts[text] != nil || counts.count < StatusAnswers.most else { return }
    counts[text, default: 0] += 1
  }

  /// What is wrong where more answers are unknown than known.
  func finding(_ isKnown: (String) -> Bool) -> Finding? {
    let all = counts.values.reduce(0, +)
    let unknown = counts.filter { !isKnown($0.key) }.values.reduce(0, +)
    guard unknown * 2 > all else { return nil }
    return Finding(
      .unknownAnswers(unknown, of: all), at: Location(file: file), severity: .error)
  }
}

extension Finding.Problem {
  static func unknownAnswers(_ unknown: Int, of all: Int) -> Self {
    Self(
      .unknownStatus,
      "of \(all) answers to what was seen of actions \(unknown) are in words that nobody has explained",
      advice:
        "They count as not assessed. Say what each word means: words: {status: {…}} in walkbook.yaml; "
        + "walkbook start asks.")
  }
}
