import Documents
import Queries
import Tables

/// The rules under which measures are made, for the words below a table.
final class MeasureRules {
  private let catalog: Catalog
  /// By the name of the measure, read when a block first names one.
  private var rules: [String: String]?

  init(_ catalog: Catalog) { self.catalog = catalog }

  /// One sentence for each rule that some of these measures have.
  func sentences(of measures: [DisplayOptions.Measured]) throws(WeaveError) -> [String] {
    guard let first = measures.first else { return [] }
    if rules == nil { rules = try read(at: first.location) }
    let known = rules ?? [:]
    var said: [String] = []
    for measure in measures {
      guard let rule = known[measure.name] else {
        throw .unknown("measure", measure.name, among: known.keys.sorted(), at: measure.location)
      }
      let sentence = "Rule: \(rule)"
      if !rule.isEmpty, !said.contains(sentence) { said.append(sentence) }
    }
    return said
  }

  /// Looks whether there are measures of these names.
  func check(_ measures: [DisplayOptions.Measured]) throws(WeaveError) {
    for measure in measures where !catalog.contains(measure.name) {
      throw .unknown(
        "measure", measure.name, among: catalog.schema.map(\.name), at: measure.location)
    }
  }

  private func read(at location: Location) throws(WeaveError) -> [String: String] {
    do {
      let table = try catalog.query("select name, rule from measures", parameters: [:])
      return Dictionary(
        table.rows.map { row in (row[row.startIndex].plain, row[row.startIndex + 1].plain) },
        uniquingKeysWith: { first, _ in first })
    } catch {
      throw WeaveError(.query(error.problem), at: location)
    }
  }
}
