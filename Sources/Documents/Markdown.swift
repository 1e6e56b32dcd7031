import Tables
import CCMarkGFM

/// Reads Markdown with cmark-gfm, tables included, into blocks.
///
/// The whole wrapper of the library is this file. HTML and images are refused: a report shows
/// what it computes, and loads nothing.
struct Markdown {
  /// What stands for a code span, and for plain text; each with its place.
  let code: (String, Location) -> Inline
  let text: (_ words: String, Location, _ isHeading: Bool) -> [Inline]
  /// What to do about a link to a label.
  var link: (_ label: String, Location) -> Void = { _, _ in }
  /// What to do about something the format does not know; it is left out.
  let refuse: (ReportError) -> Void
  /// Where the text begins.
  let origin: Location
  /// Whether it is a page on which nothing runs: a block in braces is a listing, links lead to
  /// other pages too, and a picture is the words that stand for it.
  var isPlain = false
  /// How many quotes, lists and emphases stand around what is read.
  var depth = 0

  /// The lines of what is read.
  var lines: [Substring] = []
  var isHeading = false

  func blocks(_ source: String) -> [Block] {
    let tree = MarkdownTree(source)
    var reader = self
    reader.lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return reader.blocks(in: tree.root)
  }

  private func blocks(in parent: MarkdownNode) -> [Block] {
    var blocks: [Block] = []
    for node in parent.children {
      if let block = block(node) { blocks.append(block) }
    }
    return blocks
  }

  private func block(_ node: MarkdownNode) -> Block? {
    switch node.type {
    case "heading":
      var heading = self
      heading.isHeading = true
      return .heading(level: node.headingLevel, heading.inlines(in: node))
    case "paragraph": return .paragraph(inlines(in: node))
    case "block_quote": return .quote(inside(node)?.blocks(in: node) ?? [])
    case "thematic_break": return .rule
    case "table": return grid(node)
    case "list":
      var items: [[Block]] = []
      for item in node.children { items.append(inside(item)?.blocks(in: item) ?? []) }
      return .list(isOrdered: node.isOrdered, items: items)
    case "code_block":
      if node.info.hasPrefix("{"), !isPlain {
        refuse(.expected("a block that runs at the left margin"), node)
        return nil
      }
      let language = node.info.prefix { $0 != " " }
      return .code(node.literal, language: language.isEmpty ? nil : String(language))
    case "html_block":
      if node.literal.hasPrefix("<!--") { return nil }
      refuse(.unsupported("HTML", instead: "write Markdown"), node)
      return nil
    default:
      refuse(.unsupported(node.type, instead: "write plain Markdown"), node)
      return nil
    }
  }

  /// The reader of what a node holds.
  ///
  /// At most 50 levels: each takes stack, and no reader follows text nested deeper than that.
  private func inside(_ node: MarkdownNode) -> Markdown? {
    guard depth < 50 else {
      refuse(.expected("at most 50 levels, one in the other"), node)
      return nil
    }
    var inner = self
    inner.depth += 1
    return inner
  }

  private func grid(_ table: MarkdownNode) -> Block {
    var rows: [[[Inline]]] = []
    for row in table.children {
      var cells: [[Inline]] = []
      for cell in row.children { cells.append(inlines(in: cell)) }
      rows.append(cells)
    }
    return .grid(header: rows.first ?? [], rows: Array(rows.dropFirst()))
  }

  private func inlines(in parent: MarkdownNode) -> [Inline] {
    var inlines: [Inline] = []
    var children = parent.children[...]
    while let node = children.popFirst() {
      guard node.type == "text" else {
        inlines += inline(node)
        continue
      }
      // Signs such as _ cut words that stand together; what is escaped stands apart.
      var words = node.literal
      while let next = children.first, next.type == "text", next.line == node.line,
        next.column == node.column + words.utf8.count
      {
        words += next.literal
        children.removeFirst()
      }
      inlines += text(words, location(of: node), isHeading)
    }
    return inlines
  }

