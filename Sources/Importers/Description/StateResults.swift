/// Results of a state's test: a record of who a student is, with a score on the state's scale.
///
/// They are no facts of a class. Nothing is read of them unless walkbook.yaml says so.
enum StateResults {
  /// - Parameter file: its name may be that of the test.
  static func are(_ columns: [ScoreColumn], file: String) -> Bool {
    let ids = columns.filter { ScoreTitles.id($0) != nil }
    let hasStateID = ids.contains { $0.says("state", "ssid", "sasid", "fleid", "gtid", "uic") }
    let isOfState =
      !ids.isEmpty && ids.allSatisfy { $0.says("state", "ssid", "sasid", "fleid", "gtid") }
    let described = columns.count { $0.says(demographics) }
    let levels = columns.count { $0.says(achievement) }
    let isScored =
      columns.contains { column in
        column.says([
          "scale score", "scaled score", "performance level", "achievement level",
          "achievement levels", "proficiency level",
        ])
      } || hasShortPair(columns)
    if names(ScoreColumn.words(of: Mapping.name(of: file))) { return isScored }
    // Portals of states say why a test was sat.
    if isScored, columns.contains(where: { $0.says("test reason") }) { return true }
    return isScored
      && (isOfState || described > 1 || levels > 1
        || (hasStateID || hasIDOfAnother(ids)) && isOfNoClass(columns))
  }

  /// Whether words name the test of a state.
  static func names(_ words: [String]) -> Bool {
    tests.contains { phrase in
      words.indices.contains { words[$0...].starts(with: phrase) }
    }
  }

  /// A local id beside another, which is the state's then.
  private static func hasIDOfAnother(_ ids: [ScoreColumn]) -> Bool {
    ids.count > 1 && ids.contains { $0.says("local", "district") }
      && ids.contains { !$0.says("local", "district", "username", "email", "login") }
  }

  /// A state's file has a score and a level, and says nothing of the day, the class and the teacher.
  private static func isOfNoClass(_ columns: [ScoreColumn]) -> Bool {
    let levels = columns.contains {
      $0.says([
        "performance level", "achievement level", "achievement levels", "proficiency level",
        "performance levels",
      ])
    }
    return levels
      && !columns.contains { column in
        column.says(ScoreTitles.teachers + ["class", "section", "period", "homeroom", "course"])
          || column.evidence.areDays() && !ScoreTitles.isOtherDay(column)
      }
  }

  private static let tests: [[String]] = [
    "staar", "telpas", "elpac", "caaspp", "sbac", "smarter balanced", "wida", "mcas", "parcc",
    "pssa",
    "keystone exam", "aasa", "azm", "azmerit", "azella", "cmas", "fsa", "eoc", "eog", "ilearn",
    "istep", "iread", "leap", "georgia milestones", "milestones eog", "njsla", "njask", "nysesl",
    "nyseslat", "nys ela", "nys math", "tnready", "tcap", "m step", "mstep", "mca", "ostp", "elpa",
    "mo map", "kite", "nj ask", "ncextend", "virginia sol", "sol test", "nscas", "rise summative",
    "wy topp", "k prep", "kprep", "ksa summative", "sc ready", "forward exam", "isat summative",
    "oregon osas", "osas", "caa", "cast summative", "act aspire", "alt access", "access for ells",
  ].map { $0.split(separator: " ").map(String.init) }

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

/// A list of grown-ups at work, whose numbers are no student's scores.
enum StaffList {
  static func isOne(_ columns: [ScoreColumn]) -> Bool {
    columns.contains { $0.says(titles) }
      && !columns.contains { $0.says("student", "pupil", "learner", "scholar") }
  }

  private static let titles = [
    "applicant", "interviewer", "interview", "volunteer", "vendor", "donor", "staff id",
    "presenter", "employee", "job title", "hire", "hired", "hire date", "fte", "salary",
    "position title",
    "job code", "personnel", "certification", "years of service",
  ]
}

/// How long or how much students did something, week by week: a total of minutes says what the
/// numbers beside it are.
enum LogOfTime {
  static func isOne(_ roles: ScoreRoles) -> Bool {
    let all = roles.others.map(\.column) + roles.scores
    return all.contains { column in
      column.says("total", "sum", "weekly", "average", "avg") && column.says(units)
    } && roles.scores.allSatisfy { $0.says("week", "month", "day") || ScoreTitles.isTotal($0) }
  }

  private static let units = [
    "minutes", "mins", "hours", "hrs", "pages", "books", "steps", "laps", "miles", "logins",
  ]
}

/// What students lack or are at risk of: credits to earn, points to collect, signs of a warning.
enum ListOfNeeds {
  static func isOne(_ columns: [ScoreColumn]) -> Bool {
    columns.contains { $0.says(needs) }
      || columns.contains { $0.says("attendance") } && columns.contains { $0.says("behavior") }
  }

  private static let needs = [
    "needed", "credits needed", "total credits", "credits earned", "point goal", "percent of goal",
    "house points", "net points", "risk score",
  ]
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
