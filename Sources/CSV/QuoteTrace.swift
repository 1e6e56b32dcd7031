/// Which quote of a record is at fault: found by feeding the record to a parser of its own, each
/// quote and what follows it by itself, and watching the parser's state.
struct QuoteTrace {
  /// The opening quote of the field that is open at the end.
  private(set) var open: Int?
  /// The opening quote of the field that was open at the end of the first line.
  private(set) var openAfterFirstLine: Int?
  /// The opening quote of the first field in which a quote stands that neither ends the field
  /// nor is doubled.
  private(set) var malformed: Int?

  /// The opening quote of the field that is open at the end, if text stands after a closing quote
  /// of it.
  var openMalformed: Int? { open == malformed ? open : nil }

  /// Places are counted from the beginning of `range`, which begins a record.
  ///
  /// - Parameter ignored: quotes that are ordinary text.
  init(
    _ text: ContiguousArray<UInt8>, _ range: Range<Int>, dialect: CSVDialect,
    ignoring ignored: IgnoredQuotes
  ) {
    var parser = CSVParser(delimiter: dialect.delimiter, quote: dialect.quote)
    var lastOpening = 0
    var isFirstLine = true
    var index = range.lowerBound
    while index < range.upperBound {
      let end =
        parser.state == .behindQuote
        ? index : QuoteTrace.nextMark(text, index..<range.upperBound, dialect)
      if index < end {
        _ = parser.skim(text, index..<end)
        index = end
        continue
      }
      let place = index - range.lowerBound
      let before = (state: parser.state, hasBlanks: parser.hasBlanks)
      let isOrdinary = ignored.contains(place)
      parser.use(QuoteTrace.reading(text, index, range, dialect, isOrdinary))
      _ = parser.skim(text, index..<index + 1)
      let byte = text[index]
      switch (before.state, parser.state) {
      case (.betweenRecords, .insideQuote), (.betweenFields, .insideQuote): lastOpening = place
      case (.behindQuote, .insideQuote) where byte != dialect.quote,
        (.behindQuote, .behindQuote) where byte == dialect.quote && before.hasBlanks:
        malformed = malformed ?? lastOpening
      default: break
      }
      if isFirstLine, byte == LineByte.feed || byte == LineByte.return {
        openAfterFirstLine = parser.isInsideQuote ? lastOpening : nil
        isFirstLine = false
      }
      index += 1
    }
    if parser.isInsideQuote { open = lastOpening }
  }

  /// The first place with a quote or a line end, which may change the parser's state.
  private static func nextMark(
    _ text: ContiguousArray<UInt8>, _ range: Range<Int>, _ dialect: CSVDialect
  ) -> Int {
    let mark = text[range].firstIndex {
      $0 == dialect.quote || $0 == LineByte.feed || $0 == LineByte.return
    }
    return mark ?? range.upperBound
  }

  /// How the reader reads a quote or a CR: one that ends no line is text.
  private static func reading(
    _ text: ContiguousArray<UInt8>, _ index: Int, _ range: Range<Int>, _ dialect: CSVDialect,
    _ isOrdinary: Bool
  ) -> CSVParser.Reading {
    var reading: CSVParser.Reading = isOrdinary ? .quotesAsText : []
    if text[index] == LineByte.return, !dialect.lineEnd.includesLoneReturn {
      let next = text[index..<range.upperBound].first { $0 != LineByte.return }
      if next != LineByte.feed { reading.insert(.returnsAsText) }
    }
    return reading
  }
}
