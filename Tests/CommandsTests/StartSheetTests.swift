import TestSupport
import Testing

/// What `walkbook start --accept` makes of logs and sheets of walks as people fill them in: ditto marks, days in
/// many ways, a row for each rating, bands, legends, and answers that say more than their word.
@Suite struct StartSheetTests {
  private static let actions = [
    "Teacher keeps a daily block for work that students direct",
    "Work at each one's pace goes on for a week",
    "New content stands in a lesson with a pace of one's own",
    "The plan of the week shows several routes", "Clear directions can be called up on demand",
    "Teacher shows how goal setting is done",
    "Teacher splits the time between small groups and feedback",
    "Teacher holds reflection talks that end in a step", "Students name the goal of their block",
    "Students know where they stand", "Students learn from past mistakes and wins",
  ]
  private static let numbered = actions.enumerated().map { "\($0 + 1). \($1)" }
  private static let places =
    "select teacher_id, model, position from placements where position is not null order by 1, 3"
  private static let twice = "teacher_id,model,position\nAnn Lee,flex,3\nBo Kim,flex,5\n"
  private static let walked = "select count(distinct walkthrough_id) as n from walkthroughs"
  private static let days = "select date, count(*) as n from conferences group by 1 order by 1"

  /// The ratings of a walk that pauses at an action.
  private static func pause(
    at place: Int, of count: Int = 11, _ words: [String] = ["Yes", "Not yet", "Somewhat"]
  ) -> [String] {
    (1...count).map { $0 < place ? words[0] : $0 == place ? words[1] : words[2] }
  }

  private static func table(_ rows: [[String]]) -> String {
    rows.map { row in
      row.map { cell in
        cell.contains { ",\"\n".contains($0) }
          ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
      }.joined(separator: ",")
    }.joined(separator: "\n")
  }

  // MARK: Logs

  private static let children = [
    "Ava Dunn", "Ben Engel", "Cora Fox", "Dan Grant", "Eve Hall", "Finn Ito", "Gia Jones",
    "Hal Kerr",
    "Ida Lane", "Jo Mills",
  ]

  /// A log whose rows begin with these cells for day and teacher.
  private static func log(_ begins: [(day: String, teacher: String)]) -> String {
    let rows = begins.enumerated().map { place, begin in
      [begin.day, begin.teacher, children[place % children.count], "Goal", "5"]
    }
    return table([["Date", "Teacher", "Student", "Type", "Minutes"]] + rows)
  }

  private static func log(days: [String]) -> String {
    log(days.map { ($0, "Maria Garcia") })
  }

  /// The day and the teacher once, and a mark below.
  private static func marked(_ mark: String, _ other: String) -> StartCase {
    let below = [(mark, mark), (other, mark)]
    let begins = [("9/14/2026", "Maria Garcia")] + below + [("9/15/2026", mark)] + below
    return StartCase(
      testDescription: "\(mark) below the day and the teacher",
      files: ["Conf log.csv": log(begins)],
      answers: [
        (days, "date,n\n2026-09-14,3\n2026-09-15,3\n"),
        ("select count(distinct teacher_id) as n from conferences", "n\n1\n"),
      ], status: 0)
  }

  private static let whole = [
    "9/14/2026", "9/15/2026", "9/18/2026", "9/25/2026", "10/16/2026", "10/30/2026",
  ]
  private static let dayFirst = ["14/9/2026", "15/9/2026", "18/9/2026", "25/9/2026", "30/10/2026"]
  private static let yearFirst = ["2026-09-14", "2026-09-15", "2026-09-18", "2026-10-30"]

  /// A log of whole days with one of another kind, and what that is.
  private static func completed(_ whole: [String], _ cell: String, _ day: String) -> StartCase {
    StartCase(
      testDescription: "\(cell) among \(whole[0])",
      files: ["Conf log.csv": log(days: whole + [cell])],
      answers: [
        ("select count(*) as n from conferences where date = '\(day)'", "n\n1\n"),
        ("select count(*) as n from conferences", "n\n\(whole.count + 1)\n"),
      ])
  }

