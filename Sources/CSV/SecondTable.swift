import Tables

/// Finds the line on which a second table begins: below a gap, with a header and rows of its own; or
/// anywhere, with the header of another download of the same kind, or with points of its own.
///
/// It is careful, because what it cuts off is not read: below a gap the first table must be regular, and
/// the second have another number of fields, or titles that are words of other columns. A title of one
/// cell above its header belongs to the second table; totals and remarks below a gap stay with the
/// first.
struct SecondTable {
  /// The number of fields of the first table; `nil` where its records differ.
  private var width: Int?
  /// The titles of the first table, as they are compared.
  private var titles: Set<String> = []
  /// For each of its columns how many cells are filled, and how many are numbers or days.
  private var columns: [(filled: Int, typed: Int)] = []
  /// Whether the last record held separators alone, as spreadsheets write a gap.
  private var isBehindBlank = false
  /// Records since the last gap, at most as many as are needed to tell.
  private var pending: [Line] = []
  /// What the downloads of one kind that are put below each other begin with.
  private var head: HeadOfDownload?

  private struct Line {
    let line: Int
    let record: CSVRecord
    let looks: [CellLook]

    var texts: [String?] { record.texts }

    /// How many cells there are up to the last that is filled.
    var length: Int { (looks.lastIndex { $0 != .blank } ?? -1) + 1 }
  }

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
      if count == max(skipping, 1) { search.head = HeadOfDownload(reader.record) }
      if count > max(skipping, 1), let line = search.head?.another(reader.record) {
        return (line, nil)
      }
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
    if isFirst {
      width = record.count > 1 ? record.count : nil
      titles = Set(record.texts.compactMap { $0?.lowercased() })
      columns = Array(repeating: (0, 0), count: record.count)
    } else if !isBehindGap, !isBehindBlank, pending.isEmpty, record.count == width, note(record) {
      return
    }
    let looks = (0..<record.count).map { record.look(of: $0) }
    let line = Line(line: record.line, record: record, looks: looks)
    guard line.length > 0 else {
      isBehindBlank = true
      return
    }
    let isBehindGap = isBehindGap || isBehindBlank
    isBehindBlank = false
    // A title may have a gap of its own below it.
    if isBehindGap, !pending.allSatisfy({ SecondTable.filled($0.looks) < 2 }) { forget() }
    if isBehindGap || !pending.isEmpty {
      pending.append(line)
    } else if !isFirst {
      note(line)
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

  /// Notes a row of the first table as it comes; `false` where nothing stands in it.
  private mutating func note(_ record: borrowing CSVRecord) -> Bool {
    var isFilled = false
    for place in 0..<record.count {
      let look = record.look(of: place)
      note(look, at: place)
      isFilled = isFilled || look != .blank
    }
    return isFilled
  }

  private mutating func note(_ row: Line) {
    for (place, look) in row.looks.enumerated() where place < columns.count {
      note(look, at: place)
    }
  }

  private mutating func note(_ look: CellLook, at place: Int) {
    guard look != .blank else { return }
    columns[place].filled += 1
    if look.isTyped { columns[place].typed += 1 }
  }

  /// The line of the first record since the gap, if a table begins there.
  private var found: Int? {
    guard let header = pending.firstIndex(where: { SecondTable.filled($0.looks) > 1 }),
      header + 1 < pending.count
    else { return nil }
    let (above, below) = (pending[header], pending[header + 1])
    let isTable =
      above.looks.count == below.looks.count
      && above.looks.prefix(above.length).allSatisfy { $0 == .text }
      && (above.looks.count != width && above.length == above.looks.count || saysOthers(above))
    return isTable ? pending[0].line : nil
  }

  /// Whether a record as long as those of the first table has the titles of another: words that
  /// stand in headers, few of them those of this table, and above or beside its numbers and days.
  private func saysOthers(_ line: Line) -> Bool {
    let texts = line.texts.prefix(line.length).map { ($0 ?? "").lowercased() }
    guard Set(texts).count == texts.count, texts.count(where: HeaderBands.isTitleWord) > 1,
      texts.count(where: titles.contains) * 2 < texts.count
    else { return false }
    return columns.enumerated().contains { place, column in
      column.typed > 0 && column.typed * 5 >= column.filled * 4
        && (place >= line.length || line.looks[place] == .text)
    }
  }

  private static func filled(_ looks: [CellLook]) -> Int { looks.count { $0 != .blank } }
}
