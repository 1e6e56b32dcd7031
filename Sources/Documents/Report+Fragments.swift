public import Tables

extension Report {
  /// Every piece of SQL in it, from the front matter on.
  var fragments: [SQLFragment] {
    var fragments: [SQLFragment] = []
    for parameter in parameters {
      if let from = parameter.from { fragments.append(from) }
      if case .statement(let fragment)? = parameter.choices { fragments.append(fragment) }
    }
    if let forEach { fragments.append(forEach.sql) }
    for block in blocks.flatMap(\.all) {
      switch block.content {
      case .sql(let block):
        fragments.append(block.sql)
        fragments += block.options.highlights.map(\.condition)
        if case .expression(let limit)? = block.options.limit { fragments.append(limit) }
      case .check(let block): fragments.append(block.sql)
      case .container(let container):
        if let condition = container.condition { fragments.append(condition) }
      case .prose(let prose):
        for case .sql(let fragment) in prose.expressions.map(\.source) {
          fragments.append(fragment)
        }
      case .chart, .entry: break
      }
    }
    return fragments
  }
}

extension SQLFragment {
  /// Whether it is a whole statement, and not an expression alone.
  package var isStatement: Bool {
    let word = text.drop(while: \.isWhitespace).prefix(while: \.isLetter).lowercased()
    return ["select", "with", "values"].contains(word)
  }

  /// The location in the report of a character of the text.
  public func location(of index: String.Index) -> Location {
    let before = text[..<index]
    let line = before.count(where: \.isNewline)
    let column = before.reversed().prefix { !$0.isNewline }.count
    return location.advanced(toLine: line + 1, column: column + 1)
  }
}
