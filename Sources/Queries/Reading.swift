import GRDB
import Tables

/// A statement with the values of its parameters, ready to run.
struct Reading {
  let text: SQLText
  let values: [String: Value]
  /// At most this many rows.
  let limit: Int

  func answer(
    from database: Database, knowing origins: Origins
  ) throws -> RawAnswer {
    let statement = try database.makeStatement(sql: text.sql)
    guard statement.isReadonly else {
      throw QueryError(.notReading(keyword: text.tokens[0].text))
    }
    try statement.setArguments(StatementArguments(values.mapValues(\.databaseValue)))
    let names = statement.columnNames
    var answer = RawAnswer(
      names: names, origins: origins.columns(of: statement, text, in: database))
    let cursor = try Row.fetchCursor(statement)
    while let row = try cursor.next() {
      guard answer.values.count < limit * names.count else {
        throw QueryError(.tooManyRows(limit: limit))
      }
      for place in names.indices {
        guard let value = Value(row[place] as DatabaseValue) else {
          throw QueryError(.bytes(column: names[place]))
        }
        answer.values.append(value)
      }
    }
    return answer
  }
}

extension SQLText {
  /// Refuses everything but a single statement that begins like one that reads.
  ///
  /// A statement that begins so and writes, such as `WITH … DELETE`, is refused when SQLite has
  /// prepared it.
  func checkReading(bytes: Int) throws(QueryError) {
    guard sql.utf8.count <= bytes else { throw QueryError(.tooLong(bytes: bytes)) }
    guard let first = tokens.first, first.text != ";" else { throw QueryError(.empty) }
    guard ["select", "with", "values", "explain"].contains(first.text.lowercased()) else {
      throw error(.notReading(keyword: first.text), at: first)
    }
    if let end = tokens.firstIndex(where: { $0.kind == .symbol && $0.text == ";" }),
      let next = tokens[end...].first(where: { $0.text != ";" })
    {
      throw error(.several, at: next)
    }
  }

  /// The value of each parameter that the statement names.
  func values(from given: [String: Value]) throws(QueryError) -> [String: Value] {
    var values: [String: Value] = [:]
    for parameter in parameters {
      guard parameter.text.first.map({ !"?@$".contains($0) }) ?? false else {
        throw error(.parameterForm(parameter.text), at: parameter)
      }
      guard let value = given[parameter.text] else {
        let nearest = Nearest.word(to: parameter.text, among: given.keys.sorted())
        throw error(
          .unknown(.parameter, name: parameter.text, nearest: nearest), at: parameter)
      }
      values[parameter.text] = value
    }
    return values
  }

  /// An error at a word of the statement.
  func error(_ problem: QueryProblem, at token: Token?) -> QueryError {
    guard let token else { return QueryError(problem) }
    let place = position(of: token.range.lowerBound)
    return QueryError(problem, line: place.line, column: place.column)
  }
}
