public import Documents
import Foundation
import Tables

/// Writes a document through pandoc: Word, OpenDocument text, slides.
///
/// Pandoc is handed the document as its own syntax tree, not as text to parse, with our styles for
/// Word. Without pandoc there is an error that names the package; without `rsvg-convert`, which
/// turns charts into pictures, a chart is the table of its data.
public struct PandocExporter: Exporter {
  public let format: OutputFormat

  public init(_ format: OutputFormat) { self.format = format }

  public func write(_ document: Document, to path: String) async throws(ExportError) {
    try await OutputFile.publish(at: path) { file throws(ExportError) in
      try await writeFile(document, file.temporaryPath, in: file.folder, path)
    } verifying: { path throws(ExportError) in
      try PackageCheck.verify(path)
    }
  }

  /// Writes the file at a place in a private folder.
  ///
  /// - Parameter path: how errors name the output.
  func writeFile(
    _ document: Document, _ place: String, in folder: String, _ path: String
  ) async throws(ExportError) {
    let version = try await treeVersion()
    // The day of the data, so that the same document gives the same bytes.
    let day = document.day ?? Day(number: 10_957)
    let environment = ["SOURCE_DATE_EPOCH": "\(Int(day.number) * 86_400)", "TZ": "UTC"]
    let drawings = try await draw(document, in: folder, path)
    let tree = PandocTree.json(
      of: document.inParts(
        for: format == .pptx ? .slide : .word, isReadBack: format == .docx), for: format,
      version: version, drawings: drawings)
    var arguments = [
      "--from=json", "--to=\(format.rawValue)", "--standalone", "--resource-path=\(folder)",
      "--output=\(place)",
    ]
    let own = try ownReference(document, in: folder, path)
    if let reference = document.reference ?? own {
      arguments.append("--reference-doc=\(reference)")
    }
    _ = try await ExternalProgram.pandoc(for: format).run(
      arguments, input: tree, environment: environment)
    if format == .docx { try WholeRows.fix(place) }
    try ArchiveDates.fix(place)
  }

  /// The charts as pictures beside the output: Word shows no vectors without one.
  ///
  /// - Returns: the names of the files of each chart, none where the program that draws them is missing.
  private func draw(
    _ document: Document, in folder: String, _ path: String
  ) async throws(ExportError) -> [[String]] {
    var names: [[String]] = []
    for (index, chart) in document.charts.enumerated() {
      names.append([])
      let drawings = ChartDrawing.drawings(of: chart, id: "chart", theme: document.theme)
      for (row, drawing) in drawings.enumerated() {
        let name = "chart-\(index + 1)-\(row + 1).png"
        do throws(ExportError) {
          _ = try await ExternalProgram.rsvg(for: format).run(
            ["--zoom=2", "--background-color=white", "--output=\(folder)/\(name)"], input: drawing)
        } catch {
          if case .programMissing = error { return [] }
          throw error
        }
        names[index].append(name)
      }
    }
    return names
  }

  /// Our styles for Word, as a file that pandoc can read.
  private func ownReference(
    _ document: Document, in folder: String, _ path: String
  ) throws(ExportError) -> String? {
    guard format == .docx else { return nil }
    let reference = folder + "/styles.docx"
    do {
      try Data(ReferenceDocument.bytes(of: document.theme, in: document.words, logo: document.logo))
        .write(
          to: URL(filePath: reference))
    } catch {
      throw .cannotWrite(path: path, reason: OutputFile.reason(error))
    }
    return reference
  }

  /// The version of the tree that the installed pandoc reads: it refuses others.
  private func treeVersion() async throws(ExportError) -> [Int] {
    let empty = try await ExternalProgram.pandoc(for: format).run(
      ["--from=markdown", "--to=json"], input: "")
    let digits = empty.drop { $0 != "[" }.dropFirst().prefix { $0 != "]" }
    let version = digits.split(separator: ",").compactMap { Int($0) }
    guard version.count > 1 else {
      throw .programFailed(program: "pandoc", reason: "it does not say which tree it reads")
    }
    return version
  }
}
