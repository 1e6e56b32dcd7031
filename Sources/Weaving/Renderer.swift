import Documents
import Queries
import Tables

/// Renders blocks that have run as blocks of a document, with their inline expressions filled.
final class Renderer {
  private let report: Report
  private let catalog: Catalog
  private let keepsGoing: Bool
  /// The blocks that have failed, with where.
  private let failed: [String: Location]
  private(set) var checks: [CheckResult] = []
  private(set) var failures: [WeaveError] = []
  /// Columns that are not shown because nothing stands in them.
  private(set) var remarks: [WeaveError] = []

  init(_ report: Report, catalog: Catalog, keepsGoing: Bool, failed: [String: Location]) {
    self.failed = failed
    self.report = report
    self.catalog = catalog
    self.keepsGoing = keepsGoing
  }

  func render(_ evaluated: [EvaluatedBlock]) throws(WeaveError) -> [Block] {
    var blocks: [Block] = []
    for block in evaluated {
      do throws(WeaveError) {
        blocks += try render(block)
      } catch {
        guard keepsGoing else { throw error }
        blocks += failures(of: block, error).map(failure)
      }
    }
    return blocks
  }

  /// All that is wrong with a block: a text may have several values that cannot be said.
  private func failures(of block: EvaluatedBlock, _ first: WeaveError) -> [WeaveError] {
    guard case .prose(let prose, let scope) = block else { return [first] }
    let inline = InlineRenderer(catalog: catalog, scope: scope)
    var errors: [WeaveError] = []
    for expression in prose.expressions {
      do throws(WeaveError) {
        if case .table = expression.source {
          _ = try inline.table(expression)
        } else {
          _ = try inline.inlines(expression)
        }
      } catch {
        errors.append(error)
      }
    }
    return errors
  }

  private func failure(_ error: WeaveError) -> Block {
    let error = report.explained(error, failed)
    failures.append(error)
    return .notice(Notice(.error, error.description))
  }

  private func render(_ block: EvaluatedBlock) throws(WeaveError) -> [Block] {
    switch block {
    case .failure(let error): return [failure(error)]
    case .prose(let prose, let scope):
      let inline = InlineRenderer(catalog: catalog, scope: scope)
      let blocks = try prose.filled { expression throws(WeaveError) in
        .table(try inline.table(expression))
      } _: { expression throws(WeaveError) in
        try inline.inlines(expression)
      }
      return scope.suffix.isEmpty ? blocks : blocks.map { $0.named(with: scope.suffix) }
    case .table(let table, let words, let result, let scope):
      return [try render(table, words, result, InlineRenderer(catalog: catalog, scope: scope))]
    case .chart(let block, let number, let scope):
      return [render(try chart(block, number, scope))]
    case .check(let result, let message, let scope):
      let said = try InlineRenderer(catalog: catalog, scope: scope).text(message)
      return notices(result, said, in: scope.language)
    case .container(let container, let evaluated, let scope):
      let inner = try render(evaluated)
      guard container.sheet != nil || container.id != nil || container.startsPage else {
        return inner
      }
      let sheet = try container.sheet.map(InlineRenderer(catalog: catalog, scope: scope).text)
      return [
        .group(
          Group(
            id: container.id.map { $0 + scope.suffix }, sheet: sheet,
            startsPage: container.startsPage, blocks: inner))
      ]
    }
  }

  private func render(
    _ table: ReportTable, _ words: TableWords, _ result: BlockResult, _ inline: InlineRenderer
  ) throws(WeaveError) -> Block {
    var table = table
    table.columns = try inline.columns(of: result)
    table.caption = try words.caption.map(inline.text)
    for column in table.leaveOutBlankColumns(over: result.table) {
      guard let place = words.places[column] ?? words.location else { continue }
      remarks.append(WeaveError(.blank(column: column), at: place))
    }
    if let empty = words.empty { table.emptyText = try inline.text(empty) }
    let note = try words.note.map(inline.text)
    if let remarks = table.tellWhatIsHidden() {
      let notes = table.columns.filter { !$0.isHidden }.compactMap(\.note)
      let sentences =
        [note].compactMap(\.self) + notes + words.rules + [words.remark].compactMap(\.self)
        + remarks
      if !sentences.isEmpty { table.note = sentences.joined(separator: " ") }
    }
    guard let sheet = words.sheet else { return .table(table) }
    return .group(Group(sheet: try inline.text(sheet), blocks: [.table(table)]))
  }

  /// A chart with nothing to compare, or more than eyes tell apart, says so where it would stand.
  private func render(_ chart: Chart) -> Block {
    var shown = chart
    shown.leaveOutHidden()
    shown.leaveOutBlankSeries()
    shown.arrangePanels()
    guard let reason = shown.refusal(of: chart) else { return .chart(shown) }
    return .group(
      Group(id: chart.label, blocks: [.notice(shown.notDrawn(of: chart, for: reason))]))
  }

  private func chart(
    _ block: ChartBlock, _ number: Int, _ scope: Scope
  ) throws(WeaveError) -> Chart {
    let inline = InlineRenderer(catalog: catalog, scope: scope)
    let drawn = try inline.result(block.data.name, at: block.data.location)
      .drawn(as: block, in: scope.language)
    let (result, series) = (drawn.result, drawn.series)
    let columns = try inline.columns(of: result)
    var chart = Chart(
      kind: block.kind, tableLabel: block.data.name + scope.suffix(of: block.data.name),
      // Slices are parts of the whole, whatever a table shows of it.
      data: block.kind == .pie
        ? result.table : result.table.prefix(min(block.limit ?? .max, result.limit)), x: drawn.x,
      series: series,
      seriesTitles: series.map { columns[$0].title },
      alternative: try inline.text(block.alternative))
    chart.panelColumn = drawn.panel
    chart.words = scope.language
    chart.label = block.label.map { $0 + scope.suffix }
    chart.number = number
    chart.title = try block.title.map(inline.text)
    chart.isStacked = block.isStacked
    chart.isPercentStacked = block.isPercentStacked
    chart.colors = block.colors
    chart.format = (block.format ?? series.first.map { columns[$0].format } ?? .general)
      .said(in: scope.language)
    chart.xFormat = columns[drawn.x].format.said(in: scope.language)
    chart.xTitle = try block.xTitle.map(inline.text)
    chart.yTitle = try block.yTitle.map(inline.text)
    chart.nameAxes(as: columns)
    return chart
  }

  /// A check that failed is said where it stands; one that passed is silent.
  private func notices(
    _ result: CheckResult, _ message: String, in language: Language
  ) -> [Block] {
    var result = result
    result.message = message
    checks.append(result)
    if result.isPassed { return [] }
    let count = result.rows == 1 ? language.say(.row) : language.say(.rows, "\(result.rows)")
    return [
      .notice(Notice(result.severity == .error ? .error : .warning, "\(message) (\(count))"))
    ]
  }
}

extension Block {
  /// The block with its label told from those of other rows.
  fileprivate func named(with suffix: String) -> Block {
    guard case .group(var group) = self else { return self }
    group.id = group.id.map { $0 + suffix }
    return .group(group)
  }
}
