/// Words in quotes that a statement shows to readers: `then 'Every action in place'`.
///
/// What a statement compares with is no word: `= 'paused'`, `when 'paused'`, `in ('paused', 'complete')`.
package struct SQLWords: Hashable, Sendable {
  /// Without blanks around them.
  package var words: String
  /// Of the words, in the text of the statement.
  package var range: Range<String.Index>

  private static let comparisons: Set = [
    "=", "<", ">", "<>", "!=", "==", ">=", "<=", "when", "like", "glob", "is", "not", "between",
  ]

  /// Every one that has a letter, from the start of the statement.
  package static func all(in sql: String) -> [SQLWords] {
    var found: [SQLWords] = []
    var rest = sql[...]
    var before = ""
    /// Whether each open bracket lists what something is compared with.
    var lists: [Bool] = []
    while let first = rest.first {
      if rest.hasPrefix("--") {
        rest = rest.drop { !$0.isNewline }
      } else if first == "'" {
        let end = endOfLiteral(rest)
        let text = rest[..<end].dropFirst().dropLast()
        let after = sql[end...].drop(while: \.isWhitespace)
        let isCompared =
          comparisons.contains(before) || lists.last == true
          || after.hasPrefix("in ") || after.hasPrefix("not in ") || after.first == "="
        if !isCompared, text.contains(where: \.isLetter) {
          let words = text.trimmed
          found.append(
            SQLWords(words: String(words), range: words.startIndex..<words.endIndex))
        }
        before = "'"
        rest = sql[end...]
      } else if first == "\"" {
        rest = rest.dropFirst().drop { $0 != "\"" }.dropFirst()
        before = "\""
      } else if first.isLetter || first == "_" {
        let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        before = word.lowercased()
        rest = sql[word.endIndex...]
      } else if first.isWhitespace {
        rest = rest.dropFirst()
      } else {
        if first == "(" { lists.append(before == "in") }
        if first == ")" { _ = lists.popLast() }
        let isSign = "<>=!|".contains(first)
        let sign = isSign ? rest.prefix { "<>=!|".contains($0) } : rest.prefix(1)
        before = String(sign)
        rest = sql[sign.endIndex...]
      }
    }
    return found
  }

  /// Behind the quote that closes a literal; two in a row are one sign of its text.
  private static func endOfLiteral(_ text: Substring) -> String.Index {
    var index = text.index(after: text.startIndex)
    while index < text.endIndex {
      let next = text.index(after: index)
      if text[index] == "'" {
        guard next < text.endIndex, text[next] == "'" else { return next }
        index = text.index(after: next)
      } else {
        index = next
      }
    }
    return text.endIndex
  }
}
