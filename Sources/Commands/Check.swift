import Analytics
import ArgumentParser
import CSV
import Coaching
import Importers
import Tables
import Walkbook

/// `walkbook check`: every finding of a folder, of single files and of reports, and where each
/// setting comes from.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows every finding of a folder, of data files, reports or frameworks.",
    discussion: """
      walkbook check Examples/district
      walkbook check grades.csv my-framework.csv
      walkbook check my-report.md --data Examples/district
      A report is tried on tables without rows: its options, labels, references
      and SQL. With --data, and beside the data of a folder, it is woven, too,
      so that what only the data show is told. Nothing is written.
      """)

  @Argument(help: "A folder, or files: data, frameworks, and reports ending in .md.")
  var paths: [String] = ["."]

  @Option(name: .long, help: "A folder with data to try reports on.")
  var data: String?

  @Option(
    name: [.customShort("P"), .long], help: "A value for a parameter of reports, as key=value.")
  var parameter: [String] = []

  @OptionGroup(title: "Settings, in place of those in walkbook.yaml") var rules: RuleOptions

  @OptionGroup var output: TableOptions

  func run() async throws {
    try await Terminal.run {
      let reports = paths.filter(ReportCheck.isMeant)
      let data = paths.filter { !reports.contains($0) }
      var checked = Checked()
      if !data.isEmpty { try await check(data, into: &checked) }
      try await ReportCheck.check(reports, on: try await trial(), into: &checked)
      if output.format != nil || output.output != nil {
        try await output.write(checked.table, title: "Findings", reading: checked.inputs + reports)
        if let emptiness = checked.emptiness { Terminal.say(emptiness) }
      } else {
        try Terminal.put(checked.text)
      }
      if checked.hasErrors { throw ExitCode(Failure.Status.findings.rawValue) }
    }
  }

  /// A run over the folder of `--data`, which writes nothing.
  private func trial() async throws -> ReportRun? {
    guard let data else { return nil }
    let run = try ReportRun(await Workspace(try DataOptions.folder(data, rules)), output: "")
    return try with(parameters: run)
  }

  private func with(parameters run: ReportRun) throws -> ReportRun {
    var run = run
    run.parameters = try ParameterOption.values(parameter)
    return run
  }

  /// A folder with the reports in it, or files.
  private func check(_ paths: [String], into checked: inout Checked) async throws {
    let folder = try DataOptions.folder(ofPaths: paths, hints: CSVHints(), rules, goesOn: true)
    checked.inputs = folder.inputs
    let isFolder = DataFolder.isFolder(paths[0])
    let unread = isFolder ? UnreadFiles(folder) : nil
    if let unread, let next = Plan.unused(in: folder, unread) { Terminal.say(next) }
    let workspace = try await Workspace(folder, goesOn: true)
    for source in workspace.intake.sources { Terminal.say(line(of: source)) }
    // Under settings that are at fault nothing is in force.
    if !workspace.intake.findings.contains(where: { $0.isFaultOfSettings }) {
      let inForce = workspace.study.rulesInForce
      for line in settings(inForce, folder.project, all: isFolder) { Terminal.say(line) }
    }
    checked.findings += workspace.intake.findings
    if isFolder {
      let reports = ReportCheck.files(in: paths[0])
      let isInOrder = !workspace.intake.findings.contains { $0.isFaultOfSettings }
      let run = isInOrder ? try with(parameters: ReportRun(workspace, output: "")) : nil
      try await ReportCheck.check(reports, on: run, into: &checked)
      // A folder of reports or of frameworks is one to be checked, too.
      if reports.isEmpty, !workspace.intake.district.given.contains(.frameworks) {
        checked.emptiness =
          Plan.emptiness(of: folder) ?? Plan.emptiness(of: workspace.intake, in: folder)
      }
      if checked.emptiness == nil, let unread {
        checked.emptiness = Plan.waiting(in: folder, unread) ?? Plan.lack(in: folder, unread)
      }
    }
  }

  /// What a file was read as, and how many of its rows count.
  private func line(of source: SourceRow) -> String {
    guard let profile = source.profile else { return "\(source.file): not recognized, left out" }
    let shape = [source.encoding, source.delimiter].compactMap(\.self).joined(separator: ", ")
    let reasons = source.reasons.map { " (not kept: \($0))" } ?? ""
    let columns = SourceRow.list(source.columnsNotRead).map { "; columns not read: \($0)" } ?? ""
    let points =
      source.itemsWithoutPoints == 0
      ? "" : "; items without points possible: \(source.itemsWithoutPoints)"
    return "\(source.file): \(profile), \(shape); \(source.kept) of \(source.read) rows kept"
      + reasons + points + columns
  }

  /// Each setting in force with where it comes from: an option, a line of the file, the default.
  ///
  /// - Parameter all: also those that are as they always are.
  private func settings(_ inForce: Table, _ project: ProjectFile, all: Bool) -> [String] {
    Rules.Setting.allCases.compactMap { setting in
      guard let row = inForce.values(of: "setting")?.firstIndex(of: .text(setting.key)),
        let value = inForce[row, "value"]
      else { return nil }
      let origin: String
      switch project.origins[setting] ?? .standard {
      case .standard where !all: return nil
      case .standard: origin = "default"
      case .line(let line): origin = "\(project.file):\(line)"
      case .option: origin = "--\(setting.rawValue)"
      }
      return "\(setting.key): \(value.plain) (\(origin))"
    }
  }
}
