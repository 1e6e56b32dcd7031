public import Tables

/// Why a report cannot be read, and where in it.
public typealias ReportError = LocatedError<ReportProblem>

/// What can be wrong with a report as written.
public enum ReportProblem: LocatedProblem {
  /// A word that means nothing here, and the known word closest to it.
  case unknown(kind: String, name: String, nearest: String?)
  case missing(kind: String, name: String)
  case repeated(kind: String, name: String)
  case expected(String)
  /// What a value asks of those beside it.
  case needed(String)
  /// What the YAML parser says.
  case yaml(reason: String)
  case neverClosed(String)
  /// What the format cannot do, and what to do in its place.
  case unsupported(String, instead: String)

  public var sentence: String {
    switch self {
    case .unknown(let kind, let name, let nearest):
      "unknown \(kind) '\(name)'" + Nearest.hint(nearest)
    case .missing(let kind, let name): "\(kind) '\(name)' missing"
    case .repeated(let kind, let name): "\(kind) '\(name)' is there twice"
    case .expected(let what), .needed(let what): "expected \(what)"
    case .yaml(let reason): reason
    case .neverClosed(let what): "\(what) never closes"
    case .unsupported(let what, let instead): "\(what) is not supported; \(instead)"
    }
  }
}

extension LocatedError<ReportProblem> {
  /// A word that is none of the known ones.
  static func unknown(
    _ kind: String, _ name: String, among known: some Sequence<String>, at location: Location
  ) -> ReportError {
    let meant = ForeignWord.meaning(of: name, among: known)
    let nearest = meant ?? Nearest.word(to: name, among: known)
    var error = ReportError(.unknown(kind: kind, name: name, nearest: nearest), at: location)
    error.allowed = Array(known)
    return error
  }
}
