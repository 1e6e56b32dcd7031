import TestSupport
import Tables
import Testing

@testable import CSV

@Suite struct CSVWriterTests {
  private func written(_ fields: [String?], safe: Bool = false) -> String {
    var writer = CSVWriter(spreadsheetSafe: safe)
    writer.append(fields)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (["a", "b"], "a,b\n"), (["a,b", nil, ""], "\"a,b\",,\"\"\n"),
    (["say \"hi\""], "\"say \"\"hi\"\"\"\n"), (["a\nb", "c\rd"], "\"a\nb\",\"c\rd\"\n"),
    ([" a", "b\t", "c d"], "\" a\",\"b\t\",c d\n"), ([nil], "\"\"\n"), ([nil, nil], ",\"\"\n"),
    (["6'", "é😀"], "6',é😀\n"),
  ])
  func quotesOnlyWhereNeeded(fields: [String?], line: String) {
    #expect(written(fields) == line)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func writesWhatTheReaderGivesBack(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let characters = Array("ab1 ,;\"\n\r\t'=é😀\u{2028}")
    let width = Int.random(in: 1...5, using: &random)
    let records: [[String?]] = (0..<Int.random(in: 1...20, using: &random)).map { _ in
      var record: [String?] = (0..<width).map { _ in
        let length = Int.random(in: 0...6, using: &random)
        let text = (0..<length).map { _ in characters.randomElement(using: &random) ?? "x" }
        return Bool.random(using: &random) ? nil : String(text)
      }
      // The writer gives a record of nothing an empty text, so that it is one.
      if record.allSatisfy({ $0 == nil }) { record[width - 1] = "" }
      return record
    }
    var writer = CSVWriter()
    for record in records { writer.append(record) }
    let scratch = try ScratchFile(writer.bytes)
    let read = try scratch.csv(expecting: width).rows()
    #expect(read.fields == records)
    #expect(read.findings == [])
  }

  @Test(arguments: [
    ("=1+1", "'=1+1\n"), ("+A1", "'+A1\n"), ("-A1", "'-A1\n"), ("@SUM(A1)", "'@SUM(A1)\n"),
    ("\t=1", "\"'\t=1\"\n"), ("\r=1", "\"'\r=1\"\n"), ("=\"a\",b", "\"'=\"\"a\"\",b\"\n"),
    ("-5", "-5\n"), ("+3.5", "+3.5\n"), ("-1e3", "-1e3\n"), ("-", "'-\n"), ("-5-3", "'-5-3\n"),
    ("-inf", "'-inf\n"), ("a=b", "a=b\n"), ("\n=1", "\"'\n=1\"\n"),
  ])
  func keepsFormulasAsText(cell: String, line: String) {
    #expect(written([cell], safe: true) == line)
  }

  @Test func countsFormulasEitherWay() {
    for safe in [true, false] {
      var writer = CSVWriter(spreadsheetSafe: safe)
      writer.append(["=1+1", "-5", "x", "@y"])
      #expect(writer.formulaCells == 2)
    }
  }

  @Test func handsOverItsBytesInBlocks() {
    var writer = CSVWriter()
    writer.append(["a"])
    #expect(writer.takeBytes() == ContiguousArray("a\n".utf8))
    writer.append(["b"])
    #expect(writer.takeBytes() == ContiguousArray("b\n".utf8))
    #expect(writer.bytes.isEmpty)
  }
}
