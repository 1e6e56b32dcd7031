package import Coaching

/// A format as data: how a file is recognised, and which canonical rows its rows become.
///
/// The vendors' formats are mappings (`Templates/Profiles`), and a district writes one in
/// walkbook.yaml for a file that nobody else has.
package struct Mapping: Sendable {
  /// The name in plans, in `sources` and in walkbook.yaml.
  package var id = ""
  /// What people call the file.
  package var title = ""
  /// The product whose file it is.
  package var product = ""
  /// Whether it comes with Walkbook.
  var isShipped = false

  // Recognition.

  /// Header names that must be there, in any order; `|` parts those of which one is enough.
  var headers: [String] = [] {
    didSet {
      headerNames = headers.map { CellSource.alternatives($0).map(TitleNames.Name.init) }
    }
  }
  /// The same as they are compared.
  private(set) var headerNames: [[TitleNames.Name]] = []
  /// Header names that must not be there.
  var without: [String] = []
  /// All titles that such a file has by its product, where that has a fixed set.
  ///
  /// `*` at the end stands for any end. A district's own columns may be few beside them, and none of work or scores.
  var ownTitles: [String] = []
  /// The name of the first and of the last column, where they tell.
  var first: String?
  var last: String?
  /// Columns that any list may have, with the most that stands in them in this product.
  ///
  /// Their numbers are whole there, and one at least is more than a percent can be.
  var scales: [String: Int] = [:]
  /// A file name that must be, where headers cannot tell; `*` stands for any run of characters.
  var files: String?

  // Values outside the rows.

  /// How the file's name is made; its holes are values.
  var names: [TextPattern] = []
  /// Rows under or above the header that say something of each column, by the words with which
  /// such a row begins.
  var bands: [Band] = []
  /// Columns of which there are many, one for each item: how their headers are made.
  var items: [ItemColumns] = []
  /// Values that each row has of its own and that several cells use, by name.
  var named: [MappedTable.Column] = []
  /// A value that begins with the day of the export, for files without any other.
  var exportDay: CellSource?
  /// Whether rows may have more cells than the header has names.
  var isRagged = false
  /// How the file writes days, where the days cannot tell.
  var days: DayPattern?

  /// What the rows become, in this order.
  var tables: [MappedTable] = []
  /// The columns that rows take by name, where they were gathered once for all files.
  var taken: MentionedTitles?

  struct Band: Sendable {
    var name: String
    var words: [String]
  }

  /// Columns that are items.
  struct ItemColumns: Sendable {
    var name: String
    /// How their headers are made; a column is taken by the first that fits.
    var patterns: [TextPattern] = [] {
      didSet { databasePatterns = patterns.map(\.ofDatabase) }
    }
    /// The same for titles as databases spell them.
    private(set) var databasePatterns: [TextPattern] = []
    /// How headers are made that are no items, totals among them.
    var except: [TextPattern] = [] {
      didSet { databaseExcept = except.map(\.ofDatabase) }
    }
    /// How headers of percents are made, whose cells may stand without their sign.
    var percents: [TextPattern] = []
    private(set) var databaseExcept: [TextPattern] = []
    /// The hole of which each text is one item: of several columns for it, those count that fit
    /// the pattern that stands first.
    var once: String?
    /// Columns left of this one are no items.
    var after: String?
    /// Whether a file without such a column is of another format.
    var isRequired = true
    /// Which titles are no items though a pattern fits them; `nil` where a district wrote the patterns.
    var besides: Besides?
  }

  /// Whether items are work, which may be called anything, or results of tests.
  enum Besides {
    case work, results
  }

  /// What the rows are: the kind that facts of this file have, else its first kind.
  package var kind: FileKind {
    tables.first { $0.kind.isFact }?.kind ?? tables.first?.kind ?? .frameworks
  }

  /// All that its rows become, facts last; empty where nothing of the file is used.
  var kinds: [FileKind] {
    let kinds = tables.map(\.kind).reduce(into: [FileKind]()) { kinds, kind in
      if !kinds.contains(kind) { kinds.append(kind) }
    }
    return kinds.filter { !$0.isFact } + kinds.filter(\.isFact)
  }

  /// Whether its items are tests, of which one follows another, and not work of a gradebook.
  var isOfTests: Bool {
    tables.contains { table in
      table.kind == .pathways
        && table.columns.contains { column in
          column.name == "kind"
            && column.source.choices.contains { $0.pieces == [.text("progression")] }
        }
    }
  }

  /// The kinds of which each row lists one, so that a key stands once (R33).
  ///
  /// A list of who is in which class names people and classes many times; and where several tables are
  /// of one kind, the mapping itself says which of a key's rows counts.
  var lists: Set<FileKind> {
    let kinds = tables.filter { !$0.isDetail }.map(\.kind)
    guard !hasFacts, Set(kinds).count == kinds.count else { return [] }
    return kinds.contains(.enrollments) ? [.enrollments] : Set(kinds)
  }

  /// Whether any row becomes a fact.
  var hasFacts: Bool { tables.contains { $0.kind.isFact } }
}

/// The rows of one canonical file that the rows of a source file become.
struct MappedTable: Sendable {
  var kind: FileKind
  /// Where each canonical column comes from.
  var columns: [Column] = []
  /// Only rows in which each of these has one of the words; `*` is any that is not blank.
  var when: [Condition] = []
  /// No rows in which one of these has one of the words.
  var unless: [Condition] = []
  /// The item columns of which each gives a row.
  var per: String?
  /// Canonical columns whose cells hold several, and how they are told apart: one row for each part
  /// of the first, with the same part of the others.
  var each: [Split] = []
  /// Whether its rows only tell more of what is known from elsewhere.
  var isDetail = false

  struct Column: Sendable {
    var name: String
    var source: CellSource
  }

  struct Split: Sendable {
    var column: String
    var list: ListCell
  }

  struct Condition: Hashable, Sendable {
    var source: CellSource
    var words: [String]
  }
}
