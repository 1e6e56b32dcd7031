import Documents
import Tables

/// Writes one table: caption, header, typed cells, totals, note.
struct TableWriter {
  let plan: WorkbookPlan
  let sheet: SheetLayout
  let id: SheetID
  let place: TableLayout

  private var table: ReportTable { place.table }

  func write(to workbook: inout Workbook, noteThrough: Int?) throws(ExportError) {
    if let row = place.captionRow, let heading = table.heading {
      let style = try workbook.style(plan.styles.caption)
      try workbook.write(.text(heading), at: Cell(row, 0), on: id, style: style)
    }
    if let rows = place.dataRows {
      try writeTable(rows, to: &workbook)
    } else {
      let style = try workbook.style(
        plan.styles.empty.with { $0.wraps = place.emptyThrough != nil })
      let cell = Cell(place.headerRow, 0)
      if let last = place.emptyThrough {
        try workbook.merge(CellRange(cell, Cell(cell.row, last)), on: id, style: style)
      }
      try workbook.write(.text(table.emptyText), at: cell, on: id, style: style)
    }
    if let row = place.noteRow, let note = table.note {
      let style = try workbook.style(plan.styles.note.with { $0.wraps = noteThrough != nil })
      if let last = noteThrough {
        try workbook.merge(CellRange(Cell(row, 0), Cell(row, last)), on: id, style: style)
      }
      try workbook.write(.text(note), at: Cell(row, 0), on: id, style: style)
    }
  }

  private func writeTable(
    _ rows: ClosedRange<Int>, to workbook: inout Workbook
  ) throws(ExportError) {
    let isCounting = workbook.written.isCounting
    workbook.written.isCounting = isCounting && table.entry == nil
    let firstShown = table.shownColumns.first
    var asText: [CellRange] = []
    for column in table.columns.indices {
      let base = style(of: column)
      try writeColumn(column, rows, base, isFirst: column == firstShown, to: &workbook)
      let range = CellRange(column: column, rows: rows)
      if table.data.columns[column].type == .text { asText.append(range) }
      // A subtotal would outshine the rows that it is made of.
      if place.groups.isEmpty || table.columns[column].total == nil {
        try decorate(column, range, &workbook)
      }
      for (group, row) in place.groups {
        try writeSubtotal(of: column, group, at: Cell(row, column), base, to: &workbook)
      }
      if let row = place.totalRow {
        try writeTotal(of: column, at: Cell(row, column), base, to: &workbook)
      }
    }
    try workbook.allowDigitsAsText(asText, on: id)
    workbook.written.isCounting = isCounting
    let table = try table(rows, &workbook)
    guard !place.groups.isEmpty else { return try workbook.add(table, on: id) }
    // A table of Excel's own has no rows of another kind between its rows.
    for (column, title) in table.titles.enumerated() {
      try workbook.write(
        .text(title), at: Cell(place.headerRow, column), on: id, style: table.headerStyles[column])
    }
  }

  private func style(of column: Int) -> CellStyle {
    plan.styles.value(
      of: table.columns[column], type: table.data.columns[column].type,
      role: table.data.columns[column].role, wraps: sheet.widths.wraps(table, column: column),
      isOpen: table.isEntry && !table.columns[column].isLocked)
  }

  private func writeColumn(
    _ column: Int, _ rows: ClosedRange<Int>, _ base: CellStyle, isFirst: Bool,
    to workbook: inout Workbook
  ) throws(ExportError) {
    let plain = try workbook.style(base)
    var looks: [RowStyle: StyleID] = [:]
    for index in 0..<table.data.count {
      let row = rows.lowerBound + index + place.groups.count { $0.rows.upperBound <= index }
      var look = plain
      if let picked = table.rowStyles[index] {
        if let known = looks[picked] {
          look = known
        } else {
          look = try workbook.style(plan.styles.value(base, in: picked, isFirst: isFirst))
          looks[picked] = look
        }
      }
      let content = CellContent(table.data[index, column])
      try workbook.write(content, at: Cell(row, column), on: id, style: look)
    }
  }

  /// Color scales, bars and drop-downs.
  private func decorate(
    _ column: Int, _ range: CellRange, _ workbook: inout Workbook
  ) throws(ExportError) {
    let look = table.columns[column]
    if look.scale.count > 1 {
      try workbook.color(
        range, scale: look.scale.prefix(3).map { plan.styles.theme.palette.tint($0) },
        between: look.scaleRange,
        on: id)
    }
    if let bar = look.bar {
      try workbook.bar(range, rgb: plan.styles.theme.palette.tint(bar, 0.4), on: id)
    }
    guard table.isEntry, !look.isLocked else { return }
    if let words = plan.place(of: look.choices) {
      try workbook.offer(choices: words, in: range, on: id)
    } else {
      let type = table.data.columns[column].type
      if let demand = EntryDemand(look, type: type) {
        try workbook.demand(demand, in: range, on: id)
      }
    }
  }

