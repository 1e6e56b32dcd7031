import Documents
import Exporters
import Walkbook

extension ReportRun {
  /// Weaves the reports and writes what they make, unless a file is in the way.
  ///
  /// - Parameter inputs: paths of files that the command reads.
  func write(
    _ reports: [Report], reading inputs: [String], _ options: WriteOptions
  ) async throws -> Result {
    var result = Result()
    try await options.apply(reading: inputs, through: OutputGate(workspace)) { rules in
      result = try await run(reports, rules)
    }
    return result
  }
}
