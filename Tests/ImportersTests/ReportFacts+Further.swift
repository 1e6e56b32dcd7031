/// Facts of further reports: those that a product has beside its best-known one.
extension ReportFacts {
  private static let pairNames = ["501 Alder, Ada", "502 Birch, Ben"]

  static let further = diagnostics + gradebooks + moodleGrades + layouts

  private static let diagnostics = [
    ReportFacts(
      "dibels.windows",
      """
      STUDENT_ID = 501 | 502
      STUDENT_LNAME / STUDENT_LAST_NAME = Alder | Birch
      STUDENT_FNAME / STUDENT_FIRST_NAME = Ada | Ben
      SCHOOL_NAME = Pine | Pine
      ? TEACHER_ID = 77 | 77
      TEACHER_NAME = Rae Stone | Rae Stone
      GRADE = 1 | 1
      ? SCHOOL_YEAR = 2022 | 2022
      ASSESSMENT_DATE = 09/07/2022 | 09/08/2022
      ASSESS_WINDOW = BOY | BOY
      LNF / lnf = 41 |
      ORF_WORDS_CORRECT / orf_words_correct = | 88
      ? ORF_WORDS_INCORRECT = 1 | 2
      ? MAZE_INCORRECT = 0 | 0

      """, marks: ["501 41 2022-09-07", "502 88 2022-09-08"],
      people: ["501 Alder, Ada", "502 Birch, Ben"], classes: ["Rae Stone, grade 1: Rae Stone"]),
    ReportFacts(
      "iready.growthMonitoring",
      """
      Last Name = Alder | Birch
      First Name = Ada | Ben
      Student ID = 501 | 502
      ? Student Grade = 5 | 5
      Academic Year = 2025-2026 | 2025-2026
      School = Pine | Pine
      Subject = Math | Math
      Class(es) = Math 5 - Stone | Math 5 - Stone
      Class Teacher(s) = Stone, Rae | Stone, Rae
      Initial Diagnostic Completion Date = 9/17/2025 | 9/18/2025
      Initial Diagnostic Scale Score = 455 | 431
      ? Annual Typical Growth Measure = 20 | 18

      """, marks: ["501 455 2025-09-17", "502 431 2025-09-18"], people: pairNames,
      classes: ["Math 5 - Stone: Stone, Rae"]),
    ReportFacts(
      "acadience.peli",
      """
      school_name = Pine | Pine
      student_id = 501 | 502
      last_name = Alder | Birch
      first_name = Ada | Ben
      ? year_gradePK45 = 2023-2024 | 2023-2024
      alphabet_knowledge_raw = 12 | 9
      ? alphabet_knowledge_level = At | Below
      ? alphabet_knowledge_percentile = 55 | 20
      composite_raw = 120 | 90

      """, marks: ["501 12", "502 9", "501 120", "502 90"], people: pairNames),
    ReportFacts(
      "fountasPinnell.terms",
      """
      Full Name = Alder, Ada | Birch, Ben
      System Student ID = 501 | 502
      Full Date = 9/17/2025 | 9/18/2025
      ? School Name = Pine | Pine
      Report 1 - T1 English = M | I
      Report 2 - T2 English = N | J

      """, marks: [], people: pairNames),
    ReportFacts(
      "map.fluency",
      """
      TermName = Fall 2021-2022 | Fall 2021-2022
      ? SchoolName = Pine | Pine
      StudentID = 501 | 502
      Grade = 2 | 2
      AssignedTestType = Oral | Oral
      TestLanguage = English | English
      TestCompletionDate = 9/17/2021 | 9/18/2021
      PictureVocabCorrect = 8 | 6
      PictureVocabAttempted = 10 | 10
      ? PictureVocabPerformanceLevel = Meets | Below
      OralReadingWCPM = 92 | No Score
      OralReadingAccuracyScore = 97 | No Score
      ? PhonologicalAwarenessZPDName = Blending | Rhyming

      """,
      marks: [
        "501 8/10 2021-09-17", "502 6/10 2021-09-18", "501 92 2021-09-17", "501 97/100 2021-09-17",
      ]),
  ]

  private static let gradebooks = [
    ReportFacts(
      "gradescope.assignment", name: "Quiz_1_scores.csv",
      """
      First Name = Ada | Ben
      Last Name = Alder | Birch
      SID = 501 | 502
      ? Email = ada@pine.example | ben@pine.example
      Sections = P1 | P1
      Total Score = 9 | 7
      Max Points = 10 | 10
      ? Status = Graded | Graded
      Submission Time = 2026-10-02 09:12:00 -0600 | 2026-10-03 09:12:00 -0600
      ? 1: Ratios (5.0 pts) = 5 | 3

      """, marks: ["501 9/10 2026-10-02", "502 7/10 2026-10-03"], people: pairNames,
      classes: ["P1: ?"])
  ]

