import Archives
import CSV

/// A workbook of sheets of text, as a simple program writes it.
package enum SheetBook {
  /// A cell `serial:46275` is a number that looks like a day.
  ///
  /// - Parameter sheets: from names to rows; a name that begins with `-` is that of a hidden sheet.
  package static func bytes(_ sheets: KeyValuePairs<String, [[String?]]>) -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var list = ""
    var links = ""
    var parts: [(name: String, text: String)] = []
    for (index, (name, rows)) in sheets.enumerated() {
      let isHidden = name.hasPrefix("-")
      let plain = escaped(isHidden ? String(name.dropFirst()) : name)
      list += "<sheet name=\"\(plain)\" \(isHidden ? "state=\"hidden\" " : "")r:id=\"s\(index)\"/>"
      links +=
        "<Relationship Id=\"s\(index)\" Type=\"\(office)/worksheet\" Target=\"\(index).xml\"/>"
      parts.append(
        (
          "xl/\(index).xml",
          "<worksheet><sheetData>\(rows.map(row).joined())</sheetData></worksheet>"
        ))
    }
    let home =
      "<Relationship Id=\"b\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/>"
    let looks = "<Relationship Id=\"l\" Type=\"\(office)/styles\" Target=\"looks.xml\"/>"
    return StoredArchive.bytes(
      parts: [
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", "<Relationships>\(home)</Relationships>"),
        ("xl/workbook.xml", "<workbook xmlns:r=\"\(office)\"><sheets>\(list)</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships>\(links)\(looks)</Relationships>"),
        ("xl/looks.xml", "<styleSheet><cellXfs><xf/><xf numFmtId=\"22\"/></cellXfs></styleSheet>"),
      ] + parts)
  }

  /// The records of a CSV file as a sheet, each in the row of its line.
  package static func bytes(ofCSV text: String, sheet: String = "Sheet1") throws -> [UInt8] {
    let source = CSVSource.memory(Array(text.utf8))
    let head = try CSVHead.read(source, name: "a.csv")
    var rows: [[String?]] = []
    try CSVFile(source, name: "a.csv", dialect: head.dialect).forEachRecord { record in
      while rows.count < record.line - 1 { rows.append([]) }
      rows.append(record.texts)
    }
    return bytes([sheet: rows])
  }

  private static func row(_ cells: [String?]) -> String {
    let texts = cells.map { cell in
      guard let cell else { return "<c/>" }
      if cell.hasPrefix("serial:") { return "<c s=\"1\"><v>\(cell.dropFirst(7))</v></c>" }
      return "<c t=\"inlineStr\"><is><t>\(escaped(cell))</t></is></c>"
    }
    return "<row>\(texts.joined())</row>"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
