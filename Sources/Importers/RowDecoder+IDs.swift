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
    if with(field, record, { _ in true }) == nil {
      report(.missingValue, field, record, severity: .error)
    }
    return id(field, record, severity: .error)
  }

  private mutating func id(
    _ field: Field, _ record: borrowing CSVRecord, severity: Severity?
  ) -> String? {
    let id: String?? = withID(field, record) { bytes in
      guard let text = try? UTF8Span(validating: bytes) else { return nil }
      return String(copying: text)
    }
    if id == nil { reportLostDigits(field, record, severity: severity) }
    return id ?? nil
  }

  /// The ids of a cell that holds several, with `;` between.
  func ids(_ field: Field, _ record: borrowing CSVRecord) -> [String] {
    texts(field, record).map { text in
      let bytes = Array(text.utf8)
      return String(decoding: bytes[IDContent.range(in: bytes.span)], as: UTF8.self)
    }
  }

  /// Lends the id of a cell; `nil` where it is blank or has lost digits.
  func withID<Result>(
    _ field: Field, _ record: borrowing CSVRecord, _ body: (Span<UInt8>) -> Result
  ) -> Result? {
    let result: Result?? = with(field, record) { content in
      if IDContent.hasLostDigits(content) { return nil }
      return body(content.extracting(IDContent.range(in: content)))
    }
    return result ?? nil
  }

  mutating func reportLostDigits(
    _ field: Field, _ record: borrowing CSVRecord, severity: Severity?
  ) {
    if with(field, record, { IDContent.hasLostDigits($0) }) == true {
      report(.lostDigits, field, record, severity: severity)
    }
  }
}
