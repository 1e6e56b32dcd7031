import Coaching
import Foundation
import Importers
import Tables
import TestSupport
import Testing

/// Rows that have lost a separator, or have one too many: said at their line, and never read as
/// something else.
@Suite struct ShiftedRowTests {
  /// A row with a field too many in each kind of file, among rows that are right.
  @Test(arguments: [
    Mess(
      "marks", ["marks.csv": "student_id,item_id,score\n001,A,7\n002,A, 3,8\n003,A,9,\n"],
      facts: ["001 A 7"],
      findings: ["error field-count marks.csv:3", "error field-count marks.csv:4"]),
    Mess(
      "a Canvas gradebook with a number in two",
      [
        "g.csv": """
        Student,ID,SIS User ID,SIS Login ID,Section,Minutes (501),Quiz (502)
            Points Possible,,,,,2000,20
        "Abara, Nia",11,0012,nabara,P1,1,234.50,18
        "Brandt, Leo",12,0013,lbrandt,P1,999,10

        """
      ], facts: ["0013 501 999/2000", "0013 502 10/20"], findings: ["error field-count g.csv:3"]),
    Mess(
      "a name without quotes, as nbgrader writes it",
      [
        "grades.csv": """
        assignment,duedate,timestamp,student_id,last_name,first_name,email,raw_score,\
        late_submission_penalty,score,max_score
        ps1,,2026-09-19 12:00:00,0001,Abara,Nia,,8.0,0.0,8.0,10.0
        ps1,,2026-09-22 12:00:00,0002,Brandt, Jr.,Leo,,9.0,2.0,7.0,10.0

        """
      ], facts: ["0001 grades: ps1 8/10 2026-09-19"], findings: ["error field-count grades.csv:3"]),
    Mess(
      "a response with a comma in a name",
      [
        "form.csv":
          "Timestamp,Teacher seen,Program,Foundation [1. a],Foundation [2. b]\n"
          + "2026/09/28 2:30:02 PM MDT,T1,Flex,yes,no\n"
          + "2026/09/28 3:30:02 PM MDT,Lee, Ann,Flex,yes,no\n",
        "walkbook.yaml":
          "sources:\n  - files: form.csv\n    columns: {Teacher seen: teacher_id, Program: model}\n",
      ],
      facts: ["form-2 T1 2026-09-28 1+ 2-"], findings: ["error field-count form.csv:3"]),
    Mess(
      "a blank cell too many, in tabs",
      ["marks.csv": "student_id\titem_id\tscore\n001\tA\t7\n002\tA\t\t8\n"], facts: ["001 A 7"],
      findings: ["error field-count marks.csv:3"]),
  ])
  func leavesOutLongRows(mess: Mess) async throws { try await mess.expectAsWanted() }

  /// A separator at the end of at least half of the rows is the program's habit; blanks that are
  /// left out there are no excuse for a score.
  @Test(arguments: [
    Mess(
      "a separator at the end of each row",
      [
        "marks.csv":
          "student_id,item_id,score\n001,A,7,\n002,A,8,\n003,A,9,\n004, A,x,8,\n005,A,6\n"
      ],
      facts: ["001 A 7", "002 A 8", "003 A 9", "005 A 6"],
      findings: ["error field-count marks.csv:5"]),
    Mess(
      "a separator too few where each row ends with one",
      ["marks.csv": "student_id;item_id;score\n001;A;7;\n002;A;8;\n003;A;9;\n004;8;\n"],
      facts: ["001 A 7", "002 A 8", "003 A 9"], findings: ["error field-count marks.csv:5"]),
    Mess(
      "a separator at the end of half of the rows",
      ["marks.csv": "student_id,item_id,score\n001,A,7,\n002,A,8\n003,A,9,\n004,A,6\n"],
      facts: ["001 A 7", "002 A 8", "003 A 9", "004 A 6"]),
    Mess(
      "a separator at the end of fewer",
      [
        "marks.csv":
          "student_id,item_id,score\n001,A,7,\n002,A,8\n003,A,9,\n004,A,6\n005,A,5\n"
      ],
      facts: ["002 A 8", "004 A 6", "005 A 5"],
      findings: ["error field-count marks.csv:2", "error field-count marks.csv:4"]),
    Mess(
      "one separator more than the others have at the end",
      ["marks.csv": "student_id,item_id,score\n001,A,7,\n002,A,8,\n003,A,9,,\n"],
      facts: ["001 A 7", "002 A 8"], findings: ["error field-count marks.csv:4"]),
    Mess(
      "numbers that a decimal comma has split in half of the rows",
      [
        "marks.csv":
          "student_id,item_id,score,note\n001,A,3,5,\n002,A,4,\n003,A,2,5,\n004,A,6,\n"
      ],
      facts: ["002 A 4", "004 A 6"],
      findings: ["error field-count marks.csv:2", "error field-count marks.csv:4"]),
    Mess(
      "a separator too few before a column without a title",
      ["marks.csv": "student_id,item_id,score,\n001,A,7,\n002,8,\n003,A,9,\n"],
      facts: ["001 A 7", "003 A 9"], findings: ["error field-count marks.csv:3"]),
    Mess(
      "blanks that are left out at the end",
      [
        "marks.csv":
          "student_id,item_id,score,status,note\n001,A,7\n002,A,8\n003,A,9,late\n004,A,9,,x\n"
      ], facts: ["001 A -", "002 A -", "003 A - late", "004 A 9"],
      findings: (2...4).map { "warning field-count marks.csv:\($0)" }),
  ])
  func knowsTheHabitsOfPrograms(mess: Mess) async throws { try await mess.expectAsWanted() }

