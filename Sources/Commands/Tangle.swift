import ArgumentParser
import Documents
import Tables
import Walkbook

/// `walkbook tangle`: the SQL of a report without its prose.
struct Tangle: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Puts the SQL of a report into one script, in order.",
    discussion: """
      walkbook tangle pd-planning > pd-planning.sql
      The script runs in the shell of SQLite, over tables of the same names;
      median() is ours.
      """)

  @Argument(help: "A report: pd-planning, debrief-agenda, or a file of your own.")
  var report: String

  @Option(name: [.customShort("P"), .long], help: "A value for a parameter, as key=value.")
  var parameter: [String] = []

  func run() async throws {
    try await Terminal.run {
      let report = try ReportRun.report(report)
      let given = try ParameterOption.values(parameter)
      try Terminal.put(Script(report, given: given).text)
      guard ParameterOption.sayUnused(given, known: report.parameters.map(\.name)) else {
        throw ExitCode(Failure.Status.findings.rawValue)
      }
    }
  }
}

/// The statements of a report as one script for the shell of SQLite.
///
/// Parameters stand in the table in which that shell looks for them; a labelled block makes a
/// table for those below it, as it does in the report.
struct Script {
  private let report: Report
  private var statements: [String] = []

  init(_ report: Report, given: [String: String]) {
    self.report = report
    declareParameters(given)
    for block in report.blocks.flatMap(\.all) { add(block) }
  }

  var text: String { statements.map { $0 + "\n" }.joined(separator: "\n") }

  private mutating func declareParameters(_ given: [String: String]) {
    if let forEach = report.forEach {
      statements.append(
        "-- \(report.file): one edition for each row of this; set its parameters below\n"
          + statement(forEach.sql))
    }
    // The shell's own command: it alone may make the table in which it looks for values.
    if !report.parameters.isEmpty { statements.append(".parameter init") }
    for parameter in report.parameters {
      let value: String
      if parameter.isList {
        value = list(parameter, given[parameter.name])
      } else if let text = given[parameter.name] {
        value = literal(text)
      } else if let statement = parameter.from ?? parameter.choices?.statement {
        value = "(select * from (\n\(bare(statement))\n) limit 1)"
      } else {
        value = parameter.defaultValue.map { literal($0.plain) } ?? "null"
      }
      // Bound names are read from this table when a statement starts, so each sees those above it.
      statements.append(
        "-- \(parameter.location)\n"
          + "insert or replace into temp.sqlite_parameters values (':\(parameter.name)', \(value));"
      )
    }
  }

  private mutating func add(_ block: ReportBlock) {
    switch block.content {
    case .sql(let block):
      guard let label = block.label else { return add(block.sql) }
      statements.append(
        "-- \(block.sql.location)\ncreate temp table \(name(label)) as\n\(statement(block.sql))")
      if block.isShown { statements.append("select * from \(name(label));") }
    case .check(let block): add(block.sql, as: ": expected no rows")
    case .container(let container):
      guard let condition = container.condition else { return }
      statements.append(
        "-- \(condition.location): whether what follows is there\n"
          + (condition.isStatement
            ? statement(condition) : "select (\n\(bare(condition))\n);"))
    case .prose(let prose):
      for expression in prose.expressions {
        if case .sql(let fragment) = expression.source { add(fragment) }
      }
    case .chart, .entry: break
    }
  }

  private mutating func add(_ fragment: SQLFragment, as remark: String = "") {
    statements.append("-- \(fragment.location)\(remark)\n\(statement(fragment))")
  }

  private func statement(_ fragment: SQLFragment) -> String { bare(fragment) + "\n;" }

  /// The values of a list as one value that SQLite takes apart again.
  private func list(_ parameter: Parameter, _ given: String?) -> String {
    if given == nil, let from = parameter.from {
      return "(with list(value) as (\n\(bare(from))\n) select json_group_array(value) from list)"
    }
    let words =
      given?.split(separator: ",").map(String.init)
      ?? (parameter.defaultList ?? []).map(\.plain)
    let isText = parameter.kind == .text || parameter.kind == .date
    let values = words.map { isText ? "'" + $0.replacing("'", with: "''") + "'" : literal($0) }
    return "json_array(" + values.joined(separator: ", ") + ")"
  }

  private func bare(_ fragment: SQLFragment) -> String {
    var whole = fragment.text
    for use in ListUse.all(in: whole).reversed() where use.isList {
      whole.replaceSubrange(use.range, with: "select value from json_each(:\(use.name))")
    }
    var text = whole[...]
    while let last = text.last, last == ";" || last.isWhitespace { text.removeLast() }
    return String(text)
  }

  private func name(_ label: String) -> String {
    "\"" + label.replacing("\"", with: "\"\"") + "\""
  }

  private func literal(_ text: String) -> String {
    if Int(text) != nil, text == "0" || !text.hasPrefix("0") { return text }
    return "'" + text.replacing("'", with: "''") + "'"
  }
}
