import Coaching
import Importers
import Tables
import Testing

/// The i-Ready export by lesson; invented rows in the exact shape.
@Suite struct LessonTests {
  private static let head =
    "Last Name,First Name,Student ID,Student Grade,Academic Year,School,Subject,Domain,Lesson "
    + "Grade,Lesson Level,Lesson ID,Lesson Name,Lesson Objective,Lesson Language,Completion "
    + "Date,Total Time on Lesson (min),Score,Passed or Not Passed,Teacher-Assigned Lesson\n"

  private static func row(
    _ student: String, _ lesson: String, level: String = "Mid", on day: String, _ score: String,
    _ passed: String = "Passed"
  ) -> String {
    "Lee,Student \(student),\(student),7,2026-2027,Cedar,Math,Geometry,6,\(level),\(lesson),"
      + "Lesson \(lesson),\"One, two\",English,\(day),12,\(score),\(passed),N\n"
  }

  @Test func readsEveryTry() async throws {
    let intake = try await read([
      "lessons.csv": "\u{FEFF}" + Self.head
        + Self.row("007", "L1", on: "09/03/2026", "55", "Not Passed")
        + Self.row("007", "L1", on: "09/04/2026", "85")
        + Self.row("008", "L1", on: "09/04/2026", "")
        + Self.row("", "L1", on: "09/04/2026", "70") + Self.row("009", "L1", on: "soon", "x")
    ])
    #expect(
      intake.facts == [
        "007 L1 55/100 scored 2026-09-03", "007 L1 85/100 scored 2026-09-04",
        "008 L1 -/100 2026-09-04", "009 L1 -/100",
      ])
    #expect(
      intake.found == [
        "error missing-value lessons.csv:5 Student ID",
        "warning bad-date lessons.csv:6 Completion Date",
        "warning bad-number lessons.csv:6 Score",
      ])
    var attempts: [Int?] = []
    intake.district.marks.forEach { attempts.append($0.attempt) }
    #expect(attempts == [1, 2, 1, 1])
    let roster = intake.district.roster
    let student = try #require(roster.students.find("007"))
    #expect(roster.students[student].name == "Lee, Student 007")
    #expect(roster.students[student].grade == "7")
    #expect(
      roster.sections.references.map { roster.sections[$0].id }
        == ["Cedar, grade 7: Geometry, grade 6"])
  }

  /// A row that stands twice is one try; two that differ in a cell are two (R104).
  @Test func takesACopiedRowOnce() async throws {
    let once = Self.row("007", "L1", on: "10/02/2026", "90")
    let intake = try await read([
      "lessons.csv": Self.head + Self.row("007", "L1", on: "10/01/2026", "50", "Not Passed")
        + Self.row("007", "L1", on: "10/01/2026", "90") + once + once
    ])
    #expect(
      intake.facts == [
        "007 L1 50/100 scored 2026-10-01", "007 L1 90/100 scored 2026-10-01",
        "007 L1 90/100 scored 2026-10-02",
      ])
    #expect(intake.found == ["warning duplicate-key lessons.csv:5"])
  }

  /// Scores are under the rules of every other gradebook.
  @Test func readsScoresAsEveryGradebookDoes() async throws {
    let scores = ["-1", "120", "85%", "7/10", "Excused", "#N/A"]
    let intake = try await read([
      "lessons.csv": Self.head
        + scores.enumerated().map { Self.row("00\($0)", "L1", on: "09/03/2026", $1) }.joined()
    ])
    #expect(
      intake.facts == [
        "000 L1 -/100 2026-09-03", "001 L1 120/100 scored 2026-09-03",
        "002 L1 85/100 scored 2026-09-03", "003 L1 7/10 scored 2026-09-03",
        "004 L1 -/100 excused 2026-09-03", "005 L1 -/100 2026-09-03",
      ])
    #expect(
      intake.found == [
        "warning bad-number lessons.csv:2 Score", "warning bad-number lessons.csv:7 Score",
        "warning scale-mismatch lessons.csv:5 Score",
        "note score-above-possible lessons.csv:3 Score",
      ])
  }

  /// An objective without its quotes would put 12 minutes in the score's place.
  @Test func leavesOutARowWithACellTooMany() async throws {
    let whole = Self.row("007", "L1", on: "09/03/2026", "55")
    let long = Self.row("008", "L1", on: "09/03/2026", "60").replacing("\"", with: "")
    let intake = try await read(["lessons.csv": Self.head + whole + long])
    #expect(intake.facts == ["007 L1 55/100 scored 2026-09-03"])
    #expect(intake.found == ["error field-count lessons.csv:3"])
  }

  @Test func groupsOnlyThoseWhoWorkOnADomain() async throws {
    let intake = try await read([
      "lessons.csv": Self.head + Self.row("007", "L1", on: "9/13/2026", "80")
        + Self.row("008", "L2", on: "9/14/2026", "80").replacing("Geometry", with: "Algebra")
    ])
    let roster = intake.district.roster
    #expect(
      roster.enrollments.map {
        "\(roster.students[$0.student].id) \(roster.sections[$0.section].id)"
      } == ["007 Cedar, grade 7: Geometry, grade 6", "008 Cedar, grade 7: Algebra, grade 6"])
  }

  @Test func countsInTheOneClassOfARoster() async throws {
    let intake = try await read([
      "lessons.csv": Self.head + Self.row("007", "L1", on: "9/13/2026", "80")
        + Self.row("008", "L1", on: "9/14/2026", "80")
        + Self.row("008", "L1", on: "9/15/2026", "90")
        + Self.row("009", "L1", on: "9/14/2026", "80"),
      "enrollments.csv": "student_id,section_id\n007,M7\n008,M7\n008,Sci\n",
    ])
    #expect(
      intake.found == [
        "warning not-enrolled lessons.csv:3 Student ID",
        "warning not-enrolled lessons.csv:5 Student ID",
      ])
    let roster = intake.district.roster
    #expect(roster.sections.references.map { roster.sections[$0].id } == ["M7", "Sci"])
    #expect(roster.enrollments.count == 3)
    // A mark that names no class counts in the one of its student.
    var sections: [Reference<Section>?] = []
    intake.district.marks.forEach { sections.append($0.section) }
    #expect(sections == [nil, nil, nil, nil])
  }

  @Test(arguments: [
    (##""\"\"\"Make Ten\"\" Problems\"""##, ##""Make Ten" Problems"##),
    ("Make Ten", "Make Ten"),
  ])
  func takesTheQuotesOffATitle(cell: String, title: String) async throws {
    let intake = try await read([
      "lessons.csv": Self.head
        + Self.row("007", "L1", on: "9/13/2026", "80").replacing("Lesson L1", with: cell)
    ])
    let curriculum = intake.district.curriculum
    #expect(curriculum.items.references.map { curriculum.items[$0].title } == [title])
  }

  @Test func ordersLessonsByLevelThenID() async throws {
    let lessons = [("L4", "Late"), ("L3", "Mid"), ("L1", "Early"), ("L2", "Mid"), ("L5", "")]
    let intake = try await read([
      "lessons.csv": Self.head
        + lessons.map { Self.row("007", $0.0, level: $0.1, on: "9/13/2026", "80") }.joined()
    ])
    let curriculum = intake.district.curriculum
    #expect(curriculum.pathways.count == 1)
    let pathway = try #require(curriculum.pathways.references.first)
    #expect(curriculum.pathways[pathway].title == "Geometry, grade 6")
    let items = curriculum.pathways[pathway].items
    #expect(items.map { curriculum.items[$0.item].id } == ["L1", "L2", "L3", "L4", "L5"])
    #expect(items.allSatisfy { $0.masteryPoints == 70 && $0.pointsPossible == 100 })
    // A lesson that is passed says nothing of the others.
    #expect(Set(items.map(\.target)).count == items.count)
    #expect(curriculum.pathways[pathway].kind == .progression)
  }

  @Test func leavesLessonsToThePathwayThatNamesThem() async throws {
    let intake = try await read([
      "lessons.csv": Self.head + Self.row("007", "L1", on: "9/13/2026", "80")
        + Self.row("007", "L2", on: "9/14/2026", "80"),
      "pathways.csv": "pathway_id,position,item_id\nOWN,1,L1\n",
    ])
    let curriculum = intake.district.curriculum
    let ids = curriculum.pathways.references.map { pathway in
      curriculum.pathways[pathway].items.map { curriculum.items[$0.item].id }
    }
    #expect(ids == [["L1"], ["L2"]])
  }
}
