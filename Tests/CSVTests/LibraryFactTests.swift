import Testing

@testable import CSV

/// What libcsv itself does, where the reader relies on it: another version that differs must fail
/// here, not in a school's file.
@Suite struct LibraryFactTests {
  /// What the parser made of parts fed one after the other.
  private struct Parsed: Equatable {
    var records: [[String?]] = []
    /// The fields of a record that no line end has closed.
    var unfinished: [String?] = []
    var state = CSVParser.State.betweenRecords
  }

  private func parsed(
    _ parts: [String], delimiter: Character = ",", quote: UInt8? = UInt8(ascii: "\""),
    reading: CSVParser.Reading = []
  ) -> Parsed {
    var parser = CSVParser(delimiter: delimiter.asciiValue ?? 0, quote: quote)
    parser.use(reading)
    var record = CSVRecord()
    var parsed = Parsed()
    for part in parts {
      let bytes = ContiguousArray(part.utf8)
      #expect(parser.feed(bytes, 0..<bytes.count, into: &record))
      guard record.isComplete else { continue }
      parsed.records.append(record.texts)
      record.begin(line: 1)
    }
    parsed.unfinished = record.texts
    parsed.state = parser.state
    return parsed
  }

  @Test(arguments: ["\n", "\r\n", "\r", " \n", "\t \r\n"])
  func tellsNothingOfBlankLines(line: String) {
    #expect(parsed(["a\n", line, "b\n"]).records == [["a"], ["b"]])
    #expect(parsed([line]) == Parsed())
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func endsARecordOnceWithEveryLineEnd(end: String) {
    #expect(parsed(["a,b\(end)", "1,2\(end)"]).records == [["a", "b"], ["1", "2"]])
    // The two bytes of a CRLF may come in different calls.
    #expect(parsed(["a", ",b\r", "\n", "1\n"]).records == [["a", "b"], ["1"]])
  }

  @Test func tellsNothingFromAnEmptyText() {
    #expect(parsed(["\"\"\n"]).records == [[""]])
    #expect(parsed(["a,,\"\",  ,b\n"]).records == [["a", nil, "", nil, "b"]])
  }

  @Test(arguments: [
    ("\"a\r\n", CSVParser.State.insideQuote), ("\"a\"x,b\n", .insideQuote),
    ("\"", .insideQuote), ("\"a\"", .behindQuote), ("\"a\" ", .behindQuote),
    ("a,", .betweenFields), ("a", .insideField), ("a \"b", .insideField),
    ("a\n", .betweenRecords), ("\"a\"\n", .betweenRecords),
  ])
  func showsWhereItStands(text: String, state: CSVParser.State) {
    #expect(parsed([text]).state == state)
  }

  @Test func keepsItsStateBetweenCalls() {
    let text = "a,\"b \"\"c\"\"\nd\" , e\r\n"
    let whole = parsed([text])
    #expect(whole.records == [["a", "b \"c\"\nd", "e"]])
    #expect(parsed(text.unicodeScalars.map { String($0) }) == whole)
  }

  @Test(arguments: [
    ("6\" ruler,b\n", ["6\" ruler", "b"]),
    ("\"a \"b\" c\",d\n", ["a \"b\" c", "d"]),
    ("\"say \"hi\", ok\",d\n", ["say \"hi", "ok\"", "d"]),
    ("\"a\\\"b\",c\n", ["a\\\"b", "c"]),
    (" \"a\" , b \n", ["a", "b"]),
    ("a\0b,\"\0\"\n", ["a\0b", "\0"]),
    ("\u{FEFF}\"a,b\",c\n", ["\u{FEFF}\"a", "b\"", "c"]),
    ("a\u{0B}\u{0C}\u{2028}\u{1A},b\n", ["a\u{0B}\u{0C}\u{2028}\u{1A}", "b"]),
  ])
  func isLenient(line: String, fields: [String?]) {
    #expect(parsed([line]).records == [fields])
  }

  @Test(arguments: [
    ("a,\"b, c\",\"\"\"d\"\"\"\n", true), ("\"two\nlines\",x\r\n", true), ("a,,\"\"\n", true),
    ("6\" ruler\n", false), ("\"a \"b\" c\"\n", false), ("\"a\"x\n", false),
  ])
  func isStrictWhereAsked(text: String, isWellFormed: Bool) {
    let bytes = ContiguousArray(text.utf8)
    #expect(CSVParser.isWellFormed(bytes, 0..<bytes.count, CSVDialect()) == isWellFormed)
  }

  @Test func takesBlanksFromTabsThatDelimit() {
    #expect(
      parsed(["a\t\t b \t\n"], delimiter: "\t").records == [["a", nil, "b", nil]])
  }

  @Test func obeysHowTheNextBytesAreToBeRead() {
    #expect(parsed(["\"a\",b\n"], quote: nil).records == [["\"a\"", "b"]])
    #expect(parsed(["\"a\",b\n"], reading: .quotesAsText).records == [["\"a\"", "b"]])
    #expect(parsed([" a ,b\t\n"], reading: .blanksAsText).records == [[" a ", "b\t"]])
    #expect(parsed(["a\rb,c\n"], reading: .returnsAsText).records == [["a\rb", "c"]])
    // Blanks that are text keep a quote before them from closing the field.
    #expect(parsed(["\"B\" ,C\n"], reading: .blanksAsText).state == .insideQuote)
  }

  @Test func refusesAFieldBeyondItsLimitAndCanGoOn() {
    var parser = CSVParser(delimiter: UInt8(ascii: ","), quote: UInt8(ascii: "\""))
    var record = CSVRecord()
    let block = ContiguousArray(repeating: UInt8(ascii: "x"), count: 1 << 20)
    var blocks = 0
    while blocks < 20, parser.feed(block, 0..<block.count, into: &record) { blocks += 1 }
    #expect(blocks == CSVParser.maximumFieldBytes >> 20)
    parser.reset()
    record.begin(line: 2)
    let line = ContiguousArray("a,b\n".utf8)
    #expect(parser.feed(line, 0..<line.count, into: &record))
    #expect(record.texts == ["a", "b"])
  }
}
