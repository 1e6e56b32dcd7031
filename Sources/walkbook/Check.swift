import ArgumentParser
import Importers
import Tables

/// `walkbook check`: every finding of a folder, and where each setting comes from.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads a folder and shows every finding; writes nothing.",
    discussion: "walkbook check Examples/district")

  @Argument(help: "The folder with the CSV files.")
  var folder = "."

  @Option(name: .long, help: "Leave out what happened after this day (yyyy-mm-dd).")
  var asOf: String?

  @OptionGroup var output: TableOptions

  func run() async throws {
    try await Terminal.run {
      let folder = try DataOptions.folder(folder, asOf: asOf)
      let workspace = try await Workspace(folder)
      for (name, line) in folder.project.givenAt.sorted(by: { $0.value < $1.value }) {
        Terminal.say("walkbook.yaml:\(line): \(name)")
      }
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

  private func lines(_ findings: [Finding]) -> String {
    guard !findings.isEmpty else { return "nothing to correct\n" }
    return Severity.allCases.flatMap { severity in
      findings.filter { $0.severity == severity }.map { finding in
        "\(severity.rawValue): \(finding) [\(finding.problem.rule.rawValue)]\n    \(finding.problem.action)\n"
      }
    }.joined()
  }
}
