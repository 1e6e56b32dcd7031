import CSV
import Coaching
import Tables

/// Turns the cells of one file's rows into values, and bad cells into findings.
///
/// A cell is missing where it is blank or the row ends before it. A starred cell that is missing
/// or unreadable is an error and the row is left out; any other bad cell is a warning and
/// missing (R68).
struct RowDecoder: Sendable {
  let file: String
  var days = DayColumns()
  var numbers = NumberColumns()
  var codes = MarkCodes.common
  /// What the levels of a gradebook are worth; `nil` where walkbook.yaml names no scale.
  var scale: Scale?
  /// What numbers in a column of percents are out of; `nil` in any other.
  var percents: Double?
  /// What an action means that is not ticked in a list.
  var unchecked: StepStatus?
  /// What a district's own words mean.
  var words = ProjectWords()
  /// What cells were read as, where nothing of the above changes from row to row.
  var known: DecodedCells?
  var findings: [Finding] = []
  /// Findings that speak for all cells of a column, by its header.
  private(set) var columnFindings: [String: Finding] = [:]

  init(file: String) { self.file = file }

  /// How often something was reported, which tells whether a cell was read without a finding.
  var reportCount: Int { findings.count + columnFindings.count }

  mutating func report(
    _ problem: Finding.Problem, _ field: Field?, _ record: borrowing CSVRecord,
    severity: Severity? = nil
  ) {
    findings.append(
      Finding(
        problem, at: Location(file: file, line: record.line), column: field?.name,
        severity: severity))
  }

  /// Reports what ails many cells of a column alike: once, at the first of them.
  mutating func reportOnce(
    _ problem: Finding.Problem, _ field: Field, _ record: borrowing CSVRecord,
    severity: Severity? = nil
  ) {
    let key = "\(problem.rule.rawValue) \(field.name)"
    guard columnFindings[key] == nil else { return }
    columnFindings[key] = Finding(
      problem, at: Location(file: file, line: record.line), column: field.name,
      severity: severity)
  }

  func text(_ field: Field, _ record: borrowing CSVRecord) -> String? {
    field.withContent(of: record) { bytes in
      // The reader hands out valid UTF-8.
      guard let text = try? UTF8Span(validating: bytes) else { return nil }
      return String(copying: text)
    } ?? nil
  }

  /// The parts of a cell that holds several, with `;` between.
  func texts(_ field: Field, _ record: borrowing CSVRecord) -> [String] {
    guard let text = text(field, record) else { return [] }
    return text.split(separator: ";").compactMap { part in
      let bytes = Array(part.utf8)
      let content = CellContent.range(in: bytes.span)
      return content.isEmpty ? nil : String(decoding: bytes[content], as: UTF8.self)
    }
  }

  mutating func requiredText(_ field: Field, _ record: borrowing CSVRecord) -> String? {
    if let text = text(field, record) { return text }
    report(.missingValue, field, record, severity: .error)
    return nil
  }

  mutating func day(_ field: Field, _ record: borrowing CSVRecord) -> Day? {
    day(field, record, severity: .warning)
  }

  mutating func requiredDay(_ field: Field, _ record: borrowing CSVRecord) -> Day? {
    guard field.saysAnything(in: record) else {
      report(.missingValue, field, record, severity: .error)
      return nil
    }
    return day(field, record, severity: .error)
  }

  /// A day with the time that stands after it.
  mutating func stamp(_ field: Field, _ record: borrowing CSVRecord) -> Stamp? {
    stamp(field, record, severity: .warning)
  }

  /// A day of which nothing is said where it cannot be read.
  func quietDay(_ field: Field, _ record: borrowing CSVRecord) -> Day? {
    let column = field.column(in: record)
    return field.withContent(of: record) { days.stamp($0, in: column) }??.day
  }

  private mutating func day(
    _ field: Field, _ record: borrowing CSVRecord, severity: Severity
  ) -> Day? {
    stamp(field, record, severity: severity)?.day
  }

  private mutating func stamp(
    _ field: Field, _ record: borrowing CSVRecord, severity: Severity
  ) -> Stamp? {
    let key = known == nil ? nil : field.key(in: record)
    if let key, let stamp = known?.stamps.find(key.cell, in: key.column) { return stamp }
    let column = field.column(in: record)
    guard let stamp = field.withContent(of: record, { days.stamp($0, in: column) }) else {
      return nil
    }
    if let key, let stamp, !stamp.needsZone {
      known?.stamps.keep(stamp, for: key.cell, in: key.column)
      return stamp
    }
    if stamp?.needsZone == true { reportOnce(.timesOfAnotherClock, field, record, severity: .note) }
    let isExplained = field.withContent(of: record) {
      NothingWord.matchesValue($0) || days.isReported($0, in: column)
    }
    if stamp == nil, field.hasError(in: record) {
      report(.errorForDay, field, record, severity: severity)
    } else if stamp == nil, isExplained != true {
      report(.badDate, field, record, severity: severity)
    }
    return stamp
  }

