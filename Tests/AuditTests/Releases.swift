import Archives

@testable import Audit

/// Outputs as tests write them, without anything of the code that hides.
enum Releases {
  static func release(
    _ files: KeyValuePairs<String, String>, for reader: Reader? = .district, name: String = "out"
  ) -> Release {
    Release(
      name: name,
      files: files.map { name, text in
        WrittenFile(name: name, bytes: name.hasSuffix(".docx") ? word(text) : Array(text.utf8))
      },
      reader: reader)
  }

  private static func escaped(_ text: String) -> String { text.replacing("<", with: "&lt;") }

  /// A Word document whose body is given.
  static func word(_ body: String) -> [UInt8] {
    StoredArchive.bytes(
      parts: [
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", "<w:document><w:body>\(body)</w:body></w:document>"),
      ])
  }

  /// A table of a Word document.
  static func wordTable(_ rows: [[String]]) -> String {
    let lines = rows.map { row in
      let cells = row.map { "<w:tc><w:p><w:r><w:t>\(escaped($0))</w:t></w:r></w:p></w:tc>" }
      return "<w:tr>\(cells.joined())</w:tr>"
    }
    return "<w:tbl>\(lines.joined())</w:tbl>"
  }

  /// A page with one table.
  static func page(_ caption: String, _ rows: [[String]], before: String = "") -> String {
    let lines = rows.map {
      "<tr><td>" + $0.map(escaped).joined(separator: "</td><td>") + "</td></tr>"
    }
    return "<html><body>\(before)<table><caption>\(caption)</caption>\(lines.joined())</table>"
      + "</body></html>"
  }

  /// A workbook with one sheet `Data` of texts and numbers, and further parts.
  static func book(
    _ rows: [[String]], parts: [(name: String, text: String)] = [], state: String = "",
    names: String = "", rowMark: String = "", columns: String = ""
  ) -> Release {
    let lines = rows.enumerated().map { index, row in
      let cells = row.enumerated().map { column, text in
        let place = AuditedSheet.place(index + 1, column + 1)
        return Double(text) == nil
          ? "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
          : "<c r=\"\(place)\"><v>\(text)</v></c>"
      }
      return "<row r=\"\(index + 1)\"\(rowMark)>\(cells.joined())</row>"
    }
    let bytes = StoredArchive.bytes(
      parts: [
        ("[Content_Types].xml", "<Types/>"),
        (
          "xl/workbook.xml",
          "<workbook><sheets><sheet name=\"Data\"\(state) r:id=\"r1\"/></sheets>\(names)</workbook>"
        ),
        (
          "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
        ),
        (
          "xl/worksheets/sheet1.xml",
          "<worksheet>\(columns)<sheetData>\(lines.joined())</sheetData></worksheet>"
        ),
      ] + parts)
    return Release(
      name: "book", files: [WrittenFile(name: "book.xlsx", bytes: bytes)], reader: .district)
  }
}
