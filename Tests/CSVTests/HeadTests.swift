import Testing

@testable import CSV

@Suite struct HeadTests {
  @Test(arguments: [
    ("a,b\n1,2\n", ","), ("a;b\n1,5;2,5\n3,5;4,5\n", ";"), ("a\tb, c\td\n1\t2\t3\n", "\t"),
    ("a|b\n1|2\n", "|"), ("plain\nwords\n", ","), ("a;b;c,d\n", ";"),
    ("Term: Fall, 2026\n\na;b\n\"x;y\";2\n3;4\n", ";"), ("", ","),
  ])
  func findsDelimiter(text: String, delimiter: String) throws {
    let scratch = try ScratchFile(text)
    let head = try CSVHead.read(path: scratch.path)
    #expect(String(UnicodeScalar(head.dialect.delimiter)) == delimiter)
  }

  @Test func showsTheFirstRecordsWithTheirLines() throws {
    let scratch = try ScratchFile("Teacher:,T014\n\nid,\"no\nte\"\n1,\n")
    let head = try CSVHead.read(path: scratch.path)
    #expect(
      head.records.map { Row($0) }
        == [Row(1, "Teacher:", "T014"), Row(3, "id", "no\nte"), Row(5, "1", nil)])
    #expect(head.byteCount == 29)
    #expect(!head.isEmpty)
  }

  @Test func showsAtMostFortyRecords() throws {
    let scratch = try ScratchFile(String(repeating: "a,b\n", count: 100))
    #expect(try CSVHead.read(path: scratch.path).records.count == 40)
  }

  @Test func findsNothingInAnEmptyFile() throws {
    for text in ["", "\n \n", ",,\n"] {
      let scratch = try ScratchFile(text)
      #expect(try CSVHead.read(path: scratch.path).isEmpty)
    }
  }

  @Test func obeysOverrides() throws {
    let scratch = try ScratchFile([0x61, 0x2C, 0xE9, 0x3B, 0x22, 0x62, 0x0A])
    var hints = CSVHints()
    hints.encoding = .macRoman
    hints.delimiter = UInt8(ascii: ";")
    hints.quote = CSVHints.Quote.none
    let head = try CSVHead.read(path: scratch.path, hints: hints)
    #expect(head.records.first?.texts == ["a,È", "\"b"])
  }

  @Test func namesDelimiters() {
    let names = [",", ";", "\t", "|", ":"].map {
      CSVDialect(delimiter: UInt8(ascii: $0)).delimiterName
    }
    #expect(names == ["comma", "semicolon", "tab", "bar", ":"])
  }
}
