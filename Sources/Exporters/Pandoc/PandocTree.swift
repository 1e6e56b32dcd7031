import Documents
import Tables

/// A document as the syntax tree that pandoc reads.
///
/// Only what its versions 2.17 and 3 write alike is used: headings, paragraphs, lists, tables,
/// images. Nothing raw is ever made from data.
struct PandocTree {
  private let document: Document
  private let format: OutputFormat
  private let shift: Int
  private let drawings: [[String]]
  private var headings = 0
  /// Whether anything stands there that a new page could follow.
  private var isBegun = false
  private var charts = 0

  /// - Parameters:
  ///   - version: the version of the tree that the pandoc at hand speaks.
  ///   - drawings: the files of the charts in their order; without them charts are tables.
  static func json(
    of document: Document, for format: OutputFormat, version: [Int], drawings: [[String]]
  ) -> String {
    var tree = PandocTree(document, format, drawings)
    var meta: [(String, JSONTree)] = [
      ("lang", metaText(WordStyles.tag(document.language)))
    ]
    if !document.title.isEmpty { meta.append(("title", metaText(document.title))) }
    if let subtitle = document.subtitle { meta.append(("subtitle", metaText(subtitle))) }
    if let walk = document.walk { meta.append(("subject", metaText(walk))) }
    let contents = document.hasContents && format != .pptx ? tree.contents() : []
    let blocks = tree.blocks(document.blocks)
    return JSONTree.object([
      ("pandoc-api-version", .list(version.map(JSONTree.whole))),
      ("meta", .object(meta)),
      ("blocks", .list(tree.isSlides ? Slides.arranged(blocks) : contents + blocks)),
    ]).encoded
  }

  private init(_ document: Document, _ format: OutputFormat, _ drawings: [[String]]) {
    self.drawings = drawings
    self.document = document
    self.format = format
    shift = 1 - (document.headings.map(\.level).min() ?? 1)
  }

  private var isSlides: Bool { format == .pptx }

  // MARK: Blocks

  private mutating func blocks(_ blocks: [Block]) -> [JSONTree] {
    var result: [JSONTree] = []
    for (place, block) in blocks.enumerated() {
      var next = self.block(block)
      if PandocTree.leads(at: place, in: blocks) { next = [PandocTree.styled("Lead", next)] }
      // Word makes one of two tables that touch.
      if result.last?.endsWithTable ?? false, next.first?.beginsWithTable ?? false {
        result.append(PandocTree.paragraph("\u{A0}", style: "Note"))
      }
      result += next
    }
    return result
  }

  /// Whether a block is the sentence between a heading and a table or a chart, which go on one page.
  private static func leads(at place: Int, in blocks: [Block]) -> Bool {
    guard place > 0, place + 1 < blocks.count, case .paragraph = blocks[place],
      case .heading = blocks[place - 1]
    else { return false }
    var next = blocks[place + 1]
    while case .group(let group) = next, !group.startsPage, let first = group.blocks.first {
      next = first
    }
    switch next {
    case .table, .chart: return true
    default: return false
    }
  }

  private mutating func block(_ block: Block) -> [JSONTree] {
    if case .group = block {} else { isBegun = true }
    switch block {
    case .heading(let level, let inlines):
      headings += 1
      let level = JSONTree.whole(isSlides ? 1 : min(6, max(1, level + shift)))
      let name = PandocTree.attributes(id: "part-\(headings)")
      return [.tagged("Header", .list([level, name, PandocTree.inlines(inlines)]))]
    case .paragraph(let inlines): return [.tagged("Para", PandocTree.inlines(inlines))]
    case .list(let isOrdered, let items):
      var bodies: [JSONTree] = []
      for item in items { bodies.append(.list(blocks(item).map(PandocTree.tight))) }
      guard isOrdered else { return [.tagged("BulletList", .list(bodies))] }
      let style = JSONTree.list([.whole(1), .tagged("Decimal"), .tagged("Period")])
      return [.tagged("OrderedList", .list([style, .list(bodies)]))]
    case .quote(let inner): return [.tagged("BlockQuote", .list(blocks(inner)))]
    case .code(let text, _): return [PandocTree.code(text)]
    case .rule: return [.tagged("HorizontalRule")]
    case .grid(let header, let rows):
      return [PandocTable.grid(header: header, rows: rows).json]
    case .table(let table): return self.table(table)
    case .chart(let chart): return self.chart(chart)
    case .notice(let notice):
      let text = PandocTree.inlines([.text(notice.sentence(in: document.words))])
      return [PandocTree.styled("Notice \(notice.kind.rawValue)", [.tagged("Para", text)])]
    case .group(let group): return self.group(group)
    }
  }

