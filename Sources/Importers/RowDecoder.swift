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
  var days: DayPattern = .yearMonthDay
  var decimalMark = UInt8(ascii: ".")
  var findings: [Finding] = []

  init(file: String) { self.file = file }

  mutating func report(
    _ problem: Finding.Problem, _ field: Field?, _ record: borrowing CSVRecord,
    severity: Severity? = nil
  ) {
    findings.append(
      Finding(
        problem, at: Position(file: file, line: record.line), column: field?.name,
        severity: severity))
  }

  /// Lends the bytes of a cell that is there.
  func with<Result>(
    _ field: Field, _ record: borrowing CSVRecord, _ body: (Span<UInt8>) -> Result
  ) -> Result? {
    if let column = field.column {
      return record.withField(column) { bytes in
        guard let bytes, !bytes.isEmpty else { return nil }
        return body(bytes)
      }
    }
    return field.constant.map { body($0.span) }
  }

  func text(_ field: Field, _ record: borrowing CSVRecord) -> String? {
    if let column = field.column {
      let text = record.text(column)
      return text?.isEmpty == true ? nil : text
    }
    return field.constant.map { String(decoding: $0, as: UTF8.self) }
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
    guard with(field, record, { _ in true }) != nil else {
      report(.missingValue, field, record, severity: .error)
      return nil
    }
    return day(field, record, severity: .error)
  }

  private mutating func day(
    _ field: Field, _ record: borrowing CSVRecord, severity: Severity
  ) -> Day? {
    let pattern = days
    guard let day = with(field, record, { Day(iso: $0) ?? pattern.day($0) }) else { return nil }
    if day == nil { report(.badDate, field, record, severity: severity) }
    return day
  }

  mutating func number(_ field: Field, _ record: borrowing CSVRecord) -> Double? {
    let mark = decimalMark
    guard let number = with(field, record, { Decimal.value($0, mark: mark) }) else { return nil }
    if number == nil { report(.badNumber, field, record) }
    return number
  }

  mutating func requiredNumber(_ field: Field, _ record: borrowing CSVRecord) -> Double? {
    let mark = decimalMark
    guard let number = with(field, record, { Decimal.value($0, mark: mark) }) else {
      report(.missingValue, field, record, severity: .error)
      return nil
    }
    if number == nil { report(.badNumber, field, record, severity: .error) }
    return number
  }

  /// A whole number; `2.0` is one, `2.5` is a finding.
  mutating func whole(_ field: Field, _ record: borrowing CSVRecord) -> Int? {
    guard let number = number(field, record) else { return nil }
    if let whole = Int(exactly: number) { return whole }
    report(.badNumber, field, record)
    return nil
  }

  /// Yes, y, true, 1 or no, n, false, 0 in any case (R64).
  mutating func yesNo(_ field: Field, _ record: borrowing CSVRecord) -> Bool? {
    guard let text = text(field, record) else { return nil }
    switch Words.folded(text) {
    case "yes", "y", "true", "1": return true
    case "no", "n", "false", "0": return false
    case "": return nil
    default:
      report(.unknownValue(allowed: ["yes", "no"]), field, record)
      return nil
    }
  }

  /// A word of a closed list, in any spelling that folds to it.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ field: Field, _ record: borrowing CSVRecord, _ type: Word.Type = Word.self
  ) -> Word? {
    guard let text = text(field, record) else { return nil }
    let folded = Words.folded(text)
    if folded.isEmpty { return nil }
    if let word = Word.allCases.first(where: { Words.folded($0.rawValue) == folded }) {
      return word
    }
    report(.unknownValue(allowed: Word.allCases.map(\.rawValue)), field, record)
    return nil
  }
}
