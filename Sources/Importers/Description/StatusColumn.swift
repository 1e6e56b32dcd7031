import Coaching

/// Which columns of an export say what became of a piece of work: a 0 beside "Absent" is no score.
enum StatusColumn {
  /// `Missing`, `Exempt`, `No Count`, with yes and no below.
  static func flag(_ column: ScoreColumn) -> Mark.Status? {
    guard column.evidence.areYesOrNo else { return nil }
    return flags.first { $0.words == column.words }?.status
  }

  /// `Status`, with words for what became of the work, some of which say that nothing did.
  static func fill(_ column: ScoreColumn) -> Bool {
    guard column.isOnly(titles), column.says("status", "state"), !statuses(of: column).isEmpty
    else { return false }
    return column.evidence.share { status($0) != nil || done.contains(Words.folded($0)) } >= 0.8
  }

  /// The words of a column that say that there is no score, in order.
  static func statuses(of column: ScoreColumn) -> [(text: String, status: Mark.Status)] {
    column.evidence.counts.keys.sorted().compactMap { text in status(text).map { (text, $0) } }
  }

  /// Words that say yes in a column of flags, as they are written.
  static let yes = ["Y", "Yes", "X", "True"]

  private static func status(_ text: String) -> Mark.Status? {
    guard text.utf8.count > 1 else { return nil }
    if let status = further[Words.folded(text)] { return status }
    let known = MarkCodes.common.status(Array(text.utf8).span)
    return known.flatMap { $0.allowsEvidence ? nil : $0 }
  }

  private static let further: [String: Mark.Status] = [
    "inprogress": .inProgress, "unassigned": .notAssigned, "notassigned": .notAssigned,
    "nottaken": .missing, "nottested": .absent, "started": .inProgress, "nocount": .excused,
  ]
  private static let flags: [(words: [String], status: Mark.Status)] = [
    (["exempt"], .excused), (["excused"], .excused), (["no", "count"], .excused),
    (["missing"], .missing), (["absent"], .absent), (["incomplete"], .incomplete),
  ]
  private static let titles: Set<String> = [
    "status", "state", "submission", "test", "assignment", "assessment", "score", "grading",
    "attempt", "completion", "student", "work", "quiz",
  ]
  private static let done: Set<String> = [
    "graded", "submitted", "scored", "complete", "completed", "done", "turnedin", "finished",
    "taken", "tested", "valid", "present", "returned", "handedin", "late",
  ]
}
