import Tables
import Yams

/// A value of front matter or of block options, with its place in the report.
///
/// Single values stay text as written: a school code `014` and a word `no` are never turned into
/// 12 and false, as YAML 1.1 would.
struct Setting {
  indirect enum Content {
    case text(String, isQuoted: Bool)
    case list([Setting])
    case map([(key: Setting, value: Setting)])
  }

  var content: Content
  var location: Location

  /// Reads YAML that begins at `place`; every line of it begins in the same column.
  ///
  /// Empty text is an empty map.
  static func read(_ yaml: String, at location: Location) throws(ReportError) -> Setting {
    do {
      guard let node = try Yams.compose(yaml: yaml) else {
        return Setting(content: .map([]), location: location)
      }
      return try Setting(node, in: location)
    } catch let error as ReportError {
      throw error
    } catch let error as YamlError {
      throw reportError(error, in: yaml, at: location)
    } catch {
      throw ReportError(.yaml(reason: "\(error)"), at: location)
    }
  }

  private init(_ node: Node, in origin: Location) throws(ReportError) {
    location = node.mark.map { origin.advanced($0) } ?? origin
    switch node {
    case .scalar(let scalar):
      let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
      content = .text(scalar.string, isQuoted: isQuoted)
    case .sequence(let sequence):
      var items: [Setting] = []
      for item in sequence { items.append(try Setting(item, in: origin)) }
      content = .list(items)
    case .mapping(let mapping):
      var entries: [(key: Setting, value: Setting)] = []
      for (key, value) in mapping {
        entries.append((try Setting(key, in: origin), try Setting(value, in: origin)))
      }
      content = .map(entries)
    case .alias:
      throw ReportError(
        .unsupported("a YAML alias", instead: "write the value again"), at: location)
    }
  }

  private init(content: Content, location: Location) {
    self.content = content
    self.location = location
  }

  private static func reportError(
    _ error: YamlError, in yaml: String, at location: Location
  ) -> ReportError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      ReportError(
        mend(at: mark, of: yaml).map { ReportProblem.expected($0) } ?? .yaml(reason: problem),
        at: location.advanced(mark))
    case .duplicatedKeysInMapping(let names, let context):
      ReportError(
        .repeated(kind: "key", name: names.sorted().joined(separator: ", ")),
        at: location.advanced(context.mark))
    case .reader(let problem, _, _, _): ReportError(.yaml(reason: problem), at: location)
    default: ReportError(.yaml(reason: "not YAML"), at: location)
    }
  }
}

extension Setting {
  /// What mends YAML that cannot be read, where that is plain to see: `nil` elsewhere.
  private static func mend(at mark: Mark, of yaml: String) -> String? {
    let lines = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard mark.column > 0, lines.indices.contains(mark.line - 1) else { return nil }
    let line = lines[mark.line - 1]
    if line.prefix(while: \.isWhitespace).contains("\t") { return "blanks in place of the tab" }
    let rest = line.dropFirst(mark.column - 1)
    let isName = rest.first == ":" && rest.dropFirst().first?.isLetter == true
    return isName ? "quotes around a value that begins with ':'" : nil
  }
}

extension Location {
  fileprivate func advanced(_ mark: Mark) -> Location {
    advanced(toLine: mark.line, column: mark.column, margin: true)
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
    SQLFragment(text: try text(), location: start)
  }

  func wording() throws(ReportError) -> Wording { try Wording(try text(), at: start) }

  /// Where the text itself begins, after a quote.
  private var start: Location {
    guard case .text(_, isQuoted: true) = content else { return location }
    return location.advanced(toLine: 1, column: 2)
  }

  func expected(_ what: String) -> ReportError { ReportError(.expected(what), at: location) }
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
