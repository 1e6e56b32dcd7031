import GRDB
import GRDBSQLite

/// What SQLite knows of a statement and GRDB does not say; its pointers stay in this file.
extension Statement {
  /// The declared type of each column that comes through unchanged from a table.
  ///
  /// `nil` for what is computed; aliases, subqueries and common table expressions do not matter.
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
  /// Where in its UTF-8 text the statement refused last is wrong; `nil` where SQLite cannot say.
  var errorOffset: Int? {
    guard let connection = unsafe sqliteConnection else { return nil }
    let offset = unsafe sqlite3_error_offset(connection)
    return offset < 0 ? nil : Int(offset)
  }
}
