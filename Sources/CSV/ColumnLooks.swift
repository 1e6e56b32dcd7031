/// How the cells of each column look, which tells where the cells of a short record belong.
///
/// A record with too few fields has lost separators, and nobody knows where. Of the ways in which
/// its cells can stand under the columns, those count in which numbers stand where there are
/// numbers, days where there are days, words where there are words, and nothing where there is
/// nothing.
struct ColumnLooks: Hashable, Sendable {
  /// `nil` for a column whose cells differ, or of which none is known.
  private let looks: [CellLook?]

  /// The words of the last column, where they are few and come again and again.
  private let lastWords: Set<String>

  /// How many separators a record may have lost for its cells to be placed.
  private static let mostGaps = 1_000

  /// - Parameters:
  ///   - records: whole records of the file.
  ///   - fields: how many columns there are.
  init(_ records: [CSVRecord], fields: Int) {
    looks = (0..<fields).map { column in
      let found = Set(records.map { $0.look(column) })
      let filled = found.subtracting([.blank])
      return filled.isEmpty ? found.first : filled.count == 1 ? filled.first : nil
    }
    let last = records.compactMap { fields > 0 ? $0.text(fields - 1) : nil }
    let words = Set(last)
    lastWords = words.count * 2 <= last.count && words.count <= ColumnLooks.mostWords ? words : []
  }

  private static let mostWords = 12

  /// Whether each cell of a short record looks like those of the column under which it stands.
  func allFit(_ record: borrowing CSVRecord) -> Bool {
    (0..<min(record.count, looks.count)).allSatisfy { fits(record.look($0), $0) }
  }

  /// How many columns of a short record, from the first, hold what they should, however it came to be
  /// short.
  func certainColumns(of record: borrowing CSVRecord) -> Int {
    let gaps = looks.count - record.count
    guard record.count > 0, (1...ColumnLooks.mostGaps).contains(gaps) else { return 0 }
    let cells = (0..<record.count).map { record.look($0) }
    // A cell moves at least as far as the one before it, and at most as far as the next.
    var least = 0
    for place in cells.indices {
      guard let move = (least...gaps).first(where: { fits(cells[place], place + $0) }) else {
        return 0
      }
      least = move
    }
    var most = Array(repeating: gaps, count: cells.count + 1)
    for place in cells.indices.reversed() {
      let move = (0...most[place + 1]).last { fits(cells[place], place + $0) }
      most[place] = move ?? 0
    }
    let still = cells.indices.prefix { most[$0] == 0 }
    guard let last = still.last else { return 0 }
    return most[last + 1] == 0 || !mayBeTwo(cells[last], last) ? last + 1 : last
  }

  private func fits(_ look: CellLook, _ column: Int) -> Bool {
    look == .blank || looks[column] == nil || looks[column] == look
  }

  /// Whether what stands after the last column of a row in a sheet may be that column's cell.
  func mayHaveMoved(_ record: borrowing CSVRecord, from last: Int) -> Bool {
    guard looks.indices.contains(last), looks[last] == record.look(last + 1) else { return false }
    // A word of the column stands in it, and another beside it.
    let isUsual = record.text(last).map(lastWords.contains) ?? false
    return !(isUsual && record.text(last + 1).map { !lastWords.contains($0) } ?? false)
  }

  /// How many columns stand before the first place at which a cell may have been put into a row of a
  /// sheet, so that those behind it have moved by one.
  func columnsBeforeGap(in record: borrowing CSVRecord) -> Int {
    var first = looks.count - 1
    while first > 0, fits(record.look(first), first - 1) { first -= 1 }
    return max(first, 0)
  }

  /// Whether a cell may be one with that of the next column, between which a separator is lost.
  private func mayBeTwo(_ look: CellLook, _ column: Int) -> Bool {
    switch looks[column + 1] {
    case .blank: false
    case .text: !look.isTyped
    default: true
    }
  }
}

extension CSVRecord {
  /// How the cell of a field looks.
  func look(_ index: Int) -> CellLook {
    withField(index) { cell in
      if let cell { CellLook(cell) } else { .blank }
    }
  }
}
