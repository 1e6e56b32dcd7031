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
      var rest = text[...]
      func here(_ index: String.Index) -> Place {
        place.advanced(
          toLine: 1, column: text.distance(from: text.startIndex, to: index) + 1)
      }
      while true {
        rest = rest.drop(while: \.isWhitespace)
        guard !rest.isEmpty else { return attributes }
        let start = rest.startIndex
        let name = rest.first == "#" ? rest.prefix(1) : rest.prefix { $0 != "=" && $0 != " " }
        rest = rest.dropFirst(name.count)
        var value: Substring = ""
        var valueStart = rest.startIndex
        if name == "#" {
          value = rest.prefix { !$0.isWhitespace }
          rest = rest.dropFirst(value.count)
        } else if rest.first == "=" {
          rest.removeFirst()
          let isQuoted = rest.first == "\""
          if isQuoted { rest.removeFirst() }
          valueStart = rest.startIndex
          value = rest.prefix { isQuoted ? $0 != "\"" : !$0.isWhitespace }
          rest = rest.dropFirst(value.count)
          guard !isQuoted || rest.first == "\"" else {
            throw ReportError(.neverClosed("the quote"), at: here(valueStart))
          }
          if isQuoted { rest.removeFirst() }
        }
        guard name == "page" || !value.isEmpty else {
          throw ReportError(.expected("a value: \(name)=\"…\""), at: here(start))
        }
        attributes.append(
          Attribute(
            name: String(name), value: String(value), place: here(start),
            valuePlace: here(valueStart)))
      }
    }
  }
}
