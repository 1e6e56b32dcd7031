public import Documents

extension OutputFormat {
  /// The extension of files in this format.
  public var fileExtension: String { rawValue }

  /// The exporter of this format with its standard settings.
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
