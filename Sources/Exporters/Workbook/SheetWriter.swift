import Documents
import Tables

/// Writes one sheet where its layout says.
struct SheetWriter {
  let plan: WorkbookPlan
  let sheet: SheetLayout
  let id: SheetID

  private var styles: SheetStyles { plan.styles }

  func write(to workbook: inout Workbook) throws(ExportError) {
    try setUp(&workbook)
    for block in sheet.placed { try write(block, to: &workbook) }
  }

  private func setUp(_ workbook: inout Workbook) throws(ExportError) {
    let pages = PageBreaks(sheet)
    try workbook.setUp(
      id,
      as: SheetSetup(
        frozen: sheet.frozen, repeatedRows: sheet.repeatedRows, isUpright: sheet.isUpright,
        printed: sheet.hasEntries ? sheet.extent : nil,
        repeatedColumns: pages.isSpread ? max(1, sheet.frozen?.column ?? 1) : nil,
        isOnePage: pages.isOnePage, breaks: pages.rows,
        tabColor: sheet.hasEntries ? styles.theme.palette.rgb(.orange) : nil,
        rowHeight: SheetLayout.rowHeight * 0.75, brand: styles.theme.name,
        pages: sheet.words.say(.page, "&P", "&N")))
    for column in sheet.widths.pixels.indices {
      let pixels = sheet.widths.pixels[column]
      try workbook.setColumn(
        column, width: (pixels - 5) / 7, isHidden: sheet.widths.hidden.contains(column), on: id)
    }
    for (row, pixels) in sheet.heights.sorted(by: { $0.key < $1.key }) {
      let level: UInt8 = sheet.outlined.contains(row) ? 1 : 0
      try workbook.setRow(row, height: pixels * 0.75, level: level, on: id)
    }
  }

  private func write(_ placed: PlacedBlock, to workbook: inout Workbook) throws(ExportError) {
    switch placed.block {
    case .logo(let logo): try workbook.add(logo, at: placed.cell, on: id)
    case .home(let text):
      let style = try workbook.style(styles.home)
      let first = LinkTarget.place(sheet: plan.sheets[0].name, Cell(0, 0))
      try workbook.link("‹ " + text, to: first, at: placed.cell, on: id, style: style)
    case .title(let text):
      try write([TextRun(text: text)], styles.title, placed, to: &workbook)
    case .subtitle(let text):
      try write([TextRun(text: text)], styles.subtitle, placed, to: &workbook)
    case .heading(let level, let runs):
      try write(runs, styles.heading(level), placed, to: &workbook)
    case .prose(let runs, let indent):
      try write(runs, styles.prose.with { $0.indent = indent }, placed, to: &workbook)
    case .notice(let notice):
      let text = TextRun(text: notice.sentence(in: sheet.words))
      try write([text], styles.notice(notice.kind), placed, to: &workbook)
    case .code(let text): try writeCode(text, at: placed.cell, to: &workbook)
    case .rule:
      let style = try workbook.style(styles.rule)
      for column in 0...sheet.extent.column {
        let cell = Cell(placed.cell.row, column)
        try workbook.write(.blank, at: cell, on: id, style: style)
      }
    case .grid(let header, let rows):
      try writeGrid(header, rows, at: placed.cell, to: &workbook)
    case .contents: try writeContents(at: placed.cell, to: &workbook)
    case .table:
      guard let place = placed.table else { return }
      let writer = TableWriter(plan: plan, sheet: sheet, id: id, place: place)
      try writer.write(to: &workbook, noteThrough: placed.mergedThrough)
    case .chart(let chart): try write(chart, placed, to: &workbook)
    case .anchor, .page: break
    }
  }

  /// Text of one or several looks, with the link a cell can hold.
  func write(
    _ runs: [TextRun], _ base: CellStyle, _ placed: PlacedBlock, to workbook: inout Workbook
  ) throws(ExportError) {
    var base = base
    if placed.mergedThrough == nil { base.wraps = false }
    let style = try workbook.style(base)
    if let last = placed.mergedThrough {
      let range = CellRange(placed.cell, Cell(placed.cell.row, last))
      try workbook.merge(range, on: id, style: style)
    }
    let target = runs.target.flatMap(plan.target)
    if let target, runs.count == 1 {
      let linked = try workbook.style(styles.linked(base))
      try workbook.link(runs.plain, to: target, at: placed.cell, on: id, style: linked)
      return
    }
    // LibreOffice shows one line of a cell with a link, and cuts off the rest.
    if let target, !placed.isLong {
      try workbook.link(runs.plain, to: target, at: placed.cell, on: id, style: style)
    }
    guard runs.contains(where: \.isDressed) else {
      try workbook.write(.text(runs.plain), at: placed.cell, on: id, style: style)
      return
    }
    guard runs.count > 1 else {
      let dressed = try workbook.style(styles.dressed(base, as: runs[0]))
      try workbook.write(.text(runs.plain), at: placed.cell, on: id, style: dressed)
      return
    }
    var parts: [(text: String, style: StyleID)] = []
    for run in runs { parts.append((run.text, try workbook.style(styles.dressed(base, as: run)))) }
    try workbook.write(parts, at: placed.cell, on: id, style: style)
  }

