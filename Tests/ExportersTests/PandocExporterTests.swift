import Documents
import Foundation
import Tables
import TestSupport
import Testing

@testable import Exporters

@Suite struct PandocExporterTests {
  /// Whether pandoc is installed; the tests that need it are skipped, and say so, where it is not.
  static let hasPandoc = ProcessInfo.processInfo.environment["PATH"].map { path in
    path.split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/pandoc")
    }
  }
  static var isInstalled: Bool { hasPandoc ?? false }

  @Test(
    .enabled(if: isInstalled, "pandoc is not installed"),
    arguments: [
      OutputFormat.docx, .odt, .pptx,
    ])
  func writesTheSameBytesTwice(format: OutputFormat) async throws {
    let folder = try ScratchFolder()
    for name in ["one", "two"] {
      try await PandocExporter(format).write(smallDocument(), to: folder.path(of: name))
    }
    #expect(try folder.names == ["one", "two"])
    #expect(try folder.bytes(of: "one") == folder.bytes(of: "two"))
  }

  @Test(.enabled(if: isInstalled, "pandoc is not installed"))
  func writesWordWithOurStyles() async throws {
    let folder = try ScratchFolder()
    try await PandocExporter(.docx).write(smallDocument(), to: folder.path(of: "a.docx"))
    let parts = try archiveParts(folder.path(of: "a.docx"))
    let text = try #require(parts["word/document.xml"])
    #expect(text.contains("Sections at risk"))
    #expect(text.contains("w:val=\"TableCaption\""))
    #expect(text.contains("descr=\"Two sections and their share of failing marks.\""))
    #expect(try #require(parts["word/styles.xml"]).contains("16425B"))
    #expect(parts.keys.contains { $0.contains("footer") })
    #expect(parts["docProps/core.xml"]?.contains("2026-04-03") == true)
  }

  /// Slides have the tables and the pictures, each on its own with a title, and long tables in parts.
  @Test(.enabled(if: isInstalled, "pandoc is not installed"))
  func putsTablesOnSlides() async throws {
    var document = smallDocument()
    let rows = (1...25).map { [Value.text("Room \($0)"), .integer($0)] }
    let long = Table(columns: [.identifier("room"), .count("walks")], rows: rows)
    document.blocks += [.heading(level: 2, [.text("Rooms")]), .table(ReportTable(data: long))]
    let folder = try ScratchFolder()
    try await PandocExporter(.pptx).write(document, to: folder.path(of: "a.pptx"))
    let parts = try archiveParts(folder.path(of: "a.pptx"))
    let slides = parts.filter { $0.key.hasPrefix("ppt/slides/slide") }.values
    let tables = slides.filter { $0.contains("<a:tbl>") }
    #expect(tables.count == 4)
    #expect(tables.allSatisfy { $0.contains("<a:t>Risk</a:t>") || $0.contains("<a:t>Rooms</a:t>") })
    #expect(slides.contains { $0.contains("Sections at risk. Posted marks only.") })
    let cells = tables.joined().ranges(of: "<a:t>Room ").count
    #expect(cells == 25)
    #expect(slides.contains { $0.contains("<p:pic>") || $0.contains("Failing marks") })
  }

  /// The header goes with two rows, the last row with the one before it, and no row breaks.
  @Test(arguments: [
    (1, [true, false]), (2, [true, true, false]), (5, [true, true, false, false, true, false]),
  ])
  func keepsRowsTogether(rows: Int, followed: [Bool]) {
    let row = "<w:tr><w:tc><w:p><w:pPr><w:pStyle w:val=\"Compact\"/></w:pPr></w:p></w:tc></w:tr>"
    let table = "<w:tbl>" + String(repeating: row, count: rows + 1) + "</w:tbl>"
    let parts = WholeRows.whole(table + "<w:p/>" + table).split(separator: "<w:tr>").filter {
      $0.hasPrefix("<w:trPr>")
    }
    #expect(parts.allSatisfy { $0.hasPrefix("<w:trPr><w:cantSplit/>") })
    let kept = parts.map { $0.contains("<w:pStyle w:val=\"Compact\"/><w:keepNext/>") }
    #expect(kept == followed + followed)
  }

  @Test(
    .enabled(if: isInstalled, "pandoc is not installed"),
    arguments: [
      "{ DDEAUTO c:\\\\windows\\\\calc }", "<w:instrText>DDE</w:instrText>", "]]>", "\u{1}\u{FFFF}",
    ])
  func keepsDataData(payload: String) async throws {
    let folder = try ScratchFolder()
    try await PandocExporter(.docx).write(
      document(of: table(of: [payload])), to: folder.path(of: "a.docx"))
    let parts = try archiveParts(folder.path(of: "a.docx"))
    let text = try #require(parts["word/document.xml"])
    #expect(!text.contains("<w:instrText") && !text.contains("fldSimple"))
    #expect(parts.values.allSatisfy { !$0.contains("TargetMode=\"External\"") })
  }

  @Test func namesThePackageOfAMissingProgram() async {
    let program = ExternalProgram(name: "no-such-program", package: "none", format: "docx")
    await #expect(
      throws: ExportError.programMissing(
        program: "no-such-program", package: "none", format: "docx")
    ) {
      _ = try await program.run([], input: "")
    }
  }

  @Test func saysWhyAProgramFailed() async {
    let program = ExternalProgram(name: "ls", package: "coreutils", format: "docx")
    await #expect(throws: ExportError.self) {
      _ = try await program.run(["--no-such-option"], input: "")
    }
  }

  /// A heading, its sentence and the head of the table go on one page.
  @Test(arguments: [true, false]) func keepsASentenceWithItsTable(hasTable: Bool) {
    var document = smallDocument()
    let table = document.tables[0]
    document.blocks = [
      .heading(level: 1, [.text("Part")]), .paragraph([.text("What follows")]),
      hasTable ? .table(table) : .paragraph([.text("More")]),
    ]
    let json = PandocTree.json(of: document, for: .docx, version: [1, 22, 1], drawings: [])
    #expect(json.contains("\"Lead\"") == hasTable)
  }

  @Test func handsPandocItsOwnTree() {
    let document = Document(
      title: "T", blocks: [.paragraph([.text("a \"b\"\n"), .strong([.text("c")])])])
    let json = PandocTree.json(of: document, for: .docx, version: [1, 22, 1], drawings: [])
    #expect(
      json == """
        {"pandoc-api-version":[1,22,1],"meta":{"lang":{"t":"MetaInlines","c":[{"t":"Str",\
        "c":"en-US"}]},"title":{"t":"MetaInlines","c":[{"t":"Str","c":"T"}]}},"blocks":\
        [{"t":"Para","c":[{"t":"Str","c":"a \\"b\\""},{"t":"LineBreak"},{"t":"Strong","c":\
        [{"t":"Str","c":"c"}]}]}]}
        """)
  }
}
