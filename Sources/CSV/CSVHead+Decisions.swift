/// One thing that was decided about the bytes or the shape of a file.
public struct CSVDecision: Hashable, Sendable {
  /// `encoding`, `line ends`, `delimiter`, `quote`, `preamble`, `header`, `second table` or `below`.
  public let name: String
  /// What was decided, as in "UTF-8 with a byte order mark".
  public let says: String
  /// Whether a person said so; it was found otherwise.
  public let isGiven: Bool
  /// Where in the file it shows.
  public let line: Int?
}

extension CSVHead {
  /// What was decided, in the order in which it matters to a reader.
  public var decisions: [CSVDecision] {
    var decisions = [
      decision("encoding", encodingSentence, isGiven: hints.encoding != nil),
      decision("line ends", dialect.lineEnd.name),
      decision("delimiter", dialect.delimiterName, isGiven: hints.delimiter != nil),
      decision("quote", dialect.quoteName, isGiven: hints.quote != nil),
    ]
    if let skipped = hints.skippedLines {
      decisions.append(
        decision("preamble", "\(counted(skipped, "line")) skipped", isGiven: true, line: 1))
    } else if shape.preambleRecords > 0 {
      let lines = shape.headerLine - 1
      decisions.append(
        decision("preamble", "\(counted(lines, "line")) above the header", line: 1))
    }
    decisions.append(
      decision(
        "header", headerSentence, isGiven: hints.headerRecords != nil,
        line: shape.headerRecords > 0 ? shape.headerLine : nil))
    if let line = shape.endLine {
      decisions.append(
        decision("second table", "begins on line \(line) and is left out", line: line))
    }
    if let line = shape.footLine {
      decisions.append(
        decision("below", "\(counted(shape.footLines, "line")) below the table", line: line))
    }
    return decisions
  }

  /// What is unusual about the shape, in one line; `nil` where the first line is the header and
  /// the table ends with the file.
  public var unusualShape: String? {
    let unusual = decisions.filter { decision in
      switch decision.name {
      case "preamble", "second table", "below": true
      case "quote": decision.says != CSVDialect().quoteName
      case "header": shape.headerRecords != 1
      default: false
      }
    }
    let parts = unusual.map { "\($0.name): \($0.says)" }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private var encodingSentence: String {
    let mark = dialect.hasByteOrderMark ? " with a byte order mark" : ""
    let guess =
      dialect.encoding.isGuessed && hints.encoding == nil ? ", by the look of its accents" : ""
    return dialect.encoding.name + mark + guess
  }

  private var headerSentence: String {
    switch shape.headerRecords {
    case 0: "none; the data begin on line \(shape.headerLine)"
    case 1: "on line \(shape.headerLine)"
    default: "\(shape.headerRecords) records from line \(shape.headerLine), joined"
    }
  }

  private func decision(
    _ name: String, _ says: String, isGiven: Bool = false, line: Int? = nil
  ) -> CSVDecision {
    CSVDecision(name: name, says: says, isGiven: isGiven, line: line)
  }

  private func counted(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }
}

extension LineEnd {
  /// The name people know it by.
  public var name: String {
    switch self {
    case .lf: "LF"
    case .crlf: "CRLF"
    case .cr: "CR"
    case .mixed: "mixed LF, CRLF or CR"
    case .row: "rows of a sheet"
    }
  }
}

extension CSVDialect {
  /// The quote in words.
  public var quoteName: String {
    switch quote {
    case nil: "none"
    case UInt8(ascii: "\""): "double"
    case UInt8(ascii: "'"): "single"
    case let quote?: String(UnicodeScalar(quote))
    }
  }
}
