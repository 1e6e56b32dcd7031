public import Tables
import Foundation

/// What the first blocks of a file tell about it, before anything is decided about its header.
public struct CSVHead: Sendable {
  public let dialect: CSVDialect
  /// Where the header stands, and where the table ends.
  public let shape: CSVShape
  /// What was said before anything was looked for.
  public let hints: CSVHints
  /// The first records, at most 40, the header among them.
  public let records: [CSVRecord]
  /// The size of the whole file in bytes.
  public let byteCount: Int
  /// Whether the file holds no record at all.
  public var isEmpty: Bool { records.isEmpty }

  private let source: CSVSource
  /// What was seen of the whole file on the way, and what the file was then.
  private var scan: FileScan?
  private var stamp: FileStamp?

  /// Whether the file has no further records.
  public var holdsAllRecords: Bool { records.count < CSVHead.maximumRecords }

  static let maximumRecords = 40

  /// Looks at the beginning of a file and finds encoding, line end and delimiter.
  ///
  /// What the first block does not show, because all of it is ASCII, is looked for further on:
  /// one accented letter at the end of a long file decides its encoding.
  ///
  /// - Parameters:
  ///   - name: the file as the user named it; its path, unless given.
  ///   - hints: what is known already, and overrides what would be found.
  public static func read(
    path: String, name: String? = nil, hints: CSVHints = CSVHints()
  ) throws(CSVError) -> CSVHead {
    try read(.file(path: path), name: name ?? path, hints: hints)
  }

  /// The same for bytes wherever they are.
  public static func read(
    _ source: CSVSource, name: String, hints: CSVHints = CSVHints()
  ) throws(CSVError) -> CSVHead {
    var file = CSVFile(source, name: name, dialect: CSVDialect())
    let stamp = try FileStamp(file)
    var scan = FileScan()
    file.blockSize = FileScan.step
    var blocks = try FileBlocks(file, from: 0)
    let sample = ContiguousArray(try blocks.next() ?? Data())
    if let found = ForeignFile(sample) { throw CSVError(.foreign(found), file: name) }
    let found =
      if let encoding = hints.encoding {
        encoding
      } else {
        try TextEncoding.find(in: sample, and: &blocks, &scan)
      }
    let text = decoded(sample, found)
    if let found = ForeignFile(text: text) { throw CSVError(.foreign(found), file: name) }
    var dialect = file.dialect
    dialect.encoding = found
    dialect.quote = (hints.quote ?? CSVHints.Quote(of: text)).byte
    dialect.hasByteOrderMark =
      !found.byteOrderMark.isEmpty && sample.starts(with: found.byteOrderMark)
    dialect.lineEnd = LineEnd(of: text, quote: dialect.quote)
    var head = try CSVHead(file, dialect, hints, byteCount: stamp.byteCount)
    if scan.isWhole { (head.scan, head.stamp) = (scan, stamp) }
    return head
  }

  /// The same where the dialect is known, so that nothing need be found.
  public init(
    _ source: CSVSource, name: String, in dialect: CSVDialect, hints: CSVHints = CSVHints()
  ) throws(CSVError) {
    var hints = hints
    hints.delimiter = dialect.delimiter
    let file = CSVFile(source, name: name, dialect: dialect)
    self = try CSVHead(file, dialect, hints, byteCount: try FileStamp(file).byteCount)
  }

  private init(
    _ file: CSVFile, _ dialect: CSVDialect, _ hints: CSVHints, byteCount: Int
  ) throws(CSVError) {
    var file = file
    file.blockSize = 1 << 16
    file.takesEmptyForMissing = true
    file.firstLine = (hints.skippedLines ?? 0) + 1
    let best = try DelimiterTrial.best(of: file, dialect, delimiter: hints.delimiter)
    self.dialect = best.dialect
    self.hints = hints
    self.byteCount = byteCount
    records = best.records
    source = file.source
    var shape = CSVShape(records, fieldCount: best.fieldCount, hints)
    if !hints.readsAllTables, !records.isEmpty {
      var table = CSVFile(file.source, name: file.name, dialect: best.dialect)
      table.firstLine = shape.headerLine
      table.takesEmptyForMissing = true
      let end = try SecondTable.end(of: table, skipping: shape.headerRecords)
      shape.endLine = end.second
      (shape.footLine, shape.footLines) = (end.foot?.line, end.foot?.count ?? 0)
    }
    self.shape = shape
  }

  /// The table as it was found, to be read from its first line.
  ///
  /// - Parameters:
  ///   - skippingRecords: how many of the records of ``records`` stand before the data.
  ///   - fields: how many columns the header has; `nil` where rows are ragged by design.
  public func file(_ name: String, skippingRecords: Int, fields: Int? = nil) -> CSVFile {
    var file = CSVFile(
      source, name: name, dialect: dialect, skippingRecords: skippingRecords,
      expectedFields: fields)
    file.takesEmptyForMissing = true
    (file.scan, file.scanned) = (scan, stamp)
    file.length = fields.map { length(fields: $0, below: skippingRecords) }
    file.header = repeatedHeader(above: skippingRecords)
    file.firstLine = (hints.skippedLines ?? 0) + 1
    // A header below the gap says that the second table is the one that is meant.
    let headerLine =
      (1...max(records.count, 1)).contains(skippingRecords) && !records.isEmpty
      ? records[skippingRecords - 1].line : 0
    file.endLine = (shape.endLine ?? shape.footLine).flatMap { $0 > headerLine ? $0 : nil }
    return file
  }

  /// What the first rows tell of the number of their fields.
  func length(fields: Int, below skipping: Int) -> RecordLength {
    var titled = fields
    if (1...max(records.count, 1)).contains(skipping), hints.headerRecords != 0, !records.isEmpty {
      let header = records[skipping - 1]
      while titled > 1, header.text(titled - 1)?.isEmpty != false { titled -= 1 }
    }
    return RecordLength(fields: fields, titled: titled, Array(records.dropFirst(skipping)))
  }

  /// The last of the records before the data, to know it again among them.
  func repeatedHeader(above skipping: Int) -> RepeatedHeader? {
    guard hints.headerRecords != 0, (1...max(records.count, 1)).contains(skipping),
      !records.isEmpty
    else { return nil }
    return RepeatedHeader(records[skipping - 1])
  }

  private static func decoded(
    _ sample: ContiguousArray<UInt8>, _ encoding: TextEncoding
  ) -> ContiguousArray<UInt8> {
    guard encoding != .utf8 else { return sample }
    var text: ContiguousArray<UInt8> = []
    var transcoder = Transcoder(encoding)
    transcoder.decode(sample.span, into: &text)
    return text
  }
}
