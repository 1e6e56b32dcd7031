import Tables

/// What the cells of a workbook hold, as one number: the same wherever they stand, however a program
/// for people writes their numbers and days.
public struct ContentDigest: Hashable, Sendable {
  private var sum: UInt64 = 0

  public init() {}

  public var text: String { String(sum, radix: 16) }

  /// That of two contents together.
  mutating func add(_ other: ContentDigest) { sum &+= other.sum }

  public mutating func add(_ texts: [String]) {
    for text in texts where !text.isEmpty { add(ContentDigest.plain(text)) }
  }

  /// FNV-1a; a sum does not depend on the order of cells.
  private mutating func add(_ text: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    sum &+= hash
  }

  /// A text as it reads; a number to ten digits, whatever it looks like; a day as sheets count days.
  private static func plain(_ text: String) -> String {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let day = Day(text) { return plain(Double(day.number) + 25_569) }
    if let number = Double(text) { return plain(number) }
    if text.last == "%", let number = Double(text.dropLast()) { return plain(number / 100) }
    return text
  }

  private static func plain(_ number: Double) -> String {
    guard number.isFinite, number != 0 else { return "0" }
    var scaled = number.magnitude
    var exponent = 0
    while scaled >= 1e10 { (scaled, exponent) = (scaled / 10, exponent + 1) }
    while scaled < 1e9 { (scaled, exponent) = (scaled * 10, exponent - 1) }
    return "\(number < 0 ? "-" : "")\(Int(scaled.rounded()))e\(exponent)"
  }
}

/// The cells that a workbook was given while it is written; the last content of each holds.
final class WrittenCells {
  /// Whether what is written now counts: what tables to fill in hold does not.
  var isCounting = false
  private var texts: [Int: [Cell: String]] = [:]

  func note(_ text: String, at cell: Cell, on sheet: Int) {
    if isCounting { texts[sheet, default: [:]][cell] = text }
  }

  func note(_ content: CellContent, at cell: Cell, on sheet: Int) {
    guard isCounting else { return }
    switch content {
    case .blank, .blankFormula: texts[sheet]?[cell] = nil
    case .text(let text): note(text, at: cell, on: sheet)
    case .number(let number), .formula(_, let number): note("\(number)", at: cell, on: sheet)
    }
  }

  /// What stands on each sheet, by its place.
  var digests: [Int: ContentDigest] {
    texts.mapValues { cells in
      var digest = ContentDigest()
      digest.add(Array(cells.values))
      return digest
    }
  }
}
