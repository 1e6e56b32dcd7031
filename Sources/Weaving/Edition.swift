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
  /// What is wrong with values given for it; the report's own are among its parameters instead.
  package var faults: [WeaveError]
  /// Whether every parameter has a value that may be, so that the rest can be tried.
  package var isWhole: Bool
  private var names: [OutputFormat: String]
  private var standardName: String

  /// The name of the output in a format, with its extension.
  package func fileName(_ format: OutputFormat) -> String {
    let name = names[format] ?? standardName
    let suffix = "." + format.rawValue
    return name.lowercased().hasSuffix(suffix) ? name : name + suffix
  }

  init(_ report: Report, key: String?, _ resolved: ParameterValues.Resolved) {
    self.key = key
    parameters = resolved.values
    faults = resolved.faults
    isWhole = resolved.isWhole
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
    let editions = try triedEditions(in: catalog, given: given)
    if let fault = editions.lazy.flatMap(\.faults).first { throw fault }
    return editions
  }

  /// The editions, also those for which a wrong value was given: each says what is wrong.
  package func triedEditions(
    in catalog: Catalog, given: [String: Value] = [:]
  ) throws(WeaveError) -> [Edition] {
    guard let forEach else {
      let resolved = ParameterValues(self, catalog, extra: []).resolved(given)
      try checkFileNames(resolved)
      return [Edition(self, key: nil, resolved)]
    }
    var known = given
    for parameter in parameters where known[parameter.name] == nil {
      known[parameter.name] = parameter.defaultValue
    }
    let table = try catalog.rows(forEach.sql, parameters: known)
    try table.checkNames(at: forEach.sql.location)
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
      let resolved = ParameterValues(self, catalog, extra: columns).resolved(values)
      try checkFileNames(resolved)
      editions.append(Edition(self, key: row.first?.plain, resolved))
    }
    return editions
  }

  /// Whether every hole in the names of files and folders is that of a parameter.
  private func checkFileNames(_ resolved: ParameterValues.Resolved) throws(WeaveError) {
    guard resolved.isWhole else { return }
    for name in (outputs.map(\.file) + [forEach?.folder]).compactMap(\.self) {
      for parameter in name.parameters where resolved.values[parameter] == nil {
        throw .unknown(
          "parameter", parameter, among: resolved.values.keys.sorted(), at: name.location)
      }
    }
  }
}
