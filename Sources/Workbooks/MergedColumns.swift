/// Cells of one column that a sheet shows as one: what stands in the first holds for the rows below it.
///
/// Merges of a header are none: one that begins in the first row with a value, or where cells beside each
/// other are merged, too.
struct MergedColumns {
  /// The last row of a merge, by its column and first row.
  private var ends: [Int: [Int: Int]] = [:]
  private var banded: Set<Int> = []
  /// The text that is under way in a column, and its last row.
  private var running: [Int: (text: String, end: Int)] = [:]
  private var firstRow: Int?

  /// - Parameter bytes: the part of the sheet, where merges stand behind its cells.
  init(_ bytes: [UInt8]) {
    let mark = Array("mergeCell ref=\"".utf8)
    var index = 0
    while let start = MergedColumns.find(mark, in: bytes, from: index) {
      index = start + mark.count
      guard let end = bytes[index...].prefix(32).firstIndex(of: UInt8(ascii: "\"")) else {
        continue
      }
      add(String(decoding: bytes[index..<end], as: UTF8.self))
    }
  }

  private mutating func add(_ range: String) {
    let corners = range.split(separator: ":").map { $0.filter { $0 != "$" } }
    guard corners.count == 2, let first = SheetLines.column(corners[0]),
      let last = SheetLines.column(corners[1]), let begin = Int(corners[0].drop(while: \.isLetter)),
      let end = Int(corners[1].drop(while: \.isLetter))
    else { return }
    if first != last { banded.insert(begin) }
    if first == last, end > begin { ends[first, default: [:]][begin] = end }
  }

  /// Fills the cells of a row that has any of its own.
  mutating func fill(_ fields: inout [String?], row: Int) {
    guard !ends.isEmpty else { return }
    if firstRow == nil { firstRow = row }
    for (column, merges) in ends {
      let place = column - 1
      let own = place < fields.count ? fields[place] : nil
      if let end = merges[row], row != firstRow, !banded.contains(row) {
        running[column] = own.map { ($0, end) }
      } else if let (text, end) = running[column], row <= end, own == nil {
        while fields.count <= place { fields.append(nil) }
        fields[place] = text
      }
    }
  }

  /// Merges are few, and stand at the end of a part; a first byte that does not fit is passed over.
  private static func find(_ mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while let found = bytes[index...].firstIndex(of: mark[0]) {
      if bytes.count - found < mark.count { return nil }
      if bytes[found..<found + mark.count].elementsEqual(mark) { return found }
      index = found + 1
    }
    return nil
  }
}
