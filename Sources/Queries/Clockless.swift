import Tables
import GRDB
import Synchronization

/// Takes away what would make a statement answer differently in another run: the clock, chance, and
/// the time zone of the machine.
///
/// Functions are taken away from the connection itself, so that it does not matter how a statement
/// writes them. Functions of days and times stay, for days in the data; they refuse `now`, local
/// time, and to be called without a time, which means now.
enum Clockless {
  /// Functions of the clock and of chance, by the number of their arguments.
  private static let removed: [String: Int] = [
    "current_date": 0, "current_time": 0, "current_timestamp": 0, "random": 0, "randomblob": 1,
    "changes": 0, "total_changes": 0, "last_insert_rowid": 0,
  ]

  /// Functions of time, with the index of the argument that is the time.
  private static let guarded: [String: Int] = [
    "date": 0, "time": 0, "datetime": 0, "julianday": 0, "unixepoch": 0, "strftime": 1,
  ]

  /// How many answers of a function are kept.
  private static let mostKnown = 10_000

  private static let machine: Set = ["now", "localtime", "utc"]

  static func prepare(_ database: Database) throws {
    let original = try DatabaseQueue()
    for (name, time) in guarded {
      // Tables repeat few days in many rows.
      let known = Mutex<[[DatabaseValue]: DatabaseValue?]>([:])
      database.add(
        function: DatabaseFunction(name, pure: true) { arguments in
          guard arguments.count > time, !arguments.dropFirst(time).contains(where: isOfMachine)
          else { throw DatabaseError(message: reason(name)) }
          if let answer = known.withLock({ $0[arguments] }) { return answer }
          let answer = try original.inDatabase { database in
            let places = Array(repeating: "?", count: arguments.count).joined(separator: ", ")
            let statement = try database.cachedStatement(sql: "SELECT \(name)(\(places))")
            return try DatabaseValue.fetchOne(statement, arguments: StatementArguments(arguments))
          }
          known.withLock { if $0.count < mostKnown { $0[arguments] = .some(answer) } }
          return answer
        })
    }
    // A function that is registered without code takes the place of SQLite's own.
    for (name, count) in removed {
      database.remove(function: DatabaseFunction(name, argumentCount: count) { _ in nil })
    }
  }

  /// Refuses a statement whose text asks for the clock, even if no row would ever call the function.
  static func check(_ text: SQLText) throws(QueryError) {
    for place in text.tokens.indices {
      let token = text.tokens[place]
      let name = token.text.lowercased()
      guard token.kind == .word, let time = guarded[name],
        let arguments = text.arguments(ofCallAt: place)
      else { continue }
      let asksMachine = arguments.dropFirst(time).contains { argument in
        argument.count == 1 && argument[0].kind == .string
          && machine.contains(argument[0].text.lowercased())
      }
      if arguments.count <= time || asksMachine {
        throw text.error(.refused(reason: reason(name)), at: token)
      }
    }
  }

  /// Why a function is refused; `nil` for any other name.
  static func refusal(of function: String) -> String? {
    let name = function.lowercased()
    return removed[name] == nil ? nil : reason(name)
  }

  /// The function that a reason names.
  static func function(in reason: String) -> String? {
    guarded.keys.first { reason == Self.reason($0) }
  }

  private static func reason(_ name: String) -> String {
    if guarded[name] != nil {
      return "\(name) without a day of the data would ask the clock or the time zone of this "
        + "machine, and the same question would get another answer tomorrow; give it a day, as "
        + "\(name == "strftime" ? "strftime('%Y', '2026-03-02')" : "\(name)('2026-03-02')")"
    }
    return "\(name) gives another answer each time; use what stands in the data, or a parameter"
  }

  private static func isOfMachine(_ argument: DatabaseValue) -> Bool {
    // SQLite takes bytes for text, and text for what stands before a zero.
    let bytes: [UInt8]
    switch argument.storage {
    case .string(let text): bytes = Array(text.utf8)
    case .blob(let data): bytes = Array(data)
    default: return false
    }
    let text = String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    let word = text.lowercased().split { " \t\n\r\u{B}\u{C}".contains($0) }.joined(separator: " ")
    return machine.contains(word)
  }
}
