/// Which columns hold levels in words: placements, bands, risks, letters of books.
///
/// What a program is at, a kind of work and answers are words, too; the cells must be levels, and
/// where they could be anything, the title must say so.
enum LevelWords {
  static func fill(_ column: ScoreColumn) -> Bool {
    let evidence = column.evidence
    guard evidence.filled > 0, evidence.distinct <= most, !evidence.areDays(), !evidence.areYesOrNo,
      !column.says(others), evidence.share({ $0.count <= longest }) >= 0.9
    else { return false }
    // "Beginning" is a level among levels; alone it is a part of the year.
    let isFirst = { (text: String) in
      ScoreColumn.words(of: text).filter { Int($0) == nil } == ["beginning"]
    }
    if evidence.share({ isStrong($0) || isFirst($0) }) >= 0.8, evidence.share(isStrong) > 0.2 {
      return true
    }
    if evidence.share(isLetter) >= 0.9 {
      return evidence.share({ $0.count < 3 || $0 == "Pre-A" }) >= 0.9 && saysLetters(column)
    }
    guard endsAsLevel(column) || column.says(whole) else { return false }
    if evidence.share(isWeak) >= 0.8 { return true }
    return evidence.share(isStep) >= 0.8 && column.says(reached)
  }

  /// What is left of a title without the words that say that it is a level.
  static func stem(_ column: ScoreColumn) -> [String] {
    ScoreTitles.stem(column).filter { !titles.contains($0) && !names.contains($0) }
  }

  /// What a column of levels says of itself: `Performance Band Label`.
  private static let names: Set<String> = ["name", "description", "text", "label", "district"]

  /// A level by itself, whatever the title: "At Benchmark", "Near Mastery", "Early On Grade Level".
  private static func isStrong(_ text: String) -> Bool {
    let words = ScoreColumn.words(of: text)
    guard words.count < 8 else { return false }
    return strong.contains { phrase in
      words.indices.contains { words[$0...].starts(with: phrase) }
    }
  }

  private static func isWeak(_ text: String) -> Bool {
    isStrong(text) || ScoreColumn.words(of: text).contains { weak.contains($0) }
  }

  /// "Grade 3", "Early 4", "Level 2", "Tier 1", "3 - Met".
  private static func isStep(_ text: String) -> Bool {
    let words = ScoreColumn.words(of: text)
    return isWeak(text) || words.count < 4 && words.contains { steps.contains($0) }
  }

  /// "J", "B+".
  private static func isLetter(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter, first.isUppercase else { return false }
    // Levels of books: `Pre-A`, `Z2`.
    if text == "Pre-A" || first == "Z" && text.dropFirst().allSatisfy(\.isNumber) { return true }
    return text.dropFirst().allSatisfy { "+-".contains($0) }
      || text.count == 2 && first == text.last
  }

  private static func saysLetters(_ column: ScoreColumn) -> Bool {
    column.says([
      "f p", "fp", "level", "letter", "guided reading", "reading level", "text level", "dra",
      "score",
      "mark", "final grade", "placement", "tier",
    ]) || column.words.count == 1 && windows.contains(column.words[0])
  }

  /// Titles of levels of books, term by term.
  private static let windows: Set<String> = ["boy", "mid", "moy", "eoy"]

  /// `Overall Placement`, `Performance Level Name`: the words that say so stand last.
  private static func endsAsLevel(_ column: ScoreColumn) -> Bool {
    let words = column.words.reversed().drop { tails.contains($0) || Int($0) != nil }
    guard let last = words.first else { return false }
    return titles.contains(last)
  }

  private static let longest = 40
  private static let most = 40
  /// Words that titles have of levels, the word before them among these.
  private static let titles: Set<String> = [
    "level", "levels", "placement", "benchmark", "category", "band", "status", "risk", "tier",
    "zone",
    "performance", "proficiency", "designation", "classification", "achievement", "descriptor",
    "result", "grade", "relative", "mastery", "letter", "color", "quintile", "flag",
  ]
  /// Phrases that say it wherever they stand: `Benchmark_Status_Composite`.
  private static let whole = [
    "benchmark status", "performance level", "risk level", "achievement level", "proficiency level",
  ]
  private static let tails: Set<String> = [
    "name", "description", "text", "label", "boy", "moy", "eoy", "fall", "winter", "spring",
    "beginning", "middle", "end",
  ]
  private static let reached = [
    "placement", "performance", "achievement", "proficiency", "benchmark", "overall", "tier",
    "risk",
    "independent", "instructional", "reading", "text", "book", "relative", "category", "band",
  ]
  private static let steps: Set<String> = [
    "grade", "early", "mid", "late", "level", "tier", "stage", "k",
  ]
  private static let weak: Set<String> = [
    "low", "some", "high", "average", "avg", "core", "near", "at", "above", "below", "moderate",
    "secure", "strong", "weak", "green", "yellow", "red", "blue", "met", "meets", "pass", "fail",
    "passed", "failed", "on", "independent", "instructional", "frustration", "hard", "typical",
    "progressing", "yet", "partial", "partially",
  ]
  private static let strong: [[String]] = [
    "benchmark", "on watch", "urgent intervention", "intervention", "low risk", "some risk",
    "high risk", "risk", "proficient", "basic", "advanced", "mastery", "mastered", "remediation",
    "standard met", "standard not met", "standard nearly met", "standard exceeded", "not met",
    "nearly met", "meets", "meeting", "approaching", "approaches", "exceeds", "exceeding",
    "exceeded",
    "above grade", "below grade", "on grade", "grade level below", "grade levels below",
    "grade level above", "grade level", "developing", "emerging", "beginner", "foundational",
    "intermediate", "strategic", "intensive", "did not meet", "masters", "novice", "distinguished",
    "above average", "below average", "far below", "well below", "well above", "on track",
    "off track", "needs support", "tested out",
  ].map { $0.split(separator: " ").map(String.init) }
  /// Of what words like these say something else.
  private static let others = [
    "type", "form", "program", "attendance", "behavior", "gender", "sex", "race", "ethnicity",
    "language", "enrolled", "enrollment", "activity", "assignment", "course", "subject", "domain",
    "goal", "lunch", "meal", "disability", "ell", "lep", "iep", "gifted", "start", "current",
    "material", "interest", "teacher", "school", "class", "homeroom", "standard met date", "house",
    "bus", "team", "comment", "comments", "note", "notes", "feedback", "book title", "lexile range",
    "window", "season", "period", "submission", "completion", "test level", "cat level", "booklet",
  ]
}
