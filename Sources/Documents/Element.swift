/// One piece of a report, top to bottom.
public struct Element: Sendable {
  public indirect enum Content: Sendable {
    case prose(Prose)
    case sql(SQLChunk)
    case chart(ChartChunk)
    case check(CheckChunk)
    case entry(EntryChunk)
    case container(Container)
  }

  public var content: Content
  public var place: Place

  /// This element and everything inside it, top to bottom.
  public var all: [Element] {
    guard case .container(let container) = content else { return [self] }
    return [self] + container.elements.flatMap(\.all)
  }

  /// The name that other elements refer to.
  public var label: String? {
    switch content {
    case .sql(let chunk): chunk.label
    case .chart(let chunk): chunk.label
    case .check(let chunk): chunk.label
    case .entry(let chunk): chunk.label
    case .prose, .container: nil
    }
  }
}

/// Elements between `::: {…}` and `:::`.
public struct Container: Sendable {
  /// The formats that show it; all where empty.
  public var formats: [OutputFormat]
  /// A statement whose one value says whether it is there at all.
  public var condition: Passage?
  /// The result that it is repeated for, row by row.
  public var each: Each?
  /// The worksheet that holds it.
  public var sheet: Wording?
  public var id: String?
  public var startsPage: Bool
  public var elements: [Element]

  /// `each="tbl-teachers" as="t"`.
  public struct Each: Hashable, Sendable {
    public var label: String
    /// What prose inside calls the row: `` `{value} t.teacher` ``.
    public var alias: String
    public var place: Place
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
}
