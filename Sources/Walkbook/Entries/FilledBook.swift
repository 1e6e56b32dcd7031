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
    var rows: [[String]]?

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
  }

  private(set) var tables: [Entries] = []

  /// - Returns: `nil` where there is no such workbook, or none that can be read as a whole.
  init?(path: String) {
    guard let bytes = FileManager.default.contents(atPath: path),
      let sheets = FilledBook.sheets([UInt8](bytes)),
      let record = sheets.first(where: { $0.first?.first == EntryRecord.mark })
    else { return nil }
    tables = FilledBook.tables(noted: Array(record.dropFirst()))
    let others = sheets.filter { $0.first?.first != EntryRecord.mark }
    for sheet in others { find(in: sheet) }
  }

  /// The cells of every sheet, row by row, without the space around them.
  private static func sheets(_ bytes: [UInt8]) -> [[[String]]]? {
    do {
      let workbook = try Workbook(try Archive(bytes))
      return try workbook.sheets.map { sheet in
        var file = CSVFile(.memory(try sheet.text.get().bytes), name: "", dialect: .sheet)
        file.keepsBlankLines = true
        var rows: [[String]] = []
        try file.forEachRecord { record throws(CSVError) in
          rows.append(record.texts.map { FilledBook.trimmed($0 ?? "") })
        }
        return rows
      }
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

  /// Finds the tables of a sheet by their titles, wherever they stand: a table goes on until the
  /// next one, or until the text that was written below it.
  private mutating func find(in sheet: [[String]]) {
    let headers = sheet.indices.filter { index in
      tables.contains { Set($0.titles).isSubset(of: sheet[index]) }
    }
    for (number, header) in headers.enumerated() {
      guard let place = table(under: header, of: sheet) else { continue }
      let next = number + 1 < headers.count ? headers[number + 1] : sheet.count
      let table = tables[place]
      let columns = table.titles.compactMap { sheet[header].firstIndex(of: $0) }
      let ends = Set(table.end + tables.map(\.caption)).subtracting([""])
      var rows: [[String]] = []
      for row in sheet[(header + 1)..<next] {
        let filled = row.filter { !$0.isEmpty }
        if filled.count == 1, ends.contains(filled[0]) { break }
        let cells = columns.map { $0 < row.count ? row[$0] : "" }
        if cells.contains(where: { !$0.isEmpty }), !table.isTotal(cells) { rows.append(cells) }
      }
      tables[place].rows = (tables[place].rows ?? []) + rows
    }
  }

  /// The table whose header this is: the one of the caption above, else the first that fits and
  /// has not been found.
  private func table(under header: Int, of sheet: [[String]]) -> Int? {
    let fitting = tables.indices.filter { Set(tables[$0].titles).isSubset(of: sheet[header]) }
    let above = sheet[..<header].last { row in row.contains { !$0.isEmpty } }
    let caption = above?.first { !$0.isEmpty } ?? ""
    return fitting.first { !caption.isEmpty && tables[$0].caption == caption }
      ?? fitting.first { tables[$0].rows == nil } ?? fitting.last
  }
}
