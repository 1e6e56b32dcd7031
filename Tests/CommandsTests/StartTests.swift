import Foundation
import TestSupport
import Tables
import Testing

@testable import Commands

/// `walkbook start`: from the files as people have them to a workbook, with nothing typed by hand.
@Suite struct StartTests {
  private static let shared = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/folders").standardizedFileURL.path
  private static let areThere = FileManager.default.fileExists(atPath: shared)

  /// A form, a log and a gradebook as a school has them.
  private static let files = [
    "2026-11-06T0915_Grades-Math_7_Garcia.csv": """
    Student,ID,SIS User ID,SIS Login ID,Section,Quiz 1 (501),Quiz 2 (502)
        Points Possible,,,,,10,10
    "Baker, Bella",70100,S1,bella0,Math 7,8,9
    "Perez, Leo",70101,S2,leo0,Math 7,4,
    "Perez, Ana",70102,S3,ana0,Math 7,7,7
    """,
    "Walk form (Responses).csv": """
    Timestamp,Date of Visit,Campus,Teacher Name,Which model did you see?,Flex Foundation [1. daily time],Flex Foundation [2. own pace],Flex Foundation [3. lesson online],Student engagement
    9/21/2026 10:39:19,9/21/2026,Marsh Middle,Maria Garcia,Flex,Yes,Somewhat,,4
    9/22/2026 11:11:41,9/22/2026,Marsh Middle,Ms. Garcia,Flex,Yes,Yes,Not yet,3
    1/12/2027 11:11:41,1/12/2027,Marsh Middle,M. Garcia,Flex,Yes,Yes,Yes,4
    1/13/2027 11:11:41,1/13/2027,North High,"Brown, Keisha",Flex,Yes,Not yet,,2
    """,
    "Conference log.csv": """
    When,Who taught,Kid,Kind of conference,Length
    9/14/26,Ms. Garcia,Bella Baker,goal setting,5 min
    9/15/26,maria garcia,Leo,Mentor,10
    9/16/26,"Garcia, Maria",Perez,reflection,8
    """,
  ]

