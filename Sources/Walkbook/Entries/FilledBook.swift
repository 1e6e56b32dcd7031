import Archives
import CSV
import Exporters
import Foundation
import Workbooks

/// A workbook that Walkbook wrote with tables to fill in, as people left it.
struct FilledBook {
  /// One table to fill in, as it stands now.
  struct Entries {
    let name: String
    let caption: String
    let titles: [String]
    let columns: [String]
    let kinds: [EntryRecord.Kind]
    /// The word of the row of totals, and the titles of the columns that have one.
    let total: [String]
    /// Texts that stand below the table.
    let end: [String]
    /// The rows as the data gave them.
    let given: [[String]]
    /// The rows as they are now, without blank ones; `nil` where the table is gone.
    private(set) var rows: [[String]]?
    /// Where each of the rows stands, for a person.
    private(set) var rowPlaces: [String] = []
    /// How often it stands in the workbook: twice where a sheet was copied.
    private(set) var places = 0
    /// What of its columns is not as it was written.
    private(set) var columnFaults: [String] = []

    /// What the table is called for a person.
    var heading: String { caption.isEmpty ? name : caption }

    /// Whether it is the row of totals, which nobody typed.
    func isTotal(_ row: [String]) -> Bool {
      guard let word = total.first, !word.isEmpty, row.contains(word) else { return false }
      return titles.indices.allSatisfy {
        row[$0].isEmpty || row[$0] == word || total.dropFirst().contains(titles[$0])
      }
    }

    /// The words by which a row is known again; `nil` where rows have none.
    func key(_ row: [String]) -> [String]? {
      let places = kinds.indices.filter { kinds[$0] == .key }
      return places.isEmpty ? nil : places.map { row[$0].lowercased() }
    }

    /// The row as it was given that this one was before; `nil` where people added it.
    func given(for row: [String]) -> [String]? {
      key(row).flatMap { key in given.first { self.key($0) == key } }
    }

    /// Whether people typed something into a row that is theirs to change.
    func isTyped(_ row: [String]) -> Bool {
      let before = given(for: row)
      return kinds.indices.contains { index in
        (kinds[index] == .open || kinds[index] == .offered) && row[index] != before?[index] ?? ""
      }
    }

    /// Takes the rows of one place: of a further one, as of a copied sheet, only what the others have not.
    ///
    /// - Parameter found: the rows with their places; a cell is `nil` where its column is not there, so
    ///   that what was given holds.
    mutating func take(_ found: [(cells: [String?], place: String)], _ header: EntryHeader) {
      let before = rows ?? []
      rows = before
      for (cells, place) in found {
        let texts = cells.map { $0 ?? "" }
        let known = cells.contains(nil) ? given(for: texts) : nil
        let row = cells.indices.map { cells[$0] ?? known?[$0] ?? "" }
        if before.contains(row) || places > 0 && given.contains(row) { continue }
        rows?.append(row)
        rowPlaces.append(place)
      }
      places += 1
      columnFaults += header.faults(of: titles)
    }
  }

  private(set) var tables: [Entries] = []
  /// Whether something stands there, beside what tables to fill in hold, that was not written so.
  private(set) var isChangedElsewhere = true
  /// The sheets on which it stands, where somebody noted what each had.
  private(set) var changedSheets: [String] = []
  /// The walk window that it was about, where somebody noted that.
  private(set) var walk: String?
  /// Whether people pinned notes to cells: we write none.
  private(set) var hasComments = false
  /// Formulas that no program has computed: what they say is not known.
  private(set) var uncomputed = 0

  /// - Returns: `nil` where there is no such workbook, or none that can be read as a whole.
  init?(path: String) {
    guard let bytes = FileManager.default.contents(atPath: path),
      let content = FilledBook.content([UInt8](bytes)),
      let record = content.sheets.first(where: { $0.rows.first?.first == EntryRecord.mark })?.rows
    else { return nil }
    tables = FilledBook.tables(noted: Array(record.dropFirst()))
    walk = record[0].dropFirst(2).first
    uncomputed = content.sheets.reduce(0) { $0 + $1.uncomputed }
    hasComments = content.hasComments
    let others = content.sheets.filter { $0.rows.first?.first != EntryRecord.mark }
    let rest = find(in: others)
    var whole = ContentDigest()
    for cells in rest.joined() { whole.add(cells) }
    isChangedElsewhere = hasComments || record[0].dropFirst().first != whole.text
    if isChangedElsewhere { noteChanged(others, rest, noted: record) }
  }

  /// Notes the sheets with something that was not written so; of one whose formulas nobody computed
  /// nothing is known.
  private mutating func noteChanged(
    _ sheets: [Content.Sheet], _ rest: [[[String]]], noted rows: [[String]]
  ) {
    let pairs = rows.filter { $0.count == 3 && $0[1] == EntryRecord.sheet.rawValue }
    guard !pairs.isEmpty else { return }
    let known = Set(pairs.map { $0[2] })
    for (sheet, cells) in zip(sheets, rest) where sheet.uncomputed == 0 && !sheet.isHidden {
      var digest = ContentDigest()
      for row in cells { digest.add(row) }
      // A sheet that only has another name is as it was.
      let before = pairs.first { $0[0] == sheet.name }?[2]
      let isSame = before.map { $0 == digest.text } ?? known.contains(digest.text)
      if !isSame, digest != ContentDigest() { changedSheets.append(sheet.name) }
    }
  }

