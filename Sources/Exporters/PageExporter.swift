public import Documents
/// One HTML page.
public struct PageExporter: Exporter {
  public init() {}
  public var format: ExportFormat { .html }
  public func write(_ document: Document, to path: String) async throws(ExportError) {
    try await OutputFile.publish(text(of: document), at: path)
  }
  /// The page itself.
  public func text(of document: Document) -> String { document.title }
}
