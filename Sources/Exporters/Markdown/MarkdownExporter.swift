public import Documents

/// Writes a document as Markdown with the tables of GitHub; a chart is its description and its data.
public struct MarkdownExporter: Exporter {
  public init() {}

  public var format: OutputFormat { .markdown }

  public func write(_ document: Document, to path: String) async throws(ExportError) {
    try await OutputFile.publish(text(of: document), at: path)
  }

  /// The text itself, its last line ended.
  public func text(of document: Document) -> String {
    MarkdownWriter(document).text()
  }
}
