import Foundation
import Tables
import TestSupport
import Testing

@testable import CSV

/// `import --raw`: the same records out as in.
@Suite struct RawTableTests {
  private func raw(
    _ head: CSVHead, _ options: RawTable.Options = RawTable.Options()
  ) throws -> (fields: [[String?]], summary: CSVReadSummary, bytes: ContiguousArray<UInt8>) {
    var fields: [[String?]] = []
    var writer = CSVWriter()
    let summary = try RawTable(head, name: "x.csv", options: options).forEachRecord { record in
      fields.append(record.texts)
      writer.append(record)
    }
    return (fields, summary, writer.bytes)
  }

  private func raw(
    _ text: String, _ hints: CSVHints = CSVHints(), _ options: RawTable.Options = .init()
  ) throws -> [[String?]] {
    let scratch = try ScratchFile(text)
    return try raw(CSVHead.read(path: scratch.path, hints: hints), options).fields
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func findsWhatItCouldHaveBeenTold(seed: UInt64) throws {
    let file = try MessyFile(seed: seed)
    let scratch = try ScratchFile(file.bytes)
    let untold = try CSVHead.read(path: scratch.path)
    var hints = CSVHints()
    hints.encoding = file.dialect.encoding
    hints.delimiter = file.dialect.delimiter
    hints.quote = file.dialect.quote.map(CSVHints.Quote.byte)
    let told = try raw(CSVHead.read(path: scratch.path, hints: hints))
    #expect(told.fields == file.records)
    let found = try raw(untold)
    #expect(found.fields == told.fields, "\(untold.dialect), not \(file.dialect)")
    #expect(found.summary.findings == [])
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func findsTheTableBelowTitles(seed: UInt64) throws {
    let file = try MessyFile(seed: seed, hasTitles: true)
    let scratch = try ScratchFile(file.bytes)
    let found = try raw(CSVHead.read(path: scratch.path))
    var hints = CSVHints()
    hints.encoding = file.dialect.encoding
    hints.delimiter = file.dialect.delimiter
    hints.quote = file.dialect.quote.map(CSVHints.Quote.byte)
    hints.skippedLines = file.titles.count
    hints.headerRecords = 1
    let told = try raw(CSVHead.read(path: scratch.path, hints: hints))
    #expect(told.fields == file.records)
    #expect(found.fields == told.fields)
    #expect(found.summary.findings == told.summary.findings)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func keepsEveryRecordInEveryDialect(seed: UInt64) throws {
    for encoding in TextEncoding.allCases where encoding != .latin1 {
      for lineEnd in [LineEnd.lf, .crlf, .cr] {
        for hasMark in encoding.byteOrderMark.isEmpty ? [false] : [false, true] {
          let delimiter = Array(",;\t|".utf8)[Int(seed % 4)]
          let dialect = CSVDialect(
            delimiter: delimiter, encoding: encoding, lineEnd: lineEnd,
            hasByteOrderMark: hasMark)
          let file = try MessyFile(seed: seed, in: dialect)
          let scratch = try ScratchFile(file.bytes)
          #expect(try raw(CSVHead.read(path: scratch.path)).fields == file.records, "\(dialect)")
        }
      }
    }
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func writesWhatIsReadAgain(seed: UInt64) throws {
    let scratch = try ScratchFile(MessyFile(seed: seed).bytes)
    let first = try raw(CSVHead.read(path: scratch.path))
    let copy = try ScratchFile(first.bytes)
    let again = try raw(CSVHead.read(path: copy.path))
    #expect(again.fields == first.fields)
    #expect(again.bytes == first.bytes)
    #expect(try copy.csv().rows().fields == first.fields, "by any reader")
  }

  /// Noise with every byte that means something, cut and joined at random.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func writesNoiseSoThatItIsReadAgain(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let noise = (0..<Int.random(in: 0...400, using: &random)).map { _ in
      "abc12,,,,;|\"\"'\n\n\r \té\u{FEFF}".utf8.randomElement(using: &random) ?? 0
    }
    let scratch = try ScratchFile(noise)
    for isStrict in [false, true] {
      var options = RawTable.Options()
      options.isStrict = isStrict
      guard let first = try? raw(CSVHead.read(path: scratch.path), options) else {
        #expect(isStrict)
        continue
      }
      let copy = try ScratchFile(first.bytes)
      let texts = { (fields: [[String?]]) in fields.map { $0.map { $0 ?? "" } } }
      var csv = copy.csv()
      csv.keepsBlankLines = true
      let expected = texts(first.fields).map { $0.isEmpty ? [""] : $0 }
      // A mark at the very beginning of a file belongs to no record.
      if expected.first?.first?.hasPrefix("\u{FEFF}") == true { continue }
      #expect(texts(try csv.rows().fields) == expected)
    }
  }

  @Test func leavesOutWhatIsNotTheTable() throws {
    let text =
      "Report of the fall\n\nGroup,,Math,\nid,name,level,points\n1, A ,x,2\n,,,\n"
      + "2,B,x\n\nterm,count,share\nFall,3,4\n"
    #expect(
      try raw(text) == [
        ["Group id", "Group name", "Math level", "Math points"], ["1", " A ", "x", "2"],
        ["2", "B", "x"], ["term", "count", "share"], ["Fall", "3", "4"],
      ])
    let regular = text.replacing("2,B,x\n", with: "2,B,x,3\n")
    #expect(try raw(regular).count == 3)
    var hints = CSVHints()
    hints.skippedLines = 0
    hints.headerRecords = 1
    hints.readsAllTables = true
    var options = RawTable.Options()
    options.keepsSeparatorLines = true
    #expect(try raw(regular, hints, options).count == 8)
    options.trims = true
    #expect(try raw(regular, hints, options)[3] == ["1", "A", "x", "2"])
  }

  @Test func readsStrictly() throws {
    var options = RawTable.Options()
    options.isStrict = true
    #expect(
      try raw("title\n\n a ,b\n,\n\"x\",y\n", CSVHints(), options)
        == [["title"], [], [" a ", "b"], [nil, nil], ["x", "y"]])
  }

  @Test(arguments: [
    ("a,b\n1,6\" rule\n", 2), ("a,b\n1,2\n\"x\"y,3\n", 3), ("a,b\n\"x\" ,3\n", 2),
    ("a,b\n1,\"open\n2,3\n", 2), ("a,b\n\"two\nlines\",\"say \"no\"\"\n", 3),
  ])
  func refusesMalformedQuotesWhereStrict(text: String, line: Int) throws {
    let scratch = try ScratchFile(text)
    var options = RawTable.Options()
    options.isStrict = true
    #expect(throws: CSVError(.malformedQuote, file: "x.csv", line: line)) {
      try raw(CSVHead.read(path: scratch.path), options)
    }
  }

  @Test func saysWhichRowsHaveAnotherLength() throws {
    let scratch = try ScratchFile("a,b\n1,2\n3\n4,5\n6,7,8\n9,1\n2,3\n")
    let lines = try raw(CSVHead.read(path: scratch.path)).summary.findings.map(\.location.line)
    #expect(lines == [3, 5])
  }
}
