import Foundation
import TestSupport
import Testing

/// What `walkbook start` makes of logs and gradebooks as people keep them.
@Suite struct StartLogTests {
  private static let people = [
    "Ortiz, Amaya", "Cole, Ben", "Diaz, Chloe", "Frye, Deon", "Gray, Eva", "Hart, Finn",
    "Irwin, Gus", "Jones, Hal", "Kerr, Ida", "Lane, Jo",
  ]
  private static let gradebookName = "2026-11-06T0915_Grades-Math_7_Garcia.csv"

  private static func gradebook(
    _ section: String = "Math 7", _ people: [String] = people, from number: Int = 500
  ) -> String {
    ([
      "Student,ID,SIS User ID,SIS Login ID,Section,Quiz 1 (\(number)1),Quiz 2 (\(number)2)",
      "    Points Possible,,,,,10,10",
    ]
      + people.enumerated().map { place, name in
        "\"\(name)\",\(number + place),S\(number + place),,\(section),8,9"
      }).joined(separator: "\n")
  }

  /// A log with a row for each student, and one more column.
  private static func log(
    _ title: String, _ cells: [String], day: (Int) -> String = { "9/\(14 + $0)/2026" },
    types: [String] = ["Goal"], name: String = "Conference log.csv"
  ) -> [String: String] {
    let rows = cells.enumerated().map { place, cell in
      let parts = people[place % people.count].components(separatedBy: ", ")
      return "\(day(place)),Maria Garcia,\(parts[1]) \(parts[0]),\(types[place % types.count]),5"
        + (title.isEmpty ? "" : ",\(cell)")
    }
    let header = "Date,Teacher,Student,Type,Minutes" + (title.isEmpty ? "" : ",\(title)")
    return [gradebookName: gradebook(), name: ([header] + rows).joined(separator: "\n")]
  }

  private static let held = """
    select count(*) as n from conferences where coalesce(outcome, 'held') = 'held'
    """
  private static let span = "select count(*) as n, min(date) as a, max(date) as z from conferences"

  static let outcomes: [StartCase] =
    [
      ("Happened?", ["Yes", "No"]), ("Held", ["Y", "N"]), ("Completed?", ["TRUE", "FALSE"]),
      ("Attended", ["x", "no"]), ("Did it happen", ["1", "0"]), ("No show", ["No", "Yes"]),
      ("Absent?", ["No", "Yes"]), ("Cancelled", ["false", "true"]), ("Took place?", ["Sí", "No"]),
      ("Did not happen", ["No", "Yes"]),
    ].map { title, words in
      StartCase(
        testDescription: title,
        files: log(title, [words[0], words[1], words[0], words[0], words[1], words[0]]),
        answers: [(held, "n\n4\n")])
    }
    + [
      // Yes or why not, and nothing yet: a plan that is ticked off.
      ("Done?", ["Y", "absent", "Y", "Y", "Moved", ""]),
      ("Held?", ["yes", "No show", "yes", "yes", ""]),
    ].map { title, words in
      StartCase(
        testDescription: "\(title) \(words.joined(separator: " "))", files: log(title, words),
        answers: [(held, "n\n3\n")])
    }

  private static func given(_ place: Int) -> String {
    let parts = people[place % people.count].components(separatedBy: ", ")
    return "\(parts[1]) \(parts[0])"
  }

  private static func own(_ header: String, _ row: (Int) -> String) -> [String: String] {
    [gradebookName: gradebook(), name: ([header] + (0..<6).map(row)).joined(separator: "\n")]
  }
  private static let name = "Conference log.csv"
  private static let ofOrtiz = """
    select count(*) as n, min(date) as day from conferences where student_id = 'S500'
    """