  static let logs: [StartCase] =
    [("\"", ""), ("''", "''"), ("ditto", "ditto"), ("\u{3003}", "\u{3003}"), ("-\"-", "-\"-")]
    .map { marked($0, $1) }
    + [
      completed(whole, "10/5", "2026-10-05"), completed(whole, "46291", "2026-09-26"),
      completed(whole, "Oct 5", "2026-10-05"), completed(whole, "5-Oct", "2026-10-05"),
      completed(dayFirst, "5/10", "2026-10-05"), completed(yearFirst, "Oct 5", "2026-10-05"),
      completed(yearFirst, "10/16", "2026-10-16"), completed(whole, "Oct 5, 2026", "2026-10-05"),
      completed(whole, "5-Oct-26", "2026-10-05"),
      completed(dayFirst, "October 5, 2026", "2026-10-05"),
      StartCase(
        testDescription: "a day that would lie months from all others is none",
        files: ["Conf log.csv": log(days: whole + ["3/5", "46450"])],
        answers: [("select count(*) as n from conferences", "n\n6\n")],
        says: ["Left out: 2 cells or rows"]),
      StartCase(
        testDescription: "a day that may be two is none",
        files: ["Conf log.csv": log(days: yearFirst + ["10/9"])],
        answers: [("select count(*) as n from conferences", "n\n4\n")],
        says: ["Left out: 1 cell or row"]),
      StartCase(
        testDescription: "a kind that means one thing here and another there is asked",
        files: [
          "Conf log.csv": log(days: whole).replacing("Jones,Goal", with: "Jones,Progress check")
            .replacing("Dunn,Goal", with: "Dunn,Progress check")
            .replacing("Engel,Goal", with: "Engel,Progress check")
        ],
        answers: [("select count(*) as n from conferences", "n\n6\n")],
        says: ["open: 'Progress check' as kind of conference, in 2 cells"]),
    ]

  @Test(arguments: logs) func readsLogs(item: StartCase) throws { try item.run() }

  // MARK: Sheets with a row for each rating

  /// A row for each rating of two walks, the first cells only in the first row of each where they are not filled.
  private static func long(
    _ head: [String], isFilled: Bool, _ cells: (Int) -> [String],
    _ words: [String] = ["Yes", "Not yet", "Somewhat"]
  ) -> String {
    let walks = [
      ("Ann Lee", "9/21/2026", 3), ("Bo Kim", "9/22/2026", 5), ("Cy Wu", "9/22/2026", 4),
    ]
    let rows = walks.flatMap { name, day, place in
      pause(at: place, words).enumerated().map { number, word in
        (isFilled || number == 0 ? [name, day] : ["", ""]) + cells(number) + [word]
      }
    }
    return table([["Teacher", "Date"] + head] + rows)
  }

  /// A row for each walk, which says where it stands and whether there was feedback.
  private static let landed = table(
    [["Teacher", "Date", "Model", "Phase", "Step", "Feedback given"]]
      + [
        ("Ann Lee", "3", "Yes"), ("Bo Kim", "5", "No"), ("Cy Wu", "4", "Yes"),
        ("Di Poe", "3", "No"),
      ]
      .flatMap { name, step, told in
        (1...3).map { [name, "2026-09-\(20 + $0)", "Flex", "Foundation", step, told] }
      })

  private static let thrice = twice + "Cy Wu,flex,4\n"

  static let ratings: [StartCase] = [
    StartCase(
      testDescription: "the teacher stands on the first row of each walk only",
      files: [
        "Foundation ratings.csv": long(["#", "Action", "Rating"], isFilled: false) {
          ["\($0 + 1)", actions[$0]]
        }
      ], answers: [(places, thrice)], status: 0),
    StartCase(
      testDescription: "the legend of the ratings stands in their title",
      files: [
        "Foundation ratings.csv": long(
          ["#", "Action", "Rating (3 = in place, 2 = some, 1 = not yet)"], isFilled: true,
          { ["\($0 + 1)", actions[$0]] }, ["3", "1", "2"])
      ], answers: [(places, thrice)], status: 0),
    StartCase(
      testDescription: "actions by their words, and a phase beside the number",
      files: [
        "Walk ratings.csv": long(["Model", "Phase", "Step", "Status"], isFilled: true) {
          ["Flex", "Foundation", "\($0 + 1)"]
        }
      ], answers: [(places, thrice)], status: 0),
    StartCase(
      testDescription: "titles with a number in each row",
      files: [
        "Walk ratings.csv": long(["Model", "Look-for", "Seen?"], isFilled: true) {
          ["Flex", numbered[$0]]
        }
      ], answers: [(places, thrice)], status: 0),
  ]

  static let landings: [StartCase] = [
    StartCase(
      testDescription: "a row that says where a room stands is no rating",
      files: ["Walk log.csv": landed],
      answers: [
        (walked, "n\n12\n"),
        (
          "select distinct teacher_id, position from placements order by 1",
          "teacher_id,position\nAnn Lee,3\nBo Kim,5\nCy Wu,4\nDi Poe,3\n"
        ),
      ])
  ]

  @Test(arguments: landings) func readsLandings(item: StartCase) throws { try item.run() }

