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
    if !field.hasID(in: record) { reportMissingID(field, record) }
    return id(field, record, severity: .error)
  }

  /// Reports a cell that must name somebody and names nobody.
  mutating func reportMissingID(_ field: Field, _ record: borrowing CSVRecord) {
    report(
      field.hasError(in: record) ? .errorForID : .missingValue, field, record, severity: .error)
  }

  /// Reports why a cell that may name somebody names nobody, unless it is blank.
  mutating func reportUnreadID(_ field: Field, _ record: borrowing CSVRecord) {
    reportLostDigits(field, record, severity: nil)
    if field.hasError(in: record) { report(.errorForID, field, record) }
  }

  private mutating func id(
    _ field: Field, _ record: borrowing CSVRecord, severity: Severity?
  ) -> String? {
    let id: String?? = field.withID(of: record) { bytes in
      guard let text = try? UTF8Span(validating: bytes) else { return nil }
      return String(copying: text)
    }
    if id == nil {
      if severity == nil {
        reportUnreadID(field, record)
      } else {
        reportLostDigits(field, record, severity: severity)
      }
    }
    return id ?? nil
  }

  /// The ids of a cell that holds several, with `;` between.
  mutating func ids(_ field: Field, _ record: borrowing CSVRecord) -> [String] {
    var hasError = false
    let ids: [String] = texts(field, record).compactMap { text in
      let bytes = Array(text.utf8)
      hasError = hasError || NothingWord.isError(bytes.span)
      if NothingWord.matches(bytes.span) { return nil }
      return String(decoding: bytes[IDContent.range(in: bytes.span)], as: UTF8.self)
    }
    if hasError { report(.errorForID, field, record) }
    return ids
  }

  mutating func reportLostDigits(
    _ field: Field, _ record: borrowing CSVRecord, severity: Severity?
  ) {
    if field.withContent(of: record, { IDContent.hasLostDigits($0) }) == true {
      report(.lostDigits, field, record, severity: severity)
    }
  }
}
