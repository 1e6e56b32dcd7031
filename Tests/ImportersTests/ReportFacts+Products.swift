/// Facts of further products, with titles as public connectors to them have them
/// (github.com/PowerSchool-ETL-Assistant-Tool/ETL-Assistant-Tool, by vendor), and as the manuals of
/// Canvas and Moodle show them.
extension ReportFacts {
  static let products = inventories + readings + quizzes + benchmarks

  private static let benchmarks = [
    ReportFacts(
      "easycbm",
      """
      ? SchoolID = 11 | 11
      School = Pine | Pine
      Student ID = 501 | 502
      Grade = 4 | 4
      ? Gender = F | M
      ? SPED = N | N
      ? ELL = N | N
      Last Name = Alder | Birch
      First Name = Ada | Ben
      PRF = 112 | 84
      PRF Percentile = 55 | 30
      VOCAB = 17 | 12
      VOCAB Percentile = 60 | 33
      PROF RDG = 15 |
      ? PROF RDG Percentile = 48 |
      ? PROF Rdg Lexile = 800L |
      Risk = Low | Some

      """, marks: ["501 112", "502 84", "501 17", "502 12", "501 15"],
      people: ["501 Alder, Ada", "502 Birch, Ben"]),
    ReportFacts(
      "easycbm",
      """
      School = Pine | Pine
      Student ID = 501 | 502
      Grade = 5 | 5
      Last Name = Alder | Birch
      First Name = Ada | Ben
      BASIC MATH = 12 | 10
      BASIC MATH Percentile / CCSS MATH Percentile = 55 | 30
      PROF MATH = 31 | 22
      ? PROF MATH Percentile = 60 | 33
      Risk = Low | High

      """, marks: ["501 12", "502 10", "501 31", "502 22"],
      people: ["501 Alder, Ada", "502 Birch, Ben"]),
    ReportFacts(
      "beacon",
      """
      ? Parent_Site = 100 | 100
      ? District_Code = 10 | 10
      School_Code = 1107 | 1107
      DRC_Student_ID = 9001 | 9002
      State_Student_ID = 501 | 502
      ? Academic_Year = 2024-2025 | 2024-2025
      ? Season = Winter | Winter
      Tested_Date = 1/29/2025 | 1/30/2025
      ? Test_Type = FULL | FULL
      Test = MATHA | MATHA
      ? Test_Level = 7 | 7
      Student_Grade = 07 | 07
      Student_Last_Name = Alder | Birch
      Student_First_Name = Ada | Ben
      ? Total_Theta = -0.5 | -0.6
      Total_Scale_Score = 452 | 442
      ? Total_Scale_Score_SEM = 36 | 35
      ? Total_Achievement_Level = Prepared | 1
      S1_Scale_Score = 530 |
      ? S1_Scale_Score_SEM = 79 |
      S2_Scale_Score = 445 | 394
      ? S2_Achievement_Level = 1 | 1
      ? Predictive_Scale_Score = 669 | 663

      """,
      marks: [
        "501 452 2025-01-29", "502 442 2025-01-30", "501 530 2025-01-29", "501 445 2025-01-29",
        "502 394 2025-01-30",
      ], people: ["501 Alder, Ada", "502 Birch, Ben"]),
  ]

