import Archives
import Foundation
import Workbooks

/// The tables of a document of ours that people filled in: Word, or a workbook.
package struct FilledTables: Sendable {
  /// One of them, with its cells by the columns of the file that they are for.
  package struct Filled: Sendable {
    /// What stands above it, or which table of the document it is.
    let place: String
    package let file: CollectedFile
    let columns: Set<String>
    let rows: [Row]

    package var isBlank: Bool { rows.isEmpty }
    /// Whether its rows say of which school they are.
    package var namesSchools: Bool { columns.contains("school_id") }
  }

  struct Row: Sendable {
    /// Below the titles, from 1 on.
    let number: Int
    var cells: [String: String]
    /// The cells as the document gave them; `nil` where nobody can tell any more.
    var given: [String: String]?

    /// Whether something is not as the document gave it.
    var isTyped: Bool { given != cells }
  }

  package let path: String
  package private(set) var tables: [Filled] = []
  /// Tables of a workbook with something typed that are for no file of the data folder.
  package private(set) var unread: [String] = []

  /// - Throws: ``Failure``, where the file cannot be read or is none of the two.
  package init(path: String) throws(Failure) {
    self.path = path
    guard let bytes = FileManager.default.contents(atPath: path) else {
      let isThere = FileManager.default.fileExists(atPath: path)
      throw Failure(.input, "\(path): \(isThere ? "cannot be read" : "no such file")")
    }
    if let tables = FilledTables.word([UInt8](bytes)) {
      for (index, table) in tables.enumerated() {
        add(table.dropFirst().map { ($0, nil) }, "table \(index + 1)", table.first ?? [])
      }
    } else if let book = FilledBook(path: path) {
      for table in book.tables {
        let rows = table.rows ?? []
        let count = tables.count
        add(rows.map { ($0, table.given(for: $0)) }, table.caption, table.columns)
        if tables.count == count, rows.contains(where: table.isTyped) {
          unread.append(table.heading)
        }
      }
    } else {
      throw Failure(.data, "\(path): expected an agenda or workbook as DOCX or XLSX")
    }
  }

  /// The tables of a Word file; `nil` where it is none.
  private static func word(_ bytes: [UInt8]) -> [[[String]]]? {
    do {
      let archive = try Archive(bytes)
      return WordTables.isWord(archive) ? try WordTables(archive).tables : nil
    } catch {
      return nil
    }
  }

  private mutating func add(
    _ rows: [(cells: [String], given: [String]?)], _ place: String, _ titles: [String]
  ) {
    for file in CollectedFile.all {
      let columns = file.columns(of: titles)
      guard file.takes(columns) else { continue }
      func named(_ cells: [String]) -> [String: String] {
        var named: [String: String] = [:]
        for (column, cell) in zip(columns, cells) {
          if let column { named[column] = cell }
        }
        return named
      }
      let filled = rows.enumerated().compactMap { index, row in
        file.row(named(row.cells)).map { cells in
          Row(number: index + 1, cells: cells, given: row.given.map { file.row(named($0)) ?? [:] })
        }
      }
      tables.append(
        Filled(
          place: place, file: file, columns: Set(columns.compactMap(\.self)), rows: filled))
    }
  }
}
