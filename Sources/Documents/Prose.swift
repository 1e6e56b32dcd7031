/// A stretch of Markdown between the blocks that run, with its insets still open.
public struct Prose: Sendable {
  /// Insets stand in it as code: a mark and their place among ``insets``.
  private let blocks: [Block]
  public let insets: [Inset]
  public let place: Place

  private static let mark = "\u{FFFC}"

  init(_ source: String, at place: Place) throws(ReportError) {
    var insets: [Inset] = []
    func open(_ inset: Inset) -> Inline {
      insets.append(inset)
      return .code(Prose.mark + String(insets.count - 1))
    }
    let markdown = Markdown<ReportError>(
      code: { code, place throws(ReportError) in
        try Inset(code: code, at: place).map(open) ?? .code(code)
      },
      text: { text, place in
        ReferenceText(text).parts.map { part in
          switch part {
          case .words(let words): .text(words)
          case .label(let label): open(Inset(reference: label, at: place))
          }
        }
      },
      refuse: { $0 }, origin: place)
    blocks = try markdown.blocks(source)
    self.insets = insets
    self.place = place
    let alone = aloneInsets(blocks)
    for inset in insets {
      if case .table = inset.source, !alone.contains(inset) {
        throw ReportError(.expected("{table} in a paragraph of its own"), at: inset.place)
      }
    }
  }

  /// Whether there is nothing to show.
  var isEmpty: Bool { blocks.isEmpty }

  /// The blocks with every inset filled: `{table}` by a block, all others by inlines.
  public func filled<Failure: Error>(
    table: (Inset) throws(Failure) -> Block, _ fill: (Inset) throws(Failure) -> [Inline]
  ) throws(Failure) -> [Block] {
    try filled(blocks, table, fill)
  }

  private func filled<Failure: Error>(
    _ blocks: [Block], _ table: (Inset) throws(Failure) -> Block,
    _ fill: (Inset) throws(Failure) -> [Inline]
  ) throws(Failure) -> [Block] {
    var result: [Block] = []
    for block in blocks {
      if let inset = aloneInset(block), case .table = inset.source {
        result.append(try table(inset))
        continue
      }
      switch block {
      case .heading(let level, let inlines):
        result.append(.heading(level: level, try filled(inlines, fill)))
      case .paragraph(let inlines): result.append(.paragraph(try filled(inlines, fill)))
      case .quote(let inner): result.append(.quote(try filled(inner, table, fill)))
      case .list(let isOrdered, let items):
        var filledItems: [[Block]] = []
        for item in items { filledItems.append(try filled(item, table, fill)) }
        result.append(.list(isOrdered: isOrdered, items: filledItems))
      case .grid(let header, let rows):
        var filledRows: [[[Inline]]] = []
        for row in [header] + rows {
          var cells: [[Inline]] = []
          for cell in row { cells.append(try filled(cell, fill)) }
          filledRows.append(cells)
        }
        result.append(.grid(header: filledRows[0], rows: Array(filledRows.dropFirst())))
      case .code, .rule, .figure, .chart, .notice, .group: result.append(block)
      }
    }
    return result
  }

  private func filled<Failure: Error>(
    _ inlines: [Inline], _ fill: (Inset) throws(Failure) -> [Inline]
  ) throws(Failure) -> [Inline] {
    var result: [Inline] = []
    for inline in inlines {
      switch inline {
      case .code:
        if let inset = inset(inline) { result += try fill(inset) } else { result.append(inline) }
      case .strong(let inner): result.append(.strong(try filled(inner, fill)))
      case .emphasis(let inner): result.append(.emphasis(try filled(inner, fill)))
      case .link(let inner, let target):
        result.append(.link(try filled(inner, fill), target: target))
      case .text, .lineBreak, .softBreak: result.append(inline)
      }
    }
    return result
  }

  /// The inset that an inline stands for.
  private func inset(_ inline: Inline) -> Inset? {
    guard case .code(let code) = inline, code.hasPrefix(Prose.mark),
      let index = Int(code.dropFirst(Prose.mark.count)), insets.indices.contains(index)
    else { return nil }
    return insets[index]
  }

  private func aloneInsets(_ blocks: [Block]) -> [Inset] {
    blocks.flatMap { block in
      switch block {
      case .list(_, let items): items.flatMap(aloneInsets)
      case .quote(let inner): aloneInsets(inner)
      default: aloneInset(block).map { [$0] } ?? []
      }
    }
  }

  private func aloneInset(_ block: Block) -> Inset? {
    guard case .paragraph(let inlines) = block, inlines.count == 1 else { return nil }
    return inset(inlines[0])
  }
}
