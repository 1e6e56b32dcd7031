import Foundation
import Tables

/// The days in a PDF that say when it was made, turned into the day of the data.
///
/// They are written over in place, digit by digit: no byte moves, so the table of places stays right.
enum PaperDates {
  private static let marks = ["/CreationDate", "/ModDate"]

  static func fix(_ path: String, day: Day) throws(ExportError) {
    guard var bytes = FileManager.default.contents(atPath: path) else {
      throw .damaged(part: "the PDF", reason: "it cannot be read back")
    }
    guard bytes.starts(with: Data("%PDF-".utf8)), bytes.suffix(1_024).contains("%%EOF") else {
      throw .damaged(part: "the PDF", reason: "it has no beginning or no end")
    }
    let digits = Array("\(day)".utf8.filter { $0 != UInt8(ascii: "-") }) + Array("000000".utf8)
    for mark in marks { PaperDates.fix(mark, &bytes, digits) }
    do {
      try bytes.write(to: URL(filePath: path))
    } catch {
      throw .cannotWrite(path: path, reason: OutputFile.reason(error))
    }
  }

  /// `/CreationDate (D:20270122000000+00'00')`: fourteen digits behind the mark.
  private static func fix(_ mark: String, _ bytes: inout Data, _ digits: [UInt8]) {
    let name = Data(mark.utf8)
    var start = bytes.startIndex
    while let found = bytes.range(of: name, in: start..<bytes.endIndex) {
      start = found.upperBound
      let rest = bytes[start...].prefix(8)
      guard let colon = rest.firstIndex(of: UInt8(ascii: ":")), rest.contains("(D:") else {
        continue
      }
      let first = colon + 1
      let old = bytes[first...].prefix(digits.count)
      guard old.count == digits.count, old.allSatisfy({ (0x30...0x39).contains($0) }) else {
        continue
      }
      bytes.replaceSubrange(first..<(first + digits.count), with: digits)
    }
  }
}

extension Data {
  fileprivate func contains(_ text: String) -> Bool { range(of: Data(text.utf8)) != nil }
}
