/// Writes records as RFC 4180: UTF-8, comma, LF unless told otherwise, quotes only where needed.
///
/// What the reader gives back is what was written: an empty text is `""`, a missing field
/// nothing, and text with blanks at its ends is quoted.
public struct CSVWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: ContiguousArray<UInt8> = []
  /// Whether cells that a spreadsheet would take for a formula get a single quote before them.
  ///
  /// A cell that is a number is left as it is. Quoting alone is no protection.
  public let spreadsheetSafe: Bool
  /// Cells that got a single quote before them, or would have got one.
  public private(set) var formulaCells = 0

  private let lineEnd: UInt8

  /// - Parameter lineEnd: LF for files; for the rows of a sheet in memory CR.
  public init(spreadsheetSafe: Bool = false, lineEnd: LineEnd = .lf) {
    precondition(lineEnd == .lf || lineEnd == .row, "records end with one byte")
    self.spreadsheetSafe = spreadsheetSafe
    self.lineEnd = lineEnd == .lf ? LineByte.feed : LineByte.return
  }

  /// Writes one record; `nil` is a missing field.
  public mutating func append(_ fields: some Collection<String?>) { write(fields) }

  /// The same for an array, of which there are most.
  public mutating func append(_ fields: [String?]) { write(fields) }

  private mutating func write(_ fields: some Collection<String?>) {
    precondition(!fields.isEmpty, "a record has at least one field")
    var isMissing = true
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      guard let field else { continue }
      isMissing = false
      append(field.utf8.span)
    }
    endRecord(isMissing: isMissing)
  }

  /// Writes one record as it was read, with one more field where there is one to add.
  public mutating func append(_ record: borrowing CSVRecord, adding field: String? = nil) {
    for index in 0..<record.count {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      record.withField(index) { field in
        if let field { append(field) }
      }
    }
    if let field {
      bytes.append(UInt8(ascii: ","))
      append(field.utf8.span)
    }
    endRecord(isMissing: record.isMissing && field == nil)
  }

  /// Writes lines that are no records, as blank rows of a sheet are.
  public mutating func appendBlankLines(_ count: Int) {
    bytes.append(contentsOf: repeatElement(lineEnd, count: count))
  }

  /// What was written since the last call, for writing in blocks.
  public mutating func takeBytes() -> ContiguousArray<UInt8> {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func endRecord(isMissing: Bool) {
    // A line of nothing or of commas only would be passed over when read.
    if isMissing { bytes.append(contentsOf: "\"\"".utf8) }
    bytes.append(lineEnd)
  }

  private mutating func append(_ field: Span<UInt8>) {
    let isFormula = CSVWriter.startsFormula(field)
    if isFormula { formulaCells += 1 }
    let isQuoted = CSVWriter.isQuoted(field)
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    if isFormula, spreadsheetSafe { bytes.append(UInt8(ascii: "'")) }
    for place in field.indices {
      let byte = field[place]
      if isQuoted, byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
  }

  private static func isQuoted(_ field: Span<UInt8>) -> Bool {
    guard field.count > 0, !isBlank(field[0]), !isBlank(field[field.count - 1]) else { return true }
    return field.indices.contains { needsQuotes(field[$0]) }
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), LineByte.feed, LineByte.return: true
    default: false
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  /// Whether a spreadsheet would take a cell for a formula.
  package static func startsFormula(_ field: Span<UInt8>) -> Bool {
    guard field.count > 0 else { return false }
    switch field[0] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "\t"), LineByte.return, LineByte.feed:
      return !isNumber(field)
    default: return false
    }
  }

  /// Whether the whole cell is a number, with sign, decimal point and exponent or without.
  private static func isNumber(_ field: Span<UInt8>) -> Bool {
    let isPlain = field.indices.allSatisfy { place in
      switch field[place] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    guard isPlain, let text = try? UTF8Span(validating: field) else { return false }
    return Double(String(copying: text)) != nil
  }
}
