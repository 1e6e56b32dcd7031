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
  /// Quotes of the record under way that are at fault.
  private var ignored = IgnoredQuotes()
  private var isFirst: Bool

  init(_ file: CSVFile, _ piece: CSVPiece.Range) throws(CSVError) {
    self.file = file
    text = try TextWindow(file, from: piece.offset, line: piece.line, to: piece.endOffset)
    parser = CSVParser(delimiter: file.dialect.delimiter, quote: file.dialect.quote)
    if file.keepsBlanks { parser.use(.blanksAsText) }
    endLine = min(piece.endLine ?? .max, file.endLine ?? .max)
    isFirst = piece.offset == 0
  }

  /// The line on which the next record may begin.
  var nextLine: Int { text.line }

  /// Goes on to the next record; `false` at the end.
  ///
  /// Lines of separators only are passed over.
  ///
  /// - Parameter expected: how many fields it should have, if that is known.
  mutating func next(expecting expected: Int?) throws(CSVError) -> Bool {
    while try readRecord() {
      if !isKept {
        summary.separatorLines += 1
        reportDamage()
        continue
      }
      if file.isStrict { try refuseMalformedQuotes() }
      if record.count != expected || text.line - record.line > 1 { try check(expected) }
      if isFirst { record.dropByteOrderMark() }
      isFirst = false
      reportIgnoredQuotes()
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
    // The piece before has reported what these lines held.
    _ = text.takeDamage()
    isFirst = false
  }

  /// Whether the record holds anything, or is kept though it does not.
  private var isKept: Bool {
    if record.count > 1 ? file.keepsSeparatorLines || file.keepsBlankLines : file.keepsBlankLines {
      return true
    }
    guard file.keepsBlanks else { return !record.isMissing }
    return !(record.isWhitespace && !text.recordContains(file.dialect.quote))
  }

  private mutating func readRecord() throws(CSVError) -> Bool {
    ignored = IgnoredQuotes()
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
      if file.keepsBlankLines { return true }
    }
    return false
  }

  private func refuseMalformedQuotes() throws(CSVError) {
    if let quote = ignored.places.min() {
      throw CSVError(.malformedQuote, file: file.name, line: text.line(at: quote))
    }
    guard text.recordContains(file.dialect.quote) else { return }
    let range = text.recordRange
    guard CSVParser.isWellFormed(text.bytes, range, file.dialect),
      !file.dialect.hasBlanksAroundQuotes(text.bytes[range])
    else { throw CSVError(.malformedQuote, file: file.name, line: record.line) }
  }

  private mutating func reportIgnoredQuotes() {
    guard !ignored.isEmpty else { return }
    for line in Set(ignored.places.map { text.line(at: $0) }).sorted() {
      summary.report(.openQuote, file: file.name, line: line)
    }
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
  /// A quote that does not close soon enough, or not at all, is ordinary text.
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

  /// Reads the record again up to the line of the open quote, with that quote as text.
  private mutating func ignoreOpenQuote() throws(CSVError) {
    guard let quote = trace().open else {
      preconditionFailure("a parser inside quotes has met the opening one")
    }
    if ignored.isFull {
      ignored.insert(quote, toLineEnd: text.lineEnd(after: quote))
    } else {
      ignored.insert(quote)
    }
    try readAgain(throughLine: text.line(at: quote))
  }

  private func trace() -> QuoteTrace {
    QuoteTrace(text.bytes, text.recordRange, dialect: file.dialect, ignoring: ignored)
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
  /// Looks at a record that has not exactly the expected number of fields, or several lines.
  private mutating func check(_ expected: Int?) throws(CSVError) {
    if record.count > CSVRecord.maximumFields {
      reportCount(expecting: min(expected ?? .max, CSVRecord.maximumFields))
    } else if let expected {
      let fits = record.fits(expected)
      if ignored.isEmpty, !fits || text.line - record.line > 1 {
        try ignoreSuspectQuotes(expected, fits)
      }
      if !record.fits(expected) { reportCount(expecting: expected) }
    }
  }

  /// Reads a record as if suspect quotes in it were ordinary text, if it then fits.
  ///
  /// Of a record that fits as it is, most further lines must then be records that fit: a stray
  /// quote had swallowed line ends, and the next quote closed it by chance.
  private mutating func ignoreSuspectQuotes(
    _ expected: Int, _ fits: Bool
  ) throws(CSVError) {
    if fits, CSVParser.isWellFormed(text.bytes, text.recordRange, file.dialect) { return }
    let lastLine = text.line - 1
    var isBetter = false
    while !(isBetter && text.line - record.line == 1), !ignored.isFull {
      // One that fits in several lines may still hold the next line by chance.
      let trace = trace()
      guard let quote = trace.malformed ?? (isBetter ? nil : trace.openAfterFirstLine) else {
        break
      }
      ignored.insert(quote)
      try readAgain(throughLine: lastLine)
      isBetter = record.isComplete && record.fits(expected)
    }
    let end = text.line - 1
    if fits, isBetter { isBetter = try linesFit(expected, through: lastLine) }
    if !isBetter { ignored = IgnoredQuotes() }
    try readAgain(throughLine: isBetter ? end : lastLine)
  }

  /// Whether most lines from the next to `lastLine` are records that fit; one that has a quote at
  /// fault itself does not tell.
  private mutating func linesFit(_ expected: Int, through lastLine: Int) throws(CSVError) -> Bool {
    var votes = 0
    while text.line <= lastLine, let line = try text.nextLine() {
      parser.reset()
      record.begin(line: text.line)
      try feed(line)
      if record.isComplete { votes += record.fits(expected) ? 1 : -1 }
    }
    return votes > 0
  }

  /// Reports too many fields; too few are only counted, unless somebody wants to know.
  private mutating func reportCount(expecting expected: Int) {
    if record.count < expected { summary.shortRecords += 1 }
    if record.count > expected || file.reportsShortRecords {
      summary.report(
        .fieldCount(found: record.count, expected: expected), file: file.name, line: record.line)
    }
  }
}

// MARK: Feeding

extension RecordReader {
  private mutating func feed(_ line: TextWindow.Line) throws(CSVError) {
    if ignored.isEmpty, !line.hasLoneReturn, !file.keepsBlanks {
      try feed(line.start..<line.end)
      return
    }
    // The line is cut where its reading changes: libcsv reads each part with other rules.
    let start = text.recordOffset
    let quotes = ignored.ranges.map { $0.lowerBound + start..<$0.upperBound + start }
    let content = text.bytes[line.start..<line.contentEnd]
    let blanks: CSVParser.Reading =
      file.keepsBlanks && !file.dialect.hasBlanksAroundQuotes(content) ? .blanksAsText : []
    var cuts = [line.start, line.contentEnd, line.end]
    cuts += quotes.flatMap { [$0.lowerBound, $0.upperBound] }
    cuts = cuts.filter { (line.start...line.end).contains($0) }.sorted()
    for (from, to) in zip(cuts, cuts.dropFirst()) where from < to {
      var reading = blanks
      if quotes.contains(where: { $0.contains(from) }) { reading.insert(.quotesAsText) }
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
}
