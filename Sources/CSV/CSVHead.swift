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

  /// Whether the file has no further records.
  public var holdsAllRecords: Bool { records.count < CSVHead.maximumRecords }

  static let maximumRecords = 40
  private static let sampleSize = 1 << 18

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
    file.blockSize = sampleSize
    var blocks = try FileBlocks(file, from: 0)
    let sample = ContiguousArray(try blocks.next() ?? Data())
    if let found = BinaryKind(sample) {
      throw CSVError(.binary(found: found.name), file: name)
    }
    let found =
      if let encoding = hints.encoding {
        encoding
      } else {
        try TextEncoding.find(in: sample, and: &blocks)
      }
    let text = decoded(sample, found)
    var dialect = file.dialect
    dialect.encoding = found
    dialect.quote = (hints.quote ?? CSVHints.Quote(of: text)).byte
    dialect.hasByteOrderMark =
      !found.byteOrderMark.isEmpty && sample.starts(with: found.byteOrderMark)
    dialect.lineEnd = LineEnd(of: text, quote: dialect.quote)
    return try CSVHead(file, dialect, hints, byteCount: stamp.byteCount)
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
      shape.endLine = try SecondTable.line(in: table, skipping: shape.headerRecords)
    }
    self.shape = shape
  }

  /// The table as it was found, to be read from its first line.
  ///
  /// - Parameter skippingRecords: how many of the records of ``records`` stand before the data.
  public func file(_ name: String, skippingRecords: Int) -> CSVFile {
    var file = CSVFile(source, name: name, dialect: dialect, skippingRecords: skippingRecords)
    file.firstLine = (hints.skippedLines ?? 0) + 1
    // A header below the gap says that the second table is the one that is meant.
    let headerLine =
      (1...max(records.count, 1)).contains(skippingRecords) && !records.isEmpty
      ? records[skippingRecords - 1].line : 0
    file.endLine = shape.endLine.flatMap { $0 > headerLine ? $0 : nil }
    return file
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
