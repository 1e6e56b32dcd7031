import Canonical
import Coaching
import Importers
import Tables
import TestSupport
import Testing

/// Two downloads in one file, of which the second has other work in its columns.
@Suite struct PastedDownloadTests {
  /// What the file is called, the first download, and the head of the second, whose rows would be read
  /// as those of the first.
  static let cases: [(file: String, first: [String], second: [String])] = [
    (
      "2026-10-02T1030_Grades-A.csv",
      [
        "Student,ID,SIS User ID,SIS Login ID,Section,Quiz (501)", "    Points Possible,,,,,10",
        "\"A, B\",1,S1,l,P1,5", "\"C, D\",2,S2,l2,P1,6",
      ],
      [
        "Student,ID,SIS User ID,SIS Login ID,Section,Essay (601)", "    Points Possible,,,,,50",
        "\"E, F\",3,S3,l3,P2,41", "\"G, H\",4,S4,l4,P2,42",
      ]
    ),
    (
      "2026-10-02T1030_Grades-A.csv",
      [
        "Student,ID,SIS User ID,SIS Login ID,Section,Quiz (501)", "    Points Possible,,,,,10",
        "\"A, B\",1,S1,l,P1,5", "\"C, D\",2,S2,l2,P1,6",
      ],
      [
        "Student,ID,SIS User ID,SIS Login ID,Section,Quiz (501)", "    Points Possible,,,,,20",
        "\"E, F\",3,S3,l3,P2,11", "\"G, H\",4,S4,l4,P2,12",
      ]
    ),
    (
      "g.csv",
      ["Last Name,First Name,Email Address,Quiz", "Points,,,10", "A,B,a@x,5", "C,D,b@x,6"],
      ["Last Name,First Name,Email Address,Essay", "Points,,,50", "E,F,c@x,41", "G,H,d@x,42"]
    ),
    (
      "gc_x_fullgc_2026-10-02-10-00-00.csv",
      [
        "Last Name,First Name,Username,Student ID,Quiz [Total Pts: 10 Score] |900", "A,B,u1,S1,5",
        "C,D,u2,S2,6",
      ],
      [
        "Last Name,First Name,Username,Student ID,Essay [Total Pts: 50 Score] |901",
        "E,F,u3,S3,41",
      ]
    ),
    (
      "diagnostic_results.csv",
      [
        "Last Name,First Name,Student ID,Academic Year,School,Subject,Completion Date,"
          + "Overall Scale Score,Overall Placement,Overall Relative Placement,Geometry Scale Score",
        "A,B,S1,2026-2027,X,Math,10/13/2026,455,Grade 5,On Level,440",
      ],
      [
        "Last Name,First Name,Student ID,Academic Year,School,Subject,Completion Date,"
          + "Overall Scale Score,Overall Placement,Overall Relative Placement,Phonics Scale Score",
        "A,B,S1,2026-2027,X,Reading,10/14/2026,555,Grade 5,On Level,540",
      ]
    ),
    (
      "marks.csv",
      ["student_id,item_id,score,points_possible", "S1,A,11,20", "S2,A,12,20"],
      ["student_id,item_id,score,submitted", "S3,A,13,2026-10-01"]
    ),
    (
      "l.csv",
      ["Student name,Student ID,Ratios result,Ratios mastery points", "\"A, B\",S1,3,3"],
      ["Student name,Student ID,Lines result,Lines mastery points", "\"C, D\",S2,2,4"]
    ),
    (
      "g.csv",
      ["Unique User ID,First Name,Last Name,Quiz (Max Points: 20.00)", "S1,A1,B,6", "S2,A2,B,7"],
      [
        "Unique User ID,First Name,Last Name,Essay (Max Points: 50.00),Lab (Max Points: 5.00)",
        "S5,A5,B,10,4",
      ]
    ),
  ]

  @Test(arguments: cases.indices, [false, true])
  func areNoRowsOfTheFirst(place: Int, hasGap: Bool) async throws {
    let (file, first, second) = Self.cases[place]
    func read(_ lines: [String]) async throws -> Intake {
      let folder = try ScratchFolder()
      try folder.write(lines.joined(separator: "\n") + "\n", to: file)
      return try await DataFolder(path: folder.path).read()
    }
    let alone = try await read(first)
    let both = try await read(first + (hasGap ? [""] : []) + second)
    for kind in [FileKind.marks, .students, .pathways] {
      #expect(
        both.district.table(kind).rows.map(Array.init)
          == alone.district.table(kind).rows.map(Array.init))
    }
    #expect(!alone.district.table(.marks).rows.map(Array.init).isEmpty)
    let found = both.findings.filter { $0.description.contains("second table") }
    #expect(found.map(\.location.line) == [first.count + (hasGap ? 2 : 1)])
  }

  /// A student may be called as a column is.
  @Test func areRowsWhereOneCellIsATitle() async throws {
    let (file, first, _) = Self.cases[0]
    let folder = try ScratchFolder()
    try folder.write(
      (first + ["Student,3,SIS User ID,l3,P1,7"]).joined(separator: "\n") + "\n", to: file)
    let intake = try await DataFolder(path: folder.path).read()
    #expect(intake.district.marks.count == 3)
  }
}
