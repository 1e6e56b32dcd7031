import GRDB
import GRDBSQLite
import Tables

/// What SQLite offers of a statement and GRDB does not; no pointer leaves this file.
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

extension Statement {
  /// Gives the place a value, as ``Value/databaseValue`` has it, without an object for each.
  func bind(_ value: Value, at place: Int) throws {
    let place = Int32(place) + 1
    let code =
      switch value {
      case .missing, .hidden: unsafe sqlite3_bind_null(sqliteStatement, place)
      case .boolean(let value): unsafe sqlite3_bind_int64(sqliteStatement, place, value ? 1 : 0)
      case .integer(let value): unsafe sqlite3_bind_int64(sqliteStatement, place, Int64(value))
      case .number(let value): unsafe sqlite3_bind_double(sqliteStatement, place, value)
      case .day(let value): bind(value.description, at: place)
      case .text(let value): bind(value, at: place)
      }
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: .init(rawValue: code)) }
  }

  private func bind(_ text: String, at place: Int32) -> Int32 {
    // SQLite copies the text: it is ours only in this call.
    let copied = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    return unsafe sqlite3_bind_text(sqliteStatement, place, text, Int32(text.utf8.count), copied)
  }

  /// Runs a statement that has no rows, with the values that were bound.
  func run(in database: Database) throws {
    let code = unsafe sqlite3_step(sqliteStatement)
    unsafe sqlite3_reset(sqliteStatement)
    guard code == SQLITE_DONE else {
      throw DatabaseError(resultCode: .init(rawValue: code), message: database.lastErrorMessage)
    }
  }
}

extension Database {
  /// Ends every statement that still runs when its time is over.
  ///
  /// The deadline lives as long as the connection: the caller keeps it in the configuration.
  func stop(at deadline: Deadline) {
    let steps: Int32 = 5000
    unsafe sqlite3_progress_handler(
      sqliteConnection, steps,
      { deadline in
        guard let deadline = unsafe deadline else { return 0 }
        return unsafe Unmanaged<Deadline>.fromOpaque(deadline).takeUnretainedValue().isOver ? 1 : 0
      }, Unmanaged.passUnretained(deadline).toOpaque())
  }

  /// The byte of the UTF-8 text at which the last refused statement is wrong; `nil` where SQLite
  /// cannot say.
  var errorOffset: Int? {
    guard let connection = unsafe sqliteConnection else { return nil }
    let offset = unsafe sqlite3_error_offset(connection)
    return offset < 0 ? nil : Int(offset)
  }
}
