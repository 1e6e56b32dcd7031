import Documents
import Tables

/// Parameters that hold several values.
///
/// Under its name stand the words for sentences, under the name with three dots the values for
/// SQL, as a list of JSON that SQLite takes apart: however many they are, the statement is the same.
enum ListParameter {
  static func put(_ values: [Value], as name: String, into parameters: inout [String: Value]) {
    parameters[name] = .text(values.map(\.plain).joined(separator: ", "))
    parameters[name + "..."] = .text("[" + values.map(json).joined(separator: ",") + "]")
  }

  private static func json(_ value: Value) -> String {
    switch value {
    case .integer, .number: return value.plain
    case .boolean(let isTrue): return isTrue ? "1" : "0"
    case .missing: return "null"
    case .text, .day, .hidden:
      let scalars = value.plain.unicodeScalars.map { scalar in
        switch scalar {
        case "\"", "\\": "\\\(scalar)"
        case _ where scalar.value < 32:
          "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
        default: String(scalar)
        }
      }
      return "\"" + scalars.joined() + "\""
    }
  }

  /// Where text has become longer: the line and the column of its end, and by how much.
  typealias Shift = (line: Int, column: Int, length: Int)

  /// A statement in which every `:name...` asks for the values of the list.
  static func expanded(
    _ sql: String, _ parameters: [String: Value]
  ) -> (text: String, shifts: [Shift]) {
    guard sql.contains("...") else { return (sql, []) }
    var text = ""
    var shifts: [Shift] = []
    var start = sql.startIndex
    for use in ListUse.all(in: sql) where use.isList {
      guard case .text(let list)? = parameters[use.name + "..."] else { continue }
      text += sql[start..<use.range.lowerBound]
      let values = "select value from json_each('\(list.replacing("'", with: "''"))')"
      text += values
      let column = text.reversed().prefix { !$0.isNewline }.count
      let line = text.count(where: \.isNewline) + 1
      shifts.append((line, column, values.count - sql[use.range].count))
      start = use.range.upperBound
    }
    return (text + sql[start...], shifts)
  }

  /// The column of the report's own text for one of the expanded text.
  static func column(_ column: Int, line: Int, _ shifts: [Shift]) -> Int {
    shifts.reduce(column) { $1.line == line && column > $1.column ? $0 - $1.length : $0 }
  }
}
