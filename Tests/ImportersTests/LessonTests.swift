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
    #expect(roster.sections.references.map { roster.sections[$0].id } == ["Cedar, Math, grade 7"])
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
