import ArgumentParser
import CSV
import Documents
import Exporters
import Foundation
import Queries

/// `walkbook doctor`: the libraries in use and the optional programs found.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows the versions of the libraries, and which optional programs are there.")

  func run() throws {
    var lines = [Versions.line]
    for (program, package, enables) in [
      ("pandoc", "pandoc", "agendas as DOCX, ODT and PPTX"),
      ("rsvg-convert", "librsvg2-bin", "charts in DOCX"),
    ] {
      let found = ExternalProgram.path(of: program)
      lines.append(
        found.map { "\(program): \($0), for \(enables)" }
          ?? "\(program): not found; install the Debian package \(package) for \(enables)")
    }
    let printer = PaperPrinter.found()
    lines.append(
      printer.map {
        "\($0.name): \(ExternalProgram.path(of: $0.name) ?? $0.name), prints PDF"
      } ?? "a browser or LibreOffice: not found; install the Debian package chromium, or "
        + "libreoffice-writer and pandoc, for PDF")
    try Terminal.put(lines.map { $0 + "\n" }.joined())
  }
}

/// What the program is made of.
enum Versions {
  static var line: String {
    "walkbook \(WalkbookCommand.version), libcsv \(CSVLibrary.version), "
      + "libxlsxwriter \(WorkbookExporter.libraryVersion), SQLite \(Catalog.libraryVersion), "
      + "cmark-gfm \(MarkdownLibrary.version)"
  }
}
