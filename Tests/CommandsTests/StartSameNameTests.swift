import TestSupport
import Testing

/// What `walkbook start --accept` makes of students of one name in several lists.
@Suite struct StartSameNameTests {
  private static let people = [
    ("Amaya", "Ortiz"), ("Ben", "Cole"), ("Chloe", "Diaz"), ("Deon", "Frye"), ("Eva", "Gray"),
    ("Finn", "Hart"),
  ]
  private static let count = "select count(*) as n from students"
  private static let marks = "select count(*) as n, sum(score) as s from marks"

  private static func canvas(_ id: (Int) -> String = { "S4\(100 + $0)" }) -> String {
    (["Student,ID,SIS User ID,SIS Login ID,Section,Quiz 1 (5001)", "    Points Possible,,,,,10"]
      + people.enumerated().map { place, name in
        "\"\(name.1), \(name.0)\",\(900 + place),\(id(place)),,Math 7,8"
      }).joined(separator: "\n")
  }

  private static func classroom(_ people: [(String, String)] = people) -> String {
    ([
      "Last Name,First Name,Email Address,Essay Lesson 1,Essay Practice A",
      ",,Date,2026-09-14,2026-09-15", ",,Points,10,20",
    ] + people.map { "\($0.1),\($0.0),\($0.0).\($0.1)@oak.org,5,9" }).joined(separator: "\n")
  }

  private static func schoology(_ id: (Int) -> String) -> String {
    (["Last Name,First Name,Unique User ID,Cells Lesson 1 (Max Points: 10)"]
      + people.enumerated().map { "\($1.1),\($1.0),\(id($0)),7" }).joined(separator: "\n")
  }

  private static let key = "same:Science.csv:Grades-Math.csv"
  private static let asked = "have the names of students in Grades-Math.csv, under other ids"

  static let programs: [StartCase] = [
    StartCase(
      testDescription: "three programs, of which nobody has said anything",
      files: [
        "Grades-Math.csv": canvas(), "ELA.csv": classroom(),
        "Science.csv": schoology { "4\(100 + $0)" },
      ],
      answers: [(count, "n\n18\n")], status: 0,
      says: [
        "open: 6 of 6 students in ELA.csv \(asked)", "6 of the addresses are made of the name",
        "open: 6 of 6 students in Science.csv \(asked)", "6 of the ids have the same number",
      ], hides: ["Ortiz"]),
    StartCase(
      testDescription: "three programs whose students are said to be one",
      files: [
        "Grades-Math.csv": canvas(), "ELA.csv": classroom(),
        "Science.csv": schoology { "4\(100 + $0)" },
      ],
      answers: [
        (count, "n\n6\n"), (marks, "n,s\n24,174\n"),
        ("select count(*) as n from enrollments", "n\n18\n"),
      ],
      options: [
        "--answer", "\(key)=yes", "--answer", "same:ELA.csv:Grades-Math.csv=yes",
      ], status: 0),
    StartCase(
      testDescription: "of ids that are else the same another is another child's",
      files: [
        "Grades-Math.csv": canvas(), "Science.csv": schoology { $0 == 2 ? "4999" : "4\(100 + $0)" },
      ],
      answers: [(count, "n\n7\n")], options: ["--answer", "\(key)=yes"], status: 0),
    StartCase(
      testDescription: "a name in two lists is no reason to ask",
      files: [
        "Grades-Math.csv": canvas(),
        "ELA.csv": classroom([
          ("Ben", "Cole"), ("Gus", "Irwin"), ("Hal", "Jones"), ("Ida", "Kerr"), ("Jo", "Lane"),
        ]),
      ],
      answers: [(count, "n\n11\n")], status: 0, hides: ["under other ids"]),
  ]

  private static func book(_ names: [String], header: String = "Student") -> String {
    (["\(header),Unit 1 Lesson 1 (5),Unit 1 Practice A (10),Unit 1 Checkpoint (10)"]
      + names.enumerated().map { "\($1),\($0 % 5),\($0 + 1),\(9 - $0)" }).joined(separator: "\n")
  }

  private static let own = ["Ava Dunn", "Kate Zimmer", "Carla Novak", "Zoe Tully", "Luis Price"]
  private static let others = ["Ava Dunn", "Finn Xu", "Jalen Bravo", "Omar Engel", "Tess Huang"]

  static let lists: [StartCase] = [
    StartCase(
      testDescription: "two of one name in one list",
      files: ["P2 scores.csv": book(own + ["Ava Dunn"])],
      answers: [
        (count, "n\n6\n"), ("select count(*) as n, max(attempt) as a from marks", "n,a\n18,\n"),
      ],
      options: ["--answer", "map:P2 scores.csv=yes"], status: 0),
    StartCase(
      testDescription: "two of one name in one list are asked about",
      files: ["P2 scores.csv": book(own + ["Ava Dunn"])], answers: [(count, "n\n0\n")], status: 1,
      says: ["two rows bear one name, and each counts as a student of its own"]),
    StartCase(
      testDescription: "one name in the lists of two folders",
      files: ["Oak/Lee scores.csv": book(own), "Elm/Kim scores.csv": book(others)],
      answers: [
        (count, "n\n10\n")
      ], status: 0, says: ["names that stand in another folder, too, are taken for other students"]),
    StartCase(
      testDescription: "one name in two columns in the lists of two folders",
      files: [
        "Oak/Lee scores.csv": book(
          own.map { $0.replacing(" ", with: ",") }, header: "First Name,Last Name"),
        "Elm/Kim scores.csv": book(
          others.map { $0.replacing(" ", with: ",") }, header: "First Name,Last Name"),
      ],
      answers: [(count, "n\n10\n")], status: 0),
    StartCase(
      testDescription: "the same class in the folders of two subjects",
      files: ["Math/Scores.csv": book(own), "ELA/Grades.csv": book(own.reversed())],
      answers: [(count, "n\n5\n")], status: 0),
  ]

  @Test(arguments: programs) func asksWhetherProgramsKnowTheSameChildren(item: StartCase) throws {
    try item.run()
  }
  @Test(arguments: lists) func keepsTwoOfOneNameApart(item: StartCase) throws { try item.run() }
}
