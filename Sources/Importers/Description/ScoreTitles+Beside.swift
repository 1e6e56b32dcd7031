/// Which numbers stand beside results and are none: sums, points to reach, norms.
extension ScoreTitles {
  /// What there was to reach of a score that is called as it is.
  static func owns(_ result: ScoreColumn, possible: ScoreColumn) -> Bool {
    let stem = stem(possible).filter { !["possible", "out"].contains($0) }
    return !stem.isEmpty && self.stem(result) == stem
  }

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
    if column.areGrades, column.repeats,
      [["test", "grade"], ["grade", "at", "test"]].contains(column.words)
    {
      return true
    }
    return column.words.count > 1 && column.words.last == "grade" && column.areGrades
      && column.repeats
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

  /// Whether a number is what there was to reach; "Facts (out of 20)" is work that says its own.
  static func isPossible(_ column: ScoreColumn) -> Bool {
    column.says(possible) && !isNamedWork(column)
      && !(column.says("out of") && !column.isOnly(ofPossible))
  }

  private static let ofPossible: Set<String> = ["out", "of", "points", "score", "raw", "total"]
  private static let possible = [
    "points possible", "possible points", "max points", "max score", "out of", "maximum points",
    "max pts", "pts possible", "possible pts", "points available", "available points",
    "points achievable", "puntaje máximo", "puntuación máxima",
    "puntos posibles",
    "maximum score", "total possible", "possible score", "possible", "max",
  ]
  /// The same, where no other column says it.
  static let perhapsPossible = ["total points", "total questions", "questions total"]
  /// Whether a number stands beside scores and is none.
  static func isBeside(_ column: ScoreColumn) -> Bool {
    if column.says(never) || whole.contains(column.words.joined(separator: " ")) { return true }
    // What is called a quiz or an essay is one, whatever of: "Age of Exploration Quiz".
    if isNamedWork(column) { return false }
    // A number at the end is that of something; in front it is mathematics, as in "Number Sense".
    return column.says(beside) || column.words.last.map(endings.contains) == true
      || BesideTitles.areOfAnother(column.title) || isChange(column)
      || column.words.count < 2 && countings.contains(column.words.first ?? "")
  }

  /// Whether a title ends by saying that it is work, or says the points of some: `Rate of Change Quiz`,
  /// `Upper Case (26)`.
  private static func isNamedWork(_ column: ScoreColumn) -> Bool {
    if TitlePoints.isSaid(by: column) { return true }
    let words = column.words.reversed().drop { Int($0) != nil }
    return words.count > 1 && words.first.map(pieces.contains) == true
  }

  /// From one window to another: `BOY to MOY`.
  private static func isChange(_ column: ScoreColumn) -> Bool {
    column.words.contains("to")
      && column.words.count(where: {
        ["boy", "moy", "eoy", "fall", "winter", "spring"].contains($0)
      }) > 1
  }

  /// Pieces of work, where a title ends with one.
  private static let pieces: Set<String> = [
    "quiz", "test", "exam", "essay", "project", "lab", "homework", "hw", "worksheet", "interview",
    "presentation", "poster", "journal", "paper", "assignment", "analysis", "concert",
  ]
  /// What a number is that ends so: how many were done, or of something.
  private static let endings = Set(TitleLists.words("endings of no results"))
  /// What is no result, also where a title ends as that of work does.
  private static let never = TitleLists.words("never results")
  /// The same where nothing else is said.
  private static let whole = Set(TitleLists.words("no results by themselves"))
  /// Titles of the number of a row: `No.`, `#`.
  private static let countings: Set<String> = ["", "no", "nr", "num", "row", "number"]
  static let beside = besideSubjects.flatMap(TitleLists.words)
  private static let besideSubjects = [
    "norms and growth", "time and use", "people", "places and codes", "money", "behavior",
    "health and sport", "counts",
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
