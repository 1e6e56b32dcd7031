import Foundation
import TestSupport
import Testing

/// What `walkbook start` makes of rosters beside gradebooks and logs that know people and classes by other
/// ids and names (R100).
@Suite struct StartRosterTests {
  private static let people = [
    "Ortiz, Amaya", "Cole, Ben", "Diaz, Chloe", "Frye, Deon", "Gray, Eva", "Hart, Finn",
    "Irwin, Gus", "Jones, Hal",
  ]
  private static let others = [
    "Kerr, Amaya", "Lane, Ben", "Moss, Chloe", "Nash, Deon", "Odom, Eva", "Pike, Finn",
    "Quinn, Gus", "Reyes, Hal",
  ]

  private static func gradebook(_ classes: [(title: String, people: [String], from: Int)]) -> String
  {
    let rows = classes.flatMap { title, people, number in
      people.enumerated().map { place, name in
        "\"\(name)\",\(number + place),S\(number + place),,\(title),8,9"
      }
    }
    return
      ([
        "Student,ID,SIS User ID,SIS Login ID,Section,Quiz 1 (\(classes[0].from)1),"
          + "Quiz 2 (\(classes[0].from)2)",
        "    Points Possible,,,,,10,10",
      ] + rows).joined(separator: "\n")
  }

  private static let math = gradebook([("Math 7 - P1", people, 500)])
  private static let mathName = "2026-10-09T0915_Grades-Math_7_Garcia.csv"

  /// Each student meets the teacher once, in the second week of a log of three.
  private static func log(
    _ header: String = "Date,Teacher,Student,Type,Minutes", _ names: [String] = people,
    row: (_ given: String, _ family: String, _ day: String) -> String = {
      "\($2),Maria Garcia,\($0) \($1),Goal,5"
    }
  ) -> String {
    ([header]
      + names.enumerated().map { place, name in
        let parts = name.components(separatedBy: ", ")
        return row(parts[1], parts[0], "9/\(place < 4 ? 14 : 25)/2026")
      }).joined(separator: "\n")
  }

  private static let students = "select count(*) as n from students"
  private static let classes = "select section_id as c from conference_coverage group by 1"
  private static let met = "select sum(met) as n from conference_coverage"
  private static let progress = "select count(*) as n from learner_progress"
  private static let teachers = "select count(*) as n from teachers"

  /// A roster with ids and names of its own.
  private static func roster(
    _ header: String, _ names: [String] = people,
    row: (_ place: Int, _ family: String, _ given: String) -> String
  ) -> String {
    ([header]
      + names.enumerated().map { place, name in
        let parts = name.components(separatedBy: ", ")
        return row(place, parts[0], parts[1])
      }).joined(separator: "\n")
  }

  private static func joined(
    _ description: String, _ name: String, _ roster: String, section: String,
    students count: Int = 8, teachers: Int = 1
  ) -> StartCase {
    StartCase(
      testDescription: description,
      files: [mathName: math, "Conference log.csv": log(), name: roster],
      answers: [
        (students, "n\n\(count)\n"), (classes, "c\n\(section)\n"), (met, "n\n8\n"),
        (progress, "n\n8\n"), (Self.teachers, "n\n\(teachers)\n"),
      ])
  }

