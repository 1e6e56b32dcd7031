import Foundation
import TestSupport
import Testing

/// What `walkbook start` makes of forms of walks as people ask and answer them.
@Suite struct StartFormTests {
  private static let actions = [
    "1. Teacher keeps one hour free for it each day", "2. Students move at their own pace",
    "3. New content comes in a short lesson",
  ]

  private static func form(
    _ header: [String], _ rows: [[String]], question: String = "Flex Foundation",
    options: [String] = actions
  ) -> String {
    let titles = header + options.map { "\(question) [\($0)]" }
    return ([titles] + rows).map { row in
      row.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",")
    }.joined(separator: "\n")
  }

  private static func visits(
    _ teachers: [String], _ answers: [String], date: (Int) -> String = { "9/\(21 + $0)/2026" }
  ) -> [[String]] {
    teachers.enumerated().map { place, teacher in
      ["9/\(21 + place)/2026 10:00:01", date(place), "Oak Middle", teacher, "Flex"] + answers
    }
  }

  private static let header = ["Timestamp", "Date of Visit", "School", "Teacher", "Model"]
  private static let four = ["Ann Lee", "Bo Kim", "Cy Wu", "Di Poe"]
  private static let statuses =
    "select status, count(*) as n from walkthroughs group by 1 order by 1"
  private static let walked = """
    select count(distinct walkthrough_id) as n, count(distinct teacher_id) as t from walkthroughs
    """

  static let forms: [StartCase] = [
    StartCase(
      testDescription: "a third number: none is a status before it is said",
      files: ["f.csv": form(header, visits(four, ["2", "1", "0"]))],
      answers: [(statuses, "status,n\n")],
      says: ["'2' as what was seen", "'1' as what was seen", "'0' as what was seen"]),
    StartCase(
      testDescription: "zero and one alone are no and yes",
      files: ["f.csv": form(header, visits(four, ["1", "1", "0"]))],
      answers: [(walked, "n,t\n4,4\n")], hides: ["as what was seen"]),
    StartCase(
      testDescription: "NO beside letters of a code",
      files: ["f.csv": form(header, visits(four, ["Y", "N", "NO"]))],
      answers: [(statuses, "status,n\ninPlace,4\nnotYet,4\n")], says: ["'NO' as what was seen"]),
    StartCase(
      testDescription: "no beside yes",
      files: ["f.csv": form(header, visits(four, ["Yes", "No", "Somewhat"]))],
      answers: [(statuses, "status,n\nemerging,4\ninPlace,4\nnotYet,4\n")]),
    StartCase(
      testDescription: "remarks among answers are not shown",
      files: [
        "f.csv": form(
          header,
          visits(four, ["Yes", "No", "Yes - ask Ann Lee for the plan"])
            + visits(four, ["Yes", "No", "Yes"]))
      ], says: ["open: 'Yes' with more behind it as what was seen of actions, in 4 cells"],
      hides: ["ask Ann"]),
    StartCase(
      testDescription: "one action in each answer, the last in place",
      files: [
        "Walks (Responses).csv":
          ([
            "Timestamp,School,Teacher,Model,Where is the teacher on Flex Foundation? (last action fully in place)"
          ]
          + four.enumerated().map {
            "9/\(21 + $0)/2026 10:00:01,Oak,\($1),Flex,\(actions[$0 % 2])"
          }).joined(separator: "\n")
      ], answers: [(statuses, "status,n\ninPlace,6\nnotYet,4\n")], hides: ["unchecked"]),
    StartCase(
      testDescription: "without a question for the model",
      files: [
        "f.csv": form(
          Array(header.dropLast()),
          visits(four, ["Yes", "No", "Yes"]).map { Array($0[..<4] + $0[5...]) })
      ], answers: [(walked, "n,t\n4,4\n")]),
    StartCase(
      testDescription: "a list of teachers for each school",
      files: [
        "f.csv": form(
          ["Timestamp", "School", "Cedar: which teacher?", "Harbor: which teacher?", "Model"],
          four.enumerated().map { place, name in
            ["9/\(21 + place)/2026 10:00:01", place < 2 ? "Cedar" : "Harbor"]
              + (place < 2 ? [name, ""] : ["", name]) + ["Flex", "Yes", "No", "Yes"]
          })
      ], answers: [(walked, "n,t\n4,4\n")]),
    StartCase(
      testDescription: "a form called as one of our files",
      files: ["Walkthroughs.csv": form(header, visits(four, ["Yes", "No", "Yes"]))],
      answers: [(walked, "n,t\n4,4\n")]),
    StartCase(
      testDescription: "who teaches together",
      files: [
        "f.csv": form(
          header, visits(["Ann Lee & Bo Kim", "Ann Lee", "Bo Kim", "Cy Wu"], ["Yes", "No", "Yes"]))
      ], answers: [(walked, "n,t\n5,3\n")]),
    StartCase(
      testDescription: "titles of other languages",
      files: [
        "f.csv": form(
          header,
          visits(
            ["Mtra. Elena Ruiz", "Elena Ruiz", "Lic. Bo Kim", "Bo Kim"], ["Yes", "No", "Yes"]))
      ], answers: [("select count(*) as n from teachers", "n\n2\n")]),
    StartCase(
      testDescription: "a surname of two teachers is asked, and is no third",
      files: [
        "f.csv": form(
          header,
          visits(["Elena Ruiz", "Carla Ruiz", "Ms. Ruiz", "Cy Wu"], ["Yes", "No", "Yes"]))
      ], answers: [(walked, "n,t\n3,3\n")],
      says: ["3 teachers, 3 of them walked", "open: 1 name: who is meant?"]),
    StartCase(
      testDescription: "a year mistyped beside the time of sending",
      files: [
        "f.csv": form(
          header,
          visits(four, ["Yes", "No", "Yes"]) { $0 == 1 ? "9/22/2062" : "9/\(21 + $0)/2026" })
      ],
      answers: [
        (
          "select min(date) as a, max(date) as z from walkthroughs", "a,z\n2026-09-21,2026-09-24\n"
        )
      ]),
    StartCase(
      testDescription: "a visit that was typed in weeks later",
      files: [
        "f.csv": form(header, visits(four, ["Yes", "No", "Yes"]) { "8/\(10 + $0)/2026" })
      ],
      answers: [
        (
          "select min(date) as a, max(date) as z from walkthroughs", "a,z\n2026-08-10,2026-08-13\n"
        )
      ]),
    StartCase(
      testDescription: "actions that are questions, one of which names a phase of another model",
      files: [
        "walks.csv":
          (["Date,School,Teacher,Model,1. Own pace,2. Small groups and feedback,3. Aware of goals"]
          + four.enumerated().map { place, name in
            "9/\(21 + place)/2026,Oak,\(name),Flex,Yes,No,\(place < 3 ? "No" : "Yes")"
          }).joined(separator: "\n")
      ], answers: [(statuses, "status,n\ninPlace,5\nnotYet,7\n")],
      options: ["--answer", "phase:walks.csv=foundation"], hides: ["feedback 2"]),
    StartCase(
      testDescription: "colors are asked, and Y beside G is no yes",
      files: ["f.csv": form(header, visits(four, ["G", "Y", "R"]))],
      answers: [(statuses, "status,n\n")],
      says: ["'G' as what was seen", "'Y' as what was seen", "'R' as what was seen"]),
    StartCase(
      testDescription: "whose classroom it was",
      files: [
        "f.csv": form(
          ["Timestamp", "Date of Visit", "School", "Whose classroom?", "Model"],
          visits(four, ["Yes", "No", "Yes"]))
      ], answers: [(walked, "n,t\n4,4\n")]),
    StartCase(
      testDescription: "options that are ticked, with a question for each model",
      files: ["f.csv": form(header, visits(four, [actions[0], "", actions[2]]))],
      answers: [(statuses, "status,n\ninPlace,8\n")],
      says: ["open: f.csv: does an action that is not ticked mean not yet, or not observed?"],
      hides: ["hold text that is no word"]),
    StartCase(
      testDescription: "options that are ticked, and what the others mean",
      files: [
        "f.csv": form(header, visits(four, [actions[0], "", actions[2]])),
        "walkbook.yaml": """
        sources:
          - files: f.csv
            profile: googleForms
            columns: {"Date of Visit": date, "School": school_id, "Teacher": teacher_id, \
        "Model": model, "Flex Foundation": flex.foundation}
            unchecked: notYet
        """,
      ], answers: [(statuses, "status,n\ninPlace,8\nnotYet,4\n")]),
    StartCase(
      testDescription: "a list of actions under a question that names the model",
      files: [
        "f.csv":
          (["Timestamp,School,Teacher,Flex Foundation: what did you see?"]
          + four.enumerated().map { place, name in
            "9/\(21 + place)/2026 10:00:00,Oak,\(name),\"\(actions[0]), \(actions[2])\""
          }).joined(separator: "\n")
      ], answers: [(walked, "n,t\n4,4\n"), (statuses, "status,n\ninPlace,8\n")]),
    StartCase(
      testDescription: "a sheet of one's own with a column for each action of a phase",
      files: [
        "Walk tracker.csv": """
        Date,Teacher,School,Observer,Flex Foundation 1,Flex Foundation 2,Flex Foundation 3
        2026-09-21,Ann Lee,Oak Middle,k@oak.example,In place,Emerging,Not yet
        2026-09-22,Bo Kim,Oak Middle,k@oak.example,In place,Emerging,Not yet
        2026-09-23,Cy Wu (Rm 101),Oak Middle,k@oak.example,In place,Emerging,Not yet
        """
      ],
      answers: [
        (walked, "n,t\n3,3\n"), (statuses, "status,n\nemerging,3\ninPlace,3\nnotYet,3\n"),
        ("select distinct model, phase from walkthroughs", "model,phase\nflex,foundation\n"),
      ]),
    StartCase(
      testDescription: "actions by their words alone, as Microsoft Forms asks for them",
      files: [
        "PL Walkthrough.csv": """
        ID,Start time,Completion time,Email,Name,School,Teacher observed,Date of walk,Coaching model,Reserve a daily block for self-directed work,Deliver new content in a lesson run at own pace
        1,9/21/2026 9:10:00,9/21/2026 9:22:00,k@oak.example,K Ray,Oak Middle,Ann Lee,9/21/2026,Flex,Yes,Not yet
        2,9/22/2026 9:10:00,9/22/2026 9:22:00,k@oak.example,K Ray,Oak Middle,Bo Kim,9/22/2026,Flex,Yes,Not yet
        3,9/23/2026 9:10:00,9/23/2026 9:22:00,k@oak.example,K Ray,Oak Middle,Cy Wu,9/23/2026,Flex,Yes,Not yet
        """
      ],
      answers: [(walked, "n,t\n3,3\n"), (statuses, "status,n\ninPlace,3\nnotYet,3\n")]),
    StartCase(
      testDescription: "a quiz is no walk-through",
      files: [
        "Checkpoint quiz.csv": """
        ID,Start time,Completion time,Email,Name,Total points,Teacher,Which model is it?,Points - Which model is it?,1. Teacher keeps one hour free,Points - 1. Teacher keeps one hour free
        1,9/21/2026 9:10:00,9/21/2026 9:22:00,a@oak.example,Ana Roe,2,Ann Lee,Flex,1,Yes,1
        2,9/22/2026 9:10:00,9/22/2026 9:22:00,b@oak.example,Ben Roe,1,Bo Kim,Flex,1,No,0
        """
      ],
      answers: [(walked, "n,t\n0,0\n")]),
    StartCase(
      testDescription: "previews of Qualtrics",
      files: [
        "q.csv": """
        StartDate,EndDate,Status,Finished,RecordedDate,ResponseId,Duration (in seconds),Q1,Q2,Q3_1,Q3_2
        Start Date,End Date,Response Type,Finished,Recorded Date,Response ID,Duration (in seconds),Teacher,Model,"Flex Foundation - 1. Teacher keeps one hour free for it each day","Flex Foundation - 2. Students move at their own pace"
        "{""ImportId"":""startDate""}","{""ImportId"":""endDate""}","{""ImportId"":""status""}","{""ImportId"":""finished""}","{""ImportId"":""recordedDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""duration""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2""}","{""ImportId"":""QID3_1""}","{""ImportId"":""QID3_2""}"
        2026-09-21 10:00:00,2026-09-21 10:10:00,Survey Preview,True,2026-09-21 10:10:00,R_1,600,Zoe Test,Flex,Yes,Not yet
        2026-09-22 10:00:00,2026-09-22 10:10:00,IP Address,True,2026-09-22 10:10:00,R_2,600,Ann Lee,Flex,Yes,Not yet
        2026-09-23 10:00:00,2026-09-23 10:10:00,IP Address,True,2026-09-23 10:10:00,R_3,600,Bo Kim,Flex,Yes,Not yet
        """
      ],
      answers: [
        (walked, "n,t\n2,2\n"),
        ("select count(*) as n from walkthroughs where minutes is not null", "n\n0\n"),
      ]),
  ]

  @Test(arguments: forms) func readsForms(item: StartCase) throws { try item.run() }

  /// Titles of each sheet are asked of that sheet alone, so that nothing is missed on the other.
  @Test func sheetsOfAnEditedFormHaveMapsOfTheirOwn() throws {
    let folder = try ScratchFolder()
    let sheet = { (title: String) -> [[String?]] in
      let rows = StartFormTests.visits(StartFormTests.four, ["Yes", "No", "Yes"])
      let titles = StartFormTests.actions.map { "Flex Foundation [\($0)]" }
      return [["Timestamp", "Date of Visit", "School", title, "Model"] + titles]
        + rows.map { $0.map { Optional($0) } }
    }
    let bytes = SheetBook.bytes([
      "Form Responses 1": sheet("Teacher"), "Form Responses 2": sheet("Who did you visit?"),
      "Dashboard": [["Visits", "8"]],
    ])
    try folder.write(Data(bytes), to: "Walk form (Responses).xlsx")
    _ = try Program.run(["start", ".", "--accept"], in: folder.path)
    let check = try Program.run(["check", "."], in: folder.path)
    #expect(!(check.output + check.messages).contains("has no column"), "\(check.output)")
  }
}
