extension Catalog {
  /// Whether a statement orders its rows, or is a list of `VALUES`, which has an order.
  package static func isOrdered(_ sql: String) -> Bool {
    let tokens = SQLText(sql).tokens
    if tokens.first?.isWord("values") ?? false { return true }
    var depth = 0
    for (place, token) in tokens.enumerated() {
      if token.isSymbol("(") { depth += 1 }
      if token.isSymbol(")") { depth -= 1 }
      guard depth == 0, place > 0 else { continue }
      if token.isWord("by"), tokens[place - 1].isWord("order") { return true }
    }
    return false
  }
}

extension SQLText.Token {
  fileprivate func isWord(_ word: String) -> Bool { kind == .word && text.lowercased() == word }
}
