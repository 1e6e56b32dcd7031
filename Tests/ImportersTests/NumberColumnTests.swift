import Tables
import Testing

@testable import Importers

/// The style of numbers is settled by all rows of a column and by the file, and what nothing
/// settles is no number.
@Suite struct NumberColumnTests {
  @Test(arguments: settled + untold + blanks + exact)
  func readsNumbers(mess: Mess) async throws { try await mess.expectAsWanted() }

  private static let whole = (1...50).map { "\(100 + $0);A;\($0 % 10)" }
  private static let wholeFacts = (1...50).map { "\(100 + $0) A \($0 % 10)" }

  private static func semicolons(_ name: String, _ rows: [String]) -> [String: String] {
    [name: "student_id;item_id;score\n" + rows.map { $0 + "\n" }.joined()]
  }

  private static let settled = [
    Mess(
      "points of a column that shows them late, between semicolons",
      semicolons("marks.csv", whole + ["001;A;9.125", "002;A;8.5"]),
      facts: wholeFacts + ["001 A 9.125", "002 A 8.5"]),
    Mess(
      "commas of a column that shows them late, between semicolons",
      semicolons("marks.csv", ["001;A;1.250"] + whole + ["002;A;8,5"]),
      facts: ["001 A 1250"] + wholeFacts + ["002 A 8.5"]),
    Mess(
      "commas that show late, in quotes between commas",
      [
        "marks.csv": "student_id,item_id,score\n001,A,\"1.250\"\n"
          + (1...50).map { "\(100 + $0),A,\($0 % 10)\n" }.joined() + "002,A,\"8,5\"\n"
      ], facts: ["001 A 1250"] + wholeFacts + ["002 A 8.5"]),
    Mess(
      "another column of the file tells, though nothing is read from it",
      [
        "marks.csv": "student_id;item_id;score;minutes\n001;A;2.150;1,5\n002;A;3.250;2,5\n"
      ], facts: ["001 A 2150", "002 A 3250"]),
    Mess(
      "both signs in one cell tell of all",
      ["marks.csv": "student_id,item_id,score\n001,A,\"1,234.50\"\n002,A,\"1,234\"\n003,A,900\n"],
      facts: ["001 A 1234.5", "002 A 1234", "003 A 900"]),
    Mess(
      "two signs between thousands tell, too",
      ["marks.csv": "student_id;item_id;score\n001;A;1.234.500\n002;A;1.234\n"],
      facts: ["001 A 1234500", "002 A 1234"]),
    Mess(
      "a zero before the sign begins no thousands",
      ["marks.csv": "student_id;item_id;score\n001;A;0.875\n002;A;1.250\n"],
      facts: ["001 A 0.875", "002 A 1.25"]),
    Mess(
      "blanks of every width and apostrophes between thousands",
      semicolons(
        "marks.csv",
        [
          "001;A;1\u{A0}234,5", "002;A;1\u{202F}234,5", "003;A;1 234,5", "004;A;1'234,5",
          "005;A;12\u{2009}345", "006;A;1\u{2019}234", "007;A;12,5",
        ]),
      facts: [
        "001 A 1234.5", "002 A 1234.5", "003 A 1234.5", "004 A 1234.5", "005 A 12345",
        "006 A 1234", "007 A 12.5",
      ]),
    Mess(
      "each column of a wide gradebook has a style of its own",
      [
        "Math 7.csv": """
        First name;Surname;ID number;Quiz: Ratios (Real);Essay (Real)
        Nia;Abara;0012;1.250;8,5
        Min;Cho;0014;2.5;9,5

        """
      ],
      facts: [
        "0012 Math 7: Quiz: Ratios 1.25", "0012 Math 7: Essay 8.5", "0014 Math 7: Quiz: Ratios 2.5",
        "0014 Math 7: Essay 9.5",
      ]),
    Mess(
      "the points of a column tell of its scores",
      [
        "2026-10-02T1030_Grades-A.csv": """
        Student;ID;SIS User ID;SIS Login ID;Section;Minutes (503);Essay (501)
            Points Possible;;;;;2.000,0;10
        Abara, Nia;11;0012;nabara;P1;1.250;9

        """
      ], facts: ["0012 503 1250/2000", "0012 501 9/10"]),
  ]

