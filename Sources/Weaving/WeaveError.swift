import Documents
package import Queries
package import Tables

/// Why a report cannot be woven, and where in it.
package typealias WeaveError = LocatedError<WeaveProblem>

/// What can be wrong with a report that runs.
package enum WeaveProblem: LocatedProblem {
  case query(QueryProblem)
  case unknown(kind: String, name: String, nearest: String?)
  case expected(String)
  /// A parameter that must have a value and got none.
  case noValue(parameter: String)
  /// A parameter of the command line that the report does not have, and those that it has.
  case notAParameter(String, nearest: String?, known: [String])
  /// A label that is the name of a table already.
  case taken(label: String)
  /// A result that is used before its block has run, or in a format that leaves it out.
  case notRun(label: String)
  /// A result of a block that has failed, and where.
  case failed(label: String, place: Location)
  /// A reference from outside to what stands once for each row.
  case repeated(label: String, each: String)
  /// SQL over a result of which the report hides small groups.
  case suppressed(label: String)
  /// One row was expected for a value in prose.
  case rows(label: String, found: Int)
  /// Rows that readers see and whose order nothing states.
  case unordered
  /// A column in which nothing stands.
  case blank(column: String)
  /// A reference to something that is not shown, and so has no number.
  case notShown(label: String)

  package var sentence: String {
    switch self {
    case .query(let problem): problem.sentence
    case .unknown(let kind, let name, let nearest):
      "no such \(kind): \(name)" + Nearest.hint(nearest)
    case .expected(let what): "expected \(what)"
    case .noValue(let parameter): "parameter '\(parameter)' needs a value"
    case .notAParameter(let name, let nearest, let known):
      "no such parameter: \(name)" + Nearest.hint(nearest)
        + (known.isEmpty ? "; it has none" : "; it has \(known.joined(separator: ", "))")
    case .taken(let label): "the label '\(label)' is the name of a table already"
    case .notRun(let label): "the block '\(label)' is further down, or left out of this format"
    case .failed(let label, let place): "the block '\(label)' has failed: see \(place)"
    case .repeated(let label, let each):
      "'\(label)' stands once for each row of '\(each)'; refer to it inside that container"
    case .suppressed(let label):
      "'\(label)' hides small groups, and SQL would count without them; ask the tables that it is "
        + "made of"
    case .rows(let label, let found): "expected one row in '\(label)', found \(found)"
    case .unordered: "rows without an order may come otherwise another time; add 'order by'"
    case .blank(let column): "column '\(column)' is blank in every row, and left out"
    case .notShown(let label): "'\(label)' is not shown, so nothing can refer to it"
    }
  }
}

extension LocatedError<WeaveProblem> {
  /// Whether it comes of a block that failed, as naming its result does.
  func follows(from failed: Set<String>) -> Bool {
    switch problem {
    case .query(.unknown(.table, let name, _)): failed.contains(name)
    case .notRun(let label), .notShown(let label), .failed(let label, _): failed.contains(label)
    default: false
    }
  }

  static func unknown(
    _ kind: String, _ name: String, among known: some Sequence<String>, at location: Location
  ) -> WeaveError {
    WeaveError(
      .unknown(kind: kind, name: name, nearest: Nearest.word(to: name, among: known)), at: location)
  }
}

extension Catalog {
  /// Runs SQL of a report; what is wrong with it is said at its place in the report.
  ///
  /// - Parameter lead: a line before the fragment in the statement, and one after it.
  func rows(
    _ fragment: SQLFragment, parameters: [String: Value], wrapped lead: (String, String)? = nil
  ) throws(WeaveError) -> Table {
    let (text, shifts) = ListParameter.expanded(fragment.text, parameters)
    let sql = lead.map { "\($0.0)\n\(text)\n\($0.1)" } ?? text
    do {
      return try query(sql, parameters: parameters)
    } catch {
      let line = error.location.line - (lead == nil ? 0 : 1)
      let column = ListParameter.column(error.location.column, line: line, shifts)
      // What is found missing after the fragment is the fault of the fragment as a whole.
      let isInside = (1...fragment.text.count(where: \.isNewline) + 1).contains(line)
      let location =
        isInside
        ? fragment.location.advanced(toLine: line, column: column) : fragment.location
      throw WeaveError(.query(error.problem), at: location)
    }
  }

  /// Whether a condition holds: a whole statement, or an expression alone.
  func holds(_ condition: SQLFragment, parameters: [String: Value]) throws(WeaveError) -> Bool {
    let table = try rows(
      condition, parameters: parameters, wrapped: condition.isStatement ? nil : ("select (", ")"))
    guard !table.isEmpty else { return false }
    return table[0, 0].isTrue
  }

  /// How many rows a block shows at most; `nil` for all.
  func limit(
    _ limit: DisplayOptions.RowLimit?, parameters: [String: Value]
  ) throws(WeaveError) -> Int? {
    switch limit {
    case nil: return nil
    case .number(let number): return number
    case .expression(let fragment):
      let wrapped = fragment.isStatement ? nil : ("select (", ")")
      let table = try rows(fragment, parameters: parameters, wrapped: wrapped)
      guard !table.isEmpty, case .integer(let number) = table[0, 0], number > 0 else {
        throw WeaveError(.expected("a whole number above 0"), at: fragment.location)
      }
      return number
    }
  }
}

extension Value {
  /// As SQL counts truth: any number but 0.
  var isTrue: Bool { double.map { $0 != 0 } ?? false }
}
