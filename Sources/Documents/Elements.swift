/// Builds the elements of a report from its pieces.
enum Elements {
  static func read(_ pieces: [ReportLines.Piece], _ faults: inout ReportFaults) -> [Element] {
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
        let prose = faults.attempt { () throws(ReportError) in try Prose(source, at: place) }
        if let prose, !prose.isEmpty { append(Element(content: .prose(prose), place: place)) }
      case .fence(let fence):
        guard let content = faults.attempt({ () throws(ReportError) in try content(fence) }) else {
          faults.leaveOut(fence.writtenLabel)
          continue
        }
        for element in elements(content, at: fence.place) { append(element) }
      case .open(let attributes, let place):
        let container = faults.attempt { () throws(ReportError) in
          try Container(attributes: attributes, at: place)
        }
        open.append((container ?? Container(formats: [], startsPage: false, elements: []), place))
      case .close(let place):
        guard let last = open.popLast() else {
          faults.note(ReportError(.expected("no ::: here: no container is open"), at: place))
          continue
        }
        append(Element(content: .container(last.container), place: last.place))
      }
    }
    while let last = open.popLast() {
      faults.note(ReportError(.neverClosed("the container"), at: last.place))
      append(Element(content: .container(last.container), place: last.place))
    }
    return finished
  }

  private static func content(_ fence: ReportLines.Fence) throws(ReportError) -> Element.Content {
    switch fence.kind {
    case "sql": .sql(try SQLChunk(fence))
    case "chart": .chart(try ChartChunk(fence))
    case "check": .check(try CheckChunk(fence))
    case "entry": .entry(try EntryChunk(fence))
    default:
      throw .unknown("block", fence.kind, among: ReportLines.kinds, at: fence.place)
    }
  }

  /// A block with its chart below it, in a container where it has a condition.
  private static func elements(
    _ content: Element.Content, at place: Place
  ) -> [Element] {
    var elements = [Element(content: content, place: place)]
    var condition: Passage?
    switch content {
    case .sql(let chunk):
      if let chart = chunk.chart { elements.append(Element(content: .chart(chart), place: place)) }
      condition = chunk.condition
    case .entry(let chunk): condition = chunk.condition
    default: break
    }
    guard let condition else { return elements }
    var container = Container(formats: [], startsPage: false, elements: elements)
    container.condition = condition
    return [Element(content: .container(container), place: place)]
  }
}
