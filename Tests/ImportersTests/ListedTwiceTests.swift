import Canonical
import Coaching
import Importers
import Tables
import Testing

/// Of two rows with one key in a vendor's list the later counts, and it is said (R33, R107).
@Suite struct ListedTwiceTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var files: [String: String]
    var kind: FileKind
    /// Rows of that kind, without blank cells.
    var rows: [String]
    var findings: [String] = []

    var testDescription: String { name }
  }

  @Test(arguments: cases) func takesTheLater(_ it: Case) async throws {
    let intake = try await read(it.files)
    let rows = CanonicalFile.of(it.kind).table(intake.district).rows.map { row in
      Array(row).map(\.plain).filter { !$0.isEmpty }.joined(separator: " ")
    }
    #expect(rows == it.rows)
    #expect(intake.found == it.findings)
  }

  private static let spells =
    "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate"
  private static let users =
    "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,grades"
  private static let roles =
    "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId"

  static let cases = [
    Case(
      name: "OneRoster: two ends of one spell, in either order; one without an end; equal rows",
      files: [
        "enrollments.csv": """
        \(spells)
        1,,,C1,X,S1,student,,2026-08-15,2026-09-15
        2,,,C1,X,S1,student,,2026-08-15,2027-06-01
        3,,,C1,X,S2,student,,2026-08-15,2027-06-01
        4,,,C1,X,S2,student,,2026-08-15,2026-09-15
        5,,,C1,X,S3,student,,2026-08-15,
        6,,,C1,X,S3,student,,2026-08-15,2026-09-15
        7,,,C1,X,S4,student,,,2027-06-01
        8,,,C1,X,S4,student,,,2027-06-01

        """
      ], kind: .enrollments,
      rows: [
        "S1 C1 2026-08-15 2027-06-01", "S2 C1 2026-08-15 2027-06-01", "S3 C1 2026-08-15",
        "S4 C1 2027-06-01",
      ],
      findings: [
        "warning duplicate-key enrollments.csv:3 beginDate",
        "warning duplicate-key enrollments.csv:5 beginDate",
        "warning duplicate-key enrollments.csv:7 beginDate",
      ]),
    Case(
      name: "OneRoster: a student who is now in another grade",
      files: [
        "users.csv": """
        \(users)
        S1,,,true,X,student,u,,F,L,05
        S2,,,true,X,student,u,,G,M,05
        S1,,,true,Y,student,u,,F,L,06
        S2,,,true,X,student,u,,G,M,05

        """
      ], kind: .students, rows: ["S1 L, F Y 06", "S2 M, G X 05"],
      findings: ["warning duplicate-key users.csv:4 sourcedId"]),
    Case(
      name: "OneRoster 1.2: whoever has roles in two schools is no duplicate",
      files: [
        "roles.csv": """
        \(roles)
        1,,,T1,secondary,teacher,,,Y,
        2,,,T1,primary,teacher,,,X,
        3,,,S1,primary,student,,,X,
        4,,,S1,secondary,student,,,Y,

        """
      ], kind: .teachers, rows: ["T1 X"]),
    Case(
      name: "OneRoster: a line item with another day and other points",
      files: [
        "lineItems.csv": """
        sourcedId,status,dateLastModified,title,description,assignDate,dueDate,classSourcedId,categorySourcedId,gradingPeriodSourcedId,resultValueMin,resultValueMax
        L1,,,Quiz,,2026-09-01,2026-09-20,C1,K1,,0,10
        L1,,,Quiz,,2026-09-01,2026-09-25,C1,K1,,0,20
        L2,,,Test,,2026-09-01,2026-09-25,C1,K1,,0,20
        L2,,,Test,,2026-09-01,2026-09-25,C1,K1,,0,20

        """
      ], kind: .pathways,
      rows: [
        "C1: K1 playlist 2 L1 Quiz yes 1 C1: Quiz 2026-09-01 2026-09-25 20 C1",
        "C1: K1 playlist 4 L2 Test yes 1 C1: Test 2026-09-01 2026-09-25 20 C1",
      ], findings: ["warning duplicate-key lineItems.csv:3 sourcedId"]),
    Case(
      name: "Clever: a student in two schools, and one without a grade the second time",
      files: [
        "students.csv": """
        School_id,Student_id,Student_number,State_id,Last_name,Middle_name,First_name,Grade,Gender
        X,S1,1,1,L,,F,5,F
        Y,S1,1,1,L,,F,6,F
        X,S2,2,2,M,,G,5,F
        X,S2,2,2,M,,G,,F

        """
      ], kind: .students, rows: ["S1 L, F Y 6", "S2 M, G X 5"],
      findings: ["warning duplicate-key students.csv:3 Student_id"]),
    Case(
      name: "School Data Sync: a student who moved",
      files: [
        "Student.csv": """
        SIS ID,School SIS ID,First Name,Last Name,Username,Password,State ID,Secondary Email,Student Number,Middle Name,Grade,Status
        K1,X,F,L,u,p,1,,,,5,Active
        K1,Y,F,L,u,p,1,,,,6,Active

        """
      ], kind: .students, rows: ["K1 L, F Y 6"],
      findings: ["warning duplicate-key Student.csv:3 SIS ID"]),
    Case(
      name: "PowerSchool: lists of two schools that both name a student",
      files: [
        "1 north.csv": """
        Student_Number,State_StudentNumber,Last_Name,First_Name,Grade_Level,SchoolID,Enroll_Status
        K1,1,L,F,5,X,0

        """,
        "2 south.csv": """
        Student_Number,State_StudentNumber,Last_Name,First_Name,Grade_Level,SchoolID,Enroll_Status
        K1,1,L,F,6,Y,0

        """,
      ], kind: .students, rows: ["K1 L, F Y 6"],
      findings: ["warning duplicate-key 2 south.csv:2 Student_Number"]),
    Case(
      name: "PowerSchool: an assignment with another day",
      files: [
        "a.csv": """
        assignmentsectionid,sectionsdcid,name,duedate,totalpointvalue,weight
        77,C1,Quiz,2026-09-20,10,1
        77,C1,Quiz,2026-09-25,20,1

        """
      ], kind: .pathways,
      rows: ["C1 playlist 2 77 Quiz yes 1 77 2026-09-25 20 C1"],
      findings: ["warning duplicate-key a.csv:3 assignmentsectionid"]),
    Case(
      name: "a class list with a row for each student repeats its classes",
      files: [
        "walkbook.yaml": """
        sources:
          - files: list.csv
            headers: [Pupil, Class, Teacher]
            tables:
              - students: {student_id: "{Pupil}", grade: "{Grade}"}
              - sections: {section_id: "{Class}", teacher_id: "{Teacher}"}
              - enrollments: {student_id: "{Pupil}", section_id: "{Class}"}

        """,
        "list.csv": "Pupil,Class,Teacher,Grade\n1,A,T1,5\n2,A,T2,5\n2,B,T2,5\n",
      ], kind: .enrollments, rows: ["1 A", "2 A", "2 B"]),
  ]
}
