/// What is wrong in something that was read, and where: a report, a statement, a table as text.
///
/// It stops what cannot go on; what is collected while reading goes on is a ``Finding``. What can be
/// wrong is a closed list of the target that reads: its ``LocatedProblem``.
public struct LocatedError<Problem: LocatedProblem>: Error, Hashable, Sendable,
  CustomStringConvertible
{
  public var location: Location
  public var problem: Problem
  /// The words that may stand at the location, where they are a list.
  public var allowed: [String] = []

  public init(_ problem: Problem, at location: Location) {
    self.problem = problem
    self.location = location
  }

  /// What is wrong, lower case and without a full stop.
  public var sentence: String { problem.sentence }

  /// `plan.md:7:3: expected one value`; the sentence alone where nothing says where.
  public var description: String {
    let place = location.description
    return place.isEmpty ? sentence : "\(place): \(sentence)"
  }
}

/// What can be wrong with something that is read.
public protocol LocatedProblem: Hashable, Sendable {
  /// What is wrong, lower case and without a full stop.
  var sentence: String { get }
}
