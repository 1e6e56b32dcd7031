import Testing

@testable import CSV

/// What libcsv does with odd input, as far as our reader shows it.
@Suite struct LenientParsingTests {
  @Test(arguments: [
    ("a,b\n\n1,2\n", [Row(1, "a", "b"), Row(3, "1", "2")]),
    ("a,b\r\n\r\n \t\r\n1,2\r\n", [Row(1, "a", "b"), Row(4, "1", "2")]),
    ("a,b\n,\n,,,\n1,2\n", [Row(1, "a", "b"), Row(4, "1", "2")]),
    ("\"\"\n", [Row(1, "")]),
    ("\n\n", []),
    ("", []),
  ])
  func dropsBlankLines(text: String, expected: [Row]) throws {
    #expect(try rows(text).rows == expected)
  }

  @Test(arguments: [
    ("a,,\"\",b", ["a", nil, "", "b"]),
    ("a,  ,b", ["a", nil, "b"]),
    ("  a  ,\"  b  \"", ["a", "  b  "]),
    ("a, \"b\" ,c", ["a", "b", "c"]),
    ("6\" ruler,b", ["6\" ruler", "b"]),
    ("\"a \"b\" c\",d", ["a \"b\" c", "d"]),
    ("\"say \"hi\", ok\",d", ["say \"hi", "ok\"", "d"]),
    ("\"a\\\"b\",c", ["a\\\"b", "c"]),
    ("\"say \"\"hi\"\"\",d", ["say \"hi\"", "d"]),
    ("\"a,b\",c", ["a,b", "c"]),
    ("a,b,", ["a", "b", nil]),
    ("a\u{0B}\u{0C}\u{2028}\u{1A},b", ["a\u{0B}\u{0C}\u{2028}\u{1A}", "b"]),
  ])
  func readsFields(line: String, fields: [String?]) throws {
    #expect(try rows(line + "\n").fields == [fields])
    #expect(try rows(line).fields == [fields], "without a line end")
  }

  @Test func keepsEmptyFieldsBetweenTabs() throws {
    let tabs = CSVDialect(delimiter: UInt8(ascii: "\t"))
    #expect(try rows("a\t\t b \t\n", tabs).fields == [["a", nil, "b", nil]])
  }

  @Test func keepsLineEndsInsideQuotes() throws {
    let read = try rows("\"a\r\nb\",c\n\"d\n\n\re\",f\n1,2\n")
    #expect(read.rows == [Row(1, "a\r\nb", "c"), Row(3, "d\n\n\re", "f"), Row(6, "1", "2")])
  }

  @Test func takesQuotesAsTextWithoutQuote() throws {
    let plain = CSVDialect(quote: nil)
    #expect(try rows("\"a,\"b\"\n\"c\n", plain).fields == [["\"a", "\"b\""], ["\"c"]])
  }

  @Test(arguments: [
    ("a ,  b,\" c \" ,d\n", [["a", "b", " c ", "d"]]),
    ("a ,  b,\t\n", [["a ", "  b", "\t"]]),
  ])
  func keepsBlanksWhereNoQuoteNeedsThemGone(text: String, fields: [[String?]]) throws {
    let scratch = try ScratchFile(text)
    var csv = scratch.csv()
    csv.keepsBlanks = true
    #expect(try csv.rows().fields == fields)
  }

  @Test func skipsByteOrderMark() throws {
    #expect(try rows("\u{FEFF}\"a,b\",c\n").fields == [["a,b", "c"]])
    #expect(try rows("\"\u{FEFF}a\",c\n").fields == [["a", "c"]])
    #expect(try rows("a,\"\u{FEFF}c\"\n").fields == [["a", "\u{FEFF}c"]])
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
