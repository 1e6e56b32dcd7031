/// Quotes of the record under way, looked at without the parser.
extension TextWindow {
  /// Whether a quote stands where a field begins, with text of the field behind it.
  func opens(_ quote: Int, in line: Range<Int>, _ dialect: CSVDialect) -> Bool {
    guard quote == line.lowerBound || bytes[quote - 1] == dialect.delimiter,
      quote + 1 < line.upperBound
    else { return false }
    let next = bytes[quote + 1]
    return next != dialect.delimiter && next != dialect.quote
  }

  /// Whether a quote of the record stands neither at the beginning nor at the end of a field, and is not
  /// doubled: then the parser's trace is worth its time.
  func mayHoldTextBehindQuotes(_ dialect: CSVDialect) -> Bool {
    guard let quote = dialect.quote else { return false }
    let record = bytes.span.extracting(recordRange)
    var place = record.firstIndex(of: quote)
    while place < record.count {
      var next = place + 1
      let begins = place == 0 || ends(record[place - 1], dialect)
      if next < record.count, record[next] == quote {
        // Two quotes are one of the text, or an empty cell.
        next += 1
      } else if !begins, next < record.count, !ends(record[next], dialect) {
        return true
      }
      place = record.firstIndex(of: quote, from: next)
    }
    return false
  }

  private func ends(_ byte: UInt8, _ dialect: CSVDialect) -> Bool {
    byte == dialect.delimiter || byte == LineByte.feed || byte == LineByte.return
  }
}
