import Coaching
import Testing

@testable import Importers

/// What vendors' layouts mean beside their names: points in brackets, ids of which the first counts,
/// classes that share a cell.
@Suite struct VendorLayoutTests {
  @Test(arguments: canvas + ids + tests + headerRecords + days + variants)
  func reads(mess: Mess) async throws { try await mess.expectAsWanted() }

  private static let canvas = [
    Mess(
      "numbers in brackets that stand twice are points",
      [
        "grades.csv": """
        Student,ID,SIS User ID,SIS Login ID,Section,Assignment 1 (10),Quiz 1 (20),Assignment 2 (10),Current Score
        "Alder, Ada",501,0501,aalder,MATH7-P1,8,18,9,87.5

        """
      ],
      facts: [
        "0501 grades: Assignment 1 8/10", "0501 grades: Quiz 1 18/20",
        "0501 grades: Assignment 2 9/10",
      ]),
    Mess(
      "numbers in brackets that stand once are ids, also where a column stands twice",
      [
        "grades.csv": """
        Student,ID,SIS User ID,SIS Login ID,Section,Essay (10),Quiz (20),Quiz (20)
        "Alder, Ada",501,0501,aalder,MATH7-P1,8,18,

        """
      ], facts: ["0501 10 8", "0501 20 18"]),
  ]

  private static let fast =
    "Assessment,Assessment Language,State,District,School,Local ID,State ID,FAST ID,First Name,"
    + "Last Name,Grade"

  private static let ids = [
    Mess(
      "the first of several ids that is filled",
      [
        "early.csv":
          "\(fast),Fall Early Math Composite Score,Fall Early Math Final Date\n"
          + "Early Math,,KS,Pine,Pine,,60501,,Ada,Alder,One,47,09/07/2023\n"
          + "Early Math,,KS,Pine,Pine,NULL,N/A,9502,Ben,Birch,One,41,09/08/2023\n"
      ],
      facts: [
        "60501 FastBridge Early Math: Early Math, Fall 47 2023-09-07",
        "9502 FastBridge Early Math: Early Math, Fall 41 2023-09-08",
      ]),
    Mess(
      "a composite, a theta and scales of one form, each with the day of its test",
      [
        "auto.csv":
          "\(fast),Fall AUTOreading Graded Response Composite Auto Scaled,"
          + "Fall AUTOreading Final Date\nAUTOreading,,,,Pine,501,,,Ada,Alder,Six,512,09/07/2023\n",
        "saebrs.csv":
          "\(fast),Fall SAEBRS Student SEBA SAEBRS Items Correct,Fall SAEBRS Student Final Date\n"
          + "SAEBRS,,,,Pine,501,,,Ada,Alder,Six,57,09/27/2023\n",
        "theta.csv":
          "\(fast),Fall aReading Test Theta,Fall aReading Final Date\n"
          + "aReading,,,,Pine,501,,,Ada,Alder,Six,550.8,09/07/2023\n",
      ],
      facts: [
        "501 FastBridge AUTOreading: AUTOreading, Fall 512 2023-09-07",
        "501 FastBridge SAEBRS: SAEBRS Student SAEBRS, Fall 57 2023-09-27",
        "501 FastBridge aReading: aReading, Fall 550.8 2023-09-07",
      ]),
  ]

