import Tables

/// The first records of a file, as they are with one delimiter.
struct DelimiterTrial {
  let dialect: CSVDialect
  private(set) var records: [CSVRecord] = []
  /// The number of fields that most records have; of several such numbers the largest.
  private(set) var fieldCount = 0
  /// How many records have that number of fields.
  private(set) var support = 0
  /// How much speaks for the delimiter: records of one length, and cells that hold no sign of
  /// having been cut in the wrong places.
  private(set) var score = 0.0

  /// Where several do equally well, the earlier wins.
  private static let candidates = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }
  /// Signs that separate fields so seldom that they are tried only where no other does.
  private static let rare = [":", "^", "~"].map { UInt8(ascii: $0) }

  /// The delimiter under which the file looks most like a table.
  ///
  /// - Parameter delimiter: the one to be used, where it is known.
  static func best(
    of file: CSVFile, _ dialect: CSVDialect, delimiter: UInt8?
  ) throws(CSVError) -> DelimiterTrial {
    let first = try best(
      of: file, dialect, delimiter.map { [$0] } ?? candidates.filter { $0 != dialect.quote })
    guard delimiter == nil, first.fieldCount < 2, first.records.count > 1 else { return first }
    let other = try best(of: file, dialect, rare.filter { $0 != dialect.quote })
    let isTable = other.fieldCount > 2 && other.support == other.records.count
    return isTable ? other : first
  }

  private static func best(
    of file: CSVFile, _ dialect: CSVDialect, _ delimiters: [UInt8]
  ) throws(CSVError) -> DelimiterTrial {
    var trials: [DelimiterTrial] = []
    for delimiter in delimiters {
      var dialect = dialect
      dialect.delimiter = delimiter
      trials.append(try DelimiterTrial(file, dialect))
    }
    var best = trials[0]
    for trial in trials.dropFirst() where trial.score > best.score { best = trial }
    // A list inside of cells may look more like a table than the table itself.
    let outer = trials.filter { $0.holdsTable(of: best) }
    return outer.max { $0.score < $1.score } ?? best
  }

  /// The first record with as many fields as most have: the header, where all goes well.
  private var header: CSVRecord? { records.first { $0.count == fieldCount && fieldCount > 1 } }

  /// Whether the table of another delimiter is only a list in cells of this one's: its first
  /// record is a row here, below a header that is none there.
  private func holdsTable(of other: DelimiterTrial) -> Bool {
    guard support * 2 >= records.count, let header, let inner = other.header,
      header.line < inner.line,
      let row = records.first(where: { $0.line == inner.line })
    else { return false }
    return row.count == fieldCount
      || row.count > 1 && other.records.first { $0.line == header.line }?.count == 1
  }

  private init(_ file: CSVFile, _ dialect: CSVDialect) throws(CSVError) {
    self.dialect = dialect
    var file = file
    file.dialect = dialect
    var reader = try CSVPiece.whole(file).begin()
    while records.count < CSVHead.maximumRecords, try reader.next(expecting: nil) {
      records.append(reader.record)
    }
    for count in Set(records.map(\.count)).sorted() where count > 1 {
      let supporters = records.count { $0.count == count }
      if supporters >= support { (fieldCount, support) = (count, supporters) }
    }
    score = consistency * cleanShare
  }

  /// Records of one length count, those of many fields a little more.
  private var consistency: Double {
    guard fieldCount > 1 else { return 0 }
    return Double(support) * Double(fieldCount - 1) / Double(fieldCount)
  }

  /// The share of cells that hold neither another delimiter nor a quote, unless as a number.
  private var cleanShare: Double {
    var (cells, clean) = (0, 0)
    for record in records {
      for text in record.texts {
        guard let text, CellLook(text) != .blank else { continue }
        cells += 1
        if CellLook(text) == .number || !text.utf8.contains(where: isForeign) { clean += 1 }
      }
    }
    return cells == 0 ? 1 : (Double(clean) + 0.01) / (Double(cells) + 0.01)
  }

  private func isForeign(_ byte: UInt8) -> Bool {
    guard byte != dialect.delimiter else { return false }
    return DelimiterTrial.candidates.contains(byte) || byte == UInt8(ascii: "\"")
  }
}
