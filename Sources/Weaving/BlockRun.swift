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
  /// The parts that the output shows, and how many of them we are in.
  private let parts: Set<String>
  private var depth = 0

  /// The blocks whose order of rows readers see.
  private let shown: ShownBlocks
  private let rules: MeasureRules
  /// Tables whose rows may come in another order another time.
  private(set) var remarks: [WeaveError] = []
  /// The labels of blocks that failed, with where: what names them is not to blame.
  private(set) var failed: [String: Location] = [:]

  init(_ report: Report, _ catalog: Catalog, format: OutputFormat, keepsGoing: Bool) {
    shown = ShownBlocks(report)
    rules = MeasureRules(catalog)
    self.report = report
    self.catalog = catalog
    self.format = format
    parts = Set(report.output(format)?.only.map(\.name) ?? [])
    self.keepsGoing = keepsGoing
  }

  /// Takes the tables of the report out of the catalog.
  func clear() { forget(after: 0) }

  private func forget(after count: Int) {
    // Dropping a table that this run wrote cannot fail in a way that anybody could mend.
    for label in labels[count...] { try? catalog.remove(label) }
    labels.removeSubrange(count...)
  }

  func evaluate(_ blocks: [ReportBlock], in scope: Scope) throws(WeaveError) -> [EvaluatedBlock] {
    var evaluated: [EvaluatedBlock] = []
    for block in blocks {
      do throws(WeaveError) {
        evaluated += try self.evaluate(block, scope)
      } catch {
        let error = report.explained(error, failed)
        guard keepsGoing else { throw error }
        for label in block.all.compactMap(\.label) where failed[label] == nil {
          failed[label] = error.location
        }
        evaluated.append(.failure(error))
      }
    }
    return evaluated
  }

  private func evaluate(_ block: ReportBlock, _ scope: Scope) throws(WeaveError) -> [EvaluatedBlock]
  {
    guard parts.isEmpty || depth > 0 else { return try runAside(block, scope) }
    return try runShown(block, scope)
  }

  /// Runs what the output does not show: SQL may ask it, checks count, and words know that it is not there.
  private func runAside(_ block: ReportBlock, _ scope: Scope) throws(WeaveError) -> [EvaluatedBlock]
  {
    switch block.content {
    case .prose, .chart: break
    case .sql(var silent):
      silent.isShown = false
      _ = try run(silent, scope, at: block.labelLocation)
    case .check, .container: return try runShown(block, scope)
    case .entry(let entry):
      let result = try EntryTable(entry, standards: report.columns).result(in: scope)
      try keep(result, as: entry.label, scope, at: block.labelLocation ?? entry.location)
    }
    scope.leaveOut([block])
    return []
  }

  private func runShown(_ block: ReportBlock, _ scope: Scope) throws(WeaveError) -> [EvaluatedBlock]
  {
    switch block.content {
    case .prose(let prose):
      scope.name(prose)
      return [.prose(prose, scope)]
    case .sql(let sql): return try run(sql, scope, at: block.labelLocation)
    case .chart(let block):
      charts += 1
      if let label = block.label {
        scope.number(label, as: scope.language.say(.figure, "\(charts)"))
      }
      return [.chart(block, number: charts, scope)]
    case .check(let block): return [try run(block, scope)]
    case .entry(let entry): return [try run(entry, scope, at: block.labelLocation)]
    case .container(let container): return try run(container, scope)
    }
  }

  private func run(_ container: Container, _ scope: Scope) throws(WeaveError) -> [EvaluatedBlock] {
    var isShown = container.formats.isEmpty || container.formats.contains(format)
    if isShown, let condition = container.condition {
      isShown = try catalog.holds(condition, parameters: scope.parameters)
    }
    guard isShown else {
      if container.each == nil { scope.leaveOut(container.blocks) }
      return []
    }
    let isPart = container.name.map(parts.contains) ?? false
    depth += isPart ? 1 : 0
    defer { depth -= isPart ? 1 : 0 }
    guard let each = container.each else {
      return framed(container, try evaluate(container.blocks, in: scope), scope)
    }
    guard let result = scope.result(each.label) else {
      throw WeaveError(.notRun(label: each.label), at: each.location)
    }
    var repeated: [EvaluatedBlock] = []
    for (row, key) in result.keys.enumerated() {
      let inside = Scope(inside: scope, alias: each.alias, result: result, row: row, key: key)
      let count = labels.count
      defer { forget(after: count) }
      let inner = try evaluate(container.blocks, in: inside)
      repeated += framed(container, inner, inside)
    }
    return repeated
  }

  /// A container with what is in it; what the output does not show has none.
  private func framed(
    _ container: Container, _ inner: [EvaluatedBlock], _ scope: Scope
  ) -> [EvaluatedBlock] {
    parts.isEmpty || depth > 0 ? [.container(container, inner, scope)] : inner
  }

  private func run(_ block: CheckBlock, _ scope: Scope) throws(WeaveError) -> EvaluatedBlock {
    let rows = try catalog.rows(block.sql, parameters: scope.parameters).count
    let result = CheckResult(
      label: block.label, severity: block.severity, location: block.location, message: "",
      rows: rows,
      isPassed: !block.failure.contains(rows))
    return .check(result, block.message, scope)
  }

  private func run(
    _ block: SQLBlock, _ scope: Scope, at label: Location?
  ) throws(WeaveError) -> [EvaluatedBlock] {
    let options = block.options
    let answer = try catalog.rows(block.sql, parameters: scope.parameters)
    try answer.checkNames(at: block.sql.location)
    var result = try BlockResult(answer, options, standards: standards(of: options))
    if let limit = try catalog.limit(options.limit, parameters: scope.parameters) {
      result.limit = limit
    }
    if answer.count > 1, shown.contains(block) { noteOrder(of: block.sql) }
    var words = TableWords(
      caption: options.caption, note: options.note, empty: options.empty, sheet: options.sheet)
    words.location = block.sql.location
    for column in options.columns { words.places[column.name] = column.location }
    if block.isShown {
      words.rules = try rules.sentences(of: options.measures, in: scope.language)
    }
    if let rule = options.suppression, let below = try threshold(rule, scope) {
      try result.suppress(rule, below: below)
    }
    try keep(
      result, as: block.label, scope, at: label ?? block.sql.location,
      isForSQL: options.suppression == nil)
    guard block.isShown else { return [] }
    if let across = options.across { try result.spread(across, in: scope.language) }
    var table = reportTable(of: result, label: block.label, caption: words.caption, scope)
    table.frozenColumns = options.frozenColumns
    table.hasFilter = options.hasFilter
    table.group = result.group
    table.rowStyles = try Highlighting(catalog, options.highlights)
      .styles(of: result.table, parameters: scope.parameters)
    if options.echo ?? report.defaults.echo { table.source = block.sql.text }
    let limit = result.limit
    if limit < table.data.count {
      let hasTotals = table.columns.contains { $0.total != nil }
      words.remark = scope.language.say(
        hasTotals ? .cutTotals : .cut, "\(limit)", "\(table.data.count)")
      table.data = table.data.prefix(limit)
      table.rowStyles = Array(table.rowStyles.prefix(limit))
    }
    return [.table(table, words, result, scope)]
  }

  /// What the report says of columns, then the pages of the measures, then what is included.
  private func standards(of options: DisplayOptions) throws(WeaveError) -> [ColumnOptions] {
    let looks = try rules.looks(of: options.measures)
    guard !looks.isEmpty else { return report.columns }
    let own = report.columns.filter { $0.location.file == report.file }
    return own + looks + report.columns.filter { $0.location.file != report.file }
  }

  private func noteOrder(of sql: SQLFragment) {
    let remark = WeaveError(.unordered, at: sql.location)
    if !sql.isOrdered, !remarks.contains(remark) { remarks.append(remark) }
  }

  private func run(
    _ block: EntryBlock, _ scope: Scope, at label: Location?
  ) throws(WeaveError) -> EvaluatedBlock {
    let result = try EntryTable(block, standards: report.columns).result(in: scope)
    try keep(result, as: block.label, scope, at: label ?? block.location)
    var table = reportTable(of: result, label: block.label, caption: block.caption, scope)
    table.isEntry = true
    table.entry = (block.label ?? "entry-line-\(block.location.line)") + scope.key
    table.given = table.data
    let words = TableWords(caption: block.caption, note: block.note, sheet: block.sheet)
    return .table(table, words, result, scope)
  }

  /// A table with its number: tables that nobody can refer to have none.
  private func reportTable(
    of result: BlockResult, label: String?, caption: Wording?, _ scope: Scope
  ) -> ReportTable {
    var table = ReportTable(data: result.table, columns: result.columns)
    table.words = scope.language
    table.emptyText = scope.language.say(.nothing)
    table.label = label.map { $0 + scope.suffix }
    guard label != nil || caption != nil else { return table }
    tables += 1
    table.number = tables
    if let label { scope.number(label, as: scope.language.say(.table, "\(tables)")) }
    return table
  }

  /// Makes a result known by its label, to SQL below it and to prose.
  ///
  /// - Parameter isForSQL: whether SQL may ask it: over hidden groups it would count without them.
  private func keep(
    _ result: BlockResult, as label: String?, _ scope: Scope, at location: Location,
    isForSQL: Bool = true
  ) throws(WeaveError) {
    guard let label else { return }
    guard !catalog.contains(label) else { throw WeaveError(.taken(label: label), at: location) }
    if isForSQL {
      catalog.add(result.table, named: label)
      labels.append(label)
    }
    scope.set(result, for: label)
  }

  private func threshold(_ rule: Suppression, _ scope: Scope) throws(WeaveError) -> Int? {
    guard let threshold = rule.below ?? report.defaults.suppressBelow else {
      throw WeaveError(.expected("'below', here or in the defaults"), at: rule.location)
    }
    switch threshold {
    case .number(let number): return number
    case .parameter(let name):
      guard case .integer(let number)? = scope.parameters[name] else {
        throw WeaveError(
          .expected("a whole number in parameter '\(name)'"),
          at: rule.belowLocation ?? rule.location)
      }
      return number
    }
  }
}

