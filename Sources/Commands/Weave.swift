import ArgumentParser
import Documents
import Importers
import Tables
import Walkbook

/// `walkbook weave`: given reports over a folder.
struct Weave: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Weaves reports over a folder; a name without a path is a shipped report.",
    discussion: "walkbook weave debrief-agenda --data Examples/district --to docx -P school=S01")

  @Argument(help: "Reports: pd-planning, debrief-agenda, or files of your own.")
  var reports: [String]

  @OptionGroup var input: DataOptions

  @Option(name: .long, help: "Formats, separated by commas: xlsx, html, md, docx, odt, pptx, pdf.")
  var to: FormatList?

  @Option(name: [.customShort("P"), .long], help: "A value for a parameter, as key=value.")
  var parameter: [String] = []

  @Option(name: .long, help: "Only the editions with these keys.")
  var only: [String] = []

  @Option(name: [.customShort("o"), .long], help: "The folder to write to.")
  var output = "out"

  @OptionGroup var writing: WriteOptions

  @Flag(name: .long, help: "Show a failing block as a notice and go on.")
  var keepGoing = false

  func validate() throws {
    for (index, name) in reports.enumerated() where reports[..<index].contains(name) {
      throw ValidationError("\(name): given twice")
    }
    if output == "-" { throw ValidationError("-o: expected a folder; reports are files") }
  }

  func run() async throws {
    try await Terminal.run {
      let woven = try ReportRun.reports(reports)
      let folder = try input.folder()
      let workspace = try await Workspace(folder)
      workspace.sayAudience()
      var run = ReportRun(workspace, output: output)
      run.say = Terminal.say
      run.formats = to?.formats ?? []
      run.parameters = try ParameterOption.values(parameter)
      run.only = only
      run.keepsGoing = keepGoing
      let result = try await run.write(woven, of: folder, reading: reports, writing)
      if result.paths.isEmpty {
        let isChosen = !only.isEmpty || !parameter.isEmpty
        let asked = (parameter.map { "-P \($0)" } + only.map { "--only \($0)" })
        if isChosen {
          throw Failure(
            .usage, "no copy of the report is as asked: \(asked.joined(separator: " "))")
        }
        Terminal.say("nothing to write: the data call for no edition of the report")
      }
      for path in result.paths { try Terminal.put(path + "\n") }
      if result.hasFailures { throw ExitCode(Failure.Status.findings.rawValue) }
      try workspace.end()
    }
  }
}
