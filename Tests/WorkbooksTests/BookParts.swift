import Archives
import CSV
import Testing

@testable import Workbooks

/// The parts of a small workbook, written out as a program would.
struct BookParts {
  var sheets: [(name: String, attributes: String, rows: String)]
  var strings = ""
  /// `xf` elements of the styles, after the formats they name.
  var formats = ""
  var styles = "<xf/>"
  var properties = ""
  var keywords = ""
  var others: [(name: String, text: String)] = []

  /// One sheet of rows.
  init(_ rows: String) { sheets = [("Sheet1", "", rows)] }

  init(sheets: [(name: String, attributes: String, rows: String)]) { self.sheets = sheets }

  private static let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static func relationship(_ id: String, _ kind: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(office)/\(kind)\" Target=\"\(target)\"/>"
  }

  var parts: [(name: String, text: String)] {
    let numbers = sheets.indices.map { $0 + 1 }
    let list = zip(numbers, sheets).map { number, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(number)\" \(sheet.attributes) r:id=\"r\(number)\"/>"
    }
    let links = numbers.map {
      Self.relationship("r\($0)", "worksheet", "worksheets/sheet\($0).xml")
    }
    let book = [
      ("[Content_Types].xml", "<Types/>"),
      (
        "_rels/.rels",
        "<Relationships>"
          + Self.relationship("r1", "officeDocument", "xl/workbook.xml")
          + Self.relationship("r2", "core-properties", "docProps/core.xml") + "</Relationships>"
      ),
      ("docProps/core.xml", "<p xmlns:cp=\"x\"><cp:keywords>\(keywords)</cp:keywords></p>"),
      (
        "xl/workbook.xml",
        "<workbook \(Self.main) xmlns:r=\"\(Self.office)\">\(properties)"
          + "<sheets>\(list.joined())</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships>\(links.joined())"
          + Self.relationship("s", "sharedStrings", "/xl/sharedStrings.xml")
          + Self.relationship("t", "styles", "styles.xml") + "</Relationships>"
      ),
      ("xl/sharedStrings.xml", "<sst \(Self.main)>\(strings)</sst>"),
      (
        "xl/styles.xml",
        "<styleSheet \(Self.main)><numFmts>\(formats)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
          + "</cellStyleXfs><cellXfs>\(styles)</cellXfs></styleSheet>"
      ),
    ]
    let texts = zip(numbers, sheets).map { number, sheet in
      (
        "xl/worksheets/sheet\(number).xml",
        "<worksheet \(Self.main)><sheetData>\(sheet.rows)</sheetData></worksheet>"
      )
    }
    return book + texts + others
  }

  func read() throws -> Workbook {
    let archive = try Archive(StoredArchive.bytes(parts: parts))
    return try Workbook(archive)
  }

  /// The rows of the first sheet, by their number.
  func rows() throws -> [Int: [String?]] { try read().rows(0) }
}

extension Workbook {
  func rows(_ sheet: Int) throws -> [Int: [String?]] {
    let text = try sheets[sheet].text.get()
    var rows: [Int: [String?]] = [:]
    try CSVFile(.memory(text.bytes), name: "a.xlsx", dialect: .sheet).forEachRecord { record in
      rows[record.line] = record.texts
    }
    return rows
  }
}
