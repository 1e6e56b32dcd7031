import Coaching

/// Whether a log is one of conferences: pupils, teachers and days stand in many others, too.
///
/// A column must hold kinds of conferences, or a title must say that there were any; visits to the
/// nurse, passes and ratings have neither.
enum ConferenceEvidence {
  static func isThere(in columns: [ColumnEvidence], _ frameworks: [Framework]) -> Bool {
    let scored = columns.contains { column in
      column.says(["score", "rating", "points", "stars", "percent", "skill", "app", "attendance"])
    }
    guard !scored else { return false }
    return columns.contains { column in
      column.says(["conference", "conferences", "conferring", "conferred"])
        || column.filled > 0
          && column.share { ClosedWords.meaning(of: $0, in: "type", frameworks) != nil } >= 0.6
        || column.areYesOrNo && column.says(["goal", "goals"])
    }
  }
}
