import Coaching
import Foundation
import Importers
import Tables
import Testing

/// The Canvas gradebook export, sentence by sentence; invented rows in the exact shape.
@Suite struct CanvasGradebookTests {
  private static let file = "2026-10-16T0915_Grades-MATH7.csv"
  private static let head =
    "Student,ID,SIS User ID,SIS Login ID,Root Account,Section,\"Unit 1: Ratios, Part A (90201)\","
    + "Playlist 2 Check (90218),Current Score,Unposted Current Score,Final Score,Unposted Final "
    + "Score,Final Grade\n"
  private static let bands =
    ",,,,,,,Manual Posting,,,,,\n    Points Possible,,,,,,10.00,4.00,(read only),(read only),"
    + "(read only),(read only),(read only)\n"
  private static let amara =
    "\"Okafor-Lee, Amara\",5001,0012345,aokafor,district.example,Math 7 - P1,8.50,EX,85.00,85.00,"
    + "85.00,85.00,B\n"
  private static let luis =
    "\"de la Cruz, Jr., Luis\",5002,0012346,ldelacruz,district.example,Math 7 - P1 and Math 7 - "
    + "P3,,N/A,,,0.00,0.00,F\n"
  private static let test =
    "\"Student, Test\",9999,,a1b2c3,district.example,Math 7 - P1,,,,,0.00,0.00,F\n"

  private static let facts = [
    "0012345 90201 8.5/10", "0012345 90218 -/4 excused", "0012346 90218 -/4 notAssigned",
  ]

  private static func mess(
    _ name: String, _ text: String, facts: [String] = facts, findings: [String] = [],
    yaml: String? = nil
  ) -> Mess {
    var files = [file: text]
    files["walkbook.yaml"] = yaml
    return Mess(name, files, facts: facts, findings: findings)
  }

  @Test(arguments: rows + columns + values)
  func readsMarks(mess: Mess) async throws { try await mess.expectAsWanted() }

  private static let rows = [
    mess("as exported", head + bands + amara + luis + test),
    mess("with a byte order mark", "\u{FEFF}" + head + bands + amara + luis + test),
    mess("the points below the students", head + amara + luis + bands + test),
    mess("the points between the students", head + amara + bands + luis),
    mess(
      "a muted row of older files", head + ",,,,,,,Muted,,,,,\n" + bands + amara + luis),
    mess(
      "the points in another language",
      head + bands.replacing("Points Possible", with: "Points possibles") + amara + luis),
    mess(
      "lines of separators and blanks", head + ",,,,,,,,,,,,\n" + bands + amara + " , ,,\n" + luis),
    mess(
      "averages below the students are no points",
      head + bands + amara + luis + "Average,,,,,,8.50,3.00,,,,,\n"),
    mess(
      "a student without any id",
      head + bands + amara + luis
        + "\"Owusu, Kofi\",,,,district.example,Math 7 - P1,9,,,,,,\n",
      findings: ["error missing-value \(file):6 ID"]),
    mess(
      "a student without a number of the district",
      head + bands
        + amara.replacing("0012345", with: ""),
      facts: ["5001 90201 8.5/10", "5001 90218 -/4 excused"]),
    mess("nobody", head + bands, facts: []),
  ]

  private static let columns = [
    mess(
      "the name in two columns",
      head.replacing("Student,ID", with: "LastName,FirstName,ID")
        + bands.replacing(",,,,,,", with: ",,,,,,,")
        + amara.replacing("\"Okafor-Lee, Amara\"", with: "Okafor-Lee,Amara"),
      facts: Array(facts.prefix(2))),
    mess(
      "totals of groups and of a grading period, notes and override",
      "Student,ID,SIS User ID,SIS Login ID,Section,Notes,Lab (2) (987),Labs Current Points,"
        + "Labs Final Points,Labs Current Score,Labs Unposted Current Score,Labs Final Score,"
        + "Labs Unposted Final Score,Current Score (Fall 2020),Final Grade (Fall 2020),"
        + "Override Score,Override Grade,Override Status\n"
        + "    Points Possible,,,,,,10,(read only),,,,,,,,,,\n"
        + "\"Owusu, Kofi\",1,0012347,k,P1,\"moved, 9\",7,1,2,3,4,5,6,7,A,9,B,8\n",
      facts: ["0012347 987 7/10"],
      findings: ["note totals-differ \(file):3 Current Score (Fall 2020)"]),
    mess(
      "an assignment that is called as a total",
      "Student,ID,SIS User ID,SIS Login ID,Section,Final Score practice (12),Final Score (13)\n"
        + "    Points Possible,,,,,5,5\n\"Owusu, Kofi\",1,0012347,k,P1,4,3\n",
      facts: ["0012347 12 4/5", "0012347 13 3/5"]),
    mess(
      "a grading period that is called by a number",
      "Student,ID,SIS User ID,SIS Login ID,Section,Lab (7),Labs Current Score (2),"
        + "Labs Final Score (2),Current Score (2),Final Score (2)\n"
        + "    Points Possible,,,,,10,(read only),(read only),(read only),(read only)\n"
        + "\"Owusu, Kofi\",1,0012347,k,P1,8,80,80,80,80\n",
      facts: ["0012347 7 8/10"]),
    mess(
      "totals in another language of the points row",
      "Student,ID,SIS User ID,SIS Login ID,Section,Lab (7),Current Score,Final Score\n"
        + "    Puntos posibles,,,,,10,(solo lectura),(solo lectura)\n"
        + "\"Owusu, Kofi\",1,0012347,k,P1,8,80,80\n",
      facts: ["0012347 7 8/10"]),
    mess(
      "semicolons and decimal commas",
      "Student;ID;SIS User ID;SIS Login ID;Section;Lab (7)\n    Points Possible;;;;;10,00\n"
        + "Owusu, Kofi;1;0012347;k;P1;9,50\n",
      facts: ["0012347 7 9.5/10"]),
    mess(
      "decimal commas in a comma file",
      "Student,ID,SIS User ID,SIS Login ID,Section,Lab (7)\n    Points Possible,,,,,\"10,00\"\n"
        + "\"Owusu, Kofi\",1,0012347,k,P1,\"9,50\"\n",
      facts: ["0012347 7 9.5/10"]),
  ]

