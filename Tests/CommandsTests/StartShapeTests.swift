import Foundation
import TestSupport
import Testing

/// Logs and sheets of walks in the shapes that people give them: what stands across, in numbered columns, in a
/// name or in the row above is read as what it is.
@Suite struct StartShapeTests {
  private static let people = ["Amaya Ortiz", "Ben Cole", "Chloe Diaz", "Deon Frye"]
  private static let gradebook = """
    Student,ID,SIS User ID,SIS Login ID,Section,Quiz 1 (1)
        Points Possible,,,,,10
    "Ortiz, Amaya",1,S1,,Math 7,8
    "Cole, Ben",2,S2,,Math 7,8
    "Diaz, Chloe",3,S3,,Math 7,8
    "Frye, Deon",4,S4,,Math 7,8
    """
  private static let export = "2026-11-06T0915_Grades-Math_7_Garcia.csv"

  private static let talks =
    "select date, student_id, type from conferences order by date, student_id"
  private static let walked =
    "select teacher_id, position, date from placements order by teacher_id"

  /// A matrix of walks: teachers across, and the actions of Flex Foundation down.
  private static func matrix(_ title: String, day: (Int) -> String, foot: String = "") -> String {
    let pauses = [3, 5]
    let actions = (1...11).map { number in
      "\(number). practice \(number),"
        + pauses.map { number < $0 ? "Yes" : number == $0 ? "Not yet" : "Somewhat" }
        .joined(separator: ",")
    }
    return
      (["\(title),Ann Lee,Bo Kim", "Date,\(day(0)),\(day(1))", "School,Oak,Oak"] + actions
      + [foot]).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static let twice =
    "teacher_id,position,date\nAnn Lee,3,2026-09-21\nBo Kim,5,2026-09-22\n"

  static let matrices: [StartCase] = [
    StartCase(
      testDescription: "teachers across, actions down",
      files: ["Walks.csv": matrix("Flex foundation", day: { "2026-09-\(21 + $0)" })],
      answers: [(walked, twice)], hides: ["open:"]),
    StartCase(
      testDescription: "the same with days month first, and nothing above the actions",
      files: [
        "Flex Foundation walks.csv": matrix(
          "", day: { "9/\(21 + $0)/2026" }, foot: "Notes,good,")
      ], answers: [(walked, twice)], hides: ["open:"]),
    StartCase(
      testDescription: "a teacher who has not been visited has a column and no walk",
      files: [
        "Walks.csv": matrix("Flex foundation", day: { "2026-09-\(21 + $0)" })
          .split(separator: "\n").enumerated().map { "\($1),\($0 == 0 ? "Cy Wu" : "")" }
          .joined(separator: "\n")
      ], answers: [(walked, twice)]),
    StartCase(
      testDescription: "a phase and the action at which a room pauses",
      files: [
        "Walks fall.csv": """
        Date,Teacher,School,Model,Phase,Paused at
        9/21/2026,Ann Lee,Oak,Flex,Foundation,3
        9/22/2026,Bo Kim,Oak,Flex,Foundation,5
        """
      ], answers: [(walked, twice)], hides: ["open:"]),
  ]

  private static let three =
    "date,student_id,type\n2026-09-14,S1,goal\n2026-09-15,S2,mentoring\n2026-09-22,S1,mentoring\n"

  static let logs: [StartCase] = [
    StartCase(
      testDescription: "numbered columns",
      files: [
        export: gradebook,
        "Conferences.csv": """
        Student,Conf 1 date,Conf 1 type,Conf 2 date,Conf 2 type
        Amaya Ortiz,9/14/2026,goal setting,9/22/2026,Mentor
        Ben Cole,9/15/2026,Mentor,,
        """,
      ], answers: [(talks, three)], hides: ["open:"]),
    StartCase(
      testDescription: "ordinal columns of which one tells nothing of its days alone",
      files: [
        export: gradebook,
        "Mentoring tracker.csv": """
        Student,1st conference,1st conference type,2nd conference,2nd conference type
        Amaya Ortiz,9/14/2026,goal setting,10/5/2026,Mentor
        Ben Cole,9/15/2026,Mentor,,
        """,
      ],
      answers: [
        (
          talks,
          "date,student_id,type\n2026-09-14,S1,goal\n2026-09-15,S2,mentoring\n2026-10-05,S1,mentoring\n"
        )
      ], hides: ["open:"]),
    StartCase(
      testDescription: "a conference without its day is said",
      files: [
        export: gradebook,
        "Conferences.csv": """
        Student,Conf 1 date,Conf 1 type,Conf 2 date,Conf 2 type
        Amaya Ortiz,2026-09-14,goal,2026-09-22,mentoring
        Ben Cole,2026-09-15,mentoring,,goal
        """,
      ], answers: [(talks, three)], says: ["Left out: 1 cell or row"]),
    StartCase(
      testDescription: "students down, days across, and kinds in the cells",
      files: [
        export: gradebook,
        "Tracker.csv": """
        Student,9/14/2026,9/15/2026,9/22/2026
        Amaya Ortiz,goal setting,,Mentor
        Ben Cole,,Mentor,
        """,
      ], answers: [(talks, three)], hides: ["open:"]),
    StartCase(
      testDescription: "days across without their year, of the year of all other files",
      files: [
        export: gradebook,
        "Conference checklist.csv": """
        Student,9/14,9/15,9/22
        Amaya Ortiz,goal,,mentoring
        Ben Cole,,mentoring,
        """,
      ], answers: [(talks, three)], hides: ["open:"]),
    StartCase(
      testDescription: "days and teachers that stand once for a block",
      files: [
        export: gradebook,
        "Conference log.csv": """
        Date,Teacher,Student,Type,Minutes
        9/14/2026,Maria Garcia,Amaya Ortiz,goal,5
        ,,Ben Cole,goal,5
        ,,Chloe Diaz,goal,5
        9/15/2026,,Deon Frye,goal,5
        ,,Ben Cole,goal,5
        Total,,,,5
        9/22/2026,,Amaya Ortiz,goal,5
        ,,Chloe Diaz,goal,5
        """,
      ],
      answers: [
        (
          "select date, count(*) as n, min(teacher_id) as t from conferences group by 1 order by 1",
          "date,n,t\n2026-09-14,3,Maria Garcia\n2026-09-15,2,Maria Garcia\n2026-09-22,2,Maria Garcia\n"
        )
      ], hides: ["open:"]),
    StartCase(
      testDescription: "a day alone above the rows of the day",
      files: [
        export: gradebook,
        "Conference log.csv": """
        Date,Student,Type,Minutes
        9/14/2026,,,
        ,Amaya Ortiz,goal,5
        ,Ben Cole,goal,5
        9/22/2026,,,
        ,Amaya Ortiz,goal,5
        ,Chloe Diaz,goal,5
        """,
      ],
      answers: [
        (
          "select date, count(*) as n from conferences group by 1 order by 1",
          "date,n\n2026-09-14,2\n2026-09-22,2\n"
        )
      ], hides: ["open:"]),
    StartCase(
      testDescription: "days that were forgotten are asked for, and taken from nowhere",
      files: [
        export: gradebook,
        "Conference log.csv": """
        Date,Student,Type,Minutes
        9/14/2026,Amaya Ortiz,goal,5
        ,Ben Cole,goal,5
        9/15/2026,Chloe Diaz,goal,5
        9/15/2026,Deon Frye,goal,5
        ,Amaya Ortiz,goal,5
        9/16/2026,Ben Cole,goal,5
        ,Chloe Diaz,goal,5
        """,
      ],
      answers: [("select count(*) as n from conferences", "n\n4\n")],
      says: ["Left out: 3 cells or rows"]),
    StartCase(
      testDescription: "the day in the name of a file may be that on which it was saved",
      files: [
        export: gradebook,
        "1-1 log 9-14-2026.csv": "Student,Type,Min\nAmaya Ortiz,goal,5\nBen Cole,goal,5",
        "1-1 log 9-21-2026.csv": "Student,Type,Min\nAmaya Ortiz,goal,5\nBen Cole,goal,5",
      ], answers: [("select count(*) as n from conferences", "n\n0\n")],
      says: ["open: 2 files 1-1 log *.csv: 4 rows look like 1:1 conferences. Read them so?"]),
  ]

  static let others: [StartCase] = [
    StartCase(
      testDescription: "a visit of which nobody could say the model counts by the actions rated",
      files: [
        "Walks (Responses).csv": """
        Timestamp,School,Teacher,Model,Flex: which Foundation actions are in place?
        9/21/2026 10:00:01,Oak,Ann Lee,Flex,"1. practice one, 2. practice two"
        9/22/2026 10:00:01,Oak,Bo Kim,Not sure,1. practice one
        """
      ],
      options: ["--answer", "unchecked:Walks (Responses).csv=notYet"], status: 0,
      says: ["2 teachers, 2 of them walked"]),
    StartCase(
      testDescription: "a folder of an earlier year is read where somebody says so",
      files: [
        "teachers.csv": "teacher_id,name,school_id\n1,Ann Lee,S",
        "walkthroughs.csv":
          "date,teacher_id,model,landed_phase,landed_step\n2026-09-21,1,flex,foundation,3",
        "2025-26/2025-11-06T0915_Grades-Math_7_Garcia.csv": gradebook,
      ],
      answers: [("select count(*) as n from students", "n\n4\n")],
      options: ["--answer", "year:2025-26=yes"]),
    StartCase(
      testDescription:
        "who has an address in a list of staff and a name in a list of classes is one",
      files: [
        "Staff.csv": "Name,Email,Role\nAnn Lee,lee@oak.org,Teacher\nBo Kim,kim@oak.org,Teacher",
        "Students.csv": """
        Student ID,Student Name,Teacher,Class
        11,"Ortiz, Amaya",Ann Lee,Math 6
        12,"Cole, Ben",Ann Lee,Math 6
        13,"Diaz, Chloe",Bo Kim,ELA 6
        14,"Frye, Deon",Bo Kim,ELA 6
        """,
      ], answers: [("select count(*) as n from teachers", "n\n2\n")]),
  ]

  @Test(arguments: matrices + logs + others) func readsTheShape(_ shape: StartCase) throws {
    try shape.run()
  }
}
