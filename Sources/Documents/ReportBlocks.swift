import Tables

/// Builds the blocks of a report from its pieces.
enum ReportBlocks {
  static func read(_ pieces: [ReportLines.Piece], _ faults: inout ReportFaults) -> [ReportBlock] {
    var finished: [ReportBlock] = []
    var open: [(container: Container, location: Location)] = []
    func append(_ block: ReportBlock) {
      if open.isEmpty {
        finished.append(block)
      } else {
        open[open.count - 1].container.blocks.append(block)
      }
    }
    for piece in pieces {
      switch piece {
      case .prose(let source, let location):
        let prose = faults.attempt { () throws(ReportError) in try Prose(source, at: location) }
        if let prose, !prose.isEmpty {
          append(ReportBlock(content: .prose(prose), location: location))
        }
      case .fence(let fence):
        guard let content = faults.attempt({ () throws(ReportError) in try content(fence) }) else {
          faults.leaveOut(fence.writtenLabel)
          continue
        }
        for block in blocks(content, at: fence.location) { append(block) }
      case .open(let attributes, let location):
        let container = faults.attempt { () throws(ReportError) in
          try Container(attributes: attributes, at: location)
        }
        open.append((container ?? Container(formats: [], startsPage: false, blocks: []), location))
      case .close(let location):
        guard let last = open.popLast() else {
          faults.note(ReportError(.expected("no ::: here: no container is open"), at: location))
          continue
        }
        append(ReportBlock(content: .container(last.container), location: last.location))
      }
    }
    while let last = open.popLast() {
      faults.note(ReportError(.neverClosed("the container"), at: last.location))
      append(ReportBlock(content: .container(last.container), location: last.location))
    }
    return finished
  }

  private static func content(_ fence: ReportLines.Fence) throws(ReportError) -> ReportBlock.Content
  {
    switch fence.kind {
    case "sql": .sql(try SQLBlock(fence))
    case "chart": .chart(try ChartBlock(fence))
    case "check": .check(try CheckBlock(fence))
    case "entry": .entry(try EntryBlock(fence))
    default:
      throw .unknown("block", fence.kind, among: ReportLines.kinds, at: fence.location)
    }
  }

  /// A block with its chart below it, in a container where it has a condition.
  private static func blocks(
    _ content: ReportBlock.Content, at location: Location
  ) -> [ReportBlock] {
    var blocks = [ReportBlock(content: content, location: location)]
    var condition: SQLFragment?
    switch content {
    case .sql(let block):
      if let chart = block.chart {
        blocks.append(ReportBlock(content: .chart(chart), location: location))
      }
      condition = block.condition
    case .entry(let block): condition = block.condition
    default: break
    }
    guard let condition else { return blocks }
    var container = Container(formats: [], startsPage: false, blocks: blocks)
    container.condition = condition
    return [ReportBlock(content: .container(container), location: location)]
  }
}
