import Tables

extension Container {
  /// Reads the text between the braces: `#id page sheet="Plan" when-format="docx,html"`.
  init(attributes text: String, at location: Location) throws(ReportError) {
    self.init(formats: [], startsPage: false, blocks: [])
    var alias: Attribute?
    for attribute in try Attribute.all(in: text, at: location) {
      let value = attribute.value
      switch attribute.name {
      case "#": id = value
      case "page": startsPage = true
      case "sheet": sheet = try Wording(value, at: attribute.valueLocation)
      case "if": condition = SQLFragment(text: value, location: attribute.valueLocation)
      case "as": alias = attribute
      case "each": each = Each(label: value, alias: "", location: attribute.valueLocation)
      case "when-format":
        for word in value.split(separator: ",").map(\.trimmed) {
          guard let format = OutputFormat(rawValue: String(word)) else {
            throw .unknown(
              "format", String(word), among: OutputFormat.allCases.map(\.rawValue),
              at: attribute.valueLocation)
          }
          formats.append(format)
        }
      default: throw .unknown("attribute", attribute.name, among: names, at: attribute.location)
      }
    }
    switch (each != nil, alias) {
    case (true, let alias?): each?.alias = alias.value
    case (true, nil): throw ReportError(.missing(kind: "attribute", name: "as"), at: location)
    case (false, let alias?):
      throw ReportError(.missing(kind: "attribute", name: "each"), at: alias.location)
    case (false, nil): break
    }
  }

  private var names: [String] { ["page", "sheet", "if", "each", "as", "when-format"] }

  /// One of the words in the braces.
  private struct Attribute {
    /// `#` for an id.
    var name: String
    var value: String
    var location: Location
    var valueLocation: Location

    static func all(in text: String, at location: Location) throws(ReportError) -> [Attribute] {
      var attributes: [Attribute] = []
      var rest = text[...].trimmed
      while !rest.isEmpty {
        let column = text.distance(from: text.startIndex, to: rest.startIndex) + 1
        attributes.append(try Attribute(&rest, at: location.advanced(toLine: 1, column: column)))
        rest = rest.trimmed
      }
      return attributes
    }

    /// Takes one attribute off the front.
    private init(_ rest: inout Substring, at location: Location) throws(ReportError) {
      self.location = location
      let isID = rest.first == "#"
      name = isID ? "#" : String(rest.prefix { $0 != "=" && !$0.isWhitespace })
      rest = rest.dropFirst(name.count)
      let hasSign = !isID && rest.first == "="
      if hasSign { rest.removeFirst() }
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
