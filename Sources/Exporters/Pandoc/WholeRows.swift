import Archives
import Foundation

/// Keeps each row of a Word table on one page.
///
/// Pandoc writes no such property of rows, and only Word takes it from the style of a table.
enum WholeRows {
  /// The same document with rows that stay whole.
  static func fix(_ path: String) throws(ExportError) {
    do {
      let archive = try Archive([UInt8](try Data(contentsOf: URL(filePath: path))))
      var parts: [(name: String, bytes: [UInt8])] = []
      for part in archive.parts {
        var bytes = try archive.bytes(of: part)
        if part.name == "word/document.xml" {
          bytes = Array(whole(String(decoding: bytes, as: UTF8.self)).utf8)
        }
        parts.append((part.name, bytes))
      }
      try Data(StoredArchive.bytes(files: parts)).write(to: URL(filePath: path))
    } catch let error as ArchiveError {
      throw .damaged(part: "the archive", reason: "\(error)")
    } catch {
      throw .cannotWrite(path: path, reason: OutputFile.reason(error))
    }
  }

  /// Text of a document cannot hold these signs, so only rows do.
  static func whole(_ document: String) -> String {
    let mark = "<w:cantSplit/>"
    return document.split(separator: "<w:tr>", omittingEmptySubsequences: false).enumerated()
      .map { index, row in
        guard index > 0 else { return String(row) }
        guard let start = row.firstRange(of: "<w:trPr>"),
          row[..<start.lowerBound].allSatisfy(\.isWhitespace)
        else { return "<w:tr><w:trPr>\(mark)</w:trPr>\(row)" }
        return "<w:tr><w:trPr>\(mark)\(row[start.upperBound...])"
      }.joined()
  }
}
