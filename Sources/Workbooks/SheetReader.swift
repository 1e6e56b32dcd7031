import CSV

/// The values of a sheet as CSV in memory, in the dialect ``CSVDialect/sheet``.
///
/// Row by row as in the sheet: blank rows are blank lines, so that the line of a record is the row
/// that a person sees. Cells that stand after the last value of their row are left out.
package struct SheetText: Hashable, Sendable {
  package fileprivate(set) var bytes: [UInt8] = []
  /// The last row with a value.
  package fileprivate(set) var rows = 0
  /// Formulas that were never computed: how many, and the row of the first.
  package fileprivate(set) var uncomputed = 0
  package fileprivate(set) var firstUncomputedRow: Int?
}

/// Reads the cells of one sheet.
struct SheetReader {
  let strings: SharedStrings
  let formats: NumberFormats
  let numbers: NumberText
  /// Bytes of text that the sheet may have, whatever its XML unfolds to.
  var limit = 512 << 20

  /// Excel's own limits.
  static let mostRows = 1_048_576
  static let mostColumns = 16_384
  private static let mostRowBytes = 15 << 20

  func text(_ bytes: [UInt8], part: String) throws(WorkbookError) -> SheetText {
    try MarkupReader.read(bytes, of: part) { reader throws(WorkbookError) in
      var lines = SheetLines(MergedColumns(bytes))
      while let piece = try reader.next() {
        guard case .open = piece else {
          if case .close = piece, reader.name == "sheetData" { break }
          continue
        }
        switch reader.name {
        case "row": try lines.begin(row: reader.attribute("r"))
        case "c": try readCell(&reader, &lines)
        default: continue
        }
        guard lines.byteCount <= limit, lines.rowByteCount <= Self.mostRowBytes else {
          throw .tooLarge(limitInMegabytes: limit >> 20)
        }
      }
      return lines.finish()
    }
  }

  private func readCell(
    _ reader: inout MarkupReader, _ lines: inout SheetLines
  ) throws(WorkbookError) {
    try lines.begin(cell: reader.attribute("r"))
    let type = reader.attribute("t")
    let style = reader.attribute("s").flatMap { Int($0) } ?? 0
    var value: String?
    var inline: String?
    var hasFormula = false
    var depth = 1
    while depth > 0, let piece = try reader.next() {
      switch piece {
      case .open where reader.name == "is": inline = try CellText.read(&reader)
      case .open where reader.name == "v":
        depth += 1
        value = ""
      case .open:
        hasFormula = hasFormula || reader.name == "f"
        try reader.skip()
      case .close: depth -= 1
      case .text: if depth == 2 { value? += reader.text }
      }
    }
    if let text = text(value, inline, type, style), !text.isEmpty {
      lines.add(text)
    } else if hasFormula, value?.isEmpty != false, type != "str" {
      lines.noteUncomputed()
    }
  }

  /// The value of a cell as text; `nil` where it has none.
  private func text(_ value: String?, _ inline: String?, _ type: String?, _ style: Int) -> String? {
    if let inline { return inline }
    guard let value else { return nil }
    switch type {
    case "s": return Int(value).flatMap { strings[$0] }
    case "str": return CellText.decoded(value)
    case "b": return value == "1" || value == "true" ? "TRUE" : "FALSE"
    case "d": return value.hasSuffix("T00:00:00") ? String(value.dropLast(9)) : value
    case "e": return value
    default: return value.isEmpty ? nil : numbers.text(value, formats[style])
    }
  }
}

/// Puts the rows of a sheet one under the other.
struct SheetLines {
  private var writer = CSVWriter(lineEnd: .row)
  private var sheet = SheetText()
  private var fields: [String?] = []
  /// The row and the column under way, counted from 1.
  private var row = 0
  private var column = 0
  private(set) var rowByteCount = 0
  private var merged: MergedColumns

  init(_ merged: MergedColumns) { self.merged = merged }

  var byteCount: Int { writer.bytes.count }

  /// - Parameter number: the row's own; where it has none, it follows the one before.
  mutating func begin(row number: String?) throws(WorkbookError) {
    endRow()
    let next = number.flatMap { Int($0) } ?? row + 1
    guard next > row, next <= SheetReader.mostRows else { throw .outOfOrder(row: row + 1) }
    row = next
    column = 0
  }

  /// - Parameter reference: the cell's own, such as B7; where it has none, it follows the one
  ///   before.
  mutating func begin(cell reference: String?) throws(WorkbookError) {
    let next = reference.flatMap(SheetLines.column) ?? column + 1
    guard row > 0, next > column, next <= SheetReader.mostColumns else {
      throw .outOfOrder(row: row)
    }
    column = next
  }

  mutating func add(_ text: String) {
    while fields.count < column - 1 { fields.append(nil) }
    fields.append(text)
    rowByteCount += text.utf8.count
  }

  mutating func noteUncomputed() {
    sheet.uncomputed += 1
    sheet.firstUncomputedRow = sheet.firstUncomputedRow ?? row
  }

  mutating func finish() -> SheetText {
    endRow()
    sheet.bytes = Array(writer.takeBytes())
    return sheet
  }

  private mutating func endRow() {
    guard !fields.isEmpty else { return }
    merged.fill(&fields, row: row)
    writer.appendBlankLines(row - sheet.rows - 1)
    writer.append(fields)
    sheet.rows = row
    fields.removeAll(keepingCapacity: true)
    rowByteCount = 0
  }

  /// The column of a reference: A is 1, AA is 27.
  static func column(_ reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8 {
      guard (0x41...0x5A).contains(byte & 0xDF), byte >= 0x41 else { break }
      column = column * 26 + Int(byte & 0xDF) - 0x40
      guard column <= SheetReader.mostColumns else { return column }
    }
    return column == 0 ? nil : column
  }
}
