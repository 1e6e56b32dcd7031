import Documents
import Tables

/// The Markdown of one document.
struct MarkdownWriter {
  private let document: Document
  /// How far headings move down, so that the highest of the text stands below the title.
  private let shift: Int

  init(_ document: Document) {
    self.document = document
    let highest = document.headings.map(\.level).min() ?? 1
    shift = document.title.isEmpty ? 0 : 2 - highest
  }

  func text() -> String {
    var parts: [String] = []
    if !document.title.isEmpty { parts.append("# " + MarkdownText.cell(document.title)) }
    if let subtitle = document.subtitle { parts.append(emphasized(subtitle)) }
    parts += document.blocks.flatMap(self.parts)
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The paragraphs of a block; a blank line stands between any two.
  private func parts(_ block: Block) -> [String] {
    switch block {
    case .heading(let level, let inlines):
      let marks = String(repeating: "#", count: min(6, max(1, level + shift)))
      return ["\(marks) \(self.inlines(inlines, inCell: true))"]
    case .paragraph(let inlines): return [MarkdownText.opening(self.inlines(inlines))]
    case .list(let isOrdered, let items): return [list(items, isOrdered)]
    case .quote(let blocks): return [prefixed(blocks.flatMap(parts), with: "> ")]
    case .code(let text, let language): return [MarkdownText.listing(text, language: language)]
    case .rule: return ["---"]
    case .grid(let header, let rows):
      let cells = ([header] + rows).map { row in row.map { inlines($0, inCell: true) } }
      return [MarkdownWriter.table(cells, sides: header.map { _ in .left })]
    case .table(let table): return parts(table)
    case .chart(let chart): return parts(chart)
    case .notice(let notice): return ["> " + MarkdownText.cell(notice.sentence(in: document.words))]
    case .group(let group):
      let anchor = group.id.map { [MarkdownWriter.anchor($0)] } ?? []
      return anchor + group.blocks.flatMap(parts)
    }
  }

  // MARK: Tables

  private func parts(_ table: ReportTable) -> [String] {
    var parts = heading(table.heading, label: table.label)
    if table.data.isEmpty {
      parts.append(emphasized(table.emptyText))
    } else {
      parts.append(grid(of: table))
    }
    if let note = table.note { parts.append(emphasized(note)) }
    if let source = table.source { parts.append(MarkdownText.listing(source, language: "sql")) }
    return parts
  }

  private func parts(_ chart: Chart) -> [String] {
    var parts = heading(chart.heading, label: chart.label)
    parts.append(emphasized(chart.alternative))
    if let source = document.tables.first(where: { $0.label == chart.tableLabel }) {
      let name =
        source.number.map { chart.words.say(.table, "\($0)") } ?? chart.words.say(.itsTable)
      let link = "[\(name)](<#\(MarkdownText.address(chart.tableLabel))>)"
      parts.append(chart.words.say(.dataIn, link))
    } else if !chart.data.isEmpty {
      parts.append(grid(of: chart.dataTable()))
    }
    return parts
  }

  private func heading(_ text: String?, label: String?) -> [String] {
    let anchor = label.map(MarkdownWriter.anchor)
    let bold = text.map { "**\(MarkdownText.cell($0))**" }
    switch (anchor, bold) {
    case (let anchor?, let bold?): return [anchor + bold]
    case (let one?, nil), (nil, let one?): return [one]
    case (nil, nil): return []
    }
  }

  private func grid(of table: ReportTable) -> String {
    let shown = table.shownColumns
    var cells = [shown.map { MarkdownText.cell(table.columns[$0].title) }]
    var groups = table.groups[...]
    for row in 0..<table.data.count {
      let isBold = table.rowStyles[row]?.isBold ?? false
      cells.append(
        shown.enumerated().map { place, column in
          let text = MarkdownText.cell(table.text(row: row, column: column))
          let dressed = isBold && !text.isEmpty ? "**\(text)**" : text
          let sign = place == 0 ? table.sign(ofRow: row).map { $0 + " " } : nil
          return (sign ?? "") + dressed
        })
      if let group = groups.first, group.upperBound == row + 1 {
        groups.removeFirst()
        cells.append(
          shown.map { column in
            let text = MarkdownText.cell(table.subtotalText(of: column, in: group))
            return text.isEmpty ? "" : "**\(text)**"
          })
      }
    }
    if table.hasTotals {
      cells.append(
        shown.enumerated().map { place, column in
          let label = place == 0 ? table.totalLabel : nil
          let text = MarkdownText.cell(label ?? table.totalText(of: column))
          return text.isEmpty ? "" : "**\(text)**"
        })
    }
    let sides = shown.map {
      table.columns[$0].alignment(for: table.data.columns[$0].type)
    }
    return MarkdownWriter.table(cells, sides: sides)
  }

  /// A table whose columns line up in the source, too; the first row is its header.
  private static func table(_ rows: [[String]], sides: [ReportColumn.Alignment]) -> String {
    let counts = rows.map { $0.map(\.unicodeScalars.count) }
    let widths = sides.indices.map { column in
      // Beyond this, blanks help nobody.
      min(60, max(3, counts.map { $0[column] }.max() ?? 3))
    }
    var lines: [String] = []
    for (row, counts) in zip(rows, counts) {
      let cells = sides.indices.map { column -> String in
        let room = String(repeating: " ", count: max(0, widths[column] - counts[column]))
        return sides[column] == .right ? room + row[column] : row[column] + room
      }
      lines.append("| " + cells.joined(separator: " | ") + " |")
      guard lines.count == 1 else { continue }
      let rules = zip(sides, widths).map { side, width in
        let dashes = String(repeating: "-", count: width - (side == .left ? 0 : 1))
        return side == .left
          ? dashes : side == .right ? dashes + ":" : ":" + dashes.dropLast() + ":"
      }
      lines.append("| " + rules.joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n")
  }

  // MARK: Prose

  private func list(_ items: [[Block]], _ isOrdered: Bool) -> String {
    items.enumerated().map { index, item in
      let mark = isOrdered ? "\(index + 1). " : "- "
      let isTight = item.dropFirst().allSatisfy { if case .list = $0 { true } else { false } }
      let text = item.flatMap(parts).joined(separator: isTight ? "\n" : "\n\n")
      let indent = String(repeating: " ", count: mark.count)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.enumerated().map { line in
        line.offset == 0 ? mark + line.element : line.element.isEmpty ? "" : indent + line.element
      }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private func prefixed(_ parts: [String], with mark: String) -> String {
    parts.joined(separator: "\n\n").split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? ">" : mark + $0 }.joined(separator: "\n")
  }

  private func emphasized(_ text: String) -> String {
    text.isEmpty ? "" : "_\(MarkdownText.cell(text))_"
  }

  private func inlines(_ inlines: [Inline], inCell: Bool = false) -> String {
    inlines.map { inline -> String in
      switch inline {
      case .text(let text): return inCell ? MarkdownText.cell(text) : MarkdownText.escaped(text)
      case .strong(let inner): return "**\(self.inlines(inner, inCell: inCell))**"
      case .emphasis(let inner): return "_\(self.inlines(inner, inCell: inCell))_"
      case .code(let text):
        let code = MarkdownText.code(text)
        return inCell
          ? code.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
          : code
      case .lineBreak: return inCell ? "<br>" : "\\\n"
      case .softBreak: return inCell ? " " : "\n"
      case .link(let inner, let target):
        let words = self.inlines(inner, inCell: inCell)
        guard target.hasPrefix("#") || LinkTarget.isAllowed(target) else { return words }
        return "[\(words)](<\(MarkdownText.address(target))>)"
      }
    }.joined()
  }

  /// A place that links can lead to.
  private static func anchor(_ label: String) -> String {
    "<a id=\"\(MarkupText.escaped(label))\"></a>"
  }

}

extension MarkdownText {
  /// The target of a link between angle brackets.
  fileprivate static func address(_ target: String) -> String {
    target.unicodeScalars.map { scalar in
      switch scalar {
      case "<": "%3C"
      case ">": "%3E"
      case "\\": "%5C"
      case "|": "%7C"
      case "\n", "\r": ""
      default: String(scalar)
      }
    }.joined()
  }
}
