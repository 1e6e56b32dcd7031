public import Tables

/// A stretch of Markdown between the blocks that run, with its inline expressions still open.
public struct Prose: Sendable {
  /// Inline expressions stand in it as code: a mark and their index in ``expressions``.
  private let blocks: [Block]
  public let expressions: [InlineExpression]
  public let location: Location
  /// The Markdown that it was read from.
  let source: String

  /// Its links to labels: `[the plan](#sec-plan)`.
  let links: [Link]

  struct Link: Hashable {
    var label: String
    let location: Location
  }

  /// Its headings with a label: `## Risk {#sec-risk}`.
  public let sections: [Section]

  /// A heading that references can lead to.
  public struct Section: Hashable, Sendable {
    public var label: String
    /// Of the label.
    let location: Location
    let level: Int
    /// Its words, inline expressions still open.
    let title: [Inline]
  }

  private static let mark = "\u{FFFC}"

  /// Reads a text without faults.
  init(_ source: String, at location: Location) throws(ReportError) {
    var faults = ReportFaults()
    self.init(source, at: location, &faults)
    if let first = faults.sorted.first { throw first }
  }

  /// Reads a text to its end; what is at fault in it is left out or stays as it is written.
  init(_ source: String, at location: Location, _ faults: inout ReportFaults) {
    var found = ReportFaults()
    var expressions: [InlineExpression] = []
    var braces: [(text: Substring, inside: Location)] = []
    var links: [Link] = []
    func open(_ expression: InlineExpression) -> Inline {
      expressions.append(expression)
      return .code(Prose.mark + String(expressions.count - 1))
    }
    let markdown = Markdown(
      code: { code, location in
        let expression = found.attempt { () throws(ReportError) in
          try InlineExpression(code: code, at: location)
        }
        return expression?.map(open) ?? .code(code)
      },
      text: { text, location, isHeading in
        if isHeading, let brace = text.lastIndex(of: "{") {
          let column = text.distance(from: text.startIndex, to: brace) + 2
          braces.append((text[brace...], location.advanced(toLine: 1, column: column)))
        }
        for miss in NearMiss.all(in: text, isHeading: isHeading) {
          let place = location.advanced(toLine: 1, column: miss.offset + 1)
          found.note(ReportError(miss.problem, at: place))
        }
        var column = 1
        return ReferenceText(text).parts.map { part in
          switch part {
          case .words(let words):
            column += words.count
            return .text(words)
          case .label(let label):
            let location = location.advanced(toLine: 1, column: column)
            column += label.count + 1
            return open(InlineExpression(reference: label, at: location))
          }
        }
      },
      link: { links.append(Link(label: $0, location: $1)) },
      refuse: { found.note($0) }, origin: location)
    var blocks = markdown.blocks(source)
    sections = Prose.takeSections(from: &blocks, braces, expressions, at: location, &found)
    self.blocks = blocks
    self.source = source
    self.expressions = expressions
    self.links = links
    self.location = location
    let alone = aloneExpressions(blocks)
    for expression in expressions {
      if case .table = expression.source, !alone.contains(expression) {
        found.note(
          ReportError(.expected("{table} in a paragraph of its own"), at: expression.location))
      }
    }
    for error in found.errors { faults.note(error) }
  }

  /// Gives headings with a label their anchor.
  private static func takeSections(
    from blocks: inout [Block], _ braces: [(text: Substring, inside: Location)],
    _ expressions: [InlineExpression], at location: Location, _ faults: inout ReportFaults
  ) -> [Section] {
    var sections: [Section] = []
    var braces = braces[...]
    for index in blocks.indices {
      guard case .heading(_, let words) = blocks[index] else { continue }
      let text = words.plain
      let found = braces.firstIndex { text.hasSuffix($0.text) }
      let place = found.map { braces[$0].inside } ?? location
      if let found { braces = braces[(found + 1)...] }
      let read = faults.attempt { () throws(ReportError) in
        try Section(blocks[index], at: place)
      }
      guard case let section?? = read else { continue }
      let names = section.title.compactMap(Prose.index).map { expressions[$0].source }
      if names.contains(where: { if case .reference = $0 { true } else { false } }) {
        faults.note(
          ReportError(.expected("no reference in a heading that has a label"), at: place))
      }
      blocks[index] = .group(
        Group(id: section.label, blocks: [.heading(level: section.level, section.title)]))
      sections.append(section)
    }
    return sections
  }

