extension Container {
  /// Reads the text between the braces: `#id page sheet="Plan" when-format="docx,html"`.
  init(attributes text: String, at place: Place) throws(ReportError) {
    self.init(formats: [], startsPage: false, elements: [])
    var alias: Attribute?
    for attribute in try Attribute.all(in: text, at: place) {
      let value = attribute.value
      switch attribute.name {
      case "#": id = value
      case "page": startsPage = true
      case "sheet": sheet = try Wording(value, at: attribute.valuePlace)
      case "if": condition = Passage(text: value, place: attribute.valuePlace)
      case "as": alias = attribute
      case "each": each = Each(label: value, alias: "", place: attribute.valuePlace)
      case "when-format":
        for word in value.split(separator: ",").map(\.trimmed) {
          guard let format = OutputFormat(rawValue: String(word)) else {
            throw .unknown(
              "format", String(word), among: OutputFormat.allCases.map(\.rawValue),
              at: attribute.valuePlace)
          }
          formats.append(format)
        }
      default: throw .unknown("attribute", attribute.name, among: names, at: attribute.place)
      }
    }
    switch (each != nil, alias) {
    case (true, let alias?): each?.alias = alias.value
    case (true, nil): throw ReportError(.missing(kind: "attribute", name: "as"), at: place)
    case (false, let alias?):
      throw ReportError(.missing(kind: "attribute", name: "each"), at: alias.place)
    case (false, nil): break
    }
  }

  private var names: [String] { ["page", "sheet", "if", "each", "as", "when-format"] }

  /// One of the words in the braces.
  private struct Attribute {
    /// `#` for an id.
    var name: String
    var value: String
    var place: Place
    var valuePlace: Place

    static func all(in text: String, at place: Place) throws(ReportError) -> [Attribute] {
      var attributes: [Attribute] = []
      var rest = text[...].trimmed
      while !rest.isEmpty {
        let column = text.distance(from: text.startIndex, to: rest.startIndex) + 1
        attributes.append(try Attribute(&rest, at: place.advanced(toLine: 1, column: column)))
        rest = rest.trimmed
      }
      return attributes
    }

    /// Takes one attribute off the front.
    private init(_ rest: inout Substring, at place: Place) throws(ReportError) {
      self.place = place
      let isID = rest.first == "#"
      name = isID ? "#" : String(rest.prefix { $0 != "=" && !$0.isWhitespace })
      rest = rest.dropFirst(name.count)
      let hasSign = !isID && rest.first == "="
      if hasSign { rest.removeFirst() }
      let isQuoted = hasSign && rest.first == "\""
      if isQuoted { rest.removeFirst() }
      valuePlace = place.advanced(
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
          throw ReportError(.neverClosed("the quote"), at: valuePlace)
        }
        rest.removeFirst()
      }
      guard name == "page" || !value.isEmpty else {
        throw ReportError(.expected("a value: \(name)=\"…\""), at: place)
      }
    }
  }
}
