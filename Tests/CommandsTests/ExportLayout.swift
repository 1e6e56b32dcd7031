import Testing

/// An export, and what a person reads in it.
struct ExportLayout: CustomTestStringConvertible, Sendable {
  let file: String
  let text: String
  /// A student, the last part of an item's id, a score, a level and a day.
  var marks: [String] = []
  /// A student and a name.
  var people = ["501 Alder, Ada", "502 Birch, Ben"]
  /// A class and its teacher.
  var classes: [String] = []

  var testDescription: String { file }

  static let all = sheets + rosters + gradebooks + screening + words + besides
}

extension ExportLayout {
  /// Sheets with some of the titles of Canvas.
  private static let sheets = [
    ExportLayout(
      file: "Math grades.csv",
      text: """
        First Name,Last Name,Unique ID,Unit 1 Test,Unit 2 Test,T1: Tests (50%),T1: Final Grade
        Ada,Alder,501,22,57,91,93
        Ben,Birch,502,23,78,85,88
        """,
      marks: [
        "501|Unit 1 Test|22||", "501|Unit 2 Test|57||", "502|Unit 1 Test|23||",
        "502|Unit 2 Test|78||",
      ]),
    ExportLayout(
      file: "storedgrades.csv",
      text: """
        Student_Number,LastFirst,Course_Name,StoreCode,Percent,Teacher_Name,DateStored
        501,"Alder, Ada",Math 4,Q1,94,"Stone, Rae",9/8/2025
        501,"Alder, Ada",Math 4,Q2,66,"Stone, Rae",11/22/2025
        502,"Birch, Ben",Math 4,Q1,82,"Stone, Rae",9/18/2025
        """,
      marks: [
        "501|Q1|94||2025-09-08", "501|Q2|66||2025-11-22", "502|Q1|82||2025-09-18",
      ], classes: ["Math 4: Stone, Rae"]),
    ExportLayout(
      file: "standards mastery.csv",
      text: """
        Last Name,First Name,Student ID,School,Standard,Assessment Name,Date Completed,Score (%),Mastery Level
        Alder,Ada,501,Pine,4.NBT.A.1,Place Value A,9/8/2025,21,Not Yet Met
        Alder,Ada,501,Pine,4.NBT.A.2,Place Value B,11/22/2025,80,Progressing
        Birch,Ben,502,Pine,4.NBT.A.1,Place Value A,9/18/2025,34,Progressing
        Birch,Ben,502,Pine,4.NBT.A.2,Place Value B,11/22/2025,82,Mastered
        """,
      marks: [
        "501|Place Value A, 4.NBT.A.1|21|Not Yet Met|2025-09-08",
        "501|Place Value B, 4.NBT.A.2|80|Progressing|2025-11-22",
        "502|Place Value A, 4.NBT.A.1|34|Progressing|2025-09-18",
        "502|Place Value B, 4.NBT.A.2|82|Mastered|2025-11-22",
      ]),
    ExportLayout(
      file: "Unit scores.csv",
      text: """
        Student Name,Student ID,Section,Teacher,Unit 1 Test,Unit 2 Test
        "Alder, Ada",501,Math 4,"Stone, Rae",25,59
        "Birch, Ben",502,Math 5,"Brook, Max",31,
        """,
      marks: ["501|Unit 1 Test|25||", "501|Unit 2 Test|59||", "502|Unit 1 Test|31||"],
      classes: ["Math 4: Stone, Rae", "Math 5: Brook, Max"]),
    ExportLayout(
      file: "illuminate.csv",
      text: """
        Student,Local Student ID,State Student ID,Section,Teacher,Assessment,Date Taken,Points,Points Possible,Performance Level
        "Alder, Ada",501,5500010,Math 4,"Stone, Rae",Unit 1,9/8/2025,11,20,Standard Met
        "Birch, Ben",502,5500011,Math 4,"Stone, Rae",Unit 1,9/18/2025,14,20,Standard Exceeded
        """,
      marks: [
        "501|Unit 1|11|Standard Met|2025-09-08", "502|Unit 1|14|Standard Exceeded|2025-09-18",
      ],
      classes: ["Math 4: Stone, Rae"]),
    ExportLayout(
      file: "2025-10-01T0905_Calificaciones-MATH4.csv",
      text: """
        Estudiante,ID,ID de usuario SIS,ID de inicio de sesión SIS,Sección,Prueba 1 (88123),Tarea (88124),Puntaje actual
            Puntos posibles,,,,,10.0,20.0,(solo lectura)
        "Alder, Ada",90331,501,aalder,Math 4,6,11,70
        "Birch, Ben",90342,502,bbirch,Math 4,7,12,75
        """,
      marks: ["501|88123|6||", "501|88124|11||", "502|88123|7||", "502|88124|12||"]),
  ]

