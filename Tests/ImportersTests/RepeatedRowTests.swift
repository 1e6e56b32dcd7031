import Coaching
import Importers
import Tables
import TestSupport
import Testing

/// What stands in several files, or twice in one, counts once (R103).
@Suite struct RepeatedRowTests {
  private static let settings = """
    sources:
      - files: "log*"
        profile: walkbook.conferences
        columns: {"When": date, "Teacher": teacher_id, "Student": student_id, "Kind": type}
      - files: "walk*"
        profile: googleForms
        columns: {"Visit": date, "Teacher": teacher_id, "Model": model, "Flex Foundation": flex.foundation}

    """
  private static let log = "When,Teacher,Student,Kind\n"
  private static let days = [
    "9/14/2026,T1,S1,goal", "9/15/2026,T1,S2,goal", "9/16/2026,T1,S1,goal", "9/17/2026,T2,S3,goal",
  ]
  private static let walk =
    "Timestamp,Visit,Teacher,Model,Flex Foundation [1. daily time],Flex Foundation [2. own pace]\n"
  private static let visits = [
    "9/14/2026 9:10:00,9/14/2026,T1,Flex,Yes,Yes", "9/15/2026 9:10:00,9/15/2026,T2,Flex,Yes,No",
    "9/16/2026 9:10:00,9/16/2026,T3,Flex,Yes,No", "1/16/2027 9:10:00,1/16/2027,T3,Flex,Yes,Yes",
  ]

  /// A folder: its files, and how many conferences and walk-throughs there are.
  struct Case: CustomTestStringConvertible {
    let what: String
    let files: [String: String]
    let events: Int
    let said: [String]

    init(_ what: String, _ files: [String: String], events: Int, said: [String] = []) {
      self.what = what
      self.files = files
      self.events = events
      self.said = said
    }

    var testDescription: String { what }
  }

  private static func log(_ rows: [String]) -> String {
    log + rows.joined(separator: "\n") + "\n"
  }

  private static func walks(_ rows: [String]) -> String {
    walk + rows.joined(separator: "\n") + "\n"
  }

  static let cases = [
    Case(
      "a log, and the same with a comma for the point and days of another form",
      [
        "log.csv": log(days),
        "log sheet.csv": "Kind;Student;Teacher;When\ngoal;S1;T1;2026-09-14\ngoal;S2;T1;2026-09-15\n"
          + "goal;S1;T1;2026-09-16\ngoal;S3;T2;2026-09-17\n",
      ], events: 4, said: ["4 of the 4 entries of this file are in log.csv, too"]),
    Case(
      "an older copy that is a third of the newer",
      ["log.csv": log(days), "log (1).csv": log(Array(days.prefix(1)))], events: 4,
      said: ["the one entry of this file is in log.csv, too"]),
    Case(
      "an older copy that is called the later by its number",
      ["log.csv": log(days), "log (1).csv": log(Array(days.prefix(3)))], events: 4,
      said: ["3 of the 3 entries of this file are in log.csv, too"]),
    Case(
      "a later copy with a row that was corrected stands whole",
      ["log.csv": log(days), "log (1).csv": log(days.dropLast() + ["9/18/2026,T2,S3,goal"])],
      events: 4,
      said: [
        "an earlier export than log (1).csv (by its name the later copy), which stands whole; "
          + "1 of the 4 rows of this file is not in it"
      ]),
    Case(
      "a log of all beside one of each teacher",
      [
        "log all.csv": log(days), "log T1.csv": log(Array(days.prefix(3))),
        "log T2.csv": log([days[3]]),
      ], events: 4,
      said: [
        "3 of the 3 entries of this file are in log all.csv, too",
        "the one entry of this file is in log all.csv, too",
      ]),
    Case(
      "one row in two logs may be chance",
      [
        "log T1.csv": log(days),
        "log north.csv": log([
          days[0], "9/21/2026,T3,S5,goal", "9/22/2026,T3,S5,goal", "9/23/2026,T3,S5,goal",
        ]),
      ], events: 8),
    Case(
      "what one file has twice, a copy has twice",
      ["log.csv": log(days + days.prefix(1)), "log b.csv": log(days + days.prefix(1))],
      events: 5, said: ["5 of the 5 entries of this file are in log.csv, too"]),
    Case(
      "a block that was pasted again", ["log.csv": log(days + days.prefix(3))], events: 4,
      said: ["3 rows that stand from line 2 on, too, in the same order"]),
    Case(
      "responses that were pasted again, with the header",
      ["walks.csv": walks(visits) + walks(Array(visits.prefix(3)))], events: 4,
      said: ["3 rows that stand from line 2 on, too, in the same order"]),
    Case("two rows alike are two", ["log.csv": log(days + days.prefix(2))], events: 6),
    Case(
      "rows alike that another column tells apart",
      [
        "log.csv": "When,Teacher,Student,Kind,Notes\n"
          + (days.map { $0 + ",first\n" } + days.map { $0 + ",second\n" }).joined()
      ], events: 8),
    Case(
      "a form as two files",
      ["walks.csv": walks(visits), "walks all.csv": walks(visits)], events: 4,
      said: ["4 of the 4 entries of this file are in walks.csv, too"]),
    Case(
      "an older copy of a form that is called the later by its number",
      ["walks.csv": walks(visits), "walks (1).csv": walks(Array(visits.prefix(3)))], events: 4,
      said: ["3 of the 3 entries of this file are in walks.csv, too"]),
  ]

