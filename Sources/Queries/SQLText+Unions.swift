extension SQLText {
  /// The statement once for each choice of one part of every `UNION`, `EXCEPT` and `INTERSECT`.
  ///
  /// SQLite takes the declared types of the outermost statement from its first part: there the chosen
  /// part stands alone. In subqueries it takes names from the first part and types from the last:
  /// there the first part stays in front of the chosen one.
  ///
  /// - Returns: an empty list where nothing is united; `nil` where there are more choices than `limit`.
  func unionVariants(atMost limit: Int) -> [String]? {
    var place = 0
    guard let variants = variants(from: &place, isOuter: true, limit: limit) else { return nil }
    return variants.count > 1 ? variants : []
  }

  private static let connectors: Set = ["union", "except", "intersect"]

  private func word(_ place: Int) -> String {
    tokens[place].kind == .word || tokens[place].kind == .symbol
      ? tokens[place].text.lowercased() : ""
  }

  /// A word with the text between it and the word before.
  private func source(_ place: Int) -> Substring {
    let start = place == 0 ? sql.startIndex : tokens[place - 1].range.upperBound
    return sql[start..<tokens[place].range.upperBound]
  }

  /// All choices within one pair of brackets, up to its end.
  private func variants(from place: inout Int, isOuter: Bool, limit: Int) -> [String]? {
    var head = [""]
    var parts: [[String]] = []
    var isTail = false
    func extend(by texts: [String]) -> Bool {
      if isTail { return true }
      let old = parts.last ?? head
      guard old.count * texts.count <= limit else { return false }
      let new = old.flatMap { old in texts.map { old + $0 } }
      if parts.isEmpty { head = new } else { parts[parts.count - 1] = new }
      return true
    }
    scan: while place < tokens.count {
      let word = word(place)
      switch word {
      case ")": break scan
      case "(":
        place += 1
        let bracket = source(place - 1)
        guard let inner = variants(from: &place, isOuter: false, limit: limit),
          extend(by: inner.map { bracket + $0 + ")" })
        else { return nil }
      case _ where Self.connectors.contains(word) && !parts.isEmpty:
        if place + 1 < tokens.count, self.word(place + 1) == "all" { place += 1 }
        parts.append([""])
      case "select" where parts.isEmpty, "values" where parts.isEmpty:
        parts.append([word])
      case _ where (word == "order" || word == "limit") && parts.count > 1: isTail = true
      case ";": break
      default: guard extend(by: [String(source(place))]) else { return nil }
      }
      place += 1
    }
    return Self.choices(head, parts, isOuter: isOuter, limit: limit)
  }

  private static func choices(
    _ head: [String], _ parts: [[String]], isOuter: Bool, limit: Int
  ) -> [String]? {
    guard let first = parts.first else { return head }
    var bodies = first
    if parts.count > 1, !isOuter {
      bodies = parts.flatMap { part in part.map { first[0] + " union all " + $0 } }
    } else if parts.count > 1 {
      bodies = parts.flatMap { $0 }
    }
    guard head.count * bodies.count <= limit else { return nil }
    return head.flatMap { head in bodies.map { head + " " + $0 } }
  }
}
