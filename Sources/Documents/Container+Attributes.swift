import Tables

extension Container {
  /// Reads the text between the braces: `#id page sheet="Plan" when-format="docx,html"`.
  init(attributes text: String, at location: Location) throws(ReportError) {
    self.init(formats: [], startsPage: false, blocks: [])
    var alias: Attribute?
    var seen: Set<String> = []
    for attribute in try Attribute.all(in: text, among: Container.words, at: location) {
      let value = attribute.value
      guard seen.insert(attribute.name).inserted else {
        throw ReportError(
          .repeated(kind: "attribute", name: attribute.name), at: attribute.location)
      }
      switch attribute.name {
      case "#": id = value
      case "page": startsPage = true
      case "sheet": sheet = try Wording(value, at: attribute.valueLocation)
      case "if": condition = SQLFragment(text: value, location: attribute.valueLocation)
      case "as":
        guard InlineExpression.isName(value), value != "params" else {
          throw ReportError(
            .expected("a name of letters and digits that is not 'params'"),
            at: attribute.valueLocation)
        }
        alias = attribute
      case "each":
        let place = attribute.valueLocation
        each = Each(label: value, alias: "", location: place, aliasLocation: place)
      case "when-format":
        for word in value.split(separator: ",").map(\.trimmed) {
          guard let format = OutputFormat(rawValue: String(word)) else {
            throw .unknown(
              "format", String(word), among: OutputFormat.allCases.map(\.rawValue),
              at: attribute.valueLocation)
          }
          formats.append(format)
        }
      default: break
      }
    }
    try take(alias, at: location)
  }

  /// The name of the row of what is repeated, which has one always.
  private mutating func take(_ alias: Attribute?, at location: Location) throws(ReportError) {
    switch (each != nil, alias) {
    case (true, let alias?):
      each?.alias = alias.value
      each?.aliasLocation = alias.valueLocation
    case (true, nil): throw ReportError(.missing(kind: "attribute", name: "as"), at: location)
    case (false, let alias?):
      throw ReportError(.missing(kind: "attribute", name: "each"), at: alias.location)
    case (false, nil): break
    }
  }

  /// The words that may stand in the braces, beside a name behind `#`.
  static let words = ["page", "sheet", "if", "each", "as", "when-format"]

  /// One of the words in the braces.
  private struct Attribute {
    /// `#` for an id.
    var name: String
    var value: String
    var location: Location
    var valueLocation: Location

    static func all(
      in text: String, among known: [String], at location: Location
    ) throws(ReportError) -> [Attribute] {
      var attributes: [Attribute] = []
      var rest = text[...].trimmed
      while !rest.isEmpty {
        let column = text.distance(from: text.startIndex, to: rest.startIndex) + 1
        attributes.append(
          try Attribute(&rest, among: known, at: location.advanced(toLine: 1, column: column)))
        rest = rest.trimmed
      }
      return attributes
    }

    private static func checkValue(
      of name: String, _ value: Substring, at location: Location
    ) throws(ReportError) {
      if name == "page" {
        throw ReportError(.expected("page alone: it takes no value"), at: location)
      }
      guard let first = value.first, "“”„‘’'".contains(first) else { return }
      throw ReportError(
        .expected("straight quotes: \(name)=\"…\""),
        at: location.advanced(toLine: 1, column: name.count + 2))
    }

    /// Takes one attribute off the front.
    private init(
      _ rest: inout Substring, among known: [String], at location: Location
    ) throws(ReportError) {
      self.location = location
      let isID = rest.first == "#"
      name = isID ? "#" : String(rest.prefix { $0 != "=" && !$0.isWhitespace })
      guard isID || known.contains(name) else {
        throw .unknown("attribute", name, among: known, at: location)
      }
      rest = rest.dropFirst(name.count)
      let hasSign = !isID && rest.first == "="
      if hasSign { rest.removeFirst() }
      if hasSign { try Attribute.checkValue(of: name, rest, at: location) }
      let isQuoted = hasSign && rest.first == "\""
      if isQuoted { rest.removeFirst() }
      valueLocation = location.advanced(
        toLine: 1, column: name.count + (hasSign ? 1 : 0) + (isQuoted ? 1 : 0) + 1)
      value = ""
      while let next = rest.first, isQuoted ? next != "\"" : (isID || hasSign) && !next.isWhitespace
      {
        rest.removeFirst()
        // A quoted name of SQL inside quotes: \"tbl-risk\".
        if isQuoted, next == "\\", rest.first == "\"" {
          value.append(rest.removeFirst())
        } else {
          value.append(next)
        }
      }
      if isQuoted {
        guard rest.first == "\"" else {
          throw ReportError(.neverClosed("the quote"), at: valueLocation)
        }
        rest.removeFirst()
      }
      guard name == "page" || !value.isEmpty else {
        throw ReportError(.expected("a value: \(name)=\"…\""), at: location)
      }
    }
  }
}
