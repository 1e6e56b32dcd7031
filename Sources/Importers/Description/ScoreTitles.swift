/// The words by which exports of scores call their columns.
///
/// A word alone proves nothing; `ScoreRoles` asks the cells, too.
enum ScoreTitles {
  /// How well a column tells students apart, 0 best; `nil` where it does not name any.
  static func id(_ column: ScoreColumn) -> Int? {
    guard column.areCodes, !column.says(others) else { return nil }
    let rank: Int? =
      if column.says(["state id", "unique id", "upn", "ssid", "state student id"]) {
        2
      } else if column.says(studentIDs) || isStudentCode(column) {
        0
      } else if column.says(localIDs) {
        1
      } else if column.says(["sid"]) {
        2
      } else if column.says(["user id", "account id"]) || column.words == ["id"] {
        3
      } else if column.isOnly(["username", "user", "name", "login", "account", "student"]),
        column.says(["username", "user name", "login", "account"])
      {
        4
      } else if column.says(["email", "e mail"]), column.evidence.areAddresses {
        5
      } else {
        nil
      }
    // A name that is one word has no blank, either.
    guard let rank, rank < 4 || column.evidence.distinct > 1 || column.evidence.filled == 1
    else { return nil }
    return rank
  }

  /// `pupil_no`, `Learner Ref`, `ID del alumno`: a word for a student and one for a code, and nothing
  /// else.
  private static func isStudentCode(_ column: ScoreColumn) -> Bool {
    column.isOnly(people.union(codes).union(kindsOfCodes).union(articles))
      && column.words.contains { people.contains($0) }
      && column.words.contains { codes.contains($0) }
  }

  private static let kindsOfCodes: Set<String> = ["other", "alternate", "permanent", "main"]
  private static let articles: Set<String> = [
    "de", "del", "la", "el", "l", "d", "du", "le", "der", "des", "of", "the",
  ]

  /// A scale that norms or a sign of the product stand beside: `SS`, `SS (Star Unified)`.
  private static let shortScale: Set<String> = ["ss", "star", "unified", "scale", "score"]

  /// How well a column says what was scored, 0 best; `nil` where it does not.
  static func itemRank(_ column: ScoreColumn) -> Int? { items.firstIndex { column.says([$0]) } }

  /// `Test Description`: what was sat, also where its words are those of a level, "Benchmark 1".
  static func namesItems(_ column: ScoreColumn) -> Bool {
    column.isOnly(item) && itemRank(column) != nil && column.says("name", "title", "description")
  }

  /// What there was to reach of a score that is called as it is.
  static func owns(_ result: ScoreColumn, possible: ScoreColumn) -> Bool {
    let stem = stem(possible).filter { !["possible", "out"].contains($0) }
    return !stem.isEmpty && self.stem(result) == stem
  }

  /// Whether cells name more than one person.
  static func areSeveral(_ column: ScoreColumn) -> Bool {
    column.evidence.counts.keys.contains { text in
      text.contains(where: { ";/&".contains($0) }) || text.contains(" and ")
        || text.split(separator: ",").count { $0.split(separator: " ").count > 1 } > 1
    }
  }

  /// What the number in a column is: 0 on a scale of the test, 1 points, 2 percent; `nil` where its
  /// title does not say that it is a score.
  static func kind(_ column: ScoreColumn) -> Int? {
    if column.says(scales) || column.isOnly(shortScale) && column.says("ss") { return 0 }
    if column.says(["percent", "pct", "percentage", "accuracy", "mastery", "mastered"])
      || column.title.contains("%")
    {
      return 2
    }
    return column.says(scores) ? 1 : nil
  }

  /// What is left of a title without the words that say that it is a score, or a day.
  static func stem(_ column: ScoreColumn) -> [String] {
    column.words.filter { !kinds.contains($0) }
  }

  /// Whether a day is called as a result is.
  static func owns(_ result: ScoreColumn, _ day: ScoreColumn) -> Bool {
    let stem = stem(day)
    return !stem.isEmpty && self.stem(result).starts(with: stem)
  }

  /// How many or how much of people: "Students absent" names nobody.
  static func isCount(_ column: ScoreColumn) -> Bool {
    column.says(["absent", "present", "count", "engagement", "behavior", "enrolled", "served"])
      && !column.says(["id", "date", "name"])
  }

  /// Whether a title is of work or of what somebody reached in it, by its words alone.
  static func speakOfWork(_ title: String) -> Bool {
    ScoreColumn.words(of: title).contains { scores.contains($0) || pieces.contains($0) }
  }