  private static let inventories = [
    ReportFacts(
      "aleks",
      """
      ? Type of Data = Student | Student
      Student Name = Alder, Ada | Birch, Ben
      ? Login = AALDER | BBIRCH
      Student ID = 501 | 502
      ? Last Login = 01/31/2023 | 01/30/2023
      ? Expiration Date = 08/17/2023 | 08/17/2023
      Class Name = Algebra P1 | Algebra P1
      ? Class Grade = 9th Grade | 9th Grade
      Instructor = Stone, Rae | Stone, Rae
      ? Course Product = Algebra 1 | Algebra 1
      ? Institution Name = Pine | Pine
      Initial Knowledge - Knowledge Check Start Date / Initial Knowledge Check - Knowledge Check End Date = 08/18/2022 | 08/19/2022
      ? Initial Knowledge - Reason for Knowledge Check = Initial Knowledge Check | Class Changed
      Initial Knowledge - Mastered (%) / Initial Knowledge Check - Mastered (%) = 35% | 36%
      ? Initial Knowledge - Mastered (number of topics) = 200 | 204
      Latest Knowledge - Knowledge Check Start Date = 01/17/2023 | 01/18/2023
      ? Latest Knowledge - Time in Knowledge Check = 28m | 0m
      Latest Knowledge - Mastered (%) / Latest Knowledge Check - Mastered (%) = 40% | 41%
      ? Latest Knowledge - Mastered (number of topics) = 231 | 236
      ? Pie Progress at Start - Progress (%) = 42% | -
      ? Pie Progress at Start - Progress (number of topics) = 239 | -
      ? Pie Progress at Start - Total Number of Topics Available = 573 | 573
      ? Pie Progress at End - Progress (%) = 46% | 41%
      ? Pie Progress at End - Progress (number of topics) = 263 | 240
      ? Time = 4h46m | 2h50m
      ? Learned = 32 | 32
      ? Attempted = 41 | 40

      """,
      marks: [
        "501 35/100 2022-08-18", "502 36/100 2022-08-19", "501 40/100 2023-01-17",
        "502 41/100 2023-01-18",
      ],
      people: ["501 Alder, Ada", "502 Birch, Ben"],
      classes: ["Algebra P1: Stone, Rae"]),
    ReportFacts(
      "exactPath",
      """
      Subject Name = Reading | Mathematics
      ? Academic Year = Academic Year 2021-2022 | Academic Year 2021-2022
      ? Location Name = Pine | Pine
      Student Name = Alder, Ada | Birch, Ben
      Student ID = 501 | 502
      Classes = ELA 3 - Stone, Homeroom 3 | Math 3 - Brook
      ? Growth Test 1 / 2 = 40 |
      ? Diagnostic Test 1 Window = LP 1 | LP 1
      ? Diagnostic Test 1 Grade = 3 | 3
      ? Diagnostic Test 1 Time (minutes) = 37 | 31
      ? Diagnostic Test 1 Start Date = 09/05/2021 | 09/05/2021
      Diagnostic Test 1 Completion Date = 09/06/2021 | 09/07/2021
      Diagnostic Test 1 Scale Score = 868.00 | 908.00
      ? Diagnostic Test 1 Grade Level Proficiency = Approaching | Meets
      ? Diagnostic Test 1 GLP Season = Fall | Fall
      ? Diagnostic Test 1 NPR = 17 | 25
      ? Diagnostic Test 1 Lexile (Reading Subject Only) = 675L |
      ? Diagnostic Test 2 Window = LP 2 |
      ? Diagnostic Test 2 Grade = 3 |
      Diagnostic Test 2 Completion Date = 01/11/2022 |
      Diagnostic Test 2 Scale Score = 908.00 |
      ? Diagnostic Test 2 Grade Level Proficiency = Meets |
      ? Diagnostic Test 2 GLP Season = Winter |

      """,
      marks: ["501 868 2021-09-06", "502 908 2021-09-07", "501 908 2022-01-11"],
      people: ["501 Alder, Ada", "502 Birch, Ben"]),
    ReportFacts(
      "exactPath.windows",
      """
      ? account_name = Pine District | Pine District
      ? location_name = Pine | Pine
      subject = Mathematics | Reading
      learner_last_name / LearnerLastName = Alder | Birch
      LearnerFirstName / learner_first_name = Ada | Ben
      sisid = 501 | 502
      testing_window_score_fall = 1026 | 1018
      ? time_on_task_fall = 2952 | 7347
      ? testing_window_grade_fall = 9 | 9
      ? start_date_fall = 09-10-2024 | 8/21/2024
      completion_fall / completion_date_fall = 09-11-2024 | 09-09-2024
      ? math_quantile_fall = 660Q |
      ? reading_lexile_fall =  | 675L
      ? npr_diagnostic_fall = 23 | 21
      testing_window_score_winter = 1012 |
      completion_date_winter = 12/18/2024 |

      """,
      marks: ["501 1026 2024-09-11", "502 1018 2024-09-09", "501 1012 2024-12-18"],
      people: ["501 Alder, Ada", "502 Birch, Ben"]),
    ReportFacts(
      "hmh.growthMeasure",
      """
      ? academic_year = 2022-2023 | 2022-2023
      ? application_code = GM_MATH | GM_MATH
      ? name = Growth Measure | Growth Measure
      ? school_name = Pine | Pine
      ? school_pid = 100 | 100
      teacher_ref_id = t77 | t77
      teacher_name_last = Stone | Stone
      teacher_name_first = Rae | Rae
      ? section_ref_id = sec4 | sec4
      class_name = Math 4 | Math 4
      student_last_name = Alder | Birch
      student_first_name = Ada | Ben
      student_lasid = 501 | 502
      ? student_sasid = 9501 | 9502
      ? student_grade = 4 | 4
      season_toy = BOY | BOY
      completed_date = 09/07/2022 | 09/08/2022
      ? time_spent = 40 | 41
      scaled_score = 450 | 470
      performance_level_primary = Approaching | On Level
      ? grade_level_equivalence = 3.2 | 4.4
      ? math_numbers_level = Far Below | On Level
      ? moy_boy_growth_level = Low |
      ? quantile_mid = 450 | 520

      """,
      marks: ["501 450 2022-09-07", "502 470 2022-09-08"],
      people: ["501 Alder, Ada", "502 Birch, Ben"],
      classes: ["Math 4: Stone, Rae"]),
    ReportFacts(
      "hmh.inventory",
      """
      ? USER_NAME = aalder | bbirch
      ? USER_ID = u1 | u2
      SIS_ID = 501 | 502
      FIRST_NAME = Ada | Ben
      LAST_NAME = Alder | Birch
      ? GRADE = 5 | 5
      ? SCHOOL_ID = 100 | 100
      ? SCHOOL_NAME = Pine | Pine
      CLASS_NAME = Math 5 | Math 5
      LEXILE_SCORE = 720 |
      LEXILE_MOD_DATE = 09/10/2020 |
      ? SMI_LAST_QUANTILE_DATE = 01/12/2021 | 09/11/2020
      ? SMI_LAST_QUANTILE = 480 | 450
      ? SMI_PERCENTILE = 30 | 22
      SMI_TEST_DATE_1 = 09/10/2020 | 09/11/2020
      SMI_QUANTILE_SCORES_1 = 440 | 450
      ? SMI_PERFORMANCE_LEVEL_1 = Basic | Basic
      SMI_TEST_DATE_2 = 01/12/2021 |
      SMI_QUANTILE_SCORES_2 = 480 |

      """,
      marks: [
        "501 720 2020-09-10", "501 440 2020-09-10", "502 450 2020-09-11", "501 480 2021-01-12",
      ],
      people: ["501 Alder, Ada", "502 Birch, Ben"]),
    ReportFacts(
      "map.growth",
      """
      TermName = Fall 2021-2022 | Fall 2021-2022
      ? SchoolName = Pine | Pine
      ? School_StateID = 300 | 300
      StudentLastName = Alder | Birch
      StudentFirstName = Ada | Ben
      StudentID = 501 | 502
      ? Student_StateID = 9501 | 9502
      ? Grade = K | K
      Course = Math K-12 | Reading
      Teacher Name = Stone, Rae | Stone, Rae
      ? Teacher UID = 77 | 77
      ? TestType = Survey With Goals | Survey With Goals
      ? TestName = Growth: Math K-2 | Growth: Reading K-2
      TestStartDate = 9/9/2021 | 9/13/2021
      ? TestStartTime = 12:35 PM | 12:36 PM
      ? TestDurationMinutes = 38 | 33
      TestRITScore = 114 | 125
      ? TestPercentile = 3 | 18
      ? AchievementQuintile = Low | Low
      ? QuantileScore = EM400Q |
      ? LexileScore =  | BR400L
      Goal1Name = Geometry |
      Goal1RitScore = 121 |
      ? Goal1Range = 115-127 |
      ? Goal1Adjective = Low |
      Goal2Name =  | Vocabulary
      Goal2RitScore =  | 131

      """,
      marks: [
        "501 114 2021-09-09", "502 125 2021-09-13", "501 121 2021-09-09", "502 131 2021-09-13",
      ],
      people: ["501 Alder, Ada", "502 Birch, Ben"]),
  ]

