import Coaching
import Foundation
import Importers
import Tables
import TestSupport
import Testing

/// Responses of Qualtrics and SurveyMonkey, and what each host writes that nobody answered.
@Suite struct FormHostTests {
  private static func form(
    _ name: String, _ lines: [String], _ columns: String, facts: [String],
    findings: [String] = []
  ) -> Mess {
    Mess(
      name,
      [
        "form.csv": lines.joined(separator: "\n") + "\n",
        "walkbook.yaml": "sources:\n  - files: \"form*.csv\"\n    \(columns)\n",
      ], facts: facts, findings: findings.map { $0.replacing(" :", with: " form.csv:") })
  }

  @Test(arguments: qualtrics + surveyMonkey + microsoft)
  func readsAForm(mess: Mess) async throws {
    try await mess.expectAsWanted(sharesSettings: true)
  }

  private static let qualtricsHead = [
    "StartDate,EndDate,Status,Progress,Finished,RecordedDate,ResponseId,RecipientLastName,Q1,Q2,"
      + "Q3_1,Q3_2",
    "Startdatum,Enddatum,Antworttyp,Fortschritt,Abgeschlossen,Aufgezeichnet,Antwort-ID,Nachname,"
      + "Whom did you visit?,Which model?,What is in place? - 1. daily block,"
      + "What is in place? - 2. own pace",
    "\"{\"\"ImportId\"\":\"\"startDate\"\",\"\"timeZone\"\":\"\"America/Denver\"\"}\",,,,,,,,"
      + "\"{\"\"ImportId\"\":\"\"QID1_TEXT\"\"}\",,,",
  ]
  private static let visits =
    "columns: {Whom did you visit?: teacher_id, Which model?: model, What is in place?: foundation}"

