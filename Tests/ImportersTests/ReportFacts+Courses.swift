/// Facts of programs with lessons, of district assessments and of gradebooks.
extension ReportFacts {
  private static let pairNames = ["501 Alder, Ada", "502 Birch, Ben"]

  static let lessons = [
    ReportFacts(
      "lexia.activities",
      """
      Lexia_ID = 501 | 502
      fname = Ada | Ben
      lname = Alder | Birch
      ? grade_label = 2 | 2
      class_names / classes = Stone 2 | Stone 2
      activity_id = 41 | 42
      activity_name = Rhymes | Blends
      accuracy = 92 | 85
      ? rate = 12 | 10
      activity_end_time = 9/17/2023 10:20 | 9/18/2023 10:25

      """, marks: ["501 92/100 2023-09-17", "502 85/100 2023-09-18"], people: pairNames),
    ReportFacts(
      "ixl.diagnostic",
      """
      ID / Student ID = 501 | 502
      First name / Student first name = Ada | Ben
      Last name / Student last name = Alder | Birch
      Teacher(s) = Stone, Rae | Stone, Rae
      Grade / Student grade = 5 | 5
      Overall level / Overall math / Overall = 510 | 490
      ? Overall tier = On | Below
      ? Overall percentile = 55 | 40
      Geometry level = 480 | --

      """, marks: ["501 510", "502 490", "501 480"], people: pairNames,
      classes: ["Stone, Rae, grade 5: Stone, Rae"]),
    ReportFacts(
      "ixl.dated",
      """
      ID / Student ID = 501 | 502
      First name / Student first name = Ada | Ben
      Last name / Student last name = Alder | Birch
      Teacher(s) = Stone, Rae | Stone, Rae
      Grade / Student grade = 5 | 5
      ? Subject = Math | Math
      Date / Test Date = 2024-09-18 | 2024-09-19
      Overall level = 510 | 490
      ? Overall tier = On | Below
      Geometry level = 480 | --

      """, marks: ["501 510 2024-09-18", "502 490 2024-09-19", "501 480 2024-09-18"],
      people: pairNames, classes: ["Stone, Rae, grade 5: Stone, Rae"]),
    ReportFacts(
      "ixl.levelUp",
      """
      ID = 501 | 502
      First name = Ada | Ben
      Last name = Alder | Birch
      Grade = 5 | 5
      Overall score = 71 | 64
      Overall scale score = 510 | 490
      Overall tier = On | Below
      ? Geometry tier = On | Below

      """, marks: ["501 71", "502 64", "501 510", "502 490"], people: pairNames),
    ReportFacts(
      "dreambox.lessons",
      """
      student_id = 501 | 502
      first_name = Ada | Ben
      last_name = Alder | Birch
      ? grade = 3 | 3
      start_date = 9/1/2023 | 9/1/2023
      end_date = 9/30/2023 | 9/30/2023
      ? mins = 300 | 280
      lessons_completed = 20 | 18
      lessons_passed = 15 | 12
      ? growth = 0.4 | 0.3

      """, marks: ["501 15/20 2023-09-30", "502 12/18 2023-09-30"], people: pairNames),
    ReportFacts(
      "imagine.assignments.scores",
      """
      Assignment Name = Task 1 | Task 1
      Student SIS ID / Student Number = 501 | 502
      Student First Name = Ada | Ben
      Student Last Name = Alder | Birch
      Class = Math 7 | Math 7
      Teacher First Name = Rae | Rae
      Teacher Last Name = Stone | Stone
      ? First Viewed At = 9/1/2023 | 9/1/2023
      Last Answered At = 9/17/2023 | 9/18/2023
      Score = 8 | 6
      Max Score = 10 | 10
      ? % Correct = 80 | 60

      """, marks: ["501 8/10 2023-09-17", "502 6/10 2023-09-18"], people: pairNames,
      classes: ["Math 7: Stone, Rae"]),
  ]

