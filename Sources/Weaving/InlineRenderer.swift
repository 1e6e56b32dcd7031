import Documents
import Queries
import Tables

/// Renders inline expressions as text, with the values that are known at one point of a report.
struct InlineRenderer {
  let catalog: Catalog
  let scope: Scope

  private var language: Language { scope.language }

  func text(_ wording: Wording) throws(WeaveError) -> String {
    try wording.filled { expression throws(WeaveError) in try text(expression) }
  }

  /// A reference is a link in prose, and its words elsewhere.
  func inlines(_ expression: InlineExpression) throws(WeaveError) -> [Inline] {
    if case .reference(let label) = expression.source { return [try link(label, expression)] }
    return [.text(try text(expression))]
  }

  /// Some columns of a result as a table of their own.
  func table(_ expression: InlineExpression) throws(WeaveError) -> ReportTable {
    guard case .table(let label, let names) = expression.source else {
      throw WeaveError(.expected("{table}"), at: expression.location)
    }
    let result = try result(label, expression)
    var places: [Int] = []
    for (name, place) in zip(names, expression.columnLocations) {
      places.append(try result.index(of: name, at: place))
    }
    if names.isEmpty { places = result.columns.indices.filter { !result.columns[$0].isHidden } }
    let columns = try self.columns(of: result)
    let rows = result.table.rows.map { row in places.map { row[row.startIndex + $0] } }
    var table = ReportTable(
      data: Table(columns: places.map { result.table.columns[$0] }, rows: rows),
      columns: places.map { columns[$0] })
    for index in table.columns.indices { table.columns[index].isHidden = false }
    table.words = language
    table.emptyText = language.say(.nothing)
    return table
  }

  /// The columns of a result with their titles filled.
  ///
  /// Titles that the report does not give, the names of columns in words or those of a measure's page, are
  /// in the language of the document.
  func columns(of result: BlockResult) throws(WeaveError) -> [ReportColumn] {
    var columns = result.columns
    for index in columns.indices {
      columns[index].format = columns[index].format.said(in: language)
      columns[index].title = language[columns[index].title] ?? columns[index].title
    }
    for (index, title) in result.titles.sorted(by: { $0.key < $1.key }) {
      let words = try text(title)
      columns[index].title = language[words] ?? words
    }
    for (index, note) in result.notes { columns[index].note = try text(note) }
    return columns
  }

  /// Looks whether everything that an inline expression names is there, without a row to take it from.
  func check(_ expression: InlineExpression) throws(WeaveError) {
    switch expression.source {
    case .parameter, .reference: _ = try text(expression)
    case .cell(let label, let key, let column):
      if key == nil, let row = scope.row(label) {
        _ = try row.result.index(of: column, at: expression.columnLocation)
      } else {
        _ = try result(label, expression).index(of: column, at: expression.columnLocation)
      }
    case .sql(let fragment):
      let table = try catalog.rows(fragment, parameters: scope.parameters)
      guard table.columns.count == 1 else {
        throw WeaveError(
          .expected("one value, found \(table.columns.count) columns"), at: fragment.location)
      }
    case .table(let label, let names):
      let result = try result(label, expression)
      for (name, place) in zip(names, expression.columnLocations) {
        _ = try result.index(of: name, at: place)
      }
    }
  }

  func result(_ label: String, at location: Location) throws(WeaveError) -> BlockResult {
    guard let result = scope.result(label) else {
      throw WeaveError(.notRun(label: label), at: location)
    }
    return result
  }

  private func result(_ label: String, _ expression: InlineExpression) throws(WeaveError)
    -> BlockResult
  {
    try result(label, at: expression.nameLocation)
  }

  private func text(_ expression: InlineExpression) throws(WeaveError) -> String {
    switch expression.source {
    case .parameter(let name):
      guard let value = scope.parameters[name] else {
        throw .unknown(
          "parameter", name, among: scope.parameters.keys.sorted(), at: expression.nameLocation)
      }
      // A blank list is a gap, too.
      return text(value == .text("") ? .missing : value, expression.format ?? .general)
    case .cell(let label, let key, let column):
      let (result, row) = try self.row(label, key, expression)
      let index = try result.index(of: column, at: expression.columnLocation)
      return text(result.table[row, index], expression.format ?? result.columns[index].format)
    case .sql(let fragment):
      let table = try catalog.rows(fragment, parameters: scope.parameters)
      guard table.count == 1, table.columns.count == 1 else {
        throw WeaveError(table.manyValues, at: fragment.location)
      }
      return text(table[0, 0], expression.format ?? .standard(for: table.columns[0]))
    case .reference(let label): return [try link(label, expression)].plain
    case .table:
      throw WeaveError(.expected("{table} in a paragraph of its own"), at: expression.location)
    }
  }

  /// A gap in a sentence reads as a mistake, so missing is a dash; a statement makes an empty text where
  /// nothing is to be said.
  private func text(_ value: Value, _ format: ValueFormat) -> String {
    value == .missing ? "–" : format.said(in: language).text(value)
  }

  private func row(
    _ label: String, _ key: InlineExpression.Key?, _ expression: InlineExpression
  ) throws(WeaveError) -> (BlockResult, Int) {
    if key == nil, let row = scope.row(label) { return (row.result, row.index) }
    let result = try result(label, expression)
    guard let key else {
      guard result.table.count == 1 else {
        throw WeaveError(
          .rows(label: label, found: result.table.count), at: expression.nameLocation)
      }
      return (result, 0)
    }
    let wanted =
      switch key {
      case .text(let text): text
      case .parameter(let name): (scope.parameters[name] ?? .missing).plain
      }
    let rows = (0..<result.table.count).filter { result.table[$0, 0].plain == wanted }
    guard rows.count == 1 else {
      throw WeaveError(
        .rows(label: "\(label)[…]", found: rows.count), at: expression.nameLocation)
    }
    return (result, rows[0])
  }

  private func link(_ label: String, _ expression: InlineExpression) throws(WeaveError) -> Inline {
    guard let (name, scope) = scope.name(of: label) else {
      throw WeaveError(.notShown(label: label), at: expression.nameLocation)
    }
    let words: String
    switch name {
    case .number(let number): words = number
    // Whether a condition holds may be hidden; there is nothing to lead to.
    case .absent(let kind): return .text(language.say(kind))
    case .heading(let section, let prose):
      let renderer = InlineRenderer(catalog: catalog, scope: scope)
      words = try prose.title(of: section) { expression throws(WeaveError) in
        try renderer.inlines(expression)
      }
    }
    return .link([.text(words)], target: "#\(label)\(scope.suffix)")
  }
}

extension Table {
  /// What a result has too much, or too little, to be one value.
  fileprivate var manyValues: WeaveProblem {
    columns.count == 1
      ? .expected("one value, found \(count == 0 ? "none" : "\(count) rows")")
      : .expected("one value, found \(columns.count) columns")
  }
}

extension InlineExpression {
  /// Where the column of a value stands.
  fileprivate var columnLocation: Location { columnLocations.first ?? nameLocation }
}