  @Test(arguments: [
    // What stands where its kind belongs, and beside no gap, is read.
    ("K1,Ana Fox,S01,band", "K1 Ana Fox - -", ["warning field-count students.csv:2"]),
    ("K1,Ana Fox,S01,5", "K1 Ana Fox S01 5", ["warning field-count students.csv:2"]),
  ])
  func readsOfAShortRowWhatCannotHaveMoved(
    row: String, student: String, found: [String]
  ) async throws {
    let intake = try await read([
      "students.csv":
        "student_id,name,school_id,grade,groups\n\(row)\nK2,Lee Ray,S01,5,choir\nK3,Mia Kim,S01,6,\n"
    ])
    let roster = intake.district.roster
    let reference = try #require(roster.students.find("K1"))
    let read = roster.students[reference]
    let school = read.school.map { roster.schools[$0].id }
    #expect(
      [read.id, read.name, school, read.grade].map { $0 ?? "-" }.joined(separator: " ") == student)
    #expect(intake.found.filter { $0.contains("field-count") } == found)
  }

  @Test func leavesOutAShortRowOfWhichNothingIsCertain() async throws {
    let intake = try await read([
      "students.csv": "student_id,name,groups\nLee Ray,choir\nK3,Mia Kim,band\n"
    ])
    #expect(intake.district.roster.students.find("Lee Ray") == nil)
    #expect(intake.found == ["error field-count students.csv:2"])
  }

  /// In a sheet no separator can be lost: a remark beside the table moves nothing.
  @Test func readsRowsOfASheetAsTheyStand() async throws {
    let files = try DataFiles([
      "marks.xlsx": Data(
        SheetBook.bytes([
          "Marks": [
            ["student_id", "item_id", "score", "status"], ["001", "A", "7"],
            ["002", "A", "8", nil, "see me"],
          ]
        ]))
    ])
    let intake = try await files.read()
    #expect(intake.facts == ["001 A 7", "002 A 8"])
    #expect(intake.found == ["warning field-count marks.xlsx:3"])
  }

  /// The same text, however it is wrapped.
  @Test func readsAFileThatGzipHasPacked() async throws {
    let packed = try await DataFiles(["marks.csv.gz": Data(Packed.marks)]).read()
    #expect(packed.facts == ["001 A 7"])
    #expect(packed.found == [])
    let misnamed = try await DataFiles(["marks.csv": Data(Packed.marks)]).read()
    #expect(misnamed.facts == ["001 A 7"])
    let cut = try await DataFiles(["marks.csv.gz": Data(Packed.marks.dropLast(3))]).read()
    #expect(cut.found == ["error unreadable-file marks.csv.gz"])
  }

  /// Logs that are packed piece by piece have several members, and some end with an empty one.
  @Test(arguments: [1, 2, 40])
  func readsAllMembersOfAPackedFile(copies: Int) async throws {
    let bytes = (0..<copies).flatMap { _ in Packed.marks } + Packed.nothing
    let packed = try await DataFiles(["marks.csv.gz": Data(bytes)]).read()
    // Each member begins with the header again.
    #expect(packed.district.marks.count == 1)
    #expect(packed.facts == ["001 A 7"])
    for end in [bytes.count - 3, Packed.marks.count * copies - 4] {
      let cut = try await DataFiles(["marks.csv.gz": Data(bytes[..<end])]).read()
      #expect(cut.found == ["error unreadable-file marks.csv.gz"])
    }
    var changed = bytes
    changed[30] ^= 1
    let broken = try await DataFiles(["marks.csv.gz": Data(changed)]).read()
    #expect(broken.found == ["error unreadable-file marks.csv.gz"])
  }

  /// A cell that was put into a row of a sheet moves the others; a remark beside a row does not.
  @Test(arguments: [
    (["002", "A", "1", "18", "2026-10-02"], ["001 A 7 2026-10-01"], "error"),
    (
      ["002", "A", "8", "2026-10-02", "see me"], ["001 A 7 2026-10-01", "002 A 8 2026-10-02"],
      "warning"
    ),
    (["002", "x", "A", "8", "see me"], ["001 A 7 2026-10-01"], "error"),
    (["002", "A", nil, "8", "10/2/2026"], ["001 A 7 2026-10-01"], "error"),
  ])
  func tellsACellTooManyFromARemark(row: [String?], facts: [String], severity: String) async throws
  {
    let files = try DataFiles([
      "marks.xlsx": Data(
        SheetBook.bytes([
          "Marks": [
            ["student_id", "item_id", "score", "submitted"], ["001", "A", "7", "2026-10-01"], row,
          ]
        ]))
    ])
    let intake = try await files.read()
    #expect(intake.facts == facts)
    #expect(intake.found == ["\(severity) field-count marks.xlsx:3"])
  }

  /// Beside a column of a few words a remark is none of them; beside a column of any words the last cell
  /// may be another's, and only that is not read.
  @Test func readsARowWithARemarkBesideAColumnOfWords() async throws {
    let rows: [[String?]] =
      (1...6).map { ["00\($0)", "A", "7", "2026-10-01", $0 < 5 ? "no" : "yes"] } + [
        ["007", "A", "5", "2026-10-03", "no", "see me"],
        ["008", "A", "6", "2026-10-03", "late", "no"],
      ]
    let marks = try await DataFiles([
      "marks.xlsx": Data(
        SheetBook.bytes([
          "Marks": [["student_id", "item_id", "score", "submitted", "overridden"]] + rows
        ]))
    ]).read()
    #expect(marks.district.marks.count == 7)
    #expect(
      marks.found == ["error field-count marks.xlsx:9", "warning field-count marks.xlsx:8"])
    let log = try await DataFiles([
      "conferences.xlsx": Data(
        SheetBook.bytes([
          "Log": [
            ["date", "student_id", "minutes", "notes"], ["2026-10-01", "001", "5", "on her way"],
            ["2026-10-02", "002", "6", "plans two routes"],
            ["2026-10-05", "003", "7", "stuck at 4", "see me"],
          ]
        ]))
    ]).read()
    #expect(log.district.conferences.map(\.minutes) == [5, 6, 7])
    #expect(log.found == ["warning field-count conferences.xlsx:4"])
  }

  /// Of a table most of whose few rows are short nobody knows how long a row should be.
  @Test func takesNoCellThatMayHaveMovedFromMostOfASmallTable() async throws {
    let intake = try await read([
      "enrollments.csv":
        "student_id,section_id,begin,end\n1,S1,2026-08-20,2026-10-01\n2,S1,2026-10-01\n"
        + "3,2026-08-20,\n"
    ])
    let roster = intake.district.roster
    #expect(roster.enrollments.map { roster.students[$0.student].id } == ["1"])
    #expect(roster.sections.references.map { roster.sections[$0].id } == ["S1"])
    #expect(
      intake.found == [
        "error field-count enrollments.csv:3", "error field-count enrollments.csv:4",
      ])
  }
}

/// `student_id,item_id,score` and a row of it, packed by gzip with the file's name in it.
private enum Packed {
  static let marks: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x08, 0x00, 0x00, 0x00, 0x00, 0x02, 0xFF, 0x6D, 0x61, 0x72, 0x6B,
    0x73, 0x2E, 0x63, 0x73, 0x76, 0x00, 0x2B, 0x2E, 0x29, 0x4D, 0x49, 0xCD, 0x2B, 0x89,
    0xCF, 0x4C, 0xD1, 0xC9, 0x2C, 0x49, 0xCD, 0x05, 0xD1, 0xC5, 0xC9, 0xF9, 0x45, 0xA9,
    0x5C, 0x06, 0x06, 0x86, 0x3A, 0x8E, 0x3A, 0xE6, 0x5C, 0x00, 0xE2, 0xE9, 0xD2, 0xAC,
    0x21, 0x00, 0x00, 0x00,
  ]

  /// A member that holds nothing.
  static let nothing: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0xFF, 0x03, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00,
  ]
}
