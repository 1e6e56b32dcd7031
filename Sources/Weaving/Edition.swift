package import Documents
package import Queries
package import Tables

/// One set of outputs of a report: its parameters and the names of its files.
package struct Edition: Sendable {
  /// The first column of the for-each row: the school, the teacher; `nil` for the only edition.
  package var key: String?
  /// A value for every parameter.
  package var parameters: [String: Value]
  /// The folder to sort the outputs into.
  package var folder: String?
  private var names: [OutputFormat: String]
  private var standardName: String

  /// The name of the output in a format, with its extension.
  package func fileName(_ format: OutputFormat) -> String {
    let name = names[format] ?? standardName
    let suffix = "." + format.rawValue
    return name.lowercased().hasSuffix(suffix) ? name : name + suffix
  }

  init(_ report: Report, key: String?, parameters: [String: Value]) {
    self.key = key
    self.parameters = parameters
    folder = report.forEach?.folder?.text(parameters)
    names = [:]
    for output in report.outputs { names[output.format] = output.file?.text(parameters) }
    let stem = report.file.split(separator: "/").last.map(String.init) ?? "report"
    let base = stem.hasSuffix(".md") ? String(stem.dropLast(3)) : stem
    standardName = base + (key.map { "-" + FileName.safe($0) } ?? "")
  }
}

extension Report {
  /// The editions that the for-each statement asks for, in its order; one where there is none.
  ///
  /// A given value for a column of the statement keeps only the rows that have it.
  ///
  /// - Parameter given: values from the command line; texts are read as the parameter's type.
  package func editions(
    in catalog: Catalog, given: [String: Value] = [:]
  ) throws(WeaveError) -> [Edition] {
    guard let forEach else {
      let values = try ParameterValues(self, catalog, extra: []).resolved(given)
      return [Edition(self, key: nil, parameters: values)]
    }
    var known = given
    for parameter in parameters where known[parameter.name] == nil {
      known[parameter.name] = parameter.defaultValue
    }
    let table = try catalog.rows(forEach.sql, parameters: known)
    let columns = table.columns.map(\.name)
    var editions: [Edition] = []
    for row in table.rows {
      let pairs = zip(columns, row)
      if pairs.contains(where: { name, value in
        given[name].map { $0.plain != value.plain } ?? false
      }) {
        continue
      }
      let values = given.merging(pairs) { _, new in new }
      editions.append(
        Edition(
          self, key: row.first?.plain,
          parameters: try ParameterValues(self, catalog, extra: columns).resolved(values)))
    }
    return editions
  }
}
