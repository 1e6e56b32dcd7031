import Coaching
import Foundation
import Importers
import Tables
import Testing

/// Walk-throughs and logs as Google Forms, in its three shapes, and Microsoft Forms hand them out.
@Suite struct FormTests {
  private static let settings = """
    sources:
      - files: "form*.csv"
        columns: {Teacher seen: teacher_id, Who are you?: observer_id, Program: model}
        constants: {school_id: "S03"}
    """

  private static func form(
    _ name: String, _ text: String, yaml: String = settings, facts: [String],
    findings: [String] = []
  ) -> Mess {
    Mess(
      name, ["form.csv": text, "walkbook.yaml": yaml], facts: facts,
      findings: findings.map { $0.replacing(" :", with: " form.csv:") })
  }

  @Test(arguments: google + microsoft + logs)
  func readsAForm(mess: Mess) async throws {
    try await mess.expectAsWanted(sharesSettings: true)
  }

  private static let google = [
    form(
      "Google Forms, direct",
      "\"Timestamp\",\"Teacher seen\",\"Who are you?\",\"Program\",\"Foundation: what was\n in  "
        + "place? [1. daily block]\",\"Foundation: what was\n in  place? [2. own pace]\"\r\n"
        + "\"2026/09/28 2:30:02 PM MDT\",\"T1\",\"O1\",\"Flex\",\"In place\",\"Not yet\"\r\n"
        + "\"2026/09/29 8:54:18 PM GMT+5:30\",\"T2\",\"O1\",\"Flex\",\"Not observed\",\"\"\r\n",
      facts: ["form-4 T1 2026-09-28 1+ 2-", "form-5 T2 2026-09-29 1?"]),
    form(
      "Google Forms through Sheets",
      "Timestamp,Teacher seen,Who are you?,Program,Foundation\u{A0}[1. daily block]\n9/6/2026 "
        + "0:06:16,T1,O1,Flex,In place\n9/26/2026 18:45:41,T2,O1,Flex,Not yet\n",
      facts: ["form-2 T1 2026-09-06 1+", "form-3 T2 2026-09-26 1-"]),
    form(
      "Google Forms after a spreadsheet",
      "Timestamp,Teacher seen,Who are you?,Program,Foundation [1. daily block]\n4/10/26 12:10,T1,"
        + "O1,Flex,In place\n4/28/26 9:05,T2,O1,Flex,Not yet\n",
      facts: ["form-2 T1 2026-04-10 1+", "form-3 T2 2026-04-28 1-"]),
    form(
      "the day asked for wins over the time of sending",
      "Timestamp,Day,Teacher seen,Program,Foundation [1. a]\n2026/09/28 2:30:02 PM MDT,9/24/2026,"
        + "T1,Flex,yes\n",
      yaml: settings.replacing("Program: model}", with: "Program: model, Day: date}"),
      facts: ["form-2 T1 2026-09-24 1+"]),
    form(
      "scores and feedback of a quiz are no rows of a grid",
      "Timestamp,Username,Total score,Teacher seen,Program,Foundation [1. a],Foundation [Score],"
        + "Foundation [Feedback]\n2026/09/28 2:30:02 PM MDT,a@b.example,8.00 / 10,T1,Flex,yes,"
        + "1.00 / 1,fine\n",
      facts: ["form-2 T1 2026-09-28 1+"]),
    form(
      "sent twice: the same people in the same minute (R79)",
      "Timestamp,Teacher seen,Who are you?,Program,Foundation [1. a]\n2026/09/28 2:30:02 PM MDT,"
        + "T1,O1,Flex,yes\n2026/09/28 2:30:40 PM MDT,T1,O1,Flex,yes\n2026/09/28 2:30:40 PM MDT,T1,"
        + "O2,Flex,yes\n",
      facts: ["form-2 T1 2026-09-28 1+", "form-3 T1 2026-09-28 1+", "form-4 T1 2026-09-28 1+"],
      findings: ["warning duplicate-key :3 Timestamp"]),
    form(
      "sent again seven minutes later, and once more an hour after (R79)",
      "Timestamp,Teacher seen,Who are you?,Program,Foundation [1. a]\n2026/09/28 11:58:02 AM MDT,"
        + "T1,O1,Flex,yes\n2026/09/28 12:05:40 PM MDT,T1,O1,Flex,no\n2026/09/28 1:05:41 PM MDT,T1,"
        + "O1,Flex,yes\n",
      facts: ["form-2 T1 2026-09-28 1+", "form-3 T1 2026-09-28 1-", "form-4 T1 2026-09-28 1+"],
      findings: ["warning duplicate-key :3"]),
    form(
      "a landing question",
      "Timestamp,Teacher seen,Program,Landed on\n2026/09/28 2:30:02 PM MDT,T1,Flex,4 - weekly "
        + "plan\n",
      yaml: """
        sources:
          - files: "form*.csv"
            columns: {Teacher seen: teacher_id, Program: model, Landed on: landed_step}
            constants: {landed_phase: foundation}
        """,
      facts: ["form-2 T1 2026-09-28 1+ 2+ 3+ 4-"]),
    form(
      "a grid whose question is blank",
      "Timestamp,Teacher seen,Program,[1. daily block], [2. own pace]\n2026/09/28 2:30:02 PM MDT,T1,"
        + "Flex,yes,no\n",
      yaml: settings.replacing("\"S03\"", with: "\"S03\", phase: foundation"),
      facts: ["form-2 T1 2026-09-28 1+ 2-"]),
    form(
      "a grid whose question does not say the phase",
      "Timestamp,Teacher seen,Program,\"What did\n you  see? [1. a]\",\"What did\n you  see? "
        + "[2. b]\",Mood [1. calm]\n2026/09/28 2:30:02 PM MDT,T1,Flex,yes,no,yes\n",
      yaml: settings.replacing(
        "Program: model", with: "Program: model, What did you see?: flex.foundation"),
      facts: ["form-4 T1 2026-09-28 1+ 2-"]),
    form(
      "one question in two columns, for early and late responses",
      "Timestamp,Teacher seen,Program,Pause,Teacher visited,Where did they pause?\n2026/09/28 "
        + "2:30:02 PM MDT,T1,Flex,2,,\n2026/09/29 2:30:02 PM MDT,,Flex,,T2,Step 3\n",
      yaml: """
        sources:
          - files: "form*.csv"
            columns: {Teacher seen: teacher_id, Teacher visited: teacher_id, Program: model, \
            Pause: landed_step, Where did they pause?: landed_step}
            constants: {landed_phase: foundation}
        """,
      facts: ["form-2 T1 2026-09-28 1+ 2-", "form-3 T2 2026-09-29 1+ 2+ 3-"]),
    form(
      "where both date a row, the day asked for comes first",
      "Timestamp,Day,Teacher seen,Program,Foundation [1. a]\n2026/09/28 2:30:02 PM MDT,2026-09-24,"
        + "T1,Flex,yes\n2026/09/28 2:40:02 PM MDT,,T1,Flex,yes\n",
      yaml: settings.replacing(
        "Program: model}", with: "Program: model, Timestamp: date, Day: date}"),
      facts: ["form-2 T1 2026-09-24 1+", "form-3 T1 2026-09-28 1+"]),
    form(
      "the header deleted by hand",
      "9/28/2026 14:30:02,T1,Flex,2\n9/29/2026 14:30:02,T2,Flex,Not observed\n",
      yaml: """
        sources:
          - files: "form*.csv"
            no-header: yes
            columns: {"1": date, "2": teacher_id, "3": model, "4": landed_step}
            constants: {landed_phase: foundation}
        """,
      facts: ["form-1 T1 2026-09-28 1+ 2-", "form-2 T2 2026-09-29"]),
    form(
      "two downloads below each other",
      "\"Timestamp\",\"Teacher seen\",\"Program\",\"Foundation:\n  seen? [1. a]\"\r\n\"2026/09/28 "
        + "2:30:02 PM MDT\",\"T1\",\"Flex\",\"yes\"\r\n\"Timestamp\",\"Teacher seen\",\"Program\","
        + "\"Foundation:\n  seen? [1. a]\"\r\n\"2026/09/29 2:30:02 PM MDT\",\"T2\",\"Flex\",\"no\"\r\n",
      facts: ["form-3 T1 2026-09-28 1+", "form-6 T2 2026-09-29 1-"],
      findings: ["note shape form.csv:4"]),
    form(
      "a header in another language, where walkbook.yaml names the host",
      "Zeitstempel,Teacher seen,Program,Foundation [1. a]\n2026/09/28 2:30:02 PM MDT,T1,Flex,yes\n",
      yaml: settings.replacing(
        "columns: {", with: "profile: googleForms\n    columns: {Zeitstempel: date, "),
      facts: ["form-2 T1 2026-09-28 1+"]),
    form(
      "times destroyed by a spreadsheet",
      "Timestamp,Teacher seen,Program,Foundation [1. a]\n33:50.5,T1,Flex,yes\n02:11.0,T2,Flex,"
        + "yes\n",
      facts: [], findings: ["error bad-date :2 Timestamp"]),
  ]

