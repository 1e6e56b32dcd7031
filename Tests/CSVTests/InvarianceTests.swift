import Foundation
import TestSupport
import Tables
import Testing

@testable import CSV

/// A text with everything that makes reading hard, in LF.
private let difficult = #"""
  name,note,points
  T014,"two
  lines, and ""quotes""",3

  ,,
  T015,6" ruler,4
  "T016" , "x" ,5
  Zoë,"“naïve” 😀 — ok",
  T017,"open,6
  T018,y,7
  T019,"a "b" c",8,
  "T020","first
  second
  third","9"
  T021,x,10,11
  "last, one",,"12"
  """#

@Suite struct InvarianceTests {
  @Test(arguments: [LineEnd.lf, .crlf, .cr])
  func readsTheSameRecordsInBlocksOfEverySize(lineEnd: LineEnd) throws {
    let end = lineEnd == .lf ? "\n" : lineEnd == .crlf ? "\r\n" : "\r"
    let scratch = try ScratchFile(difficult.replacing("\n", with: end))
    var csv = scratch.csv(CSVDialect(lineEnd: lineEnd), expecting: 3)
    let whole = try csv.rows()
    #expect(whole.rows.count == 11)
    for size in 1...difficult.utf8.count + 20 {
      csv.blockSize = size
      #expect(try csv.rows() == whole, "blocks of \(size) bytes")
    }
  }

  @Test(
    arguments: ["\n", "\r\n", "\r"],
    [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian])
  func readsTheSameRecordsInEveryEncoding(lineEnd: String, encoding: String.Encoding) throws {
    let expected = try rows(difficult, expecting: 3)
    let text = difficult.replacing("\n", with: lineEnd)
    for mark in ["", "\u{FEFF}"] {
      let scratch = try ScratchFile(try #require((mark + text).data(using: encoding)))
      let head = try CSVHead.read(path: scratch.path)
      #expect(head.dialect.hasByteOrderMark == !mark.isEmpty)
      for size in [1, 3, 1 << 20] {
        var csv = scratch.csv(head.dialect, expecting: 3)
        csv.blockSize = size
        let read = try csv.rows()
        #expect(read.rows.map(\.line) == expected.rows.map(\.line))
        let fields = read.fields.map { $0.map { $0?.replacing(lineEnd, with: "\n") } }
        #expect(fields == expected.fields)
        #expect(read.findings == expected.findings)
      }
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func readsNoiseTheSameWay(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let noise = (0..<Int.random(in: 0...300, using: &random)).map { _ in
      "ab1,,,\"\"\"\"\n\n\n\r \té\0".utf8.randomElement(using: &random) ?? 0
    }
    let scratch = try ScratchFile(noise)
    for lineEnd in [LineEnd.lf, .mixed] {
      var csv = scratch.csv(CSVDialect(lineEnd: lineEnd), expecting: 3)
      csv.openQuoteLimits = CSVFile.OpenQuoteLimits(lines: 8, bytes: 60, malformedLines: 3)
      let whole = try csv.rows()
      for size in [1, 2, 3, 7, 64] {
        csv.blockSize = size
        #expect(try csv.rows() == whole)
      }
      csv.keepsBlanks = true
      csv.blockSize = 5
      #expect(try csv.rows().rows.allSatisfy { !$0.fields.isEmpty })
    }
  }
}
