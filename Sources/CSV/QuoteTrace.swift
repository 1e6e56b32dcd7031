/// Which quote of a record is at fault: found by feeding the record byte by byte to a parser of
/// its own and watching the parser's state.
struct QuoteTrace {
  /// The opening quote of the field that is open at the end.
  private(set) var open: Int?
  /// The opening quote of the field that was open at the end of the first line.
  private(set) var openAfterFirstLine: Int?
  /// The opening quote of the first field in which a quote stands that neither ends the field
  /// nor is doubled.
  private(set) var malformed: Int?

  /// Places are counted from the beginning of `range`, which begins a record.
  ///
  /// - Parameter ordinary: places whose quotes are ordinary text.
  init(
    _ text: ContiguousArray<UInt8>, _ range: Range<Int>, dialect: CSVDialect,
    ordinary: Range<Int>?
  ) {
    var parser = CSVParser(delimiter: dialect.delimiter, quote: dialect.quote)
    var record = CSVRecord()
    var isFirstLine = true
    for index in range {
      let byte = text[index]
      let place = index - range.lowerBound
      if ordinary?.lowerBound == place { parser.use(.quotesAsText) }
      if ordinary?.upperBound == place { parser.use([]) }
      let before = parser.state
      let hadBlanks = parser.hasBlanks
      _ = parser.feed(text, index..<index + 1, into: &record)
      switch (before, parser.state) {
      case (.betweenRecords, .insideQuote), (.betweenFields, .insideQuote): open = place
      case (.behindQuote, .insideQuote) where byte != dialect.quote:
        malformed = malformed ?? open
      case (.behindQuote, .behindQuote) where byte == dialect.quote && hadBlanks:
        malformed = malformed ?? open
      case (_, .betweenFields), (_, .betweenRecords): open = nil
      default: break
      }
      if isFirstLine, byte == LineByte.feed || byte == LineByte.return {
        openAfterFirstLine = open
        isFirstLine = false
      }
    }
  }
}