  private static let microsoft = [
    form(
      "Microsoft Forms through Excel",
      "ID,Start time,Completion time,Email,Name,Teacher\u{A0}seen,Who are you?,Program,"
        + "\"Foundation, what was\nin place? [1. daily block]\"\n"
        + "1,7/27/26 19:06:23,7/27/26 19:10:01,anonymous,,T1,O1,Flex,In place\n2,8/2/26 8:00:00,"
        + "8/2/26 8:05:12,anonymous,,T2,O1,Flex,Not yet\n",
      facts: ["form-3 T1 2026-07-27 1+", "form-4 T2 2026-08-02 1-"]),
    form(
      "an Id column and points of a quiz",
      "Id,Start time,Completion time,Email,Name,Last modified time,Total points,Quiz feedback,"
        + "Teacher seen,Program,Foundation 1,Points - Foundation 1,Feedback - Foundation 1\n"
        + "1,10/9/2026 11:02,10/19/2026 11:09,a@b.example,Ann,,5,,T1,Flex,In place,1,\n2,"
        + "10/21/2026 11:02,10/21/2026 11:09,a@b.example,Ann,,5,,T1,Flex,no,1,\n",
      facts: ["form-2 T1 2026-10-19 1+", "form-3 T1 2026-10-21 1-"]),
  ]