  private func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    for (name, text) in StartTests.files { try folder.write(text + "\n", to: name) }
    return folder
  }

  private func start(_ path: String, _ arguments: String...) throws -> Command {
    try Program.run(["start", path] + arguments)
  }

  private func answer(_ statement: String, _ path: String) throws -> String {
    let outcome = try Program.run(["query", statement, "--data", path, "-f", "csv"])
    return outcome.output.replacing("\r", with: "")
  }

  @Test func writesWhatTheFilesDoNotSay() throws {
    let folder = try folder()
    let outcome = try start(folder.path, "--accept")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Next: walkbook build"))
    try expectGolden(try folder.text(of: "walkbook.yaml"), "start/walkbook.yaml")
    try expectGolden(try folder.text(of: "windows.csv"), "start/windows.csv")
  }

  @Test("R100: a spelling is the one person of the place who can be meant")
  func makesPeopleOfTheirSpellings() throws {
    let folder = try folder()
    _ = try start(folder.path, "--accept")
    #expect(
      try answer("select distinct id from people where role = 'teacher'", folder.path)
        == "id\n\"Brown, Keisha\"\nMaria Garcia\n")
    #expect(
      try answer("select date, student_id, type, minutes from conferences", folder.path) == """
        date,student_id,type,minutes
        2026-09-14,S1,goal,5
        2026-09-15,S2,mentoring,10
        2026-09-16,Perez,feedback,8

        """)
    #expect(
      try answer("select section_id, teacher_id, school_id from sections", folder.path)
        == "section_id,teacher_id,school_id\nMath 7,Maria Garcia,Marsh Middle\n")
    #expect(
      try answer(
        "select window_id, teacher_id, status, step from placements order by 1, 2", folder.path)
          == """
          window_id,teacher_id,status,step
          2026-fall,Maria Garcia,paused,3
          2027-winter,"Brown, Keisha",paused,2
          2027-winter,Maria Garcia,undetermined,4

          """)
  }

  @Test func asksNothingTheSecondTime() throws {
    let folder = try folder()
    _ = try start(folder.path, "--accept")
    let settings = try folder.text(of: "walkbook.yaml")
    let outcome = try start(folder.path, "--accept")
    #expect(outcome.status == 0)
    #expect(!outcome.messages.contains("written:"))
    #expect(try folder.text(of: "walkbook.yaml") == settings)
  }

  @Test func keepsWhatAPersonWrote() throws {
    let folder = try folder()
    let own = """
      # Ours.
      title: Marsh
      words:
        type:
          Mentor: other   # on purpose
      sources:
        - files: "Conference log.csv"
          profile: walkbook.conferences
          columns: {When: date, Kid: student_id, Who taught: teacher_id, Kind of conference: type}
      """
    try folder.write(own + "\n", to: "walkbook.yaml")
    _ = try start(folder.path, "--accept")
    let written = try folder.text(of: "walkbook.yaml")
    for line in own.split(separator: "\n") { #expect(written.contains(line), "\(line)") }
    #expect(written.contains("Walk form (Responses).csv"))
    #expect(written.components(separatedBy: "Conference log.csv").count == 2)
    #expect(
      try answer("select type from conferences where date = '2026-09-15'", folder.path)
        == "type\nother\n")
  }

  @Test func writesNothingWhereItIsOnlyTried() throws {
    let folder = try folder()
    let outcome = try start(folder.path, "--dry-run")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("sources:"))
    #expect(try folder.names == StartTests.files.keys.sorted())
  }

  @Test(arguments: [
    (["--answer", "people"], "expected KEY=ANSWER"),
    (["--answer", "peple=no"], "nothing is asked as 'peple'"),
    (["--answer", "people=perhaps"], "expected one of yes, no"),
  ])
  func refusesAnswersThatFitNothing(arguments: [String], sentence: String) throws {
    let folder = try folder()
    let outcome = try Program.run(["start", folder.path, "--accept"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.messages.contains(sentence), "\(outcome.messages)")
    #expect(try folder.names == StartTests.files.keys.sorted())
  }

  /// What a person on a terminal may leave open can be left open on a command line.
  @Test(arguments: [("leave it", 1), ("no", 1), ("flexx", 64)])
  func leavesAWordOpen(answer: String, status: Int32) throws {
    let folder = try ScratchFolder()
    let rows = (1...8).map { day in
      "2026-09-1\(day),T00\(day),O1,\(day == 8 ? "not sure" : "flex"),foundation,1,inPlace\n"
    }
    try folder.write(
      "date,teacher_id,observer_id,model,phase,step,status\n" + rows.joined(),
      to: "walkthroughs.csv")
    let run = try Program.run(
      ["start", folder.path, "--answer", "word:model:notsure=\(answer)"])
    #expect(run.status == status, "\(run.messages)")
    guard status != 64 else {
      #expect(run.messages.contains("dl, leave it (did you mean 'flex'?)"), "\(run.messages)")
      return
    }
    #expect(!run.messages.contains("open:"), "\(run.messages)")
    let again = try Program.run(["start", folder.path, "--accept"])
    #expect(!again.messages.contains("open:"), "\(again.messages)")
  }

  @Test func leavesApartWhoMayNotJoin() throws {
    let folder = try folder()
    _ = try start(folder.path, "--accept", "--answer", "people=no")
    #expect(
      try answer("select count(distinct id) as n from people where role = 'teacher'", folder.path)
        == "n\n4\n")
  }

  /// The order in which a class handed its work in is asked for, and taken by an answer alone.
  @Test func proposesTheOrderOfAClass() throws {
    let folder = try ScratchFolder()
    let marks = """
      student_id,section_id,item_id,score,submitted
      S1,M7,I2,8,2026-09-10
      S2,M7,I2,7,2026-09-11
      S1,M7,I1,9,2026-09-17
      S2,M7,I1,9,2026-09-03
      S3,M7,I1,9,2026-09-17
      S1,M7,"I3, b",5,2026-09-21
      S2,M7,"I3, b",,2026-09-22
      """
    try folder.write(marks + "\n", to: "marks.csv")
    let open = try start(folder.path, "--accept")
    #expect(open.status == 0)
    #expect(open.messages.contains("open: M7: nothing says in which order"), "\(open.messages)")
    #expect(try !folder.names.contains("pathways.csv"))
    let taken = try start(folder.path, "--accept", "--answer", "order:M7=yes")
    #expect(taken.status == 0)
    #expect(
      try folder.text(of: "pathways.csv") == """
        pathway_id,position,item_id,item_title,section_ids
        M7,1,I2,,M7
        M7,2,I1,,M7
        M7,3,"I3, b",,M7

        """)
    let again = try start(folder.path, "--accept")
    #expect(!again.messages.contains("order"), "\(again.messages)")
  }

  /// Who is in which class, as a school's program or a secretary lists it.
  @Test(arguments: [
    (
      "Class list.csv",
      """
      Student Name,Student ID,Grade,Teacher,Class
      "Baker, Bella",S1,7,Rae Lee,Math 7
      "Perez, Leo",S2,7,Rae Lee,Math 7
      "Baker, Bella",S1,7,Rae Lee,Math 7
      "Baker, Bella",S1,7,Max Ray,ELA 7
      """, "Math 7", "ELA 7"
    ),
    (
      "adhoc.csv",
      """
      student.studentNumber,student.lastName,student.firstName,student.grade,\
      courseSection.courseName,courseSection.sectionNumber,courseSection.teacherDisplay
      S1,Baker,Bella,07,Math 7,3,"Lee, Rae"
      S2,Perez,Leo,07,Math 7,3,"Lee, Rae"
      S1,Baker,Bella,07,ELA 7,1,"Ray, Max"
      """, "Math 7, 3", "ELA 7, 1"
    ),
    (
      "Homerooms.csv",
      """
      Pupil,Campus,Homeroom,Homeroom Teacher,Student Number
      "Baker, Bella",Marsh,Math 7,Rae Lee,S1
      "Perez, Leo",Marsh,Math 7,Rae Lee,S2
      "Baker, Bella",Marsh,ELA 7,Max Ray,S1
      """, "Math 7", "ELA 7"
    ),
  ])
  func readsAListOfWhoIsInWhichClass(
    name: String, text: String, first: String, second: String
  ) throws {
    let folder = try ScratchFolder()
    try folder.write(text + "\n", to: name)
    let run = try start(folder.path, "--accept")
    #expect(run.messages.contains("a list of who is in which class"), "\(run.messages)")
    #expect(
      try answer("select student_id from students order by 1", folder.path)
        == "student_id\nS1\nS2\n")
    #expect(
      try answer("select count(distinct teacher_id) as n from sections", folder.path) == "n\n2\n")
    #expect(
      try answer(
        "select student_id || ' ' || section_id as e from enrollments order by 1", folder.path
      )
      .split(separator: "\n").dropFirst().map { $0.filter { $0 != "\"" } } == [
        "S1 \(second)", "S1 \(first)", "S2 \(first)",
      ])
  }

  @Test func makesAFrameworkOfARubricOfOnesOwn() throws {
    let folder = try ScratchFolder()
    let form = """
      Timestamp,Email Address,Teacher Observed,School,Grade Level,Subject,Student engagement,Checks for understanding,Environment,Glow
      9/14/2026 9:05:11,coach1@pine.example,"Stone, Rae",Pine Middle,7,Math,2 - Developing,3 - Proficient,4 - Exemplary,Clear routines
      9/14/2026 9:40:52,coach1@pine.example,"Brook, Max",Pine Middle,6,ELA,3 - Proficient,2 - Developing,3 - Proficient,Warm tone
      """
    try folder.write(form + "\n", to: "Walk rubric.csv")
    let run = try start(folder.path, "--accept")
    #expect(run.status == 0, "\(run.messages)")
    #expect(
      try answer(
        "select teacher_id, indicator, level, date from ratings order by 1, 2", folder.path) == """
          teacher_id,indicator,level,date
          "Brook, Max",checks-for-understanding,2,2026-09-14
          "Brook, Max",environment,3,2026-09-14
          "Brook, Max",student-engagement,3,2026-09-14
          "Stone, Rae",checks-for-understanding,3,2026-09-14
          "Stone, Rae",environment,4,2026-09-14
          "Stone, Rae",student-engagement,2,2026-09-14

          """)
    #expect(try answer("select count(*) as n from students", folder.path) == "n\n0\n")
  }

  /// Nobody's file is made something that it is not.
  @Test(arguments: [
    ("survey.csv", "Timestamp,Student engagement,Teacher clarity\n9/1/2026 8:00:00,4,3\n"),
    ("pupils.csv", "School,Surname,Points\nMarsh,Baker,3\nMarsh,Perez,4\n"),
    ("teachers on duty.csv", "When,Where,Who\n9/1/2026,Gate,Garcia\n"),
    (
      "devices.csv",
      "Student ID,Student Name,School,Homeroom,Device,Serial\n1,\"A, B\",Oak,R4,iPad,X1\n"
        + "2,\"C, D\",Oak,R4,iPad,X2\n3,\"E, F\",Oak,R4,iPad,X3\n"
    ),
    (
      "bus.csv",
      "School,Student ID,Last Name,First Name,Class,Bus,Stop\nOak,1,A,B,R4,14,Main\n"
        + "Oak,2,C,D,R4,14,Main\nOak,3,E,F,R4,15,High\n"
    ),
    (
      "Exports/emergency.csv",
      "Student ID,Class,Contact Last Name,Contact First Name,Phone\n1,R4,A,B,555\n2,R4,C,D,556\n"
        + "3,R4,E,F,557\n"
    ),
  ])
  func proposesNothingForOtherFiles(name: String, text: String) throws {
    let folder = try ScratchFolder()
    try folder.write(text, to: name)
    let outcome = try start(folder.path, "--accept")
    #expect(outcome.messages.contains("not used: \(name)"))
    let names = try folder.names
    #expect(names.count == 1 && !names.contains("walkbook.yaml"))
  }

  @Test(
    .enabled(if: areThere, "the folders of districts are not beside the project"),
    arguments: [
      ("grid-form", [String](), "10 teachers, 10 of them walked in 2 windows; 58 students"),
      ("form-only", [], "10 teachers, 10 of them walked in 2 windows; 0 students"),
      (
        "check-all-form",
        ["--answer", "unchecked:Walkthrough form (Responses) - Form Responses 1.csv=notYet"],
        "10 teachers, 10 of them walked in 2 windows; 61 students"
      ),
    ])
  func readsAFolderOfADistrict(name: String, answers: [String], outcome: String) throws {
    let folder = try ScratchFolder()
    let source = StartTests.shared + "/" + name
    for file in try FileManager.default.contentsOfDirectory(atPath: source) {
      try FileManager.default.copyItem(
        atPath: source + "/" + file, toPath: folder.path(of: file))
    }
    let started = try Program.run(["start", folder.path, "--accept"] + answers)
    #expect(started.output.contains(outcome), "\(started.messages)")
    let coverage = try answer(
      "select sum(eligible) as n, max(week) as last from conference_coverage where not short_week",
      folder.path)
    if name == "grid-form" { #expect(coverage == "n,last\n464,2026-11-02\n") }
  }
}
