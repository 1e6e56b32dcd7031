import Documents
import Queries
import Tables

/// Fills the insets of words with values, as they are known at one place of a report.
struct Filling {
  let catalog: Catalog
  let scope: Scope

  func text(_ wording: Wording) throws(WeaveError) -> String {
    try wording.filled { inset throws(WeaveError) in try text(inset) }
  }

  /// A reference is a link in prose, and its words elsewhere.
  func inlines(_ inset: Inset) throws(WeaveError) -> [Inline] {
    if case .reference(let label) = inset.source { return [try link(label, inset)] }
    return [.text(try text(inset))]
  }

  /// Some columns of a result as a table of their own.
  func figure(_ inset: Inset) throws(WeaveError) -> Figure {
    guard case .table(let label, let names) = inset.source else {
      throw WeaveError(.expected("{table}"), at: inset.place)
    }
    let outcome = try outcome(label, inset)
    var places: [Int] = []
    for name in names { places.append(try outcome.index(of: name, at: inset.place)) }
    if names.isEmpty { places = outcome.columns.indices.filter { !outcome.columns[$0].isHidden } }
    let columns = try self.columns(of: outcome)
    let rows = outcome.table.rows.map { row in places.map { row[row.startIndex + $0] } }
    var figure = Figure(
      table: Table(columns: places.map { outcome.table.columns[$0] }, rows: rows),
      columns: places.map { columns[$0] })
    for index in figure.columns.indices { figure.columns[index].isHidden = false }
    return figure
  }

  /// The columns of a result with their titles filled.
  func columns(of outcome: Outcome) throws(WeaveError) -> [FigureColumn] {
    var columns = outcome.columns
    for (index, title) in outcome.titles.sorted(by: { $0.key < $1.key }) {
      columns[index].title = try text(title)
    }
    return columns
  }

  /// Looks whether everything that an inset names is there, without a row to take it from.
  func check(_ inset: Inset) throws(WeaveError) {
    switch inset.source {
    case .parameter, .reference: _ = try text(inset)
    case .cell(let label, let key, let column):
      if key == nil, let row = scope.row(label) {
        _ = try row.outcome.index(of: column, at: inset.place)
      } else {
        _ = try outcome(label, inset).index(of: column, at: inset.place)
      }
    case .sql(let passage):
      let table = try catalog.rows(passage, parameters: scope.parameters)
      guard table.columns.count == 1 else {
        throw WeaveError(.expected("one value"), at: inset.place)
      }
    case .table(let label, let names):
      let outcome = try outcome(label, inset)
      for name in names { _ = try outcome.index(of: name, at: inset.place) }
    }
  }

  func outcome(_ label: String, at place: Place) throws(WeaveError) -> Outcome {
    guard let outcome = scope.outcome(label) else {
      throw WeaveError(.notRun(label: label), at: place)
    }
    return outcome
  }

  private func outcome(_ label: String, _ inset: Inset) throws(WeaveError) -> Outcome {
    try outcome(label, at: inset.place)
  }

  private func text(_ inset: Inset) throws(WeaveError) -> String {
    switch inset.source {
    case .parameter(let name):
      guard let value = scope.parameters[name] else {
        throw .unknown("parameter", name, among: scope.parameters.keys.sorted(), at: inset.place)
      }
      return text(value, inset.format ?? .general)
    case .cell(let label, let key, let column):
      let (outcome, row) = try self.row(label, key, inset)
      let index = try outcome.index(of: column, at: inset.place)
      return text(outcome.table[row, index], inset.format ?? outcome.columns[index].format)
    case .sql(let passage):
      let table = try catalog.rows(passage, parameters: scope.parameters)
      guard table.count == 1, table.columns.count == 1 else {
        throw WeaveError(.expected("one value"), at: inset.place)
      }
      return text(table[0, 0], inset.format ?? .standard(for: table.columns[0]))
    case .reference(let label): return [try link(label, inset)].plain
    case .table: throw WeaveError(.expected("{table} in a paragraph of its own"), at: inset.place)
    }
  }

  /// A gap in a sentence reads as a mistake, so missing is a dash.
  private func text(_ value: Value, _ format: ValueFormat) -> String {
    value == .missing ? "–" : format.text(value)
  }

  private func row(
    _ label: String, _ key: Inset.Key?, _ inset: Inset
  ) throws(WeaveError) -> (Outcome, Int) {
    if key == nil, let row = scope.row(label) { return (row.outcome, row.index) }
    let outcome = try outcome(label, inset)
    guard let key else {
      guard outcome.table.count == 1 else {
        throw WeaveError(.rows(label: label, found: outcome.table.count), at: inset.place)
      }
      return (outcome, 0)
    }
    let wanted =
      switch key {
      case .text(let text): text
      case .parameter(let name): (scope.parameters[name] ?? .missing).plain
      }
    let rows = (0..<outcome.table.count).filter { outcome.table[$0, 0].plain == wanted }
    guard rows.count == 1 else {
      throw WeaveError(.rows(label: "\(label)[…]", found: rows.count), at: inset.place)
    }
    return (outcome, rows[0])
  }

  private func link(_ label: String, _ inset: Inset) throws(WeaveError) -> Inline {
    guard let (name, scope) = scope.name(of: label) else {
      throw WeaveError(.notShown(label: label), at: inset.place)
    }
    let words: String
    switch name {
    case .number(let number): words = number
    // Whether a condition holds may be hidden; there is nothing to lead to.
    case .absent(let kind): return .text("a \(kind) that is not shown here")
    case .heading(let section, let prose):
      let filling = Filling(catalog: catalog, scope: scope)
      words = try prose.title(of: section) { inset throws(WeaveError) in
        try filling.inlines(inset)
      }
    }
    return .link([.text(words)], target: "#\(label)\(scope.suffix)")
  }
}