  /// Whether a title alone says that its column is of results: of a test, of work or of what it tests.
  static func speakOfResults(_ title: String) -> Bool {
    let words = ScoreColumn.words(of: title)
    let says = { (phrases: [String]) in
      phrases.contains { phrase in
        let wanted = phrase.split(separator: " ").map(String.init)
        return words.indices.contains { words[$0...].starts(with: wanted) }
      }
    }
    return (says(seasons) || says(subjects) || says(work) || says(scores))
      && !says(beside) && !says(teachers) && !says(ofNoResult)
  }

  private static let ofNoResult = [
    "class", "course", "section", "period", "group", "name", "date", "day", "school", "room",
    "teachers", "support", "plan", "accommodations", "status", "program", "track", "club",
  ]
  private static let pieces: Set<String> = [
    "percent", "pct", "rit", "scaled", "scale", "quiz", "test", "exam", "assessment", "assignment",
    "hw", "homework", "lab", "essay", "benchmark", "item", "results",
  ]

  /// Whether the name of a file says that it counts something else than work.
  static func nameOtherThings(_ file: String) -> Bool {
    ScoreColumn.words(of: Mapping.name(of: file)).contains { otherThings.contains($0) }
  }

  private static let otherThings: Set<String> = [
    "absence", "absences", "attendance", "tardies", "discipline", "behavior", "behaviour", "pbis",
    "referrals", "incidents", "bus", "fees", "lunch", "meals", "fitness", "chromebook",
    "chromebooks",
    "devices", "inventory", "lockers", "library", "nurse", "counseling", "counselling", "minutes",
    "usage", "fair", "survey", "conferences", "conference", "fundraiser", "volunteer",
  ]

  /// A title of something that is handed in or sat.
  static func isWork(_ column: ScoreColumn) -> Bool { column.says(work) }

  /// Numbers beside a student that are called as tests of a year or what they test are.
  static func isOfTest(_ column: ScoreColumn) -> Bool {
    column.says(seasons) || column.says(subjects)
  }

  private static let seasons = [
    "fall", "winter", "spring", "boy", "moy", "eoy", "benchmark", "cba", "pre", "post", "pretest",
    "posttest", "beginning of year", "middle of year", "end of year", "diagnostic", "interim",
    "herbst", "frühjahr", "otoño", "invierno", "primavera",
  ]
  private static let subjects = [
    "reading", "math", "maths", "mathematics", "ela", "ebrw", "science", "writing", "spelling",
    "fractions", "vocabulary", "phonics", "fluency", "comprehension", "grammar", "multiplication",
    "division", "addition", "subtraction", "geometry", "algebra", "history", "social studies",
    "lectura", "matemáticas", "lesen", "mathe", "orf", "dorf", "wrf", "nwf", "psf", "lnf", "fsf",
    "cls", "wwr", "retell", "maze", "daze", "rcs",
  ]

  private static let work = [
    "quiz", "test", "contrôle", "prueba", "examen", "tarea", "devoir", "hw", "homework", "lab",
    "project", "exam", "unit", "week", "activity",
    "assignment", "check", "task", "warm", "exit", "ticket", "midterm", "final", "essay", "chapter",
    "worksheet", "paper", "classwork", "lesson", "module", "review", "document", "journal",
  ]

  /// A sum or an average of the columns beside it.
  static func isTotal(_ column: ScoreColumn) -> Bool {
    // A final of its own is an exam.
    let isFinal = column.says("final") && column.says("grade", "score", "points", "percent")
    let isCurrent = column.says("current score", "current points", "unposted current score")
    return column.isOnly(total)
      && (isFinal || isCurrent || column.words.contains { sums.contains($0) })
  }

  /// What a total is in letters: `Overall Mark`, `Letter Grade`.
  static func isMarkOfTotal(_ column: ScoreColumn) -> Bool {
    column.isOnly(total.union(["mark"]))
      && column.words.contains { sums.contains($0) || $0 == "mark" }
  }

  /// Whether ones and noughts may be scores: of work, of questions and of what they ask.
  static func mayBeFlag(_ column: ScoreColumn) -> Bool {
    isWork(column) || isOfTest(column) || kind(column) != nil
      || column.words.contains { Int($0) != nil || item.contains($0) }
  }

