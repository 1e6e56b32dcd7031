/// Facts of adaptive tests and of screening in reading and mathematics.
extension ReportFacts {
  static let all =
    adaptive + star + screening + early + lessons + assessments + courses + further + products
    + rare + abilities + examinations

  private static let pair = """
    Last Name = Alder | Birch
    First Name = Ada | Ben

    """
  private static let pairNames = ["501 Alder, Ada", "502 Birch, Ben"]

  private static let adaptive = [
    ReportFacts(
      "iready.diagnostic",
      """
      Student ID / STUDENT_ID = 501 | 502
      \(pair)? Student Grade = 5 | 5
      ? Academic Year = 2022-2023 | 2022-2023
      Class(es) / CLASS_ES_ / classes = Math 5 | Math 5
      Class Teacher(s) / Teacher(s) / class_teacher_s = Stone, Rae | Stone, Rae
      ? School / School Name = Pine | Pine
      ? Norming Window = Fall (Beginning of Year) | Fall (Beginning of Year)
      ? Start Date = 09/06/2022 | 09/06/2022
      Completion Date / Diagnostic Completion Date / completion_date = 09/07/2022 | 09/08/2022
      Overall Scale Score / OVERALL_SCALE_SCORE = 455 | 460
      ? Overall Placement = Mid 5 | Early 5
      Overall Relative Placement = Early On Grade Level | Early On Grade Level
      ? Percentile = 61 | 65
      ? Mid On Grade Level Scale Score = 482 | 482
      Geometry Scale Score / geometry_scale_score = 448 |
      ? Geometry Placement = Level 5 | Tested Out
      ? Quantile Measure = 720Q | 740Q

      """,
      marks: ["501 455 2022-09-07", "501 448 2022-09-07", "502 460 2022-09-08"],
      people: pairNames, classes: ["Math 5: Stone, Rae"]),
    ReportFacts(
      "iready.dyslexia",
      """
      Student ID = 501 | 502
      \(pair)? Student Grade = 2 | 2
      ? Class(es) = Reading 2 | Reading 2
      Completion Date = 9/7/2024 | 9/17/2024
      Cut Score Applied (Fall, Winter, Spring) / cut_score_applied_fall_winter_spring = Fall | Fall
      Overall Scale Score = 410 | 420
      ? Reading Difficulty Indicator (Y/N) = Y | N
      Phonics Scale Score = 400 | 405

      """,
      marks: [
        "501 410 2024-09-07", "501 400 2024-09-07", "502 420 2024-09-17", "502 405 2024-09-17",
      ], people: pairNames),
    ReportFacts(
      "iready.literacyTasks",
      """
      STUDENT_ID = 501 | 502
      LAST_NAME / Last Name = Alder | Birch
      FIRST_NAME / First Name = Ada | Ben
      ? STUDENT_GRADE = 2 | 2
      ? ACADEMIC_YEAR = 2024-2025 | 2024-2025
      ? ASSESSMENT_LANGUAGE = English | English
      TASK_TYPE / Task Type = Letter Naming Fluency | Passage Reading Fluency
      CONTENT_GRADE = 1 | 2
      ? TIME_OF_YEAR = BOY | BOY
      DATE_ADMINISTERED / Date Administered = 9/17/2024 | 9/18/2024
      ? START_DATE = 9/1/2024 | 9/1/2024
      SCORE = 41 | 88
      ? PERCENTILE = 52 | 60

      """, marks: ["501 41 2024-09-17", "502 88 2024-09-18"], people: pairNames),
    ReportFacts(
      "iready.spanish",
      """
      STUDENT_ID = 501 | 502
      LAST_NAME = Alder | Birch
      FIRST_NAME = Ada | Ben
      ? CLASS_ES_ = Espanol 2 | Espanol 2
      COMPLETION_DATE / Completion Date = 9/17/2024 | 9/18/2024
      ? WINDOW = Fall | Fall
      OVERALL_SPANISH_PLACEMENT = On Grade | Below Grade
      PHONICS_PCT_CORRECT / PHONICS_PER_CORRECT / Phonics % Correct = 80 | 65

      """, marks: ["501 80/100 2024-09-17", "502 65/100 2024-09-18"], people: pairNames),
    ReportFacts(
      "iready.instruction",
      """
      Student ID = 501 | 502
      \(pair)Subject = Math | Math
      ? Academic Year = 2021-2022 | 2021-2022
      Class(es) = Math 5 | Math 5
      Class Teacher(s) = Stone, Rae | Stone, Rae
      Instruction: Overall Lessons Passed / instruction_overall_lessons_passed = 12 | 9
      ? Instruction: Overall Lessons Completed = 15 | 12
      Instruction: Overall Pass Rate (%) / instruction_overall_pass_rate = 80 | 75
      ? Instruction: Overall Time on Task (min) = 300 | 280

      """, marks: ["501 80/100", "502 75/100"], people: pairNames,
      classes: ["Math 5: Stone, Rae"]),
    ReportFacts(
      "map.growth",
      """
      TermName / termname / Term_Name = Fall 2024-2025 | Fall 2024-2025
      StudentID / Student_Number = 501 | 502
      StudentLastName = Alder | Birch
      StudentFirstName = Ada | Ben
      ? Grade = 7 | 7
      ? SchoolName = Pine | Pine
      Course / MeasurementScale / Subject = Math K-12 | Math K-12
      TestStartDate / Test_Start_Date = 09/08/2024 | 09/09/2024
      TestRITScore / testritscore = 221 | 218
      ? TestPercentile = 60 | 55
      ? FallToWinterObservedGrowth = |
      Goal1Name = Geometry | Geometry
      Goal1RitScore = 218 | 215
      ? LexileScore = | 

      """,
      marks: [
        "501 221 2024-09-08", "501 218 2024-09-08", "502 218 2024-09-09", "502 215 2024-09-09",
      ], people: pairNames),
  ]

