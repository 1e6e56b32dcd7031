/// Facts of early reading: DIBELS, Acadience, mCLASS, FastBridge, aimswebPlus and others.
extension ReportFacts {
  private static let pairNames = ["501 Alder, Ada", "502 Birch, Ben"]

  static let screening = [
    ReportFacts(
      "dibels.year",
      """
      Student_ID / student_id = 501 | 502
      Last / last = Alder | Birch
      First / first = Ada | Ben
      ? Year_1st = 2023-2024 | 2023-2024
      ? School_1st = Pine | Pine
      Class_1st / class_1st = Stone | Stone
      Teacher_1st / teacher_1st = Stone, Rae | Stone, Rae
      Date_LNF_1st_Beginning / date_lnf_1st_beginning = 09/07/2023 | 09/08/2023
      ? Remote_LNF_1st_Beginning = No | No
      LNF_1st_Beginning / lnf_1st_beginning = 41 | 38
      ? Benchmark_Status_LNF_1st_Beginning = At | At
      ? National_DDS_Percentile_LNF_1st_Beginning = 55 | 50
      ? District_Percentile_LNF_1st_Beginning = 50 | 45
      Date_NWF_1st_Middle = 01/17/2024 | 01/18/2024
      NWF-CLS_1st_Middle = 62 |
      ? School_Percentile_NWF-CLS_1st_Middle = 60 |
      ? ORF-Errors_1st_Middle = 3 | 2
      ? Growth_Percentile_Composite_1st_End = 40 | 41

      """,
      marks: ["501 41 2023-09-07", "502 38 2023-09-08", "501 62 2024-01-17"], people: pairNames,
      classes: ["Stone: Stone, Rae"]),
    ReportFacts(
      "acadience.year",
      """
      student_id = 501 | 502
      last_name = Alder | Birch
      first_name = Ada | Ben
      school_name = Pine | Pine
      ? class_name = Stone | Stone
      ? year = 2022-2023 | 2022-2023
      ? grade = K | K
      fsf_K_beg / bqd_K_beg = 31 | 28
      ? fsf_K_beg_status = At Benchmark | At Benchmark
      ? fsf_K_beg_percentile_S = 60 | 50
      ? err_1_end = 2 | 3
      ? or1err_7_beg = 2 | 3
      ark6_composite_K_mid / am_composite_K_mid = 140 | 128

      """, marks: ["501 31", "502 28", "501 140", "502 128"], people: pairNames),
    ReportFacts(
      "acadience.period",
      """
      Student Number / Student SIS ID = 501 | 502
      Student Last Name = Alder | Birch
      Student First Name = Ada | Ben
      Student Grade Level = 1 | 1
      ? School Year = 2022-2023 | 2022-2023
      Class Name = Stone | Stone
      Teacher Last Name = Stone | Stone
      Teacher First Name = Rae | Rae
      Benchmark Period = Beginning | Beginning
      LNF Date = 9-17-2022 | 9-18-2022
      ? LNF Assessor Last Name = Stone | Stone
      LNF Score = 41 | 38
      ? LNF National Percentile = 50 | 45
      NWF Date = 9-17-2022 | 9-18-2022
      NWF CLS Score = 33 |
      ? NWF CLS Status = At | 
      ? ORF Errors = 2 | 1

      """,
      marks: ["501 41 2022-09-17", "502 38 2022-09-18", "501 33 2022-09-17"], people: pairNames,
      classes: ["Stone: Stone, Rae"]),
    ReportFacts(
      "mclass.benchmark",
      """
      Student Primary ID / STUDENT_PRIMARY_ID / Primary ID - Student ID (District ID) = 501 | 502
      Student Last Name / STUDENT_LAST_NAME = Alder | Birch
      Student First Name / STUDENT_FIRST_NAME = Ada | Ben
      ? School Year = 2023-2024 | 2023-2024
      ? Enrollment Grade = 1 | 1
      ? School Name = Pine | Pine
      Reporting Class Name / REPORTING_CLASS_NAME / Enrollment Class Name = Stone 1 | Stone 1
      Official Teacher Name / Enrollment Teacher Name = Stone, Rae | Stone, Rae
      ? Assessment = DIBELS 8 | DIBELS 8
      Assessment Edition / ASSESSMENT_EDITION = 8th | 8th
      ? Assessment Grade = 1 | 1
      Benchmark Period / BENCHMARK_PERIOD = BOY | BOY
      Composite Score / COMPOSITE_SCORE = 340 | 332
      ? Composite Level = At | At
      ? Composite - National Norm Percentile = 60 | 50
      Letter Names (LNF) - Score / LETTER_NAMES_LNF_SCORE / LNF Score = 41 |
      ? Letter Names (LNF) - Level = At |
      ? Error Rate (ORF) - Score = 2 | 3
      ? DORF (Errors) Score = 2 | 3
      Client Date / CLIENT_DATE / Device Date = 9/17/2023 | 9/18/2023

      """,
      marks: ["501 340 2023-09-17", "502 332 2023-09-18", "501 41 2023-09-17"],
      people: pairNames, classes: ["Stone 1: Stone, Rae"]),
    ReportFacts(
      "mclass.progress.measures",
      """
      Student Primary ID / STUDENT_PRIMARY_ID = 501 | 501
      Student Last Name / STUDENT_LAST_NAME = Alder | Alder
      Student First Name / STUDENT_FIRST_NAME = Ada | Ada
      ? Assessment = DIBELS 8 | DIBELS 8
      Measure / MEASURE = LNF | LNF
      ? Probe Number = 1 | 2
      PM Period / PM_PERIOD = BOY to MOY | BOY to MOY
      Score / SCORE = 41 | 44
      ? Score Change = 0 | 3
      Client Date / CLIENT_DATE / Device Date = 10/17/2023 | 10/24/2023

      """, marks: ["501 41 2023-10-17", "501 44 2023-10-24"], people: ["501 Alder, Ada"]),
    ReportFacts(
      "aimswebplus",
      """
      Studentuid / SSID / SourceID = 501 | 502
      StudentLastName = Alder | Birch
      StudentFirstName = Ada | Ben
      ? StudentGrade = 1 | 1
      ClassName = Stone 1 | Stone 1
      TeacherLastName = Stone | Stone
      TeacherFirstName = Rae | Rae
      Teacheruid = 77 | 77
      Period = Fall | Fall
      IsBatteryScore = N | Y
      MeasureName / measure_name = Letter Naming | Reading
      Score = 41 | 120
      ScaledScore = | 215
      AdministrationDate = 9/17/2023 | 9/18/2023
      ? Natl = 50 | 55
      ? RiskStatus = Low | Low

      """,
      marks: ["501 41 2023-09-17", "502 120 2023-09-18", "502 215 2023-09-18"],
      people: pairNames, classes: ["Stone 1: Stone, Rae"]),
    ReportFacts(
      "fastbridge",
      """
      Assessment = aReading | aReading
      Assessment Language = English | English
      Local ID / State ID = 501 | 502
      FAST ID = 9001 | 9002
      First Name = Ada | Ben
      Last Name = Alder | Birch
      Grade = 4 | 4
      ? School = Pine | Pine
      Fall aReading Test Theta = 512.5 | 508
      ? Fall aReading Percentile at Nation = 60 | 55
      ? Fall aReading Risk Level = lowRisk | lowRisk
      Fall aReading Final Date = 09/17/2023 | 09/18/2023
      ? Growth Score from Fall to Winter = 3 | 4
      Screening Period 4 AUTO L1 GOM IC per minute = 21 |
      Screening Period 4 AUTO L1 GOM IC per ten minute = | 30
      Screening Period 4 AUTO L1 GOM Final Date = 04/17/2024 | 04/18/2024
      Winter CBMR-English - (Passage 1) WRC_PER_MIN = 88 |
      Winter CBMR-English Median WRC = 90 |
      Winter CBMR-English Final Date = 01/17/2024 |

      """,
      marks: [
        "501 512.5 2023-09-17", "502 508 2023-09-18", "501 21 2024-04-17", "502 30 2024-04-18",
        "501 88 2024-01-17", "501 90 2024-01-17",
      ], people: pairNames),
    ReportFacts(
      "fastbridge.progress",
      """
      Assessment = CBMreading | CBMreading
      Student Id / Student State Id = 501 | 501
      Fast ID = 9001 | 9001
      First Name = Ada | Ada
      Last Name = Alder | Alder
      ? Grade = 4 | 4
      AssessmentDate = 10/17/2023 | 10/24/2023
      ScoreMetric = WRC | WRC
      Score = 88 | 91
      ? Start Goal = 80 | 80
      ? End Goal = 120 | 120
      ? Goal End Date = 05/17/2024 | 05/17/2024

      """, marks: ["501 88 2023-10-17", "501 91 2023-10-24"], people: ["501 Alder, Ada"]),
  ]

