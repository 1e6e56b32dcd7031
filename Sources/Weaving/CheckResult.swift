public import Documents

/// The answer to one check of a report.
public struct CheckResult: Hashable, Sendable, CustomStringConvertible {
  public var label: String?
  public var severity: CheckChunk.Severity
  public var place: Place
  public var message: String
  /// How many rows it found.
  public var rows: Int
  public var isPassed: Bool

  /// Whether the program should end with status 1.
  public var isError: Bool { !isPassed && severity == .error }

  public var description: String {
    isPassed ? "\(place): passed" : "\(place): \(message) (\(rows) \(rows == 1 ? "row" : "rows"))"
  }
}
