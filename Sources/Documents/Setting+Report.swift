import Settings
import Tables

/// A value of front matter or of block options; what it is not is an error at its place in the report.
extension Setting {
  /// Reads YAML that begins at a place; every line of it begins in the same column.
  ///
  /// Empty text is an empty map.
  static func read(_ yaml: String, at location: Location) throws(ReportError) -> Setting {
    do throws(SettingError) {
      return try reading(yaml, at: location) ?? Setting(.map([]), at: location)
    } catch {
      throw ReportError(ReportProblem(error.problem), at: error.location)
    }
  }
}

extension ReportProblem {
  fileprivate init(_ problem: SettingProblem) {
    self =
      switch problem {
      case .tab: .expected("blanks in place of the tab")
      case .colon: .expected("quotes around a value that begins with ':'")
      case .innerColon: .expected("quotes around a text with a colon in it")
      case .sign(let sign): .expected("quotes around a text that begins with '\(sign)'")
      case .indent: .expected("lines that belong together set in alike")
      case .openQuote: .neverClosed("the quote")
      case .openBracket(let sign): .neverClosed("'\(sign)'")
      case .repeated(let names): .repeated(kind: "key", name: names.joined(separator: ", "))
      case .alias: .unsupported("a YAML alias", instead: "write the value again")
      case .unreadable(let reason): .yaml(reason: reason)
      }
  }
}

extension Setting {
  func text() throws(ReportError) -> String {
    guard case .text(let text, _) = content else { throw expected("one value") }
    return text
  }

  func integer() throws(ReportError) -> Int {
    guard let integer = Int(try text()) else { throw expected("a whole number") }
    return integer
  }

  func boolean() throws(ReportError) -> Bool {
    switch try text().lowercased() {
    case "true", "yes": true
    case "false", "no": false
    default: throw expected("true or false")
    }
  }

  /// The items of a list; one value is a list of one.
  var items: [Setting] {
    if case .list(let items) = content { items } else { [self] }
  }

  func texts() throws(ReportError) -> [String] {
    var texts: [String] = []
    for item in items { texts.append(try item.text()) }
    return texts
  }

  /// One of a closed list of words.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    of kind: String, _ type: Choice.Type = Choice.self
  ) throws(ReportError) -> Choice {
    let word = try text()
    let folded = Substring(word).trimmed.lowercased()
    guard let choice = Choice.allCases.first(where: { $0.rawValue.lowercased() == folded }) else {
      throw .unknown(kind, word, among: Choice.allCases.map(\.rawValue), at: location)
    }
    return choice
  }

  func choices<Choice: RawRepresentable<String> & CaseIterable>(
    of kind: String, _ type: Choice.Type = Choice.self
  ) throws(ReportError) -> [Choice] {
    var choices: [Choice] = []
    for item in items { choices.append(try item.choice(of: kind)) }
    return choices
  }

  /// A format code that pages and workbooks show alike, or the name of one.
  func format() throws(ReportError) -> ValueFormat {
    try ValueFormat.read(try text(), at: location)
  }

  func fragment() throws(ReportError) -> SQLFragment {
    let sql = try text()
    guard !sql.allSatisfy(\.isWhitespace) else { throw expected("SQL") }
    return SQLFragment(text: sql, location: start)
  }

  /// Words that must be there.
  func words() throws(ReportError) -> Wording {
    guard try !text().allSatisfy(\.isWhitespace) else { throw expected("words") }
    return try wording()
  }

  func wording() throws(ReportError) -> Wording { try Wording(try text(), at: start) }

  func expected(_ what: String) -> ReportError { ReportError(.expected(what), at: location) }
  func needed(_ what: String) -> ReportError { ReportError(.needed(what), at: location) }
}

extension ValueFormat {
  /// The format of a code or a name.
  static func read(_ code: String, at location: Location) throws(ReportError) -> ValueFormat {
    guard let format = ValueFormat(code) else {
      throw .unknown("format", code, among: named.keys.sorted(), at: location)
    }
    return format
  }
}
