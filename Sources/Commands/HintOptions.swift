import ArgumentParser
import CSV

/// What a person says about the bytes and the shape of a file; what is left out is found.
struct HintOptions: ParsableArguments {
  @Option(help: "UTF-8, UTF-16, UTF-16BE, Windows-1252, MacRoman or Latin-1.")
  var encoding: String?

  @Option(help: "comma, semicolon, tab, bar, or the character itself.")
  var delimiter: String?

  @Option(help: "double, single, none, or the character itself.")
  var quote: String?

  @Option(help: "How many lines stand above the header; 0 keeps them all.")
  var skipLines: Int?

  @Option(help: "How many records the header takes; they become one.")
  var headerRows: Int?

  @Flag(help: "The data begin at once; the columns are called 1, 2, 3.")
  var noHeader = false

  @Flag(help: "What looks like a second table below a gap belongs to the first.")
  var allTables = false

  func validate() throws {
    if let skipLines, skipLines < 0 {
      throw ValidationError("--skip-lines: expected a number from 0")
    }
    if let headerRows, headerRows < 0 {
      throw ValidationError("--header-rows: expected a number from 0")
    }
    if noHeader, let headerRows, headerRows > 0 {
      throw ValidationError("--header-rows: a file without header has none (--no-header)")
    }
    _ = try hints()
  }

  func hints() throws -> CSVHints {
    var hints = CSVHints()
    hints.encoding = try meaning(of: encoding, "--encoding", "UTF-8, UTF-16 or Windows-1252") {
      TextEncoding(named: $0)
    }
    hints.delimiter = try meaning(of: delimiter, "--delimiter", "comma, tab or one character") {
      CSVHints.delimiter($0)
    }
    hints.quote = try meaning(of: quote, "--quote", "double, single, none or one character") {
      CSVHints.quote($0)
    }
    if let delimiter = hints.delimiter, hints.quote == .byte(delimiter) {
      throw ValidationError("--quote: expected another character than the delimiter")
    }
    hints.skippedLines = skipLines
    hints.headerRecords = noHeader ? 0 : headerRows
    hints.readsAllTables = allTables
    return hints
  }

  private func meaning<Meaning>(
    of text: String?, _ option: String, _ expected: String, _ meaning: (String) -> Meaning?
  ) throws -> Meaning? {
    guard let text else { return nil }
    guard let found = meaning(text) else {
      throw ValidationError("\(option): expected a value such as \(expected)")
    }
    return found
  }
}
