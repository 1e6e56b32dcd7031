public import Tables

/// Why a file cannot be read as CSV at all.
///
/// Everything less (an open quote, a row of wrong length, stray bytes) is a finding, and reading
/// goes on. An empty file is not an error.
public typealias CSVError = LocatedError<CSVProblem>

/// Why a file is no table as text.
public enum CSVProblem: LocatedProblem {
  case noSuchFile
  case isFolder
  case noPermission
  /// The system's reason, as for a broken disk.
  case unreadable(reason: String)
  /// No table, but a file of another kind.
  case foreign(ForeignFile)
  /// A line that would not fit into memory on a small machine.
  case lineTooLong(limitInMegabytes: Int)
  case changedWhileRead
  /// A quote where RFC 4180 has none, in a file that is read strictly.
  case malformedQuote
}

extension LocatedError<CSVProblem> {
  /// - Parameter line: the physical line, where the problem has one.
  public init(_ problem: CSVProblem, file: String, line: Int? = nil) {
    self.init(problem, at: Location(file: file, line: line ?? 0))
  }
}

extension CSVProblem {
  public var sentence: String {
    switch self {
    case .noSuchFile: "no such file"
    case .isFolder: "expected a file, found a folder"
    case .noPermission: "no permission to read"
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .foreign(let found): "expected a table as text, found \(found.name)"
    case .lineTooLong(let limit): "expected lines of at most \(limit) MB"
    case .changedWhileRead: "changed while being read"
    case .malformedQuote: "expected quotes around whole fields, and doubled within them"
    }
  }
}
