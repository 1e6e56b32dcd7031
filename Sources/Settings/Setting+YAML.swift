package import Tables
import Yams

/// Why a text is no YAML that can be read, and where.
package typealias SettingError = LocatedError<SettingProblem>

/// What can be wrong with a text that is to be YAML.
package enum SettingProblem: LocatedProblem {
  /// What the parser of YAML says.
  case unreadable(String)
  /// A tab stands where YAML wants blanks.
  case tab
  /// A value that begins with a colon has no quotes.
  case colon
  /// A text without quotes that holds a colon, as if it were the name of something.
  case innerColon
  /// A value that begins with a sign of YAML's own has no quotes.
  case sign(Character)
  /// A line that is set in as none above it.
  case indent
  /// A quote that stands alone.
  case openQuote
  /// A bracket or a brace that stands alone.
  case openBracket(Character)
  case repeated([String])
  /// A name for a value that stands elsewhere.
  case alias

  package var sentence: String {
    switch self {
    case .unreadable(let reason): reason
    case .tab: "a tab stands where blanks should"
    case .colon: "a value that begins with ':' needs quotes around it"
    case .innerColon: "a text with a colon in it needs quotes around it"
    case .sign(let sign): "a text that begins with '\(sign)' needs quotes around it"
    case .indent: "the line is set in deeper than the one that it belongs to"
    case .openQuote: "the quote never closes"
    case .openBracket(let sign): "'\(sign)' never closes"
    case .repeated(let names): "\(names.joined(separator: ", ")) given twice"
    case .alias: "a YAML alias is not read; write the value again"
    }
  }
}

extension Setting {
  /// Reads YAML that begins at a place; every line of it begins in the same column.
  ///
  /// - Returns: `nil` where nothing is said.
  package static func reading(
    _ yaml: String, at origin: Location
  ) throws(SettingError) -> Setting? {
    try attempt(yaml, at: origin) {
      try Yams.compose(yaml: yaml, .basic).map { [$0] } ?? []
    }.first
  }

  /// The same for a text of several documents.
  package static func all(of yaml: String, at origin: Location) throws(SettingError) -> [Setting] {
    try attempt(yaml, at: origin) {
      // Yams' own sequence of documents ends silently where something is wrong.
      let parser = try Parser(yaml: yaml, resolver: .basic)
      var roots: [Node] = []
      while let root = try parser.nextRoot() { roots.append(root) }
      return roots
    }
  }

  /// Settings of the nodes that a parser makes; it resolves nothing to other types, since everything
  /// stays text.
  private static func attempt(
    _ yaml: String, at origin: Location, _ compose: () throws -> [Node]
  ) throws(SettingError) -> [Setting] {
    do {
      return try compose().map { try Setting($0, in: origin) }
    } catch let error as SettingError {
      throw error
    } catch {
      throw Setting.error(error as? YamlError, in: yaml, at: origin)
    }
  }

  private init(_ node: Node, in origin: Location) throws(SettingError) {
    let location = node.mark.map(origin.advanced) ?? origin
    switch node {
    case .scalar(let scalar):
      let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
      self.init(.text(scalar.string, isQuoted: isQuoted), at: location)
    case .sequence(let sequence):
      var items: [Setting] = []
      for item in sequence { items.append(try Setting(item, in: origin)) }
      self.init(.list(items), at: location)
    case .mapping(let mapping):
      var entries: [Entry] = []
      for (key, value) in mapping {
        entries.append((try Setting(key, in: origin), try Setting(value, in: origin)))
      }
      self.init(.map(entries), at: location)
    case .alias: throw SettingError(.alias, at: location)
    }
  }

  private static func error(
    _ error: YamlError?, in yaml: String, at origin: Location
  ) -> SettingError {
    let lines = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    switch error {
    case .scanner(let context?, _, _, _) where context.text.contains("quoted scalar"):
      return SettingError(.openQuote, at: origin.advanced(context.mark))
    case .scanner(let context, let reason, let mark, _),
      .parser(let context, let reason, let mark, _),
      .composer(let context, let reason, let mark, _):
      if let context, let open = openBracket(context, reason, in: lines) {
        return SettingError(open, at: origin.advanced(context.mark))
      }
      if let (problem, place) = plainProblem(at: mark, of: lines) {
        return SettingError(
          problem, at: origin.advanced(toLine: mark.line, column: place, margin: true))
      }
      return SettingError(.unreadable(reason), at: origin.advanced(mark))
    case .duplicatedKeysInMapping(let names, let context):
      let names = names.sorted()
      let place = secondPlace(of: names.first ?? "", in: lines, from: context.mark.line)
      return SettingError(
        .repeated(names),
        at: place.map { origin.advanced(toLine: $0.line, column: $0.column, margin: true) }
          ?? origin.advanced(context.mark))
    case .reader(let reason, _, _, _): return SettingError(.unreadable(reason), at: origin)
    default: return SettingError(.unreadable("not YAML"), at: origin)
    }
  }

  /// What is wrong with YAML that cannot be read, where that is plain to see.
  ///
  /// - Returns: the problem, and the column at which it stands.
  private static func plainProblem(
    at mark: Mark, of lines: [Substring]
  ) -> (problem: SettingProblem, column: Int)? {
    guard mark.column > 0, lines.indices.contains(mark.line - 1) else { return nil }
    let line = lines[mark.line - 1]
    if line.prefix(while: \.isWhitespace).contains("\t") { return (.tab, mark.column) }
    let rest = line.dropFirst(mark.column - 1)
    let before = line.prefix(mark.column - 1)
    if let first = rest.first {
      if first == ":", rest.dropFirst().first?.isLetter == true { return (.colon, mark.column) }
      if "@`%|>*&!-".contains(first), before.last == " " { return (.sign(first), mark.column) }
      if first == ":" || rest.hasPrefix(": ") {
        return (before.contains(": ") ? .innerColon : .indent, mark.column)
      }
    }
    // `title: [Draft] Plan`: what follows a list or a text in quotes.
    guard let colon = before.firstRange(of: ": ") else { return nil }
    let value = before[colon.upperBound...].drop { $0 == " " }
    guard let first = value.first, "[{\"'".contains(first),
      let last = value.last(where: { $0 != " " }), "]}\"'".contains(last)
    else { return nil }
    let column = line.distance(from: line.startIndex, to: value.startIndex) + 1
    return (.sign(first), column)
  }

  /// A list or a map in signs of which the last is missing.
  private static func openBracket(
    _ context: YamlError.Context, _ reason: String, in lines: [Substring]
  ) -> SettingProblem? {
    guard context.text.contains("flow"), reason.contains("did not find expected ','"),
      lines.indices.contains(context.mark.line - 1), context.mark.column > 0
    else { return nil }
    let sign = lines[context.mark.line - 1].dropFirst(context.mark.column - 1).first
    return sign.map(SettingProblem.openBracket)
  }

  /// Where a key stands for the second time, from a line on.
  private static func secondPlace(
    of key: String, in lines: [Substring], from line: Int
  ) -> (line: Int, column: Int)? {
    lines.enumerated().dropFirst(line - 1).compactMap { index, text -> (Int, Int)? in
      let content = text.drop { " \"'-{".contains($0) }
      guard content.hasPrefix(key),
        content.dropFirst(key.count).first.map({ ":\"' ".contains($0) }) ?? false
      else { return nil }
      return (index + 1, text.count - content.count + 1)
    }.dropFirst().first
  }
}

extension Location {
  fileprivate func advanced(_ mark: Mark) -> Location {
    advanced(toLine: mark.line, column: mark.column, margin: true)
  }
}
