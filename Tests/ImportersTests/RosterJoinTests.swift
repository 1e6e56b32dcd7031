import Coaching
import Importers
import Tables
import Testing

/// A gradebook names neither teacher nor school; a roster that knows the class by its title does.
@Suite struct RosterJoinTests {
  private static let roster = [
    "schools.csv": "school_id\nS1\n",
    "teachers.csv": "teacher_id,school_id\nT1,S1\nT2,S1\n",
    "sections.csv": """
    section_id,title,school_id,teacher_id
    SEC-1,Math 7 - P1,S1,T1
    SEC-2,Science,S1,T1
    SEC-3,Science,S1,T2

    """,
  ]

  @Test func findsTheClassOfACanvasGradebookByItsTitle() async throws {
    let intake = try await DataFiles(
      Self.roster.merging([
        "2026-09-18T1148_Grades-MATH7.csv": """
        Student,ID,SIS User ID,SIS Login ID,Section,Check 1 (901)
            Points Possible,,,,,10
        "Fernhill, Isa",51,0012,if,Math 7 - P1,8

        """
      ]) { $1 }
    ).read()
    #expect(intake.findings == [])
    #expect(intake.district.roster.sections.count == 3)
    let enrollment = try #require(intake.district.roster.enrollments.first)
    #expect(intake.district.roster.sections[enrollment.section].id == "SEC-1")
  }

  @Test func findsTheClassOfAMappedGradebookByItsTitle() async throws {
    let intake = try await DataFiles(
      Self.roster.merging([
        "a_pst.csv": """
        Teacher Name:,Dana Whitfield,
        Class:,math 7 - p1,
        Assignment Name:,Check 1,
        Points Possible:,10,
        Student Num,Student Name,Score
        0012,"FERNHILL, Isa",8

        """
      ]) { $1 }
    ).read()
    #expect(intake.findings == [])
    var sections: [String] = []
    intake.district.marks.forEach { mark in
      if let section = mark.section { sections.append(intake.district.roster.sections[section].id) }
    }
    #expect(sections == ["SEC-1"])
    // What the roster says of the teacher stands; the name in the file makes nobody.
    #expect(intake.district.roster.teachers.count == 2)
  }

  @Test func takesATitleOfTwoClassesForNeither() async throws {
    let intake = try await DataFiles(
      Self.roster.merging([
        "gc_Science_fullgc_2026-09-20-10-11-12.csv": """
        Last Name,First Name,Username,Quiz 1 [Total Pts: 10 Score] |77
        Fernhill,Isa,0012,8

        """
      ]) { $1 }
    ).read()
    #expect(intake.findings.map(\.problem.rule) == [.unknownID])
    #expect(intake.district.roster.sections.count == 4)
  }
}
