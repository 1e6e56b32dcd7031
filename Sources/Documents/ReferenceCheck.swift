/// Finds every label, parameter and row name that nothing in the report has.
///
/// Whether a result has a column shows only when it is woven.
struct ReferenceCheck {
  private let report: Report
  private let parameters: Set<String>
  private var labels: Set<String> = []
  /// What may stand in front of a column: results and tables to fill in.
  private var results: Set<String> = []
  private var repeated: ReportError?

  init(_ report: Report) {
    self.report = report
    parameters = Set(report.parameters.map(\.name))
    for element in report.elements.flatMap(\.all) {
      guard let label = element.label else { continue }
      if !labels.insert(label).inserted, repeated == nil {
        repeated = ReportError(.repeated(kind: "label", name: label), at: element.place)
      }
      switch element.content {
      case .sql, .entry: results.insert(label)
      case .prose, .chart, .check, .container: break
      }
    }
  }

  func check() throws(ReportError) {
    if let repeated { throw repeated }
    for wording in [report.title, report.subtitle] { try check(wording, []) }
    // Columns of a for-each statement become parameters, and are known only when it runs.
    if report.forEach == nil {
      for output in report.outputs {
        guard let file = output.file else { continue }
        for name in file.parameters { try checkParameter(name, at: file.place) }
      }
    }
    try check(report.elements, [])
  }

  private func check(_ elements: [Element], _ aliases: Set<String>) throws(ReportError) {
    for element in elements {
      switch element.content {
      case .prose(let prose):
        for inset in prose.insets { try check(inset, aliases) }
      case .sql(let chunk): try check(chunk.options, aliases)
      case .check(let chunk): try check(chunk.message, aliases)
      case .chart(let chunk):
        try checkResult(chunk.data, at: chunk.place)
        for wording in [chunk.title, chunk.alternative, chunk.xTitle, chunk.yTitle] {
          try check(wording, aliases)
        }
      case .entry(let chunk):
        if case .from(let label, _, _, let place) = chunk.rows {
          try checkResult(label, at: place)
        }
        for wording in [chunk.caption, chunk.sheet, chunk.note] + chunk.columns.map(\.title) {
          try check(wording, aliases)
        }
      case .container(let container):
        try check(container.sheet, aliases)
        var inside = aliases
        if let each = container.each {
          try checkResult(each.label, at: each.place)
          inside.insert(each.alias)
        }
        try check(container.elements, inside)
      }
    }
  }

  private func check(_ options: FigureOptions, _ aliases: Set<String>) throws(ReportError) {
    let words = [options.caption, options.sheet, options.note, options.empty]
    for wording in words + options.columns.map(\.title) { try check(wording, aliases) }
    if case .parameter(let name) = options.suppression?.below,
      let place = options.suppression?.place
    {
      try checkParameter(name, at: place)
    }
  }

  private func check(_ wording: Wording?, _ aliases: Set<String>) throws(ReportError) {
    for inset in wording?.insets ?? [] { try check(inset, aliases) }
  }

  private func check(_ inset: Inset, _ aliases: Set<String>) throws(ReportError) {
    switch inset.source {
    case .parameter(let name): try checkParameter(name, at: inset.place)
    case .cell(let label, let key, _):
      if case .parameter(let name) = key { try checkParameter(name, at: inset.place) }
      if !aliases.contains(label) { try checkResult(label, at: inset.place, and: aliases) }
    case .table(let label, _): try checkResult(label, at: inset.place)
    case .reference(let label):
      guard labels.contains(label) else {
        throw .unknown("label", label, among: labels.sorted(), at: inset.place)
      }
    case .sql: break
    }
  }

  private func checkResult(
    _ label: String, at place: Place, and aliases: Set<String> = []
  ) throws(ReportError) {
    guard results.contains(label) else {
      throw .unknown("label", label, among: results.union(aliases).sorted(), at: place)
    }
  }

  private func checkParameter(_ name: String, at place: Place) throws(ReportError) {
    // Columns of the for-each statement are parameters too.
    guard report.forEach == nil, !parameters.contains(name) else { return }
    throw .unknown("parameter", name, among: parameters.sorted(), at: place)
  }
}