  private static let untold = [
    Mess(
      "three digits behind a point, between semicolons, and nothing that tells",
      semicolons("marks.csv", ["001;A;1.250", "002;A;7"]), facts: ["001 A -", "002 A 7"],
      findings: ["warning bad-number marks.csv:2 score"]),
    Mess(
      "columns that contradict each other tell nothing of a third",
      [
        "marks.csv": "student_id;item_id;score;minutes;pace\n001;A;1.250;1,5;2.5\n"
      ], facts: ["001 A -"], findings: ["warning bad-number marks.csv:2 score"]),
    Mess(
      "three digits behind a point, between commas, are decimals",
      ["marks.csv": "student_id,item_id,score\n001,A,1.250\n"], facts: ["001 A 1.25"]),
    Mess(
      "points possible that nothing tells",
      [
        "2026-10-02T1030_Grades-A.csv": """
        Student;ID;SIS User ID;SIS Login ID;Section;Minutes (503)
            Points Possible;;;;;2.000
        Abara, Nia;11;0012;nabara;P1;900

        """
      ], facts: ["0012 503 900"],
      findings: ["warning bad-number 2026-10-02T1030_Grades-A.csv:2 Minutes (503)"]),
  ]

  private static let blanks = [
    Mess(
      "words for nothing in place of ids and days",
      [
        "marks.csv": "student_id,item_id,score,submitted,section_id\n001,A,7,NULL,N/A\n"
          + "002,A,8,#N/A,None\n003,A,9,--,nan\nNULL,A,5,,\n"
      ], facts: ["001 A 7", "002 A 8", "003 A 9"],
      findings: [
        "error missing-value marks.csv:5 student_id", "warning bad-date marks.csv:3 submitted",
      ]),
    Mess(
      "the same in a log",
      ["conferences.csv": "date,student_id,teacher_id\n2026-09-30,001,null\nNULL,002,T1\n"],
      facts: ["001 2026-09-30"],
      findings: ["error missing-value conferences.csv:3 date"]),
    Mess(
      "the first id that says something",
      [
        "Math 7.csv": """
        First name,Surname,ID number,Email address,Poster (Real)
        Nia,Abara,NULL,nia@x.example,8

        """
      ], facts: ["nia@x.example Math 7: Poster 8"]),
  ]

  private static let exact = [
    Mess(
      marks: "negative zero, and more than a number holds",
      ["001,A,-0", "002,A,12345678901234567"],
      facts: ["001 A 0", "002 A -"], findings: ["warning bad-number marks.csv:3 score"]),
    Mess(
      marks: "ids that a spreadsheet has cut off",
      ["1E+11,A,5", "002,1.20E+11,6", "003,A,7"], facts: ["003 A 7"],
      findings: ["error lost-zeros marks.csv:2 student_id", "error lost-zeros marks.csv:3 item_id"]),
  ]

  @Test(arguments: [
    "7-Oct", "Oct-07", "7-oct.", "10/7/2026", "2026-10-07", "07.10.2026", "7 October",
  ])
  func saysThatASpreadsheetHasMadeADay(cell: String) async throws {
    let intake = try await read([
      "marks.csv": "student_id,item_id,score,points_possible\n001,A,\(cell),10\n002,A,8,10\n"
    ])
    #expect(intake.facts == ["001 A -/10", "002 A 8/10"])
    #expect(intake.findings.map(\.problem) == [.dayForNumber])
    #expect(
      intake.findings.first?.problem.sentence.contains("a spreadsheet has made a day") == true)
  }

  /// A cell of a document, with no column beside it.
  @Test(
    arguments: [
      ("1,5", 1.5), ("0,75", 0.75), ("1.250,50", 1250.5), ("1,250.50", 1250.5), ("2.5", 2.5),
      ("15", 15),
      ("1,250", 1250), ("1.250", 1.25), ("0,750", 0.75), ("1.234.500", 1_234_500), ("-3,5", -3.5),
      ("1h", nil), ("", nil), ("1,5,5", nil),
    ] as [(String, Double?)])
  func readsANumberThatStandsAlone(text: String, value: Double?) {
    #expect(LoneNumber.value(of: text) == value)
  }

  @Test func saysOnceForAColumnThatItsNumbersDoNotTell() async throws {
    let intake = try await read([
      "marks.csv": "student_id;item_id;score\n001;A;1.250\n002;A;1.500\n003;A;7\n"
    ])
    #expect(intake.facts == ["001 A -", "002 A -", "003 A 7"])
    #expect(intake.findings.map(\.problem) == [.untoldNumber])
  }
}
