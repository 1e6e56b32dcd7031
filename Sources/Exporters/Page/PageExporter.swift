public import Documents

/// Writes a document as one HTML page: no script, no outside file, ready for paper.
///
/// Tables are tables with headers and captions, charts are drawings with their data below, wide
/// tables scroll in a place of their own. Everything that comes from data passes ``MarkupText``.
public struct PageExporter: Exporter {
  public init() {}

  public var format: OutputFormat { .html }

  public func write(_ document: Document, to path: String) async throws(ExportError) {
    let page = text(of: document)
    do throws(MarkupScanner.Fault) {
      try MarkupScanner.check(Array(page.utf8))
    } catch {
      throw .damaged(part: "the page", reason: error.description)
    }
    try await OutputFile.publish(page, at: path)
  }

  /// The page itself.
  public func text(of document: Document) -> String {
    var writer = PageWriter(document)
    return writer.wholePage()
  }
}
