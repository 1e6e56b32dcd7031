import Coaching
import Importers
import Tables
import Testing

/// Work of a gradebook may be called anything: what the vendor writes around a title, or points below it,
/// say that it is work.
@Suite struct WorkTitleTests {
  private static let titles = [
    "Minutes", "Attendance", "Date", "Duration", "Rank", "Age", "Year", "Phone", "Growth",
    "Percentile", "Time Minutes", "Comments", "Grade", "Status", "Goal 2",
  ]

  private static let gradebooks: [(file: String, header: String, work: String, row: String)] = [
    ("g.csv", "Unique User ID,First Name,Last Name", "{} (Max Points: 20.00)", "S1,Ada,Alder"),
    (
      "gc_x_fullgc_2026-10-02-10-00-00.csv", "Last Name,First Name,Username,Student ID",
      "{} [Total Pts: 20 Score] |9", "Alder,Ada,aalder,S1"
    ),
    (
      "g.csv", "OrgDefinedId,Username,Last Name,First Name",
      "{} Points Grade <Numeric MaxPoints:20 Weight:10>", "S1,aalder,Alder,Ada"
    ),
    (
      "X Grades.csv", "First name,Surname,ID number,Email address,Last downloaded from this course",
      "{} (Real)", "Ada,Alder,S1,a@x.example,1790000000"
    ),
  ]

  @Test(arguments: gradebooks)
  func isWork(book: (file: String, header: String, work: String, row: String)) async throws {
    let works = Self.titles.enumerated().map { number, title in
      let work = book.work.replacing("{}", with: title)
      return work.hasSuffix("|9") ? "\(work)\(number)" : work
    }
    // Some end each line with a column of their own.
    let isEnded = book.header.hasPrefix("OrgDefinedId")
    let header = ([book.header] + works + (isEnded ? ["End-of-Line Indicator"] : []))
      .joined(separator: ",")
    let row = ([book.row] + Self.titles.indices.map { "\($0)" } + (isEnded ? ["#"] : []))
      .joined(separator: ",")
    let intake = try await read([book.file: "\(header)\n\(row)\n"])
    #expect(WorkTitleTests.scores(intake) == Self.titles.indices.map(Double.init))
    #expect(intake.findings == [])
  }

  /// In a gradebook of a class points below a title do it.
  @Test func isWorkByThePointsBelow() async throws {
    let titles = ["Minutes", "Attendance", "Growth", "Age", "Reading"]
    let intake = try await read([
      "g.csv": """
      Last Name,First Name,Email Address,\(titles.joined(separator: ","))
      Points,,,10,10,10,10,10
      Alder,Ada,a@x.example,0,1,2,3,4

      """
    ])
    #expect(WorkTitleTests.scores(intake) == [0, 1, 2, 3, 4])
    #expect(intake.findings == [])
  }

  /// Without that row nothing says which columns are work, and scores are not left out without a word.
  @Test(arguments: [
    ("Last Name,First Name,Email Address", "5,8", "Points"),
    ("Last Name,First Name,Email Address", "5/10,80%", "Points"),
    ("Last Name,First Name,Email Address", "A,B+", "Points"),
    ("Nom,Prénom,Adresse e-mail", "5,8", "Points"),
    ("Sobrenome,Nome,E-mail", "5,8", "Pontos"),
  ])
  func asksForTheRowOfPoints(header: String, scores: String, word: String) async throws {
    let intake = try await read([
      "g.csv": "\(header),Quiz 1,Quiz 2\nAlder,Ada,a@x.example,\(scores)\n"
    ])
    #expect(intake.district.marks.isEmpty)
    #expect(intake.findings.map { "\($0.severity) \($0.problem.rule)" } == ["error missingValue"])
    #expect(intake.findings.first?.problem.sentence.contains("'\(word)'") == true)
  }

  /// A measure that a report has beside its scores is a level in words, whatever else is taken from it.
  @Test(arguments: ["850L", "BR100L", "850"])
  func keepsMeasuresOfReading(measure: String) async throws {
    let intake = try await read([
      "diagnostic_results_ela.csv": """
      Last Name,First Name,Student ID,Academic Year,School,Subject,Completion Date,Overall Scale Score,\
      Overall Placement,Overall Relative Placement,Lexile Measure,Quantile Measure
      Alder,Ada,S1,2026-2027,X,Reading,10/13/2026,455,Grade 5,On Level,\(measure),
      Birch,Ben,S2,2026-2027,X,Math,10/13/2026,455,Grade 5,On Level,,\(measure)

      """
    ])
    let levels = intake.district.marks
    var found: [String] = []
    levels.forEach { found.append(levels.levels[$0] ?? "") }
    #expect(found.filter { $0 == measure }.count == 2)
  }

  /// The student of a teacher's own view is nobody in any language of a gradebook.
  @Test(arguments: ["Student, Test", "Estudiante, Prueba", "\u{C9}tudiant, Test"])
  func leavesOutTheTestStudent(name: String) async throws {
    let intake = try await read([
      "2026-10-02T1030_Grades-A.csv": """
      Student,ID,SIS User ID,SIS Login ID,Section,Quiz (501)
          Points Possible,,,,,10
      "Alder, Ada",1,S1,a,P1,8
      "\(name)",9,,x,P1,10

      """
    ])
    #expect(intake.district.roster.students.count == 1)
    #expect(WorkTitleTests.scores(intake) == [8])
  }

  private static func scores(_ intake: Intake) -> [Double] {
    var scores: [Double] = []
    intake.district.marks.forEach { if let score = $0.score { scores.append(score) } }
    return scores.sorted()
  }
}
