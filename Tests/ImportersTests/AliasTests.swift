import Canonical
import Coaching
import Importers
import Tables
import Testing

/// Names that people write by hand: joined where they are the same or aliases.csv says so, asked about
/// where they are almost another, and never joined by that.
@Suite struct AliasTests {
  private static let teachers = """
    teacher_id,name,school_id
    T1,"Okafor-Lee, Amara",S1
    T2,Dana Whitfield (Dee),S1

    """

  private static func log(_ teachers: [String]) -> String {
    "date,teacher_id,student_id\n"
      + teachers.map { "2026-09-30,\"\($0.replacing("\"", with: "\"\""))\",001\n" }.joined()
  }

  @Test(arguments: [
    "Okafor-Lee, Amara", "Amara Okafor-Lee", "AMARA OKAFOR LEE", "Ms. Amara Okafor-Lee",
    "Amara Okafor-Leé", "Amara (Mara) Okafor-Lee", "Okafor-Lee, Jr., Amara",
  ])
  func joinsTheSameName(name: String) async throws {
    let intake = try await read([
      "teachers.csv": Self.teachers, "schools.csv": "school_id\nS1\n",
      "conferences.csv": Self.log(["T1", name]),
    ])
    #expect(intake.found == ["note near-match all files"])
    #expect(
      intake.findings.last?.description == "all files: 1 spelling of 1 teacher joined")
    #expect(intake.district.roster.teachers.count == 2)
    #expect(intake.facts == ["001 T1 2026-09-30", "001 T1 2026-09-30"])
  }

  @Test(arguments: ["Okafor Lee Amara", "Amara Okafer-Lee", "Amara Okafor-Le", "A. Lee"])
  func asksAboutANameThatIsAlmostAListedOne(name: String) async throws {
    let intake = try await read([
      "teachers.csv": Self.teachers, "schools.csv": "school_id\nS1\n",
      "conferences.csv": Self.log(["T1", name]),
    ])
    #expect(
      intake.found == [
        "warning unknown-id conferences.csv:3 teacher_id",
        "note near-match conferences.csv:3 teacher_id",
      ])
    let finding = try #require(intake.findings.last)
    #expect(
      finding.description
        == "conferences.csv:3: column 'teacher_id': almost the same teacher as at teachers.csv:2")
    #expect(
      finding.action
        == "Kept apart. If they are one, add to aliases.csv: teacher, the name here, the id at "
        + "teachers.csv:2."
    )
    // Nothing is joined by it.
    #expect(intake.district.roster.teachers.count == 3)
  }

  @Test(arguments: ["Whitfield, Dee", "Dee Whitfield", "D. Whitfield"])
  func knowsNicknamesAndInitials(name: String) async throws {
    let intake = try await read([
      "teachers.csv": Self.teachers, "conferences.csv": Self.log([name]),
    ])
    #expect(
      intake.findings.last?.problem.sentence == "almost the same teacher as at teachers.csv:3")
  }

  @Test(arguments: ["Luis de la Cruz", "Amara Smith", "T3", "T11", "Lee"])
  func asksAboutNoOther(name: String) async throws {
    let intake = try await read([
      "teachers.csv": Self.teachers, "conferences.csv": Self.log([name]),
    ])
    #expect(intake.findings.map(\.problem.rule) == [.unknownID])
  }

  @Test func joinsWhatAnAliasSays() async throws {
    let intake = try await read([
      "aliases.csv": """
      kind,name,id
      teacher,Amara Okafer-Lee,T1
      teacher,Dee Whitfield,T2
      student,"Cruz, Luis",001
      section,Math 7 (P1),SEC-1
      item,Ratios check,RAT-4
      school,Cedar Middle,S1
      observer,D. Owusu,O1

      """,
      "schools.csv": "school_id\nS1\n", "teachers.csv": Self.teachers,
      "students.csv": "student_id\n001\n",
      "sections.csv": "section_id,teacher_id,school_id\nSEC-1,Dee Whitfield,Cedar Middle\n",
      "marks.csv": """
      student_id,section_id,item_id,score
      "Cruz, Luis",MATH 7 (P1),ratios check,7
      001,SEC-1,RAT-5,8

      """,
      "conferences.csv": Self.log(["amara okafer lee", "T1"]),
      "walkthroughs.csv": """
      walkthrough_id,date,teacher_id,observer_id,model,landed_phase,landed_step
      W1,2026-09-30,Dee Whitfield,d owusu,flex,foundation,2
      W2,2026-09-30,T2,D. Owusu,flex,foundation,2

      """,
    ])
    #expect(intake.found == [])
    let roster = intake.district.roster
    #expect(roster.teachers.count == 2 && roster.students.count == 1 && roster.schools.count == 1)
    #expect(roster.sections.count == 1)
    #expect(intake.facts.prefix(2) == ["001 RAT-4 7", "001 RAT-5 8"])
    #expect(
      intake.district.conferences.compactMap(\.teacher).map { roster.teachers[$0].id } == [
        "T1", "T1",
      ])
    #expect(intake.district.walkthroughs.map(\.observer) == ["d owusu", "O1"])
    #expect(intake.district.table(.aliases).count == 7)
  }

  @Test func joinsTheItemsOfGradebooksToThoseOfPathways() async throws {
    let intake = try await read([
      "aliases.csv": """
      kind,name,id
      item,Ratio check,RAT-1
      item,902,RAT-2
      item,Math: Quiz: Ratios,RAT-1
      section,Math (1st and 2nd),SEC-1

      """,
      "pathways.csv": "pathway_id,position,item_id\nRatios,1,RAT-1\nRatios,2,RAT-2\n",
      "2026-10-16T0915_Grades-M7.csv": """
      Student,ID,SIS User ID,SIS Login ID,Section,Ratio check (901),Lab (902)
          Points Possible,,,,,4,10
      "Owusu, Kofi",1,0012347,k,Math (1st and 2nd),3,8

      """,
      "Math.csv": """
      First name,Surname,ID number,Quiz: Ratios (Real)
      Luis,de la Cruz,0012348,4

      """,
    ])
    let district = intake.district
    #expect(intake.facts == ["0012347 RAT-1 3/4", "0012347 RAT-2 8/10", "0012348 RAT-1 4"])
    #expect(
      district.roster.sections.references.map { district.roster.sections[$0].id }.sorted()
        == ["Math", "SEC-1"])
    #expect(
      district.curriculum.pathways.references.map { district.curriculum.pathways[$0].id }
        == ["Ratios"])
  }

  @Test func readsTheFileAsAnyOther() async throws {
    let intake = try await read([
      "aliases.csv": """
      kind,name,id
      teacher,Dee,T1
      parent,Someone,P1
      teacher,,T3
      teacher,DEE,T2

      """,
      "conferences.csv": Self.log(["dee"]),
    ])
    #expect(
      intake.found == [
        "error missing-value aliases.csv:4 name", "error unknown-value aliases.csv:3 kind",
        "warning duplicate-key aliases.csv:5 name",
      ])
    #expect(intake.district.aliases == [Alias(kind: .teacher, name: "DEE", id: "T2")])
    #expect(intake.facts == ["001 T2 2026-09-30"])
  }

  @Test func asksAboutObserversAndSchoolsWithoutAFile() async throws {
    let intake = try await read([
      "walkthroughs.csv": """
      walkthrough_id,date,teacher_id,school_id,observer_id,model,landed_phase,landed_step
      W1,2026-09-30,T1,Cedar Middle,Dana Owusu,flex,foundation,2
      W2,2026-09-30,T2,cedar  middle,"Owusu, Dana",flex,foundation,2

      """
    ])
    // Spellings of a school that differ in capitals and blanks are one.
    #expect(intake.found == ["note near-match walkthroughs.csv:3 observer_id"])
  }

  @Test func asksAboutOnePersonWithTwoIDs() async throws {
    let intake = try await read([
      "students.csv": "student_id,name\n0012345,\"de la Cruz, Luis\"\n",
      "2026-10-16T0915_Grades-SCI6.csv": """
      Student,ID,SIS User ID,SIS Login ID,Section,Lab (1)
      Points Possible,,,,,10
      Luis de la Cruz,5002,,x,SCI6,8

      """,
    ])
    // The roster has nobody of the class by the ids, and one alone of the name (R100).
    #expect(intake.found == [])
    #expect(intake.district.roster.students.count == 1)
  }

  @Test(arguments: [
    (["0012", "12"], "students.csv:3"), (["1234567", "7654321", "12345"], "students.csv:4"),
    (["S01", "S1"], nil), (["0012345", "0054321"], nil), (["1", "12", "123"], nil),
    (["12345", "1", "2", "3"], nil),
  ])
  func seesWhereLeadingZerosMayBeLost(ids: [String], place: String?) async throws {
    let intake = try await read(["students.csv": "student_id\n" + ids.map { $0 + "\n" }.joined()])
    #expect(intake.found == (place.map { ["warning lost-zeros \($0) student_id"] } ?? []))
  }

  @Test func saysOnceForEachColumnThatZerosAreLost() async throws {
    let intake = try await read([
      "students.csv": "student_id\n0012345\n0012346\n",
      "marks.csv": "student_id,item_id,score\n12345,A,7\n12346,A,8\n12345,B,9\n",
    ])
    #expect(
      intake.found == [
        "warning lost-zeros marks.csv:2 student_id", "warning unknown-id marks.csv:2 student_id",
        "warning unknown-id marks.csv:3 student_id",
      ])
  }
}
