public import Tables

/// A CSV file and how to read it.
///
/// Records are lent one at a time, in constant memory. Blank lines and lines of separators only
/// are no records.
public struct CSVFile: Sendable {
  public let source: CSVSource
  /// The file as the user named it, for findings and errors.
  public let name: String
  public internal(set) var dialect: CSVDialect
  /// How many records stand before the data: a preamble and the header, counted like the
  /// records of ``CSVHead``.
  public internal(set) var skippedRecords: Int
  /// How many fields a record should have; `nil` where rows are ragged by design.
  public var expectedFields: Int?
  /// Whether blanks around unquoted fields belong to them; they are trimmed otherwise.
  public var keepsBlanks = false
  /// Whether quotes around nothing are nothing, as where a program puts every field in quotes; the field
  /// is an empty text otherwise.
  public var takesEmptyForMissing = false
  /// What the first records tell of the number of fields; `nil` where nobody has looked.
  var length: RecordLength?
  /// Whether records with too many fields, and cells of records with too few that may have moved,
  /// are read as they stand; they are left out otherwise.
  public var keepsMisfits = false
  /// Whether a record with too few fields, of which those that may have moved are missing, still says
  /// anything; where it does not it is left out.
  public var usesShort: (@Sendable (borrowing CSVRecord) -> Bool)?
  /// The titles, where records that repeat them are left out.
  var header: RepeatedHeader?
  /// The physical line with which the table begins; what stands above it is not looked at.
  public var firstLine = 1
  /// The line on which something else begins, as a second table below a gap.
  public var endLine: Int?
  /// Whether lines of separators only are records.
  public var keepsSeparatorLines = false
  /// Whether blank lines are records, and lines of separators, too.
  public var keepsBlankLines = false
  /// The column from which on something else stands beside the table, as a legend does: a line that has
  /// nothing before it is none of the table.
  public var besideColumn: Int?
  /// Whether a quote that stands where RFC 4180 has none is an error instead of text.
  public var isStrict = false

  /// How much is read at a time; the records are the same for every size.
  var blockSize = 1 << 20
  var openQuoteLimits = OpenQuoteLimits()
  /// What has been seen of the whole file, and what it was then; `nil` where nobody has looked.
  var scan: FileScan?
  var scanned: FileStamp?

  /// How far the end of a quoted field is looked for.
  struct OpenQuoteLimits: Hashable {
    var lines = 1_000
    var bytes = 1 << 20
    /// How many lines where the field already holds a quote that it should not.
    var malformedLines = 20
  }

  public init(
    _ source: CSVSource, name: String, dialect: CSVDialect, skippingRecords: Int = 0,
    expectedFields: Int? = nil
  ) {
    precondition(skippingRecords >= 0, "a number of records is not negative")
    self.source = source
    self.name = name
    self.dialect = dialect
    skippedRecords = skippingRecords
    self.expectedFields = expectedFields
  }

  /// A file of the disk.
  public init(
    path: String, name: String, dialect: CSVDialect, skippingRecords: Int,
    expectedFields: Int? = nil
  ) {
    self.init(
      .file(path: path), name: name, dialect: dialect, skippingRecords: skippingRecords,
      expectedFields: expectedFields)
  }

  /// Lends every record after the skipped ones to `body`, in the order of the file.
  ///
  /// - Returns: what was noticed on the way.
  @discardableResult
  public func forEachRecord(
    _ body: (borrowing CSVRecord) throws(CSVError) -> Void
  ) throws(CSVError) -> CSVReadSummary {
    try CSVPiece.whole(self).forEachRecord(body)
  }
}
