/// A JSON value being built, for the one program that we speak JSON to.
indirect enum JSONTree {
  case null
  case text(String)
  case whole(Int)
  case number(Double)
  case list([JSONTree])
  case object([(String, JSONTree)])

  /// The value as text, its objects in the order given.
  var encoded: String {
    var result = ""
    append(to: &result)
    return result
  }

  private func append(to result: inout String) {
    switch self {
    case .null: result += "null"
    case .whole(let value): result += String(value)
    case .number(let value): result += value.description
    case .text(let text): JSONTree.append(text, to: &result)
    case .list(let values):
      result += "["
      for (index, value) in values.enumerated() {
        if index > 0 { result += "," }
        value.append(to: &result)
      }
      result += "]"
    case .object(let members):
      result += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { result += "," }
        JSONTree.append(member.0, to: &result)
        result += ":"
        member.1.append(to: &result)
      }
      result += "}"
    }
  }

  private static func append(_ text: String, to result: inout String) {
    result += "\""
    for scalar in MarkupText.clean(text).unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    result += "\""
  }
}
