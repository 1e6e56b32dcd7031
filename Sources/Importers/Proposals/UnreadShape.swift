import CSV
import Coaching
import People
import Tables

/// What a file is laid out like of which no map can be made, and what somebody can do about it.
enum UnreadShape {
  static func sentence(_ description: FileDescription) -> String? {
    let records = description.head.records.map { $0.texts.map { ($0 ?? "").trimmingBlanks } }
    if records.prefix(6).contains(where: areWeekdays) {
      return
        "it looks like a calendar, whose cells are no rows; write a row for each conference or "
        + "visit, with its day, the teacher and the student"
    }
    if isRunningText(records) {
      return
        "it is running text and no table; write a row for each entry, with its day, the teacher, "
        + "the student and the kind"
    }
    let columns = description.sketches.map(ColumnEvidence.init)
    if columns.count(where: { $0.areDays() }) > 2,
      columns.contains(where: { $0.areNames && $0.distinct > 2 })
    {
      return
        "days stand in several of its columns; write a row for each day, with one column for the day"
    }
    return isGradebook(columns, records, description)
      ? "it looks like a gradebook with further rows between the names of its work and its students; "
        + "keep one row with the names above the students, and remove the others"
      : nil
  }

  /// `Mon, Tue, Wed, Thu, Fri` side by side.
  private static func areWeekdays(_ cells: [String]) -> Bool {
    cells.count { cell in
      cell.count < 12 && weekdays.contains(String(cell.lowercased().prefix(3)))
        && cell.allSatisfy { $0.isLetter || $0 == "." }
    } > 3
  }

  private static let weekdays: Set<String> = [
    "mon", "tue", "wed", "thu", "fri", "lun", "mar", "mié", "mie", "jue", "vie", "mer", "jeu",
    "ven",
    "die", "mit", "don", "fre",
  ]

  /// Lines of which several are days alone, and none begins as another does in a table.
  private static func isRunningText(_ records: [[String]]) -> Bool {
    let lines = records.map { $0.filter { !$0.isEmpty }.joined(separator: ", ") }
      .filter { !$0.isEmpty }
    let days = lines.count { DayPattern.monthName.day($0.utf8.span) != nil }
    let items = lines.count { "*-•".contains($0.first ?? " ") }
    return lines.count > 4 && days > 1 && items > 1 && (days + items) * 5 >= lines.count * 4
  }

  /// Names and numbers below rows that say when work was due or what it is out of.
  private static func isGradebook(
    _ columns: [ColumnEvidence], _ records: [[String]], _ description: FileDescription
  ) -> Bool {
    let labels = records.prefix(10).compactMap { $0.first { !$0.isEmpty } }
      .map { PersonName.words(of: $0) }
    let isLabelled = labels.contains { words in
      words.count < 4 && words.contains { bands.contains($0) }
    }
    let isBelow =
      description.head.shape.preambleRecords > 0 || description.head.shape.headerRecords > 1
    let below = records.dropFirst(10)
    let rows = below.isEmpty ? records.suffix(3) : below
    let areScores = rows.filter { row in
      row.count { Double($0) != nil } > 1
        && row.contains { cell in
          // `1. PRICE, NICO`
          ColumnEvidence.looksLikeName(String(cell.drop { !$0.isLetter }))
        }
    }
    return (isLabelled || isBelow) && columns.count > 3 && !areScores.isEmpty
      && areScores.count * 2 > rows.count
  }

  private static let bands: Set<String> = [
    "due", "category", "weight", "possible", "points", "assignment", "max", "standard",
    "fecha", "puntos", "echeance", "punkte",
  ]
}