  private func writeCode(
    _ text: String, at cell: Cell, to workbook: inout Workbook
  ) throws(ExportError) {
    let style = try workbook.style(styles.code)
    let last = sheet.widths.span(760).last
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (offset, line) in lines.enumerated() {
      let row = cell.row + offset
      for column in 0...last {
        let content: CellContent = column == 0 && !line.isEmpty ? .text(String(line)) : .blank
        try workbook.write(content, at: Cell(row, column), on: id, style: style)
      }
    }
  }

  private func writeGrid(
    _ header: [[Inline]], _ rows: [[[Inline]]], at cell: Cell, to workbook: inout Workbook
  ) throws(ExportError) {
    let base = styles.prose.with {
      $0.bottom = .thin
      $0.indent = 1
      $0.vertical = .center
    }
    for (offset, cells) in ([header] + rows).enumerated() {
      let style = offset == 0 ? styles.header(.left, hasFilter: false) : base
      for (column, inlines) in cells.enumerated() {
        // Merged through itself: a cell that wraps.
        let placed = PlacedBlock(block: .rule, cell: Cell(cell.row + offset, column))
        try write(wrapping: TextRun.runs(inlines), style, placed, to: &workbook)
      }
    }
  }

  private func write(
    wrapping runs: [TextRun], _ style: CellStyle, _ placed: PlacedBlock,
    to workbook: inout Workbook
  ) throws(ExportError) {
    let id = try workbook.style(style)
    if let target = runs.target.flatMap(plan.target) {
      try workbook.link(runs.plain, to: target, at: placed.cell, on: self.id, style: id)
    }
    try workbook.write(.text(runs.plain), at: placed.cell, on: self.id, style: id)
  }

  private func writeContents(
    at cell: Cell, to workbook: inout Workbook
  ) throws(ExportError) {
    let heading = try workbook.style(styles.heading(3))
    let link = try workbook.style(styles.link)
    let plain = try workbook.style(styles.body.with { $0.ink = styles.theme.palette[.quiet] })
    try workbook.write(.text(sheet.words.say(.inThisWorkbook)), at: cell, on: id, style: heading)
    for (index, entry) in sheet.contents.enumerated() {
      let row = cell.row + 1 + index
      let target = LinkTarget.place(sheet: entry.name, Cell(0, 0))
      if sheet.isAccessible {
        let isSaid = entry.summary.hasPrefix(entry.name)
        let words = isSaid ? entry.summary : "\(entry.name): \(entry.summary)"
        try workbook.link(words, to: target, at: Cell(row, 0), on: id, style: link)
        continue
      }
      try workbook.link(entry.name, to: target, at: Cell(row, 0), on: id, style: link)
      let summary = entry.summary.count > 110 ? entry.summary.prefix(108) + "…" : entry.summary
      guard !summary.isEmpty else { continue }
      try workbook.write(.text(String(summary)), at: Cell(row, 1), on: id, style: plain)
    }
  }

  private func write(
    _ chart: Chart, _ placed: PlacedBlock, to workbook: inout Workbook
  ) throws(ExportError) {
    if let native = NativeChart(
      chart, panel: placed.panel, tables: plan.tables, theme: styles.theme)
    {
      try workbook.insert(native, at: placed.cell, offset: placed.offset, on: id)
    } else {
      let style = try workbook.style(styles.empty)
      let words = chart.words
      let title = chart.heading.map { words.say(.noDataOf, $0) } ?? words.say(.noData)
      try workbook.write(.text(title), at: placed.cell, on: id, style: style)
    }
  }
}

extension TextRun {
  /// Whether it looks different from the text around it.
  fileprivate var isDressed: Bool { isStrong || isEmphasized || isCode || target != nil }
}
