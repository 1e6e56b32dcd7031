import GRDB
import Tables

/// What SQLite says is wrong with a statement, with the place, and the nearest name that exists.
///
/// SQLite gives one line of English and, for most mistakes, the byte where it stopped.
struct Diagnosis {
  private let error: DatabaseError
  private let reason: String
  private let text: SQLText
  private let offset: Int?

  /// - Parameter offset: the byte at which SQLite stopped.
  init(_ error: DatabaseError, at offset: Int?, of text: SQLText) {
    self.error = error
    self.offset = offset
    reason = error.message ?? "\(error.resultCode)"
    self.text = text
  }

  /// The table that SQLite did not find.
  var missingTable: String? { name(behind: "no such table: ")?.lastPart }

  func queryError(
    schema: [CatalogTable], limits: Catalog.Limits, _ database: Database
  ) -> QueryError {
    if error.isInterruptionError { return QueryError(.tooSlow(seconds: limits.seconds)) }
    if let table = missingTable {
      return unknown(.table, table, among: schema.map(\.name))
    }
    if let column = name(behind: "no such column: ") {
      return textInDoubleQuotes(column) ?? columnOfOther(column, schema)
        ?? unknown(.column, column, among: columns(of: schema))
    }
    // SQLite's message for a function that ``Clockless`` has taken away.
    if let function = name(behind: "wrong number of arguments to function ")?.dropLast(2),
      let refusal = Clockless.refusal(of: String(function))
    {
      return text.error(.refused(reason: refusal), at: token(at: offset, named: String(function)))
    }
    if let function = name(behind: "no such function: ") {
      let sql = "SELECT DISTINCT name FROM pragma_function_list ORDER BY name"
      let known = ForeignFunction.meaning(of: function).map { [$0] }
      return unknown(
        .function, function, among: known ?? (try? String.fetchAll(database, sql: sql)) ?? [],
        isNear: known != nil)
    }
    if reason.lowercased() == "near \"ilike\": syntax error" {
      let reason = "no such word: ilike (did you mean 'like'? it takes Big and small alike)"
      return text.error(.refused(reason: reason), at: token(offset))
    }
    if let function = Clockless.function(in: reason) {
      return text.error(.refused(reason: reason), at: token(named: function))
    }
    if let name = nameWithoutQuotes(among: schema.map(\.name)) {
      return text.error(.unquoted(name: name), at: token(named: String(name.prefix { $0 != "-" })))
    }
    return text.error(.refused(reason: reason), at: token(offset))
  }

  /// A text in double quotes, as spreadsheets have it, which SQL takes for the name of a column.
  private func textInDoubleQuotes(_ column: String) -> QueryError? {
    guard let token = token(at: offset, named: column), text.sql[token.range].hasPrefix("\""),
      column.contains(where: { !$0.isLowercase && $0 != "_" && !$0.isNumber })
    else { return nil }
    return text.error(
      .refused(reason: "no such column: \(column) (a text stands in single quotes: '\(column)')"),
      at: token)
  }

  /// A column that is there, in a table that the statement does not name.
  private func columnOfOther(_ column: String, _ schema: [CatalogTable]) -> QueryError? {
    let name = column.lastPart.lowercased()
    let words = Set(text.tokens.map { $0.text.lowercased() })
    guard !schema.contains(where: { words.contains($0.name.lowercased()) }),
      let table = schema.first(where: { $0.columns.contains { $0.name.lowercased() == name } })
    else { return nil }
    return text.error(
      .refused(
        reason: "no such column: \(column) (it is one of '\(table.name)', which no 'from' names)"),
      at: token(at: offset, named: column.lastPart))
  }

  /// A table whose name has a dash, at which SQLite stopped because no quotes are around it.
  private func nameWithoutQuotes(among tables: [String]) -> String? {
    guard let offset, let dash = text.token(at: offset), dash.isSymbol("-") else { return nil }
    let behind = text.sql[dash.range.lowerBound...]
    let before = text.sql[..<dash.range.lowerBound]
    return tables.first { table in
      guard let place = table.firstIndex(of: "-") else { return false }
      return before.lowercased().hasSuffix(table[..<place].lowercased())
        && behind.lowercased().hasPrefix(table[place...].lowercased())
    }
  }

  private func unknown(
    _ kind: QueryProblem.Kind, _ name: String, among known: [String], isNear: Bool = false
  ) -> QueryError {
    let nearest = isNear ? known.first : Nearest.word(to: name.lastPart, among: known)
    return text.error(
      .unknown(kind, name: name, nearest: nearest), at: token(at: offset, named: name.lastPart))
  }

  /// The columns of the tables that the statement names; of all tables where it names none.
  private func columns(of schema: [CatalogTable]) -> [String] {
    let words = Set(text.tokens.map { $0.text.lowercased() })
    let named = schema.filter { words.contains($0.name.lowercased()) }
    return Set((named.isEmpty ? schema : named).flatMap { $0.columns.map(\.name) }).sorted()
  }

  private func name(behind prefix: String) -> String? {
    reason.hasPrefix(prefix) ? String(reason.dropFirst(prefix.count)) : nil
  }

  private func token(at offset: Int?, named name: String) -> SQLText.Token? {
    offset.flatMap { text.token(named: name, from: $0) } ?? token(named: name)
  }

  private func token(named name: String) -> SQLText.Token? {
    text.tokens.first { $0.kind != .string && $0.text.lowercased() == name.lowercased() }
  }

  /// The word at fault in any other message; some have no place.
  private func token(_ offset: Int?) -> SQLText.Token? {
    if reason == "incomplete input" { return text.tokens.last }
    if let ambiguous = name(behind: "ambiguous column name: ") {
      return token(named: ambiguous.lastPart)
    }
    return offset.flatMap { text.token(at: $0) }
  }
}

extension String {
  /// `teacher` of `visits.teacher`.
  fileprivate var lastPart: String { split(separator: ".").last.map(String.init) ?? self }
}