  private static let readings = [
    ReportFacts(
      "brigance",
      """
      ? Account Name = Pine District | Pine District
      Student ID = 501 | 502
      First Name = Ada | Ben
      Last Name = Alder | Birch
      ? School/Class ID = 100 | 100
      ? School/Class Name = Pine | Pine
      ? Date of Birth = 12/9/2018 | 12/9/2018
      ? Enter Program Date = 1/30/2024 | 1/30/2024
      Date Assessed = 1/29/2024 | 1/28/2024
      Core Assessment = Five-Year-Old Child | Five-Year-Old Child
      Total Raw Score = 22 | 54
      ? Total Performance = Below | Above
      ? Age Equivalent = 3y 2m |
      Composite Score = 67 | 91
      ? Percentile = 1 | 40
      Physical Development Score = 79 |
      ? Physical Development Performance = Below Average |
      ? Date Created = 1/29/2024 | 1/29/2024
      ? Assessor = Max Brook | Max Brook

      """,
      marks: [
        "501 22 2024-01-29", "502 54 2024-01-28", "501 67 2024-01-29", "502 91 2024-01-28",
        "501 79 2024-01-29",
      ],
      people: ["501 Alder, Ada", "502 Birch, Ben"]),
    ReportFacts(
      "esgi",
      """
      Test Date = 1-22-2025 | 11-6-2024
      StudentID / StudentID.2 / Student ID = 501 | 502
      First Name = Ada | Ben
      Last Name = Alder | Birch
      Grade Level = 0 | 1
      ? School ID = 100 | 100
      ? School Name = Pine | Pine
      ? Teacher ID = TCH_77 | TCH_77
      Teacher First Name = Rae | Rae
      Teacher Last Name = Stone | Stone
      Marking Period = 2 | 2
      Test Name = High Frequency Words | High Frequency Words
      Correct Answers = 4 | 0
      Max Score = 4 | 40
      ? System Test ID = 2586559 | 2581968
      ? Grade = 4 | 1

      """,
      marks: ["501 4/4 2025-01-22", "502 0/40 2024-11-06"],
      people: ["501 Alder, Ada", "502 Birch, Ben"],
      classes: ["Stone, Rae, grade 0: Stone, Rae", "Stone, Rae, grade 1: Stone, Rae"]),
    ReportFacts(
      "literably",
      """
      Date = June 03, 2024 01:25 PM | May 31, 2024 01:15 PM
      Teacher = Rae Stone | Rae Stone
      Student First Name = Ada | Ben
      Student Last Name = Alder | Birch
      Current Grade = 3 | 3
      ? Grade When Assessed = 3 | 3
      ? Title = Animal Friends | Big Kids Help
      ? Text Grade Level = 1.7 | 1.1
      ? Language = english | english
      Accuracy = 0.902439 | 0.96
      Equated WCPM = 37 | 60
      ? Raw WCPM = 38 | 61
      Comprehension Correct = 4 | 3
      Comprehension Asked = 5 | 5
      ? Comprehension Percentage = 80.00% | 60.00%
      Instructional Level = 1.7 | 1.1
      Student ID = 501 | 502
      ? Student Number = 501 | 502
      ? School = Pine | Pine

      """,
      marks: [
        "501 37 2024-06-03", "502 60 2024-05-31", "501 0.902439/1 2024-06-03",
        "502 0.96/1 2024-05-31", "501 4/5 2024-06-03", "502 3/5 2024-05-31",
      ],
      people: ["501 Alder, Ada", "502 Birch, Ben"],
      classes: ["Rae Stone, grade 3: Rae Stone"]),
    ReportFacts(
      "istation.indicator",
      """
      Assessment Name = IRI/Istation - Fall | IRI/Istation - Spring
      ? School Year = 2023-2024 | 2023-2024
      EduId = 501 | 502
      First Name = Ada | Ben
      Last Name = Alder | Birch
      ? Grade Level = 02 | 03
      Assessment Date = 8/27/2023 | 5/11/2024
      ? District Tested = 8080 | 8080
      ? School Tested = 100 | 100
      ? VOC SS = 3 | 2
      VOC RS = 236.04 | 233
      TF RS = 29 | 0

      """,
      marks: [
        "501 236.04 2023-08-27", "502 233 2024-05-11", "501 29 2023-08-27", "502 0 2024-05-11",
      ],
      people: ["501 Alder, Ada", "502 Birch, Ben"]),
  ]

