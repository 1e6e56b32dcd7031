import Tables
import TestSupport
import Testing

@testable import CSV

/// Small files whose shape is easily read wrongly, each with the records that are right.
@Suite struct RightShapeTests {
  /// What `import --raw` writes, and what it says besides.
  private func raw(
    _ bytes: [UInt8], strict: Bool = false
  ) throws -> (records: [[String]], found: [String], head: CSVHead) {
    let head = try CSVHead.read(.memory(bytes), name: "x.csv")
    var options = RawTable.Options()
    options.isStrict = strict
    var records: [[String]] = []
    let summary = try RawTable(head, name: "x.csv", options: options).forEachRecord { record in
      records.append(record.texts.map { $0 ?? "" })
    }
    let found = summary.findings.map { "\($0.problem.rule.rawValue) \($0.location.line)" }
    return (records, found, head)
  }

  private func expect(
    _ text: String, _ records: [String], _ found: [String] = [], delimiter: Character = ",",
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let read = try raw(Array(text.utf8))
    let right = records.map {
      $0.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(read.records == right, sourceLocation: location)
    #expect(read.found == found, sourceLocation: location)
    #expect(
      Character(UnicodeScalar(read.head.dialect.delimiter)) == delimiter, sourceLocation: location)
  }

  @Test(arguments: [",", ";", "\t", "|"], [1, 2, 12, 60])
  func takesNoListInACellForTheTable(delimiter: Character, rows: Int) throws {
    for list in [",", ";", "|"].map(Character.init) where list != delimiter {
      let groups = ["band", "choir", "chess", "math"].joined(separator: String(list))
      let lines = (1...rows).map { ["\(1000 + $0)", "Kid \($0)", groups] }
      let all = [["student_id", "name", "groups"]] + lines
      let text = all.map { $0.joined(separator: String(delimiter)) + "\n" }.joined()
      let read = try raw(Array(text.utf8))
      #expect(read.records == all, "\(list) in \(delimiter)")
      #expect(read.found == [])
    }
  }

  @Test func takesNoTitleWithCommasForTheTable() throws {
    try expect(
      "Report, fall\nx;y;z\n1;2;3,5\n1;2;3,5\n", ["x/y/z", "1/2/3,5", "1/2/3,5"], delimiter: ";")
    try expect(
      "name\tid\nLee, Ann\t1\nRay, Bob\t2\n", ["name/id", "Lee, Ann/1", "Ray, Bob/2"],
      delimiter: "\t")
  }

  @Test(arguments: [
    (",status\nS1,present\nS2,absent\nS3,present\n", 1),
    ("student,\nAnn,present\nBob,absent\nCy,present\n", 1),
    (",status\nS1,present\n", 1), (",score\nAnn,5\nBob,6\n", 1),
    ("Student,,,Remark,,\nAnn,x,y,good,z,w\nBob,x,y,fine,z,w\n", 1),
    ("Fall report,\nname,score\nAnn,5\nBob,6\n", 2),
    ("Fall report,\nname,level\nAnn,high\nBob,low\n", 2),
  ])
  func findsAHeaderWithColumnsThatHaveNoTitle(text: String, line: Int) throws {
    for delimiter in [",", ";", "\t"] {
      let head = try raw(Array(text.replacing(",", with: delimiter).utf8)).head
      #expect(head.shape.headerLine == line, "\(delimiter)")
    }
  }

  @Test(arguments: [",", ";", "\t"], ["\n", "\r\n"])
  func findsTheTableBelowMoreLabelsThanRows(delimiter: String, lineEnd: String) throws {
    let labels =
      "School,Riverbend HS\nTeacher,Ms. Lee\nCourse,Math 7\nPeriod,2\nTerm,Fall\n"
      + "Exported,2026-10-02\n"
    let table = "Student,ID,HW1,HW2,Quiz\nKid 1,S1,1,1,1\nKid 2,S2,2,2,2\n"
    for gap in ["", "\n"] {
      let text = (labels + gap + table).replacing(",", with: delimiter)
      let read = try raw(Array(text.replacing("\n", with: lineEnd).utf8))
      #expect(read.records.map { $0[0] } == ["Student", "Kid 1", "Kid 2"])
      #expect(read.records.allSatisfy { $0.count == 5 })
    }
    let first = try raw(Array("id,score\n1,2\n\nterm,count,share\nFall,3,4\n".utf8))
    #expect(first.records == [["id", "score"], ["1", "2"]])
  }

