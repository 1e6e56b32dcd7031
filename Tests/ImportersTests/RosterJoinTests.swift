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

  /// Who a class is, who teaches it and where, and in which class each mark was made.
  private func classes(_ intake: Intake) -> [String] {
    let roster = intake.district.roster
    var marks: [Int] = roster.sections.references.map { _ in 0 }
    intake.district.marks.forEach { mark in
      if let section = mark.section { marks[Int(section.index)] += 1 }
    }
    return roster.sections.references.map { reference in
      let section = roster.sections[reference]
      return [
        section.id, section.teacher.map { roster.teachers[$0].id },
        section.school.map { roster.schools[$0].id }, section.term,
        "\(marks[Int(reference.index)])",
      ].compactMap(\.self).joined(separator: " ")
    }.sorted()
  }

  private static let gradebooks = [
    (
      "2026-09-18T1148_Grades-MATH7.csv",
      "Student,ID,Section,Check (901)\n\"Fernhill, Isa\",51,P1,8\n"
    ),
    (
      "Math 7.csv",
      "OrgDefinedId,Last Name,First Name,Quiz Points Grade,End-of-Line Indicator\n#1,F,I,8,#\n"
    ),
    ("Science.csv", "First name,Surname,ID number,Quiz: A (Real)\nIsa,Fernhill,01,8\n"),
    ("History.csv", "First Name,Last Name,Unique User ID,Map\nIsa,Fernhill,01,8\n"),
    ("gc_SCI8_fullgc_2026-09-20-10-11-12.csv", "Username,Lab [Total Pts: 10 Score] |7\nifern,8\n"),
    (
      "Essay.csv",
      "Last Name,First Name,Email Address,Grade,Assignment State,Comments\nF,I,i@a.example,8,,\n"
    ),
    (
      "a_pst.csv",
      "Teacher Name:,Dana Whitfield,\nClass:,Math,\nAssignment Name:,A,\nStudent Num,Student Name,"
        + "Score\n01,Isa,8\n"
    ),
    ("LMGB.csv", "Student name,Student ID,A result,A mastery points\nIsa,01,3,3\n"),
  ]

  @Test(arguments: gradebooks)
  func takesTheClassOfAGradebookFromConstants(file: String, text: String) async throws {
    let intake = try await read([
      file: text,
      "walkbook.yaml": """
      sources:
        - files: "*"
          constants: {section_id: SEC-7, teacher_id: T7, school_id: S3, term: Fall}
      """,
    ])
    #expect(classes(intake) == ["SEC-7 T7 S3 Fall 1"])
    #expect(intake.found.filter { !$0.hasPrefix("note") } == [])
  }

  @Test(arguments: gradebooks)
  func takesTheClassOfAGradebookFromTheNameOfTheFile(file: String, text: String) async throws {
    let intake = try await read([
      "SEC-7 T7 at S3, Fall.csv": text,
      "walkbook.yaml": """
      sources:
        - files: "*"
          name: "{section_id} {teacher_id} at {school_id}, {term}"
      """,
    ])
    #expect(classes(intake) == ["SEC-7 T7 S3 Fall 1"])
  }

  @Test func takesWhatARowSaysBeforeAConstant() async throws {
    let intake = try await read([
      "Lab.csv":
        "Identifier,Full name,Status,Group,Grade,Maximum Grade\nP1,Isa,,8A,8,10\nP2,Kofi,,,9,10\n",
      "walkbook.yaml": "sources: [{files: Lab.csv, constants: {section_id: SEC-7}}]",
    ])
    #expect(classes(intake) == ["8A 1", "SEC-7 1"])
  }

  @Test func joinsTheTypedNamesOfACanvasGradebookByAliases() async throws {
    let intake = try await DataFiles(
      Self.roster.merging([
        "students.csv": "student_id,name\n0012,\"Fernhill, Isa\"\n0013,\"Owusu, Kofi\"\n",
        "aliases.csv": "kind,name,id\nsection,Seventh first hour,SEC-1\nstudent,kowusu,0013\n",
        "2026-09-18T1148_Grades-MATH7.csv": """
        Student,ID,SIS User ID,SIS Login ID,Section,Check 1 (901)
            Points Possible,,,,,10
        "Fernhill, Isa",51,0012,if,Seventh first hour and Science,8
        "Owusu, Kofi",52,kowusu,ko,Seventh first hour,9
        Isa Fernhill,53,,fi,Seventh first hour,7

        """,
      ]) { $1 }
    ).read()
    #expect(classes(intake) == ["SEC-1 T1 S1 2", "SEC-2 T1 S1 0", "SEC-3 T2 S1 0", "Science 0"])
    // Nobody is joined by a name; one with two ids is asked about.
    let file = "2026-09-18T1148_Grades-MATH7.csv"
    #expect(intake.facts == ["0012 901 8/10", "0013 901 9/10", "53 901 7/10"])
    #expect(
      intake.found == [
        "warning unknown-id \(file):3 Section", "warning unknown-id \(file):5 ID",
        "note near-match \(file):5 ID",
      ])
  }
}
