public import Tables

/// What was noticed while the records of a file, or of a piece of it, were read.
public struct CSVReadSummary: Hashable, Sendable {
  /// Records handed on.
  public var records = 0
  /// Lines of separators only, which are no records.
  public var separatorLines = 0
  /// Records that end before the last expected field; the missing fields are missing values.
  public var shortRecords = 0
  /// Records that were left out: with too many fields, or with too few; and headers repeated.
  public var recordsLeftOut = 0
  /// Byte sequences that are no character in the file's encoding, each read as U+FFFD.
  public var strayBytes = 0
  /// NUL bytes, each read as U+FFFD.
  public var nulBytes = 0
  /// Whether there is text that another program has read in the wrong encoding; said once.
  private(set) var isMisread = false
  /// Where in the file the first stray or NUL byte stands, counted from 0.
  public var firstStrayOffset: Int?
  /// Open quotes, wrong field counts and stray bytes, in the order of their lines.
  public private(set) var findings: [Finding] = []
  /// Findings beyond the first 10,000, which are only counted.
  public private(set) var findingsLeftOut = 0
  /// Whether the last record reaches into the next piece: then that does not begin with a record.
  public internal(set) var endsInsideQuote = false

  static let maximumFindings = 10_000

  init() {}

  mutating func report(
    _ problem: Finding.Problem, file: String, line: Int = 0, severity: Severity? = nil
  ) {
    if findings.count < CSVReadSummary.maximumFindings {
      findings.append(
        Finding(problem, at: Location(file: file, line: line), severity: severity))
    } else {
      findingsLeftOut += 1
    }
  }

  mutating func report(_ damage: DamagedLine, file: String, encoding: TextEncoding) {
    strayBytes += damage.strayBytes
    nulBytes += damage.nulBytes
    firstStrayOffset = firstStrayOffset ?? damage.firstOffset
    if damage.strayBytes > 0 {
      report(
        .encoding(used: "\(encoding.name) with U+FFFD for stray bytes"), file: file,
        line: damage.line)
    }
    if let used = damage.readAs {
      report(.encoding(used: "\(used.name), this line alone"), file: file, line: damage.line)
    }
    if damage.isMisread, !isMisread {
      isMisread = true
      report(.misread, file: file, line: damage.line)
    }
    if damage.nulBytes > 0 {
      report(
        .encoding(used: "\(encoding.name) with U+FFFD for NUL bytes"), file: file,
        line: damage.line)
    }
  }

  /// Adds what was noticed in the piece that follows.
  public mutating func merge(_ later: CSVReadSummary) {
    records += later.records
    separatorLines += later.separatorLines
    shortRecords += later.shortRecords
    strayBytes += later.strayBytes
    nulBytes += later.nulBytes
    recordsLeftOut += later.recordsLeftOut
    firstStrayOffset = firstStrayOffset ?? later.firstStrayOffset
    let new = isMisread ? later.findings.filter { $0.problem != .misread } : later.findings
    isMisread = isMisread || later.isMisread
    let kept = new.prefix(CSVReadSummary.maximumFindings - findings.count)
    findings += kept
    findingsLeftOut += later.findingsLeftOut + new.count - kept.count
    endsInsideQuote = later.endsInsideQuote
  }
}
