import Documents
import Tables

/// Where charts stand: beside their table where there is room, or below it.
extension SheetLayout {
  /// Whether a chart finds room beside the table it follows.
  func isBeside(_ block: SheetBlock, _ previous: SheetBlock?) -> Bool {
    guard case .chart(let chart) = block, chart.panels.isEmpty else { return false }
    switch previous {
    case .chart where besideEnd > 0:
      // A second one, if the table is long enough to stand beside both.
      guard let table = lastTable, table.table.label == chart.tableLabel else { return false }
      return besideEnd + chart.rows <= table.lastRow
    case .table(let table):
      return table.label == chart.tableLabel && table.data.count > 5
        && widths.width(of: 0..<table.columns.count) <= 620
    default: return false
    }
  }

  private var lastTable: TableLayout? { placed.last { $0.table != nil }?.table }

  /// Where a chart stands beside the one before it, on a sheet whose tables are about as wide as both.
  func place(
    of chart: Chart, beside previous: SheetBlock?
  ) -> (cell: Cell, offset: Double)? {
    guard case .chart(let before)? = previous, let first = placed.last, first.cell.column == 0,
      before.panels.isEmpty, chart.panels.isEmpty
    else { return nil }
    let start = before.size.width + SheetLayout.gap
    guard start + chart.size.width <= tableWidth * 1.15 else { return nil }
    let column = lastColumn(covering: start, from: 0)
    return (Cell(first.cell.row, column), start - widths.width(of: 0..<column))
  }

  mutating func place(_ chart: Chart, after previous: SheetBlock?) {
    var cell = Cell(row, 0)
    var offset = 0.0
    if isBeside(.chart(chart), previous), let table = lastTable, let data = table.dataRows {
      let start = max(data.lowerBound, besideEnd)
      cell = Cell(start, table.table.columns.count + 1)
      besideEnd = start + chart.rows
    } else if let beside = place(of: chart, beside: previous) {
      (cell, offset) = beside
      row = max(row, cell.row + chart.rows)
    } else {
      row += chart.rows
    }
    if let label = chart.label { anchors[label] = cell }
    placed.append(PlacedBlock(block: .chart(chart), cell: cell, offset: offset))
    // The print reaches as far as the chart does.
    lastColumn = max(lastColumn, lastColumn(covering: offset + chart.size.width, from: cell.column))
  }

  /// Small charts stand three beside each other, whatever the columns below are wide.
  mutating func placePanels(_ chart: Chart) {
    if let label = chart.label { anchors[label] = Cell(row, 0) }
    let size = chart.size(ofPanel: 0)
    let rows = Int(((size.height + 4) / SheetLayout.rowHeight).rounded(.up))
    let inRow = min(3, chart.panels.count)
    for panel in chart.panels.indices {
      let start = Double(panel % inRow) * (size.width + SheetLayout.gap)
      let column = start == 0 ? 0 : lastColumn(covering: start, from: 0)
      let cell = Cell(row + panel / inRow * rows, column)
      let offset = start - widths.width(of: 0..<column)
      placed.append(
        PlacedBlock(block: .chart(chart), cell: cell, offset: offset, panel: panel))
      lastColumn = max(lastColumn, lastColumn(covering: start + size.width, from: 0))
    }
    row += (chart.panels.count + inRow - 1) / inRow * rows
  }

  func lastColumn(covering width: Double, from first: Int) -> Int {
    var last = first
    while widths.width(of: first..<last + 1) < width { last += 1 }
    return last
  }
}

extension Chart {
  /// The rows of a sheet that it covers.
  fileprivate var rows: Int { Int(((size.height + 4) / SheetLayout.rowHeight).rounded(.up)) }
}
