public import Tables

/// What an exporter sees: prose, tables and charts with their formats; no SQL, no database.
public struct Document: Sendable {
  public var title: String
  /// One line below the title: scope, window, day.
  public var subtitle: String?
  /// The day of the data: the creation day of the output, so that same input gives same bytes.
  public var day: Day?
  public var blocks: [Block]
  /// The walk window that it is about, by its id, where its report has a parameter `window`: what people
  /// type into it is theirs to say of that walk.
  package var walk: String?
  /// Whether a list of contents stands at the top.
  public var hasContents: Bool
  /// The language of its words, as programs that read aloud know it: `en`, `es-MX`.
  public var language: String
  /// A Word or OpenDocument file whose styles it takes; ours where `nil`.
  public var reference: String?
  /// How it looks.
  package var theme = Theme.standard
  /// The picture of the district, where its theme has one.
  package var logo: Logo?
  /// What outputs say in that language.
  package var words = Language.english
  /// How a workbook is laid out.
  public var layout = Layout.standard

  /// How the tables of a document lie on the worksheets of a workbook.
  public enum Layout: String, Hashable, Sendable, CaseIterable {
    /// As the report says: text and tables below each other.
    case standard
    /// For programs that read aloud: a cover with a list of sheets, each table alone on a sheet,
    /// notes on a sheet of their own, no merged cells and no blank rows.
    case accessible
  }

  public init(
    title: String, subtitle: String? = nil, day: Day? = nil, blocks: [Block],
    hasContents: Bool = false, language: String = "en"
  ) {
    self.title = title
    self.language = language
    self.subtitle = subtitle
    self.day = day
    self.blocks = blocks
    self.hasContents = hasContents
  }

  /// Every table, top to bottom, also those inside groups.
  public var tables: [ReportTable] {
    all.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// Every chart, top to bottom.
  package var charts: [Chart] {
    all.compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
  }

  /// Every heading, top to bottom.
  package var headings: [(level: Int, text: String)] {
    all.compactMap {
      if case .heading(let level, let text) = $0 { (level, text.plain) } else { nil }
    }
  }

  private var all: [Block] { blocks.flatMap(\.all) }
}

/// A part of a document as readers see it, top to bottom.
public indirect enum Block: Sendable {
  case heading(level: Int, [Inline])
  case paragraph([Inline])
  case list(isOrdered: Bool, items: [[Block]])
  case quote([Block])
  /// Text shown as typed: a listing.
  case code(String, language: String?)
  case rule
  /// A Markdown table of prose: cells are inlines, the first row its header.
  case grid(header: [[Inline]], rows: [[[Inline]]])
  case table(ReportTable)
  case chart(Chart)
  /// Something went wrong or was left out, said where it would have stood.
  case notice(Notice)
  case group(Group)

  /// The block and all those in it, in reading order.
  package var all: [Block] {
    switch self {
    case .group(let group): [self] + group.blocks.flatMap(\.all)
    case .list(_, let items): [self] + items.joined().flatMap(\.all)
    case .quote(let blocks): [self] + blocks.flatMap(\.all)
    default: [self]
    }
  }
}

extension [Block] {
  /// The blocks with each table replaced by what `transform` makes of it.
  package func replacingTables(_ transform: (ReportTable) -> [ReportTable]) -> [Block] {
    flatMap { block -> [Block] in
      switch block {
      case .table(let table): return transform(table).map(Block.table)
      case .group(var group):
        group.blocks = group.blocks.replacingTables(transform)
        return [.group(group)]
      case .list(let isOrdered, let items):
        return [.list(isOrdered: isOrdered, items: items.map { $0.replacingTables(transform) })]
      case .quote(let blocks): return [.quote(blocks.replacingTables(transform))]
      default: return [block]
      }
    }
  }
}

/// Blocks that belong together: a sheet of a workbook, a page of a print.
public struct Group: Sendable {
  /// An anchor for links.
  public var id: String?
  /// The name of the worksheet that holds the blocks; in other formats the group is plain.
  public var sheet: String?
  /// Whether a new page begins before it in print.
  public var startsPage: Bool
  /// Whether its worksheet prints upright, as for a clipboard; others print across.
  public var isUpright: Bool
  public var blocks: [Block]

  public init(
    id: String? = nil, sheet: String? = nil, startsPage: Bool = false, isUpright: Bool = false,
    blocks: [Block]
  ) {
    self.id = id
    self.sheet = sheet
    self.startsPage = startsPage
    self.isUpright = isUpright
    self.blocks = blocks
  }
}

/// A remark of the program in the document.
public struct Notice: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable { case note, warning, error }

  public var kind: Kind
  public var text: String

  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

/// A run of text inside a paragraph.
public indirect enum Inline: Hashable, Sendable {
  case text(String)
  case strong([Inline])
  case emphasis([Inline])
  case code(String)
  /// Only http, https, mailto and internal targets (`#label`) are ever made.
  case link([Inline], target: String)
  case lineBreak
  case softBreak

  /// The text alone, without emphasis and links.
  public var plain: String {
    switch self {
    case .text(let text), .code(let text): text
    case .strong(let inlines), .emphasis(let inlines), .link(let inlines, _): inlines.plain
    case .lineBreak: "\n"
    case .softBreak: " "
    }
  }
}

extension [Inline] {
  /// The text alone, without emphasis and links.
  public var plain: String { map(\.plain).joined() }
}