  /// Where on a scale of school a student stood, and no score: `latest_psat_grade`.
  static func isOfSchool(_ column: ScoreColumn) -> Bool {
    column.words.count > 1 && column.words.last == "grade" && column.areGrades && column.repeats
      && !isWork(column) && !isOfTest(column)
  }

  /// What the title of a total names before a colon, as a term: `T1: Final Grade`.
  static func term(_ column: ScoreColumn) -> String? {
    column.title.firstIndex(of: ":").map { String(column.title[..<$0]) }
  }

  /// A weight at the end, as of what counts for a total: `T1: Tests (50%)`.
  static func hasWeight(_ column: ScoreColumn) -> Bool {
    column.title.wholeMatch(of: /.*\(\d{1,3}(?:\.\d+)? ?%\)/) != nil
  }

  private static let studentIDs = [
    "student id", "student number", "student no", "student nr", "student num", "student identifier",
    "studentid", "studentnumber", "learner id", "pupil id", "scholar id", "child id",
    "stu id", "schülernummer", "schüler nr", "schüler id", "matrikelnummer", "matrícula",
    "matricula", "matricule", "numéro élève", "número de estudiante",
  ]
  private static let localIDs = [
    "sis id", "sis user id", "sis number", "local id", "district id", "id number", "perm id",
    "perm number", "permanent id",
  ]
  private static let people: Set<String> = [
    "student", "pupil", "learner", "scholar", "child", "kid", "stu", "schüler", "schülerin",
    "alumno", "alumna", "estudiante", "élève", "eleve", "étudiant", "aluno",
  ]
  private static let codes: Set<String> = [
    "id", "no", "nr", "num", "number", "ref", "reference", "code", "identifier", "key", "nummer",
    "uid", "número", "numero", "numéro", "código", "codigo", "clave", "identifiant", "kennung",
  ]

  /// `Roster ID`: a code of its own that says of nobody and nothing else whose it is.
  static func isCode(_ column: ScoreColumn) -> Bool {
    ["id", "uid", "identifier"].contains(column.words.last) && column.areCodes
      && column.evidence.distinct > 1 && !column.says(others) && !column.says(otherCodes)
  }

  private static let otherCodes = [
    "attempt", "response", "submission", "result", "transaction", "session", "event", "log", "room",
    "locker", "bus", "device", "asset", "order", "form", "skill", "standard", "book", "district",
    "program", "license",
  ]
  /// Whose id is nobody's: of things, and of grown-ups.
  private static let others = [
    "teacher", "school", "class", "section", "course", "record", "test", "assessment", "assignment",
    "item", "parent", "guardian", "coach", "staff", "instructor", "activity", "question", "group",
    "employee",
  ]

  private static let scales = [
    "scale score", "scaled score", "rit", "standard score", "scaled", "ability index",
    "proficiency index", "ability score", "unified score", "sas", "standard age score",
  ]

