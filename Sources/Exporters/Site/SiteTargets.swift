import Documents
import Foundation

/// Where the links of a site lead: to its pages and their headings, out of it, or nowhere.
struct SiteTargets: Sendable {
  /// The anchors of each page, by its path.
  private let anchors: [String: Set<String>]
  private let exists: @Sendable (String) -> Bool

  init(_ sources: [Site.Source], exists: @escaping @Sendable (String) -> Bool) {
    anchors = Dictionary(
      sources.map { source in
        let ids = source.page.blocks.compactMap { block in
          if case .group(let group) = block { group.id } else { nil }
        }
        return (source.path, Set(ids))
      }, uniquingKeysWith: { first, _ in first })
    self.exists = exists
  }

  /// `Guide/settings.md` is `Guide/settings.html`, `Guide/README.md` is `Guide/index.html`.
  static func name(of path: String) -> String {
    let stem = path.hasSuffix(".md") ? String(path.dropLast(3)) : path
    let isFirst = stem == "README" || stem.hasSuffix("/README")
    return (isFirst ? stem.dropLast(6) + "index" : stem[...]) + ".html"
  }

  /// The target on the written page: nothing where the link leads out of the site to a file.
  func target(_ target: String, on path: String) -> String? {
    guard !SiteTargets.isOutside(target) else { return target }
    let (file, anchor) = SiteTargets.parts(of: target, on: path)
    let mark = anchor.map { "#" + $0 } ?? ""
    if file == path { return anchor.map { "#" + $0 } }
    guard anchors[file] != nil else { return nil }
    return way(from: path, to: SiteTargets.name(of: file)) + mark
  }

  /// Whether the link leads to nothing at all.
  func isLost(_ target: String, on path: String) -> Bool {
    guard !SiteTargets.isOutside(target) else { return false }
    let (file, anchor) = SiteTargets.parts(of: target, on: path)
    guard let anchors = anchors[file] else { return !exists(file) }
    return anchor.map { !anchors.contains($0) } ?? false
  }

  /// From a page to a file of the site: `../search.html`.
  func way(from path: String, to name: String) -> String {
    let home = path.split(separator: "/").dropLast()
    let steps = name.split(separator: "/")
    let common = zip(home, steps).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: home.count - common) + steps[common...].map(String.init))
      .joined(separator: "/")
  }

  /// Whether it leads to another place of the web, or to a mailbox.
  static func isOutside(_ target: String) -> Bool {
    target.contains("://") || target.lowercased().hasPrefix("mailto:")
  }

  /// The path and the anchor of a target that a page names.
  private static func parts(of target: String, on path: String) -> (String, String?) {
    let pieces = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = pieces.count > 1 ? String(pieces[1]) : nil
    guard let file = pieces.first, !file.isEmpty else { return (path, anchor) }
    var steps = path.split(separator: "/").dropLast().map(String.init)
    for step in file.split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = steps.popLast()
      default: steps.append(String(step))
      }
    }
    return (steps.joined(separator: "/"), anchor)
  }
}
