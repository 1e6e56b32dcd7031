import Coaching
import People
import Tables

/// A checklist of conferences: students down, days across, and a mark where one took place.
///
/// A register of who was there looks the same, so the name of the file must speak of conferences, or
/// it is asked. Numbers in the cells are scores.
struct ConferenceGrid {
  let file: String
  /// The title of the column of students.
  let student: String
  /// Titles that are days, and how they are written.
  let days: [String]
  private let pattern: DayPattern
  let rows: Int
  /// What stands in the cells, the commonest first, and what became of the conference by it.
  private let marks: [(text: String, outcome: String?)]
  /// Names of lines that are no students.
  private let others: [String]
  /// Whether the file says that it is of conferences.
  let isSure: Bool

  private static let patterns: [DayPattern] = [.yearMonthDay, .monthDayYear, .dayMonthYear]
  private static let ticks: Set<String> = ["x", "✓", "✔", "√", "1", "yes", "y", "done", "•"]
  private static let absences: Set<String> = ["abs", "absent", "ausente", "abwesend"]

  init?(_ file: DataFolder.PlannedFile, _ description: FileDescription, students: Set<String>) {
    let columns = description.sketches.map(ColumnEvidence.init)
    let pattern = ConferenceGrid.patterns.max { one, other in
      ConferenceGrid.days(columns, one).count < ConferenceGrid.days(columns, other).count
    }
    guard let pattern,
      let names = columns.first(where: { column in
        column.areNames(of: students) || column.says(ProposedRoles.students) && column.areNames
      })
    else { return nil }
    let grid = ConferenceGrid.days(columns, pattern)
    let counts = grid.reduce(into: [String: Int]()) { $0.merge($1.counts, uniquingKeysWith: +) }
    guard grid.count > 1, !counts.isEmpty, counts.count <= 12,
      counts.keys.allSatisfy({ $0.count <= 12 && (Double($0) == nil || $0 == "1") })
    else { return nil }
    self.file = file.name
    self.pattern = pattern
    student = names.title
    days = grid.map(\.title)
    rows = description.rows
    marks = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      let isAbsent = ConferenceGrid.absences.contains($0.key.lowercased())
      let outcome =
        OutcomeAnswer.outcome(inPlaceOfKind: $0.key) ?? (isAbsent ? .studentAbsent : nil)
      return ($0.key, outcome?.rawValue)
    }
    let labels = names.counts.keys.filter { LogLines.isLabel([$0]) }
    others = Set(description.labels.totals + labels).sorted()
    isSure = ConferenceEvidence.isNamed(file.name)
    let areTicks = counts.keys.allSatisfy { ConferenceGrid.ticks.contains($0.lowercased()) }
    guard isSure || areTicks && names.areNames(of: students) else { return nil }
  }

  /// The columns whose titles are days of a pattern.
  private static func days(_ columns: [ColumnEvidence], _ pattern: DayPattern) -> [ColumnEvidence] {
    columns.filter { column in
      column.title.utf8.count >= 6 && pattern.day(Array(column.title.utf8).span) != nil
    }
  }

  /// Lines of an entry of `sources`, without the dash.
  private var lines: [String] {
    let titles = days.map(YAMLText.quoted).joined(separator: ", ")
    let outcomes = marks.compactMap { mark in
      mark.outcome.map { "\(YAMLText.quoted(mark.text)): \($0)" }
    }
    let names = others.map(YAMLText.quoted).joined(separator: ", ")
    let hole = YAMLText.quoted("{\(student)}")
    return [
      "files: \(YAMLText.quoted(file))",
      "headers: [\(YAMLText.quoted(student)), \(YAMLText.quoted(days[0]))]",
      "days: \(pattern.rawValue)", "item-columns: {day: {headers: [\(titles)]}}", "tables:",
      "  - conferences:", "      student_id: \(hole)", "      date: \"{@header}\"",
    ]
      + (outcomes.isEmpty
        ? []
        : ["      outcome: {from: \"{@cell}\", only: {\(outcomes.joined(separator: ", "))}}"])
      + ["    per: day", "    when: {\"{@cell}\": \"*\"}"]
      + (names.isEmpty ? [] : ["    unless: {\(hole): [\(names)]}"])
  }

  /// One question for the sheets of a workbook.
  static func questions(_ grids: [ConferenceGrid]) -> [StartQuestion] {
    Dictionary(grouping: grids) { ProposedMap.book(of: $0.file) }.sorted { $0.key < $1.key }
      .map { book, grids in
        let days = Set(grids.flatMap(\.days)).count
        let marks = Set(grids.flatMap(\.marks).map(\.text)).sorted()
          .map { "'\($0)'" }.joined(separator: ", ")
        return StartQuestion(
          key: "map:\(book)",
          text: "\(book): students down and \(days) days across. Is each mark a 1:1 conference?",
          evidence: "in the cells: \(marks)", proposal: "yes", choices: ["yes", "no"],
          isSure: grids.allSatisfy(\.isSure)
        ) { answer in
          answer == "yes" ? .several(grids.map { .source($0.lines) }) : nil
        }
      }
  }
}