  /// Layouts of one year or one state, as public connectors have them.
  private static let layouts = [
    ReportFacts(
      "evaluate",
      """
      School Name = Pine | Pine
      ? School ID = 100 | 100
      Last Name = Alder | Birch
      First Name = Ada | Ben
      Student ID = 501 | 502
      ? Student Grade = 4 | 4
      Month = October | October
      Series Grade = 4 | 4
      Subject = Math | Math
      Score % = 80 | 64
      ? Proficiency = Proficient | Basic
      Time Submitted = 10/14/2022 09:12 | 10/15/2022 09:12
      ? Status = Complete | Complete

      """, marks: ["501 80/100 2022-10-14", "502 64/100 2022-10-15"], people: pairNames),
    // Titles with a comma, the day of the start alone.
    ReportFacts(
      "iready.diagnostic",
      """
      Student ID = 501 | 502
      Last Name = Alder | Birch
      First Name = Ada | Ben
      ? Student Grade = 4 | 3
      ? Class(es) = |
      Start Date = 8/30/2021 | 9/9/2021
      Completion Date = |
      ? Most Recent Diagnostic (Y/N) = Y | Y
      Overall Scale Score = 494 | 589
      Overall Relative Placement = 2 Grade Levels Below | 3 or More Grade Levels Below
      Literature Scale Score,Reading Comprehension = 480 |
      ? Literature Placement,Reading Comprehension = Level 2 |
      ? Mid On Grade Level Scale Score = 520 | 640

      """, marks: ["501 494 2021-08-30", "501 480 2021-08-30", "502 589 2021-09-09"],
      people: pairNames),
    ReportFacts(
      "gold",
      """
      ChildID = 7001 | 7002
      Child F Name = Ada | Ben
      Child L Name = Alder | Birch
      Student ID# = 501 | 502
      ? State_StudentNumber = 9501 | 9502
      TeacherID = 77 | 77
      Teacher F Name = Rae | Rae
      Teacher L Name = Stone | Stone
      ClassID = 1960 | 1960
      Class = PreK | PreK
      ? Fourth Quarter 2024/2025 Age/Grade = Pre-K 4 class/grade | Pre-K 4 class/grade
      Fourth Quarter 2024/2025 Objective 1a = 4 | 6
      Fourth Quarter 2024/2025 Objective S8a = | 5
      ? Fourth Quarter 2024/2025 Objective 1b Not Observed Reason = Absent |

      """, marks: ["501 4", "502 6", "502 5"], people: pairNames, classes: ["PreK: Stone, Rae"]),
    ReportFacts(
      "istation",
      """
      STUDENT_ID = 501 | 502
      LNAME = Alder | Birch
      FNAME = Ada | Ben
      DOMAIN = pine.id | pine.id
      ? GRADE = 3 | 0
      Overall_SCORE = 213 | 208
      ? Overall_OVERFLOW = 0 | 0
      ? Overall_TIER = 1 | 2
      Overall_ADMIN_DATE = 5/14/2019 | 5/15/2019
      LK_SCORE = 200 |
      LK_ADMIN_DATE = 5/13/2019 |
      ? BIRTHDATE = 08/29/2014 | 08/29/2014

      """, marks: ["501 213 2019-05-14", "502 208 2019-05-15", "501 200 2019-05-13"],
      people: pairNames),
  ]

  private static let moodleGrades = [
    moodle(
      "french", "Prénom", "Nom / Nom de famille", "Numéro d'identification / Matricule",
      "Adresse de courriel", "Test : Ratios (Brut)", "Total du cours (Brut)",
      "Dernier téléchargement depuis ce cours / Dernier téléchargement de ce cours"),
    moodle(
      "german", "Vorname", "Nachname", "ID-Nummer / Matrikelnummer", "E-Mail-Adresse",
      "Test: Ratios (Punkte)", "Kurs gesamt (Punkte)", "Zuletzt aus diesem Kurs geladen"),
    moodle(
      "spanish", "Nombre", "Apellido(s) / Apellidos", "Número de ID",
      "Dirección de correo / Dirección Email", "Cuestionario: Ratios (Real)",
      "Total del curso (Real)", "Última descarga de este curso"),
  ]

  private static func moodle(
    _ language: String, _ first: String, _ last: String, _ id: String, _ mail: String,
    _ item: String, _ total: String, _ stamp: String
  ) -> ReportFacts {
    ReportFacts(
      "moodle.grades.\(language)",
      """
      \(first) = Ada | Ben
      \(last) = Alder | Birch
      \(id) = 501 | 502
      \(mail) = ada@pine.example | ben@pine.example
      \(item) = 8,50 | 9,25
      ? \(total) = 8,50 | 9,25
      \(stamp) = 1759395000 | 1759395000

      """, marks: ["501 8.5", "502 9.25"], people: pairNames)
  }
}
