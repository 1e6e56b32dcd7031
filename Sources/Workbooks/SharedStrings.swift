/// The texts that the cells of a workbook share, by their number.
struct SharedStrings {
  private var texts: [String] = []

  init() {}

  init(_ bytes: [UInt8], part: String) throws(WorkbookError) {
    try MarkupReader.read(bytes, of: part) { reader throws(WorkbookError) in
      while let piece = try reader.next() {
        guard case .open = piece, reader.name == "si" else { continue }
        texts.append(try CellText.read(&reader))
      }
    }
  }

  subscript(index: Int) -> String? { texts.indices.contains(index) ? texts[index] : nil }
}

/// The text of a cell, as one run or as several with their own looks.
enum CellText {
  /// Reads to the end of the element that has just begun, a shared or an inline text.
  ///
  /// What tells how to pronounce the text is passed over.
  static func read(_ reader: inout MarkupReader) throws(WorkbookError) -> String {
    var text = ""
    var depth = 1
    var isText = false
    while depth > 0, let piece = try reader.next() {
      switch piece {
      case .open:
        if reader.name == "rPh" {
          try reader.skip()
          continue
        }
        depth += 1
        isText = reader.name == "t"
      case .close:
        depth -= 1
        isText = false
      case .text: if isText { text += reader.text }
      }
    }
    return decoded(text)
  }

  /// The text with its line ends as LF, and with the characters that a workbook writes as
  /// `_x000D_`, by the number of their UTF-16 unit.
  static func decoded(_ text: String) -> String {
    var text = text
    if text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") { text = unescaped(text) }
    guard text.utf8.contains(0x0D) else { return text }
    return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  private static func unescaped(_ text: String) -> String {
    let units = Array(text.utf16)
    var result: [UInt16] = []
    var index = 0
    while index < units.count {
      if let unit = escape(units[index...].prefix(7)) {
        // No text of ours holds NUL.
        if unit != 0 { result.append(unit) }
        index += 7
      } else {
        result.append(units[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF16.self)
  }

  private static func escape(_ units: ArraySlice<UInt16>) -> UInt16? {
    let text = String(decoding: units, as: UTF16.self)
    guard text.utf8.count == 7, text.hasPrefix("_x"), text.hasSuffix("_") else { return nil }
    let digits = text.dropFirst(2).dropLast()
    return digits.allSatisfy(\.isHexDigit) ? UInt16(digits, radix: 16) : nil
  }
}
