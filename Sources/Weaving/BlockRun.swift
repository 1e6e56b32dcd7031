import Documents
import Queries
import Tables

/// Runs the blocks of a report top to bottom.
final class BlockRun {
  private let report: Report
  private let catalog: Catalog
  private let format: OutputFormat
  private let keepsGoing: Bool
  /// The labels that are tables of the catalog for now.
  private var labels: [String] = []
  private var tables = 0
  private var charts = 0

  /// The blocks whose order of rows readers see.
  private let shown: ShownBlocks
  private let rules: MeasureRules
  /// Tables whose rows may come in another order another time.
  private(set) var remarks: [WeaveError] = []

  init(_ report: Report, _ catalog: Catalog, format: OutputFormat, keepsGoing: Bool) {
    shown = ShownBlocks(report)
    rules = MeasureRules(catalog)
    self.report = report
    self.catalog = catalog
    self.format = format
    self.keepsGoing = keepsGoing
  }

  /// Takes the tables of the report out of the catalog.
  func clear() { forget(after: 0) }

  private func forget(after count: Int) {
    // Dropping a table that this run wrote cannot fail in a way that anybody could mend.
    for label in labels[count...] { try? catalog.remove(label) }
    labels.removeSubrange(count...)
  }

  func pieces(of elements: [Element], in scope: Scope) throws(WeaveError) -> [Piece] {
    var pieces: [Piece] = []
    for element in elements {
      do throws(WeaveError) {
        pieces += try self.pieces(of: element, scope)
      } catch {
        let error = report.explained(error)
        guard keepsGoing else { throw error }
        pieces.append(.failure(error))
      }
    }
    return pieces
  }

  private func pieces(of element: Element, _ scope: Scope) throws(WeaveError) -> [Piece] {
    switch element.content {
    case .prose(let prose):
      scope.name(prose)
      return [.prose(prose, scope)]
    case .sql(let chunk): return try run(chunk, scope)
    case .chart(let chunk):
      charts += 1
      if let label = chunk.label { scope.number(label, as: "Figure \(charts)") }
      return [.chart(chunk, number: charts, scope)]
    case .check(let chunk): return [try run(chunk, scope)]
    case .entry(let chunk): return [try run(chunk, scope)]
    case .container(let container): return try run(container, scope)
    }
  }

  private func run(_ container: Container, _ scope: Scope) throws(WeaveError) -> [Piece] {
    var isShown = container.formats.isEmpty || container.formats.contains(format)
    if isShown, let condition = container.condition {
      isShown = try catalog.holds(condition, parameters: scope.parameters)
    }
    guard isShown else {
      if container.each == nil { scope.leaveOut(container.elements) }
      return []
    }
    guard let each = container.each else {
      return [.container(container, try pieces(of: container.elements, in: scope), scope)]
    }
    guard let outcome = scope.outcome(each.label) else {
      throw WeaveError(.notRun(label: each.label), at: each.place)
    }
    var repeated: [Piece] = []
    for row in 0..<outcome.table.count {
      let inside = Scope(inside: scope, alias: each.alias, outcome: outcome, row: row)
      let count = labels.count
      defer { forget(after: count) }
      let inner = try pieces(of: container.elements, in: inside)
      repeated.append(.container(container, inner, inside))
    }
    return repeated
  }

  private func run(_ chunk: CheckChunk, _ scope: Scope) throws(WeaveError) -> Piece {
    let rows = try catalog.rows(chunk.sql, parameters: scope.parameters).count
    let result = CheckResult(
      label: chunk.label, severity: chunk.severity, place: chunk.place, message: "", rows: rows,
      isPassed: !chunk.failure.contains(rows))
    return .check(result, chunk.message, scope)
  }

