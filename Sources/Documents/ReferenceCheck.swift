/// Finds every label, parameter and row name that nothing in the report has.
///
/// Whether a result has a column shows only when it is woven.
struct ReferenceCheck {
  private let report: Report
  private let parameters: Set<String>
  private var labels: Set<String> = []
  /// What may stand in front of a column: results and tables to fill in.
  private var results: Set<String> = []
  private var faults: ReportFaults

  /// Looks at all of a report, but for what names a block that could not be read.
  static func check(_ report: Report, _ faults: inout ReportFaults) {
    var check = ReferenceCheck(report, faults)
    check.check()
    faults = check.faults
  }

  private init(_ report: Report, _ faults: ReportFaults) {
    self.report = report
    self.faults = faults
    parameters = Set(report.parameters.map(\.name)).union(faults.unread)
    labels = faults.unread
    results = faults.unread
    for element in report.elements.flatMap(\.all) {
      if case .prose(let prose) = element.content {
        for section in prose.sections where !labels.insert(section.label).inserted {
          self.faults.note(
            ReportError(.repeated(kind: "label", name: section.label), at: element.place))
        }
      }
      guard let label = element.label else { continue }
      if !labels.insert(label).inserted, !faults.unread.contains(label) {
        self.faults.note(ReportError(.repeated(kind: "label", name: label), at: element.place))
      }
      switch element.content {
      case .sql, .entry: results.insert(label)
      case .prose, .chart, .check, .container: break
      }
    }
  }

  /// The labels that a reference may name.
  private var referable: [String] {
    labels.subtracting(faults.unread).filter { Inset.prefixes.contains(where: $0.hasPrefix) }
      .sorted()
  }

  private mutating func check() {
    for wording in [report.title, report.subtitle] { check(wording, []) }
    // Columns of a for-each statement become parameters, and are known only when it runs.
    if report.forEach == nil, !faults.unread.contains("for-each") {
      for output in report.outputs {
        guard let file = output.file else { continue }
        for name in file.parameters { checkParameter(name, at: file.place) }
      }
    }
    check(report.elements, [])
    for passage in report.passages { check(passage) }
  }

  /// A list stands with three dots, and nothing else does.
  private mutating func check(_ passage: Passage) {
    for use in ListUse.all(in: passage.text) {
      let parameter = report.parameters.first { $0.name == use.name }
      guard use.isList != (parameter?.isList ?? false) else { continue }
      let place = passage.place(of: use.range.lowerBound)
      if use.isList, parameter == nil {
        let known = report.parameters.filter(\.isList).map(\.name)
        if !parameters.contains(use.name) {
          faults.note(.unknown("list", use.name, among: known, at: place))
        }
      } else {
        let form = use.isList ? ":\(use.name); it is no list" : ":\(use.name)...; it is a list"
        faults.note(ReportError(.expected(form), at: place))
      }
    }
  }

  private mutating func check(_ elements: [Element], _ aliases: Set<String>) {
    for element in elements {
      switch element.content {
      case .prose(let prose):
        for inset in prose.insets { check(inset, aliases) }
      case .sql(let chunk): check(chunk.options, aliases)
      case .check(let chunk): check(chunk.message, aliases)
      case .chart(let chunk):
        checkResult(chunk.data.name, at: chunk.data.place)
        for wording in [chunk.title, chunk.alternative, chunk.xTitle, chunk.yTitle] {
          check(wording, aliases)
        }
      case .entry(let chunk):
        if case .from(let label, _, _, let place) = chunk.rows {
          checkResult(label, at: place)
        }
        for wording in [chunk.caption, chunk.sheet, chunk.note] + chunk.columns.map(\.title) {
          check(wording, aliases)
        }
      case .container(let container):
        var inside = aliases
        if let each = container.each {
          checkResult(each.label, at: each.place)
          inside.insert(each.alias)
        }
        check(container.sheet, inside)
        check(container.elements, inside)
      }
    }
  }

  private mutating func check(_ options: FigureOptions, _ aliases: Set<String>) {
    let words = [options.caption, options.sheet, options.note, options.empty]
    for wording in words + options.columns.map(\.title) { check(wording, aliases) }
    if case .parameter(let name) = options.suppression?.below,
      let place = options.suppression?.place
    {
      checkParameter(name, at: place)
    }
  }

  private mutating func check(_ wording: Wording?, _ aliases: Set<String>) {
    for inset in wording?.insets ?? [] { check(inset, aliases) }
  }

  private mutating func check(_ inset: Inset, _ aliases: Set<String>) {
    switch inset.source {
    case .parameter(let name): checkParameter(name, at: inset.place)
    case .cell(let label, let key, _):
      if case .parameter(let name) = key { checkParameter(name, at: inset.place) }
      if !aliases.contains(label) { checkResult(label, at: inset.place, and: aliases) }
    case .table(let label, _): checkResult(label, at: inset.place)
    case .reference(let label):
      guard labels.contains(label) else {
        return faults.note(.unknown("label", label, among: referable, at: inset.place))
      }
    case .sql: break
    }
  }

  private mutating func checkResult(
    _ label: String, at place: Place, and aliases: Set<String> = []
  ) {
    guard results.contains(label) else {
      return faults.note(
        .unknown(
          "label", label, among: results.subtracting(faults.unread).union(aliases).sorted(),
          at: place))
    }
  }

  private mutating func checkParameter(_ name: String, at place: Place) {
    // Columns of the for-each statement are parameters too.
    let isOpen = report.forEach != nil || faults.unread.contains("for-each")
    guard !isOpen, !parameters.contains(name) else { return }
    return faults.note(.unknown("parameter", name, among: parameters.sorted(), at: place))
  }
}
