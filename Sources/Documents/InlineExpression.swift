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

  /// The prefixes of labels that `@` refers to.
  static let prefixes = ["tbl-", "fig-", "ent-", "sec-"]

  init(reference label: String, at location: Location) {
    source = .reference(label: label)
    self.location = location
  }

  /// Reads the text of a code span; `nil` where it is ordinary code.
  init?(code: String, at location: Location) throws(ReportError) {
    guard code.first == "{", let end = code.firstIndex(of: "}") else { return nil }
    let word = String(code[code.index(after: code.startIndex)..<end])
    let behind = code[code.index(after: end)...]
    guard behind.first == " ", !word.isEmpty, word.allSatisfy({ $0.isLetter || $0 == "-" }) else {
      return nil
    }
    self.location = location
    guard InlineExpression.words.contains(word) else {
      throw .unknown("inline word", word, among: InlineExpression.words, at: location)
    }
    let (body, format) = InlineExpression.split(behind)
    if let format { self.format = try ValueFormat.read(format, at: location) }
    switch word {
    case "sql":
      let column = code.distance(from: code.startIndex, to: body.startIndex)
      source = .sql(
        SQLFragment(
          text: String(body),
          location: location.advanced(toLine: 1, column: column + 1)))
    case "table": source = try InlineExpression.table(body, at: location)
    default: source = try InlineExpression.value(body, at: location)
    }
  }

  private static let words = ["value", "sql", "table"]

  /// The body, and the format after a lone `|`.
  private static func split(_ text: Substring) -> (body: Substring, format: String?) {
    let body = text.drop { $0 == " " }
    guard
      let bar = body.indices.last(where: { body[$0] == "|" }),
      bar > body.startIndex, body[body.index(before: bar)] == " ",
      body[body.index(after: bar)...].first == " "
    else { return (body, nil) }
    return (
      body[..<bar].trimmed, String(body[bar...].dropFirst().drop { $0 == " " })
    )
  }

  private static func value(_ body: Substring, at location: Location) throws(ReportError) -> Source
  {
    let shape = ReportError(
      .expected("label.column, label[key].column or params.name"), at: location)
    guard let point = body.lastIndex(of: "."), point > body.startIndex else { throw shape }
    let column = String(body[body.index(after: point)...])
    let label = body[..<point]
    guard isName(column) else { throw shape }
    if label == "params" { return .parameter(column) }
    guard let bracket = label.firstIndex(of: "[") else {
      guard isName(label) else { throw shape }
      return .cell(label: String(label), key: nil, column: column)
    }
    let name = label[..<bracket]
    guard label.last == "]", isName(name) else { throw shape }
    let key = label[label.index(after: bracket)...].dropLast()
    return .cell(
      label: String(name),
      key: key.first == ":" ? .parameter(String(key.dropFirst())) : .text(String(key)),
      column: column)
  }

  private static func table(_ body: Substring, at location: Location) throws(ReportError) -> Source
  {
    let shape = ReportError(.expected("label or label(column, column)"), at: location)
    let label = body.prefix { $0 != "(" }
    guard isName(label) else { throw shape }
    let list = body.dropFirst(label.count)
    if list.isEmpty { return .table(label: String(label), columns: []) }
    guard list.last == ")" else { throw shape }
    let columns = list.dropFirst().dropLast().split(separator: ",").map {
      String($0.drop { $0 == " " }.trimmed)
    }
    guard !columns.isEmpty, columns.allSatisfy(isName) else { throw shape }
    return .table(label: String(label), columns: columns)
  }

  /// Whether labels, parameters and aliases may be called so.
  static func isName(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
  }
}