  private static func lab(_ cells: [String], points: String = "10") -> String {
    "Student,ID,SIS User ID,SIS Login ID,Section,Lab (7)\n    Points Possible,,,,,\(points)\n"
      + cells.enumerated().map { "Student \($0),\($0),S\($0),x,P1,\($1)\n" }.joined()
  }

  private static let values = [
    mess(
      "blank, EX in any case, N/A and -", lab(["", "ex", "EX", "N/A", "-", "0"]),
      facts: ["S1 7 -/10 excused", "S2 7 -/10 excused", "S3 7 -/10 notAssigned", "S5 7 0/10"]),
    mess(
      "percents and complete", lab(["85%", "10.00"]), facts: ["S0 7 8.5/10", "S1 7 10/10"]),
    mess(
      "letters of a GPA scale, without a scale", lab(["B", "A-", "9"]),
      facts: ["S0 7 -/10", "S1 7 -/10", "S2 7 9/10"],
      findings: ["warning bad-number \(file):3 Lab (7)"]),
    mess(
      "letters of a GPA scale", lab(["B", "A\u{2212}"], points: "8"),
      facts: ["S0 7 6/8", "S1 7 7.4/8"],
      yaml: """
        sources: [{files: "*_Grades-*.csv", scale: gpa}]
        scales: {gpa: {levels: {A: 4, A-: 3.7, B: 3}, mastery: B}}
        """),
    mess(
      "above possible", lab(["12"]), facts: ["S0 7 12/10"],
      findings: ["note score-above-possible \(file):3 Lab (7)"]),
  ]

