public import Tables

/// Why a report cannot be read.
public struct ReportError: Error, Hashable, Sendable, CustomStringConvertible {
  public var location: Location
  public var problem: Problem
  /// The words that may stand at the place, where they are a list.
  public var allowed: [String] = []

  public init(_ problem: Problem, at location: Location) {
    self.problem = problem
    self.location = location
  }

  public enum Problem: Hashable, Sendable {
    /// A word that means nothing here, and the known word closest to it.
    case unknown(kind: String, name: String, nearest: String?)
    case missing(kind: String, name: String)
    case repeated(kind: String, name: String)
    case expected(String)
    /// What the YAML parser says.
    case yaml(reason: String)
    case neverClosed(String)
    /// What the format cannot do, and what to do in its place.
    case unsupported(String, instead: String)
  }

  public var description: String { "\(location): \(sentence)" }

  /// What is wrong, lower case and without a full stop.
  public var sentence: String {
    switch problem {
    case .unknown(let kind, let name, let nearest):
      "unknown \(kind) '\(name)'" + Nearest.hint(nearest)
    case .missing(let kind, let name): "\(kind) '\(name)' missing"
    case .repeated(let kind, let name): "\(kind) '\(name)' is there twice"
    case .expected(let what): "expected \(what)"
    case .yaml(let reason): reason
    case .neverClosed(let what): "\(what) never closes"
    case .unsupported(let what, let instead): "\(what) is not supported; \(instead)"
    }
  }

  /// A word that is none of the known ones.
  static func unknown(
    _ kind: String, _ name: String, among known: some Sequence<String>, at location: Location
  ) -> ReportError {
    var error = ReportError(
      .unknown(kind: kind, name: name, nearest: Nearest.word(to: name, among: known)), at: location)
    error.allowed = Array(known)
    return error
  }
}
