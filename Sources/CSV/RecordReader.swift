import Tables

/// Reads the records of a file, or of a piece of it, one after the other.
///
/// libcsv is fed one physical line a call. Where a record begins, the reader's state is always
/// the same; therefore a piece of a file that begins with a record reads like the whole.
struct RecordReader: ~Copyable {
  var record = CSVRecord()
  var summary = CSVReadSummary()
  var text: TextWindow
  var parser: CSVParser
  let file: CSVFile
  /// Records that begin on this line or later belong to the next piece.
  let endLine: Int
  /// Quotes of the record under way that are at fault.
  var ignored = IgnoredQuotes()
  /// Whether one of them was found because its field had swallowed the beginning of another.
  private var hasSwallowed = false
  /// Whether a record of the expected length may have lost the separator that ends all others.
  private let isAlwaysChecked: Bool
  var isFirst: Bool
  /// Where the columns of the header stand in the rows under way, if the header was repeated in
  /// another order.
  var order: [Int]?
  /// Whether records of the expected length on plain lines may be handed on as they are.
  let takesPlainLines: Bool
  /// For each byte whether the header may begin with it; empty where the header is never repeated.
  let beginsOfHeader: [Bool]

  init(_ file: CSVFile, _ piece: CSVPiece.Range) throws(CSVError) {
    self.file = file
    text = try TextWindow(file, from: piece.offset, line: piece.line, to: piece.endOffset)
    parser = CSVParser(delimiter: file.dialect.delimiter, quote: file.dialect.quote)
    if file.keepsBlanks { parser.use(.blanksAsText) }
    endLine = min(piece.endLine ?? .max, file.endLine ?? .max)
    isFirst = piece.offset == 0
    isAlwaysChecked = (file.length?.surplus ?? 0) > 0
    order = piece.order
    beginsOfHeader = file.header?.begins ?? []
    takesPlainLines = !isAlwaysChecked && !file.keepsBlanks && !file.isStrict
  }

  /// The line on which the next record may begin.
  var nextLine: Int { text.line }