  /// Whether there is nothing to show.
  var isEmpty: Bool { blocks.isEmpty }

  /// The blocks with every inline expression filled: `{table}` by a block, all others by inlines.
  public func filled<Failure: Error>(
    table: (InlineExpression) throws(Failure) -> Block,
    _ fill: (InlineExpression) throws(Failure) -> [Inline]
  ) throws(Failure) -> [Block] {
    try filled(blocks, table, fill)
  }

  private func filled<Failure: Error>(
    _ blocks: [Block], _ table: (InlineExpression) throws(Failure) -> Block,
    _ fill: (InlineExpression) throws(Failure) -> [Inline]
  ) throws(Failure) -> [Block] {
    var result: [Block] = []
    for block in blocks {
      if let expression = aloneExpression(block), case .table = expression.source {
        result.append(try table(expression))
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
      case .code, .rule, .table, .chart, .notice: result.append(block)
      }
    }
    return result
  }

  /// The words of a heading with every inline expression filled.
  public func title<Failure: Error>(
    of section: Section, _ fill: (InlineExpression) throws(Failure) -> [Inline]
  ) throws(Failure) -> String {
    try filled(section.title, fill).plain
  }

  private func filled<Failure: Error>(
    _ inlines: [Inline], _ fill: (InlineExpression) throws(Failure) -> [Inline]
  ) throws(Failure) -> [Inline] {
    var result: [Inline] = []
    for inline in inlines {
      switch inline {
      case .code:
        if let expression = expression(inline) {
          result += try fill(expression)
        } else {
          result.append(inline)
        }
      case .strong(let inner): result.append(.strong(try filled(inner, fill)))
      case .emphasis(let inner): result.append(.emphasis(try filled(inner, fill)))
      case .link(let inner, let target):
        result.append(.link(try filled(inner, fill), target: target))
      case .text, .lineBreak, .softBreak: result.append(inline)
      }
    }
    return result
  }

  /// The inline expression that an inline stands for.
  private func expression(_ inline: Inline) -> InlineExpression? {
    guard let index = Prose.index(inline), expressions.indices.contains(index) else { return nil }
    return expressions[index]
  }

  /// The index among the inline expressions of what stands for one.
  private static func index(_ inline: Inline) -> Int? {
    guard case .code(let code) = inline, code.hasPrefix(mark) else { return nil }
    return Int(code.dropFirst(mark.count))
  }

  private func aloneExpressions(_ blocks: [Block]) -> [InlineExpression] {
    blocks.flatMap { block in
      switch block {
      case .list(_, let items): items.flatMap(aloneExpressions)
      case .quote(let inner): aloneExpressions(inner)
      default: aloneExpression(block).map { [$0] } ?? []
      }
    }
  }

  private func aloneExpression(_ block: Block) -> InlineExpression? {
    guard case .paragraph(let inlines) = block, inlines.count == 1 else { return nil }
    return expression(inlines[0])
  }
}

extension Prose.Section {
  /// The label of a heading whose words end in `{#sec-…}`; `nil` where they do not.
  fileprivate init?(_ block: Block, at location: Location) throws(ReportError) {
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
    guard sign == "#", label.hasPrefix("sec-"), label.count > 4, InlineExpression.isName(label)
    else {
      // What only looks another way has been told with the words of the heading.
      guard NearMiss.all(in: text, isHeading: true).isEmpty else { return nil }
      throw ReportError(.expected("{#sec-…} behind the words of the heading"), at: location)
    }
    var words = text[..<start]
    while words.last?.isWhitespace == true { words.removeLast() }
    inlines.append(.text(String(words)))
    self.init(label: String(label), location: location, level: level, title: inlines)
  }
}
