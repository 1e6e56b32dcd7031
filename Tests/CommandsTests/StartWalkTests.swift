import Foundation
import TestSupport
import Testing

/// What `walkbook start` makes of forms and sheets of walks whose titles, names and words say less than they
/// should: nothing is guessed, and what the file itself tells is read.
@Suite struct StartWalkTests {
  private static let four = ["Ann Lee", "Bo Kim", "Cy Wu", "Di Poe"]
  private static let walked =
    "select count(distinct walkthrough_id) as n, count(distinct teacher_id) as t from walkthroughs"
  private static let places =
    "select teacher_id, model, position from placements where position is not null order by 1"
  /// Paused at the third action, and at none.
  private static let twice = "teacher_id,model,position\nAnn Lee,flex,3\nBo Kim,flex,5\n"

  /// The answers of a walk that pauses at an action: all before it are in place.
  private static func pause(at place: Int, of count: Int) -> [String] {
    (1...count).map { $0 < place ? "Yes" : $0 == place ? "Not yet" : "Somewhat" }
  }

  private static func table(_ rows: [[String]]) -> String {
    rows.map { row in row.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",") }
      .joined(separator: "\n")
  }

  /// Two walks of a form, of which the first pauses at 3 and the second at 5.
  private static func form(_ titles: [String], _ further: [(title: String, text: String)] = [])
    -> String
  {
    let head: [String] = ["Timestamp", "School", "Teacher"] + further.map(\.title)
    let cells: [String] = further.map(\.text)
    let first: [String] = ["9/21/2026 10:00:01", "Oak Middle", "Ann Lee"] + cells
    let second: [String] = ["9/22/2026 10:00:01", "Oak Middle", "Bo Kim"] + cells
    return table([
      head + titles, first + pause(at: 3, of: titles.count),
      second + pause(at: 5, of: titles.count),
    ])
  }

  /// The same in a sheet of a coach's own.
  private static func sheet(_ titles: [String], above: [[String]] = []) -> String {
    let head: [String] = ["Date", "Teacher", "School", "Model"]
    let first: [String] = ["2026-09-21", "Ann Lee", "Oak Middle", "Flex"]
    let second: [String] = ["2026-09-22", "Bo Kim", "Oak Middle", "Flex"]
    return table(
      above + [
        head + titles, first + pause(at: 3, of: titles.count),
        second + pause(at: 5, of: titles.count),
      ])
  }

  /// A form with a page for each of two schools.
  private static var pages: String {
    let blank = Array(repeating: "", count: 11)
    let oak = numbered.map { "Flex Foundation at Oak [\($0)]" }
    let elm = numbered.map { "Flex Foundation at Elm [\($0)]" }
    let head: [String] = ["Timestamp", "School", "Teacher", "Model"] + oak + elm
    let first: [String] = ["9/21/2026 10:00:01", "Oak", "Ann Lee", "Flex"]
    let second: [String] = ["9/22/2026 10:00:01", "Elm", "Bo Kim", "Flex"]
    return table([
      head, first + pause(at: 3, of: 11) + blank, second + blank + pause(at: 5, of: 11),
    ])
  }

  /// A form that a teacher filled in, too.
  private static var views: String {
    let head: [String] = ["Timestamp", "I am a…", "School", "Teacher", "Model"]
    var rows: [[String]] = [head + grid]
    let views = ["Coach / observer", "Coach / observer", "Teacher (self-reflection)"]
    for (place, view) in views.enumerated() {
      let row: [String] = ["9/\(21 + place)/2026 10:00:01", view, "Oak", four[place % 2], "Flex"]
      rows.append(row + pause(at: 3 + place, of: 11))
    }
    return table(rows)
  }

  private static let grid = numbered.map { "Flex Foundation [\($0)]" }
  private static let asked = numbered.map { "What did you see? [\($0)]" }
  private static let bands: [String] = [
    "", "", "", "", "Plan", "", "Organize", "", "", "Teach", "", "", "Learn", "", "",
  ]
  private static let anew: [String] = [2, 3, 3, 3].flatMap { size in
    (1...size).map { "\($0). seen" }
  }
  private static let voice = [
    "Tell us [1. I know my goal]", "Tell us [2. I can work ahead]",
    "Tell us [3. My teacher meets with me]",
  ]
  private static let rounds = [
    "What did you see? [1. Target is posted]", "What did you see? [2. Materials are ready]",
    "What did you see? [3. Feedback is specific]",
  ]

  private static let flex = [(title: "Model", text: "Flex")]
  private static let statements = [
    "Time is set in the schedule", "A system lets students go on", "New content is self-paced",
    "A weekly plan is given", "Directions are on demand", "Goals are taught", "Time is divided",
    "Teacher meets students", "Students have a goal", "Students know where they are",
    "Students learn from mistakes",
  ]
  /// As many that share no word with ours.
  private static let unlike = "ABCDEFGHIJK".map { "Practice \($0) was in view" }
  private static let numbered = statements.enumerated().map { "\($0 + 1). \($1)" }
  /// The same with numbers that begin anew in each of the sections.
  private static func sections(_ names: [String], _ sizes: [Int], isGrid: Bool) -> [String] {
    zip(names, sizes).flatMap { name, size in
      (1...size).map { isGrid ? "\(name) [\($0). seen \(name)]" : "\(name) \($0). seen" }
    }
  }
  private static let four4 = ["Planning", "Organization", "Teacher role", "Student role"]

  static let cases: [StartCase] = [
    StartCase(
      testDescription: "numbers that begin anew in each section of the phase",
      files: ["f.csv": form(sections(four4, [2, 3, 3, 3], isGrid: true), flex)],
      answers: [(places, twice)]),
    StartCase(
      testDescription: "the same in a sheet of one's own with a band above the header",
      files: [
        "Walk log.csv": sheet(anew, above: [bands])
      ], answers: [(places, twice)]),
    StartCase(
      testDescription: "sections that no phase has are not read",
      files: ["Walk form.csv": form(sections(["A", "B", "C"], [3, 3, 3], isGrid: true), flex)],
      answers: [(walked, "n,t\n0,0\n")], status: 1, says: ["the numbers of its actions begin anew"]),
    StartCase(
      testDescription: "a question for each school has the same actions again",
      files: [
        "f.csv": pages
      ], answers: [(places, twice)]),
    StartCase(
      testDescription: "the phase stands in the name of the file",
      files: ["Flex Differentiated walk.csv": form(Array(asked.prefix(9)), flex)],
      answers: [(places, "teacher_id,model,position\nAnn Lee,flex,14\nBo Kim,flex,16\n")]),
    StartCase(
      testDescription: "as many actions as two phases have are asked for",
      files: ["Walk form.csv": form(Array(asked.prefix(9)), flex)],
      answers: [(walked, "n,t\n0,0\n")], status: 1,
      says: ["open: Walk form.csv: it looks like walk-throughs; of which phase"]),
    StartCase(
      testDescription: "and the answer is read",
      files: ["Walk form.csv": form(Array(asked.prefix(9)), flex)],
      answers: [(places, "teacher_id,model,position\nAnn Lee,flex,23\nBo Kim,flex,25\n")],
      options: ["--answer", "phase:Walk form.csv=personalized"], status: 0),
    StartCase(
      testDescription: "a grid without numbers that names the phase has its actions in their order",
      files: ["f.csv": form(statements.map { "Flex Foundation: what did you see? [\($0)]" }, flex)],
      answers: [(places, twice)]),
    StartCase(
      testDescription: "statements that are the actions by their words",
      files: ["Walk form.csv": form(statements, flex)], answers: [(places, twice)], status: 0),
    StartCase(
      testDescription: "statements without anything are asked for",
      files: ["Walk form.csv": form(unlike, flex)], answers: [(walked, "n,t\n0,0\n")],
      status: 1,
      says: ["of which phase are its actions, in their order?"]),
    StartCase(
      testDescription: "statements whose phase is answered",
      files: ["Walk form.csv": form(unlike, flex)], answers: [(places, twice)],
      options: ["--answer", "phase:Walk form.csv=Foundation"], status: 0),
    StartCase(
      testDescription: "Action 3 in brackets",
      files: ["f.csv": form((1...11).map { "Foundation [Action \($0)]" }, flex)],
      answers: [(places, twice)]),
    StartCase(
      testDescription: "titles of a form in a sheet of one's own",
      files: [
        "Walk tracker.csv": sheet(grid)
      ], answers: [(places, twice)], status: 0),
    StartCase(
      testDescription: "students who speak of their teacher are no observers",
      files: [
        "Student voice.csv": form(voice).replacing("Teacher,", with: "Your teacher,")
      ], answers: [(walked, "n,t\n0,0\n")],
      hides: ["walk-throughs; of which", "by the map proposed"]),
    StartCase(
      testDescription: "look-fors of a school's own are of none of the models",
      files: [
        "Rounds.csv": form(rounds), "marks.csv": "student_id,item_id,score\nS1,I1,3\n",
      ], answers: [(walked, "n,t\n0,0\n")], options: ["--answer", "model:Rounds.csv=no"], status: 0,
      says: ["not used: Rounds.csv: its map was refused"], hides: ["Left out"]),
    StartCase(
      testDescription: "what teachers say of themselves is their own view",
      files: [
        "f.csv": views
      ],
      answers: [
        (
          "select source, count(distinct walkthrough_id) as n from walkthroughs group by 1 order by 1",
          "source,n\nobserver,2\nself,1\n"
        )
      ], hides: ["not read: 'I am"]),
    StartCase(
      testDescription: "a question for a self-reflection",
      files: [
        "f.csv": form(
          grid,
          flex + [(title: "Is this a self-reflection?", text: "Yes")])
      ],
      answers: [("select distinct source from walkthroughs", "source\nself\n")]),
    StartCase(
      testDescription: "whose view it is, and nobody knows the word",
      files: [
        "f.csv": form(
          grid, flex + [(title: "I am a", text: "Coach")]
        ).replacing("Bo Kim,Flex,Coach", with: "Bo Kim,Flex,Teacher")
          + "\n9/23/2026 10:00:01,Oak Middle,Cy Wu,Flex,Coach,"
          + pause(at: 4, of: 11).joined(separator: ",")
      ],
      answers: [
        ("select distinct teacher_id from walkthroughs order by 1", "teacher_id\nAnn Lee\nCy Wu\n")
      ],
      says: ["'Teacher' as whose view it is"]),
    StartCase(
      testDescription: "answers in words that nobody has explained",
      files: [
        "Walk form.csv": form(grid, flex)
          .replacing("Not yet", with: "Area of growth").replacing("Yes", with: "Strength")
          .replacing("Somewhat", with: "Area of growth")
      ], status: 1,
      says: [
        "open: 'Strength' as what was seen",
        "is in words that nobody has explained, in Walk form.csv",
      ]),
  ]

  @Test(arguments: cases) func readsWalks(item: StartCase) throws { try item.run() }

  /// One walk on a form of its own, which a name calls after a teacher, a school, or a season.
  private static func one(_ day: String, _ teacher: String?, _ place: Int) -> String {
    let asks: [String] = teacher == nil ? [] : ["Teacher"]
    let head: [String] = ["Timestamp", "Date of visit"] + asks + ["Model"]
    let names: [String] = teacher.map { [$0] } ?? []
    let row: [String] = ["\(day) 10:00:01", day] + names + ["Flex"]
    return table([head + grid, row + pause(at: place, of: 11)])
  }

  static let families: [StartCase] = [
    StartCase(
      testDescription: "one form for each teacher",
      files: [
        "Walk - Ann Lee (Responses).csv": one("9/21/2026", nil, 3),
        "Walk - Bo Kim (Responses).csv": one("9/8/2026", nil, 5),
      ],
      answers: [
        (places, twice),
        (
          "select distinct teacher_id, date from walkthroughs order by 1",
          "teacher_id,date\nAnn Lee,2026-09-21\nBo Kim,2026-09-08\n"
        ),
      ], status: 0),
    StartCase(
      testDescription: "one form for each school, day first in one of them",
      files: [
        "Oak Middle School walks.csv": one("21/9/2026", "Ann Lee", 3),
        "Elm Elementary walks.csv": one("8/9/2026", "Bo Kim", 5),
      ],
      answers: [
        (
          "select distinct teacher_id, school_id, date from walkthroughs order by 1",
          "teacher_id,school_id,date\nAnn Lee,Oak Middle School,2026-09-21\n"
            + "Bo Kim,Elm Elementary,2026-09-08\n"
        )
      ], status: 0),
    StartCase(
      testDescription: "seasons are nobody",
      files: [
        "Walks Fall.csv": one("9/21/2026", nil, 3), "Walks Winter.csv": one("1/21/2027", nil, 5),
      ], answers: [(walked, "n,t\n0,0\n")], status: 1),
    StartCase(
      testDescription: "days that nothing tells are asked for",
      files: ["Walks.csv": one("9/8/2026", "Ann Lee", 3)], answers: [(walked, "n,t\n0,0\n")],
      status: 1,
      says: [
        "open: Walks.csv: which comes first in its days", "Left out: 1 whole file (Walks.csv)",
      ]),
    StartCase(
      testDescription: "and the answer is read",
      files: ["Walks.csv": one("9/8/2026", "Ann Lee", 3)],
      answers: [("select distinct date from walkthroughs", "date\n2026-08-09\n")],
      options: ["--answer", "days:Walks.csv=dmy"], status: 0),
  ]

  @Test(arguments: families) func readsFilesOfOneForm(item: StartCase) throws { try item.run() }

  /// A point in the name of a sheet ends nothing.
  @Test func readsASheetForEachTeacher() throws {
    let folder = try ScratchFolder()
    let sheet = { (place: Int) -> [[String?]] in
      let head: [String?] = ["Date", "Observer", "Model"] + StartWalkTests.numbered
      let row: [String?] = ["2026-09-21", "k@oak.example", "Flex"]
      return [head, row + StartWalkTests.pause(at: place, of: 11)]
    }
    let bytes = SheetBook.bytes(["Ms. Ann Lee": sheet(3), "Bo Kim": sheet(5)])
    try folder.write(Data(bytes), to: "Walks by teacher.xlsx")
    let run = try Program.run(["start", ".", "--accept"], in: folder.path)
    #expect(run.status == 0, "\(run.messages)")
    let outcome = try Program.run(["query", StartWalkTests.places, "-f", "csv"], in: folder.path)
    #expect(
      outcome.output.replacing("\r", with: "")
        == "teacher_id,model,position\nBo Kim,flex,5\nMs. Ann Lee,flex,3\n", "\(run.messages)")
  }

  /// The question for the model comes before the map, and none of the models ends it.
  @Test func asksForTheModelOnce() throws {
    let folder = try ScratchFolder()
    let form = StartWalkTests.form((1...11).map { "What did you see? [Action \($0)]" })
    try folder.write(form + "\n", to: "Walks.csv")
    let open = try Program.run(["start", ".", "--accept"], in: folder.path)
    #expect(open.status == 1)
    #expect(open.messages.contains("open: Walks.csv: it looks like walk-throughs; of which model"))
    let told = try Program.run(
      ["start", ".", "--accept", "--answer", "model:Walks.csv=flex"], in: folder.path)
    #expect(told.status == 0, "\(told.messages)")
    let outcome = try Program.run(["query", StartWalkTests.places, "-f", "csv"], in: folder.path)
    #expect(outcome.output.replacing("\r", with: "") == StartWalkTests.twice)
    let again = try Program.run(["start", ".", "--accept"], in: folder.path)
    #expect(again.status == 0 && !again.messages.contains("open:"), "\(again.messages)")
  }
}
