/// How a file writes its records: delimiter, quote, encoding and line end.
public struct CSVDialect: Hashable, Sendable {
  /// The byte between two fields.
  public var delimiter: UInt8
  /// The byte around fields that hold delimiters or line ends; `nil` where quotes are text.
  public var quote: UInt8?
  public var encoding: TextEncoding
  public var lineEnd: LineEnd
  /// Whether the file begins with a byte order mark, which is never part of a record.
  public var hasByteOrderMark: Bool

  /// RFC 4180 in UTF-8, unless told otherwise.
  public init(
    delimiter: UInt8 = UInt8(ascii: ","), quote: UInt8? = UInt8(ascii: "\""),
    encoding: TextEncoding = .utf8, lineEnd: LineEnd = .lf, hasByteOrderMark: Bool = false
  ) {
    precondition(
      delimiter < 0x80 && (quote ?? 0) < 0x80 && delimiter != quote,
      "delimiter and quote are two different ASCII bytes")
    self.delimiter = delimiter
    self.quote = quote
    self.encoding = encoding
    self.lineEnd = lineEnd
    self.hasByteOrderMark = hasByteOrderMark
  }

  /// The rows of a sheet, as text in memory.
  public static let sheet = CSVDialect(lineEnd: .row)

  /// The delimiter in words: comma, semicolon, tab, bar, or the character itself.
  public var delimiterName: String {
    switch delimiter {
    case UInt8(ascii: ","): "comma"
    case UInt8(ascii: ";"): "semicolon"
    case UInt8(ascii: "\t"): "tab"
    case UInt8(ascii: "|"): "bar"
    default: String(UnicodeScalar(delimiter))
    }
  }
}

extension CSVDialect {
  /// The fields of some lines in which blanks stand between a quote and the delimiter or line end
  /// on its other side, each with the delimiter after it.
  ///
  /// Kept, such blanks would make libcsv take the quotes for text, or read on after the delimiter.
  ///
  /// - Parameters:
  ///   - isInside: whether the text begins inside quotes.
  ///   - isText: whether a quote is ordinary text, by its place.
  func blanksAroundQuotes(
    in text: ContiguousArray<UInt8>.SubSequence, isInside: Bool = false,
    ignoring isText: (Int) -> Bool = { _ in false }
  ) -> [Range<Int>] {
    guard let quote else { return [] }
    var found: [Range<Int>] = []
    var isOdd = false
    var field = QuotedField(start: text.startIndex, state: isInside ? .inside : .before)
    for (place, byte) in zip(text.indices, text) {
      let isEnd = byte == delimiter || byte == LineByte.feed || byte == LineByte.return
      switch field.state {
      case .before, .plain, .behind:
        if isEnd {
          if field.isFound { found.append(field.start..<place + 1) }
          field = QuotedField(start: place + 1)
        } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
          field.hasBlanks = true
        } else {
          let isQuote = byte == quote && !isText(place)
          if field.state == .behind, field.hasBlanks || !isQuote { isOdd = true }
          field.meet(isQuote: isQuote)
        }
      case .inside: if byte == quote { field.state = .behind }
      }
    }
    if field.isFound { found.append(field.start..<text.endIndex) }
    if field.state == .inside, field.hasBlanks { isOdd = true }
    // Where quotes stand as they should not, fields cannot be told apart by this look alone.
    return isOdd && hasBlanksBesideQuotes(text) ? [text.startIndex..<text.endIndex] : found
  }

  /// Whether blanks stand between a quote and a delimiter or line end, wherever that is.
  private func hasBlanksBesideQuotes(_ line: ContiguousArray<UInt8>.SubSequence) -> Bool {
    guard let quote else { return false }
    var before = delimiter
    var isBehindBlank = false
    for byte in line {
      if byte != delimiter, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        isBehindBlank = true
        continue
      }
      let pair = (before, byte)
      if isBehindBlank, pair == (quote, delimiter) || pair == (delimiter, quote) { return true }
      before = byte
      isBehindBlank = false
    }
    return isBehindBlank && before == quote
  }

  /// A field as it is read byte by byte, only for where its quotes are.
  private struct QuotedField {
    var start: Int
    var state = State.before
    /// Whether there are blanks before the opening quote or after the closing one.
    var hasBlanks = false

    enum State { case before, plain, inside, behind }

    var isFound: Bool { state == .behind && hasBlanks }

    /// A byte that is neither a blank nor the end of the field.
    mutating func meet(isQuote: Bool) {
      // After a quote, another makes one of both; text there opens the field again.
      if state == .behind {
        state = .inside
      } else if state == .before {
        state = isQuote ? .inside : .plain
        if !isQuote { hasBlanks = false }
      }
    }
  }
}

/// What ends a physical line.
///
/// LF and CRLF are both accepted in every file. A lone CR ends a line only where the file has no
/// other line ends (`cr`) or uses it beside them often (`mixed`); elsewhere it is text.
public enum LineEnd: String, Hashable, Sendable, CaseIterable {
  case lf, crlf, cr, mixed
  /// The rows of a sheet: each ends with CR, and an LF is text of a cell, so that the number of
  /// a line is the number of the sheet's row.
  case row

  /// Whether a CR without LF ends a line.
  var includesLoneReturn: Bool { self == .cr || self == .mixed || self == .row }

  /// Whether an LF ends a line.
  var includesFeed: Bool { self != .row }
}
