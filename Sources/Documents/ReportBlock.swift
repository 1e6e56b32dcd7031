public import Tables

/// A part of a report as written, top to bottom.
public struct ReportBlock: Sendable {
  public indirect enum Content: Sendable {
    case prose(Prose)
    case sql(SQLBlock)
    case chart(ChartBlock)
    case check(CheckBlock)
    case entry(EntryBlock)
    case container(Container)
  }

  public var content: Content
  public var location: Location
  /// Where its label stands; `nil` where it has none.
  package var labelLocation: Location?

  /// This block and everything inside it, top to bottom.
  public var all: [ReportBlock] {
    guard case .container(let container) = content else { return [self] }
    return [self] + container.blocks.flatMap(\.all)
  }

  /// The name that other blocks refer to.
  public var label: String? {
    switch content {
    case .sql(let block): block.label
    case .chart(let block): block.label
    case .check(let block): block.label
    case .entry(let block): block.label
    case .prose, .container: nil
    }
  }
}

/// Blocks between `::: {…}` and `:::`.
public struct Container: Sendable {
  /// The formats that show it; all where empty.
  public var formats: [OutputFormat]
  /// A statement whose one value says whether it is there at all.
  public var condition: SQLFragment?
  /// The result that it is repeated for, row by row.
  public var each: Each?
  /// The worksheet that holds it.
  public var sheet: Wording?
  public var id: String?
  public var startsPage: Bool
  public var blocks: [ReportBlock]

  /// What outputs and links call it: its id, or the label of the heading that it begins with.
  package var name: String? {
    if let id { return id }
    guard case .prose(let prose)? = blocks.first?.content else { return nil }
    return prose.sections.first?.label
  }

  /// `each="tbl-teachers" as="t"`.
  public struct Each: Hashable, Sendable {
    public var label: String
    /// What prose inside calls the row: `` `{value} t.teacher` ``.
    public var alias: String
    public var location: Location
    public var aliasLocation: Location
  }
}

/// What a report can be written as, by the extension of the files.
public enum OutputFormat: String, Hashable, Sendable, CaseIterable {
  /// A workbook for Excel and LibreOffice.
  case xlsx
  /// One page without scripts, for screens and paper.
  case html
  /// Markdown with the tables of GitHub.
  case markdown = "md"
  /// Word and Google Docs.
  case docx
  case odt, pptx
  /// For paper: the page, or the Word file, printed by a program that is there.
  case pdf
}