  @Test(arguments: ratings) func readsARowForEachRating(item: StartCase) throws { try item.run() }

  // MARK: Sheets and forms with a column for each action

  private static func walks(
    _ head: [String], _ first: [String], _ second: [String], _ titles: [String],
    words: [String] = ["Yes", "Not yet", "Somewhat"]
  ) -> String {
    table([
      head + titles, first + pause(at: 3, of: titles.count, words),
      second + pause(at: 5, of: titles.count, words),
    ])
  }

  private static func form(
    _ titles: [String], _ further: [(title: String, text: String)] = [],
    words: [String] = ["Yes", "Not yet", "Somewhat"]
  ) -> String {
    let cells = further.map(\.text)
    return walks(
      ["Timestamp", "Teacher"] + further.map(\.title), ["9/21/2026 10:00:01", "Ann Lee"] + cells,
      ["9/22/2026 10:00:01", "Bo Kim"] + cells, titles, words: words)
  }

  private static let flex = [(title: "Model", text: "Flex")]
  private static let grid = numbered.map { "Flex Foundation [\($0)]" }
  private static let digits = (1...11).map(String.init)

  /// A form of which two questions ask for the same actions.
  private static func two(_ one: String, _ other: String) -> String {
    let titles = [one, other].flatMap { question in numbered.map { "\(question) [\($0)]" } }
    let head = ["Timestamp", "Teacher", "Model"]
    let later = Array(repeating: "Yes", count: 11)
    return table([
      head + titles,
      ["9/21/2026 10:00:01", "Ann Lee", "Flex"] + later + pause(at: 3),
      ["9/22/2026 10:00:01", "Bo Kim", "Flex"] + later + pause(at: 5),
    ])
  }

  /// A row for each teacher, schools as rows, and two walks in each row.
  private static var bands: String {
    let below = ["Date"] + (1...11).map { "F\($0)" }
    let blank = Array(repeating: "", count: 11)
    return table([
      ["", "Fall 2026"] + blank + ["Winter 2027"] + blank,
      ["Teacher"] + below + below,
      ["Oak Middle"] + Array(repeating: "", count: 24),
      ["Ann Lee", "9/21/2026"] + pause(at: 2) + ["1/13/2027"] + pause(at: 3),
      ["Subtotal in place", ""] + Array(repeating: "1", count: 11) + [""]
        + Array(repeating: "2", count: 11),
      ["Elm High School"] + Array(repeating: "", count: 24),
      ["Bo Kim", "9/22/2026"] + pause(at: 4) + ["1/14/2027"] + pause(at: 5),
      ["Cy Wu", "9/23/2026"] + pause(at: 6) + ["1/15/2027"] + pause(at: 7),
    ])
  }

  /// A form whose phases have the same options.
  private static var phased: String {
    let titles = ["Flex Differentiated", "Flex Personalized"].flatMap { question in
      (1...9).map { "\(question) [Action number \($0)]" }
    }
    return form(titles, flex)
  }

