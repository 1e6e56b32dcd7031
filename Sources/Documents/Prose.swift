/// A stretch of Markdown between the blocks that run, with its insets still open.
public struct Prose: Sendable {
  /// Insets stand in it as code: a mark and their place among ``insets``.
  private let blocks: [Block]
  public let insets: [Inset]
  public let place: Place

  /// Its headings with a label: `## Risk {#sec-risk}`.
  public let sections: [Section]

  /// A heading that references can lead to.
  public struct Section: Hashable, Sendable {
    public var label: String
    let level: Int
    /// Its words, insets still open.
    let title: [Inline]
  }

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
        var column = 1
        return ReferenceText(text).parts.map { part in
          switch part {
          case .words(let words):
            column += words.count
            return .text(words)
          case .label(let label):
            let place = place.advanced(toLine: 1, column: column)
            column += label.count + 1
            return open(Inset(reference: label, at: place))
          }
        }
      },
      refuse: { $0 }, origin: place)
    var blocks = try markdown.blocks(source)
    sections = try Prose.takeSections(from: &blocks, insets, at: place)
    self.blocks = blocks
    self.insets = insets
    self.place = place
    let alone = aloneInsets(blocks)
    for inset in insets {
      if case .table = inset.source, !alone.contains(inset) {
        throw ReportError(.expected("{table} in a paragraph of its own"), at: inset.place)
      }
    }
  }

  /// Gives headings with a label their anchor.
  private static func takeSections(
    from blocks: inout [Block], _ insets: [Inset], at place: Place
  ) throws(ReportError) -> [Section] {
    var sections: [Section] = []
    for index in blocks.indices {
      guard let section = try Section(blocks[index], at: place) else { continue }
      let names = section.title.compactMap(Prose.place).map { insets[$0].source }
      if names.contains(where: { if case .reference = $0 { true } else { false } }) {
        throw ReportError(.expected("no reference in a heading that has a label"), at: place)
      }
      blocks[index] = .group(
        Group(id: section.label, blocks: [.heading(level: section.level, section.title)]))
      sections.append(section)
    }
    return sections
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
      case .group(var group):
        group.blocks = try filled(group.blocks, table, fill)
        result.append(.group(group))
      case .code, .rule, .figure, .chart, .notice: result.append(block)
      }
    }
    return result
  }

  /// The words of a heading with every inset filled.
  public func title<Failure: Error>(
    of section: Section, _ fill: (Inset) throws(Failure) -> [Inline]
  ) throws(Failure) -> String {
    try filled(section.title, fill).plain
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
    guard let index = Prose.place(inline), insets.indices.contains(index) else { return nil }
    return insets[index]
  }

  /// The place among the insets of what stands for one.
  private static func place(_ inline: Inline) -> Int? {
    guard case .code(let code) = inline, code.hasPrefix(mark) else { return nil }
    return Int(code.dropFirst(mark.count))
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

extension Prose.Section {
  /// The label of a heading whose words end in `{#sec-…}`; `nil` where they do not.
  fileprivate init?(_ block: Block, at place: Place) throws(ReportError) {
    guard case .heading(let level, var inlines) = block else { return nil }
    // Signs such as _ cut a text into several.
    var text = ""
    while case .text(let last)? = inlines.last {
      text = last + text
      inlines.removeLast()
    }
    guard text.hasSuffix("}"), let start = text.lastIndex(of: "{"),
      let sign = text[text.index(after: start)...].first, sign == "#" || sign == "."
    else { return nil }
    let label = text[start...].dropFirst(2).dropLast()
    guard sign == "#", label.hasPrefix("sec-"), label.count > 4, Inset.isName(label) else {
      throw ReportError(.expected("{#sec-…} behind the words of the heading"), at: place)
    }
    var words = text[..<start]
    while words.last?.isWhitespace == true { words.removeLast() }
    inlines.append(.text(String(words)))
    self.init(label: String(label), level: level, title: inlines)
  }
}