  static let early = [
    ReportFacts(
      "gold",
      """
      Child F Name = Ada | Ben
      Child L Name = Alder | Birch
      Student ID# / Child Identifier = 501 | 502
      ? ChildID = 9001 | 9002
      ? Site = Pine | Pine
      Class = PK-Stone | PK-Stone
      TeacherID = 77 | 77
      Teacher F Name = Rae | Rae
      Teacher L Name = Stone | Stone
      Fall 2024/2025 Objective 1a / Fall 2024/2025 Obj 1a = 4 | 5
      ? Fall 2024/2025 Age/Grade = Preschool 3 | Preschool 3
      ? Fall 2024/2025 Objective 1a Not Observed Reason = | absent

      """, marks: ["501 4", "502 5"], people: pairNames, classes: ["PK-Stone: Stone, Rae"]),
    ReportFacts(
      "istation",
      """
      STUDENT_ID / Student_ID = 501 | 502
      LNAME = Alder | Birch
      FNAME = Ada | Ben
      DOMAIN = Pine | Pine
      ? GRADE = 3 | 3
      Overall_SCORE / August_SCORE = 241 | 238
      ? Overall_PTILE = 60 | 55
      ? Overall_LEVEL = 3 | 3

      """, marks: ["501 241", "502 238"], people: pairNames),
    ReportFacts(
      "fountasPinnell.online",
      """
      Student_ID = 501 | 502
      Last_Name = Alder | Birch
      First_Name = Ada | Ben
      ? Current_Grade_Code = 2 | 2
      Admin_Date = 9/17/2022 | 9/18/2022
      ? Admin_Term = Fall | Fall
      Instructional_Reading_Level_score = |
      Accuracy_score = 97 | 95
      ? Fiction_Nonfiction_score = Fiction | Fiction

      """, marks: ["501 97 2022-09-17", "502 95 2022-09-18"], people: pairNames),
  ]
}
