public import Tables

/// What was noticed while the records of a file, or of a piece of it, were read.
public struct CSVReadSummary: Hashable, Sendable {
  /// Records handed on.
  public var records = 0
  /// Lines of separators only, which are no records.
  public var separatorLines = 0
  /// Records that end before the last expected field; the missing fields are missing values.
  public var shortRecords = 0
  /// Byte sequences that are no character in the file's encoding, each read as U+FFFD.
  public var strayBytes = 0
  /// NUL bytes, each read as U+FFFD.
  public var nulBytes = 0
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

  mutating func report(_ problem: Finding.Problem, file: String, line: Int = 0) {
    if findings.count < CSVReadSummary.maximumFindings {
      findings.append(Finding(problem, at: Position(file: file, line: line)))
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
    firstStrayOffset = firstStrayOffset ?? later.firstStrayOffset
    let kept = later.findings.prefix(CSVReadSummary.maximumFindings - findings.count)
    findings += kept
    findingsLeftOut += later.findingsLeftOut + later.findings.count - kept.count
    endsInsideQuote = later.endsInsideQuote
  }
}
