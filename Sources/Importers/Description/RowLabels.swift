import Coaching

/// First cells of rows that are no student's, above the header or below it.
struct RowLabels: Sendable {
  /// Of the row with the points of each column.
  var points: String?
  /// Whether that row stands above the header.
  private(set) var arePointsAbove = false
  /// Of the row above the header with the day of each column, and how it writes days.
  private(set) var due: (label: String, pattern: DayPattern)?
  /// Above the header, of the name of the teacher.
  private(set) var teacher: String?
  /// Of rows that sum up, and of rows of labels below blank names.
  var totals: [String] = []
  /// How many blank cells stand before the label of a row below the header, at most.
  private(set) var blanksBefore = 0

  mutating func note(_ cell: String) {
    // Ids are many, and no label begins with a digit.
    if let first = cell.utf8.first, (48...57).contains(first) { return }
    let folded = Words.folded(cell)
    if RowLabels.pointsWords.contains(folded) {
      points = points ?? cell
    } else if RowLabels.isTotal(cell), !totals.contains(cell) {
      totals.append(cell)
    }
  }

  /// Takes note of a record above the header.
  mutating func note(band cells: [String?]) {
    let texts = cells.map { ($0 ?? "").trimmingBlanks }
    guard let label = texts.first(where: { !$0.isEmpty }) else { return }
    let folded = Words.folded(label)
    let values = texts.filter { !$0.isEmpty }.dropFirst()
    noteTeacher(texts.filter { !$0.isEmpty })
    if RowLabels.pointsWords.contains(folded), values.contains(where: { Double($0) != nil }) {
      (points, arePointsAbove) = (label, true)
    } else if RowLabels.dayWords.contains(folded), !values.isEmpty {
      let patterns = RowLabels.patterns(of: values)
      // Days that can be read in two ways are left to a person.
      if let pattern = patterns.first, patterns.count == 1 { due = (label, pattern) }
    }
  }

  /// Takes note of a row below the header whose names are blank, and which has a label and below each
  /// title a day or a number.
  ///
  /// - Returns: whether it is one; it is nobody's row.
  mutating func note(below cells: [String?]) -> Bool {
    let texts = cells.map { ($0 ?? "").trimmingBlanks }
    guard let place = texts.firstIndex(where: { !$0.isEmpty }), place > 0 else { return false }
    let (label, folded) = (texts[place], Words.folded(texts[place]))
    let values = texts.dropFirst(place + 1).filter { !$0.isEmpty }
    guard !values.isEmpty else { return false }
    if RowLabels.pointsWords.contains(folded) || RowLabels.shortPoints.contains(folded) {
      guard values.allSatisfy({ Double($0) != nil }) else { return false }
      if points == nil { points = label }
    } else if RowLabels.dayWords.contains(folded) {
      let patterns = RowLabels.patterns(of: values)
      guard !patterns.isEmpty else { return false }
      if due == nil, patterns.count == 1 { due = (label, patterns[0]) }
    } else {
      return false
    }
    if label != points, !totals.contains(label) { totals.append(label) }
    blanksBefore = max(blanksBefore, place)
    return true
  }

  /// How all of these can be read as days.
  private static func patterns(of values: some Sequence<String>) -> [DayPattern] {
    DayPattern.written.filter { pattern in
      values.allSatisfy { pattern.day(Array($0.utf8).span) != nil }
    }
  }

  /// A label and what it says in one cell, `Teacher: Ruiz, Elena`; a time of day is none.
  static func labelled(_ cell: String) -> (label: String, text: String)? {
    guard let colon = cell.firstIndex(of: ":") else { return nil }
    let label = String(cell[..<colon]).trimmingBlanks
    let text = String(cell[cell.index(after: colon)...]).trimmingBlanks
    guard !text.isEmpty, label.count <= 30, label.contains(where: \.isLetter),
      !label.contains(where: \.isNumber)
    else { return nil }
    return (label, text)
  }

  /// Takes note of the label that says whose class it is.
  private mutating func noteTeacher(_ texts: [String]) {
    guard teacher == nil else { return }
    if let first = texts.first, texts.count > 1, RowLabels.isOfTeacher(first) {
      teacher = first
      return
    }
    teacher = texts.lazy.compactMap { RowLabels.labelled($0)?.label }.first(
      where: RowLabels.isOfTeacher)
  }

  private static func isOfTeacher(_ label: String) -> Bool {
    teacherWords.contains(Words.folded(label.filter { $0 != ":" }))
  }

  private static let teacherWords: Set<String> = [
    "teacher", "teachername", "instructor", "teacher(s)", "maestro", "maestra", "docente",
    "profesor", "profesora", "enseignant", "enseignante", "lehrer", "lehrerin", "lehrkraft",
  ]

  /// Whether a first cell says that its row sums up.
  ///
  /// It may say of what: `Class Average`, `School mean`.
  static func isTotal(_ cell: String) -> Bool {
    let words = ScoreColumn.words(of: cell)
    return words.contains { sums.contains($0) }
      && words.allSatisfy { sums.contains($0) || groups.contains($0) }
  }

  private static let pointsWords: Set<String> = [
    "points", "pointspossible", "outof", "maxpoints", "maximumpoints", "maxscore", "possible",
    "possiblepoints", "totalpoints",
  ]
  /// The same where no name can stand: Max is a boy, too.
  private static let shortPoints: Set<String> = ["max", "pts", "maximum", "worth", "maxpts"]
  private static let dayWords: Set<String> = [
    "date", "due", "duedate", "datedue", "dueon", "day",
  ]
  private static let sums: Set<String> = [
    "total", "totals", "average", "averages", "avg", "mean", "sum", "median", "count", "minimum",
    "maximum", "deviation", "summe", "gesamt", "durchschnitt", "mittelwert", "schnitt",
    "promedio", "media", "mediana", "suma", "moyenne", "somme", "médiane",
  ]
  private static let groups: Set<String> = [
    "grand", "class", "school", "district", "grade", "group", "section", "overall", "score",
    "scores", "points", "percent", "standard", "std", "n", "of", "students", "the", "klasse",
    "klassen", "clase", "grupo", "de", "la", "del", "classe", "du", "der",
  ]
}
