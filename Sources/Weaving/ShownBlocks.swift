import Documents
import Queries

/// The blocks of a report whose order of rows readers see: in a table, a chart, a list to fill in.
struct ShownBlocks {
  private var labels: Set<String> = []

  init(_ report: Report) {
    for element in report.elements.flatMap(\.all) {
      switch element.content {
      case .chart(let chunk): labels.insert(chunk.data.name)
      case .entry(let chunk):
        if case .from(let label, _, _, _) = chunk.rows { labels.insert(label) }
      case .container(let container):
        if let each = container.each { labels.insert(each.label) }
      case .prose(let prose):
        for case .table(let label, _) in prose.insets.map(\.source) { labels.insert(label) }
      case .sql, .check: break
      }
    }
  }

  func contains(_ chunk: SQLChunk) -> Bool {
    chunk.isShown || chunk.label.map(labels.contains) ?? false
  }
}

extension Passage {
  /// Whether its rows come in an order that it states.
  var isOrdered: Bool { Catalog.isOrdered(text) }
}
