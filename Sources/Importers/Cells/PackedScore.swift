import Coaching

/// A cell that holds a score and what it is out of: `7/10`, `1.5 of 2`, `8 out of 10`.
enum PackedScore {
  /// The two numbers, as parts of the cell; `nil` where it is no such cell.
  static func parts(of cell: Span<UInt8>) -> (score: Range<Int>, possible: Range<Int>)? {
    guard cell.count > 2 else { return nil }
    let slash = cell.indices.first { cell[$0] == UInt8(ascii: "/") }
    guard let sign = slash.map({ $0..<$0 + 1 }) ?? word(in: cell) else { return nil }
    return (trimmed(0..<sign.lowerBound, cell), trimmed(sign.upperBound..<cell.count, cell))
  }

  /// The word between two numbers, with a blank on either side.
  private static func word(in cell: Span<UInt8>) -> Range<Int>? {
    guard isDigit(cell[0]), isDigit(cell[cell.count - 1]),
      let first = cell.indices.first(where: { isLetter(cell[$0]) }),
      let last = cell.indices.last(where: { isLetter(cell[$0]) }),
      isBlank(cell[first - 1]), isBlank(cell[last + 1])
    else { return nil }
    let word = cell.extracting(first..<last + 1)
    return words.contains { Words.matches(word, $0) } ? first..<last + 1 : nil
  }

  private static let words = ["of", "out of", "de", "sobre", "sur", "von"]

  private static func trimmed(_ range: Range<Int>, _ cell: Span<UInt8>) -> Range<Int> {
    let content = CellContent.range(in: cell.extracting(range))
    return range.lowerBound + content.lowerBound..<range.lowerBound + content.upperBound
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
