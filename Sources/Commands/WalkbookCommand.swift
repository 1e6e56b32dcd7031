import ArgumentParser
import Foundation
import Tables
import Walkbook
import Weaving

/// The program: one file for each subcommand.
@main
struct WalkbookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "walkbook",
    abstract: "Turns a folder of school CSVs into a PD planning workbook and debrief agendas.",
    discussion: """
      walkbook start FOLDER looks at your files; walkbook build FOLDER writes what they tell.
      walkbook build Examples/district writes the workbook and one agenda for each school.
      Exit status: 0 done; 1 done, with findings of severity error or failed checks; 64 usage;
      65 input is not what it should be; 66 input missing; 73 cannot write.
      """,
    version: Versions.line,
    subcommands: [
      Start.self, Build.self, Weave.self, PreviewCommand.self, Query.self, TablesCommand.self,
      MeasureCommand.self, AuditCommand.self, Collect.self, Check.self, Describe.self,
      FormatsCommand.self, SchemaCommand.self, Import.self, Split.self, PartialCommand.self,
      Merge.self, Frameworks.self, New.self, Tangle.self, SiteCommand.self, Doctor.self,
    ])

  /// What is written holds rows about children: no file or folder is anybody else's, not even while
  /// it is written.
  static func main() async {
    umask(0o077)
    if let refusal = unknownCommand(in: CommandLine.arguments) {
      Terminal.say(refusal)
      exit(withError: ExitCode(Failure.Status.usage.rawValue))
    }
    do {
      let command = try parseAsRoot()
      do {
        try await run(command)
      } catch let error as ValidationError {
        Terminal.say("Error: \(error)\n\(usage(of: type(of: command)))")
        throw ExitCode(Failure.Status.usage.rawValue)
      }
    } catch {
      guard exitCode(for: error) == .validationFailure, !(error is ExitCode) else {
        exit(withError: error)
      }
      Terminal.say(UsageText(fullMessage(for: error)).description)
      exit(withError: ExitCode(Failure.Status.usage.rawValue))
    }
  }

  private static func run(_ command: any ParsableCommand) async throws {
    if var command = command as? any AsyncParsableCommand { return try await command.run() }
    var command = command
    try command.run()
  }

  /// How a command is called, in one line, and where to read more.
  private static func usage(of command: any ParsableCommand.Type) -> String {
    let help = helpMessage(for: command, columns: 10_000)
    let line = help.split(separator: "\n").first { $0.hasPrefix("USAGE: ") }
    let name = "walkbook \(command._commandName)"
    return
      "Usage: \(line?.dropFirst("USAGE: ".count) ?? name[...])\n  See '\(name) --help' for more."
  }

  /// What to say where the first word, or that behind `help`, is none of the commands.
  private static func unknownCommand(in arguments: [String]) -> String? {
    let names = configuration.subcommands.map { $0._commandName }
    var words = arguments.dropFirst()
    if words.first == "help" { words = words.dropFirst() }
    guard let word = words.first, word.first != "-", !(names + ["help"]).contains(word) else {
      return nil
    }
    let hint = Nearest.hint(Nearest.word(to: word, among: names))
    return "walkbook: no command is called '\(word)'\(hint)\n"
      + "    Commands: \(names.joined(separator: ", ")); walkbook --help says what each does."
  }

  static let version = RunTables.version
}
