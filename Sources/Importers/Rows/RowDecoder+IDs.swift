import CSV
import Tables

/// Ids of people and places, as they were before spreadsheets touched them.
extension RowDecoder {
  /// The id of an optional cell; one that has lost digits is a finding and missing, since it may
  /// be another's.
  mutating func id(_ field: Field, _ record: borrowing CSVRecord) -> String? {
    id(field, record, severity: nil)
  }

  mutating func requiredID(_ field: Field, _ record: borrowing CSVRecord) -> String? {
    if !field.hasID(in: record) {
      report(.missingValue, field, record, severity: .error)
    }
    return id(field, record, severity: .error)
  }

  private mutating func id(
    _ field: Field, _ record: borrowing CSVRecord, severity: Severity?
  ) -> String? {
    let id: String?? = field.withID(of: record) { bytes in
      guard let text = try? UTF8Span(validating: bytes) else { return nil }
      return String(copying: text)
    }
    if id == nil { reportLostDigits(field, record, severity: severity) }
    return id ?? nil
  }

  /// The ids of a cell that holds several, with `;` between.
  func ids(_ field: Field, _ record: borrowing CSVRecord) -> [String] {
    texts(field, record).compactMap { text in
      let bytes = Array(text.utf8)
      if NothingWord.matches(bytes.span) { return nil }
      return String(decoding: bytes[IDContent.range(in: bytes.span)], as: UTF8.self)
    }
  }

  mutating func reportLostDigits(
    _ field: Field, _ record: borrowing CSVRecord, severity: Severity?
  ) {
    if field.withContent(of: record, { IDContent.hasLostDigits($0) }) == true {
      report(.lostDigits, field, record, severity: severity)
    }
  }
}
