package import Documents
package import Tables

/// The answer to one check of a report.
package struct CheckResult: Hashable, Sendable, CustomStringConvertible {
  package var label: String?
  package var severity: CheckBlock.Severity
  package var location: Location
  package var message: String
  /// How many rows it found.
  package var rows: Int
  package var isPassed: Bool

  /// Whether the program should end with status 1.
  package var isError: Bool { !isPassed && severity == .error }

  package var description: String {
    isPassed
      ? "\(location): passed" : "\(location): \(message) (\(rows) \(rows == 1 ? "row" : "rows"))"
  }
}
