public import Documents
import Provenance
import Tables

/// Writes a document as a workbook for Excel and LibreOffice.
///
/// Groups with a sheet name become sheets; what belongs to none stands on a first sheet that lists
/// the others. Tables are Excel tables with typed cells and live totals, charts point at their
/// cells, and every value of a formula is stored, so that previewers show it too.
public struct WorkbookExporter: Exporter {
  /// The day of making where the document has none.
  private static let earliest = Day(number: 10_957)  // 2000-01-01

  public init() {}

  /// The version of libxlsxwriter in use.
  public static var libraryVersion: String { Workbook.libraryVersion }

  public var format: OutputFormat { .xlsx }

  public func write(_ document: Document, to path: String) async throws(ExportError) {
    let plan = WorkbookPlan(document)
    try await OutputFile.publish(at: path) { file throws(ExportError) in
      var workbook = try Workbook(
        path: file.temporaryPath, temporaryFolder: file.folder, body: plan.styles.body)
      try workbook.describe(
        title: document.title, day: document.day ?? Self.earliest,
        isReport: OutputRules.current.kind == .report)
      try plan.write(to: &workbook)
      OutputRules.current.note(cut: workbook.cut.places, in: path)
      do {
        try workbook.close()
      } catch {
        // The library knows only that its archive failed; the cells were accepted before.
        throw .cannotWrite(path: path, reason: "the disk may be full (\(error))")
      }
    } verifying: { path throws(ExportError) in
      try PackageCheck.verify(path)
    }
  }
}
