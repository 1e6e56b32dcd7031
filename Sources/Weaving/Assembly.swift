import Documents
import Queries
import Tables

/// Turns pieces into the blocks of a document, filling their words.
final class Assembly {
  private let report: Report
  private let catalog: Catalog
  private let keepsGoing: Bool
  private(set) var checks: [CheckResult] = []
  private(set) var failures: [WeaveError] = []

  init(_ report: Report, catalog: Catalog, keepsGoing: Bool) {
    self.report = report
    self.catalog = catalog
    self.keepsGoing = keepsGoing
  }

  func blocks(_ pieces: [Piece]) throws(WeaveError) -> [Block] {
    var blocks: [Block] = []
    for piece in pieces {
      do throws(WeaveError) {
        blocks += try self.blocks(of: piece)
      } catch {
        guard keepsGoing else { throw error }
        blocks.append(failure(error))
      }
    }
    return blocks
  }

  private func failure(_ error: WeaveError) -> Block {
    let error = report.explained(error)
    failures.append(error)
    return .notice(Notice(.error, error.description))
  }

  private func blocks(of piece: Piece) throws(WeaveError) -> [Block] {
    switch piece {
    case .failure(let error): return [failure(error)]
    case .prose(let prose, let scope):
      let filling = Filling(catalog: catalog, scope: scope)
      let blocks = try prose.filled { inset throws(WeaveError) in
        .figure(try filling.figure(inset))
      } _: { inset throws(WeaveError) in
        try filling.inlines(inset)
      }
      return scope.suffix.isEmpty ? blocks : blocks.map { $0.named(with: scope.suffix) }
    case .figure(let figure, let words, let outcome, let scope):
      return [try block(figure, words, outcome, Filling(catalog: catalog, scope: scope))]
    case .chart(let chunk, let number, let scope):
      return [try block(chart(chunk, number, scope))]
    case .check(let result, let message, let scope):
      return try notices(result, Filling(catalog: catalog, scope: scope).text(message))
    case .container(let container, let pieces, let scope):
      let inner = try blocks(pieces)
      guard container.sheet != nil || container.id != nil || container.startsPage else {
        return inner
      }
      let sheet = try container.sheet.map(Filling(catalog: catalog, scope: scope).text)
      return [
        .group(
          Group(
            id: container.id.map { $0 + scope.suffix }, sheet: sheet,
            startsPage: container.startsPage, blocks: inner))
      ]
    }
  }

  private func block(
    _ figure: Figure, _ words: FigureWords, _ outcome: Outcome, _ filling: Filling
  ) throws(WeaveError) -> Block {
    var figure = figure
    figure.columns = try filling.columns(of: outcome)
    figure.caption = try words.caption.map(filling.text)
    figure.leaveOutBlankColumns()
    if let empty = words.empty { figure.emptyText = try filling.text(empty) }
    let note = try words.note.map(filling.text)
    if let remarks = figure.tellWhatIsHidden() {
      let sentences =
        [note].compactMap(\.self) + words.rules + [words.remark].compactMap(\.self) + remarks
      if !sentences.isEmpty { figure.note = sentences.joined(separator: " ") }
    }
    guard let sheet = words.sheet else { return .figure(figure) }
    return .group(Group(sheet: try filling.text(sheet), blocks: [.figure(figure)]))
  }

  /// A chart with nothing to compare says so where it would stand.
  private func block(_ chart: Chart) -> Block {
    var shown = chart
    shown.leaveOutHidden()
    shown.leaveOutBlankSeries()
    guard shown.drawnRows < 2 else { return .chart(shown) }
    return .group(Group(id: chart.label, blocks: [.notice(shown.notDrawn(of: chart))]))
  }

  private func chart(
    _ chunk: ChartChunk, _ number: Int, _ scope: Scope
  ) throws(WeaveError) -> Chart {
    let filling = Filling(catalog: catalog, scope: scope)
    let (outcome, x, series) = try filling.outcome(chunk.data.name, at: chunk.data.place)
      .drawn(as: chunk)
    let columns = try filling.columns(of: outcome)
    var chart = Chart(
      kind: chunk.kind, data: chunk.data.name + scope.suffix(of: chunk.data.name),
      table: outcome.table.prefix(min(chunk.limit ?? .max, outcome.limit)), x: x, series: series,
      seriesTitles: series.map { columns[$0].title },
      alternative: try filling.text(chunk.alternative))
    chart.label = chunk.label.map { $0 + scope.suffix }
    chart.number = number
    chart.title = try chunk.title.map(filling.text)
    chart.isStacked = chunk.isStacked
    chart.isPercentStacked = chunk.isPercentStacked
    chart.colors = chunk.colors
    chart.format = chunk.format ?? series.first.map { columns[$0].format } ?? .general
    chart.xTitle = try chunk.xTitle.map(filling.text)
    chart.yTitle = try chunk.yTitle.map(filling.text)
    chart.nameAxes(as: columns)
    return chart
  }

  /// A check that failed is said where it stands; one that passed is silent.
  private func notices(_ result: CheckResult, _ message: String) -> [Block] {
    var result = result
    result.message = message
    checks.append(result)
    if result.isPassed { return [] }
    let count = result.rows == 1 ? "1 row" : "\(result.rows) rows"
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
