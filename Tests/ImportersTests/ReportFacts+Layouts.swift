/// Facts of reports that few districts have, and of exports that somebody made by their fields.
extension ReportFacts {
  private static let names = ["501 Alder, Ada", "502 Birch, Ben"]

  static let rare = stateTests + admissions + lists

  private static let stateTests = [
    // Counts of questions, an answer, a race's code and a percentile are no scores; the grade is a code.
    ReportFacts(
      "collegeBoard",
      """
      ? AI_CODE / ai_code = 311 | 311
      ? AI_NAME / ai_name = Pine | Pine
      NAME_LAST / name_last = Alder | Birch
      NAME_FIRST / name_first = Ada | Ben
      ? DERIVED_AGGREGATE_RACE_ETH / derived_aggregate_race_eth = 8 | 2
      DISTRICT_STUDENT_ID / district_student_id = 501 | 502
      ? SECONDARY_ID / secondary_id = 9501 | 9502
      ? CB_ID / cb_id = 77001 | 77002
      LATEST_PSAT_DATE / latest_psat_date = 10/14/2025 | 10/15/2025
      ? LATEST_PSAT_GRADE / latest_psat_grade = 5 | 5
      LATEST_PSAT_TOTAL / latest_psat_total = 910 | 870
      LATEST_PSAT_EBRW / latest_psat_ebrw = 450 |
      ? latest_psat_ks_math_algebra = 11 | 14
      ? PERCENTILE_NATREP_PSAT_TOTAL / percentile_natrep_psat_total = 41 | 36
      ? EBRW_CCR_BENCHMARK / ebrw_ccr_benchmark = Y | N
      ? NUM_READING_QUES = 42 | 42
      ? READING_QUES_ANS1 = 1 | 3
      ? SDQ_DATE = 10/20/2025 | 10/20/2025
      ? gpo = 2 | 2

      """, marks: ["501 910 2025-10-14", "502 870 2025-10-15", "501 450 2025-10-14"],
      people: names),
    // Errors of measurement, ranges, clusters and tiers are no scores.
    ReportFacts(
      "wida.access",
      """
      District Student ID = 501 | 502
      ? State Student ID = 9501 | 9502
      ? Unique DRC Student ID = 77001 | 77002
      Student Last Name = Alder | Birch
      Student First Name = Ada | Ben
      School Name = Pine | Pine
      ? School Number = 311 | 311
      Grade = 03 | 03
      ? Reported Record = 1 | 1
      Scale Score - Listening = 340 | NA
      ? Proficiency Level - Listening = 3.1 | NA
      ? CSEM - Listening = 21 | 22
      ? Confidence Low Score - Listening = 319 | 320
      ? Cluster - Listening = 3 | 3
      Scale Score - Overall = 352 | 331
      Proficiency Level - Overall = 3.4 | 2.8
      ? Reported Tier = B | B
      Test Completion Date = 2/3/2026 | 2/4/2026

      """, marks: ["501 340 2026-02-03", "501 352 2026-02-03", "502 331 2026-02-04"],
      people: names, classes: ["Pine, grade 03: ?"]),
    ReportFacts(
      "wida.model",
      """
      ? MET ID = 77001 | 77002
      Location Name = Pine | Pine
      Student First Name = Ada | Ben
      Student Last Name = Alder | Birch
      STUDENT ID = 501 | 502
      Grade = 3 | 3
      Test Form = WIDA MODEL Gr. 3-5 Summative | WIDA MODEL Gr. 3-5 Summative
      Test Date = 10/03/2025 08:56:48 AM | 10/06/2025 09:12:16 AM
      ? Listening Prof Score = 3.1 | 2.2
      Oral Language Scale Score = 310 | 301
      Overall Score Scale Score = 322 | 315
      Overall Score Prof Score = 3.3 | 2.9

      """,
      marks: [
        "501 310 2025-10-03", "501 322 2025-10-03", "502 301 2025-10-06", "502 315 2025-10-06",
      ],
      people: names, classes: ["Pine, grade 3: ?"]),
    ReportFacts(
      "ixl.overall", name: "IXL_ELA_Overall_Spring.csv",
      """
      ID = 501 | 502
      First name = Ada | Ben
      Last name = Alder | Birch
      Teacher(s) = Rae Stone | Rae Stone
      Grade = 3 | 3
      School = Pine | Pine
      Overall = 330 | --
      ? Overall tier = On grade |

      """, marks: ["501 330"], people: names, classes: ["Rae Stone, grade 3: Rae Stone"]),
  ]

