import TestSupport
import Testing

/// What `walkbook start --accept` leaves to a person, since the files can be read in two ways.
@Suite struct StartDoubtTests {
  private static let actions = [
    "Time is set in the daily schedule", "A system lets students move at their own pace",
    "New content is a self-paced lesson", "A weekly plan is given", "Directions are on demand",
    "Teacher teaches how to set a goal", "Time is split between small groups and feedback",
    "Teacher meets students to reflect", "Students have a goal for the time",
    "Students know where they are", "Students learn from past mistakes",
  ]
  private static let shuffled = [5, 1, 7, 8, 3, 9, 10, 6, 4, 0, 2].map { actions[$0] }
  private static let lookFors = [
    "Warm-up posted", "Objective in student words", "Checks for understanding", "Wait time",
    "Accountable talk", "Anchor charts", "Technology use", "Transitions", "Exit ticket",
    "Positive climate", "Voice level",
  ]
  private static let elsewhere = [
    "El maestro fija la hora", "Un sistema", "Una leccion", "Un plan", "Instrucciones", "Metas",
    "Grupos", "Reuniones", "Objetivo", "Progreso", "Errores",
  ]

  private static let walked =
    "select count(distinct walkthrough_id) as n, count(distinct teacher_id) as t from walkthroughs"
  private static let places =
    "select teacher_id, model, position from placements where position is not null order by 1"
  private static let twice = "teacher_id,model,position\nAnn Lee,flex,3\nBo Kim,flex,5\n"
  private static let none = "n,t\n0,0\n"

  /// Walks of which the first pauses at 3, the second at 5, and all others at 4.
  ///
  /// - Parameter kinds: what stands in a further column, a text for each walk.
  private static func form(
    _ titles: [String], _ kinds: (title: String, texts: [String])? = nil,
    answers: [String] = ["Yes", "Not yet", "Somewhat"]
  ) -> String {
    let head = ["Timestamp", "Teacher", "Model"] + [kinds?.title].compactMap(\.self) + titles
    let names = ["Ann Lee", "Bo Kim", "Cy Wu", "Di Poe"].prefix(max(kinds?.texts.count ?? 2, 2))
    let rows = names.enumerated().map { place, name -> [String] in
      let pause = [3, 5, 4, 4][place]
      let own = kinds.map { [$0.texts[place]] } ?? []
      let rated = (1...titles.count).map { number in
        number < pause ? answers[0] : number == pause ? answers[1] : answers[2]
      }
      return ["9/\(21 + place)/2026 10:00:01", name, "Flex"] + own + rated
    }
    return ([head] + rows).map { $0.joined(separator: ",") }.joined(separator: "\n")
  }

  private static func rows(_ question: String, _ titles: [String]) -> [String] {
    titles.map { "\(question) [\($0)]" }
  }

  private static func numbered(_ titles: [String]) -> [String] {
    titles.enumerated().map { "\($0 + 1). \($1)" }
  }

  private static let grid = rows("Flex Foundation", numbered(actions))

  static let actionCases: [StartCase] = [
    StartCase(
      testDescription: "actions without numbers in the order of the phase",
      files: ["f.csv": form(rows("Flex Foundation", actions))], answers: [(places, twice)],
      status: 0),
    StartCase(
      testDescription: "actions without numbers in another order are not numbered by their places",
      files: ["Walk form.csv": form(rows("Flex Foundation", shuffled))],
      answers: [(walked, none)], status: 1, says: ["its actions are those of foundation in another"]
    ),
    StartCase(
      testDescription: "nor are they where somebody says the phase",
      files: ["Walk form.csv": form(rows("What did you see?", shuffled))],
      answers: [(walked, none)], status: 1, says: ["its actions are those of foundation in another"]
    ),
    StartCase(
      testDescription: "actions without numbers in words of a district's own are asked for",
      files: ["Walk form.csv": form(rows("Flex Foundation", elsewhere))],
      answers: [(walked, none)], status: 1,
      says: ["of which phase are its actions, in their order?", "1 'El maestro fija la hora'"]),
    StartCase(
      testDescription: "and the answer is read",
      files: ["Walk form.csv": form(rows("Flex Foundation", elsewhere))],
      answers: [(places, twice)],
      options: ["--answer", "phase:Walk form.csv=foundation"], status: 0),
    StartCase(
      testDescription: "look-fors of a district's own are no actions for being as many",
      files: ["Walk form.csv": form(rows("Look-fors", numbered(lookFors)))],
      answers: [(walked, none)], status: 1,
      says: ["of which phase are its actions, in their order?", "1 'Warm-up posted'"]),
    StartCase(
      testDescription: "nor where they are some of them, and questions of their own",
      files: ["Walk form.csv": form(numbered(Array(lookFors.prefix(5))))],
      answers: [(walked, none)], status: 1, says: ["of which phase are its actions"]),
  ]

  @Test(arguments: actionCases) func numbersNoActionsOnTrust(item: StartCase) throws {
    try item.run()
  }

