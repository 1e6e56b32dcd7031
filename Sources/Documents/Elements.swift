/// Builds the elements of a report from its pieces.
enum Elements {
  /// The words in the braces of a block that runs.
  static let kinds = ["sql", "chart", "check", "entry"]

  static func read(_ pieces: [ReportLines.Piece]) throws(ReportError) -> [Element] {
    var finished: [Element] = []
    var open: [(container: Container, place: Place)] = []
    func append(_ element: Element) {
      if open.isEmpty {
        finished.append(element)
      } else {
        open[open.count - 1].container.elements.append(element)
      }
    }
    for piece in pieces {
      switch piece {
      case .prose(let source, let place):
        let prose = try Prose(source, at: place)
        if !prose.isEmpty { append(Element(content: .prose(prose), place: place)) }
      case .fence(let fence): append(Element(content: try content(fence), place: fence.place))
      case .open(let attributes, let place):
        open.append((try Container(attributes: attributes, at: place), place))
      case .close(let place):
        guard let last = open.popLast() else {
          throw ReportError(.expected("no ::: here: no container is open"), at: place)
        }
        append(Element(content: .container(last.container), place: last.place))
      }
    }
    if let last = open.last { throw ReportError(.neverClosed("the container"), at: last.place) }
    return finished
  }

  private static func content(_ fence: ReportLines.Fence) throws(ReportError) -> Element.Content {
    switch fence.kind {
    case "sql": .sql(try SQLChunk(fence))
    case "chart": .chart(try ChartChunk(fence))
    case "check": .check(try CheckChunk(fence))
    case "entry": .entry(try EntryChunk(fence))
    default:
      throw .unknown("block", fence.kind, among: kinds, at: fence.place)
    }
  }
}
