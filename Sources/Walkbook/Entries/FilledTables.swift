import Archives
import Foundation
import Provenance
import Workbooks

/// The tables of a document of ours that people filled in: Word, or a workbook.
package struct FilledTables: Sendable {
  /// One of them, with its cells by the columns of the file that they are for.
  package struct Filled: Sendable {
    package let file: CollectedFile
    /// What the document calls the columns of the file that it has.
    let titles: [String: String]
    let rows: [Row]

    var columns: Set<String> { Set(titles.keys) }

    package var isBlank: Bool { rows.isEmpty }
    /// Whether its rows say of which school they are.
    package var namesSchools: Bool { columns.contains("school_id") }
  }

  struct Row: Sendable {
    /// Where it stands, for a person.
    let place: String
    var cells: [String: String]
    /// The cells as the document gave them; `nil` where nobody can tell any more.
    var given: [String: String]?

    /// Whether something is not as the document gave it.
    var isTyped: Bool { given != cells }
  }

  package let path: String
  package private(set) var tables: [Filled] = []
  /// Tables with something typed that are for no file of the data folder; in Word, where nobody can
  /// tell, all that may have something.
  package private(set) var unread: [String] = []
  /// Whether it is a Word file that people have worked on, where much may stand outside of tables.
  package private(set) var hasOwnText = false

  /// - Throws: ``Failure``, where the file cannot be read or is none of the two.
  package init(path: String) throws(Failure) {
    self.path = path
    guard let bytes = FileManager.default.contents(atPath: path) else {
      let isThere = FileManager.default.fileExists(atPath: path)
      throw Failure(.input, "\(path): \(isThere ? "cannot be read" : "no such file")")
    }
    if let tables = FilledTables.word([UInt8](bytes)) {
      hasOwnText = OutputMark(of: path) == nil
      for (index, table) in tables.enumerated() { add(table, "table \(index + 1)") }
    } else if let book = FilledBook(path: path) {
      for table in book.tables {
        let rows = table.rows ?? []
        let places = zip(rows, table.rowPlaces)
        let isTaken = add(
          places.map { Cells(texts: $0, given: table.given(for: $0), place: $1) },
          columns: table.columns, titles: table.titles)
        if !isTaken, rows.contains(where: table.isTyped) { unread.append(table.heading) }
      }
    } else {
      throw Failure(.data, "\(path): expected an agenda or workbook as DOCX or XLSX")
    }
  }

  /// The tables of a Word file; `nil` where it is none.
  private static func word(_ bytes: [UInt8]) -> [WordTables.Table]? {
    do {
      let archive = try Archive(bytes)
      return WordTables.isWord(archive) ? try WordTables(archive).tables : nil
    } catch {
      return nil
    }
  }

  private mutating func add(_ table: WordTables.Table, _ number: String) {
    let isOurs = table.label.hasPrefix(FilledTables.entryPrefix)
    let titles = table.rows.first ?? []
    let name = isOurs && !table.caption.isEmpty ? table.caption : number
    let rows = table.rows.dropFirst().enumerated().map { index, texts in
      Cells(texts: texts, given: nil, place: "\(name), row \(index + 1)")
    }
    let isTaken = add(rows, columns: titles, titles: titles)
    if !isTaken, isOurs, hasOwnText { unread.append(name) }
  }

  /// With what labels of tables to fill in begin.
  private static let entryPrefix = "ent-"

  /// A row of a table as it stands in a document.
  private struct Cells {
    let texts: [String]
    let given: [String]?
    let place: String
  }

  /// Takes the rows of a table, where it is for a file of the data folder.
  private mutating func add(_ rows: [Cells], columns words: [String], titles: [String]) -> Bool {
    var isTaken = false
    for file in CollectedFile.all {
      let columns = file.columns(of: words)
      guard file.takes(columns) else { continue }
      isTaken = true
      func named(_ cells: [String]) -> [String: String] {
        var named: [String: String] = [:]
        for (column, cell) in zip(columns, cells) {
          if let column { named[column] = cell }
        }
        return named
      }
      let filled = rows.compactMap { row in
        file.row(named(row.texts)).map { cells in
          Row(place: row.place, cells: cells, given: row.given.map { file.row(named($0)) ?? [:] })
        }
      }
      let said = zip(columns, titles).compactMap { column, title in column.map { ($0, title) } }
      tables.append(
        Filled(
          file: file, titles: Dictionary(said, uniquingKeysWith: { first, _ in first }),
          rows: filled))
    }
    return isTaken
  }
}
