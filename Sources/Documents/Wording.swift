public import Tables

/// A title, caption, note or sheet name: words with inline expressions.
public struct Wording: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case text(String)
    case expression(InlineExpression)
  }

  let parts: [Part]
  /// The words as written, inline expressions among them.
  let source: String
  public let location: Location

  init(_ text: String, at location: Location) throws(ReportError) {
    var parts: [Part] = []
    var rest = Substring(text)
    var column = 0
    while let open = rest.firstIndex(of: "`") {
      let behind = rest[rest.index(after: open)...]
      guard let close = behind.firstIndex(of: "`") else { break }
      let code = String(behind[..<close])
      column += rest.distance(from: rest.startIndex, to: open) + 1
      if rest.startIndex < open { parts.append(.text(String(rest[..<open]))) }
      let expression = try InlineExpression(
        code: code, at: location.advanced(toLine: 1, column: column + 1))
      parts.append(expression.map(Part.expression) ?? .text(code))
      column += code.count + 1
      rest = behind[behind.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    self.parts = parts
    source = text
    self.location = location
    for case .expression(let expression) in parts {
      if case .table = expression.source {
        throw ReportError(.expected("{table} in a paragraph of its own"), at: expression.location)
      }
    }
  }

  public var expressions: [InlineExpression] {
    parts.compactMap { if case .expression(let expression) = $0 { expression } else { nil } }
  }

  /// Whether there are words besides what is computed.
  var hasWords: Bool {
    parts.contains {
      if case .text(let text) = $0 { text.contains(where: \.isLetter) } else { false }
    }
  }

  /// The words with every inline expression filled.
  public func filled<Failure: Error>(
    _ fill: (InlineExpression) throws(Failure) -> String
  ) throws(Failure) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .text(let words): text += words
      case .expression(let expression): text += try fill(expression)
      }
    }
    return text
  }
}
