import GRDB
public import Tables

/// Named tables in one SQLite database in memory; read-only SQL in, a ``Table`` out.
///
/// A table is computed and written only when a statement names it. SQL sees yes and no as 1 and
/// 0, days as `yyyy-mm-dd` texts and missing as NULL; results get days and yes or no back where
/// a column keeps its name.
///
/// Sealed as follows. A statement is one, begins with `SELECT`, `WITH`, `VALUES` or `EXPLAIN`, is
/// found read-only by SQLite, and runs under `query_only`; so `ATTACH`, `PRAGMA`, `VACUUM INTO`
/// and all writing are refused, and what would answer otherwise tomorrow (``Clockless``). Double
/// quotes are names, never texts. Extensions cannot be
/// loaded, the schema is not trusted, temporary data stays in memory. Text of a statement, rows
/// of a result and seconds are limited (``Limits``). Not limited are the length of one value and
/// the depth of an expression: SQLite's own limits hold.
///
/// In a catalog that hides, values may be hidden from the audience. SQL sees them as NULL, and a
/// sum, an average or an extreme over one is NULL too; results say why (``HiddenMarks``).
public final class Catalog {
  private let queue: DatabaseQueue
  /// The same tables with marks for what is hidden; `nil` where nothing is.
  private let twin: DatabaseQueue?
  private var marks = HiddenMarks()
  private let limits: Limits
  /// By lower-case name, as SQLite compares names.
  private var entries: [String: Entry] = [:]

  private struct Entry {
    var table: CatalogTable
    var rows: () -> Tables.Table
    var isWritten = false
  }

  /// The names behind `:name` in a statement.
  public static func parameters(of sql: String) -> [String] { SQLText(sql).parameters.map(\.text) }

  /// How much one statement may ask for.
  public struct Limits: Hashable, Sendable {
    public var bytes = 100_000
    public var seconds = 60.0
    /// As many as a worksheet holds below its header.
    public var rows = 1_048_575

    public init() {}
  }

  /// - Parameter hides: whether tables may have hidden values.
  public init(limits: Limits = Limits(), hides: Bool = false) throws(QueryError) {
    self.limits = limits
    do {
      queue = try DatabaseQueue(configuration: Catalog.configuration(hides: hides))
      twin = hides ? try DatabaseQueue(configuration: Catalog.configuration(hides: true)) : nil
    } catch {
      throw QueryError(.refused(reason: "\(error)"))
    }
  }

  private static func configuration(hides: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.acceptsDoubleQuotedStringLiterals = false
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY")
      try Clockless.prepare(database)
      for (name, aggregate) in hides ? strictAggregates : [("median", Median.self)] {
        database.add(function: function(name, aggregate))
      }
    }
    return configuration
  }

  private static let strictAggregates: [(String, any DatabaseAggregate.Type)] = [
    ("sum", StrictSum.self), ("total", StrictTotal.self), ("avg", StrictAverage.self),
    ("min", StrictMinimum.self), ("max", StrictMaximum.self), ("median", StrictMedian.self),
  ]

  private static func function<Aggregate: DatabaseAggregate>(
    _ name: String, _ aggregate: Aggregate.Type
  ) -> DatabaseFunction {
    DatabaseFunction(name, argumentCount: 1, pure: true, aggregate: aggregate)
  }

  /// Every table by name, sorted.
  public var schema: [CatalogTable] {
    entries.values.map(\.table).sorted { $0.name < $1.name }
  }

  /// Whether there is a table of that name, in upper or lower case.
  public func contains(_ name: String) -> Bool { entries[name.lowercased()] != nil }

  /// Adds a table that is computed when a statement first names it.
  ///
  /// - Parameter title: what it says, in one line for people.
  public func add(
    name: String, title: String = "", columns: [Tables.Column],
    rows: @escaping () -> Tables.Table
  ) {
    precondition(!contains(name), "a catalog has one table of a name")
    entries[name.lowercased()] = Entry(
      table: CatalogTable(name: name, title: title, columns: columns), rows: rows)
  }

  public func add(_ table: Tables.Table, named name: String) {
    add(name: name, columns: table.columns) { table }
  }

  /// Takes a table out again; nothing happens where there is none of that name.
  public func remove(_ name: String) throws(QueryError) {
    guard let entry = entries.removeValue(forKey: name.lowercased()), entry.isWritten else {
      return
    }
    do {
      try queue.write { try entry.table.drop(from: $0) }
      try twin?.write { try entry.table.drop(from: $0) }
    } catch {
      throw QueryError(.refused(reason: "\(error)"))
    }
  }

  /// The rows that a statement asks for.
  ///
  /// - Parameter parameters: a value for each `:name`; more are allowed.
  public func query(
    _ sql: String, parameters: [String: Value] = [:]
  ) throws(QueryError) -> Tables.Table {
    let text = SQLText(sql)
    try text.checkReading(bytes: limits.bytes)
    try Clockless.check(text)
    let values = try text.values(from: parameters)
    while true {
      switch try answer(text, values, from: queue) {
      case .rows(var answer):
        guard let twin, answer.values.contains(where: \.isNull) else { return answer.table }
        // A statement may fail on marks alone; then every gap counts as hidden.
        var marked = RawAnswer(names: answer.names, known: [])
        if case .rows(let rows)? = try? self.answer(text, values, from: twin) { marked = rows }
        marks.explain(&answer, by: marked)
        return answer.table
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
    let deadline = Deadline(seconds: limits.seconds) { queue.interrupt() }
    do {
      return try deadline.watch {
        try queue.read { database in
          do {
            let reading = Reading(text: text, values: values, limit: limits.rows)
            return .rows(try reading.answer(from: database, knowing: written))
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

  private var written: [CatalogTable] {
    entries.values.filter(\.isWritten).map(\.table).sorted { $0.name < $1.name }
  }

  private func isWaiting(_ name: String) -> Bool {
    entries[name.lowercased()].map { !$0.isWritten } ?? false
  }

  /// Computes a table and writes it.
  private func write(_ name: String) throws(QueryError) {
    guard let entry = entries[name.lowercased()] else { return }
    let rows = entry.rows()
    precondition(rows.columns == entry.table.columns, "rows have the columns announced")
    do {
      try queue.write { try entry.table.write(rows, to: $0) { value, _ in value.databaseValue } }
      var marks = marks
      try twin?.write { try entry.table.write(rows, to: $0) { marks.mark($0, in: $1) } }
      self.marks = marks
    } catch {
      throw QueryError(.refused(reason: "\(error)"))
    }
    entries[name.lowercased()]?.isWritten = true
  }
}