  @Test(arguments: cases)
  func countsOnce(folder: Case) async throws {
    let intake = try await read(
      folder.files.merging(["walkbook.yaml": Self.settings]) { first, _ in first })
    let events = intake.district.conferences.count + intake.district.walkthroughs.count
    #expect(events == folder.events, "\(intake.found)")
    let said = intake.findings.filter { $0.problem.rule == .duplicateKey }
    #expect(said.map(\.problem.sentence) == folder.said)
    #expect(said.allSatisfy { $0.severity != .error })
    let rows = intake.sources.reduce(0) { $0 + $1.kept }
    #expect(rows == folder.events, "\(intake.sources)")
  }

  /// A row of a name that two teachers bear is of neither, and makes no third (R100).
  @Test func givesNamesOfSeveralNoTeacher() async throws {
    let intake = try await read([
      "walkbook.yaml": Self.settings,
      "walks.csv": Self.walks([
        "9/14/2026 9:10:00,9/14/2026,Elena Ruiz,Flex,Yes,Yes",
        "9/15/2026 9:10:00,9/15/2026,Carla Ruiz,Flex,Yes,No",
        "9/16/2026 9:10:00,9/16/2026,Ms. Ruiz,Flex,Yes,No",
        "9/17/2026 9:10:00,9/17/2026,Ms. Webb,Flex,Yes,No",
      ]),
      "log.csv": Self.log(["9/14/2026,Ms. Ruiz,S1,goal", "9/15/2026,Elena Ruiz,S2,goal"]),
    ])
    let teachers = intake.district.roster.teachers
    #expect(teachers.sorted.map { teachers[$0].id } == ["Carla Ruiz", "Elena Ruiz", "Ms. Webb"])
    #expect(intake.district.walkthroughs.count == 3)
    #expect(
      intake.district.conferences.map { $0.teacher.map { teachers[$0].id } } == [nil, "Elena Ruiz"])
    #expect(
      intake.findings.filter { $0.severity == .error }.map(\.description) == [
        "walks.csv:4: column 'Teacher': a name that several teachers bear"
      ])
    #expect(intake.people.openTeachers == 0)
  }

  /// A table below that nobody knows is looked at, and not only its folder named.
  @Test func readsFoldersWithUnknownTables() async throws {
    let intake = try await read([
      "students.csv": "student_id,name\n501,Ada Alder\n",
      "Coaches/menu.csv": "day,soup\nMon,pea\n",
      "old/students.csv": "student_id,name\n501,Ada Alder\n",
    ])
    #expect(
      intake.findings.map { "\($0.severity) \($0.location.file)" }.sorted() == [
        "note Coaches/menu.csv", "note old",
      ])
  }
}
