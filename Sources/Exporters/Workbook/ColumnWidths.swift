import Documents
import Tables

/// How wide the columns of a sheet are, from the formatted text of everything in them.
///
/// Widths are in pixels of a screen at 100 %; a character of the workbook's own font takes seven.
struct ColumnWidths {
  /// The text size of cells: 10 points are 13.3 pixels.
  static let textSize = 40.0 / 3
  static let standard = 64.0
  private static let narrowest = 47.0
  /// Letter paper, landscape, within its margins.
  private static let page = 950.0
  /// About 60 and 45 characters.
  private static let widest = 425.0
  private static let widestWrapped = 320.0
  /// The indent of a cell, and air on the other side.
  static let padding = 20.0
  private static let filterButton = 18.0

  /// One for each column that something was measured in.
  private(set) var pixels: [Double] = []
  private(set) var hidden: Set<Int> = []
  /// How narrow a column may get where the sheet is too wide for paper.
  private var least: [Int: Double] = [:]
  private var shown: Set<Int> = []

  /// Makes room for a table that starts in the first column.
  mutating func add(_ table: ReportTable) {
    guard !table.data.isEmpty else { return }
    let computed = ColumnWidths.widths(of: table)
    for (index, column) in table.columns.enumerated() {
      if column.isHidden {
        hidden.insert(index)
      } else {
        shown.insert(index)
      }
      if let characters = column.width {
        widen(index, to: characters * 7 + 5)
      } else {
        widen(index, to: computed[index])
      }
      least[index] = max(least[index] ?? 0, ColumnWidths.least(of: table, column: index))
    }
    hidden.subtract(shown)
  }

  /// Makes room for text that has a column to itself.
  mutating func reserve(_ width: Double, at column: Int) {
    widen(column, to: width)
    least[column] = width
    shown.insert(column)
  }

  /// Makes the columns narrower, where that is enough to bring them to a width: sentences take more lines,
  /// and no word is broken.
  mutating func narrow(to width: Double) {
    let excess = self.width(of: pixels.indices) - width
    let spare = pixels.indices.map { column in
      hidden.contains(column) ? 0 : max(0, pixels[column] - (least[column] ?? pixels[column]))
    }
    let whole = spare.reduce(0, +)
    guard excess > 0, excess <= whole else { return }
    for column in pixels.indices {
      pixels[column] = (pixels[column] - spare[column] * excess / whole).rounded(.down)
    }
  }

  /// The width in which a table's words stay whole, and a sentence takes some four lines.
  private static func least(of table: ReportTable, column: Int) -> Double {
    let title = table.columns[column].title
    let words = { (text: String, isBold: Bool) in
      text.split(separator: " ").map {
        TextWidth.pixels(String($0), size: textSize, isBold: isBold)
      }.max() ?? 0
    }
    let header = words(title, true) + (table.hasFilter ? filterButton : 0)
    let text = textWidth(of: table, column: column)
    guard table.data.columns[column].type == .text else {
      return max(header, text, narrowest - padding) + padding
    }
    let word = (0..<table.data.count).map { words(table.text(row: $0, column: column), true) }.max()
    let open = table.isEntry && !table.columns[column].isLocked ? 70.0 : 0
    return max(header, word ?? 0, text / 4, open, narrowest - padding) + padding
  }

  /// Makes room for the cells of a table of prose.
  mutating func add(texts: [String], at column: Int, isBold: Bool) {
    for text in texts {
      let width = TextWidth.pixels(text, size: ColumnWidths.textSize, isBold: isBold)
      let wanted = min(width, ColumnWidths.widestWrapped) + ColumnWidths.padding
      widen(column, to: wanted)
      least[column] = max(least[column] ?? 0, wanted)
    }
    shown.insert(column)
  }

  private mutating func widen(_ column: Int, to width: Double) {
    while pixels.count <= column { pixels.append(ColumnWidths.narrowest) }
    pixels[column] = max(pixels[column], width.rounded(.up))
  }

  /// The width of a column in pixels, 0 where nobody sees it.
  func width(of column: Int) -> Double {
    if hidden.contains(column) { return 0 }
    return column < pixels.count ? pixels[column] : ColumnWidths.standard
  }

  func width(of columns: Range<Int>) -> Double { columns.reduce(0) { $0 + width(of: $1) } }

