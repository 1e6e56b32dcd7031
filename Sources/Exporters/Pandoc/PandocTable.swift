import Documents
import Tables

/// A table of pandoc's tree, its columns as wide as their text.
struct PandocTable {
  private var sides: [ReportColumn.Alignment]
  /// Parts of the width of the text.
  private var widths: [Double] = []
  private var header: [JSONTree]
  private var rows: [[JSONTree]] = []
  /// The words below it; a document has them in a paragraph of their own.
  private var caption: [JSONTree] = []
  private var texts: [[String]] = []

  private static let pageWidth = PaperRoom.word.width

  /// A table: signs and bold type mark the rows picked out, the last row holds the totals.
  init(_ table: ReportTable) {
    let shown = table.shownColumns
    sides = shown.map { table.columns[$0].alignment(for: table.data.columns[$0].type) }
    header = shown.map { PandocTree.inlines([.text(table.columns[$0].title)]) }
    var texts = [shown.map { table.columns[$0].title }]
    var groups = table.groups[...]
    for row in 0..<table.data.count {
      let isBold = table.rowStyles[row]?.isBold ?? false
      let cells = shown.enumerated().map { place, column in
        let sign = place == 0 ? table.sign(ofRow: row).map { $0 + " " } : nil
        return (sign ?? "") + table.text(row: row, column: column)
      }
      texts.append(cells)
      rows.append(cells.map { PandocTable.cell($0, isBold: isBold) })
      guard let group = groups.first, group.upperBound == row + 1 else { continue }
      groups.removeFirst()
      texts.append(shown.map { table.subtotalText(of: $0, in: group) })
      rows.append((texts.last ?? []).map { PandocTable.cell($0, isBold: true) })
    }
    if table.hasTotals {
      let cells = shown.enumerated().map { place, column in
        (place == 0 ? table.totalLabel : nil) ?? table.totalText(of: column)
      }
      texts.append(cells)
      rows.append(cells.map { PandocTable.cell($0, isBold: true) })
    }
    let most = shown.map { table.columns[$0].width.map { min(560, max(60, $0 * 6.6)) } ?? 340 }
    let room = shown.map { column in
      let look = table.columns[column]
      // As wide as the report asks, and never too narrow to write in.
      return table.isEntry && !look.isLocked ? max(120, (look.width ?? 0) * 7) : 0
    }
    widths = PandocTable.widths(texts, room: room, most: most)
    self.texts = Array(texts.dropFirst())
  }

  /// The rows that have room on a slide at a time, each time with the header and the words below.
  func slides(below words: String) -> [JSONTree] {
    Slides.parts(of: texts).map { range in
      var part = self
      part.rows = Array(rows[range])
      part.caption = words.isEmpty ? [] : [.tagged("Plain", PandocTree.inlines([.text(words)]))]
      return part.json
    }
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
    widths = PandocTable.widths(
      texts, room: header.map { _ in 0 }, most: header.map { _ in 340 })
  }

  private static func cell(_ text: String, isBold: Bool) -> JSONTree {
    let inline = Inline.text(text)
    return PandocTree.inlines(isBold && !text.isEmpty ? [.strong([inline])] : [inline])
  }

  /// Parts of the page's width; what is too wide for the page wraps, but no word is broken.
  ///
  /// - Parameters:
  ///   - room: what columns that people write in should have at least.
  ///   - most: what columns take before their texts wrap.
  private static func widths(
    _ texts: [[String]], room: [Double], most: [Double]
  ) -> [Double] {
    let margins = PaperRoom.word.margins
    var narrowest: [Double] = []
    var wanted: [Double] = []
    for column in room.indices {
      let cells = texts.map { $0[column] }
      let word = cells.flatMap { $0.split(separator: " ") }.map { width(of: String($0)) }.max() ?? 0
      let least = word + margins
      narrowest.append(least)
      let text = cells.dropFirst().map(width).max() ?? 0
      // A long title takes two lines rather than a wide column.
      let title = width(of: cells[0]) * 0.6
      wanted.append(max(least, min(max(text, title), most[column]) + margins, room[column]))
    }
    let total = wanted.reduce(0, +)
    guard total > pageWidth else { return wanted.map { $0 / pageWidth } }
    let least = narrowest.reduce(0, +)
    // Room beyond the longest words is shared as it is wanted.
    let share = max(0, pageWidth - least) / max(1, total - least)
    let given = zip(narrowest, wanted).map { $0 + ($1 - $0) * share }
    let whole = max(pageWidth, given.reduce(0, +))
    return given.map { $0 / whole }
  }

  private static func width(of text: String) -> Double {
    TextWidth.pixels(text, size: PaperRoom.word.textSize, isBold: true)
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
    let caption = JSONTree.list([.null, .list(self.caption)])
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

  private static func name(of side: ReportColumn.Alignment) -> String {
    switch side {
    case .left: "AlignLeft"
    case .center: "AlignCenter"
    case .right: "AlignRight"
    }
  }
}