  /// Of two columns that could be one thing that counts which is called so, wherever it stands.
  static let named: [StartCase] = [
    StartCase(
      testDescription: "others than the teacher and the student before them",
      files: own("Date,Coach,Co-teacher,Teacher,Partner,Student,Type") { place in
        "9/\(14 + place)/2026,Rita Vance,Kevin Tran,Maria Garcia,\(given(place + 1)),\(given(place)),Goal"
      },
      answers: [(ofOrtiz, "n,day\n1,2026-09-14\n")],
      says: ["Conference log.csv: not read: 'Coach', 'Co-teacher', 'Partner'"]),
    StartCase(
      testDescription: "the day of typing before that of the conference",
      files: own("Date entered,Conference date,Teacher,Student,Type") { place in
        "9/\(21 + place)/2026,9/\(14 + place)/2026,Maria Garcia,\(given(place)),Goal"
      },
      answers: [(ofOrtiz, "n,day\n1,2026-09-14\n")],
      says: ["Conference log.csv: not read: 'Date entered'"]),
    StartCase(
      testDescription: "two teachers, of whom one may be the coach, are asked about",
      files: own("Date,Teacher,Classroom teacher,Student,Type") { place in
        "9/\(14 + place)/2026,Rita Vance,Maria Garcia,\(given(place)),Goal"
      },
      answers: [(ofOrtiz, "n,day\n0,\n")], status: 1,
      says: ["'Teacher' and 'Classroom teacher' hold names; which of them is the teacher?"]),
    StartCase(
      testDescription: "two teachers, of whom a person has said which it is",
      files: own("Date,Teacher,Classroom teacher,Student,Type") { place in
        "9/\(14 + place)/2026,Rita Vance,Maria Garcia,\(given(place)),Goal"
      },
      answers: [
        (ofOrtiz, "n,day\n1,2026-09-14\n"),
        ("select distinct teacher_id as t from conferences", "t\nMaria Garcia\n"),
      ],
      options: ["--answer", "column teacher_id:Conference log.csv=Classroom teacher"], status: 0),
  ]

  private static let minutes = "select count(minutes) as n, sum(minutes) as m from conferences"

  /// Minutes as people write them; what is no number of minutes is left out, and said.
  static let lengths: [StartCase] = [
    (["0:08", "8 min", "~8", "8m", "8 minutes", "about 8"], "6,48"),
    (["0:08:00", "8", "8+", "ca. 8", "8ish", "8-10"], "5,40"),
    (["8", "~ 8", "8", "8", "8", "1:05"], "5,40"),
  ].map { cells, sums in
    StartCase(
      testDescription: cells.joined(separator: " "),
      files: own("Date,Teacher,Student,Type,Duration") { place in
        "9/\(14 + place)/2026,Maria Garcia,\(given(place)),Goal,\(cells[place])"
      },
      answers: [(minutes, "n,m\n\(sums)\n")], status: 0)
  }

  /// Questions that were renamed midway: the first that is answered counts.
  static let renamed: [StartCase] = [
    ("Teacher", "Teacher's name"), ("Teacher's name", "Which teacher was it?"),
    ("Teacher", "Teacher’s full name"),
  ].map { before, after in
    StartCase(
      testDescription: "\(before), then \(after)",
      files: own("Date,\(before),\(after),Student,Type") { place in
        "9/\(14 + place)/2026,\(place < 3 ? "Maria Garcia," : ",Maria Garcia"),\(given(place)),Goal"
      },
      answers: [
        (
          "select teacher_id as t, count(*) as n from conferences group by 1",
          "t,n\nMaria Garcia,6\n"
        )
      ], status: 0)
  }

  private static func saved(_ name: String, _ rows: [Int], minutes: Int) -> [String: String] {
    [
      name:
        (["Date,Teacher,Student,Type,Minutes"]
        + rows.map { "9/\(14 + $0)/2026,Maria Garcia,\(given($0)),Goal,\($0 == 1 ? minutes : 5)" })
        .joined(separator: "\n")
    ]
  }

  /// One log saved three times, with a row corrected and one taken out.
  static let savedLogs: [StartCase] = [
    ["Log 9-18.csv", "Log 9-20.csv", "Log 9-22 FINAL.csv"],
    ["Log.csv", "Log v2.csv", "Log v3.csv"],
    ["Log Sept 18.csv", "Log Sept 20.csv", "Log Oct 1.csv"],
    ["Log 12-18.csv", "Log 1-8.csv", "Log 2_4.csv"],
  ].map { names in
    StartCase(
      testDescription: names.joined(separator: ", "),
      files: saved(names[0], [0, 1, 2, 3], minutes: 3)
        .merging(saved(names[1], [0, 1, 3, 4], minutes: 9)) { $1 }
        .merging(saved(names[2], [0, 1, 3, 4, 5], minutes: 9)) { $1 }
        .merging([gradebookName: gradebook()]) { $1 },
      answers: [("select count(*) as n, sum(minutes) as m from conferences", "n,m\n5,29\n")],
      status: 0)
  }

  private static let errors = "select count(*) as n from findings where severity = 'error'"

