import Settings
import Tables

/// Builds the blocks of a report from its pieces.
enum ReportBlocks {
  static func read(_ pieces: [ReportLines.Piece], _ faults: inout ReportFaults) -> [ReportBlock] {
    var finished: [ReportBlock] = []
    var open: [Open] = []
    func append(_ block: ReportBlock) {
      if open.isEmpty {
        finished.append(block)
      } else {
        open[open.count - 1].container.blocks.append(block)
      }
    }
    func end() {
      guard let last = open.popLast() else { return }
      append(ReportBlock(content: .container(last.container), location: last.location))
    }
    for piece in pieces {
      switch piece {
      case .prose(let source, let location):
        let prose = Prose(source, at: location, &faults)
        if !prose.isEmpty {
          append(ReportBlock(content: .prose(prose), location: location))
        }
      case .fence(let fence):
        guard let content = content(fence, &faults) else { continue }
        for block in blocks(content, of: fence) { append(block) }
      case .heading(let heading):
        while let level = open.last?.level, level >= heading.level { end() }
        if let attributes = heading.attributes {
          open.append(Open(attributes, at: heading.location, level: heading.level, &faults))
        }
      case .open(let attributes, let location):
        open.append(Open(attributes, at: location, level: nil, &faults))
      case .close(let location):
        while open.last?.level != nil { end() }
        if open.isEmpty {
          faults.note(ReportError(.expected("no ::: here: no container is open"), at: location))
        }
        end()
      }
    }
    while let last = open.last {
      if last.level == nil, !last.isGuess {
        faults.note(ReportError(.neverClosed("the container"), at: last.location))
      }
      end()
    }
    return finished
  }

  /// A container whose end is still to come.
  private struct Open {
    var container: Container
    let location: Location
    /// Of its heading, where it has one in place of `:::`.
    let level: Int?
    /// Whether its first line cannot be read, so that it may be none.
    let isGuess: Bool

    init(_ attributes: String?, at location: Location, level: Int?, _ faults: inout ReportFaults) {
      isGuess = attributes == nil
      let read = attributes.flatMap { attributes in
        faults.attempt { () throws(ReportError) in
          try Container(attributes: attributes, at: location)
        }
      }
      container = read ?? Container(formats: [], startsPage: false, blocks: [])
      self.location = location
      self.level = level
    }
  }

  /// What a block is; of one with mistakes what is known, so that others in it are told, too.
  private static func content(
    _ fence: ReportLines.Fence, _ faults: inout ReportFaults
  ) -> ReportBlock.Content? {
    guard ReportLines.kinds.contains(fence.kind) else {
      faults.note(.unknown("block", fence.kind, among: ReportLines.kinds, at: fence.location))
      faults.leaveOut(fence.writtenLabel)
      return nil
    }
    let strays = fence.strays
    for stray in strays { faults.note(stray) }
    let setting = faults.attempt { () throws(ReportError) in try fence.setting().block(fence) }
    let read = setting.flatMap { setting in
      faults.mended(setting) { setting throws(ReportError) in
        try ReportBlocks.content(fence, setting)
      }
    }
    if let read, read.isWhole, strays.isEmpty { return read.result }
    faults.leaveOut(fence.writtenLabel)
    return read?.result.unnamed(setting)
      ?? (fence.hasSQL ? .sql(SQLBlock(OptionLines(fence).sql)) : nil)
  }

  private static func content(
    _ fence: ReportLines.Fence, _ setting: Setting
  ) throws(ReportError) -> ReportBlock.Content {
    switch fence.kind {
    case "sql": .sql(try SQLBlock(fence, setting))
    case "chart": .chart(try ChartBlock(fence, setting))
    case "check": .check(try CheckBlock(fence, setting))
    default: .entry(try EntryBlock(fence, setting))
    }
  }

  /// A block with its chart below it, each in a container where it has a condition.
  private static func blocks(
    _ content: ReportBlock.Content, of fence: ReportLines.Fence
  ) -> [ReportBlock] {
    let location = fence.location
    let whole = ReportBlock(
      content: content, location: location, labelLocation: fence.labelLocation)
    switch content {
    case .sql(let block):
      let charts = block.chart.map { blocks(.chart($0), of: fence) } ?? []
      return contained([whole] + charts, where: block.condition, at: location)
    case .chart(let block): return contained([whole], where: block.condition, at: location)
    case .entry(let block): return contained([whole], where: block.condition, at: location)
    case .prose, .check, .container: return [whole]
    }
  }

  private static func contained(
    _ blocks: [ReportBlock], where condition: SQLFragment?, at location: Location
  ) -> [ReportBlock] {
    guard let condition else { return blocks }
    var container = Container(formats: [], startsPage: false, blocks: blocks)
    container.condition = condition
    return [ReportBlock(content: .container(container), location: location)]
  }
}

extension Setting {
  /// The options of a block: what is missing among them is missing in the block as a whole.
  fileprivate func block(_ fence: ReportLines.Fence) -> Setting {
    mapping == nil ? self : Setting(content, at: fence.location)
  }
}

extension ReportBlock.Content {
  /// What is left of a block with mistakes: nothing can name it, and nobody sees it.
  fileprivate func unnamed(_ setting: Setting?) -> ReportBlock.Content {
    switch self {
    case .sql(var block):
      block.label = nil
      block.isShown = false
      // Its options may name columns that are made by one that is lost.
      if setting?["across"] != nil, block.options.across == nil { block.options.columns = [] }
      return .sql(block)
    case .chart(var block):
      block.label = nil
      return .chart(block)
    case .entry(var block):
      block.label = nil
      return .entry(block)
    case .check, .prose, .container: return self
    }
  }
}
