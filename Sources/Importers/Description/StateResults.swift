/// Results of a state's test: a record of who a student is, with a score on the state's scale.
///
/// They are no facts of a class. Nothing is read of them unless walkbook.yaml says so.
enum StateResults {
  static func are(_ columns: [ScoreColumn]) -> Bool {
    let ids = columns.filter { ScoreTitles.id($0) != nil }
    let isOfState = !ids.isEmpty && ids.allSatisfy { $0.says("state") }
    let described = columns.count { $0.says(demographics) }
    let levels = columns.count { $0.says(achievement) }
    let isScored = columns.contains { column in
      column.says("scale score", "performance level", "achievement level", "proficiency level")
    }
    return isScored && (isOfState || described > 1 || levels > 1)
  }

  private static let achievement = [
    "did not meet", "approaches", "meets", "masters", "below basic", "basic", "proficient",
    "advanced",
  ]
  private static let demographics = [
    "sex", "gender", "race", "ethnicity", "hispanic", "asian", "white", "black", "american indian",
    "hawaiian", "multiracial", "birth", "lep", "ell", "english learner", "iep", "sped",
    "disability", "disabilities", "economic", "economically", "migrant", "homeless", "section 504",
  ]
}

/// A survey: titles are questions, and the numbers below them are nobody's scores.
enum Survey {
  static func are(_ columns: [ScoreColumn]) -> Bool {
    columns.contains { $0.title.hasSuffix("?") && $0.words.count > 3 }
  }
}