  static let columns: [StartCase] = [
    StartCase(
      testDescription: "two phases are no rivals", files: ["Walk form.csv": phased],
      hides: ["ask for the same actions"]),
    StartCase(
      testDescription: "statements that are the actions by their words, and no model",
      files: ["Walk form.csv": form(actions)], answers: [(places, twice)], status: 0),
    StartCase(
      testDescription: "a word of the scale that nobody knows is asked",
      files: [
        "Walk form.csv": form(actions, flex, words: ["In place", "Not yet", "Getting there"])
      ],
      says: ["open: 'Getting there' as what was seen"]),
    StartCase(
      testDescription: "the model by the words of numbered actions",
      files: ["Walk form.csv": form(numbered)], answers: [(places, twice)], status: 0),
    StartCase(
      testDescription: "statements of a school's own are none of ours",
      files: [
        "Survey.csv": form([
          "The room is clean today", "Everyone has a seat here", "The board is easy to read",
        ]), "marks.csv": "student_id,item_id,score\nS1,I1,3\n",
      ], answers: [(walked, "n\n0\n")]),
    StartCase(
      testDescription: "a teacher who visits another",
      files: [
        "Peer visits.csv": walks(
          ["Timestamp", "Visitor", "Host", "Model"],
          ["9/21/2026 10:00:01", "Cy Wu", "Ann Lee", "Flex"],
          ["9/22/2026 10:00:01", "Di Poe", "Bo Kim", "Flex"], grid)
      ],
      answers: [
        (places, twice),
        (
          "select distinct observer_id from walkthroughs order by 1",
          "observer_id\nCy Wu\nDi Poe\n"
        ),
      ]),
    StartCase(
      testDescription: "a visiting teacher and a host teacher",
      files: [
        "Peer visits.csv": walks(
          ["Timestamp", "Visiting teacher", "Host teacher", "Model"],
          ["9/21/2026 10:00:01", "Cy Wu", "Ann Lee", "Flex"],
          ["9/22/2026 10:00:01", "Di Poe", "Bo Kim", "Flex"], grid)
      ], answers: [(places, twice)]),
    StartCase(
      testDescription: "a goal for the next time is not what was seen",
      files: ["Walk form.csv": two("Goal for next time", "Seen today")],
      answers: [(places, twice)], status: 0, says: ["not read: 'Goal for next time'"]),
    StartCase(
      testDescription: "which of two questions was seen is asked",
      files: ["Walk form.csv": two("First part", "Second part")],
      answers: [(walked, "n\n0\n")], status: 1,
      says: ["open: Walk form.csv: 2 of its questions ask for the same actions"]),
    StartCase(
      testDescription: "and the answer is read",
      files: ["Walk form.csv": two("First part", "Second part")], answers: [(places, twice)],
      options: ["--answer", "grid:Walk form.csv=Second part"], status: 0),
    StartCase(
      testDescription: "numbers alone below a title that names the phase, with a legend",
      files: [
        "Walk grid.csv": "Flex Foundation walk\n\"Y = in place   S = some   N = not yet\"\n"
          + walks(
            ["Teacher", "Date"], ["Ann Lee", "2026-09-21"], ["Bo Kim", "2026-09-22"], digits,
            words: ["Y", "N", "S"])
      ], answers: [(places, twice)], status: 0),
    StartCase(
      testDescription: "numbers alone are asked for",
      files: [
        "Walk grid.csv": walks(
          ["Teacher", "Date", "Model"], ["Ann Lee", "2026-09-21", "Flex"],
          ["Bo Kim", "2026-09-22", "Flex"], digits)
      ], answers: [(walked, "n\n0\n")], status: 1, says: ["of which phase are its actions"]),
    StartCase(
      testDescription: "two walks in a row, and schools as rows",
      files: ["Walk grid.csv": bands],
      answers: [
        (
          places,
          "teacher_id,model,position\nAnn Lee,flex,2\nAnn Lee,flex,3\nBo Kim,flex,4\n"
            + "Bo Kim,flex,5\nCy Wu,flex,6\nCy Wu,flex,7\n"
        ),
        (walked, "n\n6\n"),
        (
          "select distinct teacher_id, school_id from walkthroughs order by 1",
          "teacher_id,school_id\nAnn Lee,Oak Middle\nBo Kim,Elm High School\n"
            + "Cy Wu,Elm High School\n"
        ),
      ], options: ["--answer", "model:Walk grid.csv=flex"], status: 0),
    StartCase(
      testDescription: "answers that say more than their word are asked by the word",
      files: [
        "Walk form.csv": form(
          grid, flex, words: ["Yes", "Not yet (first week)", "Yes, but only some students"])
      ],
      says: ["open: 'Yes' with more behind it as what was seen", "answers in words that nobody"],
      hides: ["only some"]),
    StartCase(
      testDescription: "and the answer is read for all of them",
      files: [
        "Walk form.csv": form(
          grid, flex, words: ["Yes", "Not yet (first week)", "Yes, but only some students"])
      ],
      answers: [
        (places, twice),
        (
          "select status, count(*) as n from walkthroughs group by 1 order by 1",
          "status,n\nemerging,14\ninPlace,6\nnotYet,2\n"
        ),
      ],
      options: [
        "--answer", "word:status:yes*=emerging", "--answer", "word:status:notyet(firstweek)=notYet",
      ], status: 0, hides: ["only some"]),
    StartCase(
      testDescription: "what somebody wrote behind the words is not shown",
      files: [
        "Walk form.csv": form(
          grid, flex, words: ["Yes - saw the board", "Not yet", "Somewhat (Bo said so)"])
          + "\n9/23/2026 10:00:01,Cy Wu,Flex,"
          + (1...11).map { "Yes - \($0) of them" }.joined(separator: ",")
      ],
      says: ["open: 'Yes' with more behind it as what was seen of actions, in 17 cells"],
      hides: ["saw the board", "11 of them"]),
    StartCase(
      testDescription: "a folder that can be mapped is no folder of nothing",
      files: ["Walk form.csv": form(grid, flex)], answers: [(places, twice)],
      hides: ["none of its files can be used"]),
  ]

  @Test(arguments: columns) func readsColumns(item: StartCase) throws { try item.run() }
}
