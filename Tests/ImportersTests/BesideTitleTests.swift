import Coaching
import Testing

@testable import Importers

/// What stands beside results in an export is no result, in whatever product it stands.
@Suite struct BesideTitleTests {
  @Test(arguments: [
    ("grade_level", true), ("Graduation Year", true), ("Absences", true), ("Semester 1", true),
    ("MP2", true), ("Comments", true), ("teacher_name", true), ("years_enrolled", true),
    ("Total Score", true), ("raw_score", true), ("Attendance", true), ("Percentile Rank", true),
    ("Student Name", true),
    // Work and parts of tests.
    ("Unit 1 Quiz", false), ("Q1", false), ("5.NF.1", false), ("Age of Exploration", false),
    ("Growth of Plants Lab", false), ("Names of Shapes", false), ("Year in Review Essay", false),
    ("Grade 5 Test", false), ("Vocabulary", false), ("Goal Setting Sheet", false),
  ])
  func tellsWorkFromWhatStandsBesideIt(title: String, isBeside: Bool) {
    #expect(BesideTitles.are(title, isWhole: true) == isBeside)
  }

  @Test(arguments: [
    ("Projected Spring", true), ("Typical Growth", true), ("Prior Year", true), ("Goal", true),
    ("Target", true), ("Prior Composite", true), ("Risk", true), ("Overall", false),
    ("Phonics", false), ("Reading Fluency (ORF)", false), ("Measurement and Data", false),
  ])
  func tellsResultsFromAims(part: String, isOfAnother: Bool) {
    #expect(BesideTitles.areOfAnother(part) == isOfAnother)
  }

  @Test(arguments: products)
  func leavesOutOfEveryProduct(mess: Mess) async throws { try await mess.expectAsWanted() }

  private static let products = [
    Mess(
      "Schoology",
      [
        "Math 6.csv": """
        First Name,Last Name,Unique User ID,Graduation Year,Absences,"Quiz 1 (Max Points: 20, Category: Quizzes)",S1,MP1,Semester 1
        Ada,Alder,501,2027,3,18,90,92,93

        """
      ], facts: ["501 Math 6: Quiz 1 18/20"]),
    Mess(
      "MasteryConnect",
      [
        "bench.csv": """
        test_id,test_name,teacher_name,student_id,first_name,last_name,grade_level,perc_cor,raw_score,ach_lev,test_date,years_enrolled,RL.5.1
        T1,Unit 1,"Stone, Rae",501,Ada,Alder,5,90,18,Mastery,2024-09-18,3,100

        """
      ], facts: ["501 T1 90/100 2024-09-18", "501 T1: RL.5.1 100/100 2024-09-18"]),
    Mess(
      "IXL",
      [
        "ixl.csv": """
        ID,First name,Last name,Grade,Overall level,Grade level,Lexile level,Risk level,Vocabulary level
        501,Ada,Alder,5,480,5,800,2,470

        """
      ], facts: ["501 IXL Diagnostic ELA: Overall 480", "501 IXL Diagnostic ELA: Vocabulary 470"]),
    Mess(
      "i-Ready",
      [
        "diagnostic.csv": """
        Student ID,Last Name,First Name,Student Grade,Subject,Completion Date,Overall Scale Score,Overall Placement,Projected Spring Scale Score,Typical Growth Scale Score,Prior Year Scale Score,Phonics Scale Score
        501,Alder,Ada,3,Reading,2024-09-18,512,Grade 3,545,535,490,520

        """
      ],
      facts: [
        "501 i-Ready Diagnostic Reading: Overall, Fall 512 2024-09-18",
        "501 i-Ready Diagnostic Reading: Phonics, Fall 520 2024-09-18",
      ]),
    Mess(
      "mCLASS",
      [
        "mclass.csv": """
        School Year,Student Last Name,Student First Name,Assessment,Assessment Edition,Assessment Grade,Benchmark Period,Composite Level,Composite Score,Goal Score,Target Score,Prior Composite Score,Client Date,Student Primary ID
        2023-2024,Alder,Ada,mCLASS,DIBELS 8th Edition,1,BOY,Benchmark,330,340,345,310,2023-09-08,501

        """
      ], facts: ["501 mCLASS 2023-2024: Composite, BOY 330 2023-09-08"]),
    Mess(
      "Moodle",
      [
        "course.csv": """
        First name,Last name,ID number,Email address,Quiz: Quiz 1 (Real),Attendance: Att (Real),Last downloaded from this course
        Ada,Alder,501,ada@pine.example,18.00,90.00,1729245600

        """
      ], facts: ["501 course: Quiz: Quiz 1 18"]),
  ]

  @Test(arguments: layouts)
  func readsWhatLayoutsHave(mess: Mess) async throws { try await mess.expectAsWanted() }

