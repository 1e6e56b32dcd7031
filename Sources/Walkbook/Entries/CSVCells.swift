import CSV

/// A CSV file whose cells are changed in their places: no byte of any other cell is another.
struct CSVCells {
  private var bytes: [UInt8]
  /// Where the cells of each record stand, the titles first.
  private let places: [[Range<Int>]]
  let titles: [String]

  /// - Returns: `nil` where it is no text with commas that begins with a row of titles.
  init?(_ bytes: [UInt8]) {
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    self.bytes = bytes
    places = CSVCells.places(in: bytes)
    guard let header = places.first else { return nil }
    titles = header.map { CSVCells.text(bytes[$0]) }
  }

  /// The cells of a column, below its title.
  func column(_ title: String) -> [String]? {
    guard let index = titles.firstIndex(of: title) else { return nil }
    return places.dropFirst().map {
      $0.indices.contains(index) ? CSVCells.text(bytes[$0[index]]) : ""
    }
  }

  /// The bytes with other texts in some cells, and records below.
  ///
  /// - Parameter changes: by record and column, both from 0 on, the record below the titles.
  func bytes(
    changing changes: [(record: Int, column: Int, text: String)], appending records: [[String]]
  ) -> [UInt8] {
    var result = bytes
    let placed = changes.map { (places[$0.record + 1][$0.column], $0.text) }
    for (range, text) in placed.sorted(by: { $0.0.lowerBound > $1.0.lowerBound }) {
      result.replaceSubrange(range, with: CSVCells.written([text]))
    }
    let end: [UInt8] =
      bytes.firstIndex(of: 10).map { $0 > 0 && bytes[$0 - 1] == 13 } ?? false ? [13, 10] : [10]
    if let last = result.last, last != 10, last != 13 { result += end }
    for record in records { result += CSVCells.written(record) + end }
    return result
  }

  /// Whether a record has a cell in a column: rows that are too short have not.
  func has(_ column: Int, in record: Int) -> Bool {
    places[record + 1].indices.contains(column)
  }

  private static func written(_ texts: [String]) -> [UInt8] {
    var writer = CSVWriter()
    writer.append(texts.map { $0.isEmpty ? nil : $0 })
    return Array(writer.takeBytes().dropLast())
  }

  private static func text(_ cell: ArraySlice<UInt8>) -> String {
    guard cell.first == quote, cell.count > 1 else { return String(decoding: cell, as: UTF8.self) }
    return String(decoding: cell.dropFirst().dropLast(), as: UTF8.self)
      .replacing("\"\"", with: "\"")
  }

  private static let quote = UInt8(ascii: "\"")

  private static func places(in bytes: [UInt8]) -> [[Range<Int>]] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var records: [[Range<Int>]] = []
    var cells: [Range<Int>] = []
    var start = bytes.starts(with: mark) ? mark.count : 0
    var isQuoted = false
    for index in start..<bytes.count {
      switch bytes[index] {
      case quote: isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        cells.append(start..<index)
        start = index + 1
      case 10 where !isQuoted, 13 where !isQuoted:
        if start < index || !cells.isEmpty { records.append(cells + [start..<index]) }
        cells = []
        start = index + 1
      default: break
      }
    }
    if start < bytes.count || !cells.isEmpty { records.append(cells + [start..<bytes.count]) }
    return records
  }
}
