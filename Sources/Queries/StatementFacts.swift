import GRDB
import GRDBSQLite

/// What SQLite knows of a statement and GRDB does not say; its pointers stay in this file.
extension Database {
  /// Where in its UTF-8 text the statement refused last is wrong; `nil` where SQLite cannot say.
  var errorOffset: Int? {
    guard let connection = unsafe sqliteConnection else { return nil }
    let offset = unsafe sqlite3_error_offset(connection)
    return offset < 0 ? nil : Int(offset)
  }
}
