/// Writes records as RFC 4180: UTF-8, comma, LF unless told otherwise, quotes only where they are needed.
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

  private static let needsQuotes = Set(",\"\r\n".utf8)
  private static let formulaStarts = Set("=+-@\t\r\n".utf8)

  /// - Parameter lineEnd: LF for files; for the rows of a sheet in memory CR.
  public init(spreadsheetSafe: Bool = false, lineEnd: LineEnd = .lf) {
    precondition(lineEnd == .lf || lineEnd == .row, "records end with one byte")
    self.spreadsheetSafe = spreadsheetSafe
    self.lineEnd = lineEnd == .lf ? LineByte.feed : LineByte.return
  }

  /// Writes one record; `nil` is a missing field.
  public mutating func append(_ fields: some Collection<String?>) {
    precondition(!fields.isEmpty, "a record has at least one field")
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if let field { append(field) }
    }
    // A line of nothing or of commas only would be passed over when read.
    if fields.allSatisfy({ $0 == nil }) { bytes.append(contentsOf: "\"\"".utf8) }
    bytes.append(lineEnd)
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

  private mutating func append(_ field: String) {
    let isFormula = CSVWriter.startsFormula(field)
    if isFormula { formulaCells += 1 }
    let prefix: String = isFormula && spreadsheetSafe ? "'" : ""
    guard CSVWriter.isQuoted(field) else {
      bytes.append(contentsOf: prefix.utf8)
      bytes.append(contentsOf: field.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: prefix.utf8)
    for byte in field.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isQuoted(_ field: String) -> Bool {
    guard let first = field.utf8.first, let last = field.utf8.last else { return true }
    return isBlank(first) || isBlank(last) || field.utf8.contains { needsQuotes.contains($0) }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private static func startsFormula(_ field: String) -> Bool {
    guard let first = field.utf8.first, formulaStarts.contains(first) else { return false }
    return !isNumber(field)
  }

  /// Whether the whole cell is a number, with sign, decimal point and exponent or without.
  private static func isNumber(_ field: String) -> Bool {
    let isPlain = field.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    return isPlain && Double(field) != nil
  }
}
