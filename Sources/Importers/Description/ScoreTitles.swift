/// The words by which exports of scores call their columns.
///
/// A word alone proves nothing; `ScoreRoles` asks the cells, too.
enum ScoreTitles {
  /// A scale that norms or a sign of the product stand beside: `SS`, `SS (Star Unified)`.
  private static let shortScale: Set<String> = ["ss", "star", "unified", "scale", "score"]

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
  static func stem(_ column: ScoreColumn) -> [String] { stem(of: column.words) }

  static func stem(of words: [String]) -> [String] { words.filter { !kinds.contains($0) } }

  /// Whether a day is called as a result is.
  static func owns(_ result: ScoreColumn, _ day: ScoreColumn) -> Bool {
    let stem = stem(day)
    return !stem.isEmpty && self.stem(result).starts(with: stem)
  }

  /// Whether a title is of work or of what somebody reached in it, by its words alone.
  static func speakOfWork(_ title: String) -> Bool {
    ScoreColumn.words(of: title).contains { scores.contains($0) || pieces.contains($0) }
  }

  /// Whether a title alone says that its column is of results: of a test, of work or of what it tests.
  static func speakOfResults(_ title: String) -> Bool {
    says(title, seasons + subjects + work + scores) && saysNothingElse(title)
  }

  /// Whether a title says that its column holds scores, whatever of.
  static func speakOfScores(_ title: String) -> Bool {
    says(title, scales + scores) && saysNothingElse(title)
  }

  private static func says(_ title: String, _ phrases: [String]) -> Bool {
    ScoreColumn.says(ScoreColumn.words(of: title), phrases)
  }

  private static func saysNothingElse(_ title: String) -> Bool {
    !says(title, beside + teachers + ofNoResult)
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

  private static let scales = [
    "scale score", "scaled score", "rit", "standard score", "scaled", "ability index",
    "proficiency index", "ability score", "unified score", "sas", "standard age score", "escalada",
    "escalado", "skalenwert",
  ]

  private static let scores = [
    "score", "scores", "raw", "points", "mark", "marks", "result", "correct", "correctly",
    "earned", "rating", "punkte", "ergebnis", "wcpm", "cwpm", "wrc", "per minute", "composite",
    "adjusted", "proficiency", "pts", "puntaje", "puntuación", "puntos", "calificación", "nota",
    "note sur",
  ]
  private static let kinds: Set<String> = [
    "score", "scores", "scale", "scaled", "raw", "points", "mark", "result", "percent", "pct",
    "achieved", "received", "awarded", "available", "pts",
    "percentage", "correct", "correctly", "earned", "rit", "standard", "date", "day", "on", "taken",
    "test",
    "tested", "completed", "of", "accuracy", "rating", "stars", "punkte", "ergebnis", "wcpm",
    "cwpm", "wrc", "median", "words", "per", "minute", "total", "index", "ability", "num", "final",
    "max",
  ]
}
