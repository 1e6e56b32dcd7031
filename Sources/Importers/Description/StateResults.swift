/// Results of a state's test: a record of who a student is, with a score on the state's scale.
///
/// They are no facts of a class. Nothing is read of them unless walkbook.yaml says so.
enum StateResults {
  static func are(_ columns: [ScoreColumn]) -> Bool {
    let ids = columns.filter { ScoreTitles.id($0) != nil }
    let isOfState = !ids.isEmpty && ids.allSatisfy { $0.says("state", "ssid", "sasid") }
    let described = columns.count { $0.says(demographics) }
    let levels = columns.count { $0.says(achievement) }
    let isScored =
      columns.contains { column in
        column.says("scale score", "performance level", "achievement level", "proficiency level")
      } || hasShortPair(columns)
    return isScored && (isOfState || described > 1 || levels > 1)
  }

  /// `ELA_SS` and `ELA_PL`: a scale score and a performance level of one subject.
  private static func hasShortPair(_ columns: [ScoreColumn]) -> Bool {
    let stems = columns.filter { $0.words.last == "ss" }.map { $0.words.dropLast() }
    return columns.contains { column in
      ["pl", "al", "lvl"].contains(column.words.last) && stems.contains(column.words.dropLast())
    }
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

/// What students did or had done to them: points of an incident are no scores.
enum Incidents {
  static func are(_ columns: [ScoreColumn]) -> Bool {
    columns.contains {
      $0.says([
        "incident", "infraction", "offense", "referral", "discipline", "suspension", "detention",
        "demerit", "demerits",
      ])
    }
  }
}

/// A survey: titles are questions, and the numbers below them are nobody's scores.
enum Survey {
  static func are(_ columns: [ScoreColumn]) -> Bool {
    columns.contains { $0.title.hasSuffix("?") && $0.words.count > 3 }
      || columns.count { $0.says(feelings) } > 1
  }

  /// What surveys of students ask about, a scale for each.
  private static let feelings = [
    "self management", "self awareness", "social awareness", "self efficacy", "self regulation",
    "emotion regulation", "on task", "respect", "conduct", "citizenship", "growth mindset",
    "belonging", "grit", "climate", "relationships",
  ]
}