  static let assessments = [
    ReportFacts(
      "masteryconnect.questions",
      """
      tracker = Math 7 | Math 7
      assessment_name = Unit 1 | Unit 1
      student_id = 501 | 502
      last_name = Alder | Birch
      first_name = Ada | Ben
      section = P1 | P1
      teacher = Stone, Rae | Stone, Rae
      points_possible = 10 | 10
      score = 8 | 6
      percentage = 80 | 60
      question_1_points = 1 | 0
      question_1_points_possible = 1 | 1
      ? question_1_answer = B | C
      ? question_1_standard = 7.A | 7.A

      """, marks: ["501 8/10", "502 6/10", "501 1/1", "502 0/1"], people: pairNames,
      classes: ["P1: Stone, Rae"]),
    ReportFacts(
      "instructure.benchmark",
      """
      TestID = M7-B1 | M7-B1
      StudentID = 501 | 502
      Lname = Alder | Birch
      Fname = Ada | Ben
      ? Period = 2 | 2
      TchName = Stone, Rae | Stone, Rae
      PercCorr = 80 | 60
      AchLev = 3 | 2

      """, marks: ["501 80/100", "502 60/100"], people: pairNames),
    ReportFacts(
      "eduphoria.performance",
      """
      Student = Alder, Ada | Birch, Ben
      LocalID / Local Id = 501 | 502
      ? Passed = X | X
      Meets = X | X
      Masters = |
      Score = 80 | 60
      Raw Score = 32 | 24

      """, marks: ["501 80/100", "502 60/100", "501 32", "502 24"], people: pairNames),
    ReportFacts(
      "zipgrade",
      """
      QuizName = Quiz 1 | Quiz 1
      QuizClass = Math 7 | Math 7
      StudentID / CustomID = 501 | 502
      FirstName = Ada | Ben
      LastName = Alder | Birch
      Earned Points / EarnedPoints = 8 | 6
      Possible Points / PossiblePoints = 10 | 10
      ? PercentCorrect = 80 | 60
      QuizCreated = 9/17/2023 | 9/17/2023
      ? DataExported = 9/30/2023 | 9/30/2023
      ? Stu1 = B | C

      """, marks: ["501 8/10 2023-09-17", "502 6/10 2023-09-17"], people: pairNames),
  ]

  static let courses = [
    ReportFacts(
      "gradescope.scores",
      """
      First Name = Ada | Ben
      Last Name = Alder | Birch
      SID = 501 | 502
      ? Email = ada@pine.example | ben@pine.example
      section_name = P1 | P1
      HW1 = 8 | 6
      HW1 - Max Points = 10 | 10
      HW1 - Submission Time = 2023-09-17 10:20:00 -0500 | 2023-09-18 10:20:00 -0500
      ? HW1 - Lateness (H:M:S) = 0:00:00 | 0:00:00

      """, marks: ["501 8/10 2023-09-17", "502 6/10 2023-09-18"], people: pairNames),
    ReportFacts(
      "canvas.people",
      """
      Student Name = Alder, Ada | Birch, Ben
      Student ID = 9001 | 9002
      Student SIS ID = 501 | 502
      ? Email = ada@pine.example | ben@pine.example
      Section Name = MATH7-P1 | MATH7-P1

      """, marks: [], people: pairNames),
    ReportFacts(
      "moodle.grades.plain",
      """
      First name = Ada | Ben
      Surname / Last name = Alder | Birch
      ID number = 501 | 502
      Email address = ada@pine.example | ben@pine.example
      Assignment: Essay = 8 | 6
      ? Course total = 8 | 6
      Last downloaded from this course = 1758100000 | 1758100000

      """, marks: ["501 8", "502 6"], people: pairNames),
    ReportFacts(
      "clever.students", name: "students.csv",
      """
      School_id = 15 | 15
      Student_id = 501 | 502
      ? Student_number = 701 | 702
      Last_name = Alder | Birch
      First_name = Ada | Ben
      Grade = 7 | 7
      ? Contact_name = Kim | Lee

      """, marks: [], people: pairNames),
    ReportFacts(
      "clever.sections", name: "sections.csv",
      """
      School_id = 15 | 15
      Section_id = 9001 | 9002
      Teacher_id = 77 | 78
      Teacher_2_id = |
      Name = Math 7 | Art
      ? Term_name = S1 | S1

      """, marks: [], classes: ["Math 7: 77", "Art: 78"]),
    ReportFacts(
      "oea.sectionMark",
      """
      student_id = 501 | 502
      section_id = 9001 | 9001
      ? school_year = 2023 | 2023
      ? term_id = T1 | T1
      numeric_grade_earned = 91 | 104
      alpha_grade_earned = A | A

      """, marks: ["501 91/100", "502 104/100"]),
  ]
}