  @Test func keepsAllRowsBehindTextThatFollowsAClosingQuote() throws {
    let text =
      "DATE,TIME,\"TITLE\",\"URL\"Comments\n28/01,00:00,Boots,\"Light, quick\",ok\n"
      + "29/01,00:15,Jacket,\"Next, again\",ok\n30/01,00:30,Shoes,\"Great grip\",ok\n"
    let read = try raw(Array(text.utf8))
    #expect(
      read.records == [
        ["DATE", "TIME", "TITLE", "\"URL\"Comments"],
        ["28/01", "00:00", "Boots", "Light, quick", "ok"],
        ["29/01", "00:15", "Jacket", "Next, again", "ok"],
        ["30/01", "00:30", "Shoes", "Great grip", "ok"],
      ])
    #expect(read.found == ["field-count 1", "open-quote 1"])
  }

  @Test func keepsAllRowsWhereTheTextStandsAmongThem() throws {
    try expect(
      "id;note;by\n1;\"a\"x;\"b\"\n2;\"c; d\";e\n", ["id/note/by", "1/\"a\"x/b", "2/c; d/e"],
      ["open-quote 2"], delimiter: ";")
    try expect(
      "id,note\n1,\"a\"x\n2,\"c, d\"\n3,e\n", ["id/note", "1/\"a\"x", "2/c, d", "3/e"],
      ["open-quote 2"])
    try expect("id,note\n1,\"a \"b\" d\nc\"\n", ["id/note", "1/a \"b\" d\nc"], ["open-quote 2"])
  }

  @Test func leavesOutAHeaderThatIsRepeated() throws {
    try expect(
      "first,last,score\nfirst,last,score\nAnn,Lee,5\nBob,Ray,6\n",
      ["first/last/score", "Ann/Lee/5", "Bob/Ray/6"], ["shape 2"])
    try expect(
      "first\tlast\tscore\nAnn\tLee\t5\nfirst\tlast\tscore\nBob\tRay\t6\n",
      ["first/last/score", "Ann/Lee/5", "Bob/Ray/6"], ["shape 3"], delimiter: "\t")
    try expect(
      "\u{FEFF}id,a one,b two\nid,a one,b two\n1,2,3\n2,3,4\n3,4,5\n\u{FEFF}id,a one,b two\n4,5,6\n",
      ["id/a one/b two", "1/2/3", "2/3/4", "3/4/5", "4/5/6"], ["shape 2", "shape 6"])
    let twice = "a,b\n1,2\na,b\n"
    #expect(try raw(Array(twice.utf8), strict: true).records.count == 3)
  }

  @Test(arguments: [
    "id,meta\n1,\"{\"\"a\"\": 1, \"\"b\"\": 2}\"\n", "id,note\n1,\"x, \"\n",
    "id,note\n1,\", \"\"a\"\" ,\"\n", "id,note\n1,\"two\n, \"\n",
  ])
  func acceptsQuotesInsideQuotedCellsStrictly(text: String) throws {
    #expect(try raw(Array(text.utf8), strict: true).records.count == 2)
  }

  @Test func changesNoBlankOfACell() throws {
    try expect(
      "name,note,score\nAnn,\"late, \",7\n Bob ,\"late, \", 8 \nCy,\"x\",9\n",
      ["name/note/score", "Ann/late, /7", " Bob /late, / 8 ", "Cy/x/9"])
    try expect(
      "name;note;score\n Bob ; \"a; \" ; 8 \nCy;\"two\n;\" ; 9\n",
      ["name/note/score", " Bob /a; / 8 ", "Cy/two\n;/ 9"], delimiter: ";")
  }

  @Test(arguments: [",", ";", "\t"])
  func takesNoCommentInSingleQuotesForADialect(delimiter: String) throws {
    let text = "student,comment\nS1,fine\nS2,'great job'\nS3,fine\nS4,'well done'\nS5,ok\n"
    let read = try raw(Array(text.replacing(",", with: delimiter).utf8))
    #expect(read.head.dialect.quoteName == "double")
    #expect(read.records[2] == ["S2", "'great job'"])
    #expect(try raw(Array("'a','b'\n'1','2'\n".utf8)).records == [["a", "b"], ["1", "2"]])
  }

  @Test(arguments: ["\n", "\r\n"])
  func readsEachLineInItsEncoding(lineEnd: String) throws {
    let bytes: [[UInt8]] = [
      Array("id,name".utf8), Array("1,Zoë".utf8), Array("2,José".utf8),
      Array("3,N".utf8) + [0xFA, 0xF1] + Array("ez".utf8), Array("4,Zo".utf8) + [0xEB],
    ]
    let read = try raw(Array(bytes.joined(separator: Array(lineEnd.utf8))) + Array(lineEnd.utf8))
    #expect(read.records.map { $0[1] } == ["name", "Zoë", "José", "Núñez", "Zoë"])
    #expect(read.found == ["encoding 4", "encoding 5"])
    let plain = try raw(Array("id,name\n3,N".utf8) + [0xFA, 0xF1] + Array("ez\n".utf8))
    #expect(plain.head.dialect.encoding == .windows1252)
  }

  @Test(arguments: [
    ("1,JosÃ© NuÃ±ez", ["encoding 2"]), ("1,donâ€™t", ["encoding 2"]), ("1,5 Â°", ["encoding 2"]),
    ("1,José «Ñ» – São", []), ("1,SÃO PAULO", []), ("1,CAFÉ» Â", []),
  ])
  func saysWhereTextWasReadInTheWrongEncodingOnce(line: String, found: [String]) throws {
    #expect(try raw(Array("id,name\n\(line)\n2,Zoë\n".utf8)).found == found)
    let many = String(repeating: line + "\n", count: 50)
    #expect(try raw(Array("id,name\n\(many)".utf8)).found == found, "said once")
  }

  @Test(arguments: [
    ("id,name\n1,Ann\n\u{1A}", 3), ("id,name\n1,Ann\u{1A}", 2), ("id,name\n1,Ann\n\u{1A}\n", 3),
    ("id,name\r\n1,Ann\r\n\u{1A}", 3),
  ])
  func leavesOutTheOldSignForTheEnd(text: String, line: Int) throws {
    let read = try raw(Array(text.utf8))
    #expect(read.records == [["id", "name"], ["1", "Ann"]])
    #expect(read.found == ["shape \(line)"])
  }

  @Test(arguments: [
    ("<!DOCTYPE html>\n<html></html>", "a web page"), (" \n<TABLE><tr><td>1", "a web page"),
    ("<?xml version=\"1.0\"?><html><body/>", "a web page"),
    ("<?xml version=\"1.0\"?><rows><row/></rows>", "an XML file"),
    (
      "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
        + "<Worksheet><Table/></Worksheet></Workbook>", "an Excel workbook of 2003, in XML"
    ),
    ("<rows><row>1</row></rows>", "an XML file"),
    ("{\"rows\": [1, 2]}", "a JSON file"), ("[{\"id\": 1}]\n", "a JSON file"),
    ("\u{FEFF}{\n  \"id\": 1\n}", "a JSON file"), ("{\\rtf1 x}", "a rich text document (RTF)"),
    ("%PDF-1.7", "a PDF"), ("GIF89a", "an image"),
  ])
  func callsOtherFilesByTheirNames(text: String, name: String) {
    let error = #expect(throws: CSVError.self) {
      try CSVHead.read(.memory(Array(text.utf8)), name: "x.csv")
    }
    #expect(error?.sentence == "expected a table as text, found \(name)")
  }

  @Test(arguments: [
    ("WordDocument", "an old Word document"), ("EncryptedPackage", "a workbook with a password"),
    ("Workbook", "an old Excel workbook"), ("", "an old Excel workbook"),
  ])
  func tellsOldOfficeFilesApart(part: String, name: String) {
    let error = #expect(throws: CSVError.self) {
      try CSVHead.read(.memory(OldOffice.bytes(part: part)), name: "x.csv")
    }
    #expect(error?.sentence == "expected a table as text, found \(name)")
  }

  @Test(arguments: [
    "<name>,score\nAnn,5\n", "[1],b\n2,3\n", "{a},b\n1,2\n", "name,{\"a\": 1}\nx,y\n",
  ])
  func readsTablesThatBeginOddly(text: String) throws {
    #expect(try raw(Array(text.utf8)).records.count == 2)
  }
}
