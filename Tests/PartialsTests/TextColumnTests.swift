import Archives
import TestSupport
import Testing

@testable import Partials

/// Columns as bytes: what is read is what was written, and broken bytes are no column.
@Suite struct TextColumnTests {
  @Test(
    arguments: [
      [nil], ["", nil, ""], ["b", "a", "b", "ab", "abc"], ["7", "10", "07"],
      ["é", "e\u{301}", "e"],
      Array(repeating: "x", count: 300), (0..<300).map { "S\($0)" },
    ] as [[String?]])
  func giveBackTheirCells(cells: [String?]) throws {
    let column = TextColumn(cells)
    #expect(cells.indices.map { column[$0] } == cells)
    var reader = NumberReader(column.bytes)
    #expect(TextColumn(&reader, rows: cells.count) == column)
    #expect(reader.left == 0)
  }

  /// Rows that are alike take a bit more than nothing once they are deflated.
  @Test func areSmallWhereRowsRepeat() {
    let many = TextColumn((0..<100_000).map { "N\($0 / 50)" })
    #expect(DeflatedArchive.bytes(files: [("column", many.bytes)]).count < 10_000)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func refuseBrokenBytes(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let bytes = TextColumn((0..<40).map { $0 % 7 == 0 ? nil : "item \($0 % 5)" }).bytes
    for _ in 0..<200 {
      var broken = bytes
      for _ in 0...Int.random(in: 0...3, using: &random) {
        broken[Int.random(in: 0..<broken.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      broken.removeLast(Int.random(in: 0...broken.count / 2, using: &random))
      var reader = NumberReader(broken)
      let read = TextColumn(&reader, rows: 40)
      #expect(read == nil || read?.count == 40)
    }
    var none = NumberReader([])
    #expect(TextColumn(&none, rows: 1) == nil)
  }

  @Test(arguments: [
    ("S01", "S01"), ("a b/ü", "a%20b%2F%C3%BC"), ("..", "%2E."),
  ])
  func nameFoldersThatLeadNowhereElse(id: String, folder: String) {
    var names = ShardNames()
    let number = names.number(of: id)
    #expect(names.folder(of: number) == folder)
  }
}
