import Documents
import Queries
import Tables

/// What a report can ask of the run that makes it: its parameters, and the program.
package enum RunTables {
  /// The version of the program.
  package static let version = "0.1.0"

  private static let parameters = "report-params"
  private static let run = "report-run"

  /// Puts both tables into the catalog.
  ///
  /// - Returns: the names to take out again.
  static func add(to catalog: Catalog, _ report: Report, _ edition: [String: Value]) -> [String] {
    var names: [String] = []
    for (name, table) in [
      (parameters, table(of: report, edition)),
      (
        run,
        Table(
          columns: [.identifier("report"), .label("program")],
          rows: [[.text(report.file), .text("Walkbook \(version)")]])
      ),
    ] where mentions(name, in: report) && !catalog.contains(name) {
      catalog.add(table, named: name)
      names.append(name)
    }
    return names
  }

  /// Whether some statement asks for a table: what nobody asks for is no hint to a misspelled name either.
  private static func mentions(_ name: String, in report: Report) -> Bool {
    report.blocks.flatMap(\.all).contains { block in
      switch block.content {
      case .sql(let block): block.sql.text.contains(name)
      case .check(let block): block.sql.text.contains(name)
      case .container(let container): container.condition?.text.contains(name) ?? false
      case .prose(let prose):
        prose.expressions.contains { expression in
          if case .sql(let fragment) = expression.source {
            fragment.text.contains(name)
          } else {
            false
          }
        }
      case .chart, .entry: false
      }
    }
  }

  /// Every parameter that people know, in the order of the report, then what makes its copies.
  private static func table(of report: Report, _ edition: [String: Value]) -> Table {
    let declared = report.parameters.filter { $0.location.file == report.file }
    let known = Set(report.parameters.map(\.name))
    let copies = edition.keys.filter { !known.contains($0) && !$0.hasSuffix("...") }.sorted()
    let rows = declared.map { ($0.name, $0.label ?? $0.name) } + copies.map { ($0, $0) }
    return Table(
      columns: [.identifier("name"), .label("label"), .label("value")],
      rows: rows.map { name, label in
        let value = edition[name] ?? .missing
        return [.text(name), .text(label), value == .missing ? .missing : .text(value.plain)]
      })
  }
}
