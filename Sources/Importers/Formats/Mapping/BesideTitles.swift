/// What stands beside results in an export, by its title: who and when, what was missed, and what
/// somebody should reach.
///
/// Where a format takes any column as an item, or any `… Score`, such a title is none, whatever the
/// format is.
enum BesideTitles {
  /// Whether what a hole took names no work and no part of a test: `grade_level`, `Semester 1`,
  /// `Comments`.
  ///
  /// - Parameter isWhole: whether it is the whole title; `Total Score` is one, of a test by itself.
  static func are(_ text: String, isWhole: Bool) -> Bool {
    let words = ScoreColumn.words(of: text)
    if isWhole, words.count == 2, let number = Int(words[1]), (1...6).contains(number),
      terms.contains(words[0])
    {
      return true
    }
    let telling = isWhole ? telling.union(sums) : telling
    return words.contains { telling.contains($0) }
      && words.allSatisfy { telling.contains($0) || filling.contains($0) || Int($0) != nil }
  }

  /// Whether a part of the title of a result says that this test did not give it: `Projected Spring`,
  /// `Prior Year`, `Goal`.
  static func areOfAnother(_ text: String) -> Bool {
    ScoreColumn.words(of: text).contains { others.contains($0) }
  }

  /// Whether a whole title among results says what they are called or of what kind: `test_name`.
  static func isLabel(_ title: String) -> Bool {
    ScoreColumn.words(of: title).last.map(labels.contains) ?? false
  }

  private static let labels: Set<String> = [
    "name", "type", "code", "id", "date", "email", "comment", "comments", "notes", "description",
    "title", "language", "status", "version", "form",
  ]
  private static let terms: Set<String> = [
    "s", "t", "mp", "sem", "semester", "tri", "trimester", "qtr", "quarter", "term",
  ]
  private static let sums: Set<String> = ["total", "raw", "overall", "average", "avg", "mean"]
  private static let telling: Set<String> = [
    "grade", "year", "years", "graduation", "absence", "absences", "absent", "tardy", "tardies",
    "attendance", "percentile", "percentiles", "rank", "nce", "stanine", "sgp", "gpa", "credits",
    "name", "names", "comment", "comments", "feedback", "teacher", "student", "school", "district",
    "section", "course", "type", "code", "id", "email", "username", "phone", "date", "birthdate",
    "gender", "age", "goal", "target", "growth", "risk", "lexile", "quantile", "status", "minutes",
    "duration", "seconds", "attempts",
  ]
  private static let filling: Set<String> = [
    "level", "enrolled", "of", "the", "in", "at", "to", "date", "score", "scores", "points",
    "correct", "number", "num", "no", "days", "unexcused", "excused", "percent", "national",
    "local", "first", "last", "full", "current", "class", "att", "time", "on",
    "task", "spent", "rate",
  ]
  private static let others: Set<String> = [
    "goal", "target", "projected", "projection", "predicted", "expected", "typical", "stretch",
    "prior", "previous", "cut", "growth", "gain", "percentile", "percentiles", "rank", "risk",
    "norm", "norms",
  ]
}
