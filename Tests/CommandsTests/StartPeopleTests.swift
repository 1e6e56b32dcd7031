import Foundation
import TestSupport
import Testing

/// What `walkbook start` makes of people and places as logs, forms and lists of staff write them.
@Suite struct StartPeopleTests {
  private static let people = [
    "Ortiz, Amaya", "Cole, Ben", "Diaz, Chloe", "Frye, Deon", "Gray, Eva", "Hart, Finn",
    "Irwin, Gus", "Jones, Hal",
  ]
  private static let bookName = "2026-10-09T0915_Grades-Math_7_Garcia.csv"
  private static let book =
    ([
      "Student,ID,SIS User ID,SIS Login ID,Section,Quiz 1 (5001)", "    Points Possible,,,,,10",
    ]
    + people.enumerated().map { place, name in
      "\"\(name)\",\(500 + place),S\(500 + place),,Math 7,8"
    }).joined(separator: "\n")

  /// A row for each student, in the first week of the log or in the second.
  private static func log(
    _ header: String = "Date,Teacher,Student,Type,Minutes",
    row: (_ given: String, _ family: String, _ day: String) -> String = {
      "\($2),Maria Garcia,\($0) \($1),Goal,5"
    }
  ) -> String {
    ([header]
      + people.enumerated().map { place, name in
        let parts = name.components(separatedBy: ", ")
        return row(parts[1], parts[0], "9/\(place < 4 ? 14 : 25)/2026")
      }).joined(separator: "\n")
  }

  private static let students = "select count(*) as n from students"
  private static let met = "select sum(met) as n from conference_coverage"
  private static let held = "select count(*) as n from conferences where coalesce(planned, 0) = 0"
  private static let teachers = "select coalesce(name, teacher_id) as t from teachers order by 1"

  private static func logged(
    _ description: String, _ logs: [String: String], students count: Int = 8, met: Int = 8,
    held: Int = 8, says: [String] = []
  ) -> StartCase {
    StartCase(
      testDescription: description, files: logs.merging([bookName: book]) { $1 },
      answers: [
        (students, "n\n\(count)\n"), (Self.met, "n\n\(met)\n"), (Self.held, "n\n\(held)\n"),
      ], says: says)
  }

  static let logs: [StartCase] = [
    logged(
      "names in lower case", ["log.csv": log { "\($2),Maria Garcia,\($0.lowercased()),Goal,5" }]),
    logged(
      "given name and initial in lower case",
      [
        "log.csv": log("Day,Teacher,Kid,Kind,Min") {
          "\($2),Maria Garcia,\($0.lowercased()) \($1.prefix(1).lowercased()),Goal,5"
        }
      ]),
    logged(
      "initials", ["log.csv": log { "\($2),Maria Garcia,\($0.prefix(1))\($1.prefix(1)),Goal,5" }]),
    logged(
      "initials with points",
      ["log.csv": log { "\($2),Maria Garcia,\($0.prefix(1)). \($1.prefix(1)).,Goal,5" }]),
    logged(
      "marks behind names",
      [
        "log.csv": log {
          "\($2),Maria Garcia,\($0) \($1)\($0 < "D" ? " - 504" : " \u{2013} ELL"),Goal,5"
        }
      ]),
    logged(
      "one sheet of the coach and one of the teacher, who counts in other columns",
      [
        "Coach log.csv": log("Date,Teacher,Conference with student,Type,Minutes"),
        "Garcia conferences.csv": log("Student,When,Topic,Min") { "\($0) \($1),\($2),Goal,5" },
      ]),
    logged(
      "two teachers who meet the same students on the same days",
      [
        "Coach log.csv": log("Date,Teacher,Conference with student,Type,Minutes"),
        "Webb conferences.csv": log("When,Staff teacher,Student,Topic,Min") {
          "\($2),Tom Webb,\($0) \($1),Reflection,9"
        },
      ], held: 16),
    logged(
      "rows made ready for weeks to come",
      [
        "log.csv": log() + "\n"
          + people.map { name in
            let parts = name.components(separatedBy: ", ")
            return "10/12/2026,Maria Garcia,\(parts[1]) \(parts[0]),,"
          }.joined(separator: "\n")
      ]),
    logged(
      "the same with boxes that are not ticked",
      [
        "log.csv": log("Date,Teacher,Student,Type,Minutes,Goal set?") {
          "\($2),Maria Garcia,\($0) \($1),Goal,5,TRUE"
        } + "\n10/12/2026,Maria Garcia,Ben Cole,,,FALSE\n10/19/2026,Maria Garcia,Ben Cole,,,FALSE"
      ]),
    logged(
      "a row without a word among others is held",
      [
        "log.csv": log {
          "\($2),Maria Garcia,\($0) \($1),\($0 == "Ben" ? "" : "Goal"),\($0 == "Ben" ? "" : "5")"
        }
      ]),
    logged(
      "examples and whoever stood in",
      [
        "log.csv": log() + "\n9/15/2026,Your Name,Student Name,Goal,5\n"
          + "9/15/2026,Maria Garcia,Test Student,Goal,5"
      ]),
  ]

