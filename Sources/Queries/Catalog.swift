import GRDB
package import Tables

/// Named tables in one SQLite database in memory; read-only SQL in, a ``Table`` out.
///
/// A table is computed and written only when a statement names it. SQL sees yes and no as 1 and
/// 0, days as `yyyy-mm-dd` texts and missing as NULL; a column that comes through unchanged, also
/// under another name, is in the result what it is in its table (``Origins``).
///
/// It is sealed. Only a single statement runs that begins with `SELECT`, `WITH`, `VALUES` or
/// `EXPLAIN` and that SQLite calls read-only, under `query_only`: `ATTACH`, `PRAGMA`, `VACUUM INTO`
/// and all writing are refused. So are functions whose answer would be another tomorrow
/// (``Clockless``). What stands in double quotes is a name, never a text. Extensions cannot be
/// loaded, the schema is not trusted, and temporary data stays in memory. The length of a statement,
/// the rows of a result and the seconds it may take are limited (``Limits``); for the length of one
/// value and the depth of an expression SQLite's own limits hold.
///
/// In a catalog that hides, values may be hidden from the audience. SQL sees them as NULL, and a
/// sum, an average or an extreme over one is NULL too. Whatever else is computed from one, as a
/// count of what is not NULL, is hidden in the result, which says why (``HiddenMarks``).
package final class Catalog {
  private let queue: DatabaseQueue
  /// The same tables with marks in place of hidden values; none in a catalog that does not hide.
  private let twins: [(side: HiddenMarks.Side, queue: DatabaseQueue)]
  private var marks = HiddenMarks()
  /// The names, in lower case, of written tables that have hidden values.
  private var hiding: Set<String> = []
  private let limits: Limits
  private let deadline: Deadline
  /// By lower-case name, as SQLite compares names.
  private var entries: [String: Entry] = [:]
  private var additions = 0
  /// The last table of each name that was added with its rows, and its number.
  private var latest: [String: (table: Tables.Table, number: Int)] = [:]
  private var given = GivenAnswers()
  private var refusesWithheld = false

  private struct Entry {
    var table: CatalogTable
    /// Unique for the life of the catalog; tables with one number are the same.
    var number: Int
    var rows: () -> Tables.Table
    /// Whether it has rows of which the audience sees none.
    var isWithheld: () -> Bool = { false }
    var isWritten = false
  }

  /// The names of the parameters of a statement, written `:name`.
  package static func parameters(of sql: String) -> [String] { SQLText(sql).parameters.map(\.text) }

  /// How much one statement may ask for.
  package struct Limits: Hashable, Sendable {
    package var bytes = 100_000
    package var seconds = 60.0
    /// As many as memory holds; a worksheet holds fewer, and its writer says so.
    package var rows = 20_000_000

    package init() {}
  }

  /// - Parameter hides: whether tables may have hidden values.
  package init(limits: Limits = Limits(), hides: Bool = false) throws(QueryError) {
    self.limits = limits
    let deadline = Deadline(seconds: limits.seconds)
    self.deadline = deadline
    do {
      queue = try DatabaseQueue(configuration: Catalog.configuration(deadline))
      twins = try (hides ? HiddenMarks.Side.allCases : []).map { side in
        (side, try DatabaseQueue(configuration: Catalog.configuration(deadline)))
      }
    } catch {
      throw QueryError(.refused(reason: "\(error)"))
    }
  }

  private static func configuration(_ deadline: Deadline) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.acceptsDoubleQuotedStringLiterals = false
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY")
      try Clockless.prepare(database)
      database.stop(at: deadline)
      database.add(
        function: DatabaseFunction("median", argumentCount: 1, pure: true, aggregate: Median.self))
      try database.seal()
    }
    return configuration
  }

  /// Every table by name, sorted.
  package var schema: [CatalogTable] {
    entries.values.map(\.table).sorted { $0.name < $1.name }
  }

  /// Whether there is a table of that name, in upper or lower case.
  package func contains(_ name: String) -> Bool { entries[name.lowercased()] != nil }

  /// Adds a table that is computed when a statement first names it.
  ///
  /// - Parameters:
  ///   - title: what it says, in one line for people.
  ///   - isWithheld: whether it has rows of which the audience sees none: nobody is then told that there
  ///     are none.
  package func add(
    name: String, title: String = "", columns: [Tables.Column],
    isWithheld: @escaping () -> Bool = { false }, rows: @escaping () -> Tables.Table
  ) {
    additions += 1
    add(
      CatalogTable(name: name, title: title, columns: columns), numbered: additions,
      isWithheld: isWithheld, rows: rows)
  }

  /// Adds a table with its rows; one that was there before under the name has the number that it had.
  package func add(_ table: Tables.Table, named name: String) {
    let key = name.lowercased()
    if latest[key]?.table != table {
      additions += 1
      latest[key] = (table, additions)
    }
    add(
      CatalogTable(name: name, title: "", columns: table.columns),
      numbered: latest[key]?.number ?? additions
    ) { table }
  }

  private func add(
    _ table: CatalogTable, numbered number: Int, isWithheld: @escaping () -> Bool = { false },
    rows: @escaping () -> Tables.Table
  ) {
    precondition(!contains(table.name), "a catalog has one table of a name")
    entries[table.name.lowercased()] = Entry(
      table: table, number: number, rows: rows, isWithheld: isWithheld)
  }

  /// Takes a table out again; nothing happens where there is none of that name.
  package func remove(_ name: String) throws(QueryError) {
    guard let entry = entries.removeValue(forKey: name.lowercased()), entry.isWritten else {
      return
    }
    hiding.remove(name.lowercased())
    do {
      for queue in [queue] + twins.map(\.queue) {
        try queue.inDatabase { try $0.unsealed { try entry.table.drop(from: $0) } }
      }
    } catch {
      throw QueryError(.refused(reason: "\(error)"))
    }
  }

  /// The rows that a statement asks for.
  ///
  /// - Parameters:
  ///   - parameters: a value for each `:name`; more are allowed.
  ///   - refusesWithheld: whether a table of which the audience sees no row is refused where its rows are
  ///     counted; a report is written for all audiences, and goes on without it.
  package func query(
    _ sql: String, parameters: [String: Value] = [:], refusesWithheld: Bool = false
  ) throws(QueryError) -> Tables.Table {
    let text = SQLText(sql)
    self.refusesWithheld = refusesWithheld && text.counts
    try text.checkReading(bytes: limits.bytes)
    try Clockless.check(text)
    let values = try text.values(from: parameters)
    guard text.asksOnlyTables else { return try answer(text, values) }
    let tables = text.tokens.compactMap { entries[$0.text.lowercased()]?.number }
    let question = GivenAnswers.Question(sql: sql, values: values, tables: tables)
    if let answer = given[question] { return answer }
    let answer = try answer(text, values)
    given.keep(answer, for: question)
    return answer
  }

  /// Writes the tables that a statement names and answers it.
  private func answer(
    _ text: SQLText, _ values: [String: Value]
  ) throws(QueryError) -> Tables.Table {
    while true {
      switch try answer(text, values, from: queue) {
      case .rows(var answer):
        guard text.tokens.contains(where: { hiding.contains($0.text.lowercased()) }) else {
          return answer.table()
        }
        let told = twins.map { twin in
          // A statement may fail on a mark; then everything that it computes counts as hidden.
          guard case .rows(let rows)? = try? self.answer(text, values, from: twin.queue) else {
            return RawAnswer(names: answer.names, origins: answer.origins)
          }
          return rows
        }
        answer.hide(asToldBy: told, marks)
        return answer.table()
      case .needs(let name): try write(name)
      }
    }
  }

  private enum Answer {
    case rows(RawAnswer)
    /// The statement names a table that is not written yet.
    case needs(String)
  }

  private func answer(
    _ text: SQLText, _ values: [String: Value], from queue: DatabaseQueue
  ) throws(QueryError) -> Answer {
    do {
      return try deadline.watch {
        try queue.inDatabase { database in
          do {
            let reading = Reading(text: text, values: values, limit: limits.rows)
            return .rows(try reading.answer(from: database, knowing: origins))
          } catch let error as DatabaseError {
            let diagnosis = Diagnosis(error, at: database.errorOffset, of: text)
            if let name = diagnosis.missingTable, isWaiting(name) { return .needs(name) }
            throw diagnosis.queryError(schema: schema, limits: limits, database)
          }
        }
      }
    } catch let error as QueryError {
      throw error
    } catch {
      throw QueryError(.refused(reason: "\(error)"))
    }
  }

  private var origins: Origins {
    let written = entries.values.filter(\.isWritten)
    return Origins(
      tables: Dictionary(uniqueKeysWithValues: written.map { ($0.number, $0.table) }))
  }

  private func isWaiting(_ name: String) -> Bool {
    entries[name.lowercased()].map { !$0.isWritten } ?? false
  }

  /// Computes a table and writes it.
  private func write(_ name: String) throws(QueryError) {
    guard let entry = entries[name.lowercased()] else { return }
    let isWithheld = !twins.isEmpty && entry.isWithheld()
    if isWithheld, refusesWithheld { throw QueryError(.withheld(table: name)) }
    let rows = entry.rows()
    precondition(rows.columns == entry.table.columns, "rows have the columns announced")
    do {
      let (table, number) = (entry.table, entry.number)
      try queue.inDatabase { database in
        try database.unsealed {
          try table.write(rows, numbered: number, to: $0) { value, _ in value }
        }
      }
      var marks = marks
      for twin in twins {
        let rows = isWithheld ? marks.rows(withheld: table.columns, twin.side) : rows
        try twin.queue.inDatabase { database in
          try database.unsealed {
            try table.write(rows, numbered: number, to: $0) { marks.mark($0, in: $1, twin.side) }
          }
        }
      }
      self.marks = marks
    } catch {
      throw QueryError(.refused(reason: "\(error)"))
    }
    if isWithheld || rows.values.contains(where: { $0.hiding != nil }) {
      hiding.insert(name.lowercased())
    }
    entries[name.lowercased()]?.isWritten = true
  }
}

extension Database {
  /// From here on nothing can be written.
  fileprivate func seal() throws { try execute(sql: "PRAGMA query_only = ON") }

  /// Writes what `body` writes, all of it or nothing.
  fileprivate func unsealed(_ body: (Database) throws -> Void) throws {
    try execute(sql: "PRAGMA query_only = OFF")
    defer { try? seal() }
    try inTransaction(.immediate) {
      try body(self)
      return .commit
    }
  }
}
