import Analytics
import ArgumentParser
import Coaching
import Documents
import Foundation
import Importers
import Provenance
import Reports
import Tables
import Walkbook

/// `walkbook build`: the main job, from a folder of CSVs to the workbook and the agendas.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads a folder and writes the PD planning workbook and the debrief agendas.",
    discussion: """
      walkbook build Examples/district -o out/demo
      Reports in FOLDER/Reports are woven in place of the standard ones.
      """)

  @Argument(help: "The folder with the CSV files.")
  var folder = "."

  @Option(name: [.customShort("o"), .long], help: "The folder to write to.")
  var output = "out"

  @OptionGroup(title: "Settings, in place of those in walkbook.yaml") var rules: RuleOptions

  @OptionGroup var writing: WriteOptions

  @Option(name: .long, help: "Only these formats: xlsx, html, md, docx; separated by commas.")
  var to: FormatList?

  func run() async throws {
    try await Terminal.run {
      let folder = try DataOptions.folder(folder, rules)
      let unread = UnreadFiles(folder)
      let plan =
        Plan.lines(of: folder, likenesses: unread.likenesses)
        + [Plan.unused(in: folder, unread)].compactMap(\.self)
      // Who is named in the names of files is known once they are read.
      let isSaidAfter = folder.project.rules.audience != .class
      if !isSaidAfter { plan.forEach(Terminal.say) }
      if let emptiness = Plan.emptiness(of: folder) {
        if isSaidAfter, !folder.project.rules.audience.isGuarded { plan.forEach(Terminal.say) }
        throw Failure(.findings, emptiness)
      }
      let workspace = try await Workspace(folder)
      if isSaidAfter { plan.map(workspace.spoken).forEach(Terminal.say) }
      if let emptiness = Plan.emptiness(of: workspace.intake, in: folder) {
        Terminal.report(workspace.spokenFindings)
        throw Failure(.findings, workspace.spoken(emptiness))
      }
      workspace.sayAudience()
      var run = ReportRun(workspace, output: output)
      run.say = Terminal.say
      run.formats = to?.formats ?? []
      run.keepsToNamedFormats = true
      run.leavesOutRefused = true
      let reports = ReportCheck.files(in: self.folder)
      let result = try await run.write(
        try self.reports(), of: folder, reading: reports, writing)
      OutputList.write(result.paths, in: output)
      for path in result.paths { try Terminal.put(path + "\n") }
      sayWhatIsLeftOut(workspace)
      Terminal.report(workspace.spokenFindings)
      let status = Terminal.exitStatus(for: workspace.intake.findings)
      if status != .success { throw status }
      if let waiting = Plan.waiting(in: folder, unread) ?? Plan.lack(in: folder, unread) {
        throw Failure(.findings, workspace.spoken(waiting))
      }
      if result.hasFailures { throw ExitCode(Failure.Status.findings.rawValue) }
    }
  }

  /// The folder's own reports, by name, or the standard ones.
  private func reports() throws -> [Report] {
    let files = ReportCheck.files(in: folder)
    let names = files.isEmpty ? Reports.built : files
    return try ReportRun.reports(names)
  }

  /// How many measures have no rows, for each reason.
  private func sayWhatIsLeftOut(_ workspace: Workspace) {
    let reasons = (workspace.view.measures.values(of: "reason") ?? []).filter { $0 != .missing }
    for reason in Set(reasons).sorted() {
      let count = reasons.count { $0 == reason }
      Terminal.say("left out: \(count) \(count == 1 ? "measure" : "measures"). \(reason.plain)")
    }
  }
}

/// Formats separated by commas.
struct FormatList: ExpressibleByArgument {
  let formats: [OutputFormat]

  init?(argument: String) {
    let formats = argument.split(separator: ",").map { OutputFormat(rawValue: String($0)) }
    guard !formats.isEmpty, formats.allSatisfy({ $0 != nil }) else { return nil }
    self.formats = formats.compactMap(\.self)
  }
}
