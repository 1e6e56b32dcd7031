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

  /// - Parameter rows: the header, then the lines.
  init(_ rows: [String], to name: String, in folder: String) {
    let path = "\(folder)/\(name)"
    guard FileManager.default.fileExists(atPath: path) else {
      text = rows.map { $0 + "\n" }.joined()
      reason = nil
      return
    }
    // A framework that is there is as somebody wants it.
    guard !name.contains("/") else {
      (text, reason) = (nil, nil)
      return
    }
    guard let data = FileManager.default.contents(atPath: path),
      let existing = String(data: data, encoding: .utf8),
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
