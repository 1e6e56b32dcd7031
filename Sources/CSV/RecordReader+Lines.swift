/// Lines of a record, one after the other, into its fields.
extension RecordReader {
  /// Goes on to the next record where it stands on a plain line, has as many fields as it should and is
  /// nothing but a row; otherwise does nothing.
  ///
  /// Nothing else need be asked of most lines of most files.
  mutating func nextPlain(_ expected: Int) -> Bool {
    guard takesPlainLines, order == nil, !isFirst, text.line < endLine, text.isUndamaged,
      ignored.isEmpty, parser.isBetweenRecords, (2...CSVRecord.maximumFields).contains(expected)
    else { return false }
    text.beginRecord()
    record.begin(line: text.line)
    guard let line = text.nextPlainLine() else { return false }
    parser.split(text.bytes, line, into: &record)
    if record.count == expected, let first = record.firstByte,
      !mayBeHeader(first) || file.header?.order(in: record) == nil
    {
      summary.records += 1
      return true
    }
    text.stepBack()
    return false
  }

  /// Whether the header begins with a byte, as far as small letters and signs are alike.
  private func mayBeHeader(_ first: UInt8) -> Bool {
    !beginsOfHeader.isEmpty && beginsOfHeader[Int(RepeatedHeader.small(first))]
  }

  mutating func feed(_ line: TextWindow.Line) throws(CSVError) {
    if ignored.isEmpty, !line.hasLoneReturn, !file.keepsBlanks {
      if line.isPlain, parser.state == .betweenRecords {
        return parser.split(text.bytes, line.start..<line.contentEnd, into: &record)
      }
      try feed(line.start..<line.end)
      return
    }
    // The line is cut where its reading changes: libcsv reads each part with other rules.
    let start = text.recordOffset
    let quotes = ignored.ranges.map { $0.lowerBound + start..<$0.upperBound + start }
    let trimmed = trimmedFields(line, ignoring: quotes)
    var cuts = [line.start, line.contentEnd, line.end]
    cuts += (quotes + trimmed).flatMap { [$0.lowerBound, $0.upperBound] }
    cuts = cuts.filter { (line.start...line.end).contains($0) }.sorted()
    for (from, to) in zip(cuts, cuts.dropFirst()) where from < to {
      var reading: CSVParser.Reading = []
      if file.keepsBlanks, !trimmed.contains(where: { $0.contains(from) }) {
        reading.insert(.blanksAsText)
      }
      if quotes.contains(where: { $0.contains(from) }) { reading.insert(.quotesAsText) }
      if line.hasLoneReturn, from < line.contentEnd { reading.insert(.returnsAsText) }
      parser.use(reading)
      try feed(from..<to)
    }
    parser.use([])
  }

  /// The fields of a line whose blanks stand around quotes, and belong to no cell.
  private func trimmedFields(
    _ line: TextWindow.Line, ignoring quotes: [Range<Int>]
  ) -> [Range<Int>] {
    guard file.keepsBlanks else { return [] }
    let content = text.bytes[line.start..<line.contentEnd]
    return file.dialect.blanksAroundQuotes(in: content, isInside: parser.isInsideQuote) { place in
      quotes.contains { $0.contains(place) }
    }.map { $0.upperBound == line.contentEnd ? $0.lowerBound..<line.end : $0 }
  }

  private mutating func feed(_ range: Range<Int>) throws(CSVError) {
    guard parser.feed(text.bytes, range, into: &record) else {
      throw CSVError(.lineTooLong(limitInMegabytes: 16), file: file.name, line: record.line)
    }
  }
}
