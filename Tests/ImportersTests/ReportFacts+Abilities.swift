/// Facts of tests of ability and of reading measures: Achieve3000, CogAT, CAT4, NNAT3, IRLA, and of
/// programs' own tests.
extension ReportFacts {
  private static let pair = ["501 Alder, Ada", "502 Birch, Ben"]

  static let abilities = [
    ReportFacts(
      "achieve3000",
      """
      Student ID = 501 | 502
      Last Name = Alder | Birch
      First Name = Ada | Ben
      ? School = Pine | Pine
      ? Grade = 7 | 7
      Pre-Test Date / Pre-Test Date '24 - '25 = 9/9/2024 | 9/10/2024
      Pre-Test Lexile / Pre-Test Lexile (Reading) = 760 | 410
      Post-Test Date / Post-Test Date '24 - '25 = 5/6/2025 | 
      Post-Test Lexile / Post-Test Lexile (Reading) = 855 | -
      ? Post-Test Lexile Percentile = 61 | 
      ? Lexile Gains = 95 | 
      ? Expected Post-Test Score = 835 | 520
      ? Activities = 41 | 12
      ? Current Lexile reading measure = 850 | 425

      """, marks: ["501 760 2024-09-09", "502 410 2024-09-10", "501 855 2025-05-06"], people: pair),
    ReportFacts(
      "achieve3000.months",
      """
      Student ID = 501 | 502
      Last Name = Alder | Birch
      First Name = Ada | Ben
      Product (Scaffolds) = Literacy | Literacy
      ? August 2024 Total News Activities = 4 | 7
      ? August 2024 Activity Lexile Level = 400 | 380
      August 2024 Assessment Date = 2024-08-19 | 2024-08-20
      August 2024 Assessment Lexile Reading Measure = 410 | 390
      ? August 2024 Lexile Percentile = 30 | 22
      ? Initial Expected Post-Test Score = 520 | 500
      ? MC Activities = 12 | 14

      """, marks: ["501 410 2024-08-19", "502 390 2024-08-20"], people: pair),
    ReportFacts(
      "benchmarkUniverse",
      """
      Student SIS ID = 501 | 502 | 502
      Student Name = Alder, Ada | Birch, Ben | Birch, Ben
      ? School Name = Pine | Pine | Pine
      Class SIS ID = 90 | 90 | 90
      Class Name = Room 12 | Room 12 | Room 12
      Teacher Name = Stone, Rae | Stone, Rae | Stone, Rae
      ? Test Type = Unit | Unit | Unit
      Test Name = Unit 3 | Unit 3 | Unit 3
      Test Submitted = 9/29/2024 | 9/30/2024 | 9/30/2024
      Question Numbers = | | 01
      Points Earned = 8 | 15 | 1
      Total Points = 20 | 20 | 1
      ? TestScore% = 40 | 75 | 100

      """, marks: ["501 8/20 2024-09-29", "502 15/20 2024-09-30"], people: pair),
    ReportFacts(
      "cogat",
      """
      Student ID / Student_ID = 501 | 502
      Student Last Name = Alder | Birch
      Student First Name = Ada | Ben
      ? Grade = 5 | 5
      Verbal SAS / Standard Age Score (SAS) V / SAS V = 112 | 92
      Quantitative SAS / Standard Age Score (SAS) Q / SAS Q = 108 | 88
      Nonverbal SAS / Standard Age Score (SAS) N / SAS N = 120 | 100
      ? Verbal Age Percentile = 78 | 31
      ? Composite Stanine = 7 | 4
      ? Age Percentile Rank (APR) V = 78 | 31
      Test Date / Date Tested = 10/18/2024 | 10/18/2024

      """,
      marks: [
        "501 108 2024-10-18", "501 112 2024-10-18", "501 120 2024-10-18", "502 100 2024-10-18",
        "502 88 2024-10-18", "502 92 2024-10-18",
      ], people: pair),
    ReportFacts(
      "cat4",
      """
      Student ID = 501 | 502
      Surname = Alder | Birch
      Forename = Ada | Ben
      CAT level = A | A
      ? School name = Pine | Pine
      ? Year group = Year 3 | Year 3
      ? Verbal No. attempted = 48 | 47
      ? Verbal Total raw score = 31 | 30
      Verbal SAS = 101 | 96
      ? Verbal Stanine = 5 | 5
      Non-verbal SAS / Nonverbal SAS = 110 | 93
      Date of test = 09/10/2024 | 09/10/2024

      """,
      marks: [
        "501 101 2024-10-09", "501 110 2024-10-09", "502 93 2024-10-09", "502 96 2024-10-09",
      ], people: pair),
    ReportFacts(
      "nnat",
      """
      StudentID = 501 | 502
      LastName = Alder | Birch
      FirstName = Ada | Ben
      ? SchoolName = Pine | Pine
      ? Test Level = E | E
      TestDate = 1182024 | 01182024
      NumAttempted = 48 | 47
      ? RS = 27 | 22
      SS = 640 | 610
      NAI = 104 | 96
      ? PR = 60 | 40

      """,
      marks: [
        "501 104 2024-01-18", "501 640 2024-01-18", "502 610 2024-01-18", "502 96 2024-01-18",
      ], people: pair),
    ReportFacts(
      "irla",
      """
      Student ID = 501 | 502
      Last Name = Alder | Birch
      First Name = Ada | Ben
      ? School = Pine | Pine
      Classroom = Stone, Rae | Stone, Rae
      Section = Room 12 | Room 12
      IRLA Reading Level = 2G | 1B
      IRLA Score = 2.04 | 1.55
      IRLA Last Conference Date = 1/7/2025 | 1/8/2025
      ? IRLA Gap = 0.2 | 1.1
      ? IRLA Target = 1.6 | 1.6
      ? IRLA Growth = 0.3 | 0.2
      IRLA Score (Baseline) = 1.74 | 1.35
      IRLA Reporting Date (Baseline) = 9/9/2024 | 9/10/2024

      """,
      marks: [
        "501 1.74 2024-09-09", "501 2.04 2025-01-07", "502 1.35 2024-09-10", "502 1.55 2025-01-08",
      ], people: pair, classes: ["Room 12: Stone, Rae"]),
    ReportFacts(
      "progressLearning",
      """
      STUDENT_ID = 501 | 502
      LAST_NAME = Alder | Birch
      FIRST_NAME = Ada | Ben
      ? SCHOOL = Pine | Pine
      ASSESSMENT_DATE = 9/9/2024 12:10:38 PM | 9/10/2024 8:16:08 AM
      ? TOTAL_QUESTIONS = 10 | 10
      TOTAL_POINTS = 40 | 40
      TOTAL_POINTS_EARNED = 26 | 18
      ? OVERALL_SCORE = 65 | 45
      ASSESSMENT_NAME = Unit 1 | Unit 1
      STANDARD = ELA.2.R.1.1 | ELA.2.R.1.1
      STANDARD_TOTAL_POINTS = 4 | 4
      STANDARD_TOTAL_POINTS_EARNED = 2 | 3
      ? STANDARD_OVERALL_SCORE = 50 | 75

      """, marks: ["501 2/4 2024-09-09", "502 3/4 2024-09-10"], people: pair),
  ]
}
