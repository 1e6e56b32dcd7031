import CSV
import Coaching

/// What tells a product's file from any school's own list: words that no such list has.
extension Mapping {
  /// Whether results would be read of a file of which most columns say nothing to the format, and of the
  /// others none has a word of the product's own.
  ///
  /// Names, ids, a school and a score stand in many lists; a few of them among other columns are no export of
  /// a product. Its name in the file's counts as a word.
  func isOfEverybody(_ titles: [String], file: String) -> Bool {
    guard kinds.contains(.marks) else { return false }
    let read = columnsRead(of: titles)
    guard read.count * 2 < titles.count(where: { !$0.isEmpty }) else { return false }
    let items = itemColumns(of: titles)
    let places = Set(items.map(\.place))
    let isOwn =
      read.subtracting(places).contains { Mapping.hasOwnWord(titles[$0]) }
      || items.contains { hasOwnWord($0, titles[$0.place]) }
    return !isOwn && !isNamed(in: file)
  }

  /// Whether the name of a file has a word of the format's.
  private func isNamed(in file: String) -> Bool {
    let own = Set(ScoreColumn.words(of: "\(id) \(product)")).subtracting(Mapping.everyday)
    return ScoreColumn.words(of: Mapping.name(of: file)).contains(where: own.contains)
  }

  /// Whether the title of an item has a word of the product's own beside what the item is called.
  private func hasOwnWord(_ item: ItemColumn, _ title: String) -> Bool {
    let group = items.first { $0.name == item.group }
    guard let pattern = group?.patterns.first(where: { $0.match(title) != nil }) else {
      return false
    }
    let called = Set(
      pattern.openNames.compactMap { item.captures[$0] }.flatMap { ScoreColumn.words(of: $0) })
    return ScoreColumn.words(of: title).contains {
      !called.contains($0) && !Mapping.everyday.contains($0)
    }
  }

  private static func hasOwnWord(_ title: String) -> Bool {
    ScoreColumn.words(of: title).contains { !everyday.contains($0) && Int($0) == nil }
  }

  /// Whether the numbers of a column are those of a product's scale.
  ///
  /// They are whole, none above the most, and one is what no percent can be. A column without numbers says
  /// nothing against it.
  static func isScale(to most: Int, _ rows: some Sequence<[String?]>, _ place: Int) -> Bool {
    let cells = rows.compactMap { $0.indices.contains(place) ? $0[place]?.trimmingBlanks : nil }
    let numbers = cells.filter { $0.contains(where: \.isNumber) }.compactMap { Double($0) }
    guard let greatest = numbers.max() else { return true }
    return greatest > 100 && greatest <= Double(most) && numbers.allSatisfy { $0 == $0.rounded() }
  }

  /// Words of titles that any list of a school may have.
  private static let everyday: Set<String> = [
    "student", "students", "id", "ids", "number", "no", "num", "name", "names", "first", "last",
    "middle", "surname", "forename", "given", "family", "full", "grade", "grades", "level",
    "levels", "school", "schools", "teacher", "teachers", "class", "classes", "section",
    "sections", "course", "courses", "period", "date", "dates", "day", "time", "score", "scores",
    "total", "totals", "points", "point", "possible", "percent", "percentage", "pct", "test",
    "tests", "assessment", "assessments", "assignment", "assignments", "quiz", "subject", "term",
    "year", "status", "email", "e", "mail", "address", "user", "username", "login", "overall",
    "title", "type", "district", "staff", "local", "sis", "state", "birth", "dob", "gender",
    "max", "maximum", "earned", "correct", "group", "room", "homeroom", "result", "results",
    "raw", "of", "the", "and", "in", "s", "comments", "feedback", "reading", "math", "ela",
    "current", "location",
  ]
}
