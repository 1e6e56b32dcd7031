/// Fourteen exports of products that there are not, written before the reader was taught what tells rows
/// apart and which numbers are results. Of the three in ``unread`` nothing is offered: titles say nothing,
/// and the numbers may be those of rows.
extension GeneratedExport {
  static let all = (long + rowsOfSubjects + wide).filter { !unread.contains($0.file) }
  private static let unread: Set<String> = [
    "Two tests.csv", "Fact fluency.csv", "kindergarten inventory.csv",
  ]

  /// A result in each row.
  private static let long = [
    GeneratedExport(
      file: "Lumen reading checks.csv",
      columns: [
        ("Student Number", .id), ("Student", .name), ("School", .school), ("Instructor", .teacher),
        ("Language of Test", .rows(["English", "Spanish"])), ("Score", .scores(from: 110, day: 6)),
        ("Completed On", .days(4)), ("Next Test Date", .days(20)),
      ], teachers: 2),
    GeneratedExport(
      file: "Quillmark essays.csv",
      columns: [
        ("Learner ID", .id), ("Learner", .name), ("Essay Prompt", .fixed("Should parks close?")),
        ("Rubric Row", .rows(["Ideas", "Voice", "Conventions"])), ("Points", .scores(from: 10)),
        ("Points Available", .fixed("60")), ("Rater ID", .fixed("R7")),
      ], possible: "60"),
    GeneratedExport(
      file: "Tessera quizzes.csv",
      columns: [
        ("Student ID", .id), ("First Name", .given), ("Last Name", .family),
        ("Quiz Name", .rows(["Fractions", "Angles"])), ("Questions", .fixed("50")),
        ("Correct", .scores(from: 12, day: 6)), ("Date Finished", .days(3)),
        ("Date Graded", .days(9)), ("Previous Quiz Date", .days(1)),
      ], possible: "50"),
    GeneratedExport(
      file: "Ostinato auditions.csv",
      columns: [
        ("Student ID", .id), ("Student Name", .name), ("Piece", .fixed("Etude 4")),
        ("Judge", .rows(["A", "B"])), ("Rating", .scores(from: 20)), ("Chair", .turns(["1", "2"])),
      ]),
    GeneratedExport(
      file: "Abacus item results.csv",
      columns: [
        ("Student ID", .id), ("Student Name", .name), ("Test", .fixed("Unit 3 Fractions")),
        ("Question", .rows(["1", "2", "3"])), ("Points Earned", .scores(from: 5)),
        ("Points Possible", .fixed("40")), ("Class", .section),
      ], possible: "40", classes: 2),
    GeneratedExport(
      file: "Meridian growth.csv",
      columns: [
        ("District Student ID", .id), ("Student Last", .family), ("Student First", .given),
        ("Grade", .grade), ("Cycle", .rows(["Cycle A", "Cycle B", "Cycle C"])),
        ("Scaled Score", .scores(from: 410)), ("SE", .numbers(from: 3)),
        ("State Percentile", .numbers(from: 30)), ("Predicted Score", .numbers(from: 500)),
      ]),
  ]

  /// A row for each student and subject, a result in each column.
  private static let rowsOfSubjects = [
    GeneratedExport(
      file: "Harbor checks.csv",
      columns: [
        ("Student ID", .id), ("Student", .name), ("Content", .rows(["ELA", "Mathematics"])),
        ("Pre-Check", .scores(from: 10)), ("Mid-Check", .scores(from: 40)),
        ("Post-Check", .scores(from: 70)),
      ]),
    GeneratedExport(
      file: "Two tests.csv",
      columns: [
        ("Student ID", .id), ("Student", .name), ("Test Name", .rows(["Form Red", "Form Blue"])),
        ("Part A", .scores(from: 10)), ("Part B", .scores(from: 50)),
      ]),
  ]

