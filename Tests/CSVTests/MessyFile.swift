import Foundation
import TestSupport

@testable import CSV

/// A generated file: what its table is, and how it was written.
struct MessyFile {
  var records: [[String?]]
  /// Lines above the header.
  var titles: [String] = []
  var dialect = CSVDialect()
  var bytes: [UInt8] = []

  private static let words = [
    "Math 7", "Unit 1: Ratios", "José", "naïve", "Zoë", "ok", "in place", "T014", "S01", "0012",
    "3", "4.5", "10", "2026-09-30", "9/30/2026", "Last, First", "a;b", "x|y", "two\nlines",
    "say \"hi\"", "it's", "- none", "  padded ", "\t", "", "É à la carte",
  ]

  private static let remarks = [
    "Report of the fall", "Riverbend School District", "Printed 2026-09-30", "Teacher: T014",
  ]

  /// A table of a header and rows.
  ///
  /// - Parameters:
  ///   - given: a dialect to write it in; one that the seed picks by default.
  ///   - hasTitles: whether remarks and a blank line stand above it, and rows may end early.
  init(seed: UInt64, in given: CSVDialect? = nil, hasTitles: Bool = false) throws {
    var random = SeededRandom(seed: seed)
    let width = Int.random(in: 2...8, using: &random)
    records = [(1...width).map { "Column \($0)" }]
    for row in 0..<Int.random(in: 4...60, using: &random) {
      var record: [String?] = (0..<width).map { _ in
        Int.random(in: 0..<6, using: &random) == 0
          ? nil : MessyFile.words.randomElement(using: &random) ?? ""
      }
      record[0] = "R\(row)"
      records.append(record)
    }
    let delimiters = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }
    dialect.delimiter = delimiters.randomElement(using: &random) ?? 44
    dialect.quote = Int.random(in: 0..<4, using: &random) == 0 ? 0x27 : 0x22
    dialect.encoding = TextEncoding.allCases.randomElement(using: &random) ?? .utf8
    // Latin-1 is what Windows-1252 is called where both mean the same.
    if dialect.encoding == .latin1 { dialect.encoding = .windows1252 }
    dialect.lineEnd = [.lf, .crlf, .cr].randomElement(using: &random) ?? .lf
    dialect.hasByteOrderMark =
      !dialect.encoding.byteOrderMark.isEmpty && Bool.random(using: &random)
    if let given { dialect = given }
    if hasTitles {
      titles = MessyFile.remarks.shuffled(using: &random)
      titles.removeLast(Int.random(in: 1...3, using: &random))
      titles.append("")
      for row in records.indices.dropFirst() where Int.random(in: 0..<8, using: &random) == 0 {
        records[row].removeLast(Int.random(in: 0..<width, using: &random) / 2)
      }
    }
    bytes = try encoded(written(&random))
  }

  private func written(_ random: inout SeededRandom) -> String {
    let end = [LineEnd.lf: "\n", .crlf: "\r\n", .cr: "\r"][dialect.lineEnd] ?? "\n"
    let quotesAll = Bool.random(using: &random)
    let lines = records.map { record in
      record.map { $0.map { quoted($0, always: quotesAll) } ?? "" }
        .joined(separator: String(UnicodeScalar(dialect.delimiter)))
    }
    return (titles + lines).joined(separator: end) + (Bool.random(using: &random) ? end : "")
  }

  private func quoted(_ text: String, always: Bool) -> String {
    let quote = String(UnicodeScalar(dialect.quote ?? 0x22))
    let needs = [String(UnicodeScalar(dialect.delimiter)), quote, "\n", "\r", "\""]
    let isPlain = !text.isEmpty && !needs.contains { text.contains($0) }
    if isPlain, !always, text == text.trimmingCharacters(in: .whitespaces) { return text }
    return quote + text.replacing(quote, with: quote + quote) + quote
  }

  private func encoded(_ text: String) throws -> [UInt8] {
    let body: [UInt8]
    switch dialect.encoding {
    case .utf8: body = Array(text.utf8)
    case .utf16LittleEndian: body = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: body = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .windows1252, .macRoman, .latin1:
      let table = dialect.encoding.upperHalf
      body = text.unicodeScalars.map { scalar in
        if scalar.value < 0x80 { return UInt8(scalar.value) }
        let place = table.firstIndex(of: UInt16(truncatingIfNeeded: scalar.value))
        return place.map { UInt8($0 + 0x80) } ?? 0x3F
      }
    }
    return (dialect.hasByteOrderMark ? dialect.encoding.byteOrderMark : []) + body
  }
}