  static let teachers = [
    "teacher", "instructor", "educator", "staff", "lehrer", "lehrerin", "lehrkraft", "maestro",
    "maestra", "profesor", "profesora", "docente", "enseignant", "enseignante", "professeur",
  ]
  static let teacher: Set<String> = [
    "teacher", "instructor", "educator", "lehrer", "lehrerin", "lehrkraft", "maestro", "maestra",
    "profesor", "profesora", "docente", "enseignant", "enseignante", "professeur", "name", "s",
    "full",
    "homeroom", "class", "classroom", "primary", "of", "record", "display", "course", "section",
    "staff", "official", "member",
  ]
  /// Grown-ups, whose family names are no student's.
  static let adults = teachers + ["parent", "guardian", "coach", "contact", "staff"]
  static let family = [
    "last name", "family name", "surname", "lastname", "nachname", "familienname", "student last",
    "learner last", "apellido", "apellidos", "nom", "nom de famille",
  ]
  static let given = [
    "first name", "given name", "forename", "firstname", "vorname", "student first",
    "learner first", "nombre", "nombres", "prénom", "prenom",
  ]
  static let name: Set<String> = [
    "player", "participant",
    "student", "students", "learner", "pupil", "scholar", "child", "schüler", "schülerin", "élève",
    "alumno", "alumna", "estudiante", "name",
    "full", "user", "lfm", "fml", "lf", "display", "legal",
  ]
  static let schools = [
    "school", "sch", "campus", "building", "site", "schule", "org unit", "escuela", "école",
    "colegio",
  ]
  static let school: Set<String> = [
    "school", "sch", "campus", "building", "site", "schule", "escuela", "école", "colegio", "name",
    "of", "enrolled", "current",
    "student", "id", "code", "org", "unit",
  ]
  static let sections = [
    "class", "section", "group", "period", "homeroom", "klasse", "classroom", "lerngruppe",
    "cohort", "grupo", "clase", "classe",
  ]
  static let periods: Set<String> = [
    "p", "per", "period", "hour", "block", "class", "section", "st", "nd", "rd", "th",
  ]
  static let section: Set<String> = [
    "class", "section", "group", "period", "homeroom", "klasse", "classroom", "room", "name", "id",
    "grupo", "clase", "classe", "code", "title", "number", "course", "reg", "registration", "form",
    "teaching", "lerngruppe",
    "cohort", "tutor", "es", "s",
  ]
  static let course: Set<String> = ["course", "name", "title", "section"]
  static let grade: Set<String> = [
    "grade", "grd", "gr", "level", "year", "yr", "klassenstufe", "grado", "curso", "niveau",
    "student",
    "current", "enrolled",
    "of",
    "tested", "assessed", "enrollment",
  ]
  static let grades = [
    "grade", "grd", "gr", "year", "yr", "klassenstufe", "grado", "curso", "niveau",
  ]
  static let parts = [
    "subject", "domain", "strand", "standard", "skill", "topic", "window", "term", "season",
    "session", "measure", "subtest", "fach", "thema", "score name", "component", "part",
    "trimester", "quarter", "semester", "marking period", "grading period", "reporting period",
    "store code", "test reason", "metric", "method", "assessment type", "test type",
  ]
  static let part: Set<String> = [
    "subject", "domain", "strand", "standard", "skill", "topic", "window", "term", "season",
    "session", "measure", "subtest", "fach", "thema", "name", "test", "testing", "assessment",
    "title", "area", "content", "score", "component", "benchmark", "period", "part",
    "description", "trimester", "quarter", "semester", "marking", "grading", "reporting", "store",
    "code", "reason", "metric", "method", "type", "unit",
  ]
  static let items = [
    "assignment", "asgn", "assessment", "test", "quiz", "exam", "activity", "lesson", "item",
    "task", "module", "aufgabe", "prüfung", "work", "probe", "screener", "inventory", "passage",
    "article", "story", "book", "game", "title", "prueba", "examen", "evaluación", "contrôle",
    "épreuve",
  ]
  static let item: Set<String> = [
    "assessment", "test", "quiz", "assignment", "activity", "item", "task", "exam", "lesson",
    "prueba", "examen", "evaluación", "contrôle", "épreuve", "unit", "module", "work", "asgn",
    "aufgabe", "prüfung", "probe", "screener", "inventory",
    "passage", "article", "story", "book", "game", "name", "title", "description", "literacy",
    "reading", "math",
  ]
  static let itemCodes: Set<String> = ["id", "identifier", "code", "key", "number", "no"]
  /// Whether a number is what there was to reach; "Facts (out of 20)" is work that says its own.
  static func isPossible(_ column: ScoreColumn) -> Bool {
    column.says(possible) && !(column.says("out of") && !column.isOnly(ofPossible))
  }

  private static let ofPossible: Set<String> = ["out", "of", "points", "score", "raw", "total"]
  private static let possible = [
    "points possible", "possible points", "max points", "max score", "out of", "maximum points",
    "max pts", "pts possible", "possible pts", "puntaje máximo", "puntuación máxima",
    "puntos posibles",
    "maximum score", "total possible", "possible score", "possible", "max",
  ]
  /// The same, where no other column says it.
  static let perhapsPossible = ["total points", "total questions", "questions total"]
  /// Whether a number stands beside scores and is none.
  static func isBeside(_ column: ScoreColumn) -> Bool {
    // A number at the end is that of something; in front it is mathematics, as in "Number Sense".
    column.says(beside) || column.words.last == "number"
      || column.words.count < 2 && countings.contains(column.words.first ?? "")
  }

