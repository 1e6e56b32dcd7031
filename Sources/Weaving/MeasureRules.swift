import Documents
import Queries
import Tables

/// What measures say of the tables that name them: the rules below, and the looks of columns.
final class MeasureRules {
  private let catalog: Catalog
  /// By the name of the measure, read when a block first names one.
  private var pages: [String: Page]?

  private struct Page {
    var rule: String
    var looks: [ColumnOptions]
  }

  init(_ catalog: Catalog) { self.catalog = catalog }

  /// One sentence for each rule that some of these measures have.
  func sentences(
    of measures: [DisplayOptions.Measured], in language: Language
  ) throws(WeaveError) -> [String] {
    var said: [String] = []
    for page in try pages(of: measures) {
      let sentence = language.say(.rule, spoken(page.rule, in: language))
      if !page.rule.isEmpty, !said.contains(sentence) { said.append(sentence) }
    }
    return said
  }

  /// A rule, one setting after the other: `As of 2027-01-22; consistency 2 of 3`.
  private func spoken(_ rule: String, in language: Language) -> String {
    guard !language.isEnglish, rule.hasSuffix(".") else { return rule }
    let settings = rule.dropLast().split(separator: "; ").map { language.sayNumbered(String($0)) }
    return settings.joined(separator: "; ") + "."
  }

  /// How columns of these measures look where neither block nor report says otherwise.
  func looks(of measures: [DisplayOptions.Measured]) throws(WeaveError) -> [ColumnOptions] {
    try pages(of: measures).flatMap(\.looks)
  }

  /// Looks whether there are measures of these names.
  func check(_ measures: [DisplayOptions.Measured]) throws(WeaveError) {
    for measure in measures where !catalog.contains(measure.name) {
      throw .unknown(
        "measure", measure.name, among: catalog.schema.map(\.name), at: measure.location)
    }
  }

  private func pages(of measures: [DisplayOptions.Measured]) throws(WeaveError) -> [Page] {
    guard let first = measures.first else { return [] }
    if pages == nil { pages = try read(at: first.location) }
    let known = pages ?? [:]
    var found: [Page] = []
    for measure in measures {
      guard let page = known[measure.name] else {
        throw .unknown("measure", measure.name, among: known.keys.sorted(), at: measure.location)
      }
      found.append(page)
    }
    return found
  }

  private func read(at location: Location) throws(WeaveError) -> [String: Page] {
    do {
      let table = try catalog.query("select * from measures", parameters: [:])
      let names = table.texts(of: "name")
      let (rules, looks) = (table.texts(of: "rule"), table.texts(of: "looks"))
      var pages: [String: Page] = [:]
      for row in names.indices {
        let yaml = looks.indices.contains(row) ? looks[row] : ""
        pages[names[row]] = Page(
          rule: rules.indices.contains(row) ? rules[row] : "",
          // The pages are ours, and the tests read them all.
          looks: (try? ColumnOptions.reading(yaml, file: names[row])) ?? [])
      }
      return pages
    } catch {
      throw WeaveError(.query(error.problem), at: location)
    }
  }
}

extension Table {
  /// The texts of a column; empty where there is no such column.
  fileprivate func texts(of column: String) -> [String] {
    (values(of: column) ?? []).map(\.plain)
  }
}
