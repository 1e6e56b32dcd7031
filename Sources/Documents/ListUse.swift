/// Where a statement names a parameter: `:school`, or the list `:schools...`.
public struct ListUse: Hashable, Sendable {
  public var name: String
  public var isList: Bool
  /// In the text of the statement.
  public var range: Range<String.Index>

  /// Every use outside quotes and comments, from the start of the statement.
  public static func all(in sql: String) -> [ListUse] {
    var uses: [ListUse] = []
    var rest = sql[...]
    while let first = rest.first {
      if rest.hasPrefix("--") {
        rest = rest.drop { !$0.isNewline }
      } else if rest.hasPrefix("/*") {
        rest = rest.firstRange(of: "*/").map { rest[$0.upperBound...] } ?? ""
      } else if "'\"`[".contains(first) {
        let end: Character = first == "[" ? "]" : first
        rest = rest.dropFirst().drop { $0 != end }.dropFirst()
      } else if first == ":" {
        let name = rest.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        let behind = sql[name.endIndex...]
        let isList = !name.isEmpty && behind.hasPrefix("...")
        let end = isList ? behind.index(behind.startIndex, offsetBy: 3) : name.endIndex
        if !name.isEmpty {
          uses.append(ListUse(name: String(name), isList: isList, range: rest.startIndex..<end))
        }
        rest = sql[end...]
      } else {
        rest = rest.dropFirst()
      }
    }
    return uses
  }
}
