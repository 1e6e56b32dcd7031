import CSV
import Canonical
import Coaching
import Foundation
import Importers
import Tables

/// The text of a file beside `walkbook.yaml` with rows added at its end; what stands in it stays byte
/// for byte.
struct AddedRows {
  /// `nil` where nothing is to be written.
  let text: String?
  /// Why the rows cannot be added; `nil` where they stand in the file already.
  let reason: String?

  /// The text of a file with cells changed and rows added; `nil` where nothing is to be written.
  ///
  /// - Returns: also why something cannot be written.
  static func text(
    of name: String, in folder: String, rows: [String], cells: [SettingsText.Cell]
  ) -> (text: String?, reasons: [String]) {
    let path = "\(folder)/\(name)"
    let before = FileManager.default.contents(atPath: path)
      .flatMap { String(data: $0, encoding: .utf8) }
    let kind = FileKind(rawValue: String(name.prefix { $0 != "." }))
    let key = kind.flatMap { CanonicalFile.of($0).key.first } ?? ""
    let changed = ChangedCells(cells, by: key, in: before ?? "")
    let isThere = FileManager.default.fileExists(atPath: path)
    let added =
      rows.isEmpty
      ? nil : AddedRows(rows, to: name, isThere: isThere, before: before.map { _ in changed.text })
    let text = added?.text ?? (changed.text == before ? nil : changed.text)
    return (
      cells.isEmpty && rows.isEmpty ? nil : text,
      [changed.reason, added?.reason].compactMap(\.self)
    )
  }

  /// - Parameters:
  ///   - rows: the header, then the lines.
  ///   - before: what stands in the file; `nil` where it is not there, or no text.
  private init(_ rows: [String], to name: String, isThere: Bool, before: String?) {
    guard isThere else {
      text = rows.map { $0 + "\n" }.joined()
      reason = nil
      return
    }
    // A framework that is there is as somebody wants it.
    guard !name.contains("/") else {
      (text, reason) = (nil, nil)
      return
    }
    guard let existing = before,
      let added = AddedRows.lines(rows, in: existing, of: name)
    else {
      (text, reason) = (nil, "its columns are others; add rows by hand for what was answered")
      return
    }
    let end = existing.contains("\r\n") ? "\r\n" : "\n"
    let known = Set(existing.split(whereSeparator: \.isNewline).map(String.init))
    let missing = added.filter { !known.contains($0) }
    let isEnded = existing.last?.isNewline ?? true
    text =
      missing.isEmpty
      ? nil : existing + (isEnded ? "" : end) + missing.map { $0 + end }.joined()
    reason = nil
  }

  /// The lines in the order of the columns that the file has; `nil` where it lacks one that counts.
  private static func lines(_ rows: [String], in existing: String, of name: String) -> [String]? {
    let titles = AddedRows.titles(existing.prefix { !$0.isNewline })
    let ours = AddedRows.titles(rows.first ?? "")
    guard titles != ours else { return Array(rows.dropFirst()) }
    let kind = FileKind(rawValue: String(name.prefix { $0 != "." }))
    let required = kind.map { CanonicalFile.of($0).required } ?? Set(ours)
    // Cells in quotes may have commas in them.
    guard required.isSubset(of: titles), !rows.contains(where: { $0.contains("\"") }) else {
      return nil
    }
    return rows.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      let values = Dictionary(zip(ours, cells), uniquingKeysWith: { first, _ in first })
      return titles.map { String(values[$0] ?? "") }.joined(separator: ",")
    }
  }

  private static func titles(_ header: some StringProtocol) -> [String] {
    header.split(separator: ",", omittingEmptySubsequences: false).map { title in
      String(title).filter { !"\u{FEFF}\" ".contains($0) }.lowercased()
    }
  }
}

/// The text of a table in which some cells have got another content; all else stays byte for byte.
struct ChangedCells {
  private(set) var text: String
  /// Why a cell cannot be changed.
  private(set) var reason: String?

  /// - Parameter key: the column by which rows are found.
  init(_ cells: [SettingsText.Cell], by key: String, in text: String) {
    self.text = text
    for cell in cells {
      if let changed = ChangedCells.changed(self.text, cell, by: key) {
        self.text = changed
      } else {
        reason = "change \(cell.column) of \(cell.key) to \(cell.value) by hand"
      }
    }
  }

  /// `nil` where the cell is not found, or its line has cells in quotes.
  private static func changed(
    _ text: String, _ cell: SettingsText.Cell, by key: String
  ) -> String? {
    let header = text.prefix { !$0.isNewline }
    let titles = header.split(separator: ",", omittingEmptySubsequences: false).map(letters)
    guard let place = titles.firstIndex(of: letters(cell.column)),
      let id = titles.firstIndex(of: letters(key))
    else { return nil }
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      let parts = line.split(separator: ",", omittingEmptySubsequences: false)
      guard id < parts.count, parts[id] == cell.key else { continue }
      guard !line.contains("\""), place < parts.count else { return nil }
      return text[..<parts[place].startIndex] + cell.value + text[parts[place].endIndex...]
    }
    return nil
  }

  /// A title as its letters and digits: `Window ID` is `window_id`.
  private static func letters(_ title: some StringProtocol) -> String {
    String(title.filter { $0.isLetter || $0.isNumber }).lowercased()
  }
}
