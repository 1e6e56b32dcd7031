/// Lines of a label and what it says, above the table of a file: `Teacher,Ms. Lee`, `Students: 3`.
///
/// Above a small class they may be most of the records, and look like a table of their own.
struct LabelLines {
  /// How many of the first records they are; 0 where those are no labels.
  let count: Int

  init(_ texts: [[String?]], _ looks: [[CellLook]]) {
    let lines = looks.prefix { $0.count <= 2 }.count
    let isAbove = lines > 1 && LabelLines.isTable(looks.dropFirst(lines))
    count = isAbove && LabelLines.areLabels(texts.prefix(lines), looks.prefix(lines)) ? lines : 0
  }

  /// A header of words and rows as long as it, perhaps below bands of the same length.
  private static func isTable(_ looks: ArraySlice<[CellLook]>) -> Bool {
    guard let length = looks.first?.count, length > 2,
      let place = looks.indices.prefix(mostBands).first(where: { isHeader(looks[$0]) })
    else { return false }
    let rows = looks[place...].dropFirst()
    return !rows.isEmpty && looks[place].count == length
      && rows.count { $0.count == length } * 3 >= rows.count * 2
  }

  /// Bands that may stand between labels and the header: points, days, weights, kinds.
  private static let mostBands = 6

  private static func isHeader(_ look: [CellLook]) -> Bool {
    look.count { $0 == .text } * 4 >= look.count * 3 && !look.contains { $0.isTyped }
  }

  /// Different words, and beside them what no column would hold together; or words that are known;
  /// or lines of one cell, which are no table.
  private static func areLabels(
    _ texts: ArraySlice<[String?]>, _ looks: ArraySlice<[CellLook]>
  ) -> Bool {
    if looks.allSatisfy({ $0.count == 1 }) { return true }
    let labels = texts.compactMap { $0.first ?? nil }
    guard looks.allSatisfy({ $0.count == 1 || $0.first == .text }),
      Set(labels).count == texts.count
    else { return false }
    let known = zip(labels, looks).count { label, look in
      let word = label.lowercased()
      return isLabel(label) || look.count == 1 && label.contains(":") || BandWords.contains(word)
        || ["export", "print", "generated", "report", "created"].contains { word.hasPrefix($0) }
    }
    let kinds = Set(looks.compactMap { $0.count > 1 && $0[1] != .blank ? $0[1] : nil })
    return known * 2 >= labels.count || kinds.count > 2
  }

  /// Whether a cell is a label by its colon or by its word; what it says may stand after the colon.
  static func isLabel(_ cell: String) -> Bool {
    let label = cell.prefix { $0 != ":" }
    return label.count + 1 == cell.count
      || words.contains(label.trimmingPrefix(" ").lowercased())
  }

  private static let words: Set<String> = [
    "school", "district", "teacher", "instructor", "teacher name", "course", "class", "subject",
    "section", "period", "block", "room", "term", "semester", "quarter", "year", "school year",
    "grade", "grade level", "date", "title", "marking period", "window", "assignment", "unit",
    "academic year", "site", "campus", "school name", "course name", "class name", "students",
    "number of students", "enrollment", "enrolled", "roster", "size", "count",
  ]
}