  /// Titles of the number of a row: `No.`, `#`.
  private static let countings: Set<String> = ["", "no", "nr", "num", "row", "number"]
  private static let beside = [
    "percentile", "percentile rank", "rank", "growth", "gain", "change", "difference", "error",
    "sem", "lower", "upper", "low", "high", "cut", "minutes", "time", "seconds", "duration",
    "hours",
    "attempts", "attempt", "age", "stanine", "nce", "level", "count", "number of", "goal", "target",
    "projected", "absent", "absences", "days", "year", "zip", "phone", "stage", "tier", "quartile",
    "skills", "energy", "watched", "streak", "coins", "xp", "worked", "leveled", "badges", "id",
    "uid",
    "username", "grade level", "weight", "position", "line", "amount", "paid", "balance", "fee",
    "alerts", "logins", "sessions", "lessons", "articles", "books", "activities completed",
    "this week", "this month", "this year", "fees", "cost", "price", "owed", "meals", "height",
    "vision", "gpa", "credits", "ge", "pr", "sgp", "npr", "gp", "irl", "zpd", "equivalent",
    "equivalency", "mins", "min", "units gained", "units", "predictor", "predicted", "prediction",
    "probability", "days active", "per week", "percent complete", "complete in",
    "percentage complete",
    "ile", "attendance", "tardy", "tardies", "referral", "referrals", "failure", "failures",
    "suspensions", "incidents", "infractions", "risk score", "bmi", "battery", "views", "visits",
    "clicks", "posts", "replies", "participation", "participations", "on time", "incorrect",
    "unattempted", "errors", "self corrections", "laps", "pacer", "push ups", "sit ups", "locker",
    "bus", "room", "free", "reduced", "miles",
  ]
  /// What says which number of a test a row holds: RIT or percentile, points or percent.
  static func isKindOfNumber(_ column: ScoreColumn) -> Bool {
    column.isOnly(kindsOfNumber)
      && column.says([
        "method", "metric", "unit", "measure", "score type", "scoring type", "result type",
        "value type", "score name", "score kind",
      ])
  }

  private static let kindsOfNumber: Set<String> = [
    "score", "scoring", "result", "assessment", "test", "reporting", "measure", "metric", "value",
    "type", "kind", "method", "unit", "name", "of",
  ]

  /// Kinds of numbers that are no results: a percentile says where a result stands among others.
  ///
  /// - Parameter alone: whether nothing else may stand there.
  static func isKindOfNoResult(_ text: String, alone: Bool = false) -> Bool {
    let words = ScoreColumn.words(of: text)
    return alone
      ? words.allSatisfy { noResults.contains($0) } && !words.isEmpty
      : words.contains { noResults.contains($0) }
  }

  private static let noResults: Set<String> = [
    "percentile", "percentiles", "rank", "nce", "stanine", "growth", "sgp", "quartile", "error",
    "errors", "goal", "target", "projected", "projection",
  ]

  /// A number whose meaning another column of its row says.
  static func isValue(_ column: ScoreColumn) -> Bool {
    column.words.count == 1
      && ["value", "val", "wert", "valor", "valeur"].contains(column.words[0])
  }

  private static let scores = [
    "score", "scores", "raw", "points", "mark", "marks", "result", "correct", "correctly",
    "earned", "rating", "punkte", "ergebnis", "wcpm", "cwpm", "wrc", "per minute", "composite",
    "adjusted", "proficiency", "pts", "puntaje", "puntuación", "puntos", "calificación", "nota",
    "note sur",
  ]
  private static let kinds: Set<String> = [
    "score", "scores", "scale", "scaled", "raw", "points", "mark", "result", "percent", "pct",
    "percentage", "correct", "correctly", "earned", "rit", "standard", "date", "day", "on", "taken",
    "test",
    "tested", "completed", "of", "accuracy", "rating", "stars", "punkte", "ergebnis", "wcpm",
    "cwpm", "wrc", "median", "words", "per", "minute", "total", "index", "ability", "num", "final",
    "max",
  ]
  private static let sums: Set<String> = [
    "total", "average", "avg", "overall", "mean", "gesamt", "sum", "summe", "durchschnitt",
    "schnitt", "note", "grade", "percent", "percentage", "perc", "letter", "progress", "moyenne",
    "promedio", "media", "aktuelle", "endpunktzahl", "gesamtpunktzahl",
  ]
  private static let total: Set<String> = [
    "moyenne", "générale", "promedio", "media", "aktuelle", "punktzahl", "endpunktzahl",
    "gesamtpunktzahl", "unposted",
    "total", "average", "avg", "overall", "final", "mean", "gesamt", "sum", "summe",
    "durchschnitt", "schnitt", "note", "current", "running", "class", "grade", "score", "points",
    "percent", "percentage", "perc", "letter", "in", "progress", "posted", "term", "quarter",
    "semester", "trimester", "t", "q", "s", "mp",
  ]
}