  private static let admissions = [
    ReportFacts(
      "act",
      """
      ACT ID = 214 | 215
      Last Name = Alder | Birch
      First Name = Ada | Ben
      ? State ID = 9501 | 9502
      Local ID = 501 | 502
      Test Date = Feb-24 | Feb-24
      ? School Name = Pine | Pine
      ? Grade = 12th | 11th
      ? ACT composite superscore = 30 | 28
      ACT composite score = 27 | 24
      ? National rank of composite score = 87 | 75
      ACT math score = 21 | --
      Algebra Points Earned = 5 | 4
      Algebra Points Possible = 8 | 8
      ? Algebra Percent Correct = 63 | 50
      ? Algebra Readiness Range Lower Bound = 54 | 54

      """, marks: ["501 27", "501 21", "501 5/8", "502 24", "502 4/8"], people: names),
    ReportFacts(
      "act.data",
      """
      ID_ACT = 214 | 215
      ? ID_StateAssign = 9501 | 9502
      ID_Local = 501 | 502
      F_Name = Ada | Ben
      L_Name = Alder | Birch
      ? HS_GradeLev = 11th Grade | 12th Grade
      Test_Dte = 092024 | 102024
      ? StRnk_Eng = 45 | 73
      Eng = 15 | 21
      Mth = 14 | 18
      Composite = 16 | 21
      ? USRnk_Comp = 37 | 66
      Sup_Composite = 19 | 22
      E_Earn_Prod = 16 | 15
      E_Poss_Prod = 23 | 24
      ? E_PctC_Prod = 70 | 63

      """,
      marks: [
        "501 15", "501 14", "501 16", "501 16/23", "502 21", "502 18", "502 21", "502 15/24",
      ], people: names),
    ReportFacts(
      "apExams",
      """
      AP Number/AP ID / AP ID = 605000 | 605001
      Last Name = Alder | Birch
      First Name = Ada | Ben
      ? Grade Level = 5 | 6
      ? Award Year 1 = 24 |
      Admin Year 01 = 24 | 24
      Exam Code 01 = 93 | 7
      Exam Grade 01 = 2 | 5
      ? Class Section Code 01 = |
      Admin Year 02 = | 23
      Exam Code 02 = | 10
      Exam Grade 02 = | 4
      Student Identifier = 501 | 502

      """, marks: ["501 2", "502 5", "502 4"], people: names),
  ]

  private static let lists = [
    ReportFacts(
      "zipgrade.class", name: "Unit 3.csv",
      """
      ZipGrade ID / ZipGradeID = 77001 | 77002
      External ID / ExternalID = 501 | 502
      First Name / FirstName = Ada | Ben
      Last Name / LastName = Alder | Birch
      Class = Rm 4 | Rm 4
      Earned Score / Earned Points = 8 | 11
      Possible Score / Possible Points = 20 | 20
      ? Percent Correct = 40 | 55
      ? Q1 = A | C

      """, marks: ["501 8/20", "502 11/20"], people: names, classes: ["Rm 4: ?"]),
    ReportFacts(
      "zearn",
      """
      School = Pine | Pine
      Class = Rm 4 | Rm 4
      Class Grade = 3 | 3
      SIS ID = 501 | 502
      Last Name = Alder | Birch
      First Name = Ada | Ben
      ? Student Grade = 3 | 3
      Lesson = G3 M1 L04 | G3 M1 L05
      Completion Date = 9/9/2025 | 9/11/2025

      """, marks: [], people: names, classes: ["Rm 4: ?"]),
    ReportFacts(
      "synergy",
      """
      Student Name = Alder, Ada | Birch, Ben
      Perm ID = 501 | 502
      ? Ed-Fi ID = 77001 | 77002
      State ID = 9501 | 9502
      ? Legal Last Name = Alder | Birch
      Grade = 3 | 4

      """, marks: [], people: names),
    ReportFacts(
      "canvas.quiz.new", name: "Unit 3.csv",
      """
      name = Ada Alder | Ben Birch
      id = 77001 | 77002
      sis_id = 501 | 502
      section = Rm 4 | Rm 4
      ? section_id = 385739 | 385739
      submitted = 2025-09-25 15:30:00 UTC | 2025-09-26 16:00:00 UTC
      attempt = 1 | 1
      ? 101: Which is prime? = 7 | 9
      101: score = 2 | 0
      102: score = 1 | 1.5

      """,
      marks: ["501 2 2025-09-25", "501 1 2025-09-25", "502 0 2025-09-26", "502 1.5 2025-09-26"]),
    ReportFacts(
      "powerschool.tables.exportedTeachers",
      """
      TeacherNumber = T71 | T88
      First_Name = Rae | Max
      Last_Name = Stone | Brook
      SchoolID = 311 | 311
      ? Email_Addr = rae@pine.example | max@pine.example

      """, marks: []),
    ReportFacts(
      "powerschool.tables.exportedSections",
      """
      SchoolID = 311 | 425
      Course_Number = M3 | M3
      Section_Number = 1 | 1
      TermID = 3500 | 3500
      ? [13]Abbreviation = 25-26 | 25-26
      ? Expression = 1(A) | 1(A)
      [05]TeacherNumber = T71 | T88

      """, marks: [], classes: ["M3, section 1: T71", "M3, section 1: T88"]),
    ReportFacts(
      "powerschool.tables.exportedEnrollments",
      """
      Course_Number = M3 | M3
      Section_Number = 1 | 1
      SchoolID = 311 | 425
      TermID = 3500 | 3500
      ? DateEnrolled = 8/18/2025 | 8/18/2025
      ? DateLeft = 6/5/2026 | 6/5/2026
      ? Expression = 1(A) | 1(A)
      [01]Student_Number = 501 | 502

      """, marks: []),
    // Nicknames are nobody's names.
    ReportFacts(
      "kahoot.scores",
      """
      ? Rank = 1 | 2
      Player = adaaa | captain b
      Total Score (points) = 4210 | 3988
      Correct Answers = 8 | 7
      ? Incorrect Answers = 1 | 2

      """, marks: []),
    ReportFacts(
      "kahoot.answers",
      """
      Question Number = 1 Quiz | 1 Quiz
      ? Question = Which is prime? | Which is prime?
      Player = adaaa | captain b
      ? Correct = 1 | 0
      ? Score (points) = 901 | 0
      Current Total Score (points) = 901 | 0

      """, marks: []),
    ReportFacts(
      "clever.staff",
      """
      School_id = 311 | 311
      Staff_id = T71 | T88
      ? Staff_email = rae@pine.example | max@pine.example
      First_name = Rae | Max
      Last_name = Stone | Brook
      ? Department = |
      Title = Counselor | Principal
      ? Username = rae | max
      ? Role = Admin | Admin

      """, marks: []),
  ]
}