  private static let rosters = [
    ExportLayout(
      file: "students.csv",
      text: """
        School_id,Student_id,Student_number,State_id,Last_name,First_name,Grade,Preferred_name
        101,501,9001,55,Alder,Ada,4,Addie
        101,502,9002,56,Birch,Ben,4,
        """),
    ExportLayout(
      file: "students-2026.csv",
      text: """
        student_id,last_name,first_name,grade,house,locker,bus
        501,Alder,Ada,4,Red,12,7
        502,Birch,Ben,4,Blue,13,9
        """),
  ]

  private static let gradebooks = [
    ExportLayout(
      file: "Math4 Grades.csv",
      text: """
        First name,Last name,ID number,Email address,Quiz: Unit 1 (Percentage),Quiz: Unit 1 (Real),Quiz: Unit 1 (Letter),Course total (Real)
        Ada,Alder,501,a@x.example,70.00 %,7.00,C,70
        Ben,Birch,502,b@x.example,90.00 %,9.00,A,90
        """,
      marks: ["501|Unit 1|70||", "502|Unit 1|90||"]),
    ExportLayout(
      file: "formative_results.csv",
      text: """
        Last Name,First Name,Student ID,Formative,Section,Submitted,Total Points,Points Possible,Percentage,Q1,Q2
        Alder,Ada,501,Exit ticket,Room 4,2025-09-08,3,10,30,1,2
        Birch,Ben,502,Exit ticket,Room 5,2025-09-09,7,10,70,3,4
        """,
      marks: ["501|formative_results|3||2025-09-08", "502|formative_results|7||2025-09-09"],
      classes: ["Room 4: ", "Room 5: "]),
    ExportLayout(
      file: "test_scores.txt",
      text: """
        [1]Student_Number\t[1]LastFirst\tTest_Date\tTest_Name\tScore_Name\tNumScore\tPercentScore
        501\tAlder, Ada\t9/8/2025\tACT\tComposite\t29\t80
        501\tAlder, Ada\t9/8/2025\tACT\tMath\t31\t90
        502\tBirch, Ben\t9/18/2025\tACT\tComposite\t19\t51
        502\tBirch, Ben\t9/18/2025\tACT\tMath\t21\t60
        """,
      marks: [
        "501|ACT, Composite|29||2025-09-08", "501|ACT, Math|31||2025-09-08",
        "502|ACT, Composite|19||2025-09-18", "502|ACT, Math|21||2025-09-18",
      ]),
    ExportLayout(
      file: "Skyward_gradebook.csv",
      text: """
        Student Other ID,Student Full Name LFM,Grd,Teacher,Class,Assignment Description,Assign Date,Due Date,Points Earned,Points Possible,Percent
        501,"Alder, Ada",4,"Stone, Rae",Room 4,HW 1,9/5/2025,9/8/2025,16,20,80
        501,"Alder, Ada",4,"Stone, Rae",Room 4,HW 2,9/15/2025,9/18/2025,13,20,65
        502,"Birch, Ben",4,"Brook, Max",Room 5,HW 1,9/5/2025,9/8/2025,10,20,50
        502,"Birch, Ben",4,"Brook, Max",Room 5,HW 2,9/15/2025,9/18/2025,11,20,55
        """,
      marks: ["501|HW 1|16||", "501|HW 2|13||", "502|HW 1|10||", "502|HW 2|11||"],
      classes: ["Room 4: Stone, Rae", "Room 5: Brook, Max"]),
  ]