  private static let fast =
    "Assessment,Assessment Language,School,Local ID,FAST ID,First Name,Last Name,Grade"

  private static let layouts = [
    Mess(
      "a test in another language, and a goal without a name",
      [
        "map.csv": """
        TermName,SchoolName,StudentID,StateID,Discipline,TestName,TestStartDate,TestRITScore,Goal1Name,Goal1RitScore,Goal2Name,Goal2RitScore
        Fall 2024-2025,Pine,,501,Reading,Growth: Reading 2-5,9/18/2024,212,Literary Text,213,,209
        Fall 2024-2025,Pine,,501,Reading,Growth: Reading 2-5 Spanish,9/20/2024,199,,,,

        """
      ],
      facts: [
        "501 MAP Growth Reading: Fall 2024-2025 212 2024-09-18",
        "501 MAP Growth Reading: Literary Text, Fall 2024-2025 213 2024-09-18",
        "501 MAP Growth Reading: Goal 2, Fall 2024-2025 209 2024-09-18",
        "501 MAP Growth Reading Spanish: Fall 2024-2025 199 2024-09-20",
      ]),
    Mess(
      "two subjects in one file of Istation",
      [
        "isip.csv": """
        STUDENT_ID,LNAME,FNAME,DOMAIN,GRADE,CLASS_INSTR,Overall_SCORE,Overall_ADMIN_DATE
        501,Alder,Ada,Reading,2,2A,222,9/18/2024
        501,Alder,Ada,Math,2,2A,412,9/18/2024

        """
      ],
      facts: [
        "501 Istation ISIP Reading: Overall 222 2024-09-18",
        "501 Istation ISIP Math: Overall 412 2024-09-18",
      ]),
    Mess(
      "the day of the quiz, and not that of its key",
      [
        "quiz.csv": """
        QuizName,QuizClass,FirstName,LastName,External ID,Earned Points,Possible Points,QuizCreated,QuizDate
        Unit 1,Math 5,Ada,Alder,501,18,20,2024-08-01,2024-10-18

        """
      ], facts: ["501 Unit 1 18/20 2024-10-18"]),
    Mess(
      "rates that are spelled out, and scores of a screening of behavior",
      [
        "early.csv":
          "\(fast),Fall Letter Sounds English Items Correct per Minute,"
          + "Fall Letter Sounds English Final Date\n"
          + "earlyReading,English,Pine,501,91,Ada,Alder,KG,22,9/18/2024\n",
        "saebrs.csv":
          "\(fast),Fall mySAEBRS Total Score,Fall mySAEBRS Social Behavior Score,"
          + "Fall mySAEBRS Final Date\n"
          + "mySAEBRS,English,Pine,501,91,Ada,Alder,5,42,14,9/18/2024\n",
      ],
      facts: [
        "501 FastBridge earlyReading: Letter Sounds English per minute, Fall 22 2024-09-18",
        "501 FastBridge mySAEBRS: mySAEBRS, Fall 42 2024-09-18",
        "501 FastBridge mySAEBRS: mySAEBRS Social Behavior, Fall 14 2024-09-18",
      ]),
    Mess(
      "days of Star CBM, and a composite of DIBELS on the day of its parts",
      [
        "cbm.csv": """
        SchoolName,StudentIdentifier,MeasureName,EquatedCorrectPerMinute,CompletedDate
        Pine,501,Passage Oral Reading,66,2024-09-18 00:00:00.000

        """,
        "dibels.csv": """
        Student_ID,Last,First,Grade,ORF-WordsCorrect_2nd_Beginning,Date_ORF_2nd_Beginning,Composite_2nd_Beginning
        501,Alder,Ada,2,66,9/19/2024,330

        """,
      ],
      facts: [
        "501 Star CBM: Passage Oral Reading 66 2024-09-18",
        "501 DIBELS: ORF-WordsCorrect, grade 2nd, Beginning 66 2024-09-19",
        "501 DIBELS: Composite, grade 2nd, Beginning 330 2024-09-19",
      ]),
    Mess(
      "a class of Google Classroom in Spanish",
      [
        "Ciencias.csv": """
        Apellidos,Nombre,Dirección de correo electrónico,Prueba 1,Ensayo
        ,,Fecha,2024-10-18,2024-10-25
        ,,Puntos,20,100
        Alder,Ada,ada@pine.example,18,88

        """
      ],
      facts: [
        "ada@pine.example Ciencias: Prueba 1 18/20", "ada@pine.example Ciencias: Ensayo 88/100",
      ]),
    Mess(
      "results in a list of students are said",
      [
        "students.csv": """
        student_id,name,grade,Fall Math
        501,"Alder, Ada",5,212

        """
      ], facts: [], findings: ["note missing-value students.csv Fall Math"]),
  ]
}