  private func run(_ chunk: SQLChunk, _ scope: Scope) throws(WeaveError) -> [Piece] {
    let options = chunk.options
    let table = try catalog.rows(chunk.sql, parameters: scope.parameters)
    try table.checkNames(at: chunk.sql.place)
    var outcome = try Outcome(table, options, standards: report.columns)
    if table.count > 1, shown.contains(chunk) { noteOrder(of: chunk.sql) }
    var words = FigureWords(
      caption: options.caption, note: options.note, empty: options.empty, sheet: options.sheet)
    if chunk.isShown { words.rules = try rules.sentences(of: options.measures) }
    if let rule = options.suppression, let below = try threshold(rule, scope) {
      try outcome.suppress(rule, below: below)
    }
    try keep(
      outcome, as: chunk.label, scope, at: chunk.sql.place, isForSQL: options.suppression == nil)
    guard chunk.isShown else { return [] }
    if let across = options.across { try outcome.spread(across) }
    var figure = figure(of: outcome, label: chunk.label, caption: words.caption, scope)
    figure.frozenColumns = options.frozenColumns
    figure.hasFilter = options.hasFilter
    figure.group = outcome.group
    figure.rowStyles = try Highlighting(catalog, options.highlights)
      .styles(of: outcome.table, parameters: scope.parameters)
    if options.echo ?? report.defaults.echo { figure.source = chunk.sql.text }
    let limit = outcome.limit
    if limit < figure.table.count {
      words.remark = "The first \(limit) of \(figure.table.count) rows."
      figure.table = figure.table.prefix(limit)
      figure.rowStyles = Array(figure.rowStyles.prefix(limit))
    }
    return [.figure(figure, words, outcome, scope)]
  }

  private func noteOrder(of sql: Passage) {
    let remark = WeaveError(.unordered, at: sql.place)
    if !sql.isOrdered, !remarks.contains(remark) { remarks.append(remark) }
  }

  private func run(_ chunk: EntryChunk, _ scope: Scope) throws(WeaveError) -> Piece {
    let outcome = try EntryTable(chunk, standards: report.columns).outcome(in: scope)
    try keep(outcome, as: chunk.label, scope, at: chunk.place)
    var figure = figure(of: outcome, label: chunk.label, caption: chunk.caption, scope)
    figure.isEntry = true
    figure.entry = figure.label ?? "entry-line-\(chunk.place.line)"
    figure.given = figure.table
    let words = FigureWords(caption: chunk.caption, note: chunk.note, sheet: chunk.sheet)
    return .figure(figure, words, outcome, scope)
  }

  /// A figure with its number: tables that nobody can refer to have none.
  private func figure(
    of outcome: Outcome, label: String?, caption: Wording?, _ scope: Scope
  ) -> Figure {
    var figure = Figure(table: outcome.table, columns: outcome.columns)
    figure.label = label.map { $0 + scope.suffix }
    guard label != nil || caption != nil else { return figure }
    tables += 1
    figure.number = tables
    if let label { scope.number(label, as: "Table \(tables)") }
    return figure
  }

  /// Makes a result known by its label, to SQL below it and to prose.
  ///
  /// - Parameter isForSQL: whether SQL may ask it: over hidden groups it would count without them.
  private func keep(
    _ outcome: Outcome, as label: String?, _ scope: Scope, at place: Place, isForSQL: Bool = true
  ) throws(WeaveError) {
    guard let label else { return }
    guard !catalog.contains(label) else { throw WeaveError(.taken(label: label), at: place) }
    if isForSQL {
      catalog.add(outcome.table, named: label)
      labels.append(label)
    }
    scope.set(outcome, for: label)
  }

  private func threshold(_ rule: Suppression, _ scope: Scope) throws(WeaveError) -> Int? {
    guard let threshold = rule.below ?? report.defaults.suppressBelow else {
      throw WeaveError(.expected("'below', here or in the defaults"), at: rule.place)
    }
    switch threshold {
    case .number(let number): return number
    case .parameter(let name):
      guard case .integer(let number)? = scope.parameters[name] else {
        throw WeaveError(.expected("a whole number in parameter '\(name)'"), at: rule.place)
      }
      return number
    }
  }
}

extension Report {
  /// A table that is missing because its block stands further down, or hides groups, is said to.
  func explained(_ error: WeaveError) -> WeaveError {
    guard case .query(.unknown(.table, let name, _)) = error.problem,
      let block = elements.flatMap(\.all).first(where: { $0.label == name })
    else { return error }
    if case .sql(let chunk) = block.content, chunk.options.suppression != nil {
      return WeaveError(.suppressed(label: name), at: error.place)
    }
    return WeaveError(.notRun(label: name), at: error.place)
  }
}

extension Table {
  /// Refuses a result in which two columns have one name: nothing could name the second.
  func checkNames(at place: Place) throws(WeaveError) {
    var seen: Set<String> = []
    for column in columns where !seen.insert(column.name.lowercased()).inserted {
      throw WeaveError(
        .expected("columns of different names; '\(column.name)' is there twice"), at: place)
    }
  }

  func prefix(_ count: Int) -> Table {
    Table(columns: columns, rows: rows.prefix(count).map(Array.init))
  }
}