  /// The last column needed to fill a width, and the width it gives.
  func span(_ wanted: Double) -> (last: Int, width: Double) {
    var last = 0
    var total = width(of: 0)
    while total + width(of: last + 1) <= wanted + 8 {
      last += 1
      total += width(of: last)
    }
    return (last, total)
  }

  /// Whether the text of a column runs over several lines.
  func wraps(_ table: ReportTable, column: Int) -> Bool {
    let type = table.data.columns[column].type
    guard type == .text else { return false }
    return table.columns[column].wraps
      || ColumnWidths.textWidth(of: table, column: column) + ColumnWidths.padding
        > width(of: column)
  }

  /// The widths of all columns; text that wraps takes what room the page has left.
  private static func widths(of table: ReportTable) -> [Double] {
    let texts = table.columns.indices.map { textWidth(of: table, column: $0) }
    var widths = texts.indices.map { width(of: table, column: $0, text: texts[$0]) }
    var room = page - table.shownColumns.reduce(0) { $0 + widths[$1] }
    for column in table.shownColumns where room > 0 {
      let more = min(texts[column] + padding, widest) - widths[column]
      guard more > 0 else { continue }
      widths[column] += min(more, room)
      room -= more
    }
    return widths
  }

  private static func width(of table: ReportTable, column: Int, text: Double) -> Double {
    let cap = table.columns[column].wraps ? widestWrapped : widest
    let title = table.columns[column].title
    let titleWidth = TextWidth.pixels(title, size: textSize, isBold: true)
    // A long title takes two lines rather than a wide column.
    let longestWord =
      title.split(separator: " ").map {
        TextWidth.pixels(String($0), size: textSize, isBold: true)
      }.max() ?? 0
    let header = titleWidth > 80 ? max(longestWord, titleWidth * 0.58) : titleWidth
    let button = table.hasFilter ? filterButton : 0
    return max(min(text, cap), min(header + button, cap), narrowest - padding) + padding
  }

  /// The widest value of a column, with its sign and its total.
  private static func textWidth(of table: ReportTable, column: Int) -> Double {
    let isBold = table.hasTotals || table.rowStyles.contains { $0?.isBold ?? false }
    var widest = 0.0
    for row in measuredRows(of: table, column: column) {
      let text = table.text(row: row, column: column)
      widest = max(widest, TextWidth.pixels(text, size: textSize, isBold: isBold))
    }
    if column == table.shownColumns.first, table.rowStyles.contains(where: { $0?.sign != nil }) {
      widest += TextWidth.pixels("▲ ", size: textSize, isBold: true)
    }
    if table.data.columns[column].type == .day, table.isEntry {
      let day = table.columns[column].format.text(.day(Day(number: 10_957)))
      widest = max(widest, TextWidth.pixels(day, size: textSize))
    }
    for choice in table.columns[column].choices {
      widest = max(widest, TextWidth.pixels(choice, size: textSize) + filterButton)
    }
    for total in totals(of: table, column: column) {
      widest = max(widest, TextWidth.pixels(total, size: textSize, isBold: true))
    }
    return widest
  }

  /// What stands below the rows of a column, and below each group: a total, or what totals are called.
  private static func totals(of table: ReportTable, column: Int) -> [String] {
    guard table.hasTotals else { return [] }
    let own = table.totalText(of: column)
    guard column == table.shownColumns.first, let label = table.totalLabel else { return [own] }
    return [label] + table.groups.map { table.name(ofGroup: $0) }
  }

  /// The rows that decide: of numbers in one format, the lowest and the highest are enough.
  private static func measuredRows(of table: ReportTable, column: Int) -> [Int] {
    let type = table.data.columns[column].type
    guard type == .integer || type == .number, table.columns[column].format != .general else {
      return Array(0..<table.data.count)
    }
    var lowest: (row: Int, value: Double)?
    var highest: (row: Int, value: Double)?
    for row in 0..<table.data.count {
      guard let value = table.data[row, column].double else { continue }
      if lowest.map({ value < $0.value }) ?? true { lowest = (row, value) }
      if highest.map({ value > $0.value }) ?? true { highest = (row, value) }
    }
    return [lowest?.row, highest?.row].compactMap { $0 }
  }
}