  private static let screening = [
    ExportLayout(
      file: "Star Math Screening Report.csv",
      text: """
        Student Name,Student ID,Grade,Class,Teacher,Test Date,SS (Star Unified),GE,PR,NCE,SGP,Benchmark Category
        "Alder, Ada",501,4,Room 4,"Stone, Rae",09/08/2025,1067,3.5,17,31.4,28,Urgent Intervention
        "Birch, Ben",502,4,Room 5,"Brook, Max",09/19/2025,1083,7.5,26,40.0,34,On Watch
        """,
      marks: [
        "501|SS (Star Unified)|1067|Urgent Intervention|2025-09-08",
        "502|SS (Star Unified)|1083|On Watch|2025-09-19",
      ], classes: ["Room 4: Stone, Rae", "Room 5: Brook, Max"]),
    ExportLayout(
      file: "STAR_Reading_Screening.csv",
      text: """
        Student ID,Last Name,First Name,Grade,School,Class,Teacher,Test Date,SS,UnifiedScore,GE,PR,NCE,IRL
        501,Alder,Ada,4,Pine,Room 4,"Stone, Rae",9/8/2025,519,1001,4.5,61,65.1,3.4
        502,Birch,Ben,4,Pine,Room 5,"Brook, Max",9/18/2025,,1002,2.5,96,19.0,7.3
        """,
      marks: ["501|Star Reading|519||2025-09-08"],
      classes: ["Room 4: Stone, Rae", "Room 5: Brook, Max"]),
    ExportLayout(
      file: "FAST.csv",
      text: """
        SchoolYear,StudentIdentifier,StudentStateID,StudentFirstName,StudentLastName,SchoolName,ClassName,TeacherFirstName,TeacherLastName,AssessmentType,CompletedDate,ScreeningPeriodWindowName,FAST_Equivalent_Score,ScaledScore,PercentileRank,AchievementLevel
        2024-2025,501,5500010,Ada,Alder,Pine,Room 4,Rae,Stone,Star Early Literacy,2025-09-08T14:05:33Z,PM1,162,614,57,Level 1
        2024-2025,502,5500011,Ben,Birch,Pine,Room 4,Rae,Stone,Star Early Literacy,2025-09-18T14:05:33Z,PM1,174,770,98,Level 3
        """,
      marks: [
        "501|FAST equivalent, PM1 2024-2025|162|Level 1|2025-09-08",
        "501|PM1 2024-2025|614|Level 1|2025-09-08",
        "502|FAST equivalent, PM1 2024-2025|174|Level 3|2025-09-18",
        "502|PM1 2024-2025|770|Level 3|2025-09-18",
      ], classes: ["Room 4: Stone, Rae"]),
    ExportLayout(
      file: "dibels.csv",
      text: """
        School,Class,Teacher,Year,Grade,Period,Last,First,Student_ID,TestDate,ORF-WordsCorrect,Benchmark_Status_ORF-WordsCorrect,Composite,Benchmark_Status_Composite
        Pine,Room 4,"Stone, Rae",2025-2026,2,Beginning,Alder,Ada,501,2025-09-08,86,At Benchmark,338,Below Benchmark
        Pine,Room 4,"Stone, Rae",2025-2026,2,Beginning,Birch,Ben,502,2025-09-18,90,Above Benchmark,344,At Benchmark
        """,
      marks: [
        "501|Composite|338|Below Benchmark|2025-09-08",
        "501|ORF-WordsCorrect|86|At Benchmark|2025-09-08",
        "502|Composite|344|At Benchmark|2025-09-18",
        "502|ORF-WordsCorrect|90|Above Benchmark|2025-09-18",
      ]),
    ExportLayout(
      file: "aReading_screening.csv",
      text: """
        Assessment,State,District,School,Local ID,FAST ID,First Name,Last Name,Special Ed. Status,Grade,Fall Scaled Score,Fall Final Date,Fall Risk Level
        aReading,MN,Valley,Pine,501,90331,Ada,Alder,N,4,448,9/8/2025,Low Risk
        aReading,MN,Valley,Pine,502,90342,Ben,Birch,N,4,437,9/18/2025,Some Risk
        """,
      marks: [
        "501|Scaled Score, Fall|448|Low Risk|2025-09-08",
        "502|Scaled Score, Fall|437|Some Risk|2025-09-18",
      ]),
  ]

