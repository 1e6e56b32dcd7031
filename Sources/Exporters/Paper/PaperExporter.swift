public import Documents
import Foundation
import Tables

/// Writes a document as PDF, for paper and for people who open nothing else.
///
/// A browser prints our page; where there is none, LibreOffice prints our Word file. What the program
/// leaves behind, its profile too, stands in the private folder of the output and goes with it. The
/// same document gives the same bytes with the same program and fonts: the two days that it writes
/// are those of the data.
public struct PaperExporter: Exporter {
  private let printer: PaperPrinter?

  public init() { self.init(PaperPrinter.found()) }

  init(_ printer: PaperPrinter?) { self.printer = printer }

  public var format: OutputFormat { .pdf }

  public func write(_ document: Document, to path: String) async throws(ExportError) {
    guard let printer else {
      throw .programMissing(
        program: PaperPrinter.browsers[0], package: "chromium, or libreoffice-writer and pandoc",
        format: format.rawValue)
    }
    let source = printer.isBrowser ? "page.html" : "paper.docx"
    try await OutputFile.publish(at: path, printing: source) { file throws(ExportError) in
      let sourcePath = "\(file.folder)/\(source)"
      switch printer {
      case .browser(let name):
        try write(
          PageExporter().text(of: document.inParts(for: .page, isReadBack: false)), to: sourcePath,
          for: path)
        try await browse(sourcePath, with: name, file)
      case .office(let name):
        var word = document
        word.reference = nil
        try await PandocExporter(.docx).writeFile(word, sourcePath, in: file.folder, path)
        try await convert(sourcePath, with: name, file)
      }
      try PaperDates.fix(file.temporaryPath, day: document.day ?? Day(number: 10_957))
    }
  }

  private func write(_ page: String, to place: String, for path: String) throws(ExportError) {
    do {
      try MarkupScanner.check(Array(page.utf8))
      try Data(page.utf8).write(to: URL(filePath: place))
    } catch let fault as MarkupScanner.Fault {
      throw .damaged(part: "the page", reason: fault.description)
    } catch {
      throw .cannotWrite(path: path, reason: OutputFile.reason(error))
    }
  }

  private func browse(
    _ page: String, with name: String, _ file: OutputFile
  ) async throws(ExportError) {
    let program = ExternalProgram(name: name, package: name, format: format.rawValue)
    // The page has no script and asks for no file; a browser refuses its own cage to root.
    let cage = getuid() == 0 ? ["--no-sandbox"] : []
    _ = try await program.run(
      cage + [
        "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions",
        "--disable-background-networking", "--no-first-run",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--user-data-dir=\(file.folder)/profile", "--no-pdf-header-footer",
        "--print-to-pdf=\(file.temporaryPath)",
        URL(filePath: page).absoluteString,
      ], input: "", environment: ["HOME": file.folder, "TZ": "UTC"])
    try expectOutput(of: name, file)
  }

  private func convert(
    _ word: String, with name: String, _ file: OutputFile
  ) async throws(ExportError) {
    let program = ExternalProgram(name: name, package: "libreoffice-writer", format: "pdf")
    _ = try await program.run(
      [
        "-env:UserInstallation=\(URL(filePath: file.folder + "/profile").absoluteString)",
        "--headless", "--norestore", "--convert-to", "pdf", "--outdir", file.folder, word,
      ], input: "", environment: ["HOME": file.folder, "TZ": "UTC"])
    let made = (word as NSString).deletingPathExtension + ".pdf"
    if made != file.temporaryPath {
      try? FileManager.default.moveItem(atPath: made, toPath: file.temporaryPath)
    }
    try expectOutput(of: name, file)
  }

  /// Programs of this kind end well and say nothing where they wrote nothing.
  private func expectOutput(of program: String, _ file: OutputFile) throws(ExportError) {
    guard FileManager.default.fileExists(atPath: file.temporaryPath) else {
      throw .programFailed(program: program, reason: "it wrote no file")
    }
  }
}

extension PaperPrinter {
  fileprivate var isBrowser: Bool { if case .browser = self { true } else { false } }
}
