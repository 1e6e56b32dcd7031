import Foundation
import Testing

@testable import CSV

/// Where the table of a file stands, found without being told.
@Suite struct ShapeTests {
  private func head(_ text: String, _ hints: CSVHints = CSVHints()) throws -> CSVHead {
    let scratch = try ScratchFile(text)
    return try CSVHead.read(path: scratch.path, hints: hints)
  }

  @Test(arguments: [
    ("plain", "id,score\n1,2\n", 1, 1),
    (
      "labels above",
      "Teacher Name:,T014,\nClass:,Math 7,\nDue:,2026-08-25,\nNum,Name,Score\n1,A B,\n2,C D,5\n",
      4, 1
    ),
    ("a title of one cell", "Walk-throughs of the fall\n\nteacher,model,phase\nT1,flex,2\n", 3, 1),
    (
      "bands above assignments",
      ",,,,,,,,Points,10,20,5\n,,,,,,,,Date,43485,43486,43487\n"
        + "a,b,c,d,e,f,g,h,i,Work 1,Work 2,Work 3\n1,2,3,4,5,6,7,8,9,1,2,3\n", 3, 1
    ),
    ("a comment", "# exported in fall\nid,score,note\n1,2,x\n", 2, 1),
    ("a header with an empty name", ",id,score\n0,1,2\n1,2,3\n", 1, 1),
    ("a header shorter than its rows", "id,score\n1,2,x\n2,3,y\nz,w,v\n", 1, 1),
    ("no header", "2026-09-01,T1,3\n2026-09-02,T2,4\n2026-09-03,T3,5\n2026-09-04,T4,5\n", 1, 0),
    ("years as titles", "name,2024,2025\na,1,2\nb,3,4\nc,5,6\nd,7,8\n", 1, 1),
    (
      "numbers as titles below a line of labels",
      "Math 7 Period 1,,,\nStudent ID,Student Name,504,2026\n1,A B,5,8\n2,B C,6,9\n3,C D,7,8\n"
        + "4,D E,8,8\n", 2, 1
    ),
    (
      "numbers as titles of all columns of numbers",
      "Student,504,2026\na,1,2\nb,3,4\nc,5,6\nd,7,8\n", 1, 1
    ),
    ("a points row", "Student,ID,W1,W2\n  Points Possible,,10,4\nA,1,8,3\nB,2,9,EX\n", 1, 1),
    (
      "a row of words",
      "Student,W1,W2\nA,Excused,Missing\nB,1,2\nC,2,3\nD,3,4\nE,4,5\n", 1, 1
    ),
    (
      "question texts and ids of a survey",
      "StartDate,Q1,Q2\nStart Date,How?,Why?\n{\"ImportId\":\"s\"},{\"ImportId\":\"1\"},x\n"
        + "2026-09-01,4,b\n", 1, 3
    ),
    ("numbered questions", "V1,V2,V3,Q1,\nID,Set,Name,How?,\nR_1,S,T,4,\n", 1, 2),
    (
      "options below questions",
      "RespondentID,Do you?,Which?,,\n,Response,Red,Blue,Other (please specify)\n31,Yes,Red,,\n",
      1, 2
    ),
    (
      "two records of titles",
      "Student,Fall,Fall,Spring\nname,score of unit,level of unit,score of term\n"
        + "A,1,2,3\nB,2,3,4\nC,3,4,5\nD,4,5,6\n", 1, 2
    ),
    (
      "titles of groups",
      "Class,,Reading,,Math,\nid,name,level,points,level 2,points 2\n1,A,x,2,y,4\n2,B,x,3,y,5\n",
      1, 2
    ),
  ])
  func findsTheHeader(name: String, text: String, line: Int, records: Int) throws {
    // RFC 4180 has no bare quotes, but the texts above do: the survey's ids are read leniently.
    let shape = try head(text).shape
    #expect(shape.headerLine == line)
    #expect(shape.headerRecords == records)
  }

