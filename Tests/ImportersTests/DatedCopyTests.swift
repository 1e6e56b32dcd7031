import Coaching
import Importers
import Tables
import TestSupport
import Testing

/// Copies of one file at several days, told by their names (R103).
@Suite struct DatedCopyTests {
  @Test(arguments: [
    ["teachers.csv", "teachers 2026-12-02.csv"],
    ["teachers 2026-11-02.csv", "teachers 2026-12-02.csv"],
    ["teachers-2026-11-02.csv", "teachers_20261202.csv"], ["teachers.csv", "teachers (1).csv"],
    ["teachers.csv", "teachers(1).csv"],
  ])
  func takesTheLater(names: [String]) async throws {
    let intake = try await read([
      names[0]: "teacher_id,name,school_id\nT1,Old,S1\nT2,Same,S1\n",
      names[1]: "teacher_id,name,school_id\nT1,New,S1\nT2,Same,S1\n",
    ])
    let teachers = intake.district.roster.teachers
    #expect(teachers.sorted.map { teachers[$0].name } == ["New", "Same"])
    let severity = names == ["teachers.csv", "teachers 2026-12-02.csv"] ? "warning" : "note"
    #expect(intake.found == ["\(severity) duplicate-key \(names[0])"])
    #expect(intake.findings.first?.problem.sentence.contains(names[1]) == true)
  }

  /// Days of their own are no copies.
  @Test func keepsFilesOfOneDayEach() async throws {
    let intake = try await read([
      "conferences 2026-10-01.csv": "student_id,date\n1,2026-10-01\n2,2026-10-01\n",
      "conferences 2026-10-02.csv": "student_id,date\n1,2026-10-02\n2,2026-10-02\n",
      "marks 2026-10-01.csv": "student_id,item_id,score,submitted\n1,A,7,2026-10-01\n",
      "marks 2026-10-02.csv": "student_id,item_id,score,submitted\n1,A,9,2026-10-02\n",
    ])
    #expect(intake.district.conferences.count == 4)
    #expect(intake.district.marks.count == 2)
    #expect(intake.found == [])
  }

  /// What Canvas calls the course does not change with the day of the export or with its number.
  @Test(
    arguments: [
      ["Math 7 10-02-2026.csv", "Math 7 10-09-2026.csv"], ["Math 7.csv", "Math 7 (1).csv"],
      ["2026-10-02T1030_Grades-Math_7.csv", "2026-10-09T1030_Grades-Math_7.csv"],
    ], ["Quiz (10),Essay (10)", "Quiz (501),Essay (502)"])
  func callsACourseTheSame(names: [String], items: String) async throws {
    let header = "Student,ID,SIS User ID,SIS Login ID,Section,\(items)\n"
    let intake = try await read([
      names[0]: header + "    Points Possible,,,,,10,10\n\"Abara, Nia\",11,1,na,P1,7,8\n",
      names[1]: header + "    Points Possible,,,,,10,10\n\"Abara, Nia\",11,1,na,P1,9,8\n",
    ])
    #expect(intake.district.curriculum.pathways.count == 1)
    #expect(intake.district.marks.count == 2)
    #expect(intake.facts.first?.hasSuffix(" 9/10") == true, "\(intake.facts)")
    #expect(intake.found == ["note duplicate-key \(names[0])"])
  }
}
