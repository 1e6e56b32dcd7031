import Documents
import Queries
import Tables

/// Finds the rows that the conditions of a block pick out; the first that holds decides.
struct Highlighting {
  private let catalog: Catalog
  private let highlights: [Highlight]

  /// The name of the result while conditions are asked; no label can have it.
  private static let name = "this result"

  init(_ catalog: Catalog, _ highlights: [Highlight]) {
    self.catalog = catalog
    self.highlights = highlights
  }

  func styles(
    of table: Table, parameters: [String: Value]
  ) throws(WeaveError) -> [RowStyle?] {
    var styles = [RowStyle?](repeating: nil, count: table.count)
    guard !highlights.isEmpty else { return styles }
    catalog.add(table, named: Highlighting.name)
    defer { try? catalog.remove(Highlighting.name) }
    for highlight in highlights {
      let answers = try catalog.rows(
        highlight.condition, parameters: parameters,
        wrapped: ("select (", ") from \"\(Highlighting.name)\" order by rowid"))
      for row in 0..<table.count where styles[row] == nil && answers[row, 0].isTrue {
        styles[row] = highlight.style
      }
    }
    return styles
  }
}