  /// A row for each student.
  private static let wide = [
    GeneratedExport(
      file: "Science 7 topics.csv",
      columns: [
        ("ID", .id), ("Last Name", .family), ("First Name", .given), ("Homeroom", .section),
        ("Photosynthesis", .scores(from: 60)), ("Cells", .scores(from: 72)),
        ("Genetics", .scores(from: 84)), ("Total", .sum),
      ], answers: ["map:Science 7 topics.csv=yes"], classes: 2),
    GeneratedExport(
      file: "Fact fluency.csv",
      columns: [
        ("Student ID", .id), ("Student Name", .name), ("Class", .section), ("Teacher", .teacher),
        ("Addition Facts (40)", .scores(from: 10)), ("Doubles (40)", .scores(from: 25)),
        ("PIN", .numbers(from: 4400, step: 7)), ("Locker Combination", .numbers(from: 11)),
      ], classes: 2, teachers: 2),
    GeneratedExport(
      file: "kindergarten inventory.csv",
      columns: [
        ("studentnumber", .id), ("lastname", .family), ("firstname", .given),
        ("gradelevel", .grade), ("lettersounds", .scores(from: 11)),
        ("sightwords", .someScores(from: 31)), ("phonemes", .scores(from: 51)),
        ("schoolcode", .school),
      ], answers: ["map:kindergarten inventory.csv=yes"]),
    GeneratedExport(
      file: "Notes 5e.csv",
      columns: [
        ("Matricule", .id), ("Nom", .family), ("Prénom", .given), ("Classe", .section),
        ("Enseignant", .teacher), ("Dictée 1", .scores(from: 1)), ("Dictée 2", .scores(from: 12)),
        ("Calcul mental", .scores(from: 23)), ("Moyenne", .numbers(from: 13)),
      ], classes: 2, teachers: 2),
    GeneratedExport(
      file: "Placement.csv",
      columns: [
        ("Student ID", .id), ("Student Name", .name), ("Reading Score", .scores(from: 300, day: 3)),
        ("Reading Tested On", .days(3)), ("Reading Percentile", .numbers(from: 20)),
        ("Math Score", .scores(from: 340, day: 6)), ("Math Tested On", .days(8)),
        ("Household Size", .numbers(from: 2)), ("Exit Date", .days(15)),
      ]),
    GeneratedExport(
      file: "Period grades.csv",
      columns: [
        ("Student ID", .id), ("Student", .name), ("Teacher", .teacher), ("Counselor", .teacher),
        ("Unit 1", .scores(from: 10)), ("Unit 2", .scores(from: 25)),
        ("Unit 3", .someScores(from: 40)), ("Years in District", .numbers(from: 1)),
        ("Zeros", .numbers(from: 0)), ("Student PIN", .numbers(from: 1100)),
      ], teachers: 2),
  ]

  /// Lists whose numbers are no results of anybody.
  static let unscored = [
    GeneratedExport(
      file: "instruments.csv",
      columns: [
        ("Student ID", .id), ("Student", .name), ("Class", .section),
        ("Instrument Number", .numbers(from: 100)), ("Rental", .numbers(from: 40)),
        ("Deposit", .numbers(from: 10)),
      ]),
    GeneratedExport(
      file: "house cup.csv",
      columns: [
        ("Student ID", .id), ("Student", .name), ("Points Gained", .numbers(from: 20)),
        ("Points Lost", .numbers(from: 1)),
      ]),
    GeneratedExport(
      file: "families.csv",
      columns: [
        ("Student ID", .id), ("Student", .name), ("Siblings", .numbers(from: 0)),
        ("Household Size", .numbers(from: 2)), ("Years in US", .numbers(from: 1)),
        ("Distance to School", .numbers(from: 3)),
      ]),
    GeneratedExport(
      file: "help.csv",
      columns: [
        ("Student ID", .id), ("Student", .name), ("Missing Homework", .numbers(from: 0)),
        ("Quizzes Taken", .numbers(from: 2)), ("Late Work", .numbers(from: 1)),
      ]),
  ]
}
