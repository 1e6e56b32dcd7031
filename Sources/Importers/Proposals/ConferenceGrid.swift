import Coaching
import People
import Tables

/// A checklist of conferences: students down, days across, and a mark where one took place, or its kind.
///
/// A register of who was there looks the same, so the name of the file must speak of conferences, or the cells
/// must be kinds of them, or it is asked. Numbers in the cells are scores.
struct ConferenceGrid {
  let file: String
  /// The title of the column of students.
  let student: String
  /// Titles that are days, and how they are written.
  let days: [String]
  private let pattern: DayPattern
  /// The days of titles that lack their year.
  private var yearless: [String: Day] = [:]
  let rows: Int
  /// What stands in the cells, the commonest first, and what became of the conference by it.
  private let marks: [(text: String, outcome: String?)]
  /// Names of lines that are no students.
  private let others: [String]
  /// Whether the file says that it is of conferences.
  let isSure: Bool
  /// Kinds of conferences in the cells, in words that are not ours.
  private(set) var words: [ProposedWord] = []
  /// Whether most cells say of which kind the conference was.
  private let hasKinds: Bool

  private static let patterns: [DayPattern] = [.yearMonthDay, .monthDayYear, .dayMonthYear]
  private static let ticks: Set<String> = ["x", "✓", "✔", "√", "1", "yes", "y", "done", "•"]
  private static let absences: Set<String> = ["abs", "absent", "ausente", "abwesend"]

  init?(
    _ file: DataFolder.PlannedFile, _ description: FileDescription, students: Set<String>,
    _ frameworks: [Framework], year: Int?
  ) {
    let columns = description.sketches.map(ColumnEvidence.init)
    let names = columns.first { column in
      column.areNames(of: students) || column.says(ProposedRoles.students) && column.areNames
    }
    guard let names else { return nil }
    let grid: [ColumnEvidence]
    (grid, pattern, yearless) = ConferenceGrid.grid(columns, beside: names, year)
    let counts = grid.reduce(into: [String: Int]()) { $0.merge($1.counts, uniquingKeysWith: +) }
    let kinds = counts.filter { ClosedWords.meaning(of: $0.key, in: "type", frameworks) != nil }
    hasKinds = kinds.values.reduce(0, +) * 2 > counts.values.reduce(0, +)
    let longest = hasKinds ? 30 : 12
    guard grid.count > 1, !counts.isEmpty, counts.count <= 12,
      counts.keys.allSatisfy({ $0.count <= longest && (Double($0) == nil || $0 == "1") })
    else { return nil }
    self.file = file.name
    student = names.title
    days = grid.map(\.title)
    rows = description.rows
    marks = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { ($0.key, ConferenceGrid.outcome($0.key)) }
    let labels = names.counts.keys.filter { LogLines.isLabel([$0]) }
    others = Set(description.labels.totals + labels).sorted()
    isSure = ConferenceEvidence.isNamed(file.name) || hasKinds && names.areNames(of: students)
    if hasKinds {
      words = counts.filter { !isNoKind($0.key) }.sorted { $0.key < $1.key }.compactMap {
        text, count in
        let meaning = ClosedWords.meaning(of: text, in: "type", frameworks)
        return meaning == text
          ? nil : ProposedWord(column: "type", text: text, meaning: meaning, count: count)
      }
    }
    let areTicks = counts.keys.allSatisfy { ConferenceGrid.ticks.contains($0.lowercased()) }
    guard isSure || areTicks && names.areNames(of: students) else { return nil }
  }

  /// What became of a conference by its mark.
  private static func outcome(_ mark: String) -> String? {
    let isAbsent = absences.contains(mark.lowercased())
    let outcome = OutcomeAnswer.outcome(inPlaceOfKind: mark) ?? (isAbsent ? .studentAbsent : nil)
    return outcome?.rawValue
  }

  /// The columns that are days, how these are written, and those that lack their year.
  private static func grid(
    _ columns: [ColumnEvidence], beside names: ColumnEvidence, _ year: Int?
  ) -> (columns: [ColumnEvidence], pattern: DayPattern, yearless: [String: Day]) {
    let pattern = patterns.max { days(columns, $0).count < days(columns, $1).count }
    let grid = pattern.map { days(columns, $0) } ?? []
    if let pattern, !grid.isEmpty { return (grid, pattern, [:]) }
    let others = columns.filter {
      $0.title != names.title && $0.title.contains(where: \.isNumber)
    }
    let yearless = YearlessDays(others.map(\.title), in: year)?.days ?? [:]
    return (yearless.isEmpty ? [] : others, .yearMonthDay, yearless)
  }

  /// Whether a cell says that there was a conference, or none, and not of which kind.
  private func isNoKind(_ text: String) -> Bool {
    ConferenceGrid.ticks.contains(text.lowercased())
      || marks.contains { $0.text == text && $0.outcome != nil }
  }

  /// The columns whose titles are days of a pattern.
  private static func days(_ columns: [ColumnEvidence], _ pattern: DayPattern) -> [ColumnEvidence] {
    columns.filter { column in
      column.title.utf8.count >= 6 && pattern.day(Array(column.title.utf8).span) != nil
    }
  }

  /// The key of the question whether it is one.
  var key: String { "map:\(ProposedMap.book(of: file))" }

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
    ] + (yearless.isEmpty ? ["days: \(pattern.rawValue)"] : []) + [
      "item-columns: {day: {headers: [\(titles)]}}", "tables:",
      "  - conferences:", "      student_id: \(hole)", "      date: \(dayLine)",
    ]
      + (outcomes.isEmpty
        ? []
        : ["      outcome: {from: \"{@cell}\", only: {\(outcomes.joined(separator: ", "))}}"])
      + kindLines
      + ["    per: day", "    when: {\"{@cell}\": \"*\"}"]
      + (names.isEmpty ? [] : ["    unless: {\(hole): [\(names)]}"])
  }

  /// The day of a column.
  private var dayLine: String {
    guard !yearless.isEmpty else { return "\"{@header}\"" }
    let words = days.compactMap { title in
      yearless[title].map { "\(YAMLText.quoted(title)): \"\($0)\"" }
    }
    return "{from: \"{@header}\", words: {\(words.joined(separator: ", "))}}"
  }

  /// Cells that are kinds of conferences; others leave the kind open.
  private var kindLines: [String] {
    guard hasKinds else { return [] }
    let others = marks.filter { isNoKind($0.text) }.map { "\(YAMLText.quoted($0.text)): \"\"" }
    return others.isEmpty
      ? ["      type: \"{@cell}\""]
      : ["      type: {from: \"{@cell}\", words: {\(others.joined(separator: ", "))}}"]
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