  private func table(
    _ rows: ClosedRange<Int>, _ workbook: inout Workbook
  ) throws(ExportError) -> NativeTable {
    var headers: [StyleID] = []
    for (column, look) in table.columns.enumerated() {
      let side = look.alignment(for: table.data.columns[column].type)
      headers.append(
        try workbook.style(plan.styles.header(side, hasFilter: table.hasFilter)))
    }
    let range = CellRange(
      Cell(place.headerRow, 0), Cell(rows.upperBound, table.columns.count - 1))
    return NativeTable(
      range: range, name: plan.tableName(of: place),
      titles: NativeTable.distinct(table.columns.map(\.title)), headerStyles: headers,
      hasFilter: table.hasFilter)
  }

  // MARK: Totals

  private func writeTotal(
    of column: Int, at cell: Cell, _ base: CellStyle, to workbook: inout Workbook
  ) throws(ExportError) {
    let code = table.totalFormat(of: column).code
    let style = try workbook.style(plan.styles.total(base, code: code))
    var content = CellContent.blank
    if let total = table.columns[column].total, let rows = place.dataRows, table.isEntry,
      [.average, .min, .max].contains(total), let formula = formula(total, column, rows)
    {
      // Nobody has typed anything yet: the day 0 and the number 0 would be false.
      let range = CellRange(column: column, rows: rows).name
      let guarded = "=IF(COUNT(\(range))=0,\"\",\(formula.dropFirst()))"
      content =
        if case .number(let value) = CellContent(table.total(of: column)) {
          .formula(guarded, value: value)
        } else {
          .blankFormula(guarded)
        }
    } else if let total = table.columns[column].total, let rows = place.dataRows,
      case .number(let value) = table.isEntry && table.total(of: column) == .missing
        ? .number(0) : CellContent(table.total(of: column))
    {
      let formula = formula(total, column, rows)
      content = formula.map { .formula($0, value: value) } ?? .number(value)
    } else if let hiding = table.total(of: column).hiding {
      content = .text(hiding.code)
    } else if column == table.shownColumns.first, let label = table.totalLabel {
      content = .text(label)
    }
    try workbook.write(content, at: cell, on: id, style: style)
  }

  private func writeSubtotal(
    of column: Int, _ group: Range<Int>, at cell: Cell, _ base: CellStyle,
    to workbook: inout Workbook
  ) throws(ExportError) {
    let code = table.totalFormat(of: column).code
    let style = try workbook.style(plan.styles.total(base, code: code))
    let rows = cell.row - group.count...cell.row - 1
    var content = CellContent.blank
    if let total = table.columns[column].total {
      content = CellContent(table.total(of: column, in: group))
      if case .number(let value) = content, let formula = formula(total, column, rows) {
        content = .formula(formula, value: value)
      }
    } else if column == table.shownColumns.first {
      content = .text(table.name(ofGroup: group))
    }
    try workbook.write(content, at: cell, on: id, style: style)
  }

  /// A live total; under a filter it follows the rows that are seen, among groups it leaves out
  /// their subtotals and counts rows that are folded away; `nil` where no formula could.
  private func formula(
    _ total: ReportColumn.Total, _ column: Int, _ rows: ClosedRange<Int>
  ) -> String? {
    let isGrouped = !place.groups.isEmpty
    let range = CellRange(column: column, rows: rows).name
    if table.data.columns[column].type == .boolean {
      switch total {
      case .sum: return "=COUNTIF(\(range),\"yes\")"
      case .average where isGrouped: return nil
      case .average: return "=COUNTIF(\(range),\"yes\")/COUNTA(\(range))"
      case .count, .min, .max: break
      }
    }
    let (name, code) =
      switch total {
      case .sum: ("SUM", 109)
      case .average: ("AVERAGE", 101)
      case .count: ("COUNTA", 103)
      case .min: ("MIN", 105)
      case .max: ("MAX", 104)
      }
    if isGrouped { return "=SUBTOTAL(\(code - 100),\(range))" }
    return table.hasFilter ? "=SUBTOTAL(\(code),\(range))" : "=\(name)(\(range))"
  }
}

extension CellContent {
  /// A value of the data: a number, a day as Excel counts days, or text; never a formula.
  init(_ value: Value) {
    switch value {
    case .missing: self = .blank
    case .hidden(let hiding): self = .text(hiding.code)
    case .text(let text): self = text.isEmpty ? .blank : .text(text)
    case .boolean(let value): self = .text(value ? "yes" : "no")
    case .integer(let value):
      // Beyond 2^53 a workbook would round.
      self = abs(value) <= 9_007_199_254_740_992 ? .number(Double(value)) : .text(String(value))
    case .number(let value): self = .number(value)
    case .day(let day):
      let serial = Int(day.number) + 25_569
      // Excel counts a 29 February 1900 that never was: days before March 1900 are one off.
      self = serial >= 61 ? .number(Double(serial)) : .text(day.description)
    }
  }
}

extension NativeTable {
  /// Titles as Excel takes them: one line, 255 units at most, no two alike in any case.
  static func distinct(_ titles: [String]) -> [String] {
    var taken: Set<String> = []
    return titles.enumerated().map { index, title in
      let words = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let plain = words.isEmpty ? "Column \(index + 1)" : SheetNames.prefix(words, 240)
      var name = plain
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        name = "\(plain) (\(number))"
        number += 1
      }
      return name
    }
  }
}
