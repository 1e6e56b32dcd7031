package import Documents
package import Queries
import Tables

/// Tries every statement and every name of a report without writing anything.
///
/// Weaving stops at the first fault and passes over containers whose condition does not hold; a
/// dry run looks at all of it and finds every fault. Each repeated container is tried with one
/// row of blanks, and parameters without a default are blank, so tables without rows will do.
package final class DryRun {
  private let report: Report
  private let catalog: Catalog
  private let shown: ShownBlocks
  private var faults: [WeaveError] = []
  private var remarks: [WeaveError] = []
  private var labels: [String] = []
  /// Labels whose block is at fault: what uses them is not to blame.
  private var failed: Set<String> = []
  private var isForEachAtFault = false
  /// The columns of all results, and of tables to fill in.
  private var columns: Set<String> = []
  /// What is looked at when all blocks have been tried, because words may name results below.
  private var mentions: [(mention: Mention, scope: Scope)] = []

  /// Where a report names something.
  private enum Mention {
    case expression(InlineExpression)
    case chart(ChartBlock)
    case parameter(String, Location)
  }

  private init(_ report: Report, _ catalog: Catalog) {
    self.report = report
    self.catalog = catalog
    shown = ShownBlocks(report)
    failed = report.unread
    isForEachAtFault = !report.unread.isDisjoint(with: ["for-each", "params"])
  }

  /// Everything that would keep a report from being woven, in the order of its lines.
  ///
  /// What depends on the rows, such as a value in a sentence that needs exactly one, shows only
  /// when the report is woven.
  ///
  /// - Returns: those faults, and what should be mended though it would be woven.
  package static func faults(
    of report: Report, in catalog: Catalog
  ) -> (faults: [WeaveError], remarks: [WeaveError]) {
    let dryRun = DryRun(report, catalog)
    dryRun.run()
    return (sorted(dryRun.faults), sorted(dryRun.remarks))
  }

  private static func sorted(_ errors: [WeaveError]) -> [WeaveError] {
    Set(errors).sorted { ($0.location, $0.sentence) < ($1.location, $1.sentence) }
  }

  private func run() {
    let parameters = parameters()
    let tables = RunTables.add(to: catalog, report, parameters)
    defer { for table in tables { try? catalog.remove(table) } }
    let scope = Scope(parameters: parameters)
    for wording in [report.title, report.subtitle] { look(at: wording, scope) }
    for name in (report.outputs.map(\.file) + [report.forEach?.folder]).compactMap(\.self) {
      for parameter in name.parameters {
        mentions.append((.parameter(parameter, name.location), scope))
      }
    }
    run(report.blocks, scope)
    lookAtStandards()
    for (mention, scope) in mentions {
      attempt { () throws(WeaveError) in try look(at: mention, scope) }
    }
    forget(after: 0)
  }

  // MARK: Faults

  @discardableResult
  private func attempt<R>(_ work: () throws(WeaveError) -> R) -> R? {
    do throws(WeaveError) {
      return try work()
    } catch {
      note(error)
      return nil
    }
  }

  private func note(_ error: WeaveError) {
    // What stands in for something that is missing has no place, and is nobody's mistake.
    guard !error.location.file.isEmpty, !error.follows(from: failed) else { return }
    switch error.problem {
    case .query(.unknown(.parameter, let name, _)) where failed.contains(name): return
    case .unknown("parameter", let name, _) where failed.contains(name): return
    case .query(.unknown(.parameter, _, _)) where isForEachAtFault: return
    case .unknown("parameter", _, _) where isForEachAtFault: return
    default: faults.append(report.explained(error))
    }
  }

  // MARK: Parameters

  /// A value for each: its default, or blank.
  private func parameters() -> [String: Value] {
    var values: [String: Value] = [:]
    if let forEach = report.forEach {
      for parameter in report.parameters {
        values[parameter.name] = parameter.defaultValue ?? .missing
      }
      let table = attempt { () throws(WeaveError) in
        let table = try catalog.rows(forEach.sql, parameters: values)
        try table.checkNames(at: forEach.sql.location)
        return table
      }
      if table == nil { isForEachAtFault = true }
      values = [:]
      for column in table?.columns ?? [] { values[column.name] = .missing }
    }
    for parameter in report.parameters {
      for statement in [parameter.from, parameter.choices?.statement].compactMap(\.self) {
        attempt { () throws(WeaveError) in try catalog.rows(statement, parameters: values) }
      }
      if parameter.isList {
        ListParameter.put(parameter.defaultList ?? [], as: parameter.name, into: &values)
      } else {
        values[parameter.name] = parameter.defaultValue ?? .missing
      }
    }
    return values
  }

  /// Looks of columns that no block has are slips of the pen.
  private func lookAtStandards() {
    guard failed.isEmpty else { return }
    for option in report.columns
    where option.location.file == report.file && !columns.contains(option.name) {
      remarks.append(
        .unknown("column", option.name, among: columns.sorted(), at: option.location))
    }
  }

  // MARK: Blocks

  private func run(_ blocks: [ReportBlock], _ scope: Scope) {
    for block in blocks {
      switch block.content {
      case .prose(let prose):
        scope.name(prose)
        for expression in prose.expressions { look(at: expression, scope) }
      case .sql(let sql): run(sql, scope, at: block.labelLocation)
      case .check(let block):
        attempt { () throws(WeaveError) in
          try catalog.rows(block.sql, parameters: scope.parameters)
        }
        look(at: block.message, scope)
      case .chart(let block): run(block, scope)
      case .entry(let entry): run(entry, scope, at: block.labelLocation)
      case .container(let container): run(container, scope)
      }
    }
  }

  private func run(_ block: SQLBlock, _ scope: Scope, at label: Location?) {
    let options = block.options
    let words = [options.caption, options.sheet, options.note, options.empty]
    for wording in words + options.columns.flatMap({ [$0.title, $0.note] }) {
      look(at: wording, scope)
    }
    let table = attempt { () throws(WeaveError) in
      let table = try catalog.rows(block.sql, parameters: scope.parameters)
      try table.checkNames(at: block.sql.location)
      return table
    }
    guard let table else {
      if let label = block.label { failed.insert(label) }
      return
    }
    // What gives a row of nothing counts, and has one row always.
    if table.count != 1, shown.contains(block), !block.sql.isOrdered {
      remarks.append(WeaveError(.unordered, at: block.sql.location))
    }
    attempt { () throws(WeaveError) in try MeasureRules(catalog).check(options.measures) }
    columns.formUnion(table.columns.map(\.name))
    let names = BlockResult(table)
    for column in options.columns {
      attempt { () throws(WeaveError) in try names.index(of: column.name, at: column.location) }
    }
    let result = attempt { () throws(WeaveError) in
      var result = try BlockResult(table, options, standards: report.columns)
      if let across = options.across { try result.spread(across, in: scope.language) }
      return result
    }
    keep(
      result ?? BlockResult(table), as: block.label, scope, at: label ?? block.sql.location,
      isForSQL: options.suppression == nil)
    if block.isShown, let label = block.label { scope.number(label, as: label) }
    attempt { () throws(WeaveError) in
      _ = try catalog.limit(options.limit, parameters: scope.parameters)
    }
    if let rule = options.suppression {
      attempt { () throws(WeaveError) in try names.index(of: rule.count, at: rule.location) }
    }
    for highlight in options.highlights {
      attempt { () throws(WeaveError) in
        try Highlighting(catalog, [highlight]).styles(of: table, parameters: scope.parameters)
      }
    }
  }

  private func run(_ block: ChartBlock, _ scope: Scope) {
    if let label = block.label { scope.number(label, as: label) }
    for wording in [block.title, block.alternative, block.xTitle, block.yTitle] {
      look(at: wording, scope)
    }
    mentions.append((.chart(block), scope))
  }

  private func run(_ block: EntryBlock, _ scope: Scope, at label: Location?) {
    for wording in [block.caption, block.sheet, block.note] + block.columns.map(\.title) {
      look(at: wording, scope)
    }
    let result = attempt { () throws(WeaveError) in
      try EntryTable(block, standards: report.columns).result(in: scope)
    }
    guard let result else {
      if let label = block.label { failed.insert(label) }
      return
    }
    columns.formUnion(result.table.columns.map(\.name))
    keep(result, as: block.label, scope, at: label ?? block.location)
    if let label = block.label { scope.number(label, as: label) }
  }

  private func run(_ container: Container, _ scope: Scope) {
    if let condition = container.condition {
      attempt { () throws(WeaveError) in
        try catalog.holds(condition, parameters: scope.parameters)
      }
    }
    guard let each = container.each else {
      look(at: container.sheet, scope)
      return run(container.blocks, scope)
    }
    guard let result = scope.result(each.label) else {
      return note(WeaveError(.notRun(label: each.label), at: each.location))
    }
    let count = labels.count
    let inside = Scope(inside: scope, alias: each.alias, result: result, row: 0, key: "")
    look(at: container.sheet, inside)
    run(container.blocks, inside)
    forget(after: count)
  }

  // MARK: Labels

  /// Makes a result known by its label, with one row of blanks to be named.
  private func keep(
    _ result: BlockResult, as label: String?, _ scope: Scope, at location: Location,
    isForSQL: Bool = true
  ) {
    guard let label else { return }
    guard !catalog.contains(label) else {
      // Of a label that is there twice the reading of the report has told.
      if !labels.contains(label) { note(WeaveError(.taken(label: label), at: location)) }
      return
    }
    var result = result
    let columns = result.table.columns
    if isForSQL {
      catalog.add(Table(columns: columns), named: label)
      labels.append(label)
    }
    result.table = Table(columns: columns, rows: [columns.map { _ in .missing }])
    scope.set(result, for: label)
  }

  private func forget(after count: Int) {
    // Dropping a table that this run wrote cannot fail in a way that anybody could mend.
    for label in labels[count...] { try? catalog.remove(label) }
    labels.removeSubrange(count...)
  }

  // MARK: Words

  private func look(at wording: Wording?, _ scope: Scope) {
    for expression in wording?.expressions ?? [] { look(at: expression, scope) }
  }

  private func look(at expression: InlineExpression, _ scope: Scope) {
    mentions.append((.expression(expression), scope))
  }

  private func look(at mention: Mention, _ scope: Scope) throws(WeaveError) {
    let inline = InlineRenderer(catalog: catalog, scope: scope)
    switch mention {
    case .expression(let expression): try inline.check(expression)
    case .chart(let block):
      let result = try inline.result(block.data.name, at: block.data.location)
      for column in [block.x, block.panels].compactMap(\.self) + block.y {
        attempt { () throws(WeaveError) in try result.index(of: column.name, at: column.location) }
      }
      _ = try result.drawn(as: block, in: scope.language)
    case .parameter(let name, let location):
      guard scope.parameters[name] == nil else { return }
      throw .unknown("parameter", name, among: scope.parameters.keys.sorted(), at: location)
    }
  }
}