  /// Goes on to the next record; `false` at the end.
  ///
  /// Lines of separators only are passed over.
  ///
  /// - Parameter expected: how many fields it should have, if that is known.
  mutating func next(expecting expected: Int?) throws(CSVError) -> Bool {
    if let expected, nextPlain(expected) { return true }
    while try readRecord() {
      if file.takesEmptyForMissing, text.recordContains(file.dialect.quote) {
        record.missEmptyFields()
      }
      if !isKept {
        summary.separatorLines += 1
        reportDamage()
        continue
      }
      if file.isStrict { try refuseMalformedQuotes() }
      if expected == nil { try ignoreSwallowingQuotes() }
      if let problem = passOver() {
        summary.report(problem, file: file.name, line: text.lineOfFile(record.line))
        summary.recordsLeftOut += 1
        reportDamage()
        continue
      }
      var isRead = true
      if record.count != expected || isAlwaysChecked || text.line - record.line > 1 {
        isRead = try check(expected)
      }
      if isFirst { record.dropByteOrderMark() }
      isFirst = false
      reportIgnoredQuotes()
      reportDamage()
      record.count = min(record.count, CSVRecord.maximumFields)
      if isRead {
        if let order, record.count >= order.count { record.arrange(order) }
        summary.records += 1
        return true
      }
      summary.recordsLeftOut += 1
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

  /// Why a record is none of the table, where it is the header again or an old sign for the end.
  ///
  /// Below a header in another order, rows are read in the order of the first.
  private mutating func passOver() -> Finding.Problem? {
    guard !file.isStrict else { return nil }
    if record.isEndSign { return .endSign }
    guard let found = file.header?.order(in: record) else { return nil }
    let isSame = found.elementsEqual(found.indices)
    if !isSame, file.keepsMisfits { return nil }
    order = isSame ? nil : found
    return .repeatedHeader
  }

  /// Whether the record holds anything, or is kept though it does not.
  private var isKept: Bool {
    if record.count > 1 ? file.keepsSeparatorLines || file.keepsBlankLines : file.keepsBlankLines {
      return true
    }
    guard file.keepsBlanks else {
      return !(file.besideColumn.map(record.isMissing(before:)) ?? record.isMissing)
    }
    return !(record.isWhitespace && !text.recordContains(file.dialect.quote))
  }

  private mutating func readRecord() throws(CSVError) -> Bool {
    ignored = IgnoredQuotes()
    hasSwallowed = false
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
      file.dialect.blanksAroundQuotes(in: text.bytes[range]).isEmpty
    else { throw CSVError(.malformedQuote, file: file.name, line: record.line) }
  }

  private mutating func reportIgnoredQuotes() {
    guard ignored.isEmpty else {
      for line in Set(ignored.places.map { text.line(at: $0) }).sorted() {
        summary.report(.openQuote, file: file.name, line: line)
      }
      return
    }
    // Where more is wrong with a record than such a quote, that has been said.
    guard summary.findings.last?.location.line != record.line,
      text.mayHoldTextBehindQuotes(file.dialect), let quote = trace().malformed
    else { return }
    summary.report(.innerQuote, file: file.name, line: text.line(at: quote), severity: .note)
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
    var suspect = file.isStrict ? nil : trace().openMalformed
    while !record.isComplete {
      if mayStayOpen(after: lines), let line = try text.nextLine() {
        // Where a field with text after its closing quote meets another field's opening one, it
        // has swallowed what stands between.
        if let opening = suspect,
          let quote = text.firstPlace(of: file.dialect.quote, in: line)
        {
          suspect = nil
          if text.opens(quote, in: line.start..<line.contentEnd, file.dialect) {
            try ignore(opening)
            hasSwallowed = true
            lines = text.line - record.line
            continue
          }
        }
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
    // After a quote that neither closes the field nor is doubled, trust is shorter. Otherwise a
    // file with such a quote in every line would be read a thousand times.
    return lines != file.openQuoteLimits.malformedLines || trace().malformed == nil
  }

  /// Reads the record again up to the line of the open quote, with that quote as text.
  private mutating func ignoreOpenQuote() throws(CSVError) {
    if let quote = trace().open { return try ignore(quote) }
    // Blanks beside quotes may hide from the trace which field is open; then none of the line is.
    ignored.insert(0, toLineEnd: text.lineEnd(after: 0))
    try readAgain(throughLine: record.line)
  }

  /// The same for the quote at a place of the record.
  private mutating func ignore(_ quote: Int) throws(CSVError) {
    if ignored.isFull {
      ignored.insert(quote, toLineEnd: text.lineEnd(after: quote))
    } else {
      ignored.insert(quote)
    }
    try readAgain(throughLine: text.line(at: quote))
  }

  /// Reads a record again whose quoted field with text after it has swallowed a separator and the
  /// opening quote of another field; nobody knows yet how many fields it should have.
  private mutating func ignoreSwallowingQuotes() throws(CSVError) {
    guard !file.isStrict, let quote = file.dialect.quote, text.recordContains(quote) else { return }
    while !ignored.isFull,
      !CSVParser.isWellFormed(text.bytes, text.recordRange, file.dialect)
    {
      let range = text.recordRange
      guard let opening = trace().malformed else { return }
      let behind = text.bytes[(range.lowerBound + opening + 1)..<range.upperBound]
      guard let closing = behind.firstIndex(of: quote),
        let next = text.bytes[(closing + 1)..<range.upperBound].firstIndex(of: quote),
        text.opens(next, in: range, file.dialect)
      else { return }
      ignored.insert(opening)
      try readAgain(throughLine: text.line - 1)
    }
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
  ///
  /// - Returns: whether it is read.
  private mutating func check(_ expected: Int?) throws(CSVError) -> Bool {
    if record.count > CSVRecord.maximumFields {
      let limit = min(expected ?? .max, CSVRecord.maximumFields)
      reportCount(expecting: limit, isRead: expected == nil || file.keepsMisfits)
      return expected == nil || file.keepsMisfits
    }
    guard let expected else { return true }
    // In the rows of a sheet no separator can be lost.
    if file.dialect.lineEnd == .row {
      if record.count < expected { summary.shortRecords += 1 }
      guard !record.isBlank(from: expected) else { return true }
      let isRead = file.keepsMisfits || isReadBesideMore(expected)
      reportCount(expecting: expected, isRead: isRead)
      return isRead
    }
    let fits = fits(expected)
    if ignored.isEmpty || hasSwallowed, !fits || text.line - record.line > 1 {
      try ignoreSuspectQuotes(expected, fits)
    }
    return self.fits(expected) || isReadAsMisfit(expected)
  }

  /// Whether a row of a sheet is read that has something after its columns; takes away what may have moved.
  private mutating func isReadBesideMore(_ expected: Int) -> Bool {
    guard let usable = file.length?.usableColumns(of: record, beside: expected), usable < expected
    else { return true }
    record.trust(first: usable)
    return usable > 0 && file.usesShort?(record) ?? false
  }

  /// Whether the record has as many fields as it should.
  private func fits(_ expected: Int) -> Bool {
    file.length?.fits(record, expected) ?? (record.count == expected)
  }

  /// Says that a record has a wrong number of fields, and takes away what may have moved.
  private mutating func isReadAsMisfit(_ expected: Int) -> Bool {
    let isShort = record.count < expected + (file.length?.surplus ?? 0)
    if isShort { summary.shortRecords += 1 }
    var isRead = file.keepsMisfits
    if isShort, !isRead {
      record.isShort = true
      let isPlaced = record.count < expected && order == nil
      let certain = isPlaced ? file.length?.usableColumns(of: record) ?? 0 : 0
      record.trust(first: certain)
      isRead = certain > 0 && file.usesShort?(record) ?? true
    }
    reportCount(expecting: expected, isRead: isRead)
    return isRead
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
    let before = ignored
    var isBetter = false
    while !(isBetter && text.line - record.line == 1), !ignored.isFull {
      // One that fits in several lines may still hold the next line by chance.
      let trace = trace()
      guard let quote = trace.malformed ?? (isBetter ? nil : trace.openAfterFirstLine) else {
        break
      }
      ignored.insert(quote)
      try readAgain(throughLine: lastLine)
      isBetter = record.isComplete && self.fits(expected)
    }
    let end = text.line - 1
    if fits, isBetter { isBetter = try linesFit(expected, through: lastLine) }
    if !isBetter { ignored = before }
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
      if record.isComplete { votes += self.fits(expected) ? 1 : -1 }
    }
    return votes > 0
  }

  private mutating func reportCount(expecting expected: Int, isRead: Bool) {
    summary.report(
      .fieldCount(found: record.count, expected: expected), file: file.name, line: record.line,
      severity: isRead ? .warning : .error)
  }
}
