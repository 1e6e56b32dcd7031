import Analytics
import ArgumentParser
import Coaching
import Documents
import Foundation
import Importers
import Reports
import Tables

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

  @Option(name: .long, help: "Leave out what happened after this day (yyyy-mm-dd).")
  var asOf: String?

  @Option(name: .long, help: "Only these formats: xlsx, html, md, docx; separated by commas.")
  var to: FormatList?

  func run() async throws {
    try await Terminal.run {
      let folder = try DataOptions.folder(folder, asOf: asOf)
      for line in Plan.lines(of: folder) { Terminal.say(line) }
      let workspace = try await Workspace(folder)
      var run = ReportRun(workspace: workspace, output: output)
      let reports = try reports()
      var hasFailures = false
      for report in reports {
        // Of the formats asked for, a report is written in those it names.
        run.formats =
          to.map { wanted in
            report.outputs.map(\.format).filter(wanted.formats.contains)
          } ?? []
        if to != nil, run.formats.isEmpty { continue }
        let result = try await run.run([report])
        hasFailures = hasFailures || result.hasFailures
        for path in result.paths { try Terminal.put(path + "\n") }
      }
      sayWhatIsLeftOut(workspace)
      Terminal.report(workspace.intake.findings)
      let status = Terminal.exitStatus(for: workspace.intake.findings)
      if status != .success { throw status }
      if hasFailures { throw ExitCode(Failure.Status.findings.rawValue) }
    }
  }

  /// The folder's own reports, by name, or the standard ones.
  private func reports() throws -> [Report] {
    let own = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/Reports")) ?? []
    let files = own.filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted()
    let names = files.isEmpty ? Reports.all.map(\.name) : files.map { "\(folder)/Reports/\($0)" }
    return try names.map(ReportRun.report)
  }

  private func sayWhatIsLeftOut(_ workspace: Workspace) {
    let given = workspace.study.district.given
    let left = workspace.study.measures.rows.compactMap { row -> String? in
      guard case .text(let reason) = row[row.startIndex + 4] else { return nil }
      return "\(row[row.startIndex + 1].plain): \(reason)"
    }
    guard !left.isEmpty, !given.isEmpty else { return }
    Terminal.say("\(left.count) measures have no data (the workbook's Read Me says why)")
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
