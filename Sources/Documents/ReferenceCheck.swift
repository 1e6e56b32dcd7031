import Tables

/// Finds every label, parameter and row name that nothing in the report has.
///
/// Whether a result has a column shows only when it is woven.
struct ReferenceCheck {
  private let report: Report
  private let parameters: Set<String>
  /// What may be named of them, for who looks for the right word.
  private var known: [String] { parameters.subtracting(faults.unread).sorted() }
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
    for block in report.blocks.flatMap(\.all) {
      if case .prose(let prose) = block.content {
        for section in prose.sections where !labels.insert(section.label).inserted {
          self.faults.note(
            ReportError(.repeated(kind: "label", name: section.label), at: section.location))
        }
      }
      guard let label = block.label else { continue }
      if !labels.insert(label).inserted, !faults.unread.contains(label) {
        self.faults.note(
          ReportError(
            .repeated(kind: "label", name: label), at: block.labelLocation ?? block.location))
      }
      switch block.content {
      case .sql, .entry: results.insert(label)
      case .prose, .chart, .check, .container: break
      }
    }
  }

  /// The results that may be named, also of blocks that could not be read.
  private var named: Set<String> {
    results.filter { label in
      !faults.unread.contains(label) || ReferenceText.prefixes.contains(where: label.hasPrefix)
    }
  }

  /// The labels that a reference may name.
  private var referable: [String] {
    labels.filter { ReferenceText.prefixes.contains(where: $0.hasPrefix) }.sorted()
  }

  /// What an output shows alone must be there.
  private mutating func checkParts() {
    let names = report.partNames
    for part in report.outputs.flatMap(\.only) where !names.contains(part.name) {
      faults.note(.unknown("part", part.name, among: names, at: part.location))
    }
  }

  private mutating func check() {
    for wording in [report.title, report.subtitle] { check(wording, []) }
    checkParts()
    // Columns of a for-each statement become parameters, and are known only when it runs.
    if report.forEach == nil, !faults.unread.contains("for-each") {
      for output in report.outputs {
        guard let file = output.file else { continue }
        for name in file.parameters { checkParameter(name, at: file.location) }
      }
    }
    check(report.blocks, [])
    for fragment in report.fragments { check(fragment) }
  }

  /// A list stands with three dots, and nothing else does.
  private mutating func check(_ fragment: SQLFragment) {
    for sign in ["${", "{{"] {
      guard let range = fragment.text.firstRange(of: sign) else { continue }
      faults.note(
        ReportError(
          .unsupported("\(sign)…}", instead: "write a parameter as :name, without quotes"),
          at: fragment.location(of: range.lowerBound)))
    }
    for use in ListUse.all(in: fragment.text) {
      let parameter = report.parameters.first { $0.name == use.name }
      guard use.isList != (parameter?.isList ?? false) else { continue }
      let location = fragment.location(of: use.range.lowerBound)
      if use.isList, parameter == nil {
        let known = report.parameters.filter(\.isList).map(\.name)
        if !parameters.contains(use.name) {
          faults.note(.unknown("list", use.name, among: known, at: location))
        }
      } else {
        let form = use.isList ? ":\(use.name); it is no list" : ":\(use.name)...; it is a list"
        faults.note(ReportError(.expected(form), at: location))
      }
    }
  }

  private mutating func check(_ blocks: [ReportBlock], _ aliases: Set<String>) {
    for block in blocks {
      switch block.content {
      case .prose(let prose):
        for expression in prose.expressions { check(expression, aliases) }
        for link in prose.links { check(link) }
      case .sql(let block): check(block.options, aliases)
      case .check(let block): check(block.message, aliases)
      case .chart(let block):
        checkResult(block.data.name, at: block.data.location)
        for wording in [block.title, block.alternative, block.xTitle, block.yTitle] {
          check(wording, aliases)
        }
      case .entry(let block):
        if case .from(let label, _, _, let location) = block.rows {
          checkResult(label, at: location)
        }
        for wording in [block.caption, block.sheet, block.note] + block.columns.map(\.title) {
          check(wording, aliases)
        }
      case .container(let container):
        var inside = aliases
        if let id = container.id, !labels.insert(id).inserted, !faults.unread.contains(id) {
          faults.note(
            ReportError(.repeated(kind: "label", name: id), at: block.location))
        }
        if let each = container.each {
          checkResult(each.label, at: each.location)
          if aliases.contains(each.alias) || labels.contains(each.alias) {
            faults.note(
              ReportError(.repeated(kind: "name", name: each.alias), at: each.aliasLocation))
          }
          inside.insert(each.alias)
        }
        check(container.sheet, inside)
        check(container.blocks, inside)
      }
    }
  }

  private mutating func check(_ options: DisplayOptions, _ aliases: Set<String>) {
    let words = [options.caption, options.sheet, options.note, options.empty]
    for wording in words + options.columns.flatMap({ [$0.title, $0.note] }) {
      check(wording, aliases)
    }
    if case .parameter(let name) = options.suppression?.below,
      let location = options.suppression?.belowLocation
    {
      checkParameter(name, at: location)
    }
  }

  private mutating func check(_ wording: Wording?, _ aliases: Set<String>) {
    for expression in wording?.expressions ?? [] { check(expression, aliases) }
    if let wording { checkHoles(of: wording) }
  }

  /// Parameters in braces are for names of files: elsewhere they would be printed as they stand.
  private mutating func checkHoles(of wording: Wording) {
    for parameter in report.parameters {
      let hole = "{\(parameter.name)}"
      guard let range = wording.source.firstRange(of: hole) else { continue }
      let column = wording.source[..<range.lowerBound].count + 1
      faults.note(
        ReportError(
          .expected("`{value} params.\(parameter.name)` in backticks"),
          at: wording.location.advanced(toLine: 1, column: column)))
    }
  }

  /// A link within the document leads to something that is there.
  private mutating func check(_ link: Prose.Link) {
    guard !labels.contains(link.label), !report.partNames.contains(link.label) else { return }
    faults.note(
      .unknown(
        "label", link.label, among: Set(referable + report.partNames).sorted(), at: link.location))
  }

  private mutating func check(_ expression: InlineExpression, _ aliases: Set<String>) {
    switch expression.source {
    case .parameter(let name): checkParameter(name, at: expression.nameLocation)
    case .cell(let label, let key, _):
      if case .parameter(let name) = key {
        let column = label.count + ":[".count + 1
        checkParameter(
          name, at: expression.nameLocation.advanced(toLine: 1, column: column))
      }
      if !aliases.contains(label) { checkResult(label, at: expression.nameLocation, and: aliases) }
    case .table(let label, _): checkResult(label, at: expression.nameLocation)
    case .reference(let label):
      guard labels.contains(label) else {
        return faults.note(.unknown("label", label, among: referable, at: expression.nameLocation))
      }
    case .sql: break
    }
  }

  private mutating func checkResult(
    _ label: String, at location: Location, and aliases: Set<String> = []
  ) {
    guard results.contains(label) else {
      return faults.note(
        .unknown(
          "label", label, among: named.union(aliases).sorted(),
          at: location))
    }
  }

  private mutating func checkParameter(_ name: String, at location: Location) {
    // Columns of the for-each statement are parameters too.
    let isOpen = report.forEach != nil || faults.unread.contains("for-each")
    guard !isOpen, !parameters.contains(name) else { return }
    guard !known.isEmpty || !faults.unread.isEmpty else {
      return faults.note(
        ReportError(
          .expected("a parameter '\(name)' under 'params' of the front matter"), at: location))
    }
    faults.note(.unknown("parameter", name, among: known, at: location))
  }
}

extension Report {
  /// What `only` of an output can name.
  fileprivate var partNames: [String] {
    blocks.flatMap(\.all).compactMap { block in
      if case .container(let container) = block.content { container.name } else { nil }
    }
  }
}
