import Documents

/// Where printed pages end, so that no chart is cut and no header stands alone.
///
/// A page that would stay nearly empty does not end early, and the last two rows of a table go on
/// together. A sheet prints one page wide on letter paper, upright or across, as long as its text is
/// still readable; a wider one goes on beside, on pages that begin with its first columns.
struct PageBreaks {
  private(set) var rows: [Int] = []
  /// Whether the whole sheet prints on one page.
  let isOnePage: Bool

  /// Whether it takes several pages beside each other.
  let isSpread: Bool
  init(_ sheet: SheetLayout) {
    let width = sheet.widths.width(of: 0..<sheet.extent.column + 1)
    let page = sheet.isUpright ? PaperScale.upright : PaperScale.across
    isSpread = page.width / max(1, width) < PaperScale.smallest
    let shrunk = isSpread ? PaperScale.usual : min(1, page.width / max(1, width))
    let height = page.height / shrunk
    var tops: [Double] = [0]
    for row in 0...sheet.extent.row + 1 {
      tops.append(tops[row] + (sheet.heights[row] ?? SheetLayout.rowHeight))
    }
    let fitting = page.height / max(1, tops[sheet.extent.row + 1])
    isOnePage = !isSpread && fitting >= PaperScale.smallest && sheet.pageStarts.isEmpty
    guard !isOnePage else { return }
    find(on: sheet, height: height) { row in tops[min(row, tops.count - 1)] }
  }

  private mutating func find(on sheet: SheetLayout, height: Double, _ top: (Int) -> Double) {
    let header = sheet.repeatedRows.map { top($0.upperBound + 1) - top($0.lowerBound) } ?? 0
    var start = 0.0
    let ordered = sheet.placed.sorted { $0.cell.row < $1.cell.row }
    for block in ordered where block.cell.column == 0 {
      let begin = top(block.cell.row)
      while begin >= start + height { start += height }
      if sheet.pageStarts.contains(block.cell.row) {
        rows.append(block.cell.row)
        start = begin
      }
      // What is longer than a page begins one, where little is lost by it.
      if let whole = PageBreaks.whole(block, top), begin > start,
        begin + whole > start + height, begin - start > height / 3
      {
        rows.append(block.cell.row)
        start = begin
      }
      guard let tail = block.table?.tail else { continue }
      while top(tail.lowerBound) >= start + height { start += height - header }
      if top(tail.upperBound + 1) > start + height, top(tail.lowerBound) > start {
        rows.append(tail.lowerBound)
        start = top(tail.lowerBound) - header
      }
    }
  }

  /// How much of a block must stay together: a chart, a short table, the head of a long one.
  private static func whole(_ block: PlacedBlock, _ top: (Int) -> Double) -> Double? {
    switch block.block {
    case .chart(let chart): return chart.size(ofPanel: block.panel).height + 4
    case .table:
      guard let place = block.table else { return nil }
      let rows = place.lastRow - block.cell.row + 1
      let last = rows <= 16 ? place.lastRow : place.headerRow + 3
      return top(last + 1) - top(block.cell.row)
    case .heading: return 100
    default: return nil
    }
  }
}

extension TableLayout {
  /// The end of a long table, which stays together: two rows, the total and the note.
  fileprivate var tail: ClosedRange<Int>? {
    guard let dataRows, dataRows.count > 16 else { return nil }
    return dataRows.upperBound - 1...lastRow
  }
}
