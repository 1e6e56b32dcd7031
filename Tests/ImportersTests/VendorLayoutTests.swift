import Coaching
import Testing

@testable import Importers

/// What vendors' layouts mean beside their names: points in brackets, ids of which the first counts,
/// classes that share a cell.
@Suite struct VendorLayoutTests {
  @Test(arguments: canvas + ids + tests + headerRecords)
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
        "501 i-Ready Diagnostic Math 2022-2023: Overall, Winter 470 2023-01-17",
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
    #expect(sections == [nil, "Math 5 - Brook"])
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