  private func inline(_ node: MarkdownNode) -> [Inline] {
    switch node.type {
    case "softbreak": return [.softBreak]
    case "linebreak": return [.lineBreak]
    case "code": return [code(node.literal, location(of: node))]
    case "strong": return [.strong(inside(node)?.inlines(in: node) ?? [])]
    case "emph": return [.emphasis(inside(node)?.inlines(in: node) ?? [])]
    case "link":
      let schemes = ["http://", "https://", "mailto:", "#"]
      guard isPlain || schemes.contains(where: node.url.lowercased().hasPrefix) else {
        refuse(.expected("a link to http, https, mailto or #label"), node)
        return []
      }
      if node.url.hasPrefix("#"), !isPlain {
        link(String(node.url.dropFirst()), location(of: node))
      }
      return [.link(inside(node)?.inlines(in: node) ?? [], target: node.url)]
    case "html_inline":
      if node.literal.hasPrefix("<!--") { return [] }
      refuse(.unsupported("HTML", instead: "write Markdown"), node)
      return []
    case "image" where isPlain: return [.emphasis(inlines(in: node))]
    case "image":
      refuse(.unsupported("an image", instead: "draw a {chart}"), node)
      return []
    default:
      refuse(.unsupported(node.type, instead: "write plain Markdown"), node)
      return []
    }
  }

  /// The library counts bytes, and people characters.
  private func location(of node: MarkdownNode) -> Location {
    let line = max(node.line, 1)
    var column = max(node.column, 1)
    if lines.indices.contains(line - 1) {
      let text = lines[line - 1]
      let bytes = min(column - 1, text.utf8.count)
      let index = text.utf8.index(text.startIndex, offsetBy: bytes)
      column += text[..<index].count - bytes
    }
    return origin.advanced(toLine: line, column: column)
  }

  private func refuse(_ problem: ReportProblem, _ node: MarkdownNode) {
    refuse(ReportError(problem, at: location(of: node)))
  }
}

/// A parsed text; its nodes live as long as it does.
@safe private struct MarkdownTree: ~Copyable {
  private let pointer: OpaquePointer

  init(_ source: String) {
    _ = MarkdownTree.areTablesRegistered
    let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { unsafe cmark_parser_free(parser) }
    let isAttached = unsafe cmark_parser_attach_syntax_extension(
      parser, cmark_find_syntax_extension("table"))
    var copy = source
    copy.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        unsafe cmark_parser_feed(parser, characters.baseAddress, characters.count)
      }
    }
    guard isAttached != 0, let root = unsafe cmark_parser_finish(parser) else {
      preconditionFailure("cmark-gfm knows tables and always returns a tree")
    }
    unsafe pointer = root
  }

  deinit { unsafe cmark_node_free(pointer) }

  var root: MarkdownNode { unsafe MarkdownNode(pointer: pointer) }

  /// The library keeps its extensions in a list of its own; registering is not for two at once.
  private static let areTablesRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()
}

/// One node of a tree, not to be kept longer than the tree.
@safe private struct MarkdownNode {
  private let pointer: OpaquePointer

  @unsafe init(pointer: OpaquePointer) { unsafe self.pointer = pointer }

  var type: String { unsafe text(cmark_node_get_type_string(pointer)) }
  var literal: String { unsafe text(cmark_node_get_literal(pointer)) }
  var info: String { unsafe text(cmark_node_get_fence_info(pointer)) }
  var url: String { unsafe text(cmark_node_get_url(pointer)) }
  var line: Int { unsafe Int(cmark_node_get_start_line(pointer)) }
  var column: Int { unsafe Int(cmark_node_get_start_column(pointer)) }
  var headingLevel: Int { unsafe Int(cmark_node_get_heading_level(pointer)) }
  var isOrdered: Bool { unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }

  var children: [MarkdownNode] {
    var children: [MarkdownNode] = []
    var next = unsafe cmark_node_first_child(pointer)
    while let child = unsafe next {
      unsafe children.append(MarkdownNode(pointer: child))
      unsafe next = cmark_node_next(child)
    }
    return children
  }

  private func text(_ characters: UnsafePointer<CChar>?) -> String {
    guard let characters = unsafe characters else { return "" }
    return unsafe String(cString: characters)
  }
}

/// The parser of Markdown that the program was built with.
public enum MarkdownLibrary {
  /// The version of cmark-gfm in use.
  public static var version: String {
    let version = cmark_version()
    return "\(version >> 24 & 0xFF).\(version >> 16 & 0xFF).\(version >> 8 & 0xFF)"
  }
}
