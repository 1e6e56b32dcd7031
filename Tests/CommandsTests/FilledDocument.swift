import Archives
import Foundation
import TestSupport
import Testing
import Workbooks

/// Writes into documents as a program for people does.
enum FilledDocument {
  /// Changes the text of one part of an archive.
  static func edit(
    _ part: String, of name: String, in folder: ScratchFolder,
    _ edit: (inout String) throws -> Void
  ) throws {
    let archive = try Archive([UInt8](try folder.bytes(of: name)))
    var parts: [(name: String, bytes: [UInt8])] = []
    for found in archive.parts {
      var bytes = try archive.bytes(of: found)
      if found.name == part {
        var text = String(decoding: bytes, as: UTF8.self)
        try edit(&text)
        bytes = Array(text.utf8)
      }
      parts.append((found.name, bytes))
    }
    let changed = Data(StoredArchive.bytes(files: parts))
    try changed.write(to: URL(filePath: folder.path(of: name)))
  }

  /// Puts texts into cells of a sheet, as a program that knows the format would.
  static func type(
    _ texts: [String: String], on sheet: String, of name: String, in folder: ScratchFolder
  ) throws {
    let workbook = try Workbook(try Archive([UInt8](try folder.bytes(of: name))))
    let number = try #require(workbook.sheets.firstIndex { $0.name == sheet }, "\(sheet)") + 1
    try edit("xl/worksheets/sheet\(number).xml", of: name, in: folder) { markup in
      for (cell, text) in texts {
        let found = try #require(
          markup.firstMatch(of: try Regex("<c r=\"\(cell)\"[^>]*?(/>|>.*?</c>)")), "\(cell)")
        markup.replaceSubrange(
          found.range, with: "<c r=\"\(cell)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>")
      }
    }
  }

  /// The rows of a sheet, each with its cells, blank rows too.
  static func rows(_ sheet: String, of name: String, in folder: ScratchFolder) throws -> [[String]]
  {
    let workbook = try Workbook(try Archive([UInt8](try folder.bytes(of: name))))
    let found = try #require(workbook.sheets.first { $0.name == sheet }, "\(sheet)")
    let text = String(decoding: try found.text.get().bytes, as: UTF8.self)
    return text.split(separator: "\r", omittingEmptySubsequences: false).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The cell of the row that begins with a text, in the column with a title above it.
  static func cell(
    _ title: String, at start: String, on sheet: String, of name: String, in folder: ScratchFolder
  ) throws -> String {
    let rows = try rows(sheet, of: name, in: folder)
    let row = try #require(rows.firstIndex { $0.first == start }, "\(start): \(rows)")
    let column = try #require(
      rows[..<row].reversed().lazy.compactMap { $0.firstIndex(of: title) }.first, "\(title)")
    return "\(UnicodeScalar(UInt8(65 + column)))\(row + 1)"
  }
}
