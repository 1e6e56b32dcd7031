public import Tables

/// A part of a file between two line ends, which can be read by itself.
///
/// It holds the records that begin in it; the last may reach into the next piece. Where it does,
/// the next piece was cut inside quotes, and its records are not those of the file.
public struct CSVPiece: Sendable {
  public let file: CSVFile
  /// The first physical line.
  public var line: Int { range.line }
  let range: Range
  let stamp: FileStamp

  struct Range: Hashable, Sendable {
    /// Where `line` begins in the file.
    var offset = 0
    var line = 1
    /// Where the next piece begins; `nil` for the end of the file.
    var endOffset: Int?
    var endLine: Int?
    /// A later line to begin with, where the piece before reached into this one.
    var firstLine: Int?
    /// Where the columns of the header stand, if one in another order was repeated before.
    var order: [Int]?
  }

  /// A file in one piece.
  static func whole(_ file: CSVFile) throws(CSVError) -> CSVPiece {
    CSVPiece(file: file, range: Range(), stamp: try FileStamp(file))
  }

  /// The same piece as the one before it leaves it: its first record on a later line, its columns in
  /// another order.
  func beginning(onLine line: Int, order: [Int]?) -> CSVPiece {
    var range = range
    if line != range.line { range.firstLine = line }
    range.order = order
    return CSVPiece(file: file, range: range, stamp: stamp)
  }

  /// Lends every record that begins in this piece to `body`.
  @discardableResult
  public func forEachRecord(
    _ body: (borrowing CSVRecord) throws(CSVError) -> Void
  ) throws(CSVError) -> CSVReadSummary {
    try read(body).summary
  }

  /// Reads the records, and says on which line the next one begins and in which order its columns are.
  func read(
    _ body: (borrowing CSVRecord) throws(CSVError) -> Void
  ) throws(CSVError) -> (summary: CSVReadSummary, nextLine: Int, order: [Int]?) {
    var reader = try begin()
    while try reader.next(expecting: file.expectedFields) { try body(reader.record) }
    return (try end(reader), reader.nextLine, reader.order)
  }

  /// A reader that has passed over the records before the data.
  func begin() throws(CSVError) -> RecordReader {
    var reader = try RecordReader(file, range)
    if let line = range.firstLine {
      try reader.skip(toLine: line)
    } else if range.offset == 0, file.firstLine > 1 {
      try reader.skip(toLine: file.firstLine)
    }
    if range.offset == 0 {
      var skipped = 0
      while skipped < file.skippedRecords, try reader.next(expecting: nil) { skipped += 1 }
    }
    return reader
  }

  private func end(_ reader: borrowing RecordReader) throws(CSVError) -> CSVReadSummary {
    guard try FileStamp(file) == stamp else {
      throw CSVError(.changedWhileRead, file: file.name)
    }
    var summary = reader.summary
    if range.offset == 0 { summary.records -= min(file.skippedRecords, summary.records) }
    summary.endsInsideQuote = range.endLine.map { reader.nextLine > $0 } ?? false
    return summary
  }
}
