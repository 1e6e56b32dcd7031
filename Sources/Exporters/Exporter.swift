public import Documents

/// Writes a document in one format.
///
/// The file at `path` is whole or untouched: it is written under a temporary name beside it,
/// verified, then renamed. The same document gives the same bytes.
public protocol Exporter: Sendable {
  var format: ExportFormat { get }

  func write(_ document: Document, to path: String) async throws(ExportError)
}

/// The formats a document can be written in, by the extension of their files.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  /// A workbook for Excel and LibreOffice.
  case xlsx
  /// One page without scripts, for screens and paper.
  case html
  /// Markdown with the tables of GitHub.
  case markdown = "md"
  /// Word and Google Docs.
  case docx
  case odt
  case pptx

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
    }
  }
}
