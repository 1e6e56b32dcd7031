public import Documents
/// Markdown.
public struct MarkdownExporter: Exporter {
  public init() {}
  public var format: ExportFormat { .markdown }
  public func write(_ document: Document, to path: String) async throws(ExportError) {
    try await OutputFile.publish(text(of: document), at: path)
  }
  /// The text itself.
  public func text(of document: Document) -> String { document.title }
}
