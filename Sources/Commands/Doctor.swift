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
      let found = Versions.path(of: program)
      lines.append(
        found.map { "\(program): \($0), for \(enables)" }
          ?? "\(program): not found; install the Debian package \(package) for \(enables)")
    }
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

  /// Where a program stands in the search path.
  static func path(of program: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