  /// A paragraph of a list without the space of a paragraph.
  private static func tight(_ block: JSONTree) -> JSONTree {
    guard case .object(let members) = block, case .text("Para")? = members.first?.1 else {
      return block
    }
    return .object([("t", .text("Plain"))] + members.dropFirst())
  }

  private mutating func group(_ group: Group) -> [JSONTree] {
    let isFirst = !isBegun
    let inner = blocks(group.blocks)
    let body = group.id.map { [PandocTree.named($0, inner)] } ?? inner
    guard group.startsPage, !isFirst, format == .docx else { return body }
    // What is left of the paragraph on the new page is as good as nothing.
    let low =
      "<w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/></w:pPr>"
    let pageBreak = "<w:p>\(low)<w:r><w:br w:type=\"page\"/></w:r></w:p>"
    return [.tagged("RawBlock", .list([.text("openxml"), .text(pageBreak)]))] + body
  }

  private func table(_ table: ReportTable) -> [JSONTree] {
    if isSlides, !table.data.isEmpty {
      let words = [table.heading, table.note].compactMap(\.self).joined(separator: ". ")
      return PandocTable(table).slides(below: words)
    }
    var result: [JSONTree] = []
    if let heading = table.heading {
      result.append(PandocTree.paragraph(heading, style: "Table Caption"))
    }
    if table.data.isEmpty {
      result.append(PandocTree.paragraph(table.emptyText, style: "Note"))
    } else {
      result.append(PandocTable(table).json)
    }
    if let note = table.note { result.append(PandocTree.paragraph(note, style: "Note")) }
    if let source = table.source { result.append(PandocTree.code(source)) }
    return [PandocTree.named(table.label ?? "", result)]
  }

  private mutating func chart(_ chart: Chart) -> [JSONTree] {
    var result: [JSONTree] = []
    if chart.data.isEmpty {
      result.append(PandocTree.paragraph(chart.words.say(.noData), style: "Note"))
    } else if charts < drawings.count {
      result += pictures(drawings[charts], of: chart)
    } else {
      result.append(PandocTable(chart.dataTable()).json)
    }
    charts += 1
    if let heading = chart.heading, !isSlides {
      result.append(PandocTree.paragraph(heading, style: "Image Caption"))
    }
    return [PandocTree.named(chart.label ?? "", result)]
  }

  /// The pictures of a chart below each other; the last keeps to the words below it.
  private func pictures(_ files: [String], of chart: Chart) -> [JSONTree] {
    let (width, height) = chart.size
    // As wide as the text, and no higher than a page.
    let inches = SVG.digits(min(6.6, width / 108, 8.4 * width / height))
    return files.enumerated().map { row, file in
      let words = chart.alternative(ofRow: row)
      // Slides show the words of a picture below it, and read its title aloud.
      let image = JSONTree.tagged(
        "Image",
        .list([
          PandocTree.attributes(values: isSlides ? [] : [("width", inches + "in")]),
          PandocTree.inlines([.text(isSlides ? chart.heading ?? words : words)]),
          .list([.text(file), .text(isSlides ? words : "")]),
        ]))
      let paragraph = JSONTree.tagged("Para", .list([image]))
      return row == files.count - 1 ? PandocTree.styled("Chart", [paragraph]) : paragraph
    }
  }

  // MARK: Contents

