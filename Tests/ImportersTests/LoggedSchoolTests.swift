import Coaching
import Importers
import Tables
import Testing

/// Teachers of one name at two schools are told apart by the school that a row names (R100).
@Suite struct LoggedSchoolTests {
  private static let lists = [
    "schools.csv": "school_id,name\nS1,Marsh Middle School\nS3,Northgate High\n",
    "teachers.csv":
      "teacher_id,name,school_id\nT1,Margaret Martinez,S1\nT2,Margaret Martinez,S3\nT3,Ann Alder,S3\n",
    "students.csv": "student_id,name,school_id\n1,Kid One,S1\n2,Kid Two,S3\n",
    "walkbook.yaml": "people: {join: [initial, surname]}\n",
  ]

  private static func read(_ files: [String: String]) async throws -> Intake {
    try await DataFiles(lists.merging(files) { $1 }).read()
  }

  private static func name(_ teacher: Reference<Teacher>?, _ intake: Intake) -> String {
    teacher.map { intake.district.roster.teachers[$0].id } ?? "-"
  }

  @Test(
    arguments: [
      ("S3", "Margaret Martinez", "T2"), ("Marsh Middle School", "Margaret Martinez", "T1"),
      ("Marsh MS", "Ms. Martinez", "T1"), ("Northgate High School", "M. Martinez", "T2"),
      ("", "Margaret Martinez", "-"), ("Lakeview", "Ms. Martinez", "-"),
      // A log may name the school of the student: one whom no other has the name of is meant anywhere.
      ("Marsh Middle School", "Ann Alder", "T3"), ("S1", "A. Alder", "T3"),
    ])
  func tellsTeachersOfALog(school: String, teacher: String, id: String) async throws {
    let intake = try await Self.read([
      "conferences.csv":
        "date,school_id,teacher_id,student_id\n2026-09-10,\(school),\(teacher),Kid Two\n"
    ])
    #expect(intake.district.conferences.map { Self.name($0.teacher, intake) } == [id])
    #expect(intake.district.roster.schools.count == 2)
  }

  @Test func tellsTeachersOfClassesAndRatings() async throws {
    let intake = try await Self.read([
      "sections.csv":
        "section_id,title,school_id,teacher_id\nC1,Math,S1,Margaret Martinez\n"
        + "C3,Math,Northgate High,Ms. Martinez\n",
      "ratings.csv":
        "date,framework,indicator,level,teacher_id,school_id\n"
        + "2026-09-10,pl-rubric,Self-Direction,2,Margaret Martinez,S3\n",
    ])
    let sections = intake.district.roster.sections
    #expect(sections.references.map { Self.name(sections[$0].teacher, intake) } == ["T1", "T2"])
    let rated = intake.district.ratings.map { rating -> String in
      if case .teacher(let teacher) = rating.subject { Self.name(teacher, intake) } else { "-" }
    }
    #expect(rated == ["T2"], "\(intake.found)")
  }

  /// A row that is left out for a name of several says so once.
  @Test func saysOnceThatANameIsOfSeveral() async throws {
    let intake = try await Self.read([
      "walkthroughs.csv":
        "walkthrough_id,date,teacher_id,model,landed_phase,landed_step\n"
        + "W1,2026-09-10,Margaret Martinez,flex,foundation,4\n"
    ])
    #expect(intake.found == ["error near-match walkthroughs.csv:2 teacher_id"])
  }
}
