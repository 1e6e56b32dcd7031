/// Which titles are of the day of a score, or of a window of testing.
extension ScoreTitles {
  /// Whether nothing was scored on such a day; the last day on which something was done is no day of
  /// a score, unless it is that of a test.
  static func isOtherDay(_ column: ScoreColumn) -> Bool {
    column.says(otherDays)
      || column.says("last")
        && !column.says("test", "tested", "assessment", "assessed", "taken", "scored", "graded")
  }

  /// Whether a title is of a day on which something is done that is scored; what other days are of,
  /// nobody knows: of enrollment, of a meeting.
  static func saysDayOfScore(_ column: ScoreColumn) -> Bool {
    let words = column.words.map { word in
      // `testdate` is two words.
      dayEndings.first { word.hasSuffix($0) && word.count > $0.count + 2 }
        .map { String(word.dropLast($0.count)) } ?? word
    }.filter { !dayWords.contains($0) && Int($0) == nil }
    return words.isEmpty || words.contains { scoredOn.contains($0) || item.contains($0) }
      || isOfTest(column) || isWork(column)
  }

  private static let dayEndings = ["datetime", "datum", "date", "dt"]
  private static let dayWords: Set<String> = [
    "date", "dates", "day", "datum", "fecha", "data", "dt", "time", "datetime", "timestamp", "at",
    "on", "of", "the", "local", "utc", "de", "del", "la", "le", "el", "l", "du", "der", "des", "am",
    "when", "week", "month",
  ]
  private static let scoredOn: Set<String> = [
    "taken", "took", "tested", "testing", "assessed", "completed", "completion", "complete",
    "finished", "finish", "submit", "administered", "administration", "admin", "submitted",
    "submission",
    "handed", "hand", "client", "turned", "scored", "score", "result", "results", "attempt",
    "attempted",
    "screening", "screened", "measured", "observed", "observation", "evaluation", "recorded",
    "evaluación", "évaluation", "abgegeben", "abgabe", "bearbeitet", "beendet", "played", "read",
    "sat", "given", "marked", "mastered", "passed", "earned", "achieved", "rated", "checked",
    "session", "try", "ended", "end", "stamp", "practice", "practiced", "collected", "collection",
    "stored", "posted",
  ]

  private static let otherDays = TitleLists.words("days of something else")

  /// Windows of testing and months, by the cells: `Fall`, `BOY`, `Sep`.
  static func areWindows(_ column: ScoreColumn) -> Bool {
    column.evidence.filled > 0
      && column.evidence.share { text in
        let words = ScoreColumn.words(of: text).filter {
          Int($0) == nil && $0 != "of" && $0 != "year"
        }
        return !words.isEmpty && words.count < 3 && words.allSatisfy(windows.contains)
      } >= 0.8
  }

  private static let windows: Set<String> = [
    "fall", "autumn", "winter", "spring", "summer", "boy", "moy", "eoy", "beginning", "middle",
    "end", "jan", "january", "feb", "february", "mar", "march", "apr", "april", "may", "jun",
    "june",
    "jul", "july", "aug", "august", "sep", "sept", "september", "oct", "october", "nov", "november",
    "dec", "december",
  ]
  /// Titles of what says the window.
  static let windowTitles: Set<String> = [
    "period", "month", "window", "season", "term", "time", "of", "year", "testing", "test",
    "assessment", "benchmark", "administration", "administered", "administrated", "screening",
  ]
}