extension Report {
  /// A table that is missing because its block stands further down, or hides groups, is said to.
  ///
  /// - Parameter failed: the blocks that have failed, with where.
  func explained(_ error: WeaveError, _ failed: [String: Location] = [:]) -> WeaveError {
    let name: String
    switch error.problem {
    case .query(.unknown(.table, let table, _)): name = table
    case .notRun(let label): name = label
    case .notShown(let label):
      let containers = blocks.flatMap(\.all).lazy.compactMap { $0.each(of: label) }
      if failed[label] == nil, let each = containers.first {
        return WeaveError(.repeated(label: label, each: each), at: error.location)
      }
      name = label
    default: return error
    }
    if let place = failed[name] {
      return WeaveError(.failed(label: name, place: place), at: error.location)
    }
    guard case .query = error.problem,
      let block = blocks.flatMap(\.all).first(where: { $0.label == name })
    else { return error }
    if case .sql(let block) = block.content, block.options.suppression != nil {
      return WeaveError(.suppressed(label: name), at: error.location)
    }
    return WeaveError(.notRun(label: name), at: error.location)
  }
}

extension ReportBlock {
  /// The result that a block of a label inside is repeated for.
  fileprivate func each(of label: String) -> String? {
    guard case .container(let container) = content, let each = container.each,
      container.blocks.flatMap(\.all).contains(where: { $0.label == label })
    else { return nil }
    return each.label
  }
}

extension Table {
  /// Refuses a result in which two columns have one name: nothing could name the second.
  func checkNames(at location: Location) throws(WeaveError) {
    var seen: Set<String> = []
    for column in columns where !seen.insert(column.name.lowercased()).inserted {
      throw WeaveError(
        .expected("columns of different names; '\(column.name)' is there twice"), at: location)
    }
  }

  func prefix(_ count: Int) -> Table {
    Table(columns: columns, rows: rows.prefix(count).map(Array.init))
  }
}
