import Foundation
import TestSupport
import Tables
import Testing

/// What `walkbook start` makes of names, gradebooks and walks that need their place to be told apart.
@Suite struct StartPlaceTests {
  private func folder(_ files: [String: String]) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    for (name, text) in files {
      try FileManager.default.createDirectory(
        atPath: URL(filePath: folder.path(of: name)).deletingLastPathComponent().path,
        withIntermediateDirectories: true)
      try folder.write(text + "\n", to: name)
    }
    return folder
  }

  private func accept(_ folder: ScratchFolder, _ arguments: String...) throws -> Command {
    try Program.run(["start", ".", "--accept"] + arguments, in: folder.path)
  }

  private func answer(_ statement: String, _ folder: ScratchFolder) throws -> String {
    try Program.run(["query", statement, "-f", "csv"], in: folder.path).output
      .replacing("\r", with: "")
  }

  private static func gradebook(_ section: String, _ students: [String]) -> String {
    """
    Student,ID,SIS User ID,SIS Login ID,Section,Quiz 1 (501),Quiz 2 (502)
        Points Possible,,,,,10,10

    """
      + students.map {
        "\"\($0)\",\($0.count)\($0.utf8.reduce(0) { $0 + Int($1) }),,,\(section),8,9"
      }
      .joined(separator: "\n")
  }

  private static let header =
    "Timestamp,Date of Visit,School,Teacher,Which model?,Flex Foundation [1. daily time],"
    + "Flex Foundation [2. own pace]"

  private static func walks(_ visits: [(day: String, school: String, teacher: String)]) -> String {
    ([header]
      + visits.map { "\($0.day) 10:00:12,\($0.day),\($0.school),\($0.teacher),Flex,Yes,Yes" })
      .joined(separator: "\n")
  }

  private static let two = walks([
    ("9/21/2026", "Oak Middle", "Maria Garcia"), ("9/22/2026", "Elm Elementary", "Maria Garcia"),
    ("9/23/2026", "Oak Middle", "Tina Nguyen"),
  ])
  private static let classes = """
    select section_id, teacher_id from sections order by 1
    """

  @Test func gradebooksOfOneNameAreThoseOfTheirFolders() throws {
    let folder = try folder([
      "Walk (Responses).csv": Self.two,
      "Oak Middle/Grades-Math_Garcia.csv": Self.gradebook("Math 7", ["Ash, Ada", "Birch, Benno"]),
      "Elm Elementary/Grades-Math_Garcia.csv": Self.gradebook("Math 4", ["Cedar, Cleopatra"]),
    ])
    #expect(try accept(folder).status == 0)
    #expect(
      try answer(Self.classes, folder) == """
        section_id,teacher_id
        Math 4,Maria Garcia (Elm Elementary)
        Math 7,Maria Garcia (Oak Middle)

        """)
    #expect(
      try answer("select teacher_id from teachers order by 1", folder) == """
        teacher_id
        Maria Garcia (Elm Elementary)
        Maria Garcia (Oak Middle)
        Tina Nguyen

        """)
  }

  @Test func whoseEachOfTwoIsIsAskedWhereNoFolderTells() throws {
    let folder = try folder([
      "Walk (Responses).csv": Self.two,
      "a/Grades-Math_Garcia.csv": Self.gradebook("Math 7", ["Ash, Ada"]),
      "b/Grades-Math_Garcia.csv": Self.gradebook("Math 4", ["Cedar, Cleo"]),
    ])
    let messages = try accept(folder).messages
    #expect(messages.contains("open: a/Grades-Math_Garcia.csv: whose class is it?"), "\(messages)")
    #expect(messages.contains("open: b/Grades-Math_Garcia.csv: whose class is it?"), "\(messages)")
  }

  @Test func aPeriodIsThatOfItsGradebook() throws {
    let rows = ["Period,Student ID,Student,Quiz 1,Quiz 2,Unit Test"]
    let folder = try folder([
      "Abbot.csv": (rows + (1...3).map { "1,1\($0),Ada Ash \($0),7,8,\(30 + $0)" })
        .joined(separator: "\n"),
      "Baker.csv": (rows + (1...3).map { "1,2\($0),Bo Birch \($0),6,9,\(40 + $0)" })
        .joined(separator: "\n"),
    ])
    #expect(try accept(folder).status == 0)
    #expect(
      try answer("select section_id from sections order by 1", folder)
        == "section_id\n\"Abbot, 1\"\n\"Baker, 1\"\n")
  }

  private static let late = walks([
    ("9/21/2026", "Oak", "Ann Lee"), ("9/22/2026", "Oak", "Bo Kim"),
    ("1/12/2027", "Oak", "Ann Lee"),
    ("1/13/2027", "Oak", "Bo Kim"),
  ])

  @Test(arguments: [
    (
      "window_id,title,start,end,kind\nW1,First,2026-09-01,2026-10-01,walk",
      "2027-winter,Winter 2027,2027-01-12,2027-01-13,walk"
    ),
    (
      "start,end,window_id\n2026-09-01,2026-10-01,W1",
      "2027-01-12,2027-01-13,2027-winter"
    ),
  ])
  func asksForAWindowOfWalksOutsideOfAll(own: String, added: String) throws {
    let folder = try folder(["Walk (Responses).csv": Self.late, "windows.csv": own])
    #expect(try accept(folder).messages.contains("Walks from 2027-01-12 to 2027-01-13"))
    #expect(try folder.text(of: "windows.csv") == own + "\n")
    let answered = try accept(folder, "--answer", "window:2027-winter=yes")
    #expect(answered.status == 0, "\(answered.messages)")
    #expect(try folder.text(of: "windows.csv") == "\(own)\n\(added)\n")
    #expect(try !accept(folder).messages.contains("Walks from"))
  }

  private static let log = """
    Date,Teacher,Student,Type,Minutes
    9/14/2026,Maria Garcia,Ada Ash,Goal,5
    9/15/2026,Maria Garcia,Elizabth Parker,Goal,5
    9/16/2026,Maria Garcia,Ben,Goal,5
    9/17/2026,Maria Garcia,Bill Stone,Goal,5
    9/18/2026,Maria Garcia,Will Stone,Goal,5
    """

  @Test("R100: whom a near name means is asked, shown on no log, and kept in aliases.csv")
  func asksWhoIsMeant() throws {
    let folder = try folder([
      "Conference log.csv": Self.log,
      "2026-11-06T0915_Grades-Math_7_Garcia.csv": Self.gradebook(
        "Math 7",
        ["Ash, Ada", "Parker, Elizabeth", "Cole, Ben", "Carter, Ben", "Stone, William"]),
    ])
    let first = try accept(folder)
    #expect(first.messages.contains("open: 2 names: who is meant?"), "\(first.messages)")
    #expect(!first.messages.contains("Elizabth"), "\(first.messages)")
    #expect(first.output.contains("7 students (2 of them names that may be another's)"))
    let id = try answer(
      "select distinct student_id as s from marks where student_id like '%'", folder)
    #expect(id.split(separator: "\n").count == 6)
    let listed = try Program.run(["start", ".", "--dry-run"], in: folder.path).messages
    let key = "name:student:Elizabth Parker"
    let line = try #require(listed.split(separator: "\n").first { $0.hasPrefix("\(key): ") })
    let proposal = try #require(line.split(separator: "[").last?.dropLast())
    #expect(try accept(folder, "--answer", "\(key)=\(proposal)").status == 0)
    #expect(
      try folder.text(of: "aliases.csv") == "kind,name,id\nstudent,Elizabth Parker,\(proposal)\n")
    #expect(try accept(folder).messages.contains("open: 1 name: who is meant?"))
  }

  private static let labels = """
    start;end;today;Who was visited?;School;Which model?;Foundation/1. Time is set;Foundation/2. Own pace/speed;Foundation/3. Short lesson;_id;_uuid;_submission_time
    2026-09-21T10:00:00.000-06:00;2026-09-21T10:09:00.000-06:00;2026-09-21;Ann Lee;Oak;Flex;Yes;Partly;Not yet;1;u1;2026-09-21T16:09:20
    2026-09-22T10:00:00.000-06:00;2026-09-22T10:09:00.000-06:00;2026-09-22;Bo Kim;Oak;Flex;Yes;Partly;Not yet;2;u2;2026-09-22T16:09:20
    """
  private static let ticks = """
    start;end;today;Teacher;School;Model;What is in place?;What is in place?/1. Time is set;What is in place?/2. Own pace;What is in place?/3. Short lesson;_id;_uuid;_submission_time
    2026-09-21T10:00:00.000-06:00;2026-09-21T10:09:00.000-06:00;2026-09-21;Ann Lee;Oak;Flex;1. Time is set 2. Own pace;1;1;0;1;u1;2026-09-21T16:09:20
    2026-09-22T10:00:00.000-06:00;2026-09-22T10:09:00.000-06:00;2026-09-22;Bo Kim;Oak;Flex;1. Time is set;1;0;0;2;u2;2026-09-22T16:09:20
    """
  private static let statuses =
    "select status, count(*) as n from walkthroughs group by 1 order by 1"

  @Test(
    "KoboToolbox with the labels of questions",
    arguments: [
      (labels, [], "status,n\nemerging,2\ninPlace,2\nnotYet,2\n"),
      (ticks, [], "status,n\ninPlace,3\n"),
      (ticks, ["--answer", "unchecked:f.csv=notYet"], "status,n\ninPlace,3\nnotYet,3\n"),
    ])
  func readsLabelsOfAForm(text: String, arguments: [String], outcome: String) throws {
    let folder = try folder(["f.csv": text])
    let run = try Program.run(["start", ".", "--accept"] + arguments, in: folder.path)
    #expect(run.status == 0, "\(run.messages)")
    #expect(try answer(Self.statuses, folder) == outcome)
    #expect(try answer("select count(*) as n from teachers", folder) == "n\n2\n")
  }
}
