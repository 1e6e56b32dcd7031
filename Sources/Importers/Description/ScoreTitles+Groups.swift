/// Which titles are of groups and programs that a student is in, and of no score.
extension ScoreTitles {
  /// A mark of a period and of no work: `Q1`, `S2`, `MP1`, `Semester 1`.
  ///
  /// Quizzes may be numbered so, too; then there are more of them, or nothing else.
  static func isOfPeriod(_ column: ScoreColumn) -> Bool {
    guard column.words.count == 2, let number = Int(column.words[1]) else { return false }
    return terms.contains(column.words[0]) && (1...6).contains(number)
  }

  private static let terms: Set<String> = [
    "q", "s", "t", "mp", "tri", "sem", "qtr", "quarter", "semester", "trimester", "term",
  ]

  /// The number of a period, a week or a day and nothing else: `1st`, `P2`, `Week 3`.
  static func isOrdinal(_ column: ScoreColumn) -> Bool {
    column.words.contains { Int($0) != nil }
      && column.words.allSatisfy { Int($0) != nil || ordinals.contains($0) }
  }

  private static let ordinals: Set<String> = [
    "st", "nd", "rd", "th", "p", "per", "period", "hour", "block", "week", "wk", "day", "month",
    "trimester", "quarter",
  ]

  /// A number of the group that a student sits or works in, and no score: `Team`, `Period`, `Bus`.
  static func isOfGroup(_ column: ScoreColumn) -> Bool {
    !column.words.isEmpty && column.words.allSatisfy { groups.contains($0) }
      && column.words.contains { !numberWords.contains($0) }
  }

  private static let numberWords: Set<String> = ["number", "no", "nr", "num", "id", "code"]
  private static let groups: Set<String> = [
    "team", "pod", "house", "bus", "group", "cohort", "table", "row", "seat", "block", "hour",
    "period", "per", "room", "rm", "locker", "lunch", "advisory", "homeroom", "hr", "track", "wing",
    "rotation", "lane", "station", "section", "class", "course", "route", "hall", "desk",
    "number", "no", "nr", "num", "id", "code",
  ]

  /// `Group` with `A` and `B`: who needs the same help, and no class.
  static func areLetteredGroups(_ column: ScoreColumn) -> Bool {
    column.words.first == "group" && column.evidence.share { $0.count < 3 } == 1
  }

  /// A mark of a programme or a need, and no score, whatever its cells are: `SpEd`, `ELL`, `504`.
  static func isOfProgram(_ column: ScoreColumn) -> Bool {
    var words = column.words
    if words.count > 1, words.last.map(flagWords.contains) == true { words.removeLast() }
    return programs.contains(words.joined(separator: " "))
  }

  private static let flagWords: Set<String> = ["status", "flag", "code", "program", "indicator"]
  private static let programs: Set<String> = [
    "sp ed", "sped", "special ed", "special education", "swd", "disability", "el", "ell", "els",
    "lep", "esl", "eld", "english learner", "english language learner", "gt", "g t", "gate", "tag",
    "gifted", "gifted talented", "frl", "frpl", "fr l", "free lunch", "free reduced", "iep", "504",
    "section 504", "plan 504", "migrant", "homeless", "foster", "foster care", "title i", "title 1",
    "econ dis", "econ disadv", "economically disadvantaged", "low income", "military", "hispanic",
    "bilingual", "dual language", "immigrant", "retained", "avid", "mtss", "rti", "at risk",
  ]
}