  @Test func readsPeopleAndClasses() async throws {
    let intake = try await read([
      Self.file: Self.head + Self.bands + Self.amara
        + Self.luis.replacing("\"de la Cruz, Jr., Luis\"", with: "\"=\"\"de la Cruz, Luis\"\"\"")
        + Self.test
    ])
    let roster = intake.district.roster
    #expect(roster.students.references.map { roster.students[$0].id } == ["0012345", "0012346"])
    #expect(
      roster.students.references.map { roster.students[$0].name }
        == ["Okafor-Lee, Amara", "de la Cruz, Luis"])
    #expect(
      roster.enrollments.map { row in
        "\(roster.students[row.student].id) \(roster.sections[row.section].id)"
      } == ["0012345 Math 7 - P1", "0012346 Math 7 - P1", "0012346 Math 7 - P3"])
    #expect(intake.district.exportDay == Day("2026-10-16"))
    var sections: [String?] = []
    intake.district.marks.forEach { mark in
      sections.append(mark.section.map { roster.sections[$0].id })
    }
    #expect(sections == ["Math 7 - P1", "Math 7 - P1", nil])
    let row = try #require(intake.sources.first)
    #expect((row.read, row.kept) == (5, 2))
  }

  /// What stands in the column of sections, student by student, and the classes that it means.
  @Test(arguments: [
    (["A"], ["A"]), (["A and B"], ["A", "B"]), (["A, B, and C"], ["A", "B", "C"]),
    (["A", "A and B"], ["A", "B"]), (["A and B", "A"], ["A", "B"]),
    (["A", "A et B"], ["A", "B"]), (["B", "A, B y C"], ["A", "B", "C"]),
    (["A et B"], ["A et B"]), (["A, B et C", "A", "B"], ["A", "B", "C"]),
    // A class may be called so.
    (["Reading and Writing", "Reading and Writing"], ["Reading and Writing"]),
    (
      ["Read and Write", "Read and Write", "Read and Write and Art"], ["Art", "Read and Write"]
    ),
    (["Math 7, Period 1"], ["Math 7, Period 1"]),
    (
      ["Math, P1", "Math, P2", "Math, P1, Math, P2, and Math, P3"],
      ["Math, P1", "Math, P2", "Math, P3"]
    ),
    (["Rise and Shine", "Dance y Art"], ["Art", "Dance", "Rise and Shine"]),
    (["Art for all", "Art"], ["Art", "Art for all"]),
  ])
  func partsTheSectionsOfAStudent(cells: [String], sections: [String]) async throws {
    let rows = cells.enumerated().map { "One,\($0),S\($0),x,\"\($1)\",5\n" }.joined()
    let intake = try await read([
      Self.file: "Student,ID,SIS User ID,SIS Login ID,Section,Lab (7)\n" + rows,
      "sections.csv": "section_id,title,teacher_id\nDance,,T1\nRise and Shine,,T1\n",
    ])
    let roster = intake.district.roster
    #expect(
      Set(roster.enrollments.map { roster.sections[$0.section].id }) == Set(sections))
  }

  @Test func makesAPlaylistOfTheColumnsWherePathwaysNameNone() async throws {
    let intake = try await read([Self.file: Self.head + Self.bands + Self.amara])
    let curriculum = intake.district.curriculum
    let pathway = try #require(curriculum.pathways.find("MATH7"))
    let items = curriculum.pathways[pathway].items
    #expect(
      items.map { curriculum.items[$0.item].title } == [
        "Unit 1: Ratios, Part A", "Playlist 2 Check",
      ])
    #expect(items.map(\.pointsPossible) == [10, 4])
    #expect(items.map(\.position) == [1, 2])
    // What another course calls by the same title is another target.
    #expect(
      items.map { $0.target.map { curriculum.targets[$0].id } } == [
        "MATH7: Unit 1: Ratios, Part A", "MATH7: Playlist 2 Check",
      ])
  }

  @Test func takesItemsTeacherAndSchoolFromTheProjectFile() async throws {
    let intake = try await read([
      Self.file: Self.head + Self.bands + Self.amara,
      "pathways.csv":
        "pathway_id,position,item_id,points_possible\nP,1,RAT-01,10\nP,2,RAT-04,5\n",
      "walkbook.yaml": """
      sources:
        - files: "*_Grades-*.csv"
          profile: canvas.gradebook
          constants: {section_id: "SEC-1", teacher_id: "T7", school_id: "S03"}
          items: {"Unit 1: Ratios, Part A": RAT-01, "Playlist 2 Check (90218)": RAT-04}
      """,
    ])
    #expect(intake.facts == ["0012345 RAT-01 8.5/10", "0012345 RAT-04 -/4 excused"])
    #expect(intake.found == ["warning scale-mismatch \(Self.file):3 Playlist 2 Check (90218)"])
    let roster = intake.district.roster
    let section = try #require(roster.sections.find("SEC-1"))
    #expect(roster.sections[section].teacher.map { roster.teachers[$0].id } == "T7")
    #expect(roster.school(of: section).map { roster.schools[$0].id } == "S03")
    #expect(intake.district.curriculum.pathways.count == 1)
  }

  /// Weights and dropped scores stand nowhere in the file, so another total is no fault.
  @Test(arguments: [
    ("85.00", "78.57", [String]()), ("85.00", "", []), ("85.01", "78.57", []),
    ("90.00", "78.57", ["note totals-differ g.csv:3 Current Score (Fall)"]),
    ("90.00", "12", ["note totals-differ g.csv:3 Current Score (Fall)"]),
    ("90.00,85.00", "12,78.57", []),
  ])
  func comparesTotalsWithWhatTheScoresMake(
    first: String, second: String, found: [String]
  ) async throws {
    let unposted = first.contains(",") ? ",Unposted Current Score (Fall)" : ""
    let intake = try await read([
      "g.csv": """
      Student,ID,SIS User ID,Section,Lab (1),Quiz (2),Labs Current Score,Current Score (Fall)\(unposted)
          Points Possible,,,,10,4,(read only),(read only)\(unposted.isEmpty ? "" : ",(read only)")
      "Invented, A",1,001,P1,8.5,EX,85,\(first)
      "Invented, B",2,002,P1,8,3,80,\(second)

      """
    ])
    #expect(intake.found == found)
    if second == "12" {
      #expect(intake.findings.map(\.problem) == [.totalsDiffer(2, of: 2)])
    }
  }
}
