package import Tables

/// Why a statement gave no table, and where in the statement.
package typealias QueryError = LocatedError<QueryProblem>

/// What can be wrong with a statement.
package enum QueryProblem: LocatedProblem {
  /// What an unknown name should have been.
  package enum Kind: String, Hashable, Sendable { case table, column, function, parameter }

  /// An unknown name, and the known name nearest to it.
  case unknown(Kind, name: String, nearest: String?)
  /// A name with a dash, which SQL takes for a minus sign.
  case unquoted(name: String)
  /// What SQLite says, in its own words.
  case refused(reason: String)
  case empty
  case several
  /// A statement that does more than read: `INSERT`, `ATTACH`, `PRAGMA`.
  case notReading(keyword: String)
  /// `?`, `@name` or `$name`.
  case parameterForm(String)
  /// A table of whose rows the audience sees none.
  case withheld(table: String)
  case tooLong(bytes: Int)
  case tooSlow(seconds: Double)
  case tooManyRows(limit: Int)
  /// A value of the result that is neither a number nor text.
  case bytes(column: String)

  package var sentence: String {
    switch self {
    case .unknown(.parameter, let name, let nearest):
      "no value for parameter :\(name)" + Nearest.hint(nearest)
    case .unknown(.table, let name, let nearest?) where nearest.contains("-"):
      "no such table: \(name) (did you mean '\(nearest)'? write it in double quotes: \"\(nearest)\")"
    case .unknown(let kind, let name, let nearest):
      "no such \(kind.rawValue): \(name)" + Nearest.hint(nearest)
    case .unquoted(let name):
      "a name with a dash stands in double quotes: \"\(name)\""
    case .refused(let reason): reason
    case .empty: "expected a statement, found nothing"
    case .several: "expected one statement, found more"
    case .notReading(let keyword): "expected SELECT, WITH or VALUES, found \(keyword)"
    case .parameterForm(let text): "expected a parameter such as :name, found \(text)"
    case .withheld(let table):
      "'\(table)' is not for this audience: its rows are about single people, and how many there are is "
        + "not told; walkbook measure lists what is"
    case .tooLong(let bytes): "expected at most \(bytes) bytes of SQL"
    case .tooSlow(let seconds): "stopped after \(Value.number(seconds).plain) seconds"
    case .tooManyRows(let limit): "expected at most \(limit) rows"
    case .bytes(let column): "column '\(column)' holds bytes; expected numbers or text"
    }
  }
}

extension LocatedError<QueryProblem> {
  /// - Parameters:
  ///   - line: counted from 1 in the statement; 0 where the whole of it is meant.
  package init(_ problem: QueryProblem, line: Int = 0, column: Int = 0) {
    self.init(problem, at: Location(file: "", line: line, column: column))
  }
}
