import Tables
import Testing

@testable import CSV

@Suite struct OpenQuoteTests {
  @Test func reportsTheLineWhereAQuoteOpened() throws {
    let read = try rows("a,b\n1,\"x\n2,y\n3,z\n")
    let expected = [Row(1, "a", "b"), Row(2, "1", "\"x"), Row(3, "2", "y"), Row(4, "3", "z")]
    #expect(read.rows == expected)
    #expect(read.findings == ["marks.csv:2: a quote here does not enclose its cell"])
  }

  @Test(arguments: [
    // A quoted field before the open one keeps its quotes.
    ("\"a,b\",\"c\n1,2\n", [Row(1, "a,b", "\"c"), Row(2, "1", "2")], 1),
    // Two open quotes in one line.
    ("\"a,b,\"c\n1,2\n", [Row(1, "\"a", "b", "\"c"), Row(2, "1", "2")], 1),
    // The quote opened on a later line of a record.
    ("\"a\nb\",\"c\n1,2\n", [Row(1, "a\nb", "\"c"), Row(3, "1", "2")], 2),
    ("1,2\n\"a\"x,b", [Row(1, "1", "2"), Row(2, "\"a\"x", "b")], 2),
    ("1,2\n\"", [Row(1, "1", "2"), Row(2, "\"")], 2),
    ("\"a\rb\n1,2\n", [Row(1, "\"a\rb"), Row(2, "1", "2")], 1),
  ])
  func readsTheQuoteAsText(text: String, expected: [Row], line: Int) throws {
    let read = try rows(text)
    #expect(read.rows == expected)
    #expect(read.findings == ["marks.csv:\(line): a quote here does not enclose its cell"])
  }

  /// Text between two quoted parts of one cell is said at its line; what RFC 4180 allows is not.
  @Test(arguments: [
    ("1,\"A\"x\"B\"\n2,c\n", [1]), ("a,b\n\"q\"-\"r\",2\n3,\"s\"t\"u\"\n", [2, 3]),
    ("a,\"x\ny\"z\"w\"\n1,2\n", [1]), ("a,\"say \"\"hi\"\", then\"\n\"\",\"\"\"\"\n", []),
    ("a, \"b\" \n\"c\" ,d\n", []), ("it's 5\" tall,b\nc,d\n", []),
  ])
  func saysTextBehindAClosingQuote(text: String, lines: [Int]) throws {
    let read = try rows(text, expecting: 2)
    #expect(
      read.findings == lines.map { "marks.csv:\($0): a quote inside a cell is not doubled" })
  }

  /// The sign for the end stands where it stands, behind a row or on a line of its own.
  @Test(arguments: [
    ("a,b\n1,2\u{1A}", 2, "2"), ("a,b\n1,2\n\u{1A}", 3, "2"), ("a,b\r\n1,2\r\n3,4\u{1A}", 3, "4"),
    ("a,b\n1,2\n\u{1A}\n", 3, "2"), ("a,b\n1,\"x\ny\"\u{1A}", 3, "x\ny"),
  ])
  func saysTheSignForTheEndAtItsLine(text: String, line: Int, last: String) throws {
    let read = try rows(text)
    #expect(read.findings == ["marks.csv:\(line): the old sign for the end of a file"])
    #expect(read.rows.last?.fields.last == last)
  }

  @Test func boundsTheLinesAQuoteMayStayOpen() throws {
    let lines = (1...30).map { "\($0),x" }.joined(separator: "\n")
    let scratch = try ScratchFile("a,\"b\n\(lines)\n1,\"2\n")
    var csv = scratch.csv()
    csv.openQuoteLimits.lines = 10
    let read = try csv.rows()
    #expect(read.rows.count == 32)
    #expect(read.findings.map { $0.prefix(12) } == ["marks.csv:1:", "marks.csv:32"])
  }

  @Test func boundsTheBytesAQuoteMayStayOpen() throws {
    let scratch = try ScratchFile("a,\"b\n\(String(repeating: "1,x\n", count: 100))y\"\n")
    var csv = scratch.csv()
    csv.openQuoteLimits.bytes = 50
    #expect(try csv.rows().rows.count == 102)
    csv.openQuoteLimits.bytes = 1_000
    #expect(try csv.rows().rows.count == 1)
  }

  @Test func trustsAMalformedFieldForFewerLines() throws {
    let lines = (1...30).map { "\($0),x" }.joined(separator: "\n")
    #expect(try rows("a,\"b\n\(lines)\nc\"\n").rows.count == 1)
    #expect(try rows("a,\"b\"x\n\(lines)\nc\"\n").rows.count == 32)
  }

  @Test func readsAQuoteInEveryLineInLinearTime() throws {
    let read = try rows(String(repeating: "1,\"great\" job,2\n", count: 2_000), expecting: 3)
    #expect(read.rows.count == 2_000)
    #expect(Set(read.fields) == [["1", "\"great\" job", "2"]])
    #expect(read.findings.count == 2_000)
  }
}
