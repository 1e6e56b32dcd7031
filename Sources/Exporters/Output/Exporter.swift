public import Documents

/// Writes a document in one format.
///
/// The file at `path` is whole or untouched: it is written under a temporary name beside it,
/// verified, then renamed. The same document gives the same bytes.
public protocol Exporter: Sendable {
  var format: OutputFormat { get }

  func write(_ document: Document, to path: String) async throws(ExportError)
}

extension OutputFormat {
  /// The extension of files in this format.
  public var fileExtension: String { rawValue }

  /// The exporter of this format in its standard dress.
  public var exporter: any Exporter {
    switch self {
    case .xlsx: WorkbookExporter()
    case .html: PageExporter()
    case .markdown: MarkdownExporter()
    case .docx: PandocExporter(.docx)
    case .odt: PandocExporter(.odt)
    case .pptx: PandocExporter(.pptx)
    case .pdf: PaperExporter()
    }
  }
}
