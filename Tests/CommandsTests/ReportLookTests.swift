import Archives
import Foundation
import TestSupport
import Tables
import Testing

/// What a report says of its language and of the styles that it takes.
@Suite struct ReportLookTests {
  private func folder(_ matter: String) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write("school_id,name\nS1,Norte\n", to: "schools.csv")
    try folder.write("---\ntitle: Informe\n\(matter)\n---\n\nHola.\n", to: "r.md")
    return folder
  }

  private func weave(_ folder: ScratchFolder, _ format: String) throws -> Command {
    try Program.run(
      ["weave", "r.md", "--data", ".", "--to", format, "-o", "out"], in: folder.path)
  }

  @Test(arguments: [("lang: es-MX", "es-MX"), ("", "en")])
  func tellsReadersAloudItsLanguage(matter: String, language: String) throws {
    let folder = try folder(matter)
    #expect(try weave(folder, "html").status == 0)
    #expect(try folder.text(of: "out/r.html").contains("<html lang=\"\(language)\">"))
  }

  @Test(arguments: ["Spanish", "es_MX", "e", "es-", "\"<b>\""])
  func refusesWhatIsNoLanguage(language: String) throws {
    let outcome = try weave(folder("lang: \(language)"), "html")
    #expect(outcome.status == 65)
    #expect(outcome.messages.contains("r.md:3:7: expected a language, as en, es or es-MX"))
  }

  @Test(.enabled(if: Command.works("pandoc", "--version"), "pandoc is not installed"))
  func takesTheStylesOfADocument() throws {
    let folder = try folder("lang: es\noutput: {docx: {reference: look.docx}}")
    let missing = try weave(folder, "docx")
    #expect(missing.status == 65)
    #expect(missing.messages.contains("r.md:4:28: file 'look.docx' missing"))
    // A district's own look: pandoc's document with another font.
    try folder.write(
      """
      import io, re, subprocess, zipfile
      plain = subprocess.check_output(["pandoc", "--print-default-data-file", "reference.docx"])
      plain = zipfile.ZipFile(io.BytesIO(plain))
      with zipfile.ZipFile("look.docx", "w") as look:
          for name in plain.namelist():
              data = plain.read(name)
              if name == "word/styles.xml":
                  data = re.sub(rb"<w:rFonts [^>]*>", b'<w:rFonts w:ascii="Georgia" />', data)
              look.writestr(name, data)
      """, to: "look.py")
    try Command.succeed(["env", "-C", folder.path, "python3", "look.py"])
    #expect(try weave(folder, "docx").status == 0)
    let archive = try Archive(Array(folder.bytes(of: "out/r.docx")))
    let part = archive.part(named: "word/styles.xml")
    let styles = try part.map { String(decoding: try archive.bytes(of: $0), as: UTF8.self) } ?? ""
    #expect(styles.contains("Georgia"))
    #expect(styles.contains("w:val=\"es-US\""))
  }

  @Test(arguments: [
    ("output: {html: {reference: look.docx}}", "unknown output option 'reference'"),
    ("output: {docx: {reference: ../look.docx}}", "expected the name of a .docx file beside"),
    ("output: {docx: {reference: look.odt}}", "expected the name of a .docx file beside"),
  ])
  func refusesStylesFromElsewhere(matter: String, fault: String) throws {
    let outcome = try weave(folder(matter), "html")
    #expect(outcome.status == 65)
    #expect(outcome.messages.contains(fault))
  }
}

/// What the shipped reports say, they say briefly.
@Suite struct ReportLengthTests {
  private static let folder = ExampleTests.folder.appending(path: "../Reports")

  @Test(arguments: [("pd-planning.md", 700), ("debrief-agenda.md", 250)])
  func aReportFitsAReading(name: String, lines: Int) throws {
    let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 <= lines)
    for line in text.split(separator: "\n") where line.hasPrefix("--| output: false") {
      Issue.record("\(name) computes what it does not show; that stands in what it includes")
    }
  }
}
