import Documents
import Queries

/// The blocks of a report whose order of rows readers see: in a table, a chart, a list to fill in.
struct ShownBlocks {
  private var labels: Set<String> = []

  init(_ report: Report) {
    for block in report.blocks.flatMap(\.all) {
      switch block.content {
      case .chart(let block): labels.insert(block.data.name)
      case .entry(let block):
        if case .from(let label, _, _, _) = block.rows { labels.insert(label) }
      case .container(let container):
        if let each = container.each { labels.insert(each.label) }
      case .prose(let prose):
        for case .table(let label, _) in prose.expressions.map(\.source) { labels.insert(label) }
      case .sql, .check: break
      }
    }
  }

  func contains(_ block: SQLBlock) -> Bool {
    block.isShown || block.label.map(labels.contains) ?? false
  }
}

extension SQLFragment {
  /// Whether its rows come in an order that it states.
  var isOrdered: Bool { Catalog.isOrdered(text) }
}
