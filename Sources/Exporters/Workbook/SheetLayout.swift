import Documents
import Tables

/// A block with its place on a sheet.
struct PlacedBlock {
  var block: SheetBlock
  var cell: Cell
  /// How far from the left side of its cell a chart stands, in pixels.
  var offset = 0.0
  /// The last column of text that takes several lines; such text is the only thing ever merged.
  var mergedThrough: Int?
  /// Whether text takes several lines.
  var isLong = false
  /// The rows of a table.
  var table: TableLayout?
  /// Which of the small charts of a chart.
  var panel: Int?
}

/// The rows of a table, counted from 0.
struct TableLayout {
  var sheet: String
  var table: ReportTable
  var captionRow: Int?
  var headerRow: Int
  /// `nil` where the table is empty.
  var dataRows: ClosedRange<Int>?
  /// The rows of each group among them, with the row of its subtotal below.
  var groups: [(rows: Range<Int>, subtotalRow: Int)] = []
  var totalRow: Int?
  var noteRow: Int?
  /// The last column of the sentence in place of an empty table, where it takes several lines.
  var emptyThrough: Int?
  var lastRow: Int

  /// The cells of some rows of a column; the first row is 0.
  func range(column: Int, rows: Range<Int>) -> SheetRange? {
    guard groups.isEmpty, let dataRows, !rows.isEmpty, rows.upperBound <= dataRows.count else {
      return nil
    }
    let first = dataRows.lowerBound + rows.lowerBound
    return SheetRange(
      sheet: sheet, range: CellRange(column: column, rows: first...first + rows.count - 1))
  }
}

/// Where everything on one sheet stands: blocks below each other, one blank row between, a chart
/// beside its table where the table is long and narrow.
struct SheetLayout {
  let name: String
  let isUpright: Bool
  let isStart: Bool
  let isAccessible: Bool
  /// What outputs say around what stands on it.
  let words: Language
  var placed: [PlacedBlock] = []
  private(set) var widths = ColumnWidths()
  /// The heights of rows that differ from the usual, in pixels.
  private(set) var heights: [Int: Double] = [:]
  /// The rows that readers can fold away.
  private(set) var outlined: Set<Int> = []
  var anchors: [String: Cell] = [:]
  private(set) var frozen: Cell?
  private(set) var repeatedRows: ClosedRange<Int>?
  /// The rows that begin a new page because the report says so.
  private(set) var pageStarts: [Int] = []
  let contents: [(name: String, summary: String)]

  /// Whether something on it is to be filled in.
  var hasEntries: Bool { placed.contains { $0.table?.table.isEntry ?? false } }

  static let rowHeight = 19.0
  static let gap = 9.0
  var row = 0
  private var proseWidth = 0.0
  private var pendingAnchors: [String] = []
  private var isNewPage = false
  /// The first row below a chart that stands beside its table.
  var besideEnd = 0
  var lastColumn = 0
  /// How wide the widest table is.
  var tableWidth = 0.0

  init(_ outline: SheetOutline, contents: [(name: String, summary: String)]) {
    name = outline.name
    isUpright = outline.isUpright
    isStart = outline.isStart
    isAccessible = outline.isAccessible
    words = outline.words
    self.contents = contents
    measure(outline.blocks)
    let tables = outline.blocks.count { block in
      if case .table(let table) = block { !SheetLayout.isHead(table) } else { false }
    }
    var previous: SheetBlock?
    for block in outline.blocks {
      if case .anchor(let label) = block {
        pendingAnchors.append(label)
        continue
      }
      if case .page = block {
        isNewPage = row > 0
        continue
      }
      if !isBeside(block, previous) { separate(previous, block) }
      if isNewPage { pageStarts.append(row) }
      isNewPage = false
      place(block, after: previous)
      previous = block
    }
    row = max(row, besideEnd)
    // With two tables, a header in sight would stand above the rows of the other.
    if tables > 1 { frozen = nil }
    repeatedRows = headerOfLongEnd
  }

  /// The last cell of the sheet with something on it.
  var extent: Cell { Cell(max(0, row - 1), lastColumn) }

  // MARK: Widths

  private mutating func measure(_ blocks: [SheetBlock]) {
    var columns = 0
    for block in blocks {
      switch block {
      case .table(let table):
        widths.add(table)
        columns = max(columns, table.data.isEmpty ? 1 : table.columns.count)
      case .grid(let header, let rows):
        for (cells, isBold) in [(header, true)] + rows.map({ ($0, false) }) {
          for (column, cell) in cells.enumerated() {
            widths.add(texts: [cell.plain], at: column, isBold: isBold)
          }
        }
        columns = max(columns, header.count)
      case .contents where !isAccessible:
        widths.add(texts: contents.map(\.name), at: 0, isBold: false)
      default: continue
      }
    }
    // Text in one cell instead of several merged ones.
    if isAccessible, columns == 0 { widths.reserve(760, at: 0) }
    widths.narrow(to: PaperScale.widest(isUpright: isUpright))
    proseWidth = min(900, max(760, widths.width(of: 0..<columns)))
    lastColumn = max(0, columns - 1)
    tableWidth = widths.width(of: 0..<columns)
  }

