import CSV

/// Columns of percents, some of which a spreadsheet may have saved without their sign: `90` of 100, or
/// `0.9` of 1.
struct PercentColumns: Sendable {
  fileprivate struct Look {
    /// Whether a cell has the sign, or a number above 1.
    var isOfHundred = false
    /// Whether a cell is a part of 1.
    var hasParts = false
  }

  private var looks: [Int: Look] = [:]

  /// Looks through the file, where it has such columns.
  init(_ columns: [Int], in csv: CSVFile) throws(CSVError) {
    guard !columns.isEmpty else { return }
    var looks = Dictionary(columns.map { ($0, Look()) }, uniquingKeysWith: { first, _ in first })
    _ = try csv.forEachRecord { record in
      for column in columns {
        record.withField(column) { bytes in
          guard let bytes else { return }
          looks[column]?.add(bytes.extracting(CellContent.range(in: bytes)))
        }
      }
    }
    self.looks = looks
  }

  /// What numbers without a sign are out of: 1 where all are parts of it, else 100.
  func whole(of column: Int) -> Double {
    guard let look = looks[column] else { return 100 }
    return look.hasParts && !look.isOfHundred ? 1 : 100
  }
}

extension PercentColumns.Look {
  fileprivate mutating func add(_ cell: Span<UInt8>) {
    guard let last = cell.indices.last.map({ cell[$0] }) else { return }
    if last == UInt8(ascii: "%") { isOfHundred = true }
    guard let number = Decimal.value(cell) ?? Decimal.value(cell, .comma) else { return }
    if number > 1 { isOfHundred = true } else if number > 0, number < 1 { hasParts = true }
  }
}