  private static let tests = [
    Mess(
      "running totals of a warehouse are no work",
      [
        "extract.csv":
          "CourseSectionOrigID,Bb_UserPK,Gradebook_Item,Item_Position,Gradebook_Type,"
          + "Gradebook_Date,Points_Earned,Points_Possible\n"
          + "BIO-01,501,Lab 1,1,N,NULL,9,10\nBIO-01,501,PROGRESS CHECK 1,3,P,NULL,27,30\n"
          + "BIO-01,501,TOTAL,4,T,NULL,27,30\n"
      ], facts: ["501 BIO-01: Lab 1 9/10"]),
    Mess(
      "a window that only the day of the test tells",
      [
        "diagnostic.csv":
          "Last Name,First Name,Student ID,Student Grade,Academic Year,School,Class(es),"
          + "Class Teacher(s),Completion Date,Overall Scale Score,Overall Placement,"
          + "Overall Relative Placement,Quantile Measure\n"
          + "Alder,Ada,501,5,2022-2023,Pine,Math 5,\"Stone, Rae\",09/07/2022,455,Mid 5,Mid,720Q\n"
          + "Alder,Ada,501,5,2022-2023,Pine,Math 5,\"Stone, Rae\",01/17/2023,470,Mid 5,Mid,740Q\n"
      ],
      facts: [
        "501 i-Ready Diagnostic Math 2022-2023: Overall, Fall 455 2022-09-07",
        "501 i-Ready Diagnostic Math 2022-2023: Quantile, Fall - 2022-09-07",
        "501 i-Ready Diagnostic Math 2022-2023: Overall, Winter 470 2023-01-17",
        "501 i-Ready Diagnostic Math 2022-2023: Quantile, Winter - 2023-01-17",
      ]),
    Mess(
      "two tests of one homeroom, named for what they test",
      [
        "math.csv": star("Star Math", "810"), "reading.csv": star("Star Reading", "698"),
      ],
      facts: [
        "501 Star Math: Fall 2023-2024 810 2023-09-05",
        "501 Star Reading: Fall 2023-2024 698 2023-09-05",
      ]),
    Mess(
      "a header that recognises a file may be an item",
      [
        "diag.csv":
          "Student ID,Completion Date,Overall Scale Score,Geometry Scale Score\n"
          + "501,09/07/2022,455,448\n",
        "walkbook.yaml": """
        sources:
          - files: diag.csv
            headers: [Student ID, Overall Scale Score]
            days: mdy
            item-columns: {area: "{area} Scale Score"}
            tables:
              - marks:
                  student_id: "{Student ID}"
                  item_id: "{area}"
                  score: "{@cell}"
                  assessed: "{Completion Date}"
                per: area

        """,
      ], facts: ["501 Overall 455 2022-09-07", "501 Geometry 448 2022-09-07"]),
  ]

  private static let headerRecords = [
    Mess(
      "two header records of standards",
      [
        "bench.csv": """
        Student,Id,8.2C (2012),8.2C (2012),8.2C (2012),8.4A (2012),8.4A (2012),8.4A (2012)
        ,,Correct,Tested,Mastery,Correct,Tested,Mastery
        "Alder, Ada 501",501,1,2,50,2,2,100
        "Birch, Ben 502",502,0,2,0,1,2,50

        """
      ],
      facts: [
        "501 bench: 8.2C (2012) 1/2", "501 bench: 8.4A (2012) 2/2", "502 bench: 8.2C (2012) 0/2",
        "502 bench: 8.4A (2012) 1/2",
      ]),
    Mess(
      "days and points below the header, and averages that are nobody's",
      [
        "Math 7.csv": """
        Last Name,First Name,Email Address,Unit 1 quiz,Project: ratios,Class grade
        ,,Date,2026-09-30,2026-10-07,
        ,,Points,10,50,
        ,,Class Average,8.5,44,
        Alder,Ada,ada@pine.example,9,45,90%

        """
      ],
      facts: [
        "ada@pine.example Math 7: Unit 1 quiz 9/10",
        "ada@pine.example Math 7: Project: ratios 45/50",
      ]),
    Mess(
      "a list of staff that begins as a gradebook does",
      [
        "staff.csv": """
        Last Name,First Name,Email Address,Hours of training,Years of service
        Stone,Rae,rae@pine.example,12,7
        Brook,Max,max@pine.example,8,3

        """
      ], facts: [], findings: ["note missing-value staff.csv"]),
  ]

