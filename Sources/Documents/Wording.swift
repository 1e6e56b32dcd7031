public import Tables

/// A title, caption, note or sheet name: words with inline expressions.
public struct Wording: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case text(String)
    case expression(InlineExpression)
  }

  let parts: [Part]
  /// The words as written, inline expressions among them.
  package let source: String
  public let location: Location

  init(_ text: String, at location: Location) throws(ReportError) {
    var parts: [Part] = []
    var rest = Substring(text)
    var column = 0
    func add(_ words: Substring) throws(ReportError) {
      let start = location.advanced(toLine: 1, column: column + 1)
      parts += try Wording.parts(String(words), at: start)
    }
    while let open = rest.firstIndex(of: "`") {
      let behind = rest[rest.index(after: open)...]
      guard let close = behind.firstIndex(of: "`") else { break }
      let code = String(behind[..<close])
      try add(rest[..<open])
      column += rest.distance(from: rest.startIndex, to: open) + 1
      let expression = try InlineExpression(
        code: code, at: location.advanced(toLine: 1, column: column + 1))
      parts.append(expression.map(Part.expression) ?? .text(code))
      column += code.count + 1
      rest = behind[behind.index(after: close)...]
    }
    try add(rest)
    self.parts = parts
    source = text
    self.location = location
    for case .expression(let expression) in parts {
      if case .table = expression.source {
        throw ReportError(.expected("{table} in a paragraph of its own"), at: expression.location)
      }
    }
  }

  /// Words outside backticks, cut at their references.
  private static func parts(
    _ words: String, at location: Location
  ) throws(ReportError) -> [Part] {
    if let miss = NearMiss.all(in: words).first {
      throw ReportError(
        miss.problem, at: location.advanced(toLine: 1, column: miss.offset + 1))
    }
    var column = 1
    return ReferenceText(words).parts.map { part in
      switch part {
      case .words(let words):
        column += words.count
        return .text(words)
      case .label(let label):
        let place = location.advanced(toLine: 1, column: column)
        column += label.count + 1
        return .expression(InlineExpression(reference: label, at: place))
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
