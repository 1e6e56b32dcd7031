/// What was done about a finding.
public enum Severity: String, Hashable, Sendable, CaseIterable {
  /// A row or a file was left out.
  case error
  /// The row was kept; something in it enters no measure.
  case warning
  /// Nothing was lost; a person may want to know.
  case note
}

/// One thing in the input that a person should look at.
///
/// It names the file, the line and the column, never the content of the cell: rows are about
/// children and colleagues, and messages travel.
public struct Finding: Hashable, Sendable, CustomStringConvertible {
  public var location: Location
  /// The column of a table at fault, by its header.
  public var column: String?
  public var problem: Problem
  public var severity: Severity

  /// - Parameter severity: where it differs from the rule's own (R93), as for a starred cell.
  public init(
    _ problem: Problem, at location: Location, column: String? = nil, severity: Severity? = nil
  ) {
    self.location = location
    self.column = column
    self.problem = problem
    self.severity = severity ?? problem.rule.severity
  }

  public var description: String {
    let place = column.map { "\(location): column '\($0)'" } ?? "\(location)"
    return "\(place): \(problem.sentence)"
  }

  /// What was done, and what a person can do.
  ///
  /// A bad cell is left out; one without which its row means nothing takes the row with it.
  public var action: String {
    guard problem.isOfCell, severity == .error,
      let end = problem.advice.firstRange(of: ". ")
    else { return problem.advice }
    return "The row was left out. " + problem.advice[end.upperBound...]
  }
}
