/// Lines of a label and what it says, above the table of a file: `Teacher,Ms. Lee`.
///
/// Above a small class they may be most of the records, and look like a table of two columns.
struct LabelLines {
  /// How many of the first records they are; 0 where those are no labels.
  let count: Int

  init(_ texts: [[String?]], _ looks: [[CellLook]]) {
    let lines = looks.prefix { $0.count <= 2 }.count
    let isAbove = lines > 1 && LabelLines.isTable(looks.dropFirst(lines))
    count = isAbove && LabelLines.areLabels(texts.prefix(lines), looks.prefix(lines)) ? lines : 0
  }

  /// A header of words and rows as long as it.
  private static func isTable(_ looks: ArraySlice<[CellLook]>) -> Bool {
    guard let header = looks.first, header.count > 2, looks.count > 1 else { return false }
    let isFull = header.count { $0 == .text } * 4 >= header.count * 3
    let rows = looks.dropFirst()
    return isFull && !header.contains { $0.isTyped }
      && rows.count { $0.count == header.count } * 3 >= rows.count * 2
  }

  /// Different words, and beside them what no column would hold together; or words that are known.
  private static func areLabels(
    _ texts: ArraySlice<[String?]>, _ looks: ArraySlice<[CellLook]>
  ) -> Bool {
    let labels = texts.compactMap { $0.first ?? nil }
    guard looks.allSatisfy({ $0.first == .text }), Set(labels).count == texts.count else {
      return false
    }
    let known = labels.count { label in
      let word = label.lowercased()
      return label.hasSuffix(":") || words.contains(word)
        || ["export", "print", "generated", "report", "created"].contains { word.hasPrefix($0) }
    }
    let kinds = Set(looks.compactMap { $0.count > 1 && $0[1] != .blank ? $0[1] : nil })
    return known * 2 >= labels.count || kinds.count > 2
  }

  private static let words: Set<String> = [
    "school", "district", "teacher", "instructor", "teacher name", "course", "class", "subject",
    "section", "period", "block", "room", "term", "semester", "quarter", "year", "school year",
    "grade", "grade level", "date", "title", "marking period", "window", "assignment", "unit",
    "academic year", "site", "campus", "school name", "course name", "class name",
  ]
}
