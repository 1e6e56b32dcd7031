import Analytics
import ArgumentParser
import Coaching
import Importers
import Tables

/// `walkbook check`: every finding of a folder, and where each setting comes from.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads a folder and shows every finding; writes nothing.",
    discussion: "walkbook check Examples/district")

  @Argument(help: "The folder with the CSV files.")
  var folder = "."

  @OptionGroup(title: "Settings, in place of those in walkbook.yaml") var rules: RuleOptions

  @OptionGroup var output: TableOptions

  func run() async throws {
    try await Terminal.run {
      let folder = try DataOptions.folder(folder, rules)
      let workspace = try await Workspace(folder)
      for line in settings(workspace.study.rulesInForce, folder.project) { Terminal.say(line) }
      let findings = workspace.intake.findings
      if output.format != nil || output.output != nil {
        try await output.write(Finding.table(of: findings), title: "Findings")
      } else {
        try Terminal.put(lines(findings))
      }
      let status = Terminal.exitStatus(for: findings)
      if status != .success { throw status }
    }
  }

  /// Each setting in force with where it comes from: an option, a line of the file, the default.
  private func settings(_ inForce: Table, _ project: ProjectFile) -> [String] {
    Rules.Setting.allCases.compactMap { setting in
      guard let row = inForce.values(of: "setting")?.firstIndex(of: .text(setting.key)),
        let value = inForce[row, "value"]
      else { return nil }
      let origin =
        switch project.origins[setting] ?? .standard {
        case .standard: "default"
        case .line(let line): "walkbook.yaml:\(line)"
        case .option: "--\(setting.rawValue)"
        }
      return "\(setting.key): \(value.plain) (\(origin))"
    }
  }

  private func lines(_ findings: [Finding]) -> String {
    guard !findings.isEmpty else { return "nothing to correct\n" }
    return Severity.allCases.flatMap { severity in
      findings.filter { $0.severity == severity }.map { finding in
        "\(severity.rawValue): \(finding) [\(finding.problem.rule.rawValue)]\n    \(finding.problem.action)\n"
      }
    }.joined()
  }
}
