public import Tables

/// The table of a file record by record, no cell changed: what `import --raw` writes.
///
/// What stands above the header, a second table and lines of separators only are left out, and
/// several header records become one; each of it only where the options do not say otherwise.
public struct RawTable: Sendable {
  public let head: CSVHead
  /// The file without the records that become the header.
  private var file: CSVFile
  /// The titles, where the header takes several records.
  private var titles: [String]?

  public struct Options: Hashable, Sendable {
    /// Nothing is left out or joined, blank lines are records, and a quote that stands where
    /// RFC 4180 has none is an error.
    public var isStrict = false
    /// Whether lines of separators only are records.
    public var keepsSeparatorLines = false
    /// Whether blanks around unquoted cells are taken away.
    public var trims = false

    public init() {}
  }

  public init(_ head: CSVHead, name: String, options: Options = Options()) {
    self.head = head
    file = head.file(name, skippingRecords: 0)
    file.takesEmptyForMissing = false
    file.keepsBlanks = !options.trims
    file.keepsSeparatorLines = options.keepsSeparatorLines
    if options.isStrict {
      file.keepsBlankLines = true
      file.keepsBlanks = true
      file.isStrict = true
      file.endLine = nil
    } else {
      file.firstLine = head.shape.headerLine
      file.keepsMisfits = true
      file.header = head.repeatedHeader(above: head.shape.recordsBeforeData)
      if head.isRegular { expectFields() }
    }
    if head.shape.headerRecords > 1, !options.isStrict || head.hints.headerRecords != nil {
      titles = head.shape.titles(in: head.records)
      file.skippedRecords = head.shape.headerRecords
    }
  }

  /// Expects as many fields as the header has, where rows differ from it regularly; else as many as
  /// most records have.
  private mutating func expectFields() {
    let skipping = head.shape.recordsBeforeData
    let titles = head.shape.titles(in: head.records).count
    let length = head.length(fields: titles, below: skipping)
    let isHeader = titles > 0 && (length.surplus > 0 || length.endsEarly)
    let fields = isHeader ? titles : head.shape.fieldCount
    file.expectedFields = fields
    file.length = isHeader ? length : head.length(fields: fields, below: skipping)
  }

  /// Lends every record to `body`, the header among them.
  public func forEachRecord(
    _ body: (borrowing CSVRecord) throws(CSVError) -> Void
  ) throws(CSVError) -> CSVReadSummary {
    if let titles {
      var header = CSVRecord(composingFrom: head.shape.headerLine)
      for title in titles {
        header.append(title.utf8.span)
        header.endField()
      }
      try body(header)
    }
    var summary = try file.forEachRecord(body)
    if titles != nil { summary.records += 1 }
    return summary
  }
}

extension CSVHead {
  /// Whether most records have one number of fields, so that others are worth a finding.
  var isRegular: Bool {
    let data = records.dropFirst(shape.preambleRecords)
    return data.count { $0.count == shape.fieldCount } * 3 >= data.count * 2
  }
}
