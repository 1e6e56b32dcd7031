import Coaching
import People

/// Whether a log is one of conferences: pupils, teachers and days stand in many others, too.
///
/// A column must hold kinds of conferences, or a title or the name of the file must say that there
/// were any; visits to the nurse, passes and ratings have neither.
enum ConferenceEvidence {
  /// Words of a title that asks for a goal.
  static let goals = ["goal", "goals", "meta", "metas", "objetivo", "objectif", "ziel", "ziele"]

  /// - Parameter file: its name, with that of the sheet.
  static func isThere(
    in columns: [ColumnEvidence], file: String, _ frameworks: [Framework]
  ) -> Bool {
    let scored = columns.contains { column in
      !OutcomeAnswer.isAsked(column.title)
        && column.says([
          "score", "rating", "points", "stars", "percent", "skill", "app", "attendance",
        ])
    }
    guard !scored, !isOfOthers(columns, file) else { return false }
    if isNamed(file) { return true }
    return columns.contains { column in
      column.says(["conference", "conferences", "conferring", "conferred"])
        || column.filled > 0
          && column.share { ClosedWords.meaning(of: $0, in: "type", frameworks) != nil } >= 0.6
        || column.areYesOrNo && column.says(goals)
    }
  }

  /// Whether students say something of themselves, or talk with others than their teacher.
  private static func isOfOthers(_ columns: [ColumnEvidence], _ file: String) -> Bool {
    PersonName.words(of: Mapping.name(of: file)).contains { surveys.contains($0) }
      || columns.contains { column in
        column.title.hasPrefix("I ") || column.says(others)
      }
  }

  private static let surveys: Set<String> = [
    "survey", "surveys", "questionnaire", "encuesta", "counseling", "counselling", "nurse",
  ]
  private static let others = [
    "parent", "guardian", "family", "counselor", "counsellor", "nurse", "psychologist",
    "case manager", "social worker",
  ]

  /// Whether the name of a file is that of a log of conferences; those with parents are others.
  static func isNamed(_ file: String) -> Bool {
    let words = PersonName.words(of: Mapping.name(of: file))
    guard !words.contains(where: { ["parent", "parents", "family", "families"].contains($0) })
    else { return false }
    return words.contains { name.contains($0) } || oneToOne(words)
  }

  /// `1-1`, `1:1`, `1on1`, `one to one`.
  private static func oneToOne(_ words: [String]) -> Bool {
    let text = words.joined(separator: " ")
    return ["1 1", "1 on 1", "1on1", "1 to 1", "1x1", "one on one", "one to one"].contains {
      phrase in
      (" \(text) ").contains(" \(phrase) ")
    }
  }

  private static let name: Set<String> = [
    "conference", "conferences", "conferencing", "conferring", "conferencia", "conferencias",
    "entretiens", "lerngespräche", "lerngesprache", "mentoring",
  ]
}
