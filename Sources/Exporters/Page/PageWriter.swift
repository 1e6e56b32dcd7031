import Documents
import Foundation
import Tables

/// The page of one document being written.
struct PageWriter {
  private let document: Document
  var theme: Theme { document.theme }
  var page = ""
  /// How far headings move down, so that the highest of the text stands below the title.
  private let shift: Int
  /// Targets of links to other pages of the site that it is one of.
  private let within: Set<String>
  private var headings = 0
  private var charts = 0
  /// Whether the list of contents stands beside the text where there is room.
  private var isBeside = false
  /// The grounds of single cells, as rules of the style sheet: cells have no styles of their own.
  private var grounds: [String: String] = [:]
  private var rules = ""

  init(_ document: Document, within: Set<String> = []) {
    self.document = document
    self.within = within
    let highest = document.headings.map(\.level).min() ?? 2
    shift = 2 - highest
  }

  mutating func wholePage() -> String {
    if let logo = document.logo { page += PageWriter.picture(logo) }
    if let name = theme.name { page += "<p class=\"brand\">\(MarkupText.escaped(name))</p>\n" }
    if !document.title.isEmpty { page += "<h1>\(MarkupText.escaped(document.title))</h1>\n" }
    if let subtitle = document.subtitle {
      page += "<p class=\"subtitle\">\(MarkupText.escaped(subtitle))</p>\n"
    }
    if document.hasContents { writeContents() }
    write(document.blocks)
    let main = "<main\(isBeside ? " class=\"beside\"" : "")>\n\(page)</main>\n"
    return PageFrame.text(
      title: document.title, language: document.language,
      rules: "\(Stylesheet.text(theme))\n\(rules)", body: main, hasPicture: document.logo != nil)
  }

  /// The picture of the district, which the title and its name say in words.
  private static func picture(_ logo: Logo) -> String {
    let scale = min(1, logo.scale(within: (width: 280, height: 64)))
    let size = [logo.width, logo.height].map { max(1, Int((Double($0) * scale).rounded())) }
    let file = Data(logo.bytes).base64EncodedString()
    return "<p class=\"brand\"><img src=\"data:image/png;base64,\(file)\" width=\"\(size[0])\" "
      + "height=\"\(size[1])\" alt=\"\"/></p>\n"
  }

  /// The class of cells with a ground; empty for none.
  mutating func ground(_ style: String, of cells: String? = nil) -> String {
    guard !style.isEmpty else { return "" }
    if let known = grounds[style] { return known }
    let name = "g\(grounds.count)"
    grounds[style] = name
    rules += cells.map { "\($0).\(name)" } ?? "td.\(name),th.\(name)"
    rules += "{\(style)}\n"
    return name
  }

  // MARK: Blocks

  mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .heading(let level, let inlines): writeHeading(level, inlines)
    case .paragraph(let inlines): write(inlines, in: "p")
    case .list(let isOrdered, let items):
      let tag = isOrdered ? "ol" : "ul"
      page += "<\(tag)>\n"
      for item in items { writeItem(item) }
      page += "</\(tag)>\n"
    case .quote(let blocks):
      page += "<blockquote>\n"
      write(blocks)
      page += "</blockquote>\n"
    case .code(let text, _):
      page += "<pre><code>"
      MarkupText.append(text, to: &page)
      page += "</code></pre>\n"
    case .rule: page += "<hr/>\n"
    case .grid(let header, let rows): writeGrid(header, rows)
    case .table(let table): write(table)
    case .chart(let chart):
      charts += 1
      write(chart, number: charts)
    case .notice(let notice):
      page += "<p class=\"notice \(notice.kind.rawValue)\" role=\"note\">"
      MarkupText.append(notice.sentence(in: document.words), to: &page)
      page += "</p>\n"
    case .group(let group): write(group)
    }
  }

  private mutating func write(_ group: Group) {
    page += "<section"
    if let id = group.id { page += " id=\"\(MarkupText.escaped(id))\"" }
    let mark = group.startsPage ? "page" : group.sheet == nil ? nil : "sheet"
    page += mark.map { " class=\"\($0)\">\n" } ?? ">\n"
    write(group.blocks)
    page += "</section>\n"
  }

  private mutating func writeHeading(_ level: Int, _ inlines: [Inline]) {
    headings += 1
    let tag = "h\(min(6, max(2, level + shift)))"
    page += "<\(tag) id=\"part-\(headings)\">"
    write(inlines)
    page += "</\(tag)>\n"
  }

  /// An item of a list; a single paragraph stands without its own spacing.
  private mutating func writeItem(_ blocks: [Block]) {
    page += "<li>"
    if case .paragraph(let inlines)? = blocks.first {
      write(inlines)
      write(Array(blocks.dropFirst()))
    } else {
      write(blocks)
    }
    page += "</li>\n"
  }

  private mutating func writeGrid(_ header: [[Inline]], _ rows: [[[Inline]]]) {
    page += "<div class=\"scroll\"><table class=\"prose\"><thead><tr>"
    for cell in header {
      page += "<th scope=\"col\">"
      write(cell)
      page += "</th>"
    }
    page += "</tr></thead>\n<tbody>\n"
    for row in rows {
      page += "<tr>"
      for cell in row { write(cell, in: "td", endsLine: false) }
      page += "</tr>\n"
    }
    page += "</tbody></table></div>\n"
  }

  // MARK: Contents

  private mutating func writeContents() {
    let entries = document.headings.enumerated().filter {
      $0.element.level + shift <= 3
    }
    guard entries.count > 1 else { return }
    isBeside = true
    let title = MarkupText.escaped(document.words.say(.contents))
    page += "<nav aria-label=\"\(title)\">\n<h2>\(title)</h2>\n<ul>\n"
    for (index, heading) in entries {
      let isDeep = heading.level + shift > 2
      page += "<li\(isDeep ? " class=\"deep\"" : "")><a href=\"#part-\(index + 1)\">"
      MarkupText.append(heading.text, to: &page)
      page += "</a></li>\n"
    }
    page += "</ul>\n</nav>\n"
  }

  // MARK: Inlines

  private mutating func write(_ inlines: [Inline], in tag: String, endsLine: Bool = true) {
    page += "<\(tag)>"
    write(inlines)
    page += "</\(tag)>" + (endsLine ? "\n" : "")
  }

  private mutating func write(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): MarkupText.append(text, to: &page)
      case .strong(let inlines): write(inlines, in: "strong", endsLine: false)
      case .emphasis(let inlines): write(inlines, in: "em", endsLine: false)
      case .code(let text): page += "<code>\(MarkupText.escaped(text))</code>"
      case .lineBreak: page += "<br/>\n"
      case .softBreak: page += "\n"
      case .link(let inlines, let target):
        guard target.hasPrefix("#") || LinkTarget.isAllowed(target) || within.contains(target)
        else {
          write(inlines)
          continue
        }
        page += "<a href=\"\(MarkupText.escaped(target))\">"
        write(inlines)
        page += "</a>"
      }
    }
  }
}
