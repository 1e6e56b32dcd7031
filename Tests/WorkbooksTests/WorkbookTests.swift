import Archives
import Tables
import Testing

@testable import Workbooks

@Suite struct WorkbookTests {
  private func problem(_ book: BookParts) -> WorkbookError? {
    do {
      for sheet in try book.read().sheets { _ = try sheet.text.get() }
      return nil
    } catch {
      return error as? WorkbookError
    }
  }

  @Test func readsEveryKindOfValue() throws {
    var book = BookParts(
      """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
      <row r="2"><c r="A2" t="inlineStr"><is><t>in</t><r><t>line</t></r></is></c>\
      <c r="B2" t="b"><v>1</v></c><c r="C2" t="b"><v>0</v></c><c r="D2" t="e"><v>#N/A</v></c>\
      <c r="E2"><v>0.1</v></c><c r="F2" t="n"><f>SUM(E2)</f><v>0.30000000000000004</v></c>\
      <c r="G2" t="str"><f>A1&amp;"x"</f><v> padded </v></c><c r="H2" t="d"><v>2026-09-30T00:00:00</v></c></row>
      """)
    book.strings = """
      <si><t xml:space="preserve"> a &amp; b</t></si>\
      <si><r><rPr><b/></rPr><t>rich </t></r><r><t>text</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si>
      """
    let rows = try book.rows()
    #expect(rows[1] == [" a & b", "rich text"])
    #expect(
      rows[2]
        == ["inline", "TRUE", "FALSE", "#N/A", "0.1", "0.3", " padded ", "2026-09-30"])
  }

  @Test func readsNumbersByTheirFormat() throws {
    var book = BookParts(
      """
      <row><c s="1"><v>43485</v></c><c s="2"><v>43485.5</v></c><c s="3"><v>0.85</v></c>\
      <c s="4"><v>123</v></c><c s="99"><v>7</v></c><c s="1" t="str"><v>43485</v></c></row>
      """)
    book.formats = """
      <numFmt numFmtId="164" formatCode="m/d/yy\\ h:mm;@"/><numFmt numFmtId="165" formatCode="00000"/>
      """
    book.styles = """
      <xf/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/>
      """
    #expect(
      try book.rows()[1]
        == ["2019-01-20", "2019-01-20 12:00:00", "85%", "00123", "7", "43485"])
    book.properties = "<workbookPr date1904=\"1\"/>"
    #expect(try book.rows()[1]?[0] == "2023-01-21")
  }

  @Test func keepsGapsOfRowsAndColumns() throws {
    let book = BookParts(
      """
      <row r="3"><c r="B3"><v>1</v></c><c r="D3"/><c r="AB3"><v>2</v></c><c r="AC3"><v/></c></row>
      <row r="4"><c r="A4" s="1"/></row><row r="11"><c r="A11" t="str"><v>two
      lines, quoted "so"</v></c></row>
      """)
    let rows = try book.rows()
    #expect(rows.keys.sorted() == [3, 11])
    #expect(rows[3]?.count == 28)
    #expect(rows[3]?[1] == "1")
    #expect(rows[3]?[27] == "2")
    #expect(rows[3]?.compactMap(\.self).count == 2)
    #expect(rows[11] == ["two\nlines, quoted \"so\""])
    #expect(try book.read().sheets[0].text.get().rows == 11)
  }

  @Test func readsRowsAndCellsWithoutNumbers() throws {
    let book = BookParts(
      "<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c r=\"C3\"><v>3</v></c></row>")
    #expect(try book.rows() == [1: ["1", "2"], 3: [nil, nil, "3"]])
  }

  @Test func readsElementsWithPrefix() throws {
    var book = BookParts("")
    book.sheets[0].rows = "<x:row xmlns:x=\"m\"><x:c><x:v>1</x:v></x:c></x:row>"
    #expect(try book.rows() == [1: ["1"]])
  }

  @Test func listsSheetsInTheOrderOfTheirTabs() throws {
    let row = "<row><c><v>1</v></c></row>"
    var book = BookParts(sheets: [
      ("Term 1", "", row), ("List", "state=\"hidden\"", row), ("Key", "state=\"veryHidden\"", row),
      ("Blank", "", ""),
    ])
    book.keywords = "walkbook report"
    let workbook = try book.read()
    #expect(workbook.sheets.map(\.name) == ["Term 1", "List", "Key", "Blank"])
    #expect(workbook.sheets.map(\.isHidden) == [false, true, true, false])
    #expect(try workbook.sheets.map { try $0.text.get().rows } == [1, 1, 1, 0])
    #expect(workbook.keywords == "walkbook report")
  }

  @Test func countsFormulasThatWereNeverComputed() throws {
    let text = try BookParts(
      """
      <row><c><v>1</v></c></row><row><c><f>A1+1</f></c><c><f>A1</f><v/></c>\
      <c t="str"><f>""</f><v></v></c></row>
      """
    ).read().sheets[0].text.get()
    #expect(text.uncomputed == 2)
    #expect(text.firstUncomputedRow == 2)
  }

  @Test(arguments: [
    "<row r=\"2\"/><row r=\"2\"/>", "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"1048577\"/>",
    "<row r=\"0\"/>", "<row><c r=\"B1\"/><c r=\"A1\"/></row>", "<row><c r=\"XFE1\"/></row>",
    "<row><c r=\"ZZZZZZZZZZZZZZZZZZZZ1\"/></row>", "<c r=\"A1\"/>",
  ])
  func refusesWhatStandsInTheWrongPlace(rows: String) {
    guard case .outOfOrder = problem(BookParts(rows)) else {
      Issue.record("expected a row in the wrong place")
      return
    }
  }

  @Test(arguments: [
    "<row>", "<row></c>", "<row><c><v>&amp</v></c></row>", "<row><c><v>&who;</v></c></row>",
    "\u{0}",
  ])
  func refusesBrokenMarkup(rows: String) {
    #expect(problem(BookParts(rows)) == .damaged(part: "xl/worksheets/sheet1.xml"))
  }

  @Test func refusesDocumentTypes() {
    var book = BookParts("<row/>")
    book.sheets[0].rows = "<row/>"
    var parts = book.parts
    for index in parts.indices where parts[index].name.hasPrefix("xl/worksheets/") {
      parts[index].text = """
        <!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
        <worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>
        """
    }
    let bytes = StoredArchive.bytes(parts: parts)
    #expect(throws: WorkbookError.damaged(part: "xl/worksheets/sheet1.xml")) {
      let archive = try Archive(bytes)
      _ = try Workbook(archive).sheets[0].text.get()
    }
  }

  @Test func readsTheSheetsBesideABrokenOne() throws {
    let workbook = try BookParts(sheets: [
      ("Bad", "", "<row"), ("Good", "", "<row><c><v>1</v></c></row>"),
    ]).read()
    #expect(throws: WorkbookError.self) { try workbook.sheets[0].text.get() }
    #expect(try workbook.rows(1) == [1: ["1"]])
  }

  @Test func refusesATextThatUnfoldsWithoutEnd() {
    var book = BookParts(
      "<row>" + String(repeating: "<c t=\"s\"><v>0</v></c>", count: 4_000) + "</row>")
    book.strings = "<si><t>" + String(repeating: "a", count: 8_000) + "</t></si>"
    guard case .tooLarge = problem(book) else {
      Issue.record("expected too large a row")
      return
    }
  }

  @Test(arguments: [
    ("mimetype", "an OpenDocument file"), ("xl/workbook.bin", "a binary workbook (XLSB)"),
    ("Index/Document.iwa", "a Numbers file"), ("word/document.xml", "a Word file"),
  ])
  func namesWorkbooksOfOtherPrograms(part: String, kind: String) {
    var book = BookParts("<row/>")
    book.others = [(part, "")]
    #expect(problem(book) == .otherKind(kind))
  }

  @Test func refusesAPackageWithoutWorkbook() throws {
    let bytes = StoredArchive.bytes(parts: [("[Content_Types].xml", "<Types/>")])
    #expect(throws: WorkbookError.damaged(part: "_rels/.rels")) {
      let archive = try Archive(bytes)
      return try Workbook(archive)
    }
  }

  @Test func survivesEveryCutOfASheet() {
    let rows = """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>x</t></is></c></row>
      """
    for end in rows.indices {
      #expect(problem(BookParts(String(rows[..<end]))) != nil || end == rows.startIndex)
    }
  }
}
