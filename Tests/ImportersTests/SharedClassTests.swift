import Coaching
import Tables
import Testing

@testable import Importers

/// Classes that have only a name, which other schools and teachers have, too.
@Suite struct SharedClassTests {
  private static let star = """
    StudentIdentifier,StudentLastName,StudentFirstName,SchoolIdentifier,SchoolName,ClassName,TeacherIdentifier,TeacherLastName,TeacherFirstName,AssessmentType,CompletedDate,ScaledScore,PercentileRank,NormalCurveEquivalent,Quantile
    501,Alder,Ada,11,Pine,Math,T1,Stone,Rae,Star Math,09/07/2023,512,50,50,300Q
    502,Birch,Ben,22,Elm,Math,T2,Brook,Max,Star Math,09/08/2023,498,50,50,300Q

    """

  private static let iReady = """
    Last Name,First Name,Student ID,Student Grade,School,Class(es),Class Teacher(s),Completion Date,Overall Scale Score,Overall Placement,Overall Relative Placement,Phonics Scale Score
    Alder,Ada,501,5,Pine,Homeroom 5,"Stone, Rae",09/07/2023,455,Early 5,On,440
    Birch,Ben,502,5,Elm,Homeroom 5,"Brook, Max",09/08/2023,465,Early 5,On,450
    Cedar,Cy,503,5,Elm,Homeroom 5; Choir,,09/08/2023,470,Early 5,On,452

    """

  @Test func aNameOfTwoSchoolsIsTwoClasses() async throws {
    let intake = try await read(["star.csv": Self.star])
    #expect(
      intake.classLines == ["11, Math | Math | 11 | T1: 501", "22, Math | Math | 22 | T2: 502"])
    #expect(intake.marksByClass == ["501 11, Math 512", "502 22, Math 498"])
    #expect(intake.findings.isEmpty, "\(intake.findings)")
  }

  @Test func soIsOneInAList() async throws {
    let intake = try await read(["results.csv": Self.iReady])
    #expect(
      intake.classLines == [
        "Choir | Choir | Elm | -: 503", "Elm, Homeroom 5 | Homeroom 5 | Elm | Brook, Max: 502 503",
        "Pine, Homeroom 5 | Homeroom 5 | Pine | Stone, Rae: 501",
      ])
  }

  /// A column of courses may list several; where each row has one course and one teacher, they tell.
  @Test func aCourseOfTwoTeachersIsTwoClasses() async throws {
    let intake = try await read([
      "LevelUp-Math.csv": """
      ID,First name,Last name,Teacher(s),Grade,School,Courses,Overall score,Overall scale score,Overall tier
      501,Ada,Alder,Rae Stone,4,Pine,Math 4,385,964,On grade level
      502,Ben,Birch,"Brook, Max,Hill, Ivy",4,Pine,Art,390,990,Below grade level
      503,Cy,Cedar,Max Brook,4,Pine,Math 4,358,937,Below grade level

      """
    ])
    #expect(
      intake.classLines == [
        "Art | Art | Pine | -: 502", "Math 4 (Max Brook) | Math 4 | Pine | Max Brook: 503",
        "Math 4 (Rae Stone) | Math 4 | Pine | Rae Stone: 501",
      ])
    let teachers = intake.district.roster.teachers
    // Whose Art is of two, nobody knows: a list of results names nobody whom no class has.
    #expect(teachers.sorted.map { teachers[$0].id } == ["Max Brook", "Rae Stone"])
  }

  /// The subject of a test is no school.
  @Test(arguments: [
    ("", "", "grade 2 | grade 2 | - | -: 501"),
    (",SCHOOL", ",Pine", "Pine, grade 2 | Pine, grade 2 | Pine | -: 501"),
  ])
  func aDomainIsNoSchool(title: String, cell: String, line: String) async throws {
    let intake = try await read([
      "isip.csv": """
      STUDENT_ID,LNAME,FNAME,DOMAIN,GRADE\(title),CLASS_INSTR,Overall_SCORE,Overall_ADMIN_DATE
      501,Alder,Ada,ISIP Reading,2\(cell),,213,5/14/2025

      """
    ])
    #expect(intake.classLines == [line])
  }

  @Test func aNameOfTwoFilesIsTwoClasses() async throws {
    let rows = Self.star.split(separator: "\n").map(String.init)
    let intake = try await read([
      "a.csv": "\(rows[0])\n\(rows[1])\n", "b.csv": "\(rows[0])\n\(rows[2])\n",
    ])
    #expect(intake.classLines.map { $0.prefix(8) } == ["11, Math", "22, Math"])
  }

  @Test func twoTeachersOfOneSchoolHaveAClassEach() async throws {
    let file = Self.star.replacing(",22,Elm,", with: ",11,Pine,")
    let intake = try await read(["star.csv": file])
    #expect(
      intake.classLines == [
        "Math (T1) | Math | 11 | T1: 501", "Math (T2) | Math | 11 | T2: 502",
      ])
  }

  @Test func oneNameOfOneSchoolIsTheId() async throws {
    let file = Self.star.replacing(
      ",22,Elm,Math,T2,Brook,Max,", with: ",11,Pine,Math,T1,Stone,Rae,")
    let intake = try await read(["star.csv": file])
    #expect(intake.classLines == ["Math | Math | 11 | T1: 501 502"])
  }

  @Test func aClassOfTheRosterIsMeant() async throws {
    let intake = try await read([
      "star.csv": Self.star, "sections.csv": "section_id,title,teacher_id\nS1,Math,T1\n",
    ])
    #expect(intake.marksByClass == ["501 S1 512", "502 S1 498"])
  }
}

extension Intake {
  /// Lines of an id, a title, a school, a teacher and the students.
  fileprivate var classLines: [String] {
    let roster = district.roster
    return roster.sections.references.map { reference in
      let section = roster.sections[reference]
      let students = roster.enrollments.filter { $0.section == reference }
        .map { roster.students[$0.student].id }
      let school = section.school.map { roster.schools[$0].id } ?? "-"
      let teacher = section.teacher.map { roster.teachers[$0].id } ?? "-"
      let who = students.sorted().joined(separator: " ")
      return "\(section.id) | \(section.title ?? "-") | \(school) | \(teacher): \(who)"
    }.sorted()
  }

  fileprivate var marksByClass: [String] {
    var lines: [String] = []
    district.marks.forEach { mark in
      let section = mark.section.map { district.roster.sections[$0].id } ?? "-"
      let student = district.roster.students[mark.student].id
      lines.append("\(student) \(section) \(mark.score.map { String(Int($0)) } ?? "-")")
    }
    return lines
  }
}