  /// A list of links rather than a field: programs ask before they update fields.
  private func contents() -> [JSONTree] {
    let entries = document.headings.enumerated().filter {
      $0.element.level + shift <= 2
    }
    guard entries.count > 1 else { return [] }
    let items = entries.map { index, heading -> JSONTree in
      let link = Inline.link([.text(heading.text)], target: "#part-\(index + 1)")
      return .list([.tagged("Plain", PandocTree.inlines([link]))])
    }
    return [
      PandocTree.paragraph(document.words.say(.contents), style: "Contents Heading"),
      .tagged("BulletList", .list(items)),
    ]
  }

  // MARK: Pieces

  static func inlines(_ inlines: [Inline]) -> JSONTree {
    .list(inlines.flatMap(inline))
  }

  private static func inline(_ inline: Inline) -> [JSONTree] {
    switch inline {
    case .text(let text): return words(text)
    case .strong(let inner): return [.tagged("Strong", inlines(inner))]
    case .emphasis(let inner): return [.tagged("Emph", inlines(inner))]
    case .code(let text): return [.tagged("Code", .list([attributes(), .text(text)]))]
    case .lineBreak: return [.tagged("LineBreak")]
    case .softBreak: return [.tagged("Space")]
    case .link(let inner, let target):
      guard target.hasPrefix("#") || LinkTarget.isAllowed(target) else {
        return inner.flatMap(self.inline)
      }
      let place = JSONTree.list([.text(target), .text("")])
      return [.tagged("Link", .list([attributes(), inlines(inner), place]))]
    }
  }

  /// Text with its line ends as breaks; blanks may stay inside a string.
  private static func words(_ text: String) -> [JSONTree] {
    let lines = MarkupText.clean(text).split(separator: "\n", omittingEmptySubsequences: false)
    return Array(
      lines.map { line in
        line.isEmpty ? [] : [JSONTree.tagged("Str", .text(String(line)))]
      }.joined(separator: [JSONTree.tagged("LineBreak")]))
  }

  static func attributes(id: String = "", values: [(String, String)] = []) -> JSONTree {
    .list([
      .text(id), .list([]),
      .list(values.map { .list([.text($0.0), .text($0.1)]) }),
    ])
  }

  private static func code(_ text: String) -> JSONTree {
    .tagged("CodeBlock", .list([attributes(), .text(text)]))
  }

  private static func paragraph(_ text: String, style: String) -> JSONTree {
    styled(style, [.tagged("Para", inlines([.text(text)]))])
  }

  private static func styled(_ style: String, _ blocks: [JSONTree]) -> JSONTree {
    let name = attributes(values: [("custom-style", style)])
    return .tagged("Div", .list([name, .list(blocks)]))
  }

  private static func named(_ id: String, _ blocks: [JSONTree]) -> JSONTree {
    .tagged("Div", .list([attributes(id: id), .list(blocks)]))
  }

  private static func metaText(_ text: String) -> JSONTree {
    .tagged("MetaInlines", inlines([.text(text)]))
  }
}

extension JSONTree {
  /// Whether a table is the first thing in an element of pandoc's tree, in whatever it stands.
  fileprivate var beginsWithTable: Bool {
    kind == "Table" || inner?.first?.beginsWithTable ?? false
  }

  fileprivate var endsWithTable: Bool { kind == "Table" || inner?.last?.endsWithTable ?? false }

  var kind: String? {
    guard case .object(let members) = self, case .text(let kind)? = members.first?.1 else {
      return nil
    }
    return kind
  }

  /// The blocks of a `Div`.
  var inner: [JSONTree]? {
    guard kind == "Div", case .object(let members) = self, case .list(let parts)? = members.last?.1,
      case .list(let blocks)? = parts.last
    else { return nil }
    return blocks
  }

  /// An element of pandoc's tree: its kind and its contents.
  static func tagged(_ kind: String, _ contents: JSONTree? = nil) -> JSONTree {
    .object([("t", .text(kind))] + (contents.map { [("c", $0)] } ?? []))
  }
}
