import Tables
import TestSupport
import Testing

@testable import CSV

/// Lines without quotes, which are split without libcsv.
@Suite struct PlainLineTests {
  /// What libcsv and the reader's own splitting make of a line.
  private func both(_ line: String, delimiter: UInt8) -> (libcsv: CSVRecord, own: CSVRecord) {
    var (asked, own) = (CSVRecord(composingFrom: 1), CSVRecord(composingFrom: 1))
    var parser = CSVParser(delimiter: delimiter, quote: UInt8(ascii: "\""))
    let whole = ContiguousArray((line + "\n").utf8)
    #expect(parser.feed(whole, 0..<whole.count, into: &asked))
    parser.split(whole, 0..<whole.count - 1, into: &own)
    return (asked, own)
  }

  @Test(
    arguments: [
      "", " ", "\t \t", ",", " , ", "a", " a b ", "a,b", "a, b ,,c", ",,a", "a,\t,b\t", "é , ñ",
      "a,b,c,d,e,f,g,h,i,j", "1234567,12345678,123456789,1234567890123456,12345678901234567",
    ], [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")])
  func splitsAsTheLibraryDoes(line: String, delimiter: UInt8) {
    let (libcsv, own) = both(line, delimiter: delimiter)
    #expect(own.texts == libcsv.texts)
    #expect(own.isComplete == libcsv.isComplete)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func splitsAnyLineAsTheLibraryDoes(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let signs = Array(",,,; \t'abcé01€")
    for _ in 0..<2_000 {
      let length = Int.random(in: 0..<70, using: &random)
      let line = String(
        (0..<length).map { _ in signs[Int.random(in: 0..<signs.count, using: &random)] })
      let (libcsv, own) = both(line, delimiter: UInt8(ascii: seed < 4 ? "," : "\t"))
      #expect(own.texts == libcsv.texts, "\(line)")
      #expect(own.isComplete == libcsv.isComplete, "\(line)")
    }
  }

  /// What a file gives, with its rows as they are and with a quote in each, for which libcsv is asked.
  @Test(
    arguments: [
      // Ids that begin as the header does, the header again, in another order, and in capitals.
      "s1,a,b\ns2,c,d\nsid,note,more\ns3,e,f\nmore,sid,note\ng,s4,h\nSID,NOTE,MORE\ns5,i,j\n",
      "1,a,b\n\n,,\n 2 , c ,\n3,d\n4,e,f,g\n5,,\n", "1,a,b\r\n2,c,d\r\n\r\n3,e,f",
      "1,a,b\r2,c\n3,d,e\n",
    ], [1, 7, 64, 1 << 20])
  func readsPlainRowsAsTheLibraryWould(rows: String, blockSize: Int) throws {
    let plain = try texts(of: "sid,note,more\n" + rows, blockSize)
    let quoted = rows.replacing(#/\b[a-j]\b/#) { "\"\($0.output)\"" }
    let asked = try texts(of: "sid,note,more\n" + quoted, blockSize)
    #expect(plain.rows == asked.rows)
    #expect(plain.lines == asked.lines)
    #expect(plain.findings == asked.findings)
  }

  private func texts(
    of text: String, _ blockSize: Int
  ) throws -> (rows: [[String?]], lines: [Int], findings: [String]) {
    let head = try CSVHead.read(.memory(Array(text.utf8)), name: "a.csv")
    var file = head.file("a.csv", skippingRecords: 1, fields: 3)
    file.blockSize = blockSize
    var (rows, lines): ([[String?]], [Int]) = ([], [])
    let summary = try file.forEachRecord { record in
      rows.append(record.texts)
      lines.append(record.line)
    }
    return (rows, lines, summary.findings.map(\.description))
  }

  @Test func countsFieldsBeyondTheLimitAsTheLibraryDoes() {
    let line = String(repeating: "a,", count: CSVRecord.maximumFields + 10)
    let (libcsv, own) = both(line, delimiter: UInt8(ascii: ","))
    #expect(own.count == libcsv.count)
    #expect(own.byteCount == libcsv.byteCount)
  }

  @Test func knowsShortCellsByTheirKeys() throws {
    let cells = ["", "a", "b", "a\u{0}", "1234567", "12345678", "123456789", "123456789012345"]
    let long = "1234567890123456"
    let (record, _) = both((cells + [long]).joined(separator: ","), delimiter: UInt8(ascii: ","))
    #expect(record.key(of: 0) == nil, "a missing cell has no key")
    #expect(record.key(of: cells.count) == nil, "a long cell has no key")
    let keys = (1..<cells.count).map { record.key(of: $0) }
    #expect(Set(keys).count == cells.count - 1)
    for (place, cell) in cells.enumerated().dropFirst() {
      let (other, _) = both("something before,\(cell),behind", delimiter: UInt8(ascii: ","))
      #expect(other.key(of: 1) == record.key(of: place))
    }
  }
}