  static let logs: [StartCase] = [
    StartCase(
      testDescription:
        "work that is completed says nothing of the conference, and is said to be left",
      files: log("Homework completed", ["Yes", "No", "Yes", "No"]), answers: [(held, "n\n4\n")],
      says: ["Conference log.csv: not read: 'Homework completed'"]),
    StartCase(
      testDescription: "ABSENT in place of a kind",
      files: log("", Array(repeating: "", count: 4), types: ["ABSENT", "Goal"]),
      answers: [
        (held, "n\n2\n"),
        ("select count(*) as n from conferences where outcome = 'studentAbsent'", "n\n2\n"),
      ], hides: ["open:"]),
    StartCase(
      testDescription: "a year mistyped after all others, and one before",
      files: log(
        "", Array(repeating: "", count: 10),
        day: {
          ["9/16/2062", "9/17/2025"].indices.contains($0)
            ? ["9/16/2062", "9/17/2025"][$0] : "9/\(14 + $0)/2026"
        }),
      answers: [(span, "n,a,z\n8,2026-09-16,2026-09-23\n")], says: ["Left out: 2 cells or rows"]),
    StartCase(
      testDescription: "a year mistyped in a short log",
      files: log(
        "", Array(repeating: "", count: 4),
        day: { $0 == 1 ? "9/16/2062" : "9/\(14 + $0)/2026" }),
      answers: [(span, "n,a,z\n3,2026-09-14,2026-09-17\n")], says: ["Left out: 1 cell or row"]),
    StartCase(
      testDescription: "a year mistyped in a gradebook takes the day and leaves the score",
      files: [
        "marks.csv": """
        student_id,item_id,score,submitted
        1,q1,8,2026-09-14
        2,q1,7,2026-09-15
        3,q1,9,2062-09-15
        """
      ],
      answers: [
        ("select count(score) as n, max(submitted) as z from marks", "n,z\n3,2026-09-15\n")
      ]),
    StartCase(
      testDescription: "a group, and nobody, are no students",
      files: {
        var files = log("", Array(repeating: "", count: 3))
        files["Conference log.csv"]? +=
          "\n9/18/2026,Maria Garcia,Whole class,Goal,5\n9/18/2026,Maria Garcia,Small group 2,Goal,5"
        return files
      }(),
      answers: [
        ("select count(*) as n from conferences", "n\n3\n"),
        ("select count(*) as n from students", "n\n10\n"),
      ], says: ["Left out: 2 cells or rows"]),
    StartCase(
      testDescription: "another year of a log is none",
      files: log(
        "", Array(repeating: "", count: 10),
        day: { $0 < 5 ? "9/\(14 + $0)/2025" : "9/\(14 + $0)/2026" }),
      answers: [(span, "n,a,z\n10,2025-09-14,2026-09-23\n")]),
    StartCase(
      testDescription: "days that a spreadsheet counts",
      files: log("", Array(repeating: "", count: 3), day: { "\(46279 + $0)" }),
      answers: [(span, "n,a,z\n3,2026-09-14,2026-09-16\n")]),
    StartCase(
      testDescription: "ids that a spreadsheet took the zeros from",
      files: [
        "roster.csv": """
        Student ID,Last Name,First Name,Teacher,Class,School
        0005001,Ortiz,Amaya,Rae Lee,Math 7,Oak
        0005002,Cole,Ben,Rae Lee,Math 7,Oak
        0005003,Diaz,Chloe,Rae Lee,Math 7,Oak
        """,
        "Conference log.csv": """
        Date,Student ID,Type,Minutes
        9/14/2026,5001,Goal,5
        9/15/2026,5002,Goal,5
        9/16/2026,5003,Goal,5
        """,
      ],
      answers: [
        ("select count(*) as n from students", "n\n3\n"),
        ("select count(distinct student_id) as n from conferences", "n\n3\n"),
      ]),
    StartCase(
      testDescription: "lines that are made ready, and names above rows",
      files: log(
        "", Array(repeating: "", count: 4), day: { $0 < 3 ? "9/\(14 + $0)/2026" : "9/17/2026" }
      ).mapValues { text in
        text.hasPrefix("Date,")
          ? text + "\nMaria Garcia,,,,\n9/18/2026,Maria Garcia,,,\n9/19/2026,,,,\n" : text
      }, answers: [(span, "n,a,z\n4,2026-09-14,2026-09-17\n"), (errors, "n\n0\n")]),
    StartCase(
      testDescription: "who fills in a form of conferences is the teacher",
      files: [
        gradebookName: gradebook(),
        "Conference form.csv": """
        Timestamp,Your name,Student,Type,Minutes
        9/14/2026 10:00:00,Maria Garcia,Amaya Ortiz,Goal,5
        9/15/2026 10:00:00,Maria Garcia,Ben Cole,Goal,5
        9/16/2026 10:00:00,Maria Garcia,Chloe Diaz,Goal,5
        """,
      ],
      answers: [
        ("select count(*) as n from conferences where teacher_id = 'Maria Garcia'", "n\n3\n")
      ]),
    StartCase(
      testDescription: "students down and days across",
      files: [
        gradebookName: gradebook(),
        "Conferences - Garcia.csv": """
        Student,9/14/2026,9/15/2026,9/16/2026,Total
        Amaya Ortiz,x,,x,2
        Ben Cole,,abs,MG,1
        Total,1,0,2,3
        """,
      ],
      answers: [
        (span, "n,a,z\n4,2026-09-14,2026-09-16\n"), (held, "n\n3\n"),
        ("select count(*) as n from students", "n\n10\n"),
      ], hides: ["open:"]),
    StartCase(
      testDescription: "a checklist whose name says nothing is asked",
      files: [
        gradebookName: gradebook(),
        "Checklist.csv": "Student,9/14/2026,9/15/2026\nAmaya Ortiz,x,\nBen Cole,,x\n",
      ], answers: [("select count(*) as n from conferences", "n\n0\n")],
      says: ["open: Checklist.csv: students down and 2 days across. Is each mark a 1:1 conference?"]
    ),
    StartCase(
      testDescription: "counts by name beside a gradebook are asked",
      files: [
        gradebookName: gradebook(),
        "Conference counts.csv": """
        Teacher,Student,Sept,Oct,Nov,Total
        Maria Garcia,Amaya Ortiz,3,2,1,6
        Maria Garcia,Ben Cole,1,2,2,5
        Maria Garcia,Chloe Diaz,0,4,1,5
        """,
      ], answers: [("select count(*) as n from students", "n\n10\n")]),
    StartCase(
      testDescription: "scores of days are no conferences",
      files: [
        gradebookName: gradebook(),
        "Warm ups.csv": "Student,9/14/2026,9/15/2026\nAmaya Ortiz,8,7\nBen Cole,5,9\n",
      ], answers: [("select count(*) as n from conferences", "n\n0\n")],
      hides: ["1:1 conference?"]),
    StartCase(
      testDescription: "days without a year",
      files: log("", Array(repeating: "", count: 3), day: { "9/\(14 + $0)" }),
      says: [
        "not used: its column 'Date' holds no days that can be read; write them with the year"
      ],
      hides: ["no known layout"]),
    StartCase(
      testDescription: "a log in a folder below",
      files: log(
        "", Array(repeating: "", count: 3), name: "Coaches/Conference log.csv"),
      answers: [(span, "n,a,z\n3,2026-09-14,2026-09-16\n")]),
    StartCase(
      testDescription: "weekdays before days",
      files: log(
        "", Array(repeating: "", count: 3),
        day: { ["Mon 09/14/26", "Tue 09/15/26", "Wed. 09/16/26"][$0] }),
      answers: [(span, "n,a,z\n3,2026-09-14,2026-09-16\n")]),
    StartCase(
      testDescription: "what people wrote freely is counted, not shown",
      files: log(
        "", Array(repeating: "", count: 10),
        types: ["Goal", "Mom called about Amaya", "talked re: custody", "Goal", "IEP w/ Mrs. Gray"]),
      says: ["6 cells with kind of conference"], hides: ["Mom called", "custody", "IEP"]),
    StartCase(
      testDescription: "a district's own kinds are shown and asked",
      files: log("", Array(repeating: "", count: 10), types: ["Goal", "Academic"]),
      says: ["'Academic' as kind of conference, in 5 cells"]),
    StartCase(
      testDescription: "a log called as one of ours",
      files: log("", Array(repeating: "", count: 4), name: "Conferences.csv"),
      answers: [(held, "n\n4\n")]),
    StartCase(
      testDescription: "neither teacher nor the word conference",
      files: [
        gradebookName: gradebook(),
        "Notebook.csv": """
        Date,Student,Type,Min
        9/14/2026,Amaya Ortiz,feedback,5
        9/15/2026,Ben Cole,goal setting,6
        9/16/2026,Chloe Diaz,mentoring,5
        """,
      ], answers: [(held, "n\n3\n")]),
    StartCase(
      testDescription: "a header of which the upper half only titles groups",
      files: [
        gradebookName: gradebook(),
        "Coach log.csv": """
        Coaching log - 1:1 conferences,,,,,
        ,,,,,
        Who,,Conference,,,Follow-up
        Teacher,Student,Date,Kind,Minutes,Goal set?
        Maria Garcia,Amaya Ortiz,9/14/2026,feedback,5,Y
        Maria Garcia,Ben Cole,9/15/2026,goal setting,6,N
        Maria Garcia,Chloe Diaz,9/16/2026,mentoring,5,Y
        """,
      ], answers: [(held, "n\n3\n")]),
  ]

