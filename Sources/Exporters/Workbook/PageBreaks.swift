import Documents

/// Where printed pages end, so that no chart is cut and no header stands alone.
///
/// A page that would stay nearly empty does not end early. A sheet prints one page wide on letter
/// paper, upright or across; wide sheets shrink, so that their pages hold more rows.
struct PageBreaks {
  private(set) var rows: [Int] = []

  /// Letter paper less the margins, in pixels at 100 %.
  private static let across = (width: 960.0, height: 690.0)
  private static let upright = (width: 720.0, height: 930.0)

  init(_ sheet: SheetLayout) {
    let width = sheet.widths.width(of: 0..<sheet.extent.column + 1)
    let page = sheet.isUpright ? PageBreaks.upright : PageBreaks.across
    let height = page.height * max(1, width / page.width)
    var tops: [Double] = [0]
    for row in 0...sheet.extent.row + 1 {
      tops.append(tops[row] + (sheet.heights[row] ?? SheetLayout.rowHeight))
    }
    let top = { (row: Int) in tops[min(row, tops.count - 1)] }
    var start = 0.0
    let ordered = sheet.placed.sorted { $0.cell.row < $1.cell.row }
    for block in ordered where block.cell.column == 0 {
      let begin = top(block.cell.row)
      while begin >= start + height { start += height }
      guard let whole = PageBreaks.whole(block, top), whole <= height, begin > start,
        begin + whole > start + height, begin - start > height / 3
      else { continue }
      rows.append(block.cell.row)
      start = begin
    }
  }

  /// How much of a block must stay together: a chart, a short table, the head of a long one.
  private static func whole(_ block: PlacedBlock, _ top: (Int) -> Double) -> Double? {
    switch block.block {
    case .chart(let chart): return chart.size.height + 4
    case .figure:
      guard let place = block.figure else { return nil }
      let rows = place.lastRow - block.cell.row + 1
      let last = rows <= 16 ? place.lastRow : place.headerRow + 3
      return top(last + 1) - top(block.cell.row)
    case .heading: return 100
    default: return nil
    }
  }
}
