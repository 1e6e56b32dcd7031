import TestSupport

/// Changes a folder's text as the world does: bytes, cells, lines, headers, line ends, encodings.
package struct Mutation {
  private var random: SeededRandom

  package init(seed: UInt64) { random = SeededRandom(seed: seed) }

  /// What people and programs leave in cells, and what begins or ends more than it should.
  private static let cells = [
    "", "\"", "\"\"", " ", "-", "--", "N/A", "NULL", "EX", "Excused", "Missing", "#N/A", "TRUE",
    "0", "-0", "1e308", "-1e308", "1e-320", "9223372036854775808", "99999999999999999999", "NaN",
    "inf", "1.20E+11", "8.00 / 10", "7/10", "100*", "<1", "9,50", ",5", "85%", "1,234", "A+",
    "2026-09-30", "9999-12-31", "0001-01-01", "0000-00-00", "2026-02-30", "9/30/2026", "30/9/2026",
    "9/6/2018 0:06:16", "2024/04/07 8:54:18 PM GMT+5:30", "33:50.5", "43485", "1600000000",
    "=\"00123\"", "=1+1", "@x", "{", "}", "{{", "[1]", "(2)", "foundation 1", "flex", "T1", "S1",
    "001", "é", "😀", "\u{FEFF}", "\u{A0}", "\u{0}", "\u{2028}", "a;b", "a|b", "a\tb", "a, b and c",
    "../x", "*", "?", "&b;", "<v>", "_x000D_", "]]>", "&#0;", "&amp;",
  ]

  package mutating func apply(to input: [UInt8]) -> [UInt8] {
    var text = input
    for _ in 0..<Int.random(in: 1...4, using: &random) { change(&text) }
    return text
  }

  private mutating func change(_ text: inout [UInt8]) {
    switch Int.random(in: 0..<12, using: &random) {
    case 0:
      if let place = place(in: text) { text[place] = UInt8.random(in: 0...255, using: &random) }
    case 1: if let place = place(in: text) { text.remove(at: place) }
    case 2: text.insert(sign(), at: Int.random(in: 0...text.count, using: &random))
    case 3, 4, 5: replaceCell(&text)
    case 6: changeLines(&text) { lines, random in lines.shuffle(using: &random) }
    case 7:
      changeLines(&text) { lines, random in
        if let line = lines.randomElement(using: &random) {
          lines.insert(line, at: Int.random(in: 0...lines.count, using: &random))
        }
      }
    case 8:
      changeLines(&text) { lines, random in
        if !lines.isEmpty { lines.remove(at: Int.random(in: 0..<lines.count, using: &random)) }
      }
    case 9: text = swap(text, from: sign(), to: sign())
    case 10: swapCells(&text)
    default: text.removeLast(Int.random(in: 0...text.count / 4, using: &random))
    }
  }

  private mutating func place(in text: [UInt8]) -> Int? {
    text.indices.randomElement(using: &random)
  }

  private mutating func sign() -> UInt8 {
    [0x2C, 0x3B, 0x09, 0x7C, 0x22, 0x0A, 0x0D, 0x20, 0x00, 0xFF, 0xD0, 0x2F, 0x2D][
      Int.random(in: 0..<13, using: &random)]
  }

  private func swap(_ text: [UInt8], from: UInt8, to: UInt8) -> [UInt8] {
    text.map { $0 == from ? to : $0 }
  }

  /// A cell takes one of the messes.
  private mutating func replaceCell(_ text: inout [UInt8]) {
    guard let cell = cell(in: text), let mess = Mutation.cells.randomElement(using: &random) else {
      return
    }
    text.replaceSubrange(cell, with: mess.utf8)
  }

  /// Two cells exchange their contents, headers among them.
  private mutating func swapCells(_ text: inout [UInt8]) {
    guard let first = cell(in: text), let second = cell(in: text), !first.overlaps(second) else {
      return
    }
    let (early, late) =
      first.lowerBound < second.lowerBound ? (first, second) : (second, first)
    let (earlyBytes, lateBytes) = (Array(text[early]), Array(text[late]))
    text.replaceSubrange(late, with: earlyBytes)
    text.replaceSubrange(early, with: lateBytes)
  }

  private mutating func cell(in text: [UInt8]) -> Range<Int>? {
    guard let place = place(in: text) else { return nil }
    let ends: Set<UInt8> = [0x2C, 0x0A, 0x0D, 0x09, 0x3B, 0x3C, 0x3E]
    let start = text[..<place].lastIndex { ends.contains($0) }.map { $0 + 1 } ?? 0
    let end = text[place...].firstIndex { ends.contains($0) } ?? text.count
    return start <= end ? start..<end : nil
  }

  private mutating func changeLines(
    _ text: inout [UInt8], _ change: (inout [[UInt8]], inout SeededRandom) -> Void
  ) {
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let from = Int.random(in: 0...lines.count, using: &random)
    var some = Array(lines[from...].prefix(6))
    change(&some, &random)
    lines.replaceSubrange(from..<min(from + 6, lines.count), with: some)
    text = Array(lines.joined(separator: [0x0A]))
  }
}