  @Test(arguments: named) func takesTheColumnThatIsCalledSo(item: StartCase) throws {
    try item.run()
  }
  @Test(arguments: lengths) func readsMinutes(item: StartCase) throws { try item.run() }
  @Test(arguments: renamed) func joinsRenamedQuestions(item: StartCase) throws { try item.run() }
  @Test(arguments: savedLogs) func letsTheLatestCopyStand(item: StartCase) throws { try item.run() }
  @Test(arguments: outcomes) func readsOutcomes(item: StartCase) throws { try item.run() }
  @Test(arguments: logs) func readsLogs(item: StartCase) throws { try item.run() }

  // MARK: Classes of gradebooks

  private static let classes = """
    select count(*) as n, (select count(*) from students) as s from sections
    """

  private static func classroom(_ people: [String]) -> String {
    ([
      "Last Name,First Name,Email Address,Lesson 1,Practice A", "Date,,,2026-09-14,2026-09-15",
      "Points,,,10,20", "Class Average,,,7,7",
    ]
      + people.map { name in
        let parts = name.components(separatedBy: ", ")
        return "\(parts[0]),\(parts[1]),\(parts[1]).\(parts[0])@x.org,5,9"
      }).joined(separator: "\n")
  }

  private static let three = [
    Array(people[0..<3]), Array(people[3..<6]), Array(people[6..<10]),
  ]

