package import Documents
import Foundation

/// Pages of Markdown as HTML pages that lead to each other, with one to search them all.
///
/// Every page is one file without a script; the page to search has one, and is a list of all
/// headings without it.
package struct Site: Sendable {
  /// A page as it was written: where it lies, `Guide/settings.md`, and what stands in it.
  package struct Source: Sendable {
    package let path: String
    package let page: MarkdownPage

    package init(path: String, page: MarkdownPage) {
      self.path = path
      self.page = page
    }
  }

  /// A link that leads to no page and no heading of the site, and to no file beside it.
  package struct LostLink: Hashable, Sendable {
    package let path: String
    package let target: String
  }

  private let title: String
  private let sources: [Source]
  private let targets: SiteTargets

  /// - Parameters:
  ///   - sources: in the order of reading; the first is where readers come in.
  ///   - exists: whether a path leads to a file that is no page of the site.
  package init(title: String, _ sources: [Source], exists: @escaping @Sendable (String) -> Bool) {
    self.title = title
    self.sources = sources
    targets = SiteTargets(sources, exists: exists)
  }

  /// The files of the site by their names, the page to search among them.
  package var files: [(name: String, text: String)] {
    sources.indices.map { (SiteTargets.name(of: sources[$0].path), text(of: $0)) }
      + [("search.html", SearchPage(title: title, sources).text)]
  }

  /// Links that lead nowhere, by page.
  package var lostLinks: [LostLink] {
    sources.flatMap { source in
      source.page.blocks.flatMap(\.links).filter { targets.isLost($0, on: source.path) }
        .map { LostLink(path: source.path, target: $0) }
    }
  }

  private func text(of index: Int) -> String {
    let source = sources[index]
    var around: [Inline] = []
    func lead(_ words: String, to path: String) {
      if !around.isEmpty { around.append(.text(" · ")) }
      around.append(.link([.text(words)], target: targets.way(from: source.path, to: path)))
    }
    lead(title, to: SiteTargets.name(of: sources[0].path))
    for other in sources.dropFirst() where other.path.hasSuffix("/README.md") {
      lead(other.title, to: SiteTargets.name(of: other.path))
    }
    lead("Search", to: "search.html")
    var before: [Inline] = []
    if index > 0 { before = link("Before", sources[index - 1], from: source) }
    if index + 1 < sources.count {
      if !before.isEmpty { before.append(.text(" · ")) }
      before += link("Next", sources[index + 1], from: source)
    }
    let blocks = source.page.blocks.map { block in
      block.mappingLinks { targets.target($0, on: source.path) }
    }
    let all = [.paragraph(around)] + blocks + [.rule, .paragraph(before)]
    let document = Document(title: source.title, blocks: all, hasContents: true)
    let within = all.flatMap(\.links).filter { !SiteTargets.isOutside($0) }
    var writer = PageWriter(document, within: Set(within))
    return writer.wholePage()
  }

  private func link(_ word: String, _ page: Source, from source: Source) -> [Inline] {
    let way = targets.way(from: source.path, to: SiteTargets.name(of: page.path))
    return [.text("\(word): "), .link([.text(page.title)], target: way)]
  }
}

extension Site.Source {
  /// What the page is called.
  var title: String {
    page.title ?? String(path.split(separator: "/").last?.prefix { $0 != "." } ?? "")
  }
}

extension Block {
  /// The targets of all links in it.
  fileprivate var links: [String] {
    var targets: [String] = []
    _ = mappingLinks { target in
      targets.append(target)
      return target
    }
    return targets
  }

  /// The block with other targets; a link without a target is its words.
  fileprivate func mappingLinks(_ target: (String) -> String?) -> Block {
    switch self {
    case .heading(let level, let words): .heading(level: level, words.mappingLinks(target))
    case .paragraph(let words): .paragraph(words.mappingLinks(target))
    case .list(let isOrdered, let items):
      .list(isOrdered: isOrdered, items: items.map { $0.map { $0.mappingLinks(target) } })
    case .quote(let blocks): .quote(blocks.map { $0.mappingLinks(target) })
    case .grid(let header, let rows):
      .grid(
        header: header.map { $0.mappingLinks(target) },
        rows: rows.map { $0.map { $0.mappingLinks(target) } })
    case .group(let group):
      .group(Group(id: group.id, blocks: group.blocks.map { $0.mappingLinks(target) }))
    case .code, .rule, .table, .chart, .notice: self
    }
  }
}

extension [Inline] {
  fileprivate func mappingLinks(_ target: (String) -> String?) -> [Inline] {
    flatMap { inline -> [Inline] in
      switch inline {
      case .link(let words, let old):
        guard let new = target(old) else { return words }
        return [.link(words, target: new)]
      case .strong(let words): return [.strong(words.mappingLinks(target))]
      case .emphasis(let words): return [.emphasis(words.mappingLinks(target))]
      case .text, .code, .lineBreak, .softBreak: return [inline]
      }
    }
  }
}
