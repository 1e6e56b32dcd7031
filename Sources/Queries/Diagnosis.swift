import GRDB
import Tables

/// SQLite's complaint about a statement, with its place and what was meant.
///
/// SQLite says what is wrong in one line of English; the word it quotes is looked up in the
/// statement, and among the names of the schema.
struct Diagnosis {
  private let error: DatabaseError
  private let reason: String
  private let text: SQLText

  init(_ error: DatabaseError, of text: SQLText) {
    self.error = error
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
      return unknown(.column, column, among: columns(of: schema))
    }
    if let function = name(behind: "no such function: ") {
      let sql = "SELECT DISTINCT name FROM pragma_function_list ORDER BY name"
      return unknown(
        .function, function, among: (try? String.fetchAll(database, sql: sql)) ?? [])
    }
    return text.error(.refused(reason: reason), at: token(database))
  }

  private func unknown(
    _ kind: QueryError.Kind, _ name: String, among known: [String]
  ) -> QueryError {
    let nearest = Nearest.word(to: name.lastPart, among: known)
    return text.error(
      .unknown(kind, name: name, nearest: nearest), at: token(named: name.lastPart))
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

  private func token(named name: String) -> SQLText.Token? {
    text.tokens.first { $0.kind != .string && $0.text.lowercased() == name.lowercased() }
  }

  /// The word at fault in any other complaint.
  private func token(_ database: Database) -> SQLText.Token? {
    if reason == "incomplete input" { return text.tokens.last }
    if let ambiguous = name(behind: "ambiguous column name: ") {
      return token(named: ambiguous.lastPart)
    }
    let quoted = reason.split(separator: "\"", omittingEmptySubsequences: false)
    guard reason.hasPrefix("near \""), quoted.count >= 3 else { return nil }
    let word = quoted[1..<quoted.count - 1].joined(separator: "\"")
    // Of several such words, the one at fault is the first up to which SQLite complains the same.
    return text.tokens.first { token in
      guard text.sql[token.range] == word else { return false }
      do {
        _ = try database.makeStatement(sql: String(text.sql[..<token.range.upperBound]))
        return false
      } catch {
        return (error as? DatabaseError)?.message == reason
      }
    }
  }
}

extension String {
  /// `teacher` of `visits.teacher`.
  fileprivate var lastPart: String { split(separator: ".").last.map(String.init) ?? self }
}
