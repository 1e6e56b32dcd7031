import Tables

/// Finds the line on which a second table begins: below a gap, with a header and rows of its own.
///
/// It is careful, because what it cuts off is not read: the first table must be regular, and the
/// second have another number of fields. A title of one cell above its header belongs to the
/// second table; totals and remarks below a gap stay with the first.
struct SecondTable {
  /// The number of fields of the first table; `nil` where its records differ.
  private var width: Int?
  /// Records since the last gap, at most as many as are needed to tell.
  private var pending: [(line: Int, looks: [CellLook])] = []

  /// How far it is looked for.
  private static let maximumBytes = 4 << 20
  private static let maximumTitles = 2

  /// Where the first table ends before the file does: at a second table, or at lines below it.
  ///
  /// - Parameter skipping: how many records the header of the first table takes.
  static func end(
    of file: CSVFile, skipping: Int
  ) throws(CSVError) -> (second: Int?, foot: (line: Int, count: Int)?) {
    var reader = try CSVPiece.whole(file).begin()
    var search = SecondTable()
    var foot = FootLines(width: 0)
    var (count, bytes, nextLine) = (0, 0, 0)
    while bytes < maximumBytes {
      guard try reader.next(expecting: nil) else { return (nil, foot.line) }
      bytes += reader.record.byteCount
      count += 1
      let isBehindGap = count > max(skipping, 1) && reader.record.line > nextLine
      nextLine = reader.nextLine
      if count == 1 || !search.isHopeless {
        search.add(reader.record, isFirst: count == 1, isBehindGap: isBehindGap)
        if let line = search.found { return (line, nil) }
      }
      if count == max(skipping, 1) { foot = FootLines(width: reader.record.count) }
      if count > skipping { foot.add(reader.record) }
    }
    return (nil, nil)
  }

  private var isHopeless: Bool { width == nil }

  private mutating func add(_ record: CSVRecord, isFirst: Bool, isBehindGap: Bool) {
    if isFirst { width = record.count > 1 ? record.count : nil }
    // A title may have a gap of its own below it.
    if isBehindGap, !pending.allSatisfy({ SecondTable.filled($0.looks) < 2 }) { forget() }
    if isBehindGap || !pending.isEmpty {
      pending.append((record.line, record.texts.map { CellLook($0) }))
    }
    let isOver = pending.count > SecondTable.maximumTitles + 2
    if isOver { forget() }
    if record.count != width, pending.isEmpty { width = nil }
  }

  /// What stood after the gap was no table, but rows of the first.
  private mutating func forget() {
    if pending.contains(where: { $0.looks.count != width && SecondTable.filled($0.looks) > 1 }) {
      width = nil
    }
    pending = []
  }

  /// The line of the first record since the gap, if a table begins there.
  private var found: Int? {
    guard let header = pending.firstIndex(where: { SecondTable.filled($0.looks) > 1 }),
      header + 1 < pending.count
    else { return nil }
    let titles = pending[header].looks
    let isTable =
      titles.count != width && titles.count == pending[header + 1].looks.count
      && titles.allSatisfy { $0 == .text }
    return isTable ? pending[0].line : nil
  }

  private static func filled(_ looks: [CellLook]) -> Int { looks.count { $0 != .blank } }
}
