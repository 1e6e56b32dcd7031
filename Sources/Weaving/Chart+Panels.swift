import Documents
import Tables

extension Chart {
  /// Puts the rows of each small chart together, with the same categories in each: where one has no
  /// row, nothing is drawn.
  ///
  /// Categories stand as they come; those that ascend in each small chart ascend in all.
  mutating func arrangePanels() {
    guard let column = panelColumn else { return }
    let all = data
    var rows: [Value: [Value: Int]] = [:]
    for row in 0..<all.count { rows[all[row, column], default: [:]][all[row, x]] = row }
    let titles = all.distinct(column)
    var categories = all.distinct(x)
    if all.ascends(x, within: column) { categories.sort() }
    let format = ValueFormat.standard(for: all.columns[column]).said(in: words)
    panels = titles.enumerated().map { index, title in
      let text = format.text(title)
      let first = index * categories.count
      return Panel(title: text.isEmpty ? "–" : text, rows: first..<first + categories.count)
    }
    var arranged: [[Value]] = []
    for title in titles {
      for category in categories {
        var values = rows[title]?[category].map { Array(all.row($0)) }
        if values == nil {
          values = all.columns.map { _ in .missing }
          values?[column] = title
          values?[x] = category
        }
        arranged.append(values ?? [])
      }
    }
    data = Table(columns: all.columns, rows: arranged)
  }
}

extension Table {
  /// The values of a column, each once, in the order in which they come.
  fileprivate func distinct(_ column: Int) -> [Value] {
    var seen: Set<Value> = []
    return (0..<count).map { self[$0, column] }.filter { seen.insert($0).inserted }
  }

  /// Whether the values of a column ascend in the rows that say the same in another.
  fileprivate func ascends(_ column: Int, within group: Int) -> Bool {
    var last: [Value: Value] = [:]
    for row in 0..<count {
      if let before = last[self[row, group]], self[row, column] < before { return false }
      last[self[row, group]] = self[row, column]
    }
    return true
  }
}