  @Test func joinsHeaderRecordsAndCarriesQuestionsOn() throws {
    let head = try head(
      "RespondentID,Do you?,Which?,,\n,Response,Red,Blue,Other (please specify)\n31,Yes,Red,,\n")
    #expect(
      head.shape.titles(in: head.records) == [
        "RespondentID", "Do you? Response", "Which? Red", "Which? Blue",
        "Which? Other (please specify)",
      ])
  }

  @Test(arguments: [
    ("id,score\n1,2\n\nterm,count,share\nFall,3,4\n", 4),
    ("id,score\n1,2\n\nSecond table\n\nterm,count,share\nFall,3,4\n", 4),
    ("id,score\n1,2\n\nTotal,3\n", nil), ("id,score\n1,2\n\nmade in fall\n", nil),
    ("date,id\n2026-09-14,1\n\nteacher_id,name\nT1,Ann\n", 4),
    ("id,date,kind\n1,2026-09-14,goal\n,,\nteacher_id,name,\nT1,Ann,\n", 4),
    ("date,id\n2026-09-14,1\n\nDate,ID\n2026-09-15,2\n", nil),
    ("date,name\n2026-09-14,Ann\n\nOctober,Bo\n2026-10-15,Cy\n", nil),
    ("id,score\n1,2\n\n3,4\n", nil), ("id,score\n1,2\n3\n\nterm,count,share\nFall,3,4\n", nil),
    // Another download of the same kind, with or without a gap; of another number of columns, too.
    ("Name,Login,Quiz\nA,a,1\nB,b,2\nName,Login,Essay\nC,c,3\n", 4),
    ("Name,Login,Quiz\nA,a,1\nB,b,2\n\nName,Login,Essay,Lab\nC,c,3,4\n", 5),
    ("Name,Login,Quiz\nA,a,1\nB,b,2\nNAME,Log-in,Essay,Lab,Test\nC,c,3,4,5\n", nil),
    ("Name,Login,Class,Quiz\nA,a,x,1\nNAME,Log-in,Class,Essay,Lab,Test,Talk\nC,c,x,3,4,5,6\n", 3),
    // The same header again, or one in another order, or a row that only looks a little like it.
    ("Name,Login,Quiz\nA,a,1\nName,Login,Quiz\nC,c,3\n", nil),
    ("Name,Login,Quiz,Lab\nA,a,1,2\nName,Login,Lab,Quiz\nC,c,3,4\n", nil),
    ("Name,Kind,Color\nA,Red,Blue\nName,Red,Green\nB,Blue,Red\n", nil),
    ("Other,Reading,Games\nA,Reading,\nB,,Games\nC,Reading,Games\n", nil),
    ("Start Date,End Date,Q1\nStart Date,End Date,How?\n9/1/2026,9/1/2026,4\n", nil),
    // Points of its own.
    ("Name,Login,Quiz\nPoints,,10\nA,a,5\nPoints,,20\nB,b,6\n", 4),
    ("Name,Login,Quiz\nPoints,,10\nA,a,5\nName,Login,Quiz\nPoints,,20\nB,b,6\n", 4),
    ("Name,Login,Quiz\nPoints,,10\nA,a,5\nName,Login,Quiz\nPoints,,10\nB,b,6\n", nil),
    ("kind,value\nPoints,10\nWeight,3\nPoints,20\n", nil),
  ])
  func cutsOffASecondTable(text: String, line: Int?) throws {
    #expect(try head(text).shape.endLine == line)
    var hints = CSVHints()
    hints.readsAllTables = true
    #expect(try head(text, hints).shape.endLine == nil)
  }

  @Test func readsNoRecordOfASecondTable() async throws {
    let scratch = try ScratchFile("id,score\n1,2\n\nterm,count,share\nFall,3,4\n")
    let file = try CSVHead.read(path: scratch.path).file("x", skippingRecords: 1)
    #expect(try file.rows().fields == [["1", "2"]])
    let (parts, _) = try await file.forEachRecordInParallel(from: 0, pieceSize: 4) { count, _ in
      count += 1
    }
    #expect(parts.reduce(0, +) == 1)
  }

  @Test func obeysWhatAPersonSays() throws {
    let text = "\"stray\nid;score\nname;points\n1;2\n"
    var hints = CSVHints()
    hints.skippedLines = 1
    hints.headerRecords = 2
    let head = try head(text, hints)
    #expect(head.records.count == 3)
    #expect(head.shape.titles(in: head.records) == ["id name", "score points"])
    #expect(head.decisions.filter(\.isGiven).map(\.name) == ["preamble", "header"])
    #expect(head.views.first?.records.first == ["id name", "score points"])
    #expect(head.views.first?.recordsBeforeData(1) == 2)
  }

  @Test func numbersTheColumnsOfAFileWithoutHeader() throws {
    var hints = CSVHints()
    hints.headerRecords = 0
    let head = try head("T1,3\nT2,4\n", hints)
    #expect(head.views.map(\.records) == [[["1", "2"], ["T1", "3"], ["T2", "4"]]])
    #expect(head.views[0].recordsBeforeData(1) == 0)
  }

  @Test(arguments: [
    ("id:name:score\n1:A:2\n2:B:3\n", ":"), ("id^name^score\n1^A^2\n", "^"),
    ("at 10:09\nat 11:30\n", ","), ("title\na;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n", ";"),
    ("name,answers\nA,\"x;y;z\"\nB,\"x;y;z\"\n", ","), ("a\tb\nLast, First\t3\nX, Y\t4\n", "\t"),
  ])
  func findsTheDelimiter(text: String, delimiter: String) throws {
    #expect(String(UnicodeScalar(try head(text).dialect.delimiter)) == delimiter)
  }

  @Test(arguments: [
    ("'a','b, c'\n'1','it''s'\n", "single"), ("a,b\n'001,2\n'002,3\n", "double"),
    ("\"a\",b\n'x',y\n", "double"), ("a,b\nO'Neil,'tis\n", "double"),
  ])
  func findsTheQuote(text: String, quote: String) throws {
    #expect(try head(text).dialect.quoteName == quote)
  }

  @Test(arguments: [
    ("comma", UInt8(ascii: ",")), ("tab", 9), ("|", UInt8(ascii: "|")), ("x", nil), ("é", nil),
    ("\n", nil), (";;", nil),
  ])
  func namesDelimiters(name: String, byte: UInt8?) { #expect(CSVHints.delimiter(name) == byte) }

  @Test(arguments: [
    ("UTF-8", TextEncoding.utf8), ("utf-16le", .utf16LittleEndian), ("cp1252", .windows1252),
    ("Mac OS Roman", .macRoman), ("ISO-8859-1", .latin1), ("ebcdic", nil),
  ])
  func namesEncodings(name: String, encoding: TextEncoding?) {
    #expect(TextEncoding(named: name) == encoding)
  }
}
