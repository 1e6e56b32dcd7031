import Foundation
import TestSupport
import Tables
import Testing

@testable import Commands

/// `walkbook start` on files as people and programs write them: what is read, and what never is.
@Suite struct StartReadingTests {
  /// A folder, and what the program answers of it once `start --accept` has been run.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var files: [String: String] = [:]
    var book: [(sheet: String, rows: [[String?]])] = []
    var bookName = "Conference log.xlsx"
    let answers: [(statement: String, text: String)]
  }

  private static let gradebook = """
    Student,ID,SIS User ID,SIS Login ID,Section,Quiz 1 (501),Quiz 2 (502)
        Points Possible,,,,,10,10
    "Ortiz, Amaya",500,S500,amaya0,Math 7,8,9
    "Cole, Ben",501,S501,ben1,Math 7,4,5
    "Diaz, Chloe",502,S502,chloe2,Math 7,7,7
    "Frye, Deon",503,S503,deon3,Math 7,7,8
    """
  private static let gradebookName = "2026-11-06T0915_Grades-Math_7_Garcia.csv"

  private static let teachers = "select distinct id from people where role = 'teacher' order by 1"
  private static let statuses =
    "select status, count(*) as n from walkthroughs group by 1 order by 1"
  private static let conferences = "select count(*) as n from conferences"
  private static let students =
    "select distinct student_id from conferences order by 1"
  private static let types =
    "select type, count(*) as n from conferences group by 1 order by 1"

  private static let actions = [
    "Teacher keeps one hour free for it each day", "A system lets students move at their own pace",
    "New content comes in a short lesson for everyone",
  ]

  /// A form of four visits.
  private static func form(
    _ header: [String], actions: (Int, String) -> String, answers: [String],
    day: (String) -> String = { $0 }, teachers: [String] = ["Ann Lee", "Bo Kim", "Cy Wu", "Di Poe"]
  ) -> String {
    let titles = header + StartReadingTests.actions.enumerated().map { actions($0 + 1, $1) }
    let days = ["9/21/2026", "9/22/2026", "9/23/2026", "9/24/2026"]
    let rows = zip(days, teachers).map { date, teacher in
      ([day(date) + " 10:00:01", "coach@x.org", day(date), "Oak Middle", teacher, "Flex"] + answers)
        .map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",")
    }
    return ([titles.map { "\"\($0)\"" }.joined(separator: ",")] + rows).joined(separator: "\n")
  }

  private static func grid(_ question: String) -> (Int, String) -> String {
    { "\(question) [\($0). \($1)]" }
  }

  private static let english = [
    "Timestamp", "Email Address", "Date of Visit", "School", "Teacher", "Which model?",
  ]
  private static let fourTeachers = "id\nAnn Lee\nBo Kim\nCy Wu\nDi Poe\n"
  private static let twelve = "status,n\nemerging,4\ninPlace,4\nnotYet,4\n"

  static let forms: [Case] = [
    Case(
      testDescription: "a question with a teacher in its title is no teacher",
      files: [
        "f.csv": form(
          ["Timestamp", "Email Address", "Date of Visit", "School", "Who did you visit?", "Model"],
          actions: grid("Flex Foundation"), answers: ["Yes", "Somewhat", "Not yet"])
      ],
      answers: [(teachers, fourTeachers), (statuses, twelve)]),
    Case(
      testDescription: "addresses among names",
      files: [
        "f.csv": form(
          english, actions: grid("Flex Foundation"), answers: ["Yes", "Somewhat", "Not yet"],
          teachers: ["Ann Lee", "ann.lee@x.org", "alee@x.org", "Bo Kim"])
      ],
      answers: [(teachers, "id\nAnn Lee\nBo Kim\n"), (statuses, twelve)]),
    Case(
      testDescription: "Spanish",
      files: [
        "f.csv": form(
          [
            "Marca temporal", "Dirección de correo electrónico", "Fecha de la visita", "Escuela",
            "Maestro/a", "Modelo observado",
          ], actions: grid("Marque lo que vio"), answers: ["Sí", "Parcialmente", "Todavía no"])
      ],
      answers: [(teachers, fourTeachers), (statuses, twelve)]),
    Case(
      testDescription: "French",
      files: [
        "f.csv": form(
          [
            "Horodateur", "Adresse e-mail", "Date de la visite", "École", "Enseignant", "Modèle",
          ], actions: grid("Cochez"), answers: ["Oui", "Partiellement", "Pas encore"])
      ],
      answers: [(teachers, fourTeachers), (statuses, twelve)]),
    Case(
      testDescription: "German",
      files: [
        "f.csv": form(
          [
            "Zeitstempel", "E-Mail-Adresse", "Datum des Besuchs", "Schule", "Lehrkraft", "Modell",
          ], actions: grid("Was ist zu sehen?"), answers: ["Ja", "Teilweise", "Noch nicht"])
      ],
      answers: [(teachers, fourTeachers), (statuses, twelve)]),
    Case(
      testDescription: "a question for each action",
      files: [
        "f.csv": form(
          english, actions: { "\($0). \($1)" }, answers: ["Yes", "Partially", "No"])
      ],
      answers: [(teachers, fourTeachers), (statuses, twelve)]),
    Case(
      testDescription: "Jotform",
      files: [
        "f.csv": form(
          ["Submission Date", "E-mail", "Date of visit", "Campus", "Teacher", "Model"],
          actions: { "Flex Foundation >> \($0). \($1)" }, answers: ["Yes", "Sort of", "Not yet"])
      ],
      answers: [(teachers, fourTeachers), (statuses, twelve)]),
    Case(
      testDescription: "KoboToolbox",
      files: [
        "f.csv": """
        start;end;today;teacher;school;model;foundation/a1;foundation/a2;foundation/a3;_id;_uuid;_submission_time
        2026-09-21T10:00:00.000-06:00;2026-09-21T10:09:00.000-06:00;2026-09-21;Ann Lee;Oak;flex;yes;partly;not_yet;1;u1;2026-09-21T16:09:20
        2026-09-22T10:00:00.000-06:00;2026-09-22T10:09:00.000-06:00;2026-09-22;Bo Kim;Oak;flex;yes;partly;not_yet;2;u2;2026-09-22T16:09:20
        """
      ],
      answers: [
        (teachers, "id\nAnn Lee\nBo Kim\n"),
        (statuses, "status,n\nemerging,2\ninPlace,2\nnotYet,2\n"),
      ]),
  ]

  private static func log(_ header: String, _ rows: [String]) -> [String: String] {
    [
      gradebookName: gradebook,
      "Conference log.csv": ([header] + rows).joined(separator: "\n"),
    ]
  }

  static let logs: [Case] = [
    Case(
      testDescription: "several students in a cell",
      files: log(
        "Date,Teacher,Student,Type,Minutes",
        [
          "9/14/2026,Maria Garcia,\"Amaya Ortiz, Ben Cole\",Goal,5",
          "9/15/2026,Maria Garcia,Amaya Ortiz and Ben Cole,Goal,5",
          "9/16/2026,Maria Garcia,\"Diaz, Chloe\",Goal,5",
          "9/17/2026,Maria Garcia,Chloe Diaz & Ben Cole,Goal,5",
        ]),
      answers: [
        (students, "student_id\nS500\nS501\nS502\n"), (conferences, "n\n7\n"),
      ]),
    Case(
      testDescription: "totals and months are no rows",
      files: log(
        "Date,Teacher,Student,Type,Minutes",
        [
          "September 2026,,,,", "9/14/2026,Maria Garcia,Amaya Ortiz,Goal,5",
          "9/15/2026,Maria Garcia,Ben Cole,Mentor,6", ",,Total,,11", "October,,,,",
          "10/1/2026,Maria Garcia,Ben Cole,Goal,6", "Total,,,,17", "Total conferences:,3,,,",
        ]),
      answers: [(conferences, "n\n3\n"), (students, "student_id\nS500\nS501\n")]),
    Case(
      testDescription: "without kinds of conferences",
      files: log(
        "Date,Teacher,Student",
        ["9/14/2026,Maria Garcia,Amaya Ortiz", "9/15/2026,Maria Garcia,Ben Cole"]),
      answers: [(conferences, "n\n2\n"), (students, "student_id\nS500\nS501\n")]),
    Case(
      testDescription: "without a teacher",
      files: log(
        "Date,Student,Type,Minutes",
        ["9/14/2026,Amaya Ortiz,Goal,5", "9/15/2026,Ben Cole,Mentor,5"]),
      answers: [(conferences, "n\n2\n"), (types, "type,n\ngoal,1\nmentoring,1\n")]),
    Case(
      testDescription: "kinds in a district's own words are asked",
      files: log(
        "Date,Teacher,Student,Topic,Minutes",
        [
          "9/14/2026,Maria Garcia,Amaya Ortiz,Check-in,5",
          "9/15/2026,Maria Garcia,Ben Cole,Academic,5",
          "9/16/2026,Maria Garcia,Chloe Diaz,Check-in,5",
          "9/17/2026,Maria Garcia,Deon Frye,Academic,5",
        ]),
      answers: [(conferences, "n\n4\n")]),
    Case(
      testDescription: "Spanish",
      files: log(
        "Fecha,Maestra,Estudiante,Tipo,Minutos,¿Meta?",
        [
          "9/14/2026,Maria Garcia,Amaya Ortiz,Meta,5,Sí",
          "9/15/2026,Maria Garcia,Ben Cole,Mentoría,5,No",
          "9/16/2026,Maria Garcia,Chloe Diaz,Retroalimentación,5,Sí",
        ]),
      answers: [
        (types, "type,n\nfeedback,1\ngoal,1\nmentoring,1\n"),
        ("select count(*) as n from conferences where goal_set = 1", "n\n2\n"),
      ]),
    Case(
      testDescription: "three coaches, each with a sheet of their own",
      files: [gradebookName: gradebook],
      book: [
        (
          "Alvarez",
          [
            ["Date", "Teacher", "Student", "Type", "Minutes"],
            ["9/14/2026", "Maria Garcia", "Amaya Ortiz", "Goal", "5"],
            ["9/15/2026", "Maria Garcia", "Ben Cole", "Mentor", "6"],
            ["9/16/2026", "Maria Garcia", "Chloe Diaz", "Goal", "5"],
            ["Total", nil, nil, nil, "16"],
          ]
        ),
        (
          "Booker",
          [
            ["Booker's conference log"], [nil],
            ["Visit", "Visit", "Learner", "Talk", "How long"],
            ["date", "teacher", "name", "topic", "(min)"],
            ["9/17/2026", "Maria Garcia", "Amaya Ortiz", "goal setting", "5 min"],
            ["9/18/2026", "Maria Garcia", "Ben Cole", "mentoring", "8 min"],
            ["9/21/2026", "Maria Garcia", "Deon Frye", "reflection", "8 min"],
            ["9/24/2026", "Maria Garcia", "Ben Cole", "mentoring", "8 min"],
            ["9/25/2026", "Maria Garcia", "Chloe Diaz", "mentoring", "8 min"],
            ["Total conferences:", "5"],
          ]
        ),
        (
          "Chen",
          [
            ["When", "Who taught", "Kid", "Kind of conference", "Length"],
            ["9/22/2026", "Garcia, Maria", "Deon Frye", "Goal", "5"],
            ["9/23/2026", "Garcia, Maria", "Ben Cole", "Mentor", "5"],
          ]
        ),
      ],
      answers: [
        (conferences, "n\n10\n"), (teachers, "id\nMaria Garcia\n"),
        (students, "student_id\nS500\nS501\nS502\nS503\n"),
      ]),
    Case(
      testDescription: "a header in two halves",
      files: log(
        "Date,Teacher,Student,Type,Length,Goal",
        [
          ",name,name,,(min),(y/n)", "9/14/2026,Maria Garcia,Amaya Ortiz,Goal,5,N",
          "9/15/2026,Maria Garcia,Ben Cole,Mentor,6,Y",
          "9/16/2026,Maria Garcia,Chloe Diaz,Goal,7,Y",
          "9/17/2026,Maria Garcia,Deon Frye,Goal,8,Y",
        ]),
      answers: [
        (students, "student_id\nS500\nS501\nS502\nS503\n"),
        ("select sum(minutes) as n from conferences", "n\n26\n"),
      ]),
  ]

  private static func ratings(_ levels: [String]) -> String {
    let header =
      "Timestamp,Email Address,Teacher,School,Clear target,Student engagement,Feedback to students"
    let rows = ["Ann Lee", "Bo Kim", "Cy Wu", "Di Poe"].enumerated().map { place, teacher in
      let own = (0..<3).map { levels[(place + $0) % levels.count] }
      return "9/\(21 + place)/2026 9:05:00,coach@x.org,\(teacher),Oak,\(own.joined(separator: ","))"
    }
    return ([header] + rows).joined(separator: "\n")
  }

  private static let levels = "select level, count(*) as n from ratings group by 1 order by 1"

  static let rubrics: [Case] = [
    ["Highly Effective", "Effective", "Developing", "Ineffective"],
    ["Exemplary (4)", "Proficient (3)", "Developing (2)", "Beginning (1)"],
    ["Level 4", "Level 3", "Level 2", "Level 1"],
    ["4 - Advanced", "3 - Proficient", "2 - Basic", "1 - Below"],
  ].map { words in
    Case(
      testDescription: words[0], files: ["Observation (Responses).csv": ratings(words)],
      answers: [
        (levels, "level,n\n1,3\n2,3\n3,3\n4,3\n"),
        ("select count(*) as n from students", "n\n0\n"),
      ])
  }

  static let gradebooks: [Case] = [
    Case(
      testDescription: "points in the brackets of a title",
      files: [
        "grades.csv": """
        Student,ID,SIS User ID,SIS Login ID,Section,HW 1 (10 pts),HW 2 (20 points),Current Score
        "Alder, Ada",501,0501,a,S1,8,9,85
        "Birch, Ben",502,0502,b,S1,6,7,65
        """
      ],
      answers: [
        (
          "select item_id, points_possible, count(*) as n from marks group by 1, 2 order by 1",
          "item_id,points_possible,n\ngrades: HW 1,10,2\ngrades: HW 2,20,2\n"
        )
      ]),
    Case(
      testDescription: "rows of days and points in Google Classroom",
      files: [
        "Math 7.csv": """
        Last Name,First Name,Email Address,Quiz 1,Quiz 2
        Date,,,2026-09-18,2026-10-02
        Points,,,10,20
        Class Average,,,5,5
        Ortiz,Amaya,amaya@kids.org,2,1
        Points,Ben,ben@kids.org,3,2
        """
      ],
      answers: [
        ("select count(*) as n from marks", "n\n4\n"),
        ("select count(*) as n from students", "n\n2\n"),
      ]),
    Case(
      testDescription: "a class in each sheet",
      book: ["Period 1", "Period 3"].map { period in
        (
          period,
          [
            ["Name", "Quiz 1", "Quiz 2", "Unit Test"],
            ["Ann \(period.suffix(1)) Poe", "4", "5", "6"],
            ["Ben Lund", "4", "5", "6"], ["Cy Mott", "5", "6", "7"], ["Di Voss", "7", "8", "9"],
          ]
        )
      }, bookName: "Garcia grades.xlsx",
      answers: [("select count(distinct section_id) as n from marks", "n\n2\n")]),
  ]

  private func run(_ item: Case, reports: Bool) throws {
    let folder = try ScratchFolder()
    for (name, text) in item.files { try folder.write(text + "\n", to: name) }
    if !item.book.isEmpty {
      try folder.write(Data(StartReadingTests.bytes(item.book)), to: item.bookName)
    }
    let start = try Program.run(["start", folder.path, "--accept"])
    for (statement, text) in item.answers {
      let outcome = try Program.run(["query", statement, "--data", folder.path, "-f", "csv"])
      #expect(
        outcome.output.replacing("\r", with: "") == text,
        "\(statement)\n\(start.output)\(outcome.messages)")
    }
    guard reports else { return }
    let check = try Program.run(["check", folder.path])
    #expect(!check.output.contains("error:"), "\(check.output)")
  }

  private static func bytes(_ sheets: [(sheet: String, rows: [[String?]])]) -> [UInt8] {
    switch sheets.count {
    case 2:
      SheetBook.bytes([
        sheets[0].sheet: sheets[0].rows, sheets[1].sheet: sheets[1].rows,
      ])
    default:
      SheetBook.bytes([
        sheets[0].sheet: sheets[0].rows, sheets[1].sheet: sheets[1].rows,
        sheets[2].sheet: sheets[2].rows,
      ])
    }
  }

  @Test(arguments: forms) func readsForms(item: Case) throws { try run(item, reports: true) }

  @Test(arguments: logs) func readsLogs(item: Case) throws { try run(item, reports: true) }

  @Test(arguments: rubrics) func readsRatings(item: Case) throws { try run(item, reports: false) }

  @Test(arguments: gradebooks) func readsGradebooks(item: Case) throws {
    try run(item, reports: true)
  }

  /// A file of scores is none of ours, whatever its name begins with, and that is said.
  @Test(arguments: [
    "students quiz.csv", "Students.csv", "enrollments fall.csv", "conferences spring.csv",
    "marks.csv", "schools.csv", "Teachers gradebook.csv",
  ])
  func takesNoScoresForOurs(name: String) throws {
    let folder = try ScratchFolder()
    try folder.write("student_id,Quiz 1,Quiz 2,Unit Test\n501,8,9,44\n502,7,10,39\n", to: name)
    let check = try Program.run(["check", folder.path])
    #expect(check.status == 1, "\(check.output)")
    #expect((check.output + check.messages).contains(name))
    _ = try Program.run(["start", folder.path, "--accept"])
    let outcome = try Program.run(
      ["query", "select count(*) as n from students", "--data", folder.path, "-f", "csv"])
    #expect(["n\n2\n", "n\n0\n"].contains(outcome.output.replacing("\r", with: "")))
  }
}
