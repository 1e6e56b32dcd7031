import GRDB
import Tables

/// Finds the column of the catalog that a column of a result passes on unchanged.
///
/// Each column is created with a declared type of its own: `REAL(3,7)` is column 7 of table 3. SQLite
/// says the declared type of each column of a result that it passes on, also through aliases,
/// subqueries and joins, and says none for what it computes. For a `UNION` it says that of one part
/// only; so the statement is prepared once for each part, and all parts must agree.
struct Origins {
  /// The tables written, by their numbers.
  let tables: [Int: CatalogTable]

  /// The column that each column of a result passes on; `nil` for what is computed.
  func columns(of statement: Statement, _ text: SQLText, in database: Database) -> [Tables.Column?]
  {
    var types = statement.declaredTypes
    guard types.contains(where: { $0 != nil }) else { return types.map { _ in nil } }
    guard let variants = text.unionVariants(atMost: 256) else { return types.map { _ in nil } }
    for variant in variants {
      let others = (try? database.makeStatement(sql: variant))?.declaredTypes
      for place in types.indices where types[place] != others?[place] { types[place] = nil }
    }
    return types.map { $0.flatMap(column) }
  }

  /// The declared type of a column: `TEXT(3,7)`.
  static func type(_ affinity: String, table: Int, column: Int) -> String {
    "\(affinity)(\(table),\(column))"
  }

  private func column(_ type: String) -> Tables.Column? {
    let numbers = type.split { !("0"..."9").contains($0) }.compactMap { Int($0) }
    guard numbers.count == 2, let table = tables[numbers[0]] else { return nil }
    return table.columns.indices.contains(numbers[1]) ? table.columns[numbers[1]] : nil
  }
}
