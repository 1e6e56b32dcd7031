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
    ("a role in capitals", "enrollments.csv", "ST1,student", "ST1,STUDENT"),
    ("TRUE for true", "enrollments.csv", "teacher,true", "teacher,TRUE"),
    ("the columns of version 1.0", "users.csv", "userIds,givenName", "userId,givenName"),
    ("agents by their old name", "users.csv", "agentSourcedIds", "agents"),
    ("an extension in place of the last column", "orgs.csv", ",parentSourcedId", ",ext_region"),
  ])
  func readsInSpiteOf(what: String, file: String, text: String, instead: String) async throws {
    try expectWhole(
      try await read([file: { $0.replacing(text, with: instead) }]))
  }

  /// Rows without the metadata that the header promises are short, and say so.
  @Test(
    arguments: [(",Elmford", []), ("", [.fieldCount, .fieldCount])] as [(String, [Finding.Rule])])
  func readsMetadataBehindTheColumns(city: String, rules: [Finding.Rule]) async throws {
    let intake = try await read([
      "users.csv": { text in
        let lines = text.split(separator: "\n")
        return lines.enumerated().map { $1 + ($0 == 0 ? ",metadata.city" : city) }
          .joined(separator: "\n")
      }
    ])
    try expectWhole(intake, rules)
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

  @Test func readsRowsThatAreLongerThanTheirHeader() async throws {
    try expectWhole(
      try await read(["users.csv": { $0.replacing(",grades,password", with: ",grades") }]))
  }

  @Test(arguments: [
    "manifest.version,1.0\noneroster.version,1.1\nfile.users,bulk\nfile.orgs,bulk",
    "manifest.version,1.0\noneroster.version,1.1\nfile.users,absent\nsource.systemCode,absent",
    "oneroster.version,1.1\nfile.users,\nfile.orgs,",
  ])
  func believesTheFilesWhateverTheManifestSays(rows: String) async throws {
    try expectWhole(try await read(["manifest.csv": { _ in "propertyName,value\n" + rows }]))
  }

  @Test func readsThePeopleOfVersion12ByTheirRoles() async throws {
    let roles = """
      sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,\
      userProfileSourcedId
      R1,,,T1,primary,teacher,,,S1,
      R2,,,ST1,primary,student,,,S1,
      """
    try expectWhole(
      try await read([
        "users.csv": { _ in
          """
          sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,\
          middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,\
          userMasterIdentifier,prefferedGivenName,preferredMiddleName,preferredFamilyName,\
          primaryOrgSourcedId,pronouns
          T1,,,TRUE,dw,,Dana,Whitfield,,,,,,,,,,,,,S1,
          ST1,,,TRUE,if,,Isa,Fernhill,,,,,,,07,,,,,,S1,
          """
        },
        // A copy of the roles under another file's name, in the wrong case.
        "roles.csv": { _ in roles }, "userprofiles.csv": { _ in roles },
      ]))
  }

  @Test(arguments: ["tobedeleted", "inactive", "toBeDeleted"])
  func leavesOutWhatIsToBeDeleted(status: String) async throws {
    let intake = try await read([
      "manifest.csv": { _ in "propertyName,value\nfile.users,delta\nfile.enrollments,delta" },
      "users.csv": {
        $0.replacing("ST1,,", with: "ST1,\(status),")
          .replacing("T1,,,true,S1,teacher", with: "T1,active,,true,S1,teacher")
      },
      "enrollments.csv": { $0.replacing("E2,,", with: "E2,\(status),") },
    ])
    #expect(intake.district.roster.teachers.find("T1") != nil)
    #expect(intake.district.roster.students.count == 0)
    #expect(intake.district.roster.enrollments.isEmpty)
  }

  @Test func saysWhichEnrollmentNamesNobody() async throws {
    let intake = try await read([
      "enrollments.csv": { $0 + "\nE3,,,C1,S1,ST9,student,,2026-08-24," }
    ])
    try expectWhole(intake, [.unknownID])
    #expect(intake.findings.first?.location == Location(file: "enrollments.csv", line: 4))
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

  private static let lineItems = """
    sourcedId,status,dateLastModified,title,description,assignDate,dueDate,classSourcedId,\
    categorySourcedId,academicSessionSourcedId,resultValueMin,resultValueMax,schoolSourcedId
    L1,,,Unit 1 Check,,2026-09-01,2026-09-10,C1,QUIZ,FA,0,10,S1
    L2,,,Unit 1 Task,,2026-09-01,2026-09-12,C1,,FA,,,S1
    """

  @Test(arguments: ["academicSessionSourcedId", "gradingPeriodSourcedId"])
  func makesAPlaylistOfEachCategory(term: String) async throws {
    let intake = try await read([
      "lineItems.csv": { _ in Self.lineItems.replacing("academicSessionSourcedId", with: term) }
    ])
    try expectWhole(intake)
    let pathways = intake.district.curriculum.pathways
    #expect(pathways.references.map { pathways[$0].id } == ["C1: QUIZ", "C1"])
    #expect(
      pathways.references.flatMap { pathways[$0].items }.map(\.pointsPossible) == [10, nil])
  }

  @Test(arguments: [
    ("fully graded,8.5,2026-09-11,,,C1,,,,", "8.5 scored"),
    ("exempt,,,,,C1,,,true,true", "- excused"),
    ("not submitted,,,,,C1,,,,", "-"),
    ("not submitted,,,,,C1,false,false,false,TRUE", "- missing"),
    ("submitted,,2026-09-11,,,C1,,,,", "- needsGrading"),
    ("partially graded,4,2026-09-11,,,C1,,,,", "4 inProgress"),
    ("fully graded,7,2026-09-11,,,C1,,,true,", "7 late"),
    ("fully graded,7,2026-09-11,,,C1,,yes,,", "7 incomplete"),
    ("fully graded,7,2026-09-11,,,C1,1,,,", "7 inProgress"),
  ])
  func readsAStateAndItsFlags(cells: String, mark: String) async throws {
    let intake = try await read([
      "lineItems.csv": { _ in Self.lineItems },
      "results.csv": { _ in
        """
        sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,\
        scoreDate,comment,textScore,classSourcedId,inProgress,incomplete,late,missing
        R1,,,L1,ST1,\(cells)
        """
      },
    ])
    var marks: [String] = []
    intake.district.marks.forEach { row in
      let score = row.score.map { Value.number($0).plain } ?? "-"
      marks.append(row.status == .none ? score : "\(score) \(row.status)")
    }
    #expect(marks == [mark])
  }

  @Test func asksForAScaleWhereAScoreIsALetter() async throws {
    let intake = try await read([
      "lineItems.csv": { _ in Self.lineItems },
      "results.csv": { _ in
        """
        sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,\
        scoreDate,comment,textScore,classSourcedId
        R1,,,L1,ST1,fully graded,,2026-09-11,,B,C1
        """
      },
    ])
    #expect(intake.findings.map(\.problem) == [.levelWithoutScale])
  }

  @Test(arguments: [
    ("scoreScales.csv", "title,type,orgSourcedId,courseSourcedId,classSourcedId,scoreScaleValue"),
    ("lineItemScoreScales.csv", "title,lineItemSourcedId,scoreScaleSourcedId"),
    ("resultScoreScales.csv", "title,resultSourcedId,scoreScaleSourcedId"),
    ("lineItemLearningObjectiveIds.csv", "lineItemSourcedId,source,learningObjectiveId"),
    (
      "resultLearningObjectiveIds.csv",
      "resultSourcedId,source,learningObjectiveId,score,textScore"
    ),
    ("userProfiles.csv", "userSourcedId,profileType,vendorId,applicationId,description"),
    ("demographics.csv", "birthDate,sex,americanIndianOrAlaskaNative,asian"),
    ("categories.csv", "title,weight"),
  ])
  func recognizesWhatItDoesNotUse(file: String, columns: String) async throws {
    let intake = try await read([
      file: { _ in "sourcedId,status,dateLastModified,\(columns)\nX1,,,,,,,,," }
    ])
    let source = intake.sources.first { $0.file == file }
    #expect(source?.profile == "oneroster." + file.replacing(".csv", with: ""))
    #expect(source?.kept == 0)
  }
}
