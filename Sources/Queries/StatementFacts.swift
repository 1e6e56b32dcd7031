import GRDB
import GRDBSQLite

/// What SQLite knows of a statement and GRDB does not offer; no pointer leaves this file.
extension Statement {
  /// The declared type of each column of the result that is passed on unchanged from a table, also
  /// through aliases, subqueries and common table expressions; `nil` for what is computed.
  var declaredTypes: [String?] {
    (0..<columnCount).map { column in
      guard let type = unsafe sqlite3_column_decltype(sqliteStatement, Int32(column)) else {
        return nil
      }
      return unsafe String(cString: type)
    }
  }
}

extension Database {
  /// The byte of the UTF-8 text at which the last refused statement is wrong; `nil` where SQLite
  /// cannot say.
  var errorOffset: Int? {
    guard let connection = unsafe sqliteConnection else { return nil }
    let offset = unsafe sqlite3_error_offset(connection)
    return offset < 0 ? nil : Int(offset)
  }
}