  // MARK: Places

  /// Leaves a blank row, except between what belongs together.
  private mutating func separate(_ previous: SheetBlock?, _ block: SheetBlock) {
    if case .chart(let chart) = block, place(of: chart, beside: previous) != nil { return }
    if isAccessible { return row = max(row, besideEnd) }
    switch (previous, block) {
    case (nil, _), (.logo, _), (.home, _), (.title, .subtitle): return
    // A link below the sentence that rests on it.
    case (.prose, .prose(let runs, _)) where runs.count == 1 && runs[0].target != nil: return
    case (.heading, .prose), (.heading, .table), (.heading, .code): return
    case (.prose(_, let before), .prose(_, let indent)) where before > 0 && indent > 0: return
    default: break
    }
    row = max(row, besideEnd)
    besideEnd = 0
    heights[row] = SheetLayout.gap
    row += 1
  }

  private mutating func place(_ block: SheetBlock, after previous: SheetBlock?) {
    claim(row: row)
    switch block {
    case .logo(let logo):
      placed.append(PlacedBlock(block: block, cell: Cell(row, 0)))
      heights[row] = Double(logo.height) * Workbook.scale(of: logo) + 6
      row += 1
    case .home(let text):
      addText(block, [TextRun(text: text)], SheetStyles.standard.home)
    case .title(let text): addText(block, [TextRun(text: text)], SheetStyles.standard.title)
    case .subtitle(let text): addText(block, [TextRun(text: text)], SheetStyles.standard.subtitle)
    case .heading(let level, let runs): addText(block, runs, SheetStyles.standard.heading(level))
    case .prose(let runs, let indent):
      addText(block, runs, SheetStyles.standard.prose.with { $0.indent = indent })
    case .notice(let notice):
      addText(
        block, [TextRun(text: notice.sentence(in: words))],
        SheetStyles.standard.notice(notice.kind),
        isBand: true)
    case .code(let text):
      placed.append(PlacedBlock(block: block, cell: Cell(row, 0)))
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
      for line in row..<row + lines { heights[line] = 17 }
      row += lines
    case .rule:
      placed.append(PlacedBlock(block: block, cell: Cell(row, 0)))
      row += 1
    case .grid(let header, let rows): placeGrid(block, [header] + rows)
    case .contents:
      placed.append(PlacedBlock(block: block, cell: Cell(row, 0)))
      row += contents.count + 1
    case .table(let table): place(table)
    case .chart(let chart) where !chart.panels.isEmpty: placePanels(chart)
    case .chart(let chart): place(chart, after: previous)
    case .anchor, .page: break
    }
  }

  /// Gives the waiting names to a row.
  private mutating func claim(row: Int) {
    for label in pendingAnchors where anchors[label] == nil { anchors[label] = Cell(row, 0) }
    pendingAnchors = []
  }

  /// One row of text; merged across the width of the print where it takes several lines.
  private mutating func addText(
    _ block: SheetBlock, _ runs: [TextRun], _ style: CellStyle, isBand: Bool = false
  ) {
    let (last, width) = widths.span(proseWidth)
    let size = style.size * 4 / 3
    let lines = TextWidth.lines(
      of: runs.plain, within: width - 12 - Double(style.indent) * 10, size: size,
      isBold: style.isBold)
    let line = size * 1.3
    heights[row] = max(SheetLayout.rowHeight, (Double(lines) * line + 6).rounded(.up))
    if case .title = block { heights[row] = Double(lines) * line + 8 }
    if case .home = block { heights[row] = 18 }
    // Beyond the last cell a page ends, whatever runs out over it.
    let length = TextWidth.pixels(runs.plain, size: size, isBold: style.isBold) + 12
    var isMerged = lines > 1 || isBand || length > widths.width(of: 0..<lastColumn + 1)
    if isAccessible, isMerged, last > 0 {
      isMerged = false
      heights[row] = max(SheetLayout.rowHeight, (line + 6).rounded(.up))
      lastColumn = max(lastColumn, lastColumn(covering: length, from: 0))
    }
    if isMerged { lastColumn = max(lastColumn, last) }
    placed.append(
      PlacedBlock(
        block: block, cell: Cell(row, 0), mergedThrough: isMerged ? last : nil, isLong: lines > 1))
    row += 1
  }