  private static let words = [
    ExportLayout(
      file: "Acadience.csv",
      text: """
        SchoolYear,SchoolName,TeacherName,ClassName,StudentLastName,StudentFirstName,StudentID,Grade,Date,ORF WC,Retell,Maze Adjusted,RCS,RCS Status
        2024-2025,Pine,"Stone, Rae",Room 4,Alder,Ada,501,3,9/8/2025,85,31,14,292,At Benchmark
        2024-2025,Pine,"Stone, Rae",Room 4,Birch,Ben,502,3,9/18/2025,68,37,18,262,Below Benchmark
        """,
      marks: [
        "501|ORF WC|85||2025-09-08", "501|Retell|31||2025-09-08",
        "501|Maze Adjusted|14||2025-09-08", "501|RCS|292|At Benchmark|2025-09-08",
        "502|ORF WC|68||2025-09-18", "502|Retell|37||2025-09-18",
        "502|Maze Adjusted|18||2025-09-18", "502|RCS|262|Below Benchmark|2025-09-18",
      ], classes: ["Room 4: Stone, Rae"]),
    ExportLayout(
      file: "benchmark scores.csv",
      text: """
        School,Year,Grade,Class,Teacher,Last,First,Student_ID,Period,Date_ORF,ORF-WordsCorrect,ORF-Accuracy,Benchmark_Status_ORF-WordsCorrect,Maze-Adjusted,Composite,Benchmark_Status_Composite,National_DDS_Percentile_Composite
        Pine,2025-2026,2,Room 4,"Stone, Rae",Alder,Ada,501,Middle,9/8/2025,66,97,Core,15.8,368,Core,15
        Pine,2025-2026,2,Room 4,"Stone, Rae",Birch,Ben,502,Middle,9/18/2025,72,95,Intensive,17.6,370,Intensive,38
        """,
      marks: [
        "501|Middle, ORF-WordsCorrect|66|Core|2025-09-08", "501|Middle, Maze-Adjusted|15.8||",
        "501|Middle, Composite|368|Core|", "502|Middle, ORF-WordsCorrect|72|Intensive|2025-09-18",
        "502|Middle, Maze-Adjusted|17.6||", "502|Middle, Composite|370|Intensive|",
      ], classes: ["Room 4: Stone, Rae"]),
    ExportLayout(
      file: "oral reading.csv",
      text: """
        Student Id,First Name,Last Name,Grade,Fall WRC per minute,Fall Error Total,Fall Median Accuracy,Fall Final Date,Fall Percentile at Nation
        501,Ada,Alder,3,70,3,96,2025-09-08,23
        502,Ben,Birch,3,102,4,97,2025-09-18,20
        """,
      marks: [
        "501|Fall WRC per minute|70||2025-09-08", "502|Fall WRC per minute|102||2025-09-18",
      ]),
    ExportLayout(
      file: "Istation ISIP Summary.csv",
      text: """
        Student ID,Student Name,School,Grade,Teacher,ISIP Reading Overall Ability Index,Overall Percentile,Overall Level,Test Date
        501,"Alder, Ada",Pine,2,"Stone, Rae",219,62,Level 1,9/8/2025
        502,"Birch, Ben",Pine,2,"Brook, Max",240,64,Level 3,9/18/2025
        """,
      marks: [
        "501|ISIP Reading Overall Ability Index|219|Level 1|2025-09-08",
        "502|ISIP Reading Overall Ability Index|240|Level 3|2025-09-18",
      ], classes: ["Stone, Rae: Stone, Rae", "Brook, Max: Brook, Max"]),
    ExportLayout(
      file: "FP levels 2024.csv",
      text: """
        Teacher,Student,Student ID,Grade,Fall F&P,Winter F&P
        "Stone, Rae","Alder, Ada",501,2,J,M
        "Brook, Max","Birch, Ben",502,2,K,N
        """,
      marks: [
        "501|Fall F&P||J|", "501|Winter F&P||M|", "502|Fall F&P||K|", "502|Winter F&P||N|",
      ]),
    ExportLayout(
      file: "tracker.csv",
      text: """
        Student Name,Student ID,4.OA.A.1,4.NBT.B.4
        "Alder, Ada",501,Mastery,Remediation
        "Birch, Ben",502,Near Mastery,Mastery
        """,
      marks: [
        "501|4.OA.A.1||Mastery|", "501|4.NBT.B.4||Remediation|", "502|4.OA.A.1||Near Mastery|",
        "502|4.NBT.B.4||Mastery|",
      ]),
    ExportLayout(
      file: "tasks.csv",
      text: """
        Last Name,First Name,Student ID,Class(es),TeacherFirstName,TeacherLastName,Literacy Task,Assessment Date,Words Correct Per Minute,Benchmark
        Alder,Ada,501,Room 4; Lab 2,Rae,Stone,Passage Reading Fluency,9/8/2025,54,Below
        Birch,Ben,502,Room 4,Rae,Stone,Passage Reading Fluency,9/18/2025,81,At
        """,
      marks: [
        "501|Passage Reading Fluency|54|Below|2025-09-08",
        "502|Passage Reading Fluency|81|At|2025-09-18",
      ]),
    ExportLayout(
      file: "CBA.csv",
      text: """
        Student Name,Local ID,Campus,Staff Name,2024 STAAR Math Scale Score,2024 STAAR Math Performance,CBA 1 Score,CBA 2 Score
        "Alder, Ada",501,Pine,"Stone, Rae",1877,Meets,51,32
        "Birch, Ben",502,Pine,"Brook, Max",1733,Approaches,93,26
        """,
      marks: [
        "501|CBA 1 Score|51||", "501|CBA 2 Score|32||", "502|CBA 1 Score|93||",
        "502|CBA 2 Score|26||",
      ]),
  ]
}
