import Coaching

/// A column that says of a score that it counts for nothing: `Status` with `Absent` among its words, or
/// `Missing` with a `Y`.
struct ScoreStatus {
  let column: ScoreColumn
  /// What its cells can say, by our words for it.
  let words: [(text: String, status: String)]

  /// `nil` where no cell could say so.
  init?(_ column: ScoreColumn) {
    let texts = column.evidence.counts.keys.sorted()
    if let status = ScoreStatus.flags[column.words.joined(separator: " ")] {
      guard texts.allSatisfy(ScoreStatus.isFlag) else { return nil }
      // The next file may have the first one that is missing, or say it otherwise.
      words = ScoreStatus.yes.map { ($0, status.word) }
    } else {
      guard column.says("status", "state"), column.isOnly(ScoreStatus.titles), !column.areScores
      else { return nil }
      words = texts.compactMap { text in
        guard let status = ScoreStatus.codes.status(Array(text.utf8).span),
          !status.allowsEvidence
        else { return nil }
        return (text, status.word)
      }
    }
    guard !words.isEmpty else { return nil }
    self.column = column
  }

  private static func isFlag(_ text: String) -> Bool {
    (yes + no).contains { $0.lowercased() == text.lowercased() }
  }

  /// The cell of our column, as walkbook.yaml writes it.
  var cell: String {
    let pairs = words.map { "\(YAMLText.quoted($0.text)): \($0.status)" }.joined(separator: ", ")
    return "{from: \(YAMLText.quoted("{\(column.title)}")), only: {\(pairs)}}"
  }

  private static let codes = MarkCodes.common.ofTests.adding([
    ("unassigned", .notAssigned), ("not taken", .missing), ("not tested", .absent),
    ("started", .inProgress), ("no count", .excused),
  ])
  private static let titles: Set<String> = [
    "status", "state", "submission", "assignment", "assessment", "score", "grade", "completion",
    "test", "quiz", "student", "grading", "attempt", "work",
  ]
  private static let flags: [String: Mark.Status] = [
    "missing": .missing, "is missing": .missing, "no count": .excused, "not counted": .excused,
    "exempt": .excused, "is exempt": .excused, "excused": .excused, "absent": .absent,
    "is absent": .absent, "incomplete": .incomplete, "is incomplete": .incomplete,
    "dropped": .dropped,
  ]
  private static let yes = ["Y", "Yes", "True", "X", "1"]
  private static let no = ["N", "No", "False", "0", "-"]
}