  private static let star = [
    ReportFacts(
      "star.results",
      """
      StudentIdentifier / Student Identifier / StudentLocalID / studentidentifier = 501 | 502
      StudentLastName / Student Last Name / studentlastname = Alder | Birch
      StudentFirstName / Student First Name = Ada | Ben
      ? CurrentGrade = 5 | 5
      ? CourseName = Homeroom | Homeroom
      GroupOrClassName / Class Name / ClassName = Stone - 1 | Stone - 1
      TeacherIdentifier / Teacher Identifier = 77 | 77
      TeacherLastName / Teacher Last Name = Stone | Stone
      TeacherFirstName / Teacher First Name = Rae | Rae
      ? AssessmentType / Activity Type = Star Math | Star Math
      ? AssessmentStatus = Active | Active
      CompletedDate / Activity Completed Date / AssessmentDate = 9/17/2023 | 9/18/2023
      ? ScreeningPeriodWindowName / Screening Window Name = Fall | Fall
      ScaledScore / Scaled Score / scaledscore = 810 | 798
      PercentileRank / Percentile Rank = 61 | 55
      NormalCurveEquivalent / Normal Curve Equivalent = 55.9 | 52.6
      ? StateBenchmarkMinScaledScore = 700 | 700

      """, marks: ["501 810 2023-09-17", "502 798 2023-09-18"], people: pairNames,
      classes: ["Stone - 1: Stone, Rae"]),
    ReportFacts(
      "star.cbm",
      """
      StudentIdentifier / studentidentifier = 501 | 502
      StudentLastName = Alder | Birch
      StudentFirstName = Ada | Ben
      GroupOrClassName = Stone - 1 | Stone - 1
      TeacherLastName = Stone | Stone
      TeacherFirstName = Rae | Rae
      MeasureName / measurename = Letter Naming | Letter Sounds
      ? Season = Fall | Fall
      ? BenchmarkCategory = At/Above | Below
      EquatedCorrectPerMinute / equatedcorrectperminute = 32.5 | 18
      ? EquatedPercentCorrect = 95 | 80
      CompletedTestDate = 9/17/2023 | 9/18/2023

      """, marks: ["501 32.5 2023-09-17", "502 18 2023-09-18"], people: pairNames,
      classes: ["Stone - 1: Stone, Rae"]),
    ReportFacts(
      "star.floridaFAST",
      """
      SID_SID = 501 | 502
      FLEID = FL50001 | FL50002
      FirstName = Ada | Ben
      LastName = Alder | Birch
      ? Sgrade = 2 | 2
      Gname = Stone - 1 | Stone - 1
      LastName_T = Stone | Stone
      FirstName_T = Rae | Rae
      TID = 77 | 77
      ? TestName = Star Reading | Star Reading
      CompletedDate = 9/17/2023 | 9/18/2023
      UnifiedScore = 950 | 940
      ? PR = 60 | 55
      ? AchievementLevel = 3 | 3

      """, marks: ["501 950 2023-09-17", "502 940 2023-09-18"], people: pairNames,
      classes: ["Stone - 1: Stone, Rae"]),
    ReportFacts(
      "star.skillAreas",
      """
      StudentIdentifier / StudentSourcedID = 501 | 502
      AssessmentID = 41 | 42
      ? DomainName = Number | Number
      SkillAreaName = Fractions | Fractions
      SkillAreaMasteryScore = 71 | 64
      CompletedDate / CompletedDateLocal = 9/17/2023 | 9/18/2023

      """, marks: ["501 71/100 2023-09-17", "502 64/100 2023-09-18"]),
    ReportFacts(
      "acceleratedReader",
      """
      StudentIdentifier = 501 | 502
      StudentLastName = Alder | Birch
      StudentFirstName = Ada | Ben
      QuizNumber = 41 | 42
      ContentTitle = The Pond | The Hill
      BookLevel = 3.2 | 4.1
      QuestionsPresented = 10 | 10
      QuestionsCorrect = 9 | 7
      PointsPossible = 2 | 3
      ? PointsEarned = 1.8 | 2.1
      ? PercentCorrect = 90 | 70
      DateQuizCompleted / DateQuizCompletedLocal = 9/17/2023 | 9/18/2023

      """, marks: ["501 9/10 2023-09-17", "502 7/10 2023-09-18"], people: pairNames),
  ]
}
