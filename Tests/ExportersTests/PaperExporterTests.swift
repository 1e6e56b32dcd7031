import Documents
import Foundation
import Tables
import TestSupport
import Testing

@testable import Exporters

/// PDF through a program of the machine.
@Suite struct PaperExporterTests {
  static let browser = PaperPrinter.browsers.first { ExternalProgram.path(of: $0) != nil }
  static let hasOffice = PaperPrinter.found { name in
    PaperPrinter.browsers.contains(name) ? nil : ExternalProgram.path(of: name)
  }

  @Test(arguments: [
    (["chromium", "soffice", "pandoc"], PaperPrinter.browser("chromium")),
    (["google-chrome"], .browser("google-chrome")), (["soffice", "pandoc"], .office("soffice")),
    (["libreoffice", "pandoc"], .office("libreoffice")), (["soffice"], nil), ([], nil),
  ])
  func takesABrowserBeforeAnOffice(programs: [String], printer: PaperPrinter?) {
    #expect(PaperPrinter.found { programs.contains($0) ? "/usr/bin/\($0)" : nil } == printer)
  }

  @Test func saysWhatToInstall() async throws {
    let folder = try ScratchFolder()
    let error = await #expect(throws: ExportError.self) {
      try await PaperExporter(nil).write(smallDocument(), to: folder.path(of: "a.pdf"))
    }
    #expect(
      error?.description
        == "pdf: needs the program 'chromium' (on Debian: apt-get install chromium, "
        + "or libreoffice-writer and pandoc)")
    #expect(try folder.names == [])
  }

  @Test(arguments: [
    (
      "%PDF-1.4\n/CreationDate (D:20261129230201+00'00')\n/ModDate (D:20261129230201Z)\n%%EOF\n",
      "%PDF-1.4\n/CreationDate (D:20260304000000+00'00')\n/ModDate (D:20260304000000Z)\n%%EOF\n"
    ),
    (
      "%PDF-1.7\n/CreationDate(D:20261129230201+00'00')\n/ModDate (none)\n%%EOF",
      "%PDF-1.7\n/CreationDate(D:20260304000000+00'00')\n/ModDate (none)\n%%EOF"
    ),
  ])
  func daysAreThoseOfTheData(before: String, after: String) throws {
    let folder = try ScratchFolder()
    try folder.write(before, to: "a.pdf")
    try PaperDates.fix(folder.path(of: "a.pdf"), day: try #require(Day("2026-03-04")))
    #expect(try folder.text(of: "a.pdf") == after)
  }

  @Test(arguments: ["", "<html>", "%PDF-1.4\n"])
  func refusesWhatIsNoWholePDF(text: String) throws {
    let folder = try ScratchFolder()
    try folder.write(text, to: "a.pdf")
    #expect(throws: ExportError.damaged(part: "the PDF", reason: "it has no beginning or no end")) {
      try PaperDates.fix(folder.path(of: "a.pdf"), day: Day(number: 0))
    }
  }

  @Test(.enabled(if: browser != nil, "no browser is installed"))
  func aBrowserPrintsTheSameBytesTwice() async throws {
    try await printsTwice(.browser(try #require(Self.browser)))
  }

  @Test(.enabled(if: hasOffice != nil, "LibreOffice or pandoc is not installed"))
  func anOfficePrints() async throws {
    let folder = try ScratchFolder()
    let printer = try #require(Self.hasOffice)
    try await PaperExporter(printer).write(smallDocument(), to: folder.path(of: "a.pdf"))
    #expect(try folder.names == ["a.pdf"])
    let bytes = try folder.bytes(of: "a.pdf")
    #expect(bytes.starts(with: Data("%PDF-".utf8)) && bytes.count > 5_000)
  }

  private func printsTwice(_ printer: PaperPrinter) async throws {
    let folder = try ScratchFolder()
    for name in ["a.pdf", "b.pdf"] {
      try await PaperExporter(printer).write(smallDocument(), to: folder.path(of: name))
    }
    #expect(try folder.names == ["a.pdf", "b.pdf"], "no profile stays")
    let bytes = try folder.bytes(of: "a.pdf")
    #expect(bytes.starts(with: Data("%PDF-".utf8)) && bytes.count > 5_000)
    #expect(bytes == (try folder.bytes(of: "b.pdf")))
  }
}
