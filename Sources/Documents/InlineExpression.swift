public import Tables

/// Code within a line of prose whose value takes its place when the report is woven.
///
/// Written as code that begins with a word in braces, so that a plain viewer shows that it is
/// computed: `` `{value} tbl-risk.students | #,##0` ``; a reference is written `@tbl-risk`.
public struct InlineExpression: Hashable, Sendable {
  public enum Source: Hashable, Sendable {
    case parameter(String)
    /// A value of a result of one row, or of the row whose first column is the key; the label
    /// may also be the name of the row in an `each` container.
    case cell(label: String, key: Key?, column: String)
    /// The one value of a statement.
    case sql(SQLFragment)
    /// Some columns of a result, as a table of its own.
    case table(label: String, columns: [String])
    /// `Table 3`, with a link.
    case reference(label: String)
  }

  public enum Key: Hashable, Sendable {
    case text(String)
    case parameter(String)
  }

  public var source: Source
  public var format: ValueFormat?
  public var location: Location
  /// Where the label or the parameter stands.
  public private(set) var nameLocation: Location
  /// Where the columns stand that it names, in the order of ``Source/table(label:columns:)``.
  public private(set) var columnLocations: [Location] = []

  init(reference label: String, at location: Location) {
    source = .reference(label: label)
    self.location = location
    nameLocation = location
  }

  /// Reads the text of a code span; `nil` where it is ordinary code.
  init?(code: String, at location: Location) throws(ReportError) {
    try InlineExpression.checkBlanks(code, at: location)
    guard code.first == "{", let end = code.firstIndex(of: "}") else { return nil }
    let word = String(code[code.index(after: code.startIndex)..<end])
    let behind = code[code.index(after: end)...]
    let isAlone = behind.isEmpty && NearMiss.inlineWords.contains(word)
    guard behind.first == " " || isAlone, !word.isEmpty,
      word.allSatisfy({ $0.isLetter || $0 == "-" })
    else { return nil }
    self.location = location
    guard NearMiss.inlineWords.contains(word) else {
      throw .unknown("inline word", word, among: NearMiss.inlineWords, at: location)
    }
    func place(of part: Substring) -> Location {
      let column = code.distance(from: code.startIndex, to: part.startIndex)
      return location.advanced(toLine: 1, column: column + 1)
    }
    let (body, format) = InlineExpression.split(behind)
    nameLocation = place(of: body)
    guard !body.isEmpty else {
      throw ReportError(.expected("what to show behind {\(word)}"), at: location)
    }
    self.format = try format.map { text throws(ReportError) in
      try InlineExpression.format(text, of: word, at: place(of: text))
    }
    let columns: [Substring]
    switch word {
    case "sql":
      source = .sql(SQLFragment(text: String(body), location: nameLocation))
      columns = []
    case "table": (source, columns) = try InlineExpression.table(body, at: nameLocation)
    default: (source, columns) = try InlineExpression.value(body, at: nameLocation)
    }
    columnLocations = columns.map(place)
    if case .parameter = source { nameLocation = columnLocations[0] }
  }

  private static func format(
    _ code: Substring, of word: String, at location: Location
  ) throws(ReportError) -> ValueFormat {
    guard word != "table" else {
      throw ReportError(
        .unsupported("a format of {table}", instead: "give it under 'columns' of the block"),
        at: location)
    }
    return try ValueFormat.read(String(code), at: location)
  }

  /// Refuses code that lacks a blank, or has one too many, to be an inline expression.
  private static func checkBlanks(_ code: String, at location: Location) throws(ReportError) {
    let text = code.drop { $0 == " " }
    guard text.first == "{", let end = text.firstIndex(of: "}") else { return }
    let inner = text[text.index(after: text.startIndex)..<end]
    let word = inner.drop { $0 == "{" }.trimmed
    guard NearMiss.inlineWords.contains(String(word)) else { return }
    let behind = text[text.index(after: end)...]
    let isSpaced = text.startIndex > code.startIndex || inner.count > word.count
    if isSpaced || (!behind.isEmpty && behind.first != " ") {
      throw ReportError(.expected("`{\(word)} …` with one blank behind the brace"), at: location)
    }
  }

  /// The body, and the format after a lone `|`.
  private static func split(_ text: Substring) -> (body: Substring, format: Substring?) {
    let body = text.drop { $0 == " " }
    guard
      let bar = body.indices.last(where: { body[$0] == "|" }),
      bar > body.startIndex, body[body.index(before: bar)] == " ",
      body[body.index(after: bar)...].first == " "
    else { return (body, nil) }
    return (
      body[..<bar].trimmed, body[bar...].dropFirst().drop { $0 == " " }
    )
  }

  private static func value(
    _ body: Substring, at location: Location
  ) throws(ReportError) -> (source: Source, columns: [Substring]) {
    let shape = ReportError(
      .expected("label.column, label[key].column or params.name"), at: location)
    if body[(body.lastIndex(of: "]") ?? body.startIndex)...].contains("|") {
      throw ReportError(.expected("a blank on both sides of |"), at: location)
    }
    guard let point = body.lastIndex(of: "."), point > body.startIndex else { throw shape }
    let place = body[body.index(after: point)...]
    let column = String(place)
    let label = body[..<point]
    guard isName(column) else { throw shape }
    if label == "params" { return (.parameter(column), [place]) }
    guard let bracket = label.firstIndex(of: "[") else {
      guard isName(label) else { throw shape }
      return (.cell(label: String(label), key: nil, column: column), [place])
    }
    let name = label[..<bracket]
    guard label.last == "]", isName(name) else { throw shape }
    let key = label[label.index(after: bracket)...].dropLast()
    let wanted = key.first == ":" ? Key.parameter(String(key.dropFirst())) : .text(String(key))
    return (.cell(label: String(name), key: wanted, column: column), [place])
  }

  private static func table(
    _ body: Substring, at location: Location
  ) throws(ReportError) -> (source: Source, columns: [Substring]) {
    let shape = ReportError(.expected("label or label(column, column)"), at: location)
    let label = body.prefix { $0 != "(" }
    guard isName(label) else { throw shape }
    let list = body.dropFirst(label.count)
    if list.isEmpty { return (.table(label: String(label), columns: []), []) }
    guard list.last == ")" else { throw shape }
    let columns = list.dropFirst().dropLast().split(separator: ",").map(\.trimmed)
    guard !columns.isEmpty, columns.allSatisfy(isName) else { throw shape }
    return (.table(label: String(label), columns: columns.map(String.init)), columns)
  }

  /// Whether labels, parameters and aliases may be called so.
  static func isName(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
  }
}
