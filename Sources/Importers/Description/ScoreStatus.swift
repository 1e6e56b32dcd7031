import Coaching

/// A column that says of a score that it counts for nothing: `Status` with `Absent` among its words, or
/// `Missing` with a `Y`.
struct ScoreStatus {
  let column: ScoreColumn
  /// What its cells say, by our words for it, in the order of the cells.
  let words: [(text: String, status: String)]

  /// `nil` where no cell says so.
  init?(_ column: ScoreColumn) {
    let texts = column.evidence.counts.keys.sorted()
    let flag = column.words.joined(separator: " ")
    if let status = ScoreStatus.flags[flag] {
      guard column.evidence.filled > 0,
        texts.allSatisfy({ ScoreStatus.yes.union(ScoreStatus.no).contains($0.lowercased()) })
      else { return nil }
      words = texts.filter { ScoreStatus.yes.contains($0.lowercased()) }.map { ($0, status.word) }
    } else {
      guard column.says("status", "state"), column.isOnly(ScoreStatus.titles),
        !column.areScores
      else { return nil }
      words = texts.compactMap { text in
        guard let status = MarkCodes.common.ofTests.status(Array(text.utf8).span),
          let meaning = status.meaning, meaning != .done
        else { return nil }
        return (text, status.word)
      }
    }
    guard !words.isEmpty else { return nil }
    self.column = column
  }

  /// The cell of our column, as walkbook.yaml writes it.
  var cell: String {
    let pairs = words.map { "\(YAMLText.quoted($0.text)): \($0.status)" }.joined(separator: ", ")
    return "{from: \(YAMLText.quoted("{\(column.title)}")), only: {\(pairs)}}"
  }

  private static let titles: Set<String> = [
    "status", "state", "submission", "assignment", "score", "grade", "completion", "test",
    "student",
    "grading", "attempt", "work",
  ]
  private static let flags: [String: Mark.Status] = [
    "missing": .missing, "is missing": .missing, "no count": .excused, "not counted": .excused,
    "exempt": .excused, "is exempt": .excused, "excused": .excused, "absent": .absent,
    "is absent": .absent, "incomplete": .incomplete, "is incomplete": .incomplete,
    "dropped": .dropped,
  ]
  private static let yes: Set<String> = ["y", "yes", "true", "x", "1"]
  private static let no: Set<String> = ["n", "no", "false", "0", "-"]
}
