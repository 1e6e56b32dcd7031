import Coaching
import Importers
import Tables
import Testing

/// What shipped OneRoster packages do against the rules: each is read, and said where it matters.
@Suite struct OneRosterTests {
  private static let orgs = """
    sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
    S1,,,Juniper Hill,school,014,
    """
  private static let users = """
    sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,\
    familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
    T1,,,true,S1,teacher,dw,,Dana,Whitfield,,,,,,,,
    ST1,,,true,S1,student,if,,Isa,Fernhill,,,,,,,07,
    """
  private static let classes = """
    sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,\
    schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
    C1,,,Math 7,07,CO1,M7,scheduled,,S1,FA,,,
    """
  private static let enrollments = """
    sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,\
    beginDate,endDate
    E1,,,C1,S1,T1,teacher,true,,
    E2,,,C1,S1,ST1,student,,2026-08-24,2027-06-11
    """

  private func read(_ changes: [String: (String) -> String]) async throws -> Intake {
    var files = [
      "orgs.csv": Self.orgs, "users.csv": Self.users, "classes.csv": Self.classes,
      "enrollments.csv": Self.enrollments,
    ]
    for (name, change) in changes.sorted(by: { $0.key < $1.key }) {
      files[name] = change(files[name] ?? "")
    }
    return try await DataFiles(files.mapValues { $0 + "\n" }).read()
  }

  private func expectWhole(_ intake: Intake, _ rules: [Finding.Rule] = []) throws {
    let roster = intake.district.roster
    #expect(intake.findings.map(\.problem.rule) == rules)
    let section = try #require(roster.sections.find("C1"))
    #expect(roster.sections[section].teacher.map { roster.teachers[$0].id } == "T1")
    #expect(roster.students.find("ST1").map { roster.students[$0].name } == "Fernhill, Isa")
    #expect(
      roster.enrollments.contains { row in
        roster.students[row.student].id == "ST1" && roster.sections[row.section].id == "C1"
      })
  }

  @Test func readsAPackageInOrder() async throws {
    try expectWhole(try await read([:]))
  }

  @Test(arguments: [
    ("states in a bulk package", "users.csv", "T1,,,", "T1,active,2026-08-01T00:00:00Z,"),
    ("a capital in a class type", "classes.csv", "scheduled", "Scheduled"),
    ("a misspelt header", "users.csv", "dateLastModified", "dataLastModified"),
    ("two nameless columns behind the header", "orgs.csv", "parentSourcedId", "parentSourcedId,,"),
    ("yes for true", "enrollments.csv", "teacher,true", "teacher,yes"),
    ("1 for true", "users.csv", "T1,,,true", "T1,,,1"),
    ("the old name of a column", "users.csv", ",grades,", ",grade,"),
    ("metadata behind the columns", "orgs.csv", "parentSourcedId", "parentSourcedId,metadata.city"),
    ("a role in capitals", "enrollments.csv", "ST1,student", "ST1,STUDENT"),
  ])
  func readsInSpiteOf(what: String, file: String, text: String, instead: String) async throws {
    try expectWhole(
      try await read([file: { $0.replacing(text, with: instead) }]))
  }

  @Test func readsTheFilesUnderNamesInCapitals() async throws {
    let files = [
      "Orgs.csv": Self.orgs, "USERS.CSV": Self.users, "Classes.csv": Self.classes,
      "Enrollments.csv": Self.enrollments,
    ]
    try expectWhole(try await DataFiles(files.mapValues { $0 + "\n" }).read())
  }

  @Test func asksForTheLocaleWhereDayAndMonthCanBeExchanged() async throws {
    let intake = try await read([
      "enrollments.csv": {
        $0.replacing("2026-08-24", with: "1/05/2026").replacing("2027-06-11", with: "2/06/2027")
      }
    ])
    // One for each of the two columns of days.
    try expectWhole(intake, [.ambiguousDate, .ambiguousDate])
    #expect(intake.district.roster.enrollments.first?.begin == nil)
  }

  @Test func leavesOutWhatIsToBeDeleted() async throws {
    let intake = try await read([
      "users.csv": { $0.replacing("ST1,,", with: "ST1,tobedeleted,") },
      "enrollments.csv": { $0.replacing("E2,,", with: "E2,tobedeleted,") },
    ])
    #expect(intake.district.roster.students.count == 0)
    #expect(intake.district.roster.enrollments.isEmpty)
  }

  @Test func saysWhichEnrollmentNamesNobody() async throws {
    let intake = try await read([
      "enrollments.csv": { $0 + "\nE3,,,C1,S1,ST9,student,,2026-08-24," }
    ])
    try expectWhole(intake, [.unknownID])
    #expect(intake.findings.first?.position == Position(file: "enrollments.csv", line: 4))
    #expect(intake.findings.first?.column == "userSourcedId")
  }

  @Test func isEmptyWhereFilesHaveOnlyAHeader() async throws {
    let header = { (text: String) in String(text.split(separator: "\n")[0]) }
    let intake = try await read([
      "orgs.csv": header, "users.csv": header, "classes.csv": header, "enrollments.csv": header,
    ])
    #expect(intake.findings == [])
    #expect(intake.district.roster.students.isEmpty)
    #expect(!intake.district.given.contains(.students))
  }
}