  private static let quizzes = [
    ReportFacts(
      "edulastic",
      """
      ASSIGNMENT_ID = 651e | 651e
      ? ASSIGNMENT_STATUS = DONE | DONE
      ASSIGNMENT_NAME = Fossils quiz | Fossils quiz
      TOTAL_POINTS = 12 |
      MAX_POINTS = 13 | 13
      ? OPENDATE = 2023-10-05 | 2023-10-05
      ? DUEDATE = 2023-10-12 | 2023-10-12
      CLASSSECTIONNAME = Science 4 | Science 4
      ? USERNAME = 730007766 | 730007767
      ? SCHOOLID = 100 | 100
      STUDENT_NUMBER = 501 | 502
      ? STATE_STUDENTNUMBER = 9501 | 9502
      SUBMITTED_DATE = 2023-10-06 |
      FIRSTNAME = Ada | Ben
      LASTNAME = Alder | Birch
      ? SUBJECT = Science | Science
      TEACHER = Rae Stone | Rae Stone
      ? TEACHER_USERNAME = rstone@pine.example | rstone@pine.example
      ? STATUS = GRADED | ABSENT
      ? TEST_TITLE = Fossils | Fossils
      ? TEST_TYPE = assessment | assessment

      """,
      marks: ["501 12/13 2023-10-06"],
      people: ["501 Alder, Ada", "502 Birch, Ben"],
      classes: ["Science 4: Rae Stone"]),
    ReportFacts(
      "savvas",
      """
      ? School = Pine | Pine
      Class = 7A | 7A
      Teacher = Rae Stone | Rae Stone
      Program = enVision Grade 7 | enVision Grade 7
      Assessment = 1-1: Practice | 1-1: Practice
      Submit Date = 8/30/2022 13:03 | 8/31/2022 5:17
      Student Name = Ada Alder | Ben Birch
      ? Student Login = a@pine.example | b@pine.example
      Student ID = 501 | 502
      Raw Score = 8.34 | 9
      Max Score = 9 | 9
      ? % Score = 93% | 100%

      """,
      marks: ["501 8.34/9 2022-08-30", "502 9/9 2022-08-31"],
      people: ["501 Ada Alder", "502 Ben Birch"],
      classes: ["7A: Rae Stone"]),
    ReportFacts(
      "canvas.quiz", name: "Quiz 1 Quiz Student Analysis Report.csv",
      """
      name = Ada Alder | Ben Birch
      id = 9001 | 9002
      sis_id = 501 | 502
      section = P1 | P1
      ? section_id = 77 | 77
      ? section_sis_id = MATH7-P1 | MATH7-P1
      submitted = 2023-10-02 15:12:00 UTC | 2023-10-03 15:12:00 UTC
      ? attempt = 1 | 1
      ? 4411: What is a ratio? = A comparison | ?
      ? 1.0 = 1.0 | 0.0
      ? 4412: Simplify 4:8 = 1:2 | 1:2
      ? 2.0 = 2.0 | 2.0
      n correct = 2 | 1
      n incorrect = 0 | 1
      score = 3.0 | 2.0

      """,
      marks: ["501 3 2023-10-02", "502 2 2023-10-03"],
      people: ["501 Ada Alder", "502 Ben Birch"],
      classes: ["P1: ?"]),
    ReportFacts(
      "moodle.quiz", name: "Quiz 1-grades.csv",
      """
      Last name / Surname = Alder | Birch
      First name = Ada | Ben
      ID number = 501 | 502
      ? Email address = ada@pine.example | ben@pine.example
      State / Status = Finished | Finished
      Started on / Started = 2 October 2023 9:12 AM | 3 October 2023 9:12 AM
      Completed = 2 October 2023 9:32 AM | 3 October 2023 9:30 AM
      ? Time taken = 20 mins | 18 mins
      Grade/10.00 = 8.00 | 6.50
      Q. 1 /5.00 = 4.00 | 3.00
      Q. 2 /5.00 = 4.00 | 3.50

      """,
      marks: [
        "501 8/10 2023-10-02", "502 6.5/10 2023-10-03", "501 4/5 2023-10-02", "502 3/5 2023-10-03",
        "501 4/5 2023-10-02", "502 3.5/5 2023-10-03",
      ],
      people: ["501 Alder, Ada", "502 Birch, Ben"]),
  ]
}