  static let gradebooks: [StartCase] = [
    StartCase(
      testDescription: "one section in Canvas exports of three courses",
      files: [
        "Grades-Math_Ruiz.csv": gradebook("Period 2", three[0], from: 500),
        "Grades-Art_Webb.csv": gradebook("Period 2", three[1], from: 600),
        "Grades-Band_Lee.csv": gradebook("Period 2", three[2], from: 700),
      ], answers: [(classes, "n,s\n3,10\n")]),
    StartCase(
      testDescription: "one section of the same students in two courses",
      files: [
        "Grades-Math.csv": gradebook("5A", three[0], from: 500),
        "Grades-Reading.csv": gradebook("5A", three[0]).replacing("(500", with: "(900"),
      ], answers: [(classes, "n,s\n1,3\n")]),
    StartCase(
      testDescription: "files of one name in the folders of teachers",
      files: [
        "Elena Ruiz/Grades.csv": classroom(three[0]), "Marcus Webb/Grades.csv": classroom(three[1]),
        "Ann Lee/Grades.csv": classroom(three[2]),
      ],
      answers: [
        (classes, "n,s\n3,10\n"), ("select count(distinct item_id) as n from marks", "n\n6\n"),
      ]),
    StartCase(
      testDescription: "downloads with numbers",
      files: [
        "Grades.csv": classroom(three[0]), "Grades (1).csv": classroom(three[1]),
        "Grades (2).csv": classroom(three[2]),
      ],
      answers: [
        (classes, "n,s\n3,10\n"), ("select count(*) as n from marks", "n\n20\n"),
      ]),
    StartCase(
      testDescription: "two downloads of one gradebook",
      files: ["Grades.csv": classroom(three[0]), "Grades (1).csv": classroom(three[0])],
      answers: [
        (classes, "n,s\n1,3\n"), ("select count(*) as n from marks", "n\n6\n"),
      ]),
    StartCase(
      testDescription: "the teacher above the header",
      files: [
        "GradebookExport_1.csv": """
        Cedar Middle School
        "Teacher: Ruiz, Elena",,Course: Math 6
        Generated on 11/13/2026 9:12 AM
        Student Name,Student Number,Grade,Pre-Assessment,Lesson 1,Practice A
        Points Possible,,,20,5,10
        "Barnes, Ivan",005001,06,18,5,5
        "Yamada, Wyatt",005002,06,20,3,6
        "Pereira, Camila",005003,06,10,4,9
        """
      ], answers: [("select teacher_id from sections", "teacher_id\n\"Ruiz, Elena\"\n")]),
  ]

  @Test(arguments: gradebooks) func tellsClassesApart(item: StartCase) throws { try item.run() }
}
