import GRDB
package import Tables

/// What a catalog knows of a table before it is computed.
package struct CatalogTable: Sendable {
  package let name: String
  /// What it says, in one line for people.
  package let title: String
  package let columns: [Tables.Column]
}

extension CatalogTable {
  /// Creates the table and fills it, all rows with one statement.
  ///
  /// - Parameters:
  ///   - number: its number in the catalog, for ``Origins``.
  ///   - stored: what SQLite holds for a value of a column.
  func write(
    _ table: Tables.Table, numbered number: Int, to database: Database,
    stored: (Value, ColumnType) -> Value
  ) throws {
    let names = Self.distinct(table.columns.map(\.name)).map(Self.quoted)
    let definitions = names.indices.map { column in
      let affinity = Self.affinity(of: table.columns[column].type)
      return "\(names[column]) \(Origins.type(affinity, table: number, column: column))"
    }
    try database.execute(
      sql: "CREATE TABLE \(Self.quoted(name)) (\(definitions.joined(separator: ", ")))")
    let places = Array(repeating: "?", count: names.count).joined(separator: ", ")
    let insert = try database.makeStatement(
      sql: "INSERT INTO \(Self.quoted(name)) VALUES (\(places))")
    let types = table.columns.map(\.type)
    for row in table.rows {
      for (place, value) in row.enumerated() {
        try insert.bind(stored(value, types[place]), at: place)
      }
      try insert.run(in: database)
    }
  }

  func drop(from database: Database) throws {
    try database.execute(sql: "DROP TABLE \(Self.quoted(name))")
  }

  private static func quoted(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  /// `a, a` becomes `a, a:1`, as SQLite itself names them.
  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.map { name in
      var candidate = name
      var number = 0
      while !seen.insert(candidate.lowercased()).inserted {
        number += 1
        candidate = "\(name):\(number)"
      }
      return candidate
    }
  }

  private static func affinity(of type: ColumnType) -> String {
    switch type {
    case .boolean, .integer: "INTEGER"
    case .number: "REAL"
    case .day, .text: "TEXT"
    }
  }
}

extension Value {
  /// The value in SQL: yes and no are 1 and 0, days are ISO texts, missing and hidden are NULL.
  var databaseValue: DatabaseValue {
    switch self {
    case .missing, .hidden: .null
    case .boolean(let value): (value ? 1 : 0).databaseValue
    case .integer(let value): value.databaseValue
    case .number(let value): value.databaseValue
    case .day(let value): value.description.databaseValue
    case .text(let value): value.databaseValue
    }
  }

  /// The value of an answer of SQLite, a number even where it is infinite; `nil` for bytes.
  init?(_ databaseValue: DatabaseValue) {
    switch databaseValue.storage {
    case .null: self = .missing
    case .int64(let value): self = .integer(Int(value))
    case .double(let value): self = .number(value)
    case .string(let value): self = .text(value)
    case .blob: return nil
    }
  }
}
