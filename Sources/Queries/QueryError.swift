import Tables

/// Why a statement gave no table.
package struct QueryError: Error, Hashable, Sendable, CustomStringConvertible {
  package var problem: Problem
  /// Where in the statement, counted from 1; 0 where it is about the whole statement.
  package var line: Int
  package var column: Int

  package init(_ problem: Problem, line: Int = 0, column: Int = 0) {
    self.problem = problem
    self.line = line
    self.column = column
  }

  /// What an unknown name should have been.
  package enum Kind: String, Hashable, Sendable { case table, column, function, parameter }

  package enum Problem: Hashable, Sendable {
    /// An unknown name, and the known name nearest to it.
    case unknown(Kind, name: String, nearest: String?)
    /// What SQLite says, in its own words.
    case refused(reason: String)
    case empty
    case several
    /// A statement that does more than read: `INSERT`, `ATTACH`, `PRAGMA`.
    case notReading(keyword: String)
    /// `?`, `@name` or `$name`.
    case parameterForm(String)
    case tooLong(bytes: Int)
    case tooSlow(seconds: Double)
    case tooManyRows(limit: Int)
    /// A value of the result that is neither a number nor text.
    case bytes(column: String)
  }

  package var description: String {
    line == 0 ? sentence : "line \(line), column \(column): \(sentence)"
  }

  /// What is wrong, lower case and without a full stop.
  package var sentence: String {
    switch problem {
    case .unknown(.parameter, let name, let nearest):
      "no value for parameter :\(name)" + Nearest.hint(nearest)
    case .unknown(let kind, let name, let nearest):
      "no such \(kind.rawValue): \(name)" + Nearest.hint(nearest)
    case .refused(let reason): reason
    case .empty: "expected a statement, found nothing"
    case .several: "expected one statement, found more"
    case .notReading(let keyword): "expected SELECT, WITH or VALUES, found \(keyword)"
    case .parameterForm(let text): "expected a parameter such as :name, found \(text)"
    case .tooLong(let bytes): "expected at most \(bytes) bytes of SQL"
    case .tooSlow(let seconds): "stopped after \(Value.number(seconds).plain) seconds"
    case .tooManyRows(let limit): "expected at most \(limit) rows"
    case .bytes(let column): "column '\(column)' holds bytes; expected numbers or text"
    }
  }
}
