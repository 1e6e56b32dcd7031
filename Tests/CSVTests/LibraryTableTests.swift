import Foundation
import Tables
import Testing

@testable import CSV

/// Input that libcsv treats in ways of its own, and what the reader makes of it: records with
/// their lines, and findings.
@Suite struct LibraryTableTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var text = ""
    var dialect = CSVDialect()
    var width: Int?
    var rows: [Row] = []
    var findings: [String] = []
    var testDescription: String { name }
  }

  private static let tabs = CSVDialect(delimiter: UInt8(ascii: "\t"))
  private static let openQuote = "a quote here does not enclose its cell"
  private static let nulBytes = "not UTF-8; read as UTF-8 with U+FFFD for NUL bytes"

  static let blankLines = [
    Case(name: "no file at all", text: ""),
    Case(name: "line ends only", text: "\n\r\n\n"),
    Case(
      name: "blank lines, LF", text: "a,b\n\n1,2\n", rows: [Row(1, "a", "b"), Row(3, "1", "2")]),
    Case(
      name: "blank lines, CRLF", text: "a,b\r\n\r\n1,2\r\n",
      rows: [Row(1, "a", "b"), Row(3, "1", "2")]),
    Case(
      name: "lines of blanks", text: "a,b\n \t\n\t\n1,2\n",
      rows: [Row(1, "a", "b"), Row(4, "1", "2")]),
    Case(
      name: "lines of delimiters", text: "a,b\n,\n,,,\n1,2\n",
      rows: [Row(1, "a", "b"), Row(4, "1", "2")]),
    Case(name: "a line of one empty text", text: "\"\"\n", rows: [Row(1, "")]),
  ]

  static let lineEnds = [
    Case(
      name: "CR only", text: "a,b\r\"1\r2\",3\r4,5", dialect: CSVDialect(lineEnd: .cr),
      rows: [Row(1, "a", "b"), Row(2, "1\r2", "3"), Row(4, "4", "5")]),
    Case(
      name: "LF, CRLF and CR in one file", text: "a,b\r1,2\n3,4\r\n5,6\r\r\n7,8",
      dialect: CSVDialect(lineEnd: .mixed),
      rows: [
        Row(1, "a", "b"), Row(2, "1", "2"), Row(3, "3", "4"), Row(4, "5", "6"), Row(6, "7", "8"),
      ]),
    Case(
      name: "line ends inside quotes", text: "\"a\r\nb\",c\n\"d\n\n\re\",f\n1,2\n",
      rows: [Row(1, "a\r\nb", "c"), Row(3, "d\n\n\re", "f"), Row(6, "1", "2")]),
    Case(
      name: "no line end at the end", text: "a,b\n1,2", rows: [Row(1, "a", "b"), Row(2, "1", "2")]),
    Case(name: "a delimiter at the very end", text: "a,b,", rows: [Row(1, "a", "b", nil)]),
    Case(
      name: "VT, FF, U+2028 and Ctrl-Z", text: "a\u{0B}\u{0C}\u{2028}\u{1A},b\n",
      rows: [Row(1, "a\u{0B}\u{0C}\u{2028}\u{1A}", "b")]),
  ]

  static let quotes = [
    Case(
      name: "a quote that never closes", text: "a,b\n1,\"x\n2,y\n",
      rows: [Row(1, "a", "b"), Row(2, "1", "\"x"), Row(3, "2", "y")],
      findings: ["marks.csv:2: \(openQuote)"]),
    Case(
      name: "a quote inside an unquoted field", text: "6\" ruler,b\n1,2\n", width: 2,
      rows: [Row(1, "6\" ruler", "b"), Row(2, "1", "2")]),
    Case(
      name: "a quoted word inside a quoted field", text: "\"a \"b\" c\",d\n",
      rows: [Row(1, "a \"b\" c", "d")],
      findings: ["marks.csv:1: a quote inside a cell is not doubled"]),
    Case(
      name: "a quoted word and a delimiter inside", text: "\"say \"hi\", ok\",d\n", width: 2,
      rows: [Row(1, "say \"hi", "ok\"", "d")],
      findings: ["marks.csv:1: expected 2 fields, found 3"]),
    Case(
      name: "text behind a closing quote", text: "\"a\"x,b\n1,2\n", width: 2,
      rows: [Row(1, "\"a\"x", "b"), Row(2, "1", "2")], findings: ["marks.csv:1: \(openQuote)"]),
    Case(
      name: "quotes doubled", text: "\"say \"\"hi\"\"\",d\n", rows: [Row(1, "say \"hi\"", "d")]),
    Case(
      name: "quotes behind backslashes", text: "\"a\\\"b\",c\n", rows: [Row(1, "a\\\"b", "c")],
      findings: ["marks.csv:1: a quote inside a cell is not doubled"]),
    Case(
      name: "single quotes", text: "'a, b','it''s'\n",
      dialect: CSVDialect(quote: UInt8(ascii: "'")), rows: [Row(1, "a, b", "it's")]),
    Case(
      name: "no quotes", text: "\"a,\"b\"\n\"c\n", dialect: CSVDialect(quote: nil),
      rows: [Row(1, "\"a", "\"b\""), Row(2, "\"c")]),
    Case(
      name: "nothing, blanks and an empty text", text: "a,,  ,\"\",b\n",
      rows: [Row(1, "a", nil, nil, "", "b")]),
  ]

  static let blanksAndBytes = [
    Case(
      name: "blanks around quotes", text: "a, \"b\" ,\t\"c, d\"\t\n",
      rows: [Row(1, "a", "b", "c, d")]),
    Case(
      name: "blanks around fields", text: "  a  ,\tb c ,\"  d  \"\n",
      rows: [Row(1, "a", "b c", "  d  ")]),
    Case(
      name: "tabs as delimiters", text: "a\t\t b \t\n", dialect: tabs,
      rows: [Row(1, "a", nil, "b", nil)]),
    Case(
      name: "NUL bytes", text: "a,b\n1\0,\0\n",
      rows: [Row(1, "a", "b"), Row(2, "1\u{FFFD}", "\u{FFFD}")],
      findings: ["marks.csv:2: \(nulBytes)"]),
    Case(
      name: "a byte order mark before a quote", text: "\u{FEFF}\"a,b\",c\n",
      rows: [Row(1, "a,b", "c")]),
    Case(
      name: "a byte order mark behind a quote", text: "\"\u{FEFF}a\",c\n",
      rows: [Row(1, "a", "c")]),
    Case(
      name: "a byte order mark further on", text: "a,\"\u{FEFF}c\"\n",
      rows: [Row(1, "a", "\u{FEFF}c")]),
  ]

  @Test(arguments: blankLines + lineEnds + quotes + blanksAndBytes)
  func reads(_ input: Case) throws {
    let read = try CSVTests.rows(input.text, input.dialect, expecting: input.width)
    #expect(read.rows == input.rows)
    #expect(read.findings == input.findings)
  }

  @Test(arguments: ["\n", "\r\n"])
  func keepsBlankLinesWhereAskedWithoutAnotherForEachCRLF(lineEnd: String) throws {
    let scratch = try ScratchFile("a\n\n \n\"\"\nb\n".replacing("\n", with: lineEnd))
    var csv = scratch.csv()
    csv.keepsBlankLines = true
    #expect(try csv.rows().fields == [["a"], [], [], [""], ["b"]])
  }

  @Test(arguments: [
    ("a ,  b,\" c \" ,d\n", [["a ", "  b", " c ", "d"]]),
    ("a ,  b,\t\n", [["a ", "  b", "\t"]]),
    ("a,\"B\" ,C\nd ,e, f\n", [["a", "B", "C"], ["d ", "e", " f"]]),
  ])
  func keepsBlanksWhereNoQuoteNeedsThemGone(text: String, fields: [[String?]]) throws {
    let scratch = try ScratchFile(text)
    var csv = scratch.csv()
    csv.keepsBlanks = true
    #expect(try csv.rows().fields == fields)
  }

  @Test func readsOnBehindAQuoteThatIsNoErrorUnlessStrict() throws {
    let scratch = try ScratchFile("a,b\n6\" ruler,1\n2,3\n")
    var csv = scratch.csv(expecting: 2)
    #expect(try csv.rows().fields == [["a", "b"], ["6\" ruler", "1"], ["2", "3"]])
    csv.isStrict = true
    #expect(throws: CSVError(.malformedQuote, file: "marks.csv", line: 2)) { try csv.rows() }
  }

  @Test(arguments: [
    (String.Encoding.utf16LittleEndian, true), (.utf16BigEndian, true),
    (.utf16LittleEndian, false), (.utf16BigEndian, false),
  ])
  func decodesUTF16BeforeTheLibrarySeesIt(encoding: String.Encoding, hasMark: Bool) throws {
    let text = (hasMark ? "\u{FEFF}" : "") + "name,\"a\nb\"\r\nJosé,\"x, y\"\r\n"
    let scratch = try ScratchFile(try #require(text.data(using: encoding)))
    let head = try CSVHead.read(path: scratch.path)
    #expect(
      try head.file("marks.csv", skippingRecords: 0).rows()
        == Rows(rows: [Row(1, "name", "a\nb"), Row(3, "José", "x, y")]))
  }

  @Test(arguments: [String.Encoding.utf32LittleEndian, .utf32BigEndian], ["", "\u{FEFF}"])
  func refusesUTF32(encoding: String.Encoding, mark: String) throws {
    let scratch = try ScratchFile(
      try #require("\(mark)name,note\nJosé,ok\n".data(using: encoding)))
    let path = scratch.path
    let found = mark.isEmpty ? "a binary file" : "text in UTF-32"
    let error = #expect(throws: CSVError.self) { try CSVHead.read(path: path, name: "x") }
    #expect(error?.description == "x: expected a table as text, found \(found)")
  }

  @Test func lendsMissingFieldsAsNothing() throws {
    let scratch = try ScratchFile("a,,\"\"\n")
    var counts: [Int?] = []
    try scratch.csv().forEachRecord { record in
      for index in 0..<5 { counts.append(record.withField(index) { $0?.count }) }
      #expect(record.text(1) == nil)
      #expect(record.text(9) == nil)
      #expect(!record.isBlank)
    }
    #expect(counts == [1, nil, 0, nil, nil])
  }
}
