import Archives
import Foundation
import TestSupport
import Tables
import Testing

@testable import Exporters

@Suite struct PackageCheckTests {
  static let types = ("[Content_Types].xml", "<Types/>")

  static func verify(_ parts: [(name: String, text: String)]) throws {
    let folder = try ScratchFolder()
    let path = folder.path(of: "a.zip")
    try Data(StoredArchive.bytes(parts: parts)).write(to: URL(filePath: path))
    try PackageCheck.verify(path)
  }

  @Test(arguments: [
    ("xl/worksheets/sheet1.xml", "<c><v>NAN</v></c>", "a number that is not finite"),
    ("xl/worksheets/sheet1.xml", "<c t=\"n\"><v>INF</v></c>", "a number that is not finite"),
    (
      "xl/sharedStrings.xml", "<t>" + String(repeating: "a", count: 32_768) + "</t>",
      "text beyond Excel's limit"
    ),
    (
      "xl/tables/table1.xml", "<t><tableColumn name=\"A\"/><tableColumn name=\"a\"/></t>",
      "a column title twice in a table"
    ),
    (
      "xl/_rels/a.rels", "<r><Relationship TargetMode=\"External\" Target=\"file:///x\"/></r>",
      "a link to something else than a page or mail"
    ),
    ("xl/workbook.xml", "<b><sheet name=\"A\"/><sheet name=\"a\"/></b>", "a sheet name twice"),
    ("word/document.xml", "<w:p>", "byte 5: the document ends inside an element"),
  ])
  func refusesDamage(part: String, text: String, reason: String) {
    #expect(throws: ExportError.damaged(part: part, reason: reason)) {
      try PackageCheckTests.verify([PackageCheckTests.types, (part, text)])
    }
  }

  @Test(arguments: [
    ("xl/worksheets/sheet1.xml", "<c t=\"s\"><v>1</v></c>"),
    ("xl/worksheets/sheet1.xml", "<c><v>-1.5E-07</v></c>"),
    ("xl/worksheets/sheet1.xml", "<c t=\"str\"><v>text</v></c>"),
    ("xl/sharedStrings.xml", "<t>" + String(repeating: "&amp;", count: 32_767) + "</t>"),
    ("xl/_rels/a.rels", "<r><Relationship TargetMode=\"External\" Target=\"https://x.org\"/></r>"),
    ("xl/media/image1.png", "not XML"),
  ])
  func acceptsWhatProgramsRead(part: String, text: String) throws {
    try PackageCheckTests.verify([PackageCheckTests.types, (part, text)])
  }

  @Test func refusesWhatIsNoArchive() throws {
    let folder = try ScratchFolder()
    try Data("not a zip".utf8).write(to: URL(filePath: folder.path(of: "a.xlsx")))
    #expect(throws: ExportError.damaged(part: "the archive", reason: "expected a zip archive")) {
      try PackageCheck.verify(folder.path(of: "a.xlsx"))
    }
  }

  @Test func noticesAFlippedByte() async throws {
    let folder = try ScratchFolder()
    try await WorkbookExporter().write(smallDocument(), to: folder.path(of: "a.xlsx"))
    var bytes = try folder.bytes(of: "a.xlsx")
    bytes[bytes.count / 2] ^= 0xFF
    try bytes.write(to: URL(filePath: folder.path(of: "b.xlsx")))
    #expect(throws: ExportError.self) { try PackageCheck.verify(folder.path(of: "b.xlsx")) }
  }

  @Test func takesTheClockOutOfArchives() {
    var bytes = StoredArchive.bytes(parts: [("a", "x"), ("b", "y")])
    let clean = bytes
    bytes[10] = 7
    bytes[12] = 9
    #expect(ArchiveDates.fix(&bytes))
    #expect(bytes == clean)
    var none: [UInt8] = [1, 2, 3]
    #expect(!ArchiveDates.fix(&none))
  }
}