  private static let qualtrics = [
    form(
      "Qualtrics: three header records, the texts in another language, labels",
      qualtricsHead + [
        "2026-09-28 14:20:00,2026-09-28 14:30:02,IP Address,100,True,2026-09-28 14:30:03,R_1,,T1,"
          + "Flex,In place,Not yet",
        "2026-09-29 14:20:00,2026-09-29 14:30:02,IP Address,100,True,2026-09-29 14:30:03,R_2,,T2,"
          + "Flex,Emerging,",
      ], visits, facts: ["form-4 T1 2026-09-28 1+ 2-", "form-5 T2 2026-09-29 1~"]),
    form(
      "Qualtrics: unfinished responses, as codes and as labels",
      qualtricsHead + [
        "2026-09-28 14:20:00,2026-09-28 14:30:02,0,40,0,2026-09-28 14:30:03,R_1,,T1,Flex,1,0",
        "2026-09-28 14:20:00,2026-09-28 14:30:02,0,40,False,2026-09-28 14:31:03,R_2,,T1,Flex,1,0",
        "2026-09-28 14:20:00,2026-09-28 14:30:02,0,100,1,2026-09-28 14:32:03,R_3,,T1,Flex,1,0",
      ], visits, facts: ["form-6 T1 2026-09-28 1+ 2-"],
      findings: ["note draft :4 Finished", "note draft :5 Finished"]),
    form(
      "Qualtrics: a question with the title of one of its own columns",
      [
        "StartDate,EndDate,Status,Progress,Finished,RecordedDate,ResponseId,Q1,Q2,Q3,Q4,Q5",
        "Start Date,End Date,Response Type,Progress,Finished,Recorded Date,Response ID,Teacher,"
          + "Model,Phase,Step,Status",
        "\"{\"\"ImportId\"\":\"\"startDate\"\"}\",,,,,,,,,,,",
        "2026-09-28 14:20:00,2026-09-28 14:30:02,0,100,1,2026-09-28 14:30:03,R_1,T1,Flex,"
          + "foundation,1,In place",
        "2026-09-29 14:20:00,2026-09-29 14:30:02,0,100,1,2026-09-29 14:30:03,R_2,T2,Flex,"
          + "foundation,1,Emerging",
      ],
      "columns: {Teacher: teacher_id, Model: model, Phase: phase, Step: step, Status: status}",
      facts: ["form-4 T1 2026-09-28 1+", "form-5 T2 2026-09-29 1~"]),
    form(
      "Qualtrics: columns by the codes of their questions",
      qualtricsHead + [
        "2026-09-28 14:20:00,2026-09-28 14:30:02,0,100,1,2026-09-28 14:30:03,R_1,,T1,Flex,1,0"
      ], "columns: {Q1: teacher_id, q2: model, Q3_1: foundation 1, Q3_2: foundation 5}",
      facts: ["form-4 T1 2026-09-28 1+ 5-"]),
    form(
      "Qualtrics: a choice with a text of its own",
      [
        "StartDate,EndDate,Status,Finished,RecordedDate,ResponseId,Q1,Q1_4_TEXT,Q2",
        "Start,End,Type,Finished,Recorded,Id,Whom did you visit? - Selected Choice,"
          + "Whom did you visit? - Other - Text,Where did they pause? - Foundation",
        "\"{\"\"ImportId\"\":\"\"startDate\"\"}\",,,,,,,,",
        "2026-09-28 14:20:00,2026-09-28 14:30:02,0,1,2026-09-28 14:30:03,R_1,T1,,Step 3",
        "2026-09-28 14:20:00,2026-09-28 14:30:02,0,1,2026-09-28 14:35:03,R_2,,T9,2",
      ],
      "columns: {Whom did you visit?: teacher_id, \"Whom did you visit? [Other - Text]\": teacher_id,"
        + " Q2: landed_step}\n    constants: {model: flex, landed_phase: foundation}",
      facts: ["form-4 T1 2026-09-28 1+ 2+ 3-"],
      findings: ["error missing-value :5 Whom did you visit?"]),
    form(
      "Qualtrics, the header cut down to its codes by hand",
      [
        "StartDate,EndDate,Status,Finished,RecordedDate,ResponseId,Q1",
        "2026-09-28 14:20:00,2026-09-28 14:30:02,0,1,2026-09-28 14:30:03,R_1,T1",
      ],
      "columns: {Q1: teacher_id}\n    constants: {model: flex, landed_phase: foundation, "
        + "landed_step: 2}", facts: ["form-2 T1 2026-09-28 1+ 2-"]),
    form(
      "Qualtrics before 2017: V1 above ResponseID, a comma at the end of each line, -1 for nothing",
      [
        "\u{FEFF}V1,V2,V3,V4,V5,V6,V7,V8,V9,V10,Q1,Q2,Q3,LocationAccuracy,",
        "ResponseID,ResponseSet,Name,ExternalDataReference,EmailAddress,IPAddress,Status,StartDate,"
          + "EndDate,Finished,Teacher,Step,Minutes,LocationAccuracy,",
        "R_1,Default,Anonymous,,,192.0.2.1,0,2026-07-18 08:28:09,2026-07-18 08:28:48,1,T1,4,-1,-1,",
        "R_2,Default,Anonymous,,,192.0.2.1,0,2026-07-18 08:28:09,2026-07-18 08:29:48,0,T1,4,9,-1,",
      ],
      "columns: {Teacher: teacher_id, Q2: landed_step, Minutes: minutes, Name: observer_id}\n"
        + "    constants: {model: flex, landed_phase: foundation}",
      facts: ["form-3 T1 2026-07-18 1+ 2+ 3+ 4-"], findings: ["note draft :4 Finished"]),
  ]

