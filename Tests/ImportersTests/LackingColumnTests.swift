import Coaching
import Importers
import Tables
import Testing

/// Findings name columns that the file has, or the vendor's title of one that it lacks.
@Suite struct LackingColumnTests {
  private static let header =
    "Quiz Name,@First Name,Last Name,External Id,Earned Points,Possible Points"
  private static let rows = "Lesson 3 Quiz,@F,A,9001,8,10\nLesson 3 Quiz,@F,B,9002,7,10\n"

  @Test(arguments: [
    ("", "", ["zip.csv QuizClass"]), ("Class Name,", "Math A,", []), ("Quiz Class,", "Math A,", []),
  ])
  func readsQuizzesWithoutClass(title: String, cell: String, lacking: [String]) async throws {
    let text =
      LackingColumnTests.header.replacing("@", with: title) + "\n"
      + LackingColumnTests.rows.replacing("@", with: cell)
    let intake = try await read(["zip.csv": text])
    #expect(intake.district.marks.count == 2)
    #expect(intake.findings.map { "\($0.location) \($0.column ?? "")" } == lacking)
    #expect(intake.findings.allSatisfy { $0.severity == .note })
    #expect(intake.district.curriculum.pathways.count == (lacking.isEmpty ? 1 : 0))
  }
}

/// A number before three digits in a column that does not tell its sign: the points of the item do.
@Suite struct PointsTellStyleTests {
  @Test(arguments: [
    ("20", "\"7,5 von 10\"", "1.234", 1.234), ("20", "\"7,5\"", "1.234", 1.234),
    ("2000", "\"7,5\"", "1.234", 1234), ("20", "7.5", "\"1,234\"", 1.234),
    ("2000", "7.5", "\"1,234\"", 1234), ("1", "\"7,5\"", "1.234", 1234),
  ])
  func readsCanvas(points: String, other: String, cell: String, score: Double) async throws {
    let intake = try await read([
      "2026-10-16T0915_Grades-MATH7.csv": """
      Student,ID,SIS User ID,SIS Login ID,Section,Quiz (111),Test (112)
          Points Possible,,,,,10,\(points)
      "Stu, 1",1,9001,s0,Math A,\(other),15
      "Stu, 2",2,9002,s1,Math A,8,\(cell)
      """
    ])
    var scores: [Double] = []
    intake.district.marks.forEach { if let score = $0.score { scores.append(score) } }
    #expect(scores.contains(score), "\(scores)")
  }

  @Test(arguments: [("20", 1.234), ("2000", 1234)])
  func readsMarks(points: String, score: Double) async throws {
    let intake = try await read([
      "marks.csv": """
      student_id,item_id,score,points_possible,weight_note
      1,A,1.234,\(points),"7,5"
      2,A,15,\(points),"8,5"
      """
    ])
    var scores: [Double] = []
    intake.district.marks.forEach { if let score = $0.score { scores.append(score) } }
    #expect(scores.contains(score), "\(scores)")
  }
}