  private static let actions = (1...3).map { "Flex Foundation [\($0). action]" }
    .joined(separator: ",")

  private static func form(_ rows: [(school: String, teacher: String)]) -> String {
    (["Timestamp,Email Address,Date of Visit,School,Teacher,Model,\(actions)"]
      + rows.enumerated().map { place, row in
        let day = "9/\(14 + place)/2026"
        return "\(day) 10:00:0\(place % 10),chen@oak.org,\(day),\(row.school),\(row.teacher),Flex,"
          + "Yes,\(place % 2 == 0 ? "No" : "Yes"),Yes"
      }).joined(separator: "\n")
  }

  private static let four = [
    ("Oak Middle School", "Ann Lee"), ("Oak Middle School", "Bo Kim"),
    ("Elm Elementary", "Cy Wu"), ("Elm Elementary", "Di Poe"),
  ]
  private static let names = "t\nAnn Lee\nBo Kim\nCy Wu\nDi Poe\n"

  static let walks: [StartCase] = [
    StartCase(
      testDescription: "schools in several spellings",
      files: [
        "f.csv": form(
          four + [
            ("OMS", "Ann Lee"), ("Oak MS", "Bo Kim"), ("oak middle", "Ann Lee"),
            ("Elm Elem.", "Cy Wu"), ("Elm ES", "Di Poe"),
          ])
      ],
      answers: [
        ("select count(distinct school_id) as n from walkthroughs", "n\n2\n"),
        ("select count(distinct teacher_id) as n from walkthroughs", "n\n4\n"),
      ]),
    StartCase(
      testDescription: "two schools for which a short name may stand",
      files: [
        "f.csv": form(
          four + [
            ("Oak Elementary", "Ed Roe"), ("Oak", "Fay Orr"), ("Oak Middle School", "Gil Ash"),
          ])
      ],
      answers: [("select count(distinct school_id) as n from walkthroughs", "n\n4\n")],
      says: ["open: Oak: which school is it?"]),
    StartCase(
      testDescription: "whoever stood in, and a trial of the form",
      files: [
        "f.csv": form(
          four + [
            ("Elm Elementary", "Substitute"), ("test", "test"), ("Elm Elementary", "Test Teacher"),
            ("Elm Elementary", "Sub for Ms. Salazar"), ("Elm Elementary", "Sub (Mr. Ito)"),
            ("Elm Elementary", "???"),
          ])
      ],
      answers: [(teachers, names)]),
    StartCase(
      testDescription: "a coach's own sheet of visits that are in the form, too",
      files: [
        "f.csv": form(four),
        "Chen walks.csv":
          (["Date,Observer,Teacher,Model,1. action,2. action,3. action"]
          + four.enumerated().map { place, row in
            "9/\(14 + place)/2026,Chen,\(row.1),Flex,Yes,\(place % 2 == 0 ? "No" : "Yes"),Yes"
          }).joined(separator: "\n"),
      ],
      answers: [("select count(distinct walkthrough_id) as n from walkthroughs", "n\n4\n")]),
    StartCase(
      testDescription: "a list of staff, of whom some teach",
      files: [
        "f.csv": form([
          ("Oak Middle School", "alee@oak.org"), ("Oak Middle School", "bkim@oak.org"),
          ("Elm Elementary", "cwu@oak.org"),
        ]),
        "Staff list.csv": """
        Name,School,Email,Role
        Ann Lee,Oak Middle School,alee@oak.org,Teacher
        Bo Kim,Oak Middle School,bkim@oak.org,"Teacher, Math"
        Cy Wu,Elm Elementary,cwu@oak.org,Teacher
        Di Poe,Elm Elementary,dpoe@oak.org,Teacher
        Pat Head,Elm Elementary,phead@oak.org,Principal
        Sam Aid,Elm Elementary,said@oak.org,Teacher aide
        """,
      ],
      answers: [(teachers, names)], says: ["a list of teachers"]),
    StartCase(
      testDescription: "teachers of an export with their numbers",
      files: [
        "f.csv": form(four.map { ($0.0, $0.1) }),
        "teacher.export.text": """
        TeacherNumber\tLastFirst\tEmail_Addr\tHomeSchoolID\tSchoolName
        900\tLee, Ann\talee@oak.org\t101\tOak Middle School
        901\tKim, Bo\tbkim@oak.org\t101\tOak Middle School
        902\tWu, Cy\tcwu@oak.org\t102\tElm Elementary
        903\tPoe, Di\tdpoe@oak.org\t102\tElm Elementary
        """,
      ],
      answers: [
        ("select teacher_id as t from teachers order by 1", "t\n900\n901\n902\n903\n"),
        ("select count(distinct teacher_id) as n from walkthroughs", "n\n4\n"),
      ]),
    StartCase(
      testDescription: "a teacher at one school after another is asked about",
      files: ["f.csv": form(four + [("Elm Elementary", "Ann Lee")])],
      answers: [("select count(distinct teacher_id) as n from walkthroughs", "n\n5\n")],
      says: ["open: 1 name: who is meant?"], hides: ["stands at 2 schools"]),
    StartCase(
      testDescription: "a teacher at one school after another who is said to be one",
      files: ["f.csv": form(four + [("Elm Elementary", "Ann Lee"), ("Elm Elementary", "A. Lee")])],
      answers: [
        ("select count(distinct teacher_id) as n from walkthroughs", "n\n4\n"),
        ("select count(*) as n from walkthroughs where teacher_id = 'Ann Lee'", "n\n9\n"),
      ], options: ["--answer", "moved:Ann Lee=yes"]),
    StartCase(
      testDescription: "teachers of one name who are seen at two schools in turn stay two",
      files: [
        "f.csv": form(four + [("Elm Elementary", "Ann Lee"), ("Oak Middle School", "Ann Lee")])
      ],
      answers: [("select count(distinct teacher_id) as n from walkthroughs", "n\n5\n")],
      hides: ["who is meant?"]),
    StartCase(
      testDescription: "rooms and grades behind names, and two teachers in a cell",
      files: [
        "f.csv": form(
          four + [
            ("Oak Middle School", "Ann Lee 204"), ("Oak Middle School", "Kim/7th"),
            ("Elm Elementary", "Wu/Poe"), ("Elm Elementary", "Cy Wu & Di Poe"),
          ]),
        bookName: book,
        "log.csv": log {
          "\($2),\($0 < "D" ? "Lee & Kim" : "Lee/Kim"),\($0) \($1),Goal,5"
        },
      ],
      answers: [
        (teachers, names), (students, "n\n8\n"), (Self.held, "n\n8\n"),
        (
          "select teacher_id as t, count(distinct walkthrough_id) as n from walkthroughs group by 1",
          "t,n\nAnn Lee,2\nBo Kim,2\nCy Wu,3\nDi Poe,3\n"
        ),
      ]),
    StartCase(
      testDescription: "last year's folder",
      files: [
        "f.csv": form(four),
        "2025-26/f.csv": form([("Elm Elementary", "Gone Away")])
          .replacing("/2026", with: "/2025"),
      ],
      answers: [(teachers, names)], says: ["2025-26: not read: a folder of an earlier school year"]),
  ]

  @Test(arguments: logs + walks)
  func countsEachPersonOnce(_ example: StartCase) throws { try example.run() }
}
