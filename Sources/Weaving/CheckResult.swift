package import Documents

/// The answer to one check of a report.
package struct CheckResult: Hashable, Sendable, CustomStringConvertible {
  package var label: String?
  package var severity: CheckChunk.Severity
  package var place: Place
  package var message: String
  /// How many rows it found.
  package var rows: Int
  package var isPassed: Bool

  /// Whether the program should end with status 1.
  package var isError: Bool { !isPassed && severity == .error }

  package var description: String {
    isPassed ? "\(place): passed" : "\(place): \(message) (\(rows) \(rows == 1 ? "row" : "rows"))"
  }
}
