import Tables

/// Reads the records of a file, or of a piece of it, one after the other.
///
/// libcsv is fed one physical line a call. Where a record begins, the reader's state is always
/// the same; therefore a piece of a file that begins with a record reads like the whole.
struct RecordReader: ~Copyable {
  private(set) var record = CSVRecord()
  private(set) var summary = CSVReadSummary()
  private var text: TextWindow
  private var parser: CSVParser
  private let file: CSVFile
  /// Records that begin on this line or later belong to the next piece.
  private let endLine: Int
  /// Places of the record under way whose quotes are ordinary text.
  private var ordinary: Range<Int>?
  private var faultLine = 0
  private var isFirst: Bool

  init(_ file: CSVFile, _ piece: CSVPiece.Range) throws(CSVError) {
    self.file = file
    text = try TextWindow(file, from: piece.offset, line: piece.line, to: piece.endOffset)
    parser = CSVParser(delimiter: file.dialect.delimiter, quote: file.dialect.quote)
    if file.keepsBlanks { parser.use(.blanksAsText) }
    endLine = piece.endLine ?? .max
    isFirst = piece.offset == 0
  }

  /// The line on which the next record may begin.
  var nextLine: Int { text.line }

  /// Goes on to the next record; `false` at the end. Lines of separators only are passed over.
  ///
  /// - Parameter expected: how many fields it should have, if that is known.
  mutating func next(expecting expected: Int?) throws(CSVError) -> Bool {
    while try readRecord() {
      if isFirst { record.dropByteOrderMark() }
      isFirst = false
      if record.isMissing {
        summary.separatorLines += 1
        reportDamage()
        continue
      }
      if record.count != expected {
        try checkCount(expected)
      } else if let expected, faultLine == 0, text.line - record.line > 1 {
        try checkLines(expected)
      }
      if faultLine > 0 { summary.report(.openQuote, file: file.name, line: faultLine) }
      reportDamage()
      record.count = min(record.count, CSVRecord.maximumFields)
      summary.records += 1
      return true
    }
    reportDamage()
    return false
  }

  /// Passes over the lines up to `line`, which begins a record.
  mutating func skip(toLine line: Int) throws(CSVError) {
    while text.line < line, try text.nextLine() != nil {}
    text.beginRecord()
    isFirst = false
  }

  private mutating func readRecord() throws(CSVError) -> Bool {
    faultLine = 0
    ordinary = nil
    while text.line < endLine {
      text.beginRecord()
      record.begin(line: text.line)
      guard let line = try text.nextLine() else { return false }
      try feed(line)
      if record.isComplete { return true }
      if parser.isInsideQuote {
        try readOn()
        return true
      }
    }
    return false
  }

  private mutating func reportDamage() {
    for damage in text.takeDamage() {
      summary.report(damage, file: file.name, encoding: file.dialect.encoding)
    }
  }
}

// MARK: Open quotes

extension RecordReader {
  /// Reads the further lines of a record whose first line ends inside quotes.
  ///
  /// A quote that does not close soon enough, or not at all, is ordinary text; so is, where the
  /// same line opens another one, everything from that quote to the end of the line.
  private mutating func readOn() throws(CSVError) {
    var lines = 1
    while !record.isComplete {
      if mayStayOpen(after: lines), let line = try text.nextLine() {
        lines += 1
        try feed(line)
      } else {
        try ignoreOpenQuote()
        lines = text.line - record.line
      }
    }
  }

  private func mayStayOpen(after lines: Int) -> Bool {
    guard lines < file.openQuoteLimits.lines, text.recordRange.count < file.openQuoteLimits.bytes
    else { return false }
    // Behind a quote that neither closes the field nor is doubled, trust is shorter. Otherwise a
    // file with such a quote in every line would be read a thousand times.
    return lines != file.openQuoteLimits.malformedLines || trace().malformed == nil
  }

  /// Reads the record again up to the line whose quote is at fault, and makes that quote text.
  private mutating func ignoreOpenQuote() throws(CSVError) {
    if let first = ordinary {
      let rest = text.bytes[text.recordRange].dropFirst(first.lowerBound)
      let length = rest.firstIndex { $0 == LineByte.feed || $0 == LineByte.return }
      ordinary = first.lowerBound..<(length ?? rest.endIndex) - text.recordOffset
    } else {
      guard let quote = trace().open else {
        preconditionFailure("a parser inside quotes has met the opening one")
      }
      faultLine = text.line(at: quote)
      ordinary = quote..<quote + 1
    }
    try readAgain(throughLine: faultLine)
  }

  private func trace() -> QuoteTrace {
    QuoteTrace(text.bytes, text.recordRange, dialect: file.dialect, ordinary: ordinary)
  }

