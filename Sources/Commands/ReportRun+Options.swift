import Documents
import Exporters
import Importers
import Walkbook

extension ReportRun {
  /// Weaves the reports and writes what they make, unless a file is in the way.
  ///
  /// - Parameter inputs: paths of files that the command reads beside the folder.
  func write(
    _ reports: [Report], of folder: DataFolder, reading inputs: [String], _ options: WriteOptions
  ) async throws -> Result {
    var result = Result()
    try await options.apply(
      reading: folder.inputs + inputs, through: OutputGate(workspace, in: folder.path)
    ) { rules in
      result = try await run(reports, rules)
    }
    return result
  }
}
