public import Tables
import Foundation

extension CSVFile {
  /// Whether a cell may hold a comma before a digit, as in `7,5` or `1,250`.
  ///
  /// Looks at the bytes alone, much faster than reading the records; `true` where they do not tell.
  public func mayHoldCommasInNumbers() throws(CSVError) -> Bool {
    switch dialect.encoding {
    case .utf16LittleEndian, .utf16BigEndian: return true
    case .utf8, .windows1252, .macRoman, .latin1: break
    }
    if dialect.delimiter == UInt8(ascii: ","), let seen = self.scan, !seen.mayHoldQuotes,
      [nil, UInt8(ascii: "\""), UInt8(ascii: "'")].contains(dialect.quote),
      scanned == (try FileStamp(self))
    {
      return false
    }
    var scan = CommaScan(dialect)
    var blocks = try FileBlocks(self, from: 0)
    var block: ContiguousArray<UInt8> = []
    while try blocks.next(into: &block, atMost: FileBlocks.nearby) {
      if scan.finds(in: block.span) { return true }
    }
    // With a quote too many, nobody knows what stands inside quotes.
    return scan.isQuoted
  }
}

/// Looks for commas in cells that stand before a digit.
private struct CommaScan {
  private let quote: UInt8?
  private let commasDelimit: Bool
  private(set) var isQuoted = false
  private var isBehindComma = false

  init(_ dialect: CSVDialect) {
    commasDelimit = dialect.delimiter == UInt8(ascii: ",")
    quote = dialect.quote
  }

  mutating func finds(in bytes: Span<UInt8>) -> Bool {
    commasDelimit ? findsInQuotes(bytes) : findsAnywhere(bytes)
  }

  private mutating func findsAnywhere(_ bytes: Span<UInt8>) -> Bool {
    if isBehindComma, bytes.count > 0, isDigit(bytes[0]) { return true }
    var index = bytes.firstIndex(of: UInt8(ascii: ","))
    while index + 1 < bytes.count {
      if isDigit(bytes[index + 1]) { return true }
      index = bytes.firstIndex(of: UInt8(ascii: ","), from: index + 1)
    }
    isBehindComma = index + 1 == bytes.count
    return false
  }

  private mutating func findsInQuotes(_ bytes: Span<UInt8>) -> Bool {
    guard let quote else { return false }
    var index = 0
    while index < bytes.count {
      if !isQuoted {
        index = bytes.firstIndex(of: quote, from: index) + 1
        isQuoted = index <= bytes.count
        isBehindComma = false
        continue
      }
      let byte = bytes[index]
      if isBehindComma, isDigit(byte) { return true }
      isBehindComma = byte == UInt8(ascii: ",")
      if byte == quote { isQuoted = false }
      index += 1
    }
    return false
  }

  private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
