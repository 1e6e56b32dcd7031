extension Report {
  /// Every piece of SQL in it, from the front matter on.
  var passages: [Passage] {
    var passages: [Passage] = []
    for parameter in parameters {
      if let from = parameter.from { passages.append(from) }
      if case .statement(let passage)? = parameter.choices { passages.append(passage) }
    }
    if let forEach { passages.append(forEach.sql) }
    for element in elements.flatMap(\.all) {
      switch element.content {
      case .sql(let chunk):
        passages.append(chunk.sql)
        passages += chunk.options.highlights.map(\.condition)
      case .check(let chunk): passages.append(chunk.sql)
      case .container(let container):
        if let condition = container.condition { passages.append(condition) }
      case .prose(let prose):
        for case .sql(let passage) in prose.insets.map(\.source) { passages.append(passage) }
      case .chart, .entry: break
      }
    }
    return passages
  }
}

extension Passage {
  /// Whether it is a whole statement, and not an expression alone.
  package var isStatement: Bool {
    let word = text.drop(while: \.isWhitespace).prefix(while: \.isLetter).lowercased()
    return ["select", "with", "values"].contains(word)
  }

  /// The place in the report of a character of the text.
  public func place(of index: String.Index) -> Place {
    let before = text[..<index]
    let line = before.count(where: \.isNewline)
    let column = before.reversed().prefix { !$0.isNewline }.count
    return place.advanced(toLine: line + 1, column: column + 1)
  }
}