  private mutating func placeGrid(_ block: SheetBlock, _ rows: [[[Inline]]]) {
    placed.append(PlacedBlock(block: block, cell: Cell(row, 0)))
    for cells in rows {
      let lines = cells.enumerated().map { column, cell in
        TextWidth.lines(
          of: cell.plain, within: widths.width(of: column) - 16, size: ColumnWidths.textSize)
      }
      heights[row] = height(lines: lines.max() ?? 1)
      row += 1
    }
  }

  private mutating func place(_ table: ReportTable) {
    let start = row
    if let label = table.label { anchors[label] = Cell(start, 0) }
    var place = TableLayout(sheet: name, table: table, headerRow: row, lastRow: row)
    if table.heading != nil {
      place.captionRow = row
      heights[row] = 24
      row += 1
    }
    place.headerRow = row
    if table.data.isEmpty { addEmptyText(of: table, to: &place) }
    if !table.data.isEmpty { addRows(of: table, to: &place) }
    if table.note != nil {
      place.noteRow = row
      row += 1
    }
    place.lastRow = row - 1
    placed.append(PlacedBlock(block: .table(table), cell: Cell(start, 0), table: place))
    noteHeight(place)
  }

  private mutating func addEmptyText(of table: ReportTable, to place: inout TableLayout) {
    let (last, width) = widths.span(proseWidth)
    let lines = TextWidth.lines(
      of: table.emptyText, within: width - 12, size: ColumnWidths.textSize)
    if lines > 1, !isAccessible {
      place.emptyThrough = last
      lastColumn = max(lastColumn, last)
      heights[row] = height(lines: lines)
    }
    row += 1
  }

  private mutating func addRows(of table: ReportTable, to place: inout TableLayout) {
    let titles = table.shownColumns.map { column in
      TextWidth.lines(
        of: table.columns[column].title,
        within: widths.width(of: column) - 16 - (table.hasFilter ? 10 : 0),
        size: ColumnWidths.textSize, isBold: true)
    }
    heights[row] = height(lines: titles.max() ?? 1) + 4
    row += 1
    let groups = table.groups
    let wrapped = table.shownColumns.filter { widths.wraps(table, column: $0) }
    for index in 0..<table.data.count where !wrapped.isEmpty {
      let isBold = table.rowStyles[index]?.isBold ?? false
      let lines = wrapped.map { column in
        TextWidth.lines(
          of: table.text(row: index, column: column),
          within: widths.width(of: column) - 16, size: ColumnWidths.textSize, isBold: isBold)
      }
      let ended = groups.count { $0.upperBound <= index }
      if let most = lines.max(), most > 1 {
        heights[row + index + ended] = height(lines: most)
      }
    }
    place.dataRows = row...row + table.data.count + groups.count - 1
    for (number, group) in groups.enumerated() {
      let first = row + number + group.lowerBound
      for line in first..<first + group.count {
        outlined.insert(line)
        heights[line] = heights[line] ?? SheetLayout.rowHeight
      }
      place.groups.append((group, first + group.count))
    }
    row += table.data.count + groups.count
    if table.hasTotals {
      place.totalRow = row
      row += 1
    }
    freeze(table, place)
  }

  /// Whether a table is the head of a form: one row to fill in, above the table of the sheet.
  private static func isHead(_ table: ReportTable) -> Bool {
    table.isEntry && table.data.count == 1
  }

  /// The header of the sheet's only table stays in sight, if it stands near the top.
  private mutating func freeze(_ table: ReportTable, _ place: TableLayout) {
    let isFirst = placed.compactMap(\.table).allSatisfy { SheetLayout.isHead($0.table) }
    guard isFirst, !SheetLayout.isHead(table) else { return }
    let above = (0...place.headerRow).reduce(0.0) {
      $0 + (heights[$1] ?? SheetLayout.rowHeight)
    }
    if above <= 330 { frozen = Cell(place.headerRow + 1, table.frozenColumns) }
  }

  /// The header that printed pages repeat: that of the last table, if it goes on over pages.
  ///
  /// A sheet repeats one header from its row on; below the last table no other can be wrong.
  private var headerOfLongEnd: ClosedRange<Int>? {
    guard let last = placed.last(where: { $0.cell.column == 0 })?.table, let rows = last.dataRows,
      rows.upperBound >= 28, rows.count > 3
    else { return nil }
    return last.headerRow...last.headerRow
  }

  private mutating func noteHeight(_ place: TableLayout) {
    guard let row = place.noteRow, let note = place.table.note else { return }
    let (last, width) = widths.span(proseWidth)
    let lines = TextWidth.lines(of: note, within: width - 12, size: 12)
    guard lines > 1 else { return }
    lastColumn = max(lastColumn, last)
    heights[row] = Double(lines) * 16 + 5
    placed[placed.count - 1].mergedThrough = last
  }

  private func height(lines: Int) -> Double {
    max(SheetLayout.rowHeight, Double(lines) * 16 + 4)
  }
}