  private static let days = [
    Mess(
      "an objective has the day of its area, and the due day where nothing is finished",
      [
        "gold.csv":
          "ChildID,Child F Name,Child L Name,Student ID#,Class,Fall 2025/2026 Checkpoint Due Date,"
          + "Fall 2025/2026 Literacy Date Finalized,Fall 2025/2026 Mathematics Date Finalized,"
          + "Fall 2025/2026 Physical Date Finalized,Fall 2025/2026 Obj 4,Fall 2025/2026 Obj 15.a,"
          + "Fall 2025/2026 Obj 16b,Fall 2025/2026 Obj 20.c1,Fall 2025/2026 Literacy Raw Score,"
          + "Fall 2025/2026 Literacy Scale Score,Fall 2025/2026 Literacy WHE\n"
          + "7001,Ada,Alder,501,PreK,10/24/2025,10/6/2025,10/8/2025,,5,4,6,3,10,392,Meets\n"
      ],
      facts: [
        "501 GOLD Fall 2025/2026: 4 5 2025-10-24", "501 GOLD Fall 2025/2026: 15.a 4 2025-10-06",
        "501 GOLD Fall 2025/2026: 16b 6 2025-10-06", "501 GOLD Fall 2025/2026: 20.c1 3 2025-10-08",
        "501 GOLD Fall 2025/2026: Literacy 392 2025-10-06",
      ]),
    Mess(
      "the one day of a row is that of no term",
      [
        "levels.csv":
          "Full Name,System Student ID,Full Date,Report 1 - T1 English,Report 2 - T2 English\n"
          + "\"Alder, Ada\",501,9/17/2025,M,N\n"
      ],
      facts: [
        "501 Fountas & Pinnell: English reading level, T1 -",
        "501 Fountas & Pinnell: English reading level, T2 -",
      ]),
    Mess(
      "months of two files are one test, and one of mathematics another",
      [
        "isip_october.csv": istation("September", "343", "9/6/2025"),
        "isip_january.csv": istation("October", "356", "10/3/2025"),
        "math_january.csv": istation("NS", "201", "1/9/2026"),
      ],
      facts: [
        "501 Istation ISIP: October 356 2025-10-03", "501 Istation ISIP: September 343 2025-09-06",
        "501 Istation ISIP Math: NS 201 2026-01-09",
      ]),
  ]

  private static func istation(_ month: String, _ score: String, _ day: String) -> String {
    "STUDENT_ID,LNAME,FNAME,DOMAIN,GRADE,\(month)_SCORE,\(month)_TIER,\(month)_ADMIN_DATE\n"
      + "501,Alder,Ada,Pine Elementary,3,\(score),1,\(day)\n"
  }

  /// Exports of a known product that lack what most of them have.
  private static let variants = [
    Mess(
      "a Brightspace item without its points, and no final grade",
      [
        "Math 7.csv":
          "OrgDefinedId,Username,Last Name,First Name,Lab Grade,Calculated Final Grade Numerator,"
          + "Calculated Final Grade Denominator,End-of-Line Indicator\n"
          + "#501,#ada,Alder,Ada,8,41,100,#\n"
      ], facts: ["501 Math 7: Lab 8"]),
    Mess(
      "a Moodle export that ends with its items",
      [
        "Math 7.csv":
          "First name,Surname,ID number,Institution,Department,Email address,Midterm,Course total\n"
          + "Ada,Alder,501,,,ada@pine.example,41,41\n"
      ], facts: ["501 Math 7: Midterm 41"]),
    Mess(
      "a Moodle quiz whose export has the login alone",
      [
        "Unit 3-grades.csv":
          "Last name,First name,Username,Status,Started,Completed,Duration,Grade/10.00\n"
          + "Alder,Ada,ada,Finished,22 July 2026 09:00,22 July 2026 09:05,5 mins,4.09\n"
      ], facts: ["ada Unit 3 4.09/10 2026-07-22"]),
    Mess(
      "a Gradescope assignment that tells only how late it was",
      [
        "Quiz_1_scores.csv":
          "First Name,Last Name,SID,Email,Total Score,Max Points,Status,Lateness (H:M:S)\n"
          + "Ada,Alder,501,ada@pine.example,8.8,20.0,Graded,00:00:00\n"
          + "Ben,Birch,502,ben@pine.example,,20.0,Missing,\n"
      ], facts: ["501 Quiz_1_scores: Quiz_1 8.8/20", "502 Quiz_1_scores: Quiz_1 -/20 missing"]),
  ]

