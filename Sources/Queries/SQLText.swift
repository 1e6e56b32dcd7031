/// The words of a statement, to find parameters and the places of errors.
///
/// Strings and comments are passed over; what the words mean SQLite alone decides.
struct SQLText {
  enum Kind: Hashable {
    case word, quoted, string, parameter, symbol
  }

  struct Token: Hashable {
    var kind: Kind
    /// As SQLite names it in messages: without the quotes of a quoted name.
    var text: String
    var range: Range<String.Index>

    func isSymbol(_ text: String) -> Bool { kind == .symbol && self.text == text }
  }

  let sql: String
  let tokens: [Token]

  init(_ sql: String) {
    self.sql = sql
    var scanner = Scanner(sql: sql)
    tokens = scanner.tokens()
  }

  /// The names of its parameters, written `:name`, once each, in order.
  var parameters: [Token] {
    var seen: Set<String> = []
    return tokens.filter { $0.kind == .parameter && seen.insert($0.text).inserted }
  }

  /// Whether it may make a number of rows that are not there.
  var counts: Bool {
    tokens.contains { $0.kind == .word && SQLText.counting.contains($0.text.lowercased()) }
  }

  private static let counting: Set = ["count", "total", "exists"]

  /// The word in which a byte lies.
  func token(at offset: Int) -> Token? {
    let start = sql.utf8.startIndex
    guard let place = sql.utf8.index(start, offsetBy: offset, limitedBy: sql.utf8.endIndex) else {
      return nil
    }
    return tokens.first { $0.range.upperBound > place }
  }

  /// The first word of a name at a byte or after it.
  func token(named name: String, from offset: Int) -> Token? {
    guard let first = token(at: offset) else { return nil }
    return tokens.first {
      $0.range.lowerBound >= first.range.lowerBound && $0.kind != .string
        && $0.text.lowercased() == name.lowercased()
    }
  }

  /// The arguments of the function whose name is the word at an index, each as a list of words; `nil`
  /// where no bracket follows.
  func arguments(ofCallAt place: Int) -> [[Token]]? {
    guard place + 1 < tokens.count, tokens[place + 1].isSymbol("(") else { return nil }
    var arguments: [[Token]] = [[]]
    var depth = 1
    for token in tokens.dropFirst(place + 2) {
      if token.isSymbol("(") { depth += 1 }
      if token.isSymbol(")") { depth -= 1 }
      if depth == 0 { break }
      if depth == 1, token.isSymbol(",") {
        arguments.append([])
      } else {
        arguments[arguments.count - 1].append(token)
      }
    }
    return arguments == [[]] ? [] : arguments
  }

  /// The line and column of a place in the text, both counted from 1.
  func position(of index: String.Index) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    for scalar in sql[..<index].unicodeScalars {
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return (line, column)
  }
}

extension SQLText {
  private struct Scanner {
    let sql: String
    var index: String.Index

    init(sql: String) {
      self.sql = sql
      index = sql.startIndex
    }

    private var scalars: String.UnicodeScalarView { sql.unicodeScalars }

    private func scalar(_ offset: Int = 0) -> Unicode.Scalar? {
      guard
        let place = scalars.index(index, offsetBy: offset, limitedBy: scalars.endIndex),
        place < scalars.endIndex
      else { return nil }
      return scalars[place]
    }

    private mutating func advance() { index = scalars.index(after: index) }

    mutating func tokens() -> [Token] {
      var tokens: [Token] = []
      while let first = scalar() {
        let start = index
        switch first {
        case " ", "\t", "\n", "\r": advance()
        case "-" where scalar(1) == "-": skip { $0 == "\n" }
        case "/" where scalar(1) == "*": skipComment()
        case "'", "\"", "`", "[":
          let text = quoted(closing: first == "[" ? "]" : first)
          tokens.append(
            Token(kind: first == "'" ? .string : .quoted, text: text, range: start..<index))
        case ":", "@", "$", "?":
          advance()
          skip { !SQLText.isPartOfName($0) }
          let isNamed = first == ":"
          tokens.append(
            Token(
              kind: .parameter,
              text: String(sql[isNamed ? scalars.index(after: start)..<index : start..<index]),
              range: start..<index))
        default:
          advance()
          let isWord = SQLText.isPartOfName(first)
          if isWord { skip { !SQLText.isPartOfName($0) } }
          tokens.append(
            Token(
              kind: isWord ? .word : .symbol, text: String(sql[start..<index]),
              range: start..<index))
        }
      }
      return tokens
    }

    private mutating func skip(until isEnd: (Unicode.Scalar) -> Bool) {
      while let next = scalar(), !isEnd(next) { advance() }
    }

    private mutating func skipComment() {
      advance()
      advance()
      while let next = scalar(), !(next == "*" && scalar(1) == "/") { advance() }
      if scalar() != nil { advance() }
      if scalar() != nil { advance() }
    }

    private mutating func quoted(closing: Unicode.Scalar) -> String {
      var text = String.UnicodeScalarView()
      advance()
      while let next = scalar() {
        advance()
        if next == closing {
          guard closing != "]", scalar() == closing else { break }
          advance()
        }
        text.append(next)
      }
      return String(text)
    }
  }

  private static func isPartOfName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "_", "a"..."z", "A"..."Z", "0"..."9": true
    default: scalar.value > 127
    }
  }
}