  private static let logs = [
    form(
      "a conference log",
      "Timestamp,Teacher,Students,Minutes,Kind\n2026/09/28 2:30:02 PM MDT,T1,001;002;,6,"
        + "goal\n2026/09/29 2:30:02 PM MDT,T1,\"003, 004\",5,goal\n",
      yaml: """
        sources:
          - files: "form*.csv"
            profile: walkbook.conferences
            columns: {Timestamp: date, Teacher: teacher_id, Students: student_id, Minutes: \
            minutes, Kind: type}
        """,
      facts: ["001 T1 2026-09-28", "002 T1 2026-09-28", "003, 004 T1 2026-09-29"]),
    form(
      "a conference log, with no word of what it is",
      "Timestamp,Teacher,Students,Minutes,Kind\n2026/09/28 2:30:02 PM MDT,T1,001;002;,6,goal\n",
      yaml: """
        sources:
          - files: "form*.csv"
            columns: {Teacher: teacher_id, Students: student_id, Minutes: minutes, Kind: type}
        """, facts: ["001 T1 2026-09-28", "002 T1 2026-09-28"]),
    form(
      "a conference log with a question for each student, sent twice",
      "Timestamp,Day,Teacher,Student 1,Student 2,Student 3\n9/28/2026 14:30:02,9/24/2026,T1,001,,"
        + "003\n9/28/2026 14:30:52,9/24/2026,T1,001,,003\n",
      yaml: """
        sources:
          - files: "form*.csv"
            columns: {Day: date, Teacher: teacher_id, Student 1: student_id, Student 2: student_id, \
            Student 3: student_id}
        """,
      facts: [
        "001 T1 2026-09-24", "003 T1 2026-09-24", "001 T1 2026-09-24", "003 T1 2026-09-24",
      ], findings: ["warning duplicate-key :3 Timestamp"]),
    form(
      "a conference log as rows of our own, in words of the form",
      "Timestamp,Teacher,Students,Kind\n2026/09/28 2:30:02 PM MDT,T1,\"Lee, Ann;Roe, Bo (P2, A)\",Goal "
        + "setting\n2026/09/28 2:30:42 PM MDT,T1,\"Lee, Ann;Roe, Bo (P2, A)\",Goal setting\n",
      yaml: """
        sources:
          - files: "form*.csv"
            tables:
              - conferences:
                  teacher_id: "{Teacher}"
                  student_id: "{Students}"
                  type: {from: "{Kind}", words: {Goal setting: goal}}
                each: {student_id: ";,"}
        """,
      facts: [
        "Lee, Ann T1 2026-09-28", "Roe, Bo (P2, A) T1 2026-09-28", "Lee, Ann T1 2026-09-28",
        "Roe, Bo (P2, A) T1 2026-09-28",
      ],
      findings: ["warning duplicate-key :3 Timestamp"]),
    Mess(
      "students joined by commas, where the roster knows each",
      [
        "students.csv": "student_id\n003\n004\n",
        "conferences.csv": "date,student_id\n2026-09-29,\"003, 004\"\n",
      ], facts: ["003 2026-09-29", "004 2026-09-29"]),
  ]
}