  private static let surveyMonkey = [
    form(
      "SurveyMonkey: a question over the first of its options, tags, fillers",
      [
        "Respondent ID,Collector ID,Start Date,End Date,<b>Whom</b> did<br>you visit?,"
          + "What is in place?,,,Notes",
        ",,,,Response,1. daily block,2. own pace,Other (please specify),Open-Ended Response",
        "3237565956,1,9/28/2026 14:20,9/28/2026 14:30,T1,1. daily block,,,-",
        "3237565957,1,9/29/2026 14:20,9/29/2026 14:30,T2,Not selected,2. own pace,noise,calm",
      ],
      "columns: {Whom did you visit?: teacher_id, What is in place?: foundation, Notes: evidence}\n"
        + "    constants: {model: flex}",
      facts: ["form-3 T1 2026-09-28 1+", "form-4 T2 2026-09-29 2+"]),
    form(
      "SurveyMonkey, condensed: one header record, the answers joined",
      [
        "RespondentID,Date of visit,Teacher,Pause,Seen - Noise,Seen - Light",
        "3237565956,2026-09-28,T1,3,Noise,", "3237565957,2026-09-29,T2,-,,",
      ],
      "columns: {Teacher: teacher_id, Date of visit: date, Pause: landed_step}\n"
        + "    constants: {model: flex, landed_phase: foundation}",
      facts: ["form-2 T1 2026-09-28 1+ 2+ 3-", "form-3 T2 2026-09-29"]),
    form(
      "SurveyMonkey: students as options, each a column",
      [
        "Respondent ID,Start Date,End Date,Teacher,Students,,",
        ",,,Response,Ann,Bo,Cy",
        "3237565956,9/28/2026 14:20,9/28/2026 14:30,T1,Ann,,Cy",
      ], "columns: {Teacher: teacher_id, Students: student_id}",
      facts: ["Ann T1 2026-09-28", "Cy T1 2026-09-28"]),
  ]

  /// Of an export of codes: a student is who was ticked, not the code.
  @Test func readsTickedStudents() async throws {
    let intake = try await DataFiles([
      "form.csv": """
      StartDate,EndDate,Finished,RecordedDate,ResponseId,Q1,Q2_1,Q2_2,Q2_3
      Start,End,Finished,Recorded,Id,Teacher,Whom? - Ann,Whom? - Bo,Whom? - Cy
      "{""ImportId"":""startDate""}",,,,,,,,
      2026-09-28 14:20:00,2026-09-28 14:30:02,1,2026-09-28 14:30:03,R_1,T1,1,,1

      """,
      "walkbook.yaml": "sources: [{files: form.csv, columns: {Q1: teacher_id, Whom?: student_id}}]",
    ]).read()
    #expect(intake.facts == ["Ann T1 2026-09-28", "Cy T1 2026-09-28"])
    #expect(intake.findings == [])
  }

  private static let microsoftHead =
    "ID,Start time,Completion time,Email,Name,Last modified time,Teacher\u{A0}seen,Program,Pause"

  private static let microsoft = [
    form(
      "Microsoft Forms: titles that repeat get a number",
      [
        microsoftHead + ",Program2,Pause2",
        "1,7/27/26 19:06:23,7/27/26 19:10:01,anonymous,,,T1,Flex,4,,",
        "2,7/28/26 19:06:23,7/28/26 19:10:01,anonymous,,,T2,,,Flex,2",
      ],
      "columns: {Teacher seen: teacher_id, Program: model, Program2: model, Pause: landed_step, "
        + "Pause2: landed_step}\n    constants: {landed_phase: foundation}",
      facts: ["form-2 T1 2026-07-27 1+ 2+ 3+ 4-", "form-3 T2 2026-07-28 1+ 2-"]),
    form(
      "Microsoft Forms: sent twice within a minute, by people who gave no name",
      [
        microsoftHead, "1,7/27/26 19:06:23,7/27/26 19:10:01,anonymous,,,T1,Flex,4",
        "2,7/27/26 19:06:23,7/27/26 19:10:59,anonymous,,,T1,Flex,4",
        "3,7/27/26 19:06:23,7/27/26 19:11:00,anonymous,,,T1,Flex,4",
      ],
      "columns: {Teacher seen: teacher_id, Program: model, Pause: landed_step, Email: observer_id}"
        + "\n    constants: {landed_phase: foundation}",
      facts: (2...4).map { "form-\($0) T1 2026-07-27 1+ 2+ 3+ 4-" },
      findings: ["warning duplicate-key :3 Completion time"]),
  ]

