package import Documents
package import Queries
package import Tables

/// Weaves a report and a catalog into a document.
///
/// Blocks run top to bottom, each labelled result becoming a table for the blocks below it; then
/// prose, titles and captions are filled, which may name results further down. The tables of the
/// report leave the catalog when weaving ends.
package struct Weaver {
  private let report: Report
  private let catalog: Catalog
  private let edition: Edition
  private let format: OutputFormat
  private let day: Day?
  private let keepsGoing: Bool
  private let theme: Theme
  private let language: Language

  /// - Parameters:
  ///   - format: decides which containers are there (`when-format`).
  ///   - day: the day of the data.
  ///   - theme: how the document looks, where the report says nothing else.
  ///   - language: what it is written in; its words are in the report.
  ///   - keepsGoing: whether a block that fails becomes a notice instead of ending the weave.
  package init(
    report: Report, catalog: Catalog, edition: Edition, format: OutputFormat, day: Day? = nil,
    theme: Theme? = nil, language: Language = .english, keepsGoing: Bool = false
  ) {
    self.report = report
    self.catalog = catalog
    self.edition = edition
    self.format = format
    self.day = day
    self.keepsGoing = keepsGoing
    self.language = language
    self.theme = report.theme ?? theme ?? .standard
  }

  package func weave() throws(WeaveError) -> WeaveResult {
    do throws(WeaveError) {
      return try woven()
    } catch {
      throw report.explained(error)
    }
  }

  private func woven() throws(WeaveError) -> WeaveResult {
    let tables = RunTables.add(to: catalog, report, edition.parameters)
    // Taking out a table that this run has put in cannot fail in a way that anybody could mend.
    defer { for table in tables { try? catalog.remove(table) } }
    let scope = Scope(parameters: edition.parameters, language: language)
    let run = BlockRun(report, catalog, format: format, keepsGoing: keepsGoing)
    defer { run.clear() }
    let evaluated = try run.evaluate(report.blocks, in: scope)
    let renderer = Renderer(report, catalog: catalog, keepsGoing: keepsGoing, failed: run.failed)
    let blocks = try renderer.render(evaluated)
    var failures = renderer.failures
    let title = try words(report.title, scope, &failures)
    let subtitle = try words(report.subtitle, scope, &failures)
    var document = Document(
      title: title ?? report.file, subtitle: subtitle, day: day, blocks: blocks,
      language: report.language ?? language.tag)
    document.walk = edition.parameters["window"]?.plain
    document.words = language
    document.take(report.output(format))
    document.theme = theme
    let causes = Set(failures.filter { !$0.follows(from: Set(run.failed.keys)) })
    return WeaveResult(
      document: document, checks: renderer.checks, remarks: run.remarks + remarks(of: renderer),
      failures: failures,
      causes: causes.sorted { ($0.location, $0.sentence) < ($1.location, $1.sentence) })
  }

  /// What its writer should hear of columns; shipped reports leave out what a district has no data for.
  private func remarks(of renderer: Renderer) -> [WeaveError] {
    report.isShipped ? [] : renderer.remarks.filter { $0.location.file == report.file }
  }

  /// A title; none where it fails and weaving goes on.
  private func words(
    _ wording: Wording?, _ scope: Scope, _ failures: inout [WeaveError]
  ) throws(WeaveError) -> String? {
    let inline = InlineRenderer(catalog: catalog, scope: scope)
    do throws(WeaveError) {
      return try wording.map(inline.text)
    } catch {
      guard keepsGoing else { throw error }
      failures.append(report.explained(error))
      return nil
    }
  }
}
