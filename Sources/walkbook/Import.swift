import Analytics
import ArgumentParser
import Coaching
import Exporters
import Foundation
import Importers
import Tables

/// `walkbook import`: what was recognised, as canonical files.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes what a folder holds as canonical CSV files.",
    discussion: "walkbook import Examples/district -o canonical")

  @Argument(help: "The folder with the CSV files.")
  var folder = "."

  @Option(name: [.customShort("o"), .long], help: "The folder to write to.")
  var output: String

  func run() async throws {
    try await Terminal.run {
      let workspace = try await Workspace(try DataOptions.folder(folder))
      let district = workspace.study.district
      do {
        try FileManager.default.createDirectory(
          atPath: output, withIntermediateDirectories: true)
        for kind in FileKind.allCases where kind != .frameworks {
          let table = district.table(kind)
          if table.isEmpty { continue }
          let path = "\(output)/\(kind.rawValue).csv"
          try await TableFormat.csv.write(table, to: path)
          Terminal.say("wrote \(path): \(table.count) rows")
        }
      } catch {
        throw Failure(.output, "\(output): \(error)")
      }
      Terminal.report(workspace.intake.findings)
      let status = Terminal.exitStatus(for: workspace.intake.findings)
      if status != .success { throw status }
    }
  }
}
