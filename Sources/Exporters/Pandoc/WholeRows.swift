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
    let pieces = document.split(separator: "<w:tr>", omittingEmptySubsequences: false)
    var place = 0
    return pieces.indices.map { index in
      guard index > 0 else { return String(pieces[index]) }
      place = pieces[index - 1].contains("<w:tbl>") ? 0 : place + 1
      let isLast = pieces[index].contains("</w:tbl>")
      let isSecondLast = index + 1 < pieces.count && pieces[index + 1].contains("</w:tbl>")
      let row = unbroken(pieces[index])
      // The header goes with two rows, and the last row with the one before it.
      return !isLast && (place < 2 || isSecondLast) ? followed(row) : row
    }.joined()
  }

  private static func unbroken(_ row: Substring) -> String {
    let mark = "<w:cantSplit/>"
    guard let start = row.firstRange(of: "<w:trPr>"),
      row[..<start.lowerBound].allSatisfy(\.isWhitespace)
    else { return "<w:tr><w:trPr>\(mark)</w:trPr>\(row)" }
    return "<w:tr><w:trPr>\(mark)\(row[start.upperBound...])"
  }

  /// The row with paragraphs that stay on the page of what follows.
  private static func followed(_ row: String) -> String {
    row.split(separator: "<w:pPr>", omittingEmptySubsequences: false).enumerated()
      .map { index, part in
        guard index > 0 else { return String(part) }
        // The style of a paragraph comes first among its properties.
        var rest = part
        var style = ""
        if part.hasPrefix("<w:pStyle"), let end = part.firstRange(of: "/>") {
          style = String(part[..<end.upperBound])
          rest = part[end.upperBound...]
        }
        return "<w:pPr>\(style)<w:keepNext/>\(rest)"
      }.joined()
  }
}
