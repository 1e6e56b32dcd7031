import Foundation
import TestSupport
import Tables
import Testing

/// `walkbook describe`: what a person runs first on a strange file.
@Suite struct DescribeTests {
  static let samples = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/samples").standardizedFileURL.path

  /// Every sample, by its path below the folder.
  static let files: [String] = {
    let all = FileManager.default.enumerator(atPath: samples)?.compactMap { $0 as? String } ?? []
    return all.filter { $0.hasSuffix(".csv") }.sorted()
  }()

  /// Descriptions of real files hold no content of their cells; `RECORD=1` writes them anew.
  @Test(
    .enabled(if: !files.isEmpty, "the sample files are not on this machine"), arguments: files)
  func describes(sample: String) throws {
    let run = try Program.run(["describe", sample], in: Self.samples)
    #expect(run.status == 0)
    let name = sample.replacing("/", with: "-").replacing(".csv", with: ".txt")
    try expectGolden(run.output, "describe/\(name)")
  }

  private let form = """
    Visits of the fall

    Date of visit;Teacher;;Step;Step;Minutes;Seen
    9/30/2026;T014;;3;2;12;yes
    10/14/2026;T015;;4;;9,5;no
    10/21/2026;T016;;x;;11;yes
    10/22/2026;T016;;1
    Date of visit;Teacher;;Step;Step;Minutes;Seen
    10/23/2026;T014;;2;;10;
    Total;;;;;42;

    """

