import ArgumentParser
import Foundation
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
    await main(nil)
  }

  static let version = RunTables.version
}
