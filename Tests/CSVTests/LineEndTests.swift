import Testing

@testable import CSV

@Suite struct LineEndTests {
  @Test(arguments: [
    ("a,b\n1,2\n", LineEnd.lf), ("a,b\r\n1,2\r\n", .crlf), ("a,b\r1,2\r", .cr), ("a,b", .lf),
    ("a,b\r1,2\n3,4\r\n", .mixed), ("a,b\n1,2\r\n", .mixed), ("\"a\rb\",c\n1,2\n", .lf),
    ("a,b\r\n\"1\n2\",3\r\n", .crlf), ("a\r", .cr),
  ])
  func findsLineEnd(text: String, expected: LineEnd) throws {
    let scratch = try ScratchFile(text)
    #expect(try CSVHead.read(path: scratch.path).dialect.lineEnd == expected)
  }

  @Test func acceptsEveryLineEndWhereTheyAreMixed() throws {
    let mixed = CSVDialect(lineEnd: .mixed)
    let read = try rows("a,b\r1,2\n3,4\r\n5,6\r\r\n7,8\n\r9,0", mixed)
    let expected = [
      Row(1, "a", "b"), Row(2, "1", "2"), Row(3, "3", "4"), Row(4, "5", "6"), Row(6, "7", "8"),
      Row(8, "9", "0"),
    ]
    #expect(read.rows == expected)
  }

  @Test func takesALoneReturnAsTextWhereLinesEndOtherwise() throws {
    let read = try rows("a,b\r\n1,x\ry\r\n\"2\r3\",z\r\n4,w\r\r\n")
    let expected = [
      Row(1, "a", "b"), Row(2, "1", "x\ry"), Row(3, "2\r3", "z"), Row(4, "4", "w"),
    ]
    #expect(read.rows == expected)
  }

  @Test func readsReturnOnly() throws {
    let read = try rows("a,b\r\"1\r2\",3\r4,5", CSVDialect(lineEnd: .cr))
    #expect(read.rows == [Row(1, "a", "b"), Row(2, "1\r2", "3"), Row(4, "4", "5")])
  }
}
