import Documents
import Foundation
import Tables
import TestSupport
import Testing

@testable import Exporters

@Suite struct WorkbookSafetyTests {
  @Test(arguments: [
    "=1+1", "+1+1", "-1+1", "@SUM(1,1)", "=cmd|' /C calc'!A0", "\t=1+1", "\r=1+1", "\n=1+1",
    "=HYPERLINK(\"http://example.org\")", "{=1+1}", "=IMPORTXML(\"http://example.org\")",
    "http://example.org", "internal:Sheet1!A1", "<b>bold</b>",
  ])
  func keepsTextText(payload: String) async throws {
    let parts = try await workbookParts(document(of: table(of: [payload])))
    let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(!sheet.contains("<f>"))
    #expect(!sheet.contains("<hyperlink"))
    let strings = try #require(parts["xl/sharedStrings.xml"])
    #expect(strings.contains(MarkupText.escapedForXML(MarkupText.clean(payload))))
  }

  @Test(arguments: [
    ("plain", "plain"),
    ("_x0041_", "_x005F_x0041_"),
    ("a_x000D_b_x0041_", "a_x005F_x000D_b_x005F_x0041_"),
    ("_x004_", "_x004_"),
    ("_X0041_", "_X0041_"),
    ("a\r\nb\rc", "a\nb\nc"),
    ("bell\u{7}", "bell\u{FFFD}"),
    ("nul\u{0}end", "nul\u{FFFD}end"),
    ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"),
    ("\u{7F}", "\u{FFFD}"),
    ("é 漢 🙂", "é 漢 🙂"),
  ])
  func makesCellTextSafe(text: String, expected: String) {
    #expect(CellText.safe(text) == expected)
  }

  @Test func cutsTextAtExcelsLimitBetweenCharacters() {
    let smiles = String(repeating: "🙂", count: 20_000)
    #expect(CellText.safe(smiles).utf16.count == 32_766)
    #expect(CellText.safe(String(repeating: "a", count: 32_767)).utf16.count == 32_767)
    #expect(CellText.safe(String(repeating: "a", count: 40_000)).utf16.count == 32_767)
  }

  /// What a cell cannot hold is said, with the place and never with the text.
  @Test func saysWhichCellsAreCut() async throws {
    let folder = try ScratchFolder()
    let path = folder.path(of: "a.xlsx")
    let table = Table(
      columns: [.label("name")],
      rows: [40_000, 32_767, 3].map { [.text(String(repeating: "a", count: $0))] })
    let rules = OutputRules()
    try await rules.apply {
      try await WorkbookExporter().write(document(of: ReportTable(data: table)), to: path)
    }
    #expect(
      rules.shortened == [
        "\(path): cut at 32767 characters, the most that a cell holds: One!A4; "
          + "CSV and JSON hold all of it"
      ])
  }

  @Test func writesLongTextThatVerifies() async throws {
    let long = String(repeating: "🙂", count: 20_000)
    _ = try await workbookParts(document(of: table(of: [long])))
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func refusesNumbersThatAreNotFinite(number: Double) async throws {
    let table = Table(columns: [.score("gap")], rows: [[.number(number)]])
    let folder = try ScratchFolder()
    await #expect(throws: ExportError.notFinite(sheet: "One", cell: "A4")) {
      try await WorkbookExporter().write(
        document(of: ReportTable(data: table)), to: folder.path(of: "a.xlsx"))
    }
    #expect(try folder.names == [])
  }

  @Test(arguments: [
    (Value.integer(9_007_199_254_740_993), CellContent.text("9007199254740993")),
    (.integer(7), .number(7)),
    (.boolean(true), .text("yes")),
    (.missing, .blank),
    (.text(""), .blank),
    (.text("014"), .text("014")),
    (.day(Day(number: 0)), .number(25_569)),
    (.day(Day(year: 1900, month: 2, day: 28) ?? Day(number: 0)), .text("1900-02-28")),
    (.day(Day(year: 1900, month: 3, day: 1) ?? Day(number: 0)), .number(61)),
  ])
  func choosesWhatACellHolds(value: Value, content: CellContent) {
    #expect(CellContent(value) == content)
  }

  @Test(arguments: [
    ("https://example.org/a", true), ("http://example.org", true), ("mailto:a@example.org", true),
    ("HTTPS://EXAMPLE.ORG", true), ("javascript:alert(1)", false), ("file:///etc/passwd", false),
    ("\\\\server\\share", false), ("external:book.xlsx", false), ("data:text/html,x", false),
    ("https://example.org/\nx", false), ("", false),
  ])
  func leavesTheDocumentOnlyForPagesAndMail(address: String, isAllowed: Bool) {
    #expect(LinkTarget.isAllowed(address) == isAllowed)
  }

  @Test func dropsLinksThatLeadElsewhere() async throws {
    let link = Inline.link([.text("click")], target: "javascript:alert(1)")
    let document = Document(title: "Links", blocks: [.paragraph([link])])
    let parts = try await workbookParts(document)
    #expect(parts["xl/worksheets/sheet1.xml"]?.contains("hyperlink") == false)
  }
}

extension MarkupText {
  /// As the library escapes text: no quotes.
  fileprivate static func escapedForXML(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
      .replacingOccurrences(of: ">", with: "&gt;")
  }
}