  /// Reads the record again from its beginning, until it ends or `line` has been read.
  private mutating func readAgain(throughLine line: Int) throws(CSVError) {
    text.rewind()
    parser.reset()
    record.begin(line: text.line)
    while !record.isComplete, text.line <= line, let next = try text.nextLine() {
      try feed(next)
    }
  }
}

// MARK: Field counts

extension RecordReader {
  /// Looks at a record that has not exactly the expected number of fields.
  ///
  /// Where a quote is suspect and the record fits with that quote as ordinary text, it is read
  /// so. A record that ends early is taken as it is, fields beyond the expected are a finding.
  private mutating func checkCount(_ expected: Int?) throws(CSVError) {
    let limit = min(expected ?? CSVRecord.maximumFields, CSVRecord.maximumFields)
    if record.count <= CSVRecord.maximumFields, expected.map(record.fits) ?? true { return }
    if let expected, faultLine == 0, let quote = suspectQuote() {
      let lastLine = text.line - 1
      try readAgain(throughLine: lastLine, ignoring: quote)
      if record.isComplete, record.fits(expected) { return }
      try readAgain(throughLine: lastLine, ignoring: nil)
    }
    if record.count < limit { summary.shortRecords += 1 }
    if record.count > limit || file.reportsShortRecords {
      summary.report(
        .fieldCount(found: record.count, expected: limit), file: file.name, line: record.line)
    }
  }

  /// Looks at a record of several lines that fits, perhaps by chance: a stray quote may have
  /// swallowed a line end, and the next quote closed it. If each line is a record that fits once
  /// the suspect quote is ordinary text, they are read so.
  private mutating func checkLines(_ expected: Int) throws(CSVError) {
    guard !CSVParser.isWellFormed(text.bytes, text.recordRange, file.dialect),
      let quote = suspectQuote()
    else { return }
    let (firstLine, lastLine) = (record.line, text.line - 1)
    var linesFit = true
    try readAgain(throughLine: lastLine, ignoring: quote)
    while linesFit {
      linesFit = record.isComplete && record.fits(expected)
      if text.line > lastLine { break }
      record.begin(line: text.line)
      guard let line = try text.nextLine() else { break }
      try feed(line)
    }
    if linesFit {
      try readAgain(throughLine: firstLine, ignoring: quote)
    } else {
      try readAgain(throughLine: lastLine, ignoring: nil)
    }
  }

  private func suspectQuote() -> Int? {
    let range = text.recordRange
    guard let mark = file.dialect.quote,
      text.bytes.span.extracting(range).firstIndex(of: mark) < range.count
    else { return nil }
    let trace = trace()
    return trace.malformed ?? trace.openAfterFirstLine
  }

  /// Reads the record again with one quote as ordinary text, or as it was.
  private mutating func readAgain(throughLine line: Int, ignoring quote: Int?) throws(CSVError) {
    ordinary = quote.map { $0..<$0 + 1 }
    faultLine = quote.map { text.line(at: $0) } ?? 0
    try readAgain(throughLine: line)
  }
}

// MARK: Feeding

extension RecordReader {
  private mutating func feed(_ line: TextWindow.Line) throws(CSVError) {
    if ordinary == nil, !line.hasLoneReturn, !file.keepsBlanks {
      try feed(line.start..<line.end)
      return
    }
    // The line is cut where its reading changes: libcsv reads each part with other rules.
    let start = text.recordOffset
    let quotes = ordinary.map { $0.lowerBound + start..<$0.upperBound + start }
    let blanks: CSVParser.Reading =
      file.keepsBlanks && !hasBlanksAroundQuotes(line) ? .blanksAsText : []
    var cuts = [line.start, line.contentEnd, line.end]
    if let quotes { cuts += [quotes.lowerBound, quotes.upperBound] }
    cuts = cuts.filter { (line.start...line.end).contains($0) }.sorted()
    for (from, to) in zip(cuts, cuts.dropFirst()) where from < to {
      var reading = blanks
      if let quotes, quotes.contains(from) { reading.insert(.quotesAsText) }
      if line.hasLoneReturn, from < line.contentEnd { reading.insert(.returnsAsText) }
      parser.use(reading)
      try feed(from..<to)
    }
    parser.use([])
  }

  private mutating func feed(_ range: Range<Int>) throws(CSVError) {
    guard parser.feed(text.bytes, range, into: &record) else {
      throw CSVError(.lineTooLong(limitInMegabytes: 16), file: file.name, line: record.line)
    }
  }

  /// Whether blanks stand between a quote and the delimiter or line end on its other side: kept,
  /// they would make libcsv take the quotes for text, or read on behind the delimiter.
  private func hasBlanksAroundQuotes(_ line: TextWindow.Line) -> Bool {
    guard let quote = file.dialect.quote else { return false }
    let delimiter = file.dialect.delimiter
    var before = delimiter
    var isBehindBlank = false
    for byte in text.bytes[line.start..<line.contentEnd] {
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
}
