import Archives
import Documents
import Foundation
import Tables
import Workbooks

/// What was agreed at a debrief, as somebody wrote it into an agenda: Word, or a workbook.
package struct AgendaRows {
  /// One promise.
  package struct Row: Hashable {
    package var owner = ""
    package var action = ""
    package var due = ""
    package var evidence = ""

    /// By what two rows of one school are the same promise: who does what.
    package var key: String {
      [owner, action].map { text in
        text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }.joined(separator: "\n")
    }
  }

  package private(set) var rows: [Row] = []

  /// The columns of the table, by the titles and the names of the shipped agenda.
  private static let words: [String: any WritableKeyPath<Row, String> & Sendable] = [
    "owner": \.owner, "action": \.action, "by": \.due, "due": \.due,
    "what will show it": \.evidence, "evidence": \.evidence,
  ]

  /// The English title for one of any language, in small letters.
  private static let titles: [String: String] = {
    let all = ["Owner", "Action", "By", "Due", "What will show it", "Evidence"]
    var titles = Dictionary(uniqueKeysWithValues: all.map { ($0.lowercased(), $0.lowercased()) })
    for language in Language.shipped {
      for title in all { titles[language[title]?.lowercased() ?? ""] = title.lowercased() }
    }
    return titles
  }()

  /// - Throws: ``Failure``, where the file cannot be read or is none of the two.
  package init(path: String) throws(Failure) {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Failure(.input, "\(path): cannot be read")
    }
    guard let tables = AgendaRows.tables([UInt8](bytes), path: path) else {
      throw Failure(.data, "\(path): expected an agenda as DOCX or XLSX that can be read")
    }
    for table in tables { add(table) }
  }

  /// Tables with their titles in the first row.
  private static func tables(_ bytes: [UInt8], path: String) -> [[[String]]]? {
    do {
      let archive = try Archive(bytes)
      if WordTables.isWord(archive) { return try WordTables(archive).tables }
    } catch {
      return nil
    }
    return FilledBook(path: path)?.tables.map { [$0.columns] + ($0.rows ?? []) }
  }

  private mutating func add(_ table: [[String]]) {
    let titles = (table.first ?? []).map { title in
      AgendaRows.titles[title.lowercased()] ?? title.lowercased()
    }
    let columns = titles.map { AgendaRows.words[$0] }
    // The open ones of last time have a status, and no word for what will show it.
    guard Set(["owner", "action"]).isSubset(of: titles),
      titles.contains("what will show it") || titles.contains("evidence")
    else { return }
    for cells in table.dropFirst() {
      var row = Row()
      for (column, cell) in zip(columns, cells) {
        if let column { row[keyPath: column] = cell }
      }
      if !row.action.isEmpty { rows.append(row) }
    }
  }
}
