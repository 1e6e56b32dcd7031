import Coaching
import Foundation
import Importers
import Tables
import Testing

/// Reads folders of files written for one test, and folders that hold only one kind of file.
@Suite struct FolderTests {
  @Test func reportsEveryBadCellAndKeepsTheGoodRows() async throws {
    let intake = try await read([
      "teachers.csv": "teacher_id,school_id\nT1,S1\n",
      "schools.csv": "school_id\nS1\n",
      "students.csv": "student_id\n001\n",
      "walkthroughs.csv": """
      walkthrough_id,date,teacher_id,model,phase,step,status
      W1,2026-09-10,T1,flex,foundation,1,in place
      W1,2026-09-10,T1,flex,foundation,2,maybe
      W1,2026-09-10,T1,flex,foundation,14,no
      W1,2026-09-10,T1,flexi,foundation,3,no
      W2,2026-13-41,T1,flex,foundation,1,no

      """,
      "marks.csv": """
      student_id,item_id,score,submitted
      001,A,7,2026-09-11
      999,A,B,2026-09-11

      """,
    ])
    #expect(
      intake.findings.map { "\($0.severity.rawValue) \($0.problem.rule.rawValue) \($0.location)" }
        .sorted() == [
          "error bad-date walkthroughs.csv:6", "error step-outside-phase walkthroughs.csv:4",
          "error unknown-model walkthroughs.csv:5", "warning bad-number marks.csv:3",
          "warning unknown-id marks.csv:3", "warning unknown-status walkthroughs.csv:3",
        ])
    let walkthrough = try #require(intake.district.walkthroughs.first)
    #expect(intake.district.walkthroughs.count == 1)
    #expect(walkthrough.statuses[0] == .inPlace)
    #expect(walkthrough.statuses[1] == .notAssessed)
    #expect(intake.district.marks.count == 2)
    for finding in intake.findings {
      #expect(!finding.description.contains("maybe") && !finding.description.contains("flexi"))
    }
  }

  @Test(arguments: [
    ("long", "phase,step,status", ["foundation,1,yes", "foundation,2,yes", "foundation,3,no"]),
    ("landed", "landed_phase,landed_step", ["foundation,3"]),
    ("wide", "foundation 1,Foundation [2. own pace],flex.foundation.03", ["x,y,n"]),
  ])
  func readsTheSameWalkInEachShape(shape: String, columns: String, rows: [String]) async throws {
    let head = "walkthrough_id,date,teacher_id,model,"
    let lines = [head + columns] + rows.map { "W1,2026-09-10,T1,flex," + $0 }
    let intake = try await read(["walkthroughs.csv": lines.joined(separator: "\n") + "\n"])
    #expect(intake.findings == [])
    let walkthrough = try #require(intake.district.walkthroughs.first)
    let progression = try #require(intake.district.progression("flex"))
    #expect(progression.placement(of: walkthrough.statuses) == .paused(2))
  }

  @Test(arguments: ["3", "complete", "12"])
  func understandsWhereAWalkLanded(step: String) async throws {
    let intake = try await read([
      "walkthroughs.csv":
        "walkthrough_id,date,teacher_id,model,landed_phase,landed_step\n"
        + "W1,2026-09-10,T1,flex,foundation,\(step)\n"
    ])
    let statuses = try #require(intake.district.walkthroughs.first).statuses
    let inPlace = step == "3" ? 2 : 11
    #expect(statuses.prefix(inPlace).allSatisfy { $0 == .inPlace })
    #expect(statuses[inPlace] == (step == "3" ? .notYet : .notAssessed))
  }

  @Test func letsTheLaterRowOfAKeyTakeThePlace() async throws {
    let intake = try await read([
      "conferences.csv": """
      conference_id,date,student_id,teacher_id,outcome
      C1,2026-09-10,001,T1,cancelled
      C1,2026-09-10,001,T1,held

      """
    ])
    #expect(intake.district.conferences.map(\.outcome) == [.held])
    #expect(intake.findings.map(\.description).count == 1)
    #expect(intake.findings.first?.location.line == 3)
  }

  @Test(arguments: [
    "\u{FEFF}student_id,item_id,score\n0012,A,9.5\n", "student_id;item_id;score\r\n0012;A;9,5\r\n",
    "student_id\titem_id\tscore\n0012\tA\t9.5\n", "student_id,item_id,score\r0012,A,9.5\r",
    "Student ID,Item-ID,Score\n0012,A,9.5\n",
  ])
  func readsMarksHoweverTheyAreWritten(text: String) async throws {
    let intake = try await read(["marks.csv": text])
    var scores: [Double?] = []
    intake.district.marks.forEach { scores.append($0.score) }
    #expect(scores == [9.5])
    #expect(intake.district.roster.students.find("0012") != nil)
  }

  @Test func saysWhatToDoAboutAFileThatIsNoText() async throws {
    let folder = try DataFiles(["good.csv": "teacher_id,school_id\nT1,S1\n"])
    try Data([0x50, 0x4B, 3, 4, 0, 0, 0, 0]).write(to: folder.url.appending(path: "bad.csv"))
    let intake = try await folder.read()
    let finding = try #require(intake.findings.first { $0.location.file == "bad.csv" })
    #expect(finding.severity == .error)
    #expect(finding.problem.rule == .unreadableFile)
    #expect(intake.district.roster.teachers.count == 1)
  }
}

/// The real lesson export, where it lies beside the project.
@Suite struct LessonExportTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/samples/iready/lessons-math.csv").standardizedFileURL

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: file.path),
      "the sample files are not beside the project"))
  func keepsEveryTryOfEveryLesson() async throws {
    let folder = try DataFiles([:] as [String: String])
    try FileManager.default.copyItem(
      at: Self.file, to: folder.url.appending(path: "lessons-math.csv"))
    let intake = try await folder.read()
    #expect(intake.district.marks.count == 7_763)
    #expect(intake.district.roster.students.count == 471)
    #expect(intake.district.curriculum.pathways.count == 33)
    #expect(intake.findings.allSatisfy { [.openQuote, .duplicateKey].contains($0.problem.rule) })
    // Four rows stand there twice, equal in every cell (R104).
    #expect(intake.findings.count { $0.problem.rule == .duplicateKey } == 4)
  }
}
