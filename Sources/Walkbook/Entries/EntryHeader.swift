/// Where the titles of a table to fill in stand in a workbook that people have worked on.
struct EntryHeader {
  let sheet: Int
  let row: Int
  /// Which of the tables it is.
  let table: Int
  /// The column of each title; `nil` where it is not there.
  let columns: [Int?]
  /// What titles that people put in the place of ours are, by the place of ours.
  private let renamed: [Int: String]
  /// Titles of columns that people added and filled in.
  private var own: [String] = []

  /// The headers of all sheets: first of the tables whose titles are all there, then of those that
  /// stand below their caption with at least half of them.
  static func all(of tables: [FilledBook.Entries], in sheets: [[[String]]]) -> [EntryHeader] {
    var found: [EntryHeader] = []
    for (number, sheet) in sheets.enumerated() {
      for row in sheet.indices {
        let fitting = tables.indices.filter { Set(tables[$0].titles).isSubset(of: sheet[row]) }
        if fitting.isEmpty { continue }
        let caption = caption(above: row, of: sheet)
        let table =
          fitting.first { !caption.isEmpty && tables[$0].caption == caption }
          ?? fitting.first { table in !found.contains { $0.table == table } } ?? fitting.last
        if let table {
          found.append(EntryHeader(tables[table], table, sheet: number, row, sheet[row]))
        }
      }
    }
    for table in tables.indices where !found.contains(where: { $0.table == table }) {
      let titles = Set(tables[table].titles)
      for (number, sheet) in sheets.enumerated() {
        let rows = sheet.indices.filter { row in
          titles.intersection(sheet[row]).count * 2 >= titles.count
            && caption(above: row, of: sheet) == tables[table].caption
            && !found.contains { $0.sheet == number && $0.row == row }
        }
        found += rows.prefix(1).map {
          EntryHeader(tables[table], table, sheet: number, $0, sheet[$0])
        }
      }
    }
    return found
  }

  /// The text of the last row above that has one.
  private static func caption(above row: Int, of sheet: [[String]]) -> String {
    let above = sheet[..<row].last { row in row.contains { !$0.isEmpty } }
    return above?.first { !$0.isEmpty } ?? ""
  }

  private init(
    _ entries: FilledBook.Entries, _ table: Int, sheet: Int, _ row: Int, _ cells: [String]
  ) {
    (self.sheet, self.row, self.table) = (sheet, row, table)
    var columns = entries.titles.map { cells.firstIndex(of: $0) }
    var renamed: [Int: String] = [:]
    for index in columns.indices where columns[index] == nil {
      guard let place = EntryHeader.gap(at: index, in: columns, cells) else { continue }
      columns[index] = place
      renamed[index] = cells[place]
    }
    (self.columns, self.renamed) = (columns, renamed)
  }

  /// The column of the one other title that stands where a missing one was, between its neighbours.
  private static func gap(at index: Int, in columns: [Int?], _ cells: [String]) -> Int? {
    let before = index == 0 ? nil : columns[index - 1]
    let after = index + 1 == columns.count ? nil : columns[index + 1]
    let range: Range<Int>
    switch (before, after) {
    case (let before?, let after?) where before < after: range = before + 1..<after
    case (let before?, nil) where index + 1 == columns.count: range = before + 1..<before + 2
    case (nil, let after?) where index == 0 && after > 0: range = after - 1..<after
    default: return nil
    }
    let other = range.filter { place in
      place < cells.count && !cells[place].isEmpty && !columns.contains(place)
    }
    return other.count == 1 ? other[0] : nil
  }

  /// Notes the columns that are nobody's and have something in the rows below.
  mutating func noteOwn(_ titles: [String], _ rows: ArraySlice<[String]>) {
    own = titles.indices.filter { place in
      !titles[place].isEmpty && !columns.contains(place)
        && rows.contains { place < $0.count && !$0[place].isEmpty }
    }.map { titles[$0] }
  }

  /// What a person should hear of the columns.
  func faults(of titles: [String]) -> [String] {
    let other = renamed.sorted { $0.key < $1.key }.map { index, title in
      "column '\(titles[index])' is called '\(title)' there, and was taken for it"
    }
    let missing = columns.indices.filter { columns[$0] == nil }.map { index in
      "column '\(titles[index])' is not there; nothing of it is carried over"
    }
    let own = own.map { "column '\($0)' is your own; it is not carried over" }
    return other + missing + own
  }
}
