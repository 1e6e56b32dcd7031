package import Documents
package import Queries
import Tables

/// Tries every statement and every name of a report without writing anything.
///
/// Weaving stops at the first fault and passes over containers whose condition does not hold; a
/// rehearsal looks at all of it and finds every fault. Each repeated container is tried with one
/// row of blanks, and parameters without a default are blank, so tables without rows will do.
package final class Rehearsal {
  private let report: Report
  private let catalog: Catalog
  private let shown: ShownBlocks
  private var faults: [WeaveError] = []
  private var remarks: [WeaveError] = []
  private var labels: [String] = []
  /// Labels whose block is at fault: what uses them is not to blame.
  private var failed: Set<String> = []
  private var isForEachAtFault = false
  /// What is looked at when all blocks have been tried, because words may name results below.
  private var mentions: [(mention: Mention, scope: Scope)] = []

  /// Where a report names something.
  private enum Mention {
    case inset(Inset)
    case chart(ChartChunk)
    case parameter(String, Place)
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
    let rehearsal = Rehearsal(report, catalog)
    rehearsal.run()
    return (sorted(rehearsal.faults), sorted(rehearsal.remarks))
  }

  private static func sorted(_ errors: [WeaveError]) -> [WeaveError] {
    Set(errors).sorted { first, second in
      let (left, right) = (first.place, second.place)
      if left.file != right.file { return left.file < right.file }
      if left.line != right.line { return left.line < right.line }
      if left.column != right.column { return left.column < right.column }
      return first.sentence < second.sentence
    }
  }

  private func run() {
    let scope = Scope(parameters: parameters())
    for wording in [report.title, report.subtitle] { look(at: wording, scope) }
    for name in report.outputs.compactMap(\.file) {
      for parameter in name.parameters {
        mentions.append((.parameter(parameter, name.place), scope))
      }
    }
    run(report.elements, scope)
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
    switch error.problem {
    case .query(.unknown(.table, let name, _)) where failed.contains(name): return
    case .notRun(let label) where failed.contains(label): return
    case .notShown(let label) where failed.contains(label): return
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
        try catalog.rows(forEach.sql, parameters: values)
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

  // MARK: Blocks

  private func run(_ elements: [Element], _ scope: Scope) {
    for element in elements {
      switch element.content {
      case .prose(let prose):
        scope.name(prose)
        for inset in prose.insets { look(at: inset, scope) }
      case .sql(let chunk): run(chunk, scope)
      case .check(let chunk):
        attempt { () throws(WeaveError) in
          try catalog.rows(chunk.sql, parameters: scope.parameters)
        }
        look(at: chunk.message, scope)
      case .chart(let chunk): run(chunk, scope)
      case .entry(let chunk): run(chunk, scope)
      case .container(let container): run(container, scope)
      }
    }
  }

  private func run(_ chunk: SQLChunk, _ scope: Scope) {
    let options = chunk.options
    let words = [options.caption, options.sheet, options.note, options.empty]
    for wording in words + options.columns.map(\.title) { look(at: wording, scope) }
    let table = attempt { () throws(WeaveError) in
      let table = try catalog.rows(chunk.sql, parameters: scope.parameters)
      try table.checkNames(at: chunk.sql.place)
      return table
    }
    guard let table else {
      if let label = chunk.label { failed.insert(label) }
      return
    }
    // What gives a row of nothing counts, and has one row always.
    if table.count != 1, shown.contains(chunk), !chunk.sql.isOrdered {
      remarks.append(WeaveError(.unordered, at: chunk.sql.place))
    }
    attempt { () throws(WeaveError) in try MeasureRules(catalog).check(options.measures) }
    let outcome = attempt { () throws(WeaveError) in
      var outcome = try Outcome(table, options, standards: report.columns)
      if let across = options.across { try outcome.spread(across) }
      return outcome
    }
    keep(
      outcome ?? Outcome(table), as: chunk.label, scope, at: chunk.sql.place,
      isForSQL: options.suppression == nil)
    if chunk.isShown, let label = chunk.label { scope.number(label, as: label) }
    attempt { () throws(WeaveError) in
      if let rule = options.suppression {
        _ = try Outcome(table).index(of: rule.count, at: rule.place)
      }
      _ = try Highlighting(catalog, options.highlights)
        .styles(of: table, parameters: scope.parameters)
    }
  }

  private func run(_ chunk: ChartChunk, _ scope: Scope) {
    if let label = chunk.label { scope.number(label, as: label) }
    for wording in [chunk.title, chunk.alternative, chunk.xTitle, chunk.yTitle] {
      look(at: wording, scope)
    }
    mentions.append((.chart(chunk), scope))
  }

  private func run(_ chunk: EntryChunk, _ scope: Scope) {
    for wording in [chunk.caption, chunk.sheet, chunk.note] + chunk.columns.map(\.title) {
      look(at: wording, scope)
    }
    let outcome = attempt { () throws(WeaveError) in
      try EntryTable(chunk, standards: report.columns).outcome(in: scope)
    }
    guard let outcome else {
      if let label = chunk.label { failed.insert(label) }
      return
    }
    keep(outcome, as: chunk.label, scope, at: chunk.place)
    if let label = chunk.label { scope.number(label, as: label) }
  }

  private func run(_ container: Container, _ scope: Scope) {
    if let condition = container.condition {
      attempt { () throws(WeaveError) in
        try catalog.holds(condition, parameters: scope.parameters)
      }
    }
    guard let each = container.each else {
      look(at: container.sheet, scope)
      return run(container.elements, scope)
    }
    guard let outcome = scope.outcome(each.label) else {
      return note(WeaveError(.notRun(label: each.label), at: each.place))
    }
    let count = labels.count
    let inside = Scope(inside: scope, alias: each.alias, outcome: outcome, row: 0)
    look(at: container.sheet, inside)
    run(container.elements, inside)
    forget(after: count)
  }

  // MARK: Labels

  /// Makes a result known by its label, with one row of blanks to be named.
  private func keep(
    _ outcome: Outcome, as label: String?, _ scope: Scope, at place: Place, isForSQL: Bool = true
  ) {
    guard let label else { return }
    guard !catalog.contains(label) else {
      // Of a label that is there twice the reading of the report has told.
      if !labels.contains(label) { note(WeaveError(.taken(label: label), at: place)) }
      return
    }
    var outcome = outcome
    let columns = outcome.table.columns
    if isForSQL {
      catalog.add(Table(columns: columns), named: label)
      labels.append(label)
    }
    outcome.table = Table(columns: columns, rows: [columns.map { _ in .missing }])
    scope.set(outcome, for: label)
  }

  private func forget(after count: Int) {
    // Dropping a table that this run wrote cannot fail in a way that anybody could mend.
    for label in labels[count...] { try? catalog.remove(label) }
    labels.removeSubrange(count...)
  }

  // MARK: Words

  private func look(at wording: Wording?, _ scope: Scope) {
    for inset in wording?.insets ?? [] { look(at: inset, scope) }
  }

  private func look(at inset: Inset, _ scope: Scope) { mentions.append((.inset(inset), scope)) }

  private func look(at mention: Mention, _ scope: Scope) throws(WeaveError) {
    let filling = Filling(catalog: catalog, scope: scope)
    switch mention {
    case .inset(let inset): try filling.check(inset)
    case .chart(let chunk):
      _ = try filling.outcome(chunk.data.name, at: chunk.data.place).drawn(as: chunk)
    case .parameter(let name, let place):
      guard scope.parameters[name] == nil else { return }
      throw .unknown("parameter", name, among: scope.parameters.keys.sorted(), at: place)
    }
  }
}
