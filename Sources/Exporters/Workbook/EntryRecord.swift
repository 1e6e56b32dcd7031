import Documents
import Tables

/// What a workbook notes of its own tables to fill in, on a hidden sheet, so that a later run finds
/// them again whatever was sorted, inserted or moved, and tells what people typed from what was
/// given.
///
/// The first row is a mark, the ``ContentDigest`` of all other cells and the walk window; rows with `sheet` have that of
/// each sheet, after its name.
/// Each other row begins with the name of the table and a word: `caption`, `titles`, `columns`, `kinds`
/// (`key`, `given`, `open`), `total` (the word of the row of totals, and the titles of the columns that
/// have one), `end` (texts that stand below the table), and `row` for each row as the data gave it. Nothing stands there that the table itself does not show.
public enum EntryRecord: String, Sendable {
  case sheet, caption, titles, columns, kinds, total, end, row

  /// What a column of a table to fill in is.
  public enum Kind: String, Sendable {
    /// Tells which row it is.
    case key
    /// Filled in from the data, and not for people to change.
    case given
    /// Filled in from the data, for people to change.
    case offered
    /// For people to fill in.
    case open

    init(_ column: ReportColumn) {
      self = column.isKey ? .key : !column.isFilled ? .open : column.isLocked ? .given : .offered
    }
  }

  /// The content of the first cell, by which the sheet is known.
  public static let mark = "walkbook entries"

  /// The rows of the hidden sheet; none where the report has nothing to fill in.
  ///
  /// - Parameters:
  ///   - digests: of what stands outside of tables to fill in, for the sheets and further ones.
  ///   - walk: the window that the workbook is about.
  static func rows(
    of sheets: [SheetLayout], digests: [Int: ContentDigest], walk: String?
  ) -> [[CellContent]] {
    var rows: [[CellContent]] = []
    for sheet in sheets {
      for (index, placed) in sheet.placed.enumerated() {
        guard let table = placed.table?.table, let name = table.entry else { continue }
        let next = sheet.placed.dropFirst(index + 1).first?.block.text(in: sheet.words)
        rows += self.rows(of: table, named: name, before: next)
      }
    }
    guard !rows.isEmpty else { return [] }
    var whole = ContentDigest()
    for digest in digests.values { whole.add(digest) }
    let single = sheets.enumerated().map { place, sheet -> [CellContent] in
      let digest = digests[place] ?? ContentDigest()
      return [.text(sheet.name), .text(EntryRecord.sheet.rawValue), .text(digest.text)]
    }
    let head: [CellContent] =
      [.text(mark), .text(whole.text)] + [walk].compactMap { $0.map { .text($0) } }
    return [head] + single + rows
  }

  private static func rows(
    of table: ReportTable, named name: String, before next: String?
  ) -> [[CellContent]] {
    func line(_ word: EntryRecord, _ texts: [String]) -> [CellContent] {
      [.text(name), .text(word.rawValue)] + texts.map { $0.isEmpty ? .blank : .text($0) }
    }
    let titles = NativeTable.distinct(table.columns.map(\.title))
    let totals = titles.indices.filter { table.columns[$0].total != nil }.map { titles[$0] }
    var rows = [
      line(.caption, [table.heading ?? ""]), line(.titles, titles),
      line(.columns, table.data.columns.map(\.name)),
      line(.kinds, table.columns.map { Kind($0).rawValue }),
      line(.total, totals.isEmpty ? [] : [table.totalLabel ?? ""] + totals),
      line(.end, [table.note, next].compactMap(\.self)),
    ]
    for row in (table.given ?? table.data).rows where row.contains(where: { $0 != .missing }) {
      rows.append(line(.row, []) + row.map(noted))
    }
    return rows
  }

  /// A day is its text: this sheet has no formats by which a number would be one.
  private static func noted(_ value: Value) -> CellContent {
    if case .day(let day) = value { return .text(day.description) }
    return CellContent(value)
  }
}

extension SheetBlock {
  /// The text that stands in its first cell.
  fileprivate func text(in words: Language) -> String? {
    switch self {
    case .home(let text), .title(let text), .subtitle(let text): text
    case .heading(_, let runs), .prose(let runs, _): runs.plain
    case .table(let table): table.heading
    case .notice(let notice): notice.sentence(in: words)
    case .contents: words.say(.inThisWorkbook)
    case .logo, .code, .rule, .grid, .chart, .anchor, .page: nil
    }
  }
}