  static let visitCases: [StartCase] = [
    StartCase(
      testDescription: "a film that was rated for practice is no visit",
      files: [
        "Walk form.csv": form(
          grid,
          ("Kind of visit", ["Walk-through", "Practice (film)", "Walk-through", "Walk-through"]))
      ],
      answers: [(walked, none)], status: 1,
      says: ["'Kind of visit' says 'Practice (film)' and the like in 1 rows"]),
    StartCase(
      testDescription: "and counts where somebody says so",
      files: [
        "Walk form.csv": form(
          grid,
          ("Kind of visit", ["Walk-through", "Practice (film)", "Walk-through", "Walk-through"]))
      ],
      answers: [(walked, "n,t\n4,4\n")], options: ["--answer", "map:Walk form.csv=yes"], status: 0),
    StartCase(
      testDescription: "a lesson of practice is a visit",
      files: [
        "Walk form.csv": form(
          grid, ("Type of lesson", ["Lecture", "Practice", "Lecture", "Practice"]))
      ],
      answers: [(walked, "n,t\n4,4\n")], status: 0),
    StartCase(
      testDescription: "walks of which nothing is rated are none",
      files: ["f.csv": form(grid, answers: ["", "", ""])],
      status: 1, says: ["0 of them walked", "no action is rated in any of its walk-throughs"]),
    StartCase(
      testDescription: "a line of help among the answers hides no word",
      files: [
        "Walk form.csv": form(
          grid, ("Room", ["1", "2", "3", "4"]), answers: ["3", "0", "1"]
        )
        .replacing(
          "\n9/21",
          with: "\n,,,,"
            + Array(repeating: "3 = in place and 0 = nothing of it at all", count: 11)
            .joined(separator: ",") + "\n9/21")
      ], status: 1, says: ["open: '3' as what was seen", "open: '0' as what was seen"]),
  ]

  @Test(arguments: visitCases) func countsNoDoubtfulVisit(item: StartCase) throws {
    try item.run()
  }

  private static func gradebook(_ section: String) -> String {
    """
    Student,ID,SIS User ID,SIS Login ID,Section,Quiz 1 (501)
        Points Possible,,,,,10
    "Baker, Bella",70100,S1,bella0,\(section),8
    "Perez, Leo",70101,S2,leo0,\(section),4
    """
  }
  private static let whose = "select coalesce(teacher_id, '') as t from sections"

  static let classCases: [StartCase] = [
    ("Grades-Lee_Age_History_P1.csv", "", "whose class is it?"),
    ("Grades-Lee_Hall_Band.csv", "", "whose class is it?"),
    ("Grades-Math_7_P1_Lee.csv", "Ann Lee", ""), ("Lee Math 7 P1.csv", "Ann Lee", ""),
    ("Lee - Period 2 gradebook.csv", "Ann Lee", ""),
  ].map { name, teacher, question in
    StartCase(
      testDescription: name, files: ["Walk form.csv": form(grid), name: gradebook("A class")],
      answers: [(whose, teacher.isEmpty ? "t\n\"\"\n" : "t\n\(teacher)\n")],
      says: question.isEmpty ? [] : [question])
  }

  @Test(arguments: classCases) func givesAClassToNobodyForAWordOfIts(item: StartCase) throws {
    try item.run()
  }

  static let rowCases: [StartCase] = [
    StartCase(
      testDescription: "lines above and below a class are no students",
      files: [
        "Lee grades.csv": """
        Student,Fractions Quiz 1 (10),Fractions Quiz 2 (10),Fractions Project (20)
        Period 2,,,
        "Baker, Bella",8,9,18
        "Perez, Leo",4,7,12
        "Cole, Ben",5,9,17
        Period 3,,,
        "Diaz, Chloe",9,10,20
        "Frye, Deon",6,4,11
        High score,9,10,20
        """
      ], answers: [("select count(*) as n from students", "n\n5\n")]),
    StartCase(
      testDescription: "a list of teachers with what each teaches in each period",
      files: [
        "Roster.csv": """
        Teacher Name,School Name,Room,Period 1,Period 2
        "Lee, Ann",Oak Middle,100,Math 7,Math 8
        "Kim, Bo",Oak Middle,101,Math 7,Math 8
        "Wu, Cy",Elm Elementary,102,ELA 7,ELA 8
        """, "Walk form.csv": form(grid),
      ], answers: [("select count(*) as n from teachers", "n\n3\n")], status: 0),
    StartCase(
      testDescription: "a list of the staff with the subject of each is asked for",
      files: [
        "staff list.csv": """
        Name,School,Subject
        Ann Lee,Oak Middle,Math
        Bo Kim,Oak Middle,Math
        Cy Wu,Elm Elementary,ELA
        """, "Walk form.csv": form(grid),
      ], answers: [("select count(*) as n from teachers", "n\n2\n")],
      says: ["open: staff list.csv: 3 rows look like a list of teachers"]),
    StartCase(
      testDescription: "a log that is called so and cannot be read is said to be missing",
      files: [
        "Conf sheet.csv": "Student,9/14,9/21\nBella,x,\nLeo,,x",
        "Grades-Math_7_P1.csv": gradebook("Math 7"),
      ], status: 1, says: ["no conferences are read, and Conf sheet.csv cannot be used"]),
    StartCase(
      testDescription: "work whose cells are words is said to be left",
      files: [
        "Lee grades.csv": """
        Student,Fractions Quiz 1,Fractions Quiz 2,Fractions Post-Assessment
        "Baker, Bella",8,9,fine
        "Perez, Leo",4,7,again please
        "Cole, Ben",5,9,see me
        "Diaz, Chloe",9,10,good
        """
      ], says: ["Lee grades.csv: not read: 'Fractions Post-Assessment', words"]),
  ]

  @Test(arguments: rowCases) func takesNoLineForAPerson(item: StartCase) throws {
    try item.run()
  }
}