  @Test func readsTheSchoolOfIstation() async throws {
    let intake = try await read(["isip.csv": Self.istation("October", "356", "10/3/2025")])
    let roster = intake.district.roster
    let schools = roster.students.references.map { student in
      roster.students[student].school.map { roster.schools[$0].id }
    }
    #expect(schools == ["Pine Elementary"])
  }

  /// An export without any item is a list of students, which is no gradebook of another product.
  @Test func readsTheStudentsOfBrightspaceWithoutItems() async throws {
    let intake = try await read([
      "Math 7.csv":
        "OrgDefinedId,Username,Last Name,First Name,Email,End-of-Line Indicator\n"
        + "#501,#ada,Alder,Ada,ada@pine.example,#\n"
    ])
    let students = intake.district.roster.students
    #expect(students.references.map { students[$0].id } == ["501"])
    #expect(intake.sources.map(\.profile) == ["brightspace.grades"])
  }

  @Test func namesOfStudentsBesideTwoHeaderRecords() async throws {
    let intake = try await read([
      "bench.csv": """
      Student,Id,8.2C (2012),8.2C (2012),8.2C (2012)
      ,,Correct,Tested,Mastery
      "Alder, Ada 501",501,1,2,50

      """
    ])
    let students = intake.district.roster.students
    #expect(students.references.map { students[$0].name } == ["Alder, Ada"])
  }

  private static func star(_ type: String, _ score: String) -> String {
    "SchoolYear,StudentIdentifier,CourseName,GroupOrClassName,TeacherIdentifier,AssessmentID,"
      + "AssessmentType,AssessmentStatus,CompletedDateLocal,ScreeningPeriodWindowName,ScaledScore\n"
      + "2023-2024,501,Homeroom,Stone - 1,77,\(score),\(type),Active,2023-09-05T10:20:00Z,Fall,"
      + "\(score)\n"
  }

  @Test func partsClassesAndTheirTeachersAlike() async throws {
    let intake = try await read([
      "diagnostic.csv": """
      Last Name,First Name,Student ID,Student Grade,Academic Year,School,Class(es),Class Teacher(s),Completion Date,Overall Scale Score,Overall Placement,Overall Relative Placement,Quantile Measure
      Alder,Ada,501,5,2025-2026,Pine,Homeroom - Stone; Math 5 - Brook,"Stone, Rae; Brook, Max",09/07/2025,455,Mid 5,Mid,720Q
      Birch,Ben,502,5,2025-2026,Pine,Math 5 - Brook,"Brook, Max",09/07/2025,450,Mid 5,Mid,710Q

      """
    ])
    let roster = intake.district.roster
    let classes = roster.sections.references.map { reference in
      let section = roster.sections[reference]
      return section.id + ": " + (section.teacher.map { roster.teachers[$0].id } ?? "")
    }
    #expect(classes.sorted() == ["Homeroom - Stone: Stone, Rae", "Math 5 - Brook: Brook, Max"])
    #expect(roster.enrollments.count == 3)
    var sections: [String?] = []
    intake.district.marks.forEach { mark in
      sections.append(mark.section.map { roster.sections[$0].id })
    }
    #expect(sections == [nil, nil, "Math 5 - Brook", "Math 5 - Brook"])
  }

  /// What adds up other columns is no work, under whatever title a course has it.
  @Test(arguments: ["(Total) Overall Grade", "T1: Final Grade", "T1: Tests (50%)", "Term 1 Total"])
  func leavesOutTotalsOfSchoology(title: String) async throws {
    let intake = try await read([
      "Math 6.csv":
        "First Name,Last Name,Unique User ID,Unit 1 Check,\(title)\nAda,Alder,501,8,91\n"
    ])
    #expect(intake.facts == ["501 Math 6: Unit 1 Check 8"])
  }
}
