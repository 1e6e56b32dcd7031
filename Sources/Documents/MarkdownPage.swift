package import Tables

/// A page of Markdown that is shown as it stands: nothing in it runs.
package struct MarkdownPage: Sendable {
  /// The heading of the page, which is not among its blocks; `nil` where it begins with none.
  package let title: String?
  /// Each heading is a group of its own, whose id is its anchor.
  package let blocks: [Block]

  /// - Parameter faults: HTML and what else the format does not know; it is left out.
  package init(_ text: String, at location: Location, _ faults: inout [ReportError]) {
    var found: [ReportError] = []
    let markdown = Markdown(
      code: { code, _ in .code(code) }, text: { text, _, _ in [.text(text)] },
      refuse: { found.append($0) }, origin: location, isPlain: true)
    var blocks = markdown.blocks(text)
    if case .heading(1, let words)? = blocks.first {
      title = words.plain
      blocks.removeFirst()
    } else {
      title = nil
    }
    var anchors = Anchors()
    self.blocks = blocks.map { block in
      guard case .heading(_, let words) = block else { return block }
      return .group(Group(id: anchors.next(for: words.plain), blocks: [block]))
    }
    faults += found
  }

  /// The names by which links lead to headings, as the hosts of Markdown make them.
  private struct Anchors {
    private var counts: [String: Int] = [:]

    /// `Past one machine` is `past-one-machine`, a second one `past-one-machine-1`.
    mutating func next(for words: String) -> String {
      let kept = words.lowercased().filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
      let anchor = kept.replacing(" ", with: "-")
      defer { counts[anchor, default: 0] += 1 }
      return counts[anchor].map { "\(anchor)-\($0)" } ?? anchor
    }
  }
}