  static let rosters: [StartCase] = [
    joined(
      "other ids, a name in two columns, an initial of the teacher and the period apart",
      "Student list.csv",
      roster("Student ID,Last Name,First Name,Grade,Teacher Name,Period,Course Title") {
        "\(9000 + $0),\($1),\($2),7,\"Garcia, M\",1,Math 7 - P1"
      }, section: "\"Math 7 - P1, 1\""),
    joined(
      "other ids, initials of middle names, and a number of the class beside its course",
      "Class Roster.csv",
      roster("Sis Number,Student Name,Gender,Grade,Section ID,Course Title,Teacher Name") {
        "44\($0)00,\"\($1), \($2) \("ABCDEFGH".dropFirst($0).prefix(1)).\",M,07,071-\(1),Math 7,"
          + "\"Garcia, Maria\""
      }, section: "071-1"),
    joined(
      "the right ids, and a class that is called otherwise", "Enrollment export.csv",
      roster("Student Number,Student Name,Grade Level,Course Section,Course Name,Teacher") {
        "S\(500 + $0),\"\($1), \($2)\",7,MTH7-03,Mathematics,\"GARCIA, MARIA\""
      }, section: "MTH7-03"),
    joined(
      "ids of the state and homerooms", "Students.csv",
      roster("State ID,Student Name,Grade,Homeroom") {
        "9900\($0)1,\"\($1), \($2)\",7,7A"
      }, section: "Math 7 - P1"),
    joined(
      "two of one name in the list stay two, and the gradebook's is neither", "Students.csv",
      roster("State ID,Student Name,Grade,Homeroom", people + ["Cole, Ben"]) {
        "9900\($0)1,\"\($1), \($2)\",7,7A"
      }, section: "Math 7 - P1", students: 10),
    joined(
      "a list of another school tells of nobody here", "Students.csv",
      roster(
        "State ID,Student Name,Grade,Homeroom",
        ["Cole, Ben"] + others.dropFirst().map { $0 + "son" }
      ) {
        "9900\($0)1,\"\($1), \($2)\",7,7A"
      }, section: "Math 7 - P1", students: 16),
  ]

  private static func periods(_ words: [String]) -> StartCase {
    let names = people + others
    let rows = names.enumerated().map { place, name in
      let given = name.components(separatedBy: ", ")[1]
      return "9/\(place % 8 < 4 ? 14 : 25)/2026,Maria Garcia,\(words[place / 8]),\(given),Goal,5"
    }
    return StartCase(
      testDescription: "periods as \(words[0]), in which other students have the same given names",
      files: [
        mathName: math,
        "2026-10-09T0925_Grades-Math_7b_Garcia.csv": gradebook([("Math 7 - P3", others, 600)]),
        "Conference log.csv": (["Date,Teacher,Period,Student,Type,Minutes"] + rows)
          .joined(separator: "\n"),
      ],
      answers: [
        (students, "n\n16\n"), (classes, "c\nMath 7 - P1\nMath 7 - P3\n"), (met, "n\n16\n"),
        ("select count(*) as n from sections", "n\n2\n"),
      ])
  }

  static let logs: [StartCase] = [
    periods(["P1", "P3"]), periods(["Period 1", "Period 3"]), periods(["1st", "3rd"]),
    periods(["1", "3"]), periods(["Math 7 Pd 01", "Math 7 Pd 03"]),
    StartCase(
      testDescription: "classes of two teachers in one gradebook",
      files: [
        "2026-10-09T0915_Grades-Grade_7_Team.csv": gradebook([
          ("Math 7", people, 500), ("Science 7", others, 600),
        ]),
        "Conference log.csv": log("Date,Teacher,Student,Type,Minutes", people + others) {
          let isOther = others.contains("\($1), \($0)")
          return
            "\(isOther ? "9/21/2026" : $2),\(isOther ? "Tom Webb" : "Maria Garcia"),\($0) \($1),Goal,\($2.count)"
        },
      ],
      answers: [
        (students, "n\n16\n"), (classes, "c\nMath 7\nScience 7\n"), (met, "n\n16\n"),
      ], hides: ["whose class is it"]),
    StartCase(
      testDescription: "students in two columns",
      files: [
        mathName: math,
        "Conference log.csv": log("Date,Teacher,Last,First,Type,Minutes") {
          "\($2),Maria Garcia,\($1),\($0),Goal,5"
        },
      ],
      answers: [(students, "n\n8\n"), (met, "n\n8\n")]),
    StartCase(
      testDescription: "teachers in two columns, two of one family name among them",
      files: [
        "Conference log.csv": log(
          "Date,Instructor First Name,Instructor Last Name,Student Name,Type,Minutes"
        ) {
          "\($2),\($1 < "F" ? "Maria" : "Lucia"),Garcia,\($0) \($1),Goal,5"
        }
      ],
      answers: [
        (
          "select teacher_id as t, count(*) as n from conferences group by 1",
          "t,n\nLucia Garcia,6\nMaria Garcia,2\n"
        )
      ]),
  ]

  @Test(arguments: rosters + logs)
  func knowsWhoAndWhichClassIsMeant(_ example: StartCase) throws { try example.run() }
}
