import CSV
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
  /// Of rows below the header that say something of each column, and the columns they stand in.
  private(set) var below: [(label: String, column: Int)] = []
  /// Of rows that sum up.
  var totals: [String] = []

  mutating func note(_ cell: String) {
    // Ids are many, and no label begins with a digit.
    if let first = cell.utf8.first, (48...57).contains(first) { return }
    if TotalWords.isTotal(cell), !totals.contains(cell) { totals.append(cell) }
  }

  /// Takes note of a row below the header that says what there was to reach in each column, or until
  /// when; `false` for any other.
  mutating func note(below record: borrowing CSVRecord) -> Bool {
    guard let place = (0..<record.count).first(where: { record.text($0)?.isEmpty == false }),
      let label = record.text(place)?.trimmingBlanks, label.utf8.count < 24
    else { return false }
    let word = Words.folded(label.filter { $0 != ":" })
    // A student may be called Max, but has an id or stands first; the label may stand twice.
    let isTwice = place + 1 < record.count && record.text(place + 1)?.trimmingBlanks == label
    let isOfPoints =
      RowLabels.pointsWords.contains(word)
      || (place > 0 || isTwice) && RowLabels.mostWords.contains(word)
    let start = place + (isTwice ? 2 : 1)
    let values = (start..<max(record.count, start)).compactMap { record.text($0)?.trimmingBlanks }
      .filter { !$0.isEmpty }
    // Above the rows of each class it alone stands there.
    if values.isEmpty, RowLabels.isPeriod(label) {
      note(label, at: place)
      return true
    }
    if isOfSums(word, label),
      place > 0 || start < record.count && record.text(start)?.isEmpty != false
    {
      note(label, at: place)
      return true
    }
    guard isOfPoints || RowLabels.dayWords.contains(word) else { return false }
    let patterns = RowLabels.patterns(values)
    guard !values.isEmpty,
      isOfPoints ? values.allSatisfy({ Double($0) != nil }) : !patterns.isEmpty
    else { return false }
    if isOfPoints {
      points = points ?? label
    } else if due == nil, patterns.count == 1 {
      due = (label, patterns[0])
    }
    note(label, at: place)
    return true
  }

  private mutating func note(_ label: String, at place: Int) {
    if !below.contains(where: { $0 == (label, place) }) { below.append((label, place)) }
  }

  /// Whether a row that names nobody says of each column how it came out or counts: `Mean`, `Weight`.
  private func isOfSums(_ word: String, _ label: String) -> Bool {
    TotalWords.isTotal(label) || RowLabels.weightWords.contains(word)
  }

  /// The patterns that all of some days fit.
  private static func patterns(_ days: some Sequence<String>) -> [DayPattern] {
    DayPattern.written.filter { pattern in
      days.allSatisfy { pattern.day(Array($0.utf8).span) != nil }
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
      let patterns = RowLabels.patterns(values)
      // Days that can be read in two ways are left to a person.
      if let pattern = patterns.first, patterns.count == 1 { due = (label, pattern) }
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

  /// Whether a text calls a class by its number: `Period 2`.
  private static func isPeriod(_ text: String) -> Bool {
    let words = ScoreColumn.words(of: text)
    return words.count == 2 && periods.contains(words[0]) && Int(words[1]) != nil
  }

  private static let periods: Set<String> = ["period", "per", "block", "hour", "periodo", "stunde"]
  private static let pointsWords: Set<String> = [
    "points", "pointspossible", "outof", "maxpoints", "maximumpoints", "maxscore", "possible",
    "possiblepoints", "totalpoints", "pointvalue", "pointvalues", "puntosposibles", "puntosmaximos",
    "puntos", "pontos", "punti", "punkte", "puntuación", "pontuação",
  ]
  private static let mostWords: Set<String> = [
    "max", "maximum", "value", "worth", "total", "pts", "maxpts", "maximo", "maximal", "sur", "von",
  ]
  private static let weightWords: Set<String> = [
    "weight", "weights", "weighting", "stddev", "sd", "stdev", "highest", "lowest", "high", "low",
    "category", "categories", "type",
  ]
  private static let dayWords: Set<String> = [
    "date", "due", "duedate", "datedue", "dueon", "day", "fecha", "fechalímite", "fechadeentrega",
    "data", "datum", "échéance", "datelimite",
  ]
}