  /// `anonymous` is nobody: not one observer who saw every room.
  @Test func takesAnonymousForNobody() async throws {
    let intake = try await DataFiles([
      "form.csv": Self.microsoftHead
        + "\n1,7/27/26 19:06:23,7/27/26 19:10:01,anonymous,,,T1,Flex,4\n"
        + "2,7/27/26 19:06:23,7/28/26 19:10:01,ann@b.example,Ann,,T1,Flex,4\n",
      "walkbook.yaml": """
      sources:
        - files: "form*.csv"
          columns: {Teacher seen: teacher_id, Program: model, Pause: landed_step, Email: observer_id}
          constants: {landed_phase: foundation}
      """,
    ]).read()
    #expect(intake.district.walkthroughs.map(\.observer) == [nil, "ann@b.example"])
  }

  /// The native export is a workbook; its times are numbers that look like days.
  @Test func readsTheWorkbookOfMicrosoftForms() async throws {
    let rows: [[String?]] = [
      ["Id", "Start time", "Completion time", "Email", "Name", "Teacher", "Students"],
      ["1", "serial:46293.5", "serial:46293.51", "anonymous", nil, "T1", "001;002;"],
    ]
    let intake = try await DataFiles([
      "log.xlsx": Data(SheetBook.bytes(["Sheet1": rows])),
      "walkbook.yaml": Data(
        """
        sources:
          - files: "log*"
            columns: {Teacher: teacher_id, Students: student_id}
        """.utf8),
    ]).read()
    #expect(intake.facts == ["001 T1 2026-09-28", "002 T1 2026-09-28"])
    #expect(intake.sources.map(\.profile) == ["msForms"])
    #expect(intake.findings == [])
  }

  /// A byte of no encoding in one title, and a quote that was lost, leave the other titles as they
  /// are.
  @Test func readsAHeaderWithBrokenBytes() async throws {
    let text = "Respondent ID,End Date,Teacher,What?s in place?,\n,,Response,1. a,2. b\n"
    var bytes = Data(text.utf8)
    bytes.replace(Data("?s".utf8), with: Data([0x8C, 0xE6]))
    bytes += Data("3237565956,9/28/2026 14:29,T1,1. a,\n".utf8)
    let intake = try await DataFiles([
      "form.csv": bytes,
      "walkbook.yaml": Data(
        """
        sources:
          - files: "form*"
            columns: {Teacher: teacher_id}
            constants: {model: flex, landed_phase: foundation, landed_step: 2}
        """.utf8),
    ]).read()
    #expect(intake.facts == ["form-3 T1 2026-09-28 1+ 2-"])
    #expect(intake.found == ["note encoding form.csv:1"])
  }

  private static let heads = [
    ("googleForms", "Timestamp,Whom did you visit?"),
    ("msForms", "ID,Start time,Completion time,Email,Name,Whom did you visit?"),
    ("qualtrics", "StartDate,EndDate,Finished,ResponseId,Q1"),
    ("surveymonkey", "Respondent ID,Whom did you visit?"),
  ]

  @Test(arguments: heads)
  func saysWhatAFormWithoutAMapNeeds(host: String, head: String) async throws {
    let blanks = String(repeating: ",", count: head.count { $0 == "," } - 1)
    let files = try DataFiles(["form.csv": "\(head)\n2026-09-28\(blanks),T1\n"])
    let intake = try await files.read()
    let finding = try #require(intake.findings.first)
    #expect(intake.findings.count == 1 && finding.severity == .note)
    #expect(finding.action.contains("teacher_id"))
    #expect(try DataFolder(path: files.url.path).files.map(\.formHost?.id) == [host])
  }

  /// What the map lacks is named, and the profile is that of the host.
  @Test func namesWhatAMapLacks() async throws {
    let intake = try await DataFiles([
      "form.csv": "Respondent ID,Teacher,Pause\n3237565956,T1,3\n",
      "walkbook.yaml": "sources: [{files: form.csv, columns: {Teacher: teacher_id}}]",
    ]).read()
    #expect(
      intake.found
        == ["date", "landed_phase", "landed_step", "model"].map {
          "error missing-value form.csv \($0)"
        })
    #expect(intake.sources.map(\.profile) == ["surveymonkey"])
  }
}