  @Test func saysWhatAStrangeFileIs() throws {
    let run = try Program.run(["describe", "-"], input: form, environment: ["COLUMNS": "90"])
    #expect(run.status == 0)
    try expectGolden(run.output, "describe/strange-form.txt")
    for cell in ["T014", "T015"] { #expect(!run.output.contains(cell)) }
  }

  @Test func showsValuesWhereAsked() throws {
    let run = try Program.run(["describe", "--show-values", "-"], input: form)
    #expect(run.output.contains("2 × T014"))
  }

  @Test func keepsToTheWidth() throws {
    let run = try Program.run(["describe", "-"], input: form, environment: ["COLUMNS": "60"])
    let text = run.output.split(separator: "To read it")[0]
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 60 })
  }

  @Test func describesForScripts() throws {
    let run = try Program.run(["describe", "-f", "json", "-"], input: form)
    let files = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
    let file = try #require(files?.first)
    #expect(file["rows"] as? Int == 5)
    #expect((file["columns"] as? [[String: Any]])?.count == 7)
    #expect(!run.output.contains("T014"))
  }

  /// A strange file, and what comes out once the entry offered for it stands in walkbook.yaml.
  struct Strange: CustomTestStringConvertible, Sendable {
    var name: String
    var file: String
    var text: String
    /// Canonical files of the import, and their rows without the header.
    var canonical: [String: [String]]
    var testDescription: String { name }
  }

  @Test(arguments: [
    Strange(
      name: "a roster", file: "people.csv", text: "Teacher ID,School,Name\nT1,S1,A\n",
      canonical: ["teachers.csv": ["T1,A,S1,,,,,,,"]]),
    Strange(
      name: "a teacher's gradebook with points below the header and totals",
      file: "Science 7.csv",
      text: """
        Student,ID,Lab 1,Quiz 1,Average
        Out of,,10,20,
        Invented A,001,4,18,65
        Invented B,002,,20,100
        Class average,,4,19,

        """,
      canonical: [
        "marks.csv": [
          "001,Science 7,Science 7: Lab 1,4,,,,,,,no",
          "001,Science 7,Science 7: Quiz 1,18,,,,,,,no",
          "002,Science 7,Science 7: Quiz 1,20,,,,,,,no",
        ],
        "pathways.csv": [
          "Science 7,,playlist,1,Science 7: Lab 1,Lab 1,,yes,1,Science 7: Lab 1,,,10,,",
          "Science 7,,playlist,2,Science 7: Quiz 1,Quiz 1,check,yes,1,Science 7: Quiz 1,,,20,,",
        ],
        "students.csv": ["001,Invented A,,,", "002,Invented B,,,"],
      ]),
    Strange(
      name: "a log of conferences", file: "conferring.csv",
      text: """
        Day of talk,Teacher,Student,Kind of talk,How long
        2026-10-06,T1,0071,goal,5

        """,
      canonical: ["conferences.csv": [",2026-10-06,T1,0071,,goal,,5,,,,,"]]),
  ])
  func offersAnEntryThatIsUnderstood(strange: Strange) throws {
    let folder = try ScratchFolder()
    try folder.write(strange.text, to: strange.file)
    let run = try Program.run(["describe", folder.path(of: strange.file)])
    let entry = try #require(run.output.range(of: "    sources:"))
    let yaml = run.output[entry.lowerBound...].split(separator: "\n").map { $0.dropFirst(4) }
      .joined(separator: "\n")
    try folder.write(yaml, to: "walkbook.yaml")
    let again = try Program.run(["describe", folder.path(of: strange.file)])
    #expect(again.output.contains("Recognized as"), "\(yaml)\n\(again.output)")
    let imported = try Program.run(["import", folder.path, "-o", folder.path(of: "out")])
    #expect(imported.status == 0, "\(yaml)\n\(imported.messages)")
    for (name, rows) in strange.canonical {
      let text = try folder.text(of: "out/" + name)
      #expect(text.split(separator: "\n").dropFirst().map(String.init) == rows, "\(yaml)")
    }
  }

  @Test func offersNoEntryForWhatIsNoSchoolFile() throws {
    let run = try Program.run(["describe", "-"], input: "a,b\n1,2\n")
    #expect(run.status == 0)
    #expect(run.output.contains("No column looks like"))
    #expect(!run.output.contains("sources:"))
  }

  /// A form's questions are for a person to explain; what is left to say is said.
  @Test func offersAMapOfAForm() throws {
    let folder = try ScratchFolder()
    let form = """
      StartDate,EndDate,Status,Finished,RecordedDate,ResponseId,Q1,Q2,Q3_1,Q3_2
      Start Date,End Date,Type,Finished,Recorded,Id,Teacher,Who are you?,"Seen <br>today? - 1. daily
      block",Seen today? - 2. own pace
      "{""ImportId"":""startDate""}",x,x,x,x,x,x,x,x,x
      2026-09-28 14:20:00,2026-09-28 14:30:02,0,True,2026-09-28 14:30:03,R_1,T014,O1,yes,no

      """
    try folder.write(form, to: "visits.csv")
    #expect(
      try Program.run(["describe"], in: folder.path).output
        == "visits.csv  qualtrics without a map of its questions, left out "
        + "(UTF-8, comma, \(form.utf8.count) bytes; header: 3 records from line 1, joined)\n")
    let run = try Program.run(["describe", folder.path(of: "visits.csv")])
    #expect(run.output.contains("Responses from Qualtrics (qualtrics)."))
    let entry = try #require(run.output.range(of: "    sources:"))
    let yaml = run.output[entry.lowerBound...].split(separator: "\n").map { $0.dropFirst(4) }
      .joined(separator: "\n")
    #expect(
      yaml == """
        sources:
          - files: "visits.csv"
            profile: qualtrics
            columns:
              "Teacher": teacher_id
              "Who are you?": observer_id
              "TITLE OF model": model   # asked for
              "Seen today?": foundation   # the phase of its actions
            # What is the same in every row stands here instead of above:
            # constants: {model: "..."}
        """)
    let filled = yaml.replacing("# constants: {model: \"...\"}", with: "constants: {model: flex}")
    try folder.write(filled, to: "walkbook.yaml")
    let walks = "select teacher_id, step, status from walkthroughs"
    let query = try Program.run(["query", walks, "-f", "csv", "--data", folder.path])
    #expect(query.output == "teacher_id,step,status\nT014,1,inPlace\nT014,2,notYet\n")
  }

  @Test func listsThePlanOfAFolder() throws {
    let folder = try ScratchFolder()
    try folder.write("school_id,name\nS1,North\n", to: "schools.csv")
    let run = try Program.run(["describe"], in: folder.path)
    #expect(run.output == "schools.csv  walkbook.schools (UTF-8, comma, 24 bytes)\n")
  }
}
