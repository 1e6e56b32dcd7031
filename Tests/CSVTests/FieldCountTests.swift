import Tables
import Testing

@testable import CSV

@Suite struct FieldCountTests {
  @Test(arguments: ["1,2,3\n", "1,2,\n", "1,,\n"])
  func acceptsBlankFieldsAtTheEnd(text: String) throws {
    #expect(try rows(text, expecting: 3).findings == [])
  }

  @Test(arguments: [
    ("1,2,3,4\n", "marks.csv:1: expected 3 fields, found 4"),
    ("1,2,3,\n", "marks.csv:1: expected 3 fields, found 4"),
    ("1,2,3,,  ,\n", "marks.csv:1: expected 3 fields, found 6"),
    ("1,2,3,\"\"\n", "marks.csv:1: expected 3 fields, found 4"),
    ("1,2,3\n1,2,3,,5\n", "marks.csv:2: expected 3 fields, found 5"),
    ("\"say \"hi\", ok\",d,e\n", "marks.csv:1: expected 3 fields, found 4"),
  ])
  func reportsFieldsTooMany(text: String, finding: String) throws {
    #expect(try rows(text, expecting: 3).findings == [finding])
  }

  @Test func countsShortRecords() throws {
    let scratch = try ScratchFile("1,2,3\n1,2\n")
    let csv = scratch.csv(expecting: 3)
    let summary = try csv.forEachRecord { _ in }
    #expect(summary.shortRecords == 1)
    #expect(summary.records == 2)
    #expect(try csv.rows().findings == ["marks.csv:2: expected 3 fields, found 2"])
  }

  @Test(arguments: [
    // A stray quote in one line, closed by chance in the next.
    ("1,\"a,b\n2,\"c\",d\n", [Row(1, "1", "\"a", "b"), Row(2, "2", "c", "d")], 1),
    ("1,\"a,b\n2,c,\"d\"\n", [Row(1, "1", "\"a", "b"), Row(2, "2", "c", "d")], 1),
    ("1,\"a,b\n2,c,d\"\n", [Row(1, "1", "\"a", "b"), Row(2, "2", "c", "d\"")], 1),
    (
      "1,\"a,b\n2,c,d\n3,\"e\",f\n",
      [Row(1, "1", "\"a", "b"), Row(2, "2", "c", "d"), Row(3, "3", "e", "f")], 1
    ),
    // Quotes escaped by a backslash, in two fields of a line.
    (
      #"1,"\"\"\"a\"\" b\"","\"c \"\"d\"\"\""# + "\n2,x,y\n3,\"x, y\",z\n",
      [
        Row(1, "1", #""\"\"\"a\"\" b\"""#, #"\"c \"\"d\"\"\"#), Row(2, "2", "x", "y"),
        Row(3, "3", "x, y", "z"),
      ], 1
    ),
    // A field that begins with a quoted word.
    ("1,\"a\" b,\"c\"\n", [Row(1, "1", "\"a\" b", "c")], 1),
    ("\"1\n2\",\"a\" b,\"c\"\n", [Row(1, "1\n2", "\"a\" b", "c")], 2),
  ])
  func readsASuspectQuoteAsTextWhereTheRecordThenFits(
    text: String, expected: [Row], line: Int
  ) throws {
    let read = try rows(text, expecting: 3)
    #expect(read.rows == expected)
    #expect(read.findings == ["marks.csv:\(line): a quote here does not enclose its cell"])
  }

  @Test(arguments: [
    // Quotes that are not doubled, in a cell of several lines.
    ("1,2,\"a \"b\" c\nd\"\n", [Row(1, "1", "2", "a \"b\" c\nd")]),
    // Well-formed quotes in a record that ends early are not suspect.
    ("\"a, b\",c\n", [Row(1, "a, b", "c")]),
    // With the quote as text it would not fit either.
    ("\"a\nb\",c\n", [Row(1, "a\nb", "c")]),
  ])
  func leavesOtherShortRecordsAlone(text: String, expected: [Row]) throws {
    let read = try rows(text + "1,2,3\n", expecting: 3)
    #expect(read.rows.dropLast() == expected[...])
    #expect(!read.findings.contains { $0.contains("does not enclose") })
  }

  @Test func keepsAsManyFieldsAsASheetHasColumns() throws {
    let read = try rows(String(repeating: "x,", count: 20_000) + "x\n1,2\n")
    #expect(read.rows.map(\.fields.count) == [16_384, 2])
    #expect(read.findings == ["marks.csv:1: expected 16384 fields, found 20001"])
  }

  @Test func expectsNothingOfSkippedRecords() throws {
    let read = try rows("District 5\n\nTerm,1\na,b\n1,2\n", skipping: 3, expecting: 2)
    #expect(read.rows == [Row(5, "1", "2")])
  }
}
