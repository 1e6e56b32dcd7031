import Foundation

/// What the first blocks of a file tell about it, before anything is decided about its header.
public struct CSVHead: Sendable {
  public let dialect: CSVDialect
  /// The first records, at most 40, the header among them.
  public let records: [CSVRecord]
  /// The size of the whole file in bytes.
  public let byteCount: Int
  /// Whether the file holds no record at all.
  public var isEmpty: Bool { records.isEmpty }

  static let maximumRecords = 40
  private static let sampleSize = 1 << 18

  /// Looks at the beginning of a file and finds encoding, line end and delimiter.
  ///
  /// What the first block does not show, because all of it is ASCII, is looked for further on:
  /// one accented letter at the end of a long file decides its encoding.
  ///
  /// - Parameters:
  ///   - name: the file as the user named it; its path, unless given.
  ///   - encoding: overrides what would be found, as do the other two.
  ///   - quote: `nil` where quotes are ordinary text.
  public static func read(
    path: String, name: String? = nil, encoding: TextEncoding? = nil, delimiter: UInt8? = nil,
    quote: UInt8? = UInt8(ascii: "\"")
  ) throws(CSVError) -> CSVHead {
    try read(
      .file(path: path), name: name ?? path, encoding: encoding, delimiter: delimiter,
      quote: quote)
  }

  /// The same for bytes wherever they are.
  public static func read(
    _ source: CSVSource, name: String, encoding: TextEncoding? = nil, delimiter: UInt8? = nil,
    quote: UInt8? = UInt8(ascii: "\"")
  ) throws(CSVError) -> CSVHead {
    var file = CSVFile(
      source, name: name,
      dialect: CSVDialect(delimiter: delimiter ?? UInt8(ascii: ","), quote: quote))
    let stamp = try FileStamp(file)
    file.blockSize = sampleSize
    var blocks = try FileBlocks(file, from: 0)
    let sample = ContiguousArray(try blocks.next() ?? Data())
    if let found = BinaryKind(sample) {
      throw CSVError(.binary(found: found.name), file: name)
    }
    let found =
      if let encoding { encoding } else { try TextEncoding.find(in: sample, and: &blocks) }
    let text = decoded(sample, found)
    var dialect = file.dialect
    dialect.encoding = found
    dialect.hasByteOrderMark =
      !found.byteOrderMark.isEmpty && sample.starts(with: found.byteOrderMark)
    dialect.lineEnd = LineEnd(of: text, quote: quote)
    return try CSVHead(file, dialect, delimiter: delimiter, byteCount: stamp.byteCount)
  }

  /// The same where the dialect is known, so that nothing need be found.
  public init(_ source: CSVSource, name: String, in dialect: CSVDialect) throws(CSVError) {
    let file = CSVFile(source, name: name, dialect: dialect)
    self.dialect = dialect
    byteCount = try FileStamp(file).byteCount
    records = try DelimiterTrial(file, dialect).records
  }

  private init(
    _ file: CSVFile, _ dialect: CSVDialect, delimiter: UInt8?, byteCount: Int
  ) throws(CSVError) {
    let candidates =
      delimiter.map { [$0] } ?? DelimiterTrial.candidates.filter { $0 != dialect.quote }
    var trials: [DelimiterTrial] = []
    for delimiter in candidates {
      var dialect = dialect
      dialect.delimiter = delimiter
      trials.append(try DelimiterTrial(file, dialect))
    }
    let best = DelimiterTrial.best(of: trials)
    self.dialect = best.dialect
    records = best.records
    self.byteCount = byteCount
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

/// The first records of a file, as they are with one delimiter.
struct DelimiterTrial {
  let dialect: CSVDialect
  private(set) var records: [CSVRecord] = []
  /// The number of fields that most records have; of several such numbers the largest.
  private(set) var fieldCount = 0
  /// How many records have that number of fields.
  private(set) var support = 0

  /// Where several do equally well, the earlier wins.
  static let candidates = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }

  init(_ file: CSVFile, _ dialect: CSVDialect) throws(CSVError) {
    self.dialect = dialect
    var file = CSVFile(file.source, name: file.name, dialect: dialect)
    file.blockSize = 1 << 16
    var reader = try RecordReader(file, CSVPiece.Range())
    while records.count < CSVHead.maximumRecords, try reader.next(expecting: nil) {
      records.append(reader.record)
    }
    for count in Set(records.map(\.count)).sorted() where count > 1 {
      let supporters = records.count { $0.count == count }
      if supporters >= support { (fieldCount, support) = (count, supporters) }
    }
  }

  /// The one that gives the same number of fields, at least two, on the most records; then the
  /// one with the most fields.
  static func best(of trials: [DelimiterTrial]) -> DelimiterTrial {
    var best = trials[0]
    for trial in trials.dropFirst()
    where (trial.support, trial.fieldCount) > (best.support, best.fieldCount) {
      best = trial
    }
    return best
  }
}
