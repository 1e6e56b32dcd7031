import Analytics
import Coaching
import Documents
import Exporters
import Tables
import Walkbook
import Weaving

/// A report as it is seen while it is being written: its page, and everything that is wrong with it.
package struct PreviewPage: Sendable, Equatable {
  package var title: String
  /// The page; `nil` where none may be shown or none can be made.
  package var markup: String?
  /// Each fault with its place, the line of the report and a mark below the word.
  package var faults: [String] = []
}

extension PreviewPage {
  /// What of a report is looked at.
  package struct Wish: Sendable {
    /// The name of a shipped report, or the path of one.
    package var report: String
    package var parameters: [String: String] = [:]
    /// The key of the edition; the first where `nil`.
    package var edition: String?

    package init(_ report: String) { self.report = report }
  }

  /// Weaves one edition of a report; a block that fails is a notice at its place on the page.
  init(_ wish: Wish, in workspace: Workspace) {
    title = wish.report
    let source: ReportSource
    do {
      source = try ReportSource(wish.report)
    } catch {
      faults = ["\((error as? Failure)?.description ?? "\(error)")"]
      return
    }
    let (report, errors) = source.report
    faults = errors.map { report.marked("\($0)", at: $0.location) }
    if let reason = ReportRun.refusal(of: report, for: workspace.view.audience) {
      faults.append(reason)
      return
    }
    do throws(WeaveError) {
      try weave(report, wish, in: workspace)
    } catch {
      faults.append(report.marked("\(error)", at: error.location))
    }
  }

  private mutating func weave(
    _ report: Report, _ wish: Wish, in workspace: Workspace
  ) throws(WeaveError) {
    let spoken = SpokenReport(
      report, in: workspace.language, for: workspace.view.audience)
    workspace.speak(spoken.language)
    let report = spoken.report
    if let remark = spoken.remark { faults.append(remark) }
    let editions = try report.editions(
      in: workspace.catalog, given: wish.parameters.mapValues(Value.text))
    let edition = editions.first { wish.edition == nil || $0.key == wish.edition }
    guard let edition else {
      faults.append("\(report.file): no edition is as -P and --only ask")
      return
    }
    let woven = try Weaver(
      report: report, catalog: workspace.catalog, edition: edition, format: .html,
      day: workspace.study.asOf, theme: workspace.theme, language: spoken.language,
      keepsGoing: true
    ).weave()
    var document = woven.document
    document.title = workspace.title(document.title)
    title = document.title
    markup = PageExporter().text(of: document)
    faults += woven.failures.map { report.marked("\($0)", at: $0.location) }
    faults += woven.checks.filter { !$0.isPassed }.map { "\($0)" }
    faults += woven.remarks.map { report.marked("\($0)", at: $0.location) }
  }
}
