import Documents
import Tables

/// A table of pandoc's tree, its columns as wide as their text.
struct PandocTable {
  private var sides: [FigureColumn.Alignment]
  /// Parts of the width of the text.
  private var widths: [Double] = []
  private var header: [JSONTree]
  private var rows: [[JSONTree]] = []

  /// The width of the text of a page, in pixels of the body font.
  private static let pageWidth = 624.0
  private static let textSize = 40.0 / 3

  /// A figure: signs and bold type mark the rows picked out, the last row holds the totals.
  init(_ figure: Figure) {
    let shown = figure.shownColumns
    sides = shown.map { figure.columns[$0].alignment(for: figure.table.columns[$0].type) }
    header = shown.map { PandocTree.inlines([.text(figure.columns[$0].title)]) }
    var texts = [shown.map { figure.columns[$0].title }]
    for row in 0..<figure.table.count {
      let isBold = figure.rowStyles[row]?.isBold ?? false
      let cells = shown.enumerated().map { place, column in
        let sign = place == 0 ? figure.sign(ofRow: row).map { $0 + " " } : nil
        return (sign ?? "") + figure.text(row: row, column: column)
      }
      texts.append(cells)
      rows.append(cells.map { PandocTable.cell($0, isBold: isBold) })
    }
    if figure.hasTotals {
      let cells = shown.enumerated().map { place, column in
        (place == 0 ? figure.totalLabel : nil) ?? figure.totalText(of: column)
      }
      texts.append(cells)
      rows.append(cells.map { PandocTable.cell($0, isBold: true) })
    }
    let open = shown.map { figure.isEntry && !figure.columns[$0].isLocked }
    widths = PandocTable.widths(texts, open: open)
  }

  /// A table of prose.
  static func grid(header: [[Inline]], rows: [[[Inline]]]) -> PandocTable {
    PandocTable(header: header, rows: rows)
  }

  private init(header: [[Inline]], rows: [[[Inline]]]) {
    sides = header.map { _ in .left }
    self.header = header.map(PandocTree.inlines)
    self.rows = rows.map { $0.map(PandocTree.inlines) }
    let texts = ([header] + rows).map { row in row.map(\.plain) }
    widths = PandocTable.widths(texts, open: header.map { _ in false })
  }

  private static func cell(_ text: String, isBold: Bool) -> JSONTree {
    let inline = Inline.text(text)
    return PandocTree.inlines(isBold && !text.isEmpty ? [.strong([inline])] : [inline])
  }

  /// Parts of the page's width; a table that asks for more than the page shares it out.
  ///
  /// - Parameter open: columns that people write in get room for it.
  private static func widths(_ texts: [[String]], open: [Bool]) -> [Double] {
    let wanted = open.indices.map { column -> Double in
      let widest = texts.map { TextWidth.pixels($0[column], size: textSize) }.max() ?? 0
      let word =
        texts.flatMap { $0[column].split(separator: " ") }
        .map { TextWidth.pixels(String($0), size: textSize, isBold: true) }.max() ?? 0
      // Long text wraps, single words do not.
      let room = max(min(widest * 1.08, 300), word) + 20
      return open[column] ? max(room, 120) : room
    }
    let total = wanted.reduce(0, +)
    return wanted.map { $0 / max(total, pageWidth) }
  }

  // MARK: JSON

  var json: JSONTree {
    let columns = zip(sides, widths).map { side, width in
      JSONTree.list([
        .tagged(PandocTable.name(of: side)), .tagged("ColWidth", .number(width)),
      ])
    }
    let none = PandocTree.attributes()
    let head = JSONTree.list([none, .list([row(header)])])
    let body = JSONTree.list([none, .whole(0), .list([]), .list(rows.map(row))])
    let caption = JSONTree.list([.null, .list([])])
    let foot = JSONTree.list([none, .list([])])
    return .tagged(
      "Table", .list([none, caption, .list(columns), head, .list([body]), foot]))
  }

  private func row(_ cells: [JSONTree]) -> JSONTree {
    let none = PandocTree.attributes()
    let cells = cells.map { cell in
      JSONTree.list([
        none, .tagged("AlignDefault"), .whole(1), .whole(1), .list([.tagged("Plain", cell)]),
      ])
    }
    return .list([none, .list(cells)])
  }

  private static func name(of side: FigureColumn.Alignment) -> String {
    switch side {
    case .left: "AlignLeft"
    case .center: "AlignCenter"
    case .right: "AlignRight"
    }
  }
}
