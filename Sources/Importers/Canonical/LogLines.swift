import CSV
import Coaching
import People
import Tables

/// Lines among the rows of a log that are no rows: totals, and titles of months and weeks.
enum LogLines {
  /// Whether a row that lacks its day or its person is such a line, by its filled cells.
  static func isLabel(_ cells: [String]) -> Bool {
    guard let first = cells.first else { return false }
    if cells.prefix(3).contains(where: isTotal) { return true }
    return Set(cells).count == 1 && isPeriod(first)
  }

  /// `Total`, `Total conferences:`, `September total`.
  private static func isTotal(_ text: String) -> Bool {
    let words = PersonName.words(of: text)
    guard let first = words.first, let last = words.last, words.count < 5 else { return false }
    return TotalWords.isSum(first) || TotalWords.isSum(last)
  }

  /// `September 2026`, `Week 3`, `Week of 9/14`, `Quarter 1`.
  private static func isPeriod(_ text: String) -> Bool {
    let words = PersonName.words(of: text)
    guard let first = words.first, text.count <= 40 else { return false }
    return periods.contains(first) || months.contains(first) || months.contains(words.last ?? "")
  }

  private static let periods: Set<String> = [
    "week", "wk", "month", "quarter", "term", "semester", "trimester", "semana", "mes", "semaine",
    "mois", "woche", "monat", "kw",
  ]
  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec",
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre", "noviembre", "diciembre",
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre",
    "octobre", "novembre", "decembre",
    "januar", "februar", "marz", "juni", "juli", "oktober", "dezember",
  ]
}

extension Field {
  /// Whether the column is called as ours are: who writes such a file leaves no line for looks.
  fileprivate var isOurs: Bool { name.hasSuffix("_id") }
}

extension CanonicalRow {
  /// Whether the row is a total or a title among rows, which is said and is no fault (R68).
  ///
  /// - Parameters:
  ///   - day: the column without which it is no row.
  ///   - person: the same.
  mutating func isLabelLine(_ day: Field, _ person: Field) -> Bool {
    let hasDay = day.withContent(of: record) { cell in
      cell.indices.contains { (48...57).contains(cell[$0]) }
    }
    guard hasDay != true || !person.hasID(in: record) else { return false }
    let cells = (0..<record.count).compactMap { record.text($0) }.map(\.trimmingBlanks)
      .filter { !$0.isEmpty }
    // A name alone stands above the rows of a person.
    let isAlone =
      !person.isOurs && cells.count == 1 && record.count > 2
      && !cells[0].contains(where: \.isNumber)
    guard isAlone || LogLines.isLabel(cells) else { return false }
    report(.labelLine, Field?.none, severity: .note)
    return true
  }

  /// Whether a row has nothing besides cells of these columns but boxes that are not ticked.
  func isBare(besides filled: [Field]) -> Bool {
    let places = Set(filled.flatMap { [$0.column, $0.given].compactMap(\.self) + $0.later })
    return (0..<record.count).allSatisfy { place in
      guard !places.contains(place), let text = record.text(place)?.trimmingBlanks else {
        return true
      }
      return text.isEmpty || text.lowercased() == "false"
    }
  }

  /// Whether a row of a log has nothing but what stands in each of its lines before anybody writes: no
  /// person, and besides only cells of these columns.
  mutating func isUnwritten(_ person: Field, besides filled: [Field]) -> Bool {
    guard !person.isOurs, !person.hasID(in: record) else { return false }
    let places = Set(filled.compactMap(\.column))
    let others = (0..<record.count).filter { place in
      !places.contains(place) && record.text(place)?.trimmingBlanks.isEmpty == false
    }
    guard others.isEmpty,
      places.contains(where: { record.text($0)?.trimmingBlanks.isEmpty == false })
    else { return false }
    report(.unwrittenLine, Field?.none, severity: .note)
    return true
  }
}

extension Finding.Problem {
  /// A line of a log that is made ready, with a day or a teacher and nothing else.
  static let unwrittenLine = Self(
    .shape, "a line with a day or a teacher and nothing else",
    advice: "The line was left out. Add the student if there was a conference.")

  /// A total or the title of a month among the rows of a log.
  static let labelLine = Self(
    .shape, "a total or a title among the rows",
    advice: "The line was left out. Nothing need be done.")
}
