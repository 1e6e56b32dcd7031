/// The titles of a table, to know them again where downloads were put below each other, also in another
/// spelling or order.
struct RepeatedHeader: Hashable, Sendable {
  /// The line of the header itself.
  private let line: Int
  private let titles: [String]
  /// The same in small letters, without signs and blanks.
  private let folded: [String]
  /// Whether there are enough letters that no row has them by chance.
  private let isTelling: Bool
  /// For each byte whether a title may begin with it, by which most records are told from the header.
  let begins: [Bool]

  /// `nil` where a record could equal the header by chance: with one title, or none.
  init?(_ record: CSVRecord) {
    titles = record.texts.map { $0 ?? "" }
    guard titles.count(where: { !$0.isEmpty }) > 1 else { return nil }
    line = record.line
    folded = titles.map(RepeatedHeader.folded)
    isTelling = folded.reduce(0) { $0 + $1.utf8.count } >= 8
    // A file that was put below another may have brought its byte order mark.
    let first = Set(titles.compactMap { $0.utf8.first.map(RepeatedHeader.small) } + [0xEF])
    begins = (0...UInt8.max).map(first.contains)
  }

  /// Where each column of the header stands in a record that is the header again; `nil` for any other
  /// record.
  func order(in record: borrowing CSVRecord) -> [Int]? {
    guard record.count == titles.count, record.line > line, mayBe(record) else { return nil }
    let texts = record.texts.map { ($0 ?? "").filter { $0 != "\u{FEFF}" } }
    if texts == titles { return Array(titles.indices) }
    guard isTelling else { return nil }
    var places: [String: [Int]] = [:]
    for (place, text) in texts.enumerated().reversed() {
      places[RepeatedHeader.folded(text), default: []].append(place)
    }
    var order: [Int] = []
    for title in folded {
      guard let place = places[title]?.popLast() else { return nil }
      order.append(place)
    }
    return order
  }

  /// Whether a record is the header of another table of the same kind.
  ///
  /// Its first cells are those of this one, and others are not: no row has the titles of its own table in
  /// several columns.
  func isOfAnother(_ record: borrowing CSVRecord) -> Bool {
    guard isTelling, record.line > line, mayBe(record), order(in: record) == nil else {
      return false
    }
    var (filled, same) = (0, 0)
    for place in 0..<record.count {
      let look = record.look(of: place)
      guard look != .blank else { continue }
      guard look == .text else { return false }
      filled += 1
      let text = RepeatedHeader.folded((record.text(place) ?? "").filter { $0 != "\u{FEFF}" })
      if place < folded.count, text == folded[place] {
        same += 1
      } else if filled == 1 {
        return false
      }
    }
    return same > 1 && (same > 2 || same * 2 >= filled) && same < filled
  }

  /// Whether the first cell is a title, as far as small letters and signs are alike.
  private func mayBe(_ record: borrowing CSVRecord) -> Bool {
    for place in 0..<record.count {
      guard let range = record.range(of: place), !range.isEmpty else { continue }
      let cell = record.bytes.span.extracting(range)
      guard begins[Int(RepeatedHeader.small(cell[0]))] else { return false }
      // Most rows whose first letter is that of a title are none; of others all cells are compared.
      return cell[0] == 0xEF || folded.contains { RepeatedHeader.isSame(cell, $0) }
    }
    return false
  }

  /// Whether a cell is a folded title.
  private static func isSame(_ cell: Span<UInt8>, _ folded: String) -> Bool {
    var letters = folded.utf8.makeIterator()
    for place in cell.indices {
      let byte = small(cell[place])
      if isKept(byte), letters.next() != byte { return false }
    }
    return letters.next() == nil
  }

  static func small(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func folded(_ text: String) -> String {
    String(decoding: text.utf8.map(small).filter(isKept), as: UTF8.self)
  }

  private static func isKept(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
