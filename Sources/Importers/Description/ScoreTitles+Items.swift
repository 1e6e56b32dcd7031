/// Which titles say what was scored.
extension ScoreTitles {
  /// How well a column says what was scored, 0 best; `nil` where it does not.
  static func itemRank(_ column: ScoreColumn) -> Int? { items.firstIndex { column.says([$0]) } }

  /// `Test Description`: what was sat, also where its words are those of a level, "Benchmark 1".
  static func namesItems(_ column: ScoreColumn) -> Bool {
    column.isOnly(item) && itemRank(column) != nil && column.says("name", "title", "description")
  }

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
}