  /// What stands in a workbook.
  private struct Content {
    struct Sheet {
      let name: String
      let isHidden: Bool
      /// Row by row, without the space around the cells.
      let rows: [[String]]
      let uncomputed: Int
    }

    var sheets: [Sheet] = []
    var hasComments: Bool
  }

  private static func content(_ bytes: [UInt8]) -> Content? {
    do {
      let archive = try Archive(bytes)
      let workbook = try Workbook(archive)
      var content = Content(hasComments: archive.parts.contains { $0.name.contains("omments") })
      for sheet in workbook.sheets {
        let text = try sheet.text.get()
        var file = CSVFile(.memory(text.bytes), name: "", dialect: .sheet)
        file.keepsBlankLines = true
        var rows: [[String]] = []
        try file.forEachRecord { record throws(CSVError) in
          rows.append(record.texts.map { FilledBook.trimmed($0 ?? "") })
        }
        content.sheets.append(
          Content.Sheet(
            name: sheet.name, isHidden: sheet.isHidden, rows: rows, uncomputed: text.uncomputed))
      }
      return content
    } catch {
      return nil
    }
  }

  private static func trimmed(_ text: String) -> String {
    text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func tables(noted rows: [[String]]) -> [Entries] {
    var names: [String] = []
    var notes: [String: [EntryRecord: [[String]]]] = [:]
    for row in rows where row.count > 1 {
      guard let word = EntryRecord(rawValue: row[1]) else { continue }
      if notes[row[0]] == nil { names.append(row[0]) }
      notes[row[0], default: [:]][word, default: []].append(Array(row.dropFirst(2)))
    }
    return names.compactMap { name in
      let note = notes[name] ?? [:]
      let titles = note[.titles]?.first ?? []
      let columns = note[.columns]?.first ?? []
      let kinds = (note[.kinds]?.first ?? []).compactMap(EntryRecord.Kind.init)
      guard !titles.isEmpty, columns.count == titles.count, kinds.count == titles.count else {
        return nil
      }
      return Entries(
        name: name, caption: note[.caption]?.first?.first ?? "", titles: titles,
        columns: columns, kinds: kinds, total: note[.total]?.first ?? [],
        end: note[.end]?.first ?? [],
        given: (note[.row] ?? []).map { FilledBook.padded($0, titles.count) })
    }
  }

  private static func padded(_ row: [String], _ count: Int) -> [String] {
    (0..<count).map { $0 < row.count ? row[$0] : "" }
  }

  // MARK: Finding tables

  /// Finds the tables by their titles, wherever they stand: a table goes on until the next one, or
  /// until the text that was written below it.
  ///
  /// - Returns: the rows of cells of each sheet that belong to none.
  private mutating func find(in sheets: [Content.Sheet]) -> [[[String]]] {
    let headers = EntryHeader.all(of: tables, in: sheets.map(\.rows))
    return sheets.enumerated().map { number, whole in
      let sheet = whole.rows
      let own = headers.filter { $0.sheet == number }.sorted { $0.row < $1.row }
      let rows = own.map(\.row) + [sheet.count]
      var rest = Array(sheet[..<rows[0]])
      for (place, header) in own.enumerated() {
        rest.append(sheet[header.row])
        rest += take(
          header, Array(sheet[(header.row + 1)..<rows[place + 1]]), sheet[header.row],
          sheet: whole.name)
      }
      return rest
    }
  }

  /// Takes the rows below a header.
  ///
  /// - Returns: what stands beside and below them.
  private mutating func take(
    _ header: EntryHeader, _ below: [[String]], _ titles: [String], sheet: String
  ) -> [[String]] {
    let table = tables[header.table]
    let ends = Set(table.end + tables.map(\.caption)).subtracting([""])
    let end =
      below.firstIndex { row in
        let filled = row.filter { !$0.isEmpty }
        return filled.count == 1 && ends.contains(filled[0])
      } ?? below.count
    var header = header
    header.noteOwn(titles, below[..<end])
    let rows = below[..<end].enumerated().compactMap { index, row -> (cells: [String?], String)? in
      let cells = header.columns.map { place in place.map { $0 < row.count ? row[$0] : "" } }
      let texts = cells.map { $0 ?? "" }
      guard texts.contains(where: { !$0.isEmpty }), !table.isTotal(texts) else { return nil }
      // Rows are counted from 1 on, and the header stands above.
      return (cells, "\(sheet), row \(header.row + 2 + index)")
    }
    tables[header.table].take(rows, header)
    let taken = Set(header.columns.compactMap(\.self))
    let beside = below[..<end].map { row in
      row.indices.filter { !taken.contains($0) }.map { row[$0] }
    }
    return beside + below[end...]
  }
}