  /// The number of a cell in the style of its column; the inner `nil` is no number.
  private mutating func decimal(_ field: Field, _ record: borrowing CSVRecord) -> Double?? {
    let key = known == nil ? nil : field.key(in: record)
    if let key, let number = known?.numbers.find(key.cell, in: key.column) { return number }
    let style = numbers.style(in: field.column(in: record))
    let number = field.withContent(of: record) { Decimal.value($0, style) }
    if case .some(nil) = number, !field.hasValue(in: record),
      !field.hasError(in: record)
    {
      return nil
    }
    if let key, case .some(let value?) = number {
      known?.numbers.keep(value, for: key.cell, in: key.column)
    }
    return number
  }

  /// The number of an optional cell; none of a short record, in which it may be another's (R102).
  mutating func number(_ field: Field, _ record: borrowing CSVRecord) -> Double? {
    guard !record.isShort, let number = decimal(field, record) else { return nil }
    if number == nil { reportBadNumber(field, record) }
    return number
  }

  /// Minutes, also as people write them: `5 min`, `~5`, `0:08`.
  mutating func minutes(_ field: Field, _ record: borrowing CSVRecord) -> Double? {
    let minutes = text(field, record).flatMap(Minutes.written) ?? number(field, record)
    guard let minutes, minutes < 0 else { return minutes }
    report(.negativeMinutes, field, record)
    return nil
  }

  mutating func requiredNumber(_ field: Field, _ record: borrowing CSVRecord) -> Double? {
    guard let number = decimal(field, record) else {
      report(.missingValue, field, record, severity: .error)
      return nil
    }
    if number == nil { reportBadNumber(field, record, severity: .error) }
    return number
  }

  /// A whole number; `2.0` is one, `2.5` is a finding, and so is one beyond counting.
  mutating func whole(
    _ field: Field, _ record: borrowing CSVRecord, severity: Severity? = nil
  ) -> Int? {
    guard let number = decimal(field, record) else { return nil }
    if let number, let whole = Int32(exactly: number) { return Int(whole) }
    reportBadNumber(field, record, severity: severity)
    return nil
  }

  /// Yes, y, true, 1 or no, n, false, 0 in any case (R64).
  mutating func yesNo(_ field: Field, _ record: borrowing CSVRecord) -> Bool? {
    yesNo(field, record, severity: nil)
  }

  mutating func requiredYesNo(_ field: Field, _ record: borrowing CSVRecord) -> Bool? {
    guard let text = requiredText(field, record) else { return nil }
    if NothingWord.matchesValue(text.utf8.span), !field.hasError(in: record) {
      report(.missingValue, field, record, severity: .error)
    }
    return yesNo(field, record, severity: .error)
  }

  private mutating func yesNo(
    _ field: Field, _ record: borrowing CSVRecord, severity: Severity?
  ) -> Bool? {
    let found = field.withContent(of: record) { cell in
      Self.answers.first { Words.matches(cell, $0.word) }?.answer
    }
    guard let found else { return nil }
    if let answer = found { return answer }
    if field.saysAnything(in: record) {
      report(.unknownValue(allowed: ["yes", "no"]), field, record, severity: severity)
    }
    return nil
  }

  private static let answers: [(word: String, answer: Bool)] = [
    ("yes", true), ("no", false), ("y", true), ("n", false), ("true", true), ("false", false),
    ("1", true), ("0", false), ("sí", true), ("si", true), ("oui", true), ("non", false),
    ("ja", true), ("nein", false),
  ]

  /// Whether a row counts: not where its state is another, and not where nobody can read it.
  mutating func isPublished(_ field: Field, _ record: borrowing CSVRecord) -> Bool {
    guard field.hasContent(in: record) else { return true }
    let before = findings.count
    switch word(field, record, PublicationState.self, severity: .error) {
    case .draft: report(.draft, field, record)
    case .archived: report(.archived, field, record)
    case .published, nil: break
    }
    return findings.count == before
  }

  /// A word of a closed list, in any spelling that folds to it.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ field: Field, _ record: borrowing CSVRecord, _ type: Word.Type = Word.self,
    severity: Severity? = nil
  ) -> Word? {
    let found = field.withContent(of: record) { cell in
      Word.allCases.first { Words.matches(cell, $0.rawValue) }
    }
    guard let found else { return nil }
    if let word = found { return word }
    if let text = text(field, record), let word = words.word(text, as: Word.self) { return word }
    if field.saysAnything(in: record) {
      report(
        .unknownValue(allowed: Word.allCases.map(\.rawValue)), field, record, severity: severity)
    }
    return nil
  }
}

extension Finding.Problem {
  static let negativeMinutes = Self(
    .badNumber, "expected minutes of 0 or more",
    advice: "The number was left out. Correct it, or leave the cell blank.", isOfCell: true)

  static let draft = Self(.draft, "a draft", advice: "Left out. Publish it to count it.")

  static let archived = Self(
    .archived, "archived", advice: "Left out. Restore it at the source to count it.")

  /// Times of Greenwich or of another zone near midnight, in a folder that names no zone (R110).
  static let timesOfAnotherClock = Self(
    .ambiguousDate, "the times are in UTC or name a zone; some are near midnight",
    advice:
      "Their own days counted. Say the district's zone: time-zone: America/Denver in walkbook.yaml."
  )
}
