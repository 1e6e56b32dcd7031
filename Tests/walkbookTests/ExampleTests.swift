import Analytics
import Documents
import Foundation
import Importers
import Queries
import Tables
import TestSupport
import Testing

@testable import walkbook

/// The examples, against the answers that their READMEs work out by hand.
@Suite struct ExampleTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Examples").standardizedFileURL

  private func workspace(_ name: String) async throws -> Workspace {
    try await Workspace(DataFolder(path: Self.folder.appending(path: name).path))
  }

  private func rows(_ sql: String, _ workspace: Workspace) throws -> [String] {
    try workspace.catalog.query(sql).rows.map { row in
      row.map(\.plain).joined(separator: " ")
    }
  }

  @Test func placesTheTwentyTeachersOfTheWalk() async throws {
    let workspace = try await workspace("only-walks")
    #expect(workspace.intake.findings == [])
    let flex = "from step_distribution where model = 'flex' and phase = 'foundation'"
    #expect(
      try rows("select paused \(flex) order by step", workspace)
        == ["1", "2", "1", "5", "1", "2", "4", "1", "0", "1", "0"])
    #expect(
      try rows("select at_risk \(flex) order by step", workspace)
        == ["20", "19", "17", "16", "11", "10", "8", "4", "3", "3", "2"])
    #expect(try rows("select hazard \(flex) and step in (4, 7)", workspace) == ["0.3125", "0.5"])
    #expect(try rows("select round(reach, 9) \(flex) and step = 11", workspace) == ["0.1"])
    #expect(
      try rows("select distinct cluster from next_moves where cluster is not null", workspace)
        == ["flex.foundation.03-05", "flex.foundation.06-08"])
  }

  @Test func followsTheSixStudentsOfTheGradebook() async throws {
    let workspace = try await workspace("only-gradebook")
    #expect(
      try rows(
        "select student_id, items, done, completion, position, mastered, mastered_beyond "
          + "from learner_progress", workspace) == [
          "0000101 5 5 1 6 5 0", "0000102 5 3 0.6 3 2 0", "0000103 4 3 0.75 4 2 0",
          "0000104 5 2 0.4 2 2 1", "0000105 4 4 1 1 3 3", "0000106 5 1 0.2 1 0 0",
        ])
    #expect(
      try rows("select done, items, commonest_share from playlist_progress", workspace)
        == ["18 28 0.4"])
  }

  @Test func countsTheConferencesOfTheLog() async throws {
    let workspace = try await workspace("only-conferences")
    #expect(
      try rows(
        "select met, student_weeks, on_track, due, overdue, never, scheduled, delivered "
          + "from conference_summary", workspace) == ["9 12 3 0 1 0 10 9", "6 12 1 1 1 1 8 5"])
    #expect(
      try rows("select round(gini * 72, 6), round(gini * 48, 6) from conference_summary", workspace)
        == ["14 9.333333", "30 20"])
    #expect(
      try rows("select section_id, goals_set, followed_up, met from goal_follow_through", workspace)
        == ["SEC-A 5 3 2", "SEC-B 3 2 1"])
  }

  @Test func readsTheFilesThatNobodyElseHas() async throws {
    let workspace = try await workspace("own-format")
    #expect(workspace.intake.findings.map(\.problem.rule) == [.draft, .archived])
    #expect(
      try rows("select pathway_id, item_title, item_kind, points_possible from pathways", workspace)
        == [
          "Algebra Q1 Linear models check 4", "Algebra Q1 Systems check 4",
          "Cells Sketch practice 10", "Cells Labels practice 5", "Cells Quiz check 20",
        ])
    #expect(
      try rows(
        "select student_id, score, status, assessed from marks where section_id = '7B'", workspace)
        == [
          "0012345 8  2026-09-01", "0012345 5  2026-09-03", "0012345 17  2026-09-08",
          "0012346  excused 2026-09-01", "0012346 4  2026-09-03", "0012346 19  2026-09-08",
          "0012347 6  2026-09-01", "0012347 9  2026-09-08",
        ])
    #expect(
      try rows("select score, status from marks where section_id = 'Algebra Q1'", workspace)
        == ["4 ", "3 ", "2 ", " inProgress"])
    #expect(
      try rows("select date, student_id, outcome from conferences", workspace) == [
        "2026-09-14 0012345 held", "2026-09-14 0012346 held", "2026-09-21 0012347 held",
        "2026-09-21 0012345 held", "2026-09-28 0012346 otherDuty",
        "2026-10-05 0012347 teacherAbsent",
      ])
    #expect(
      try rows("select distinct walkthrough_id, teacher_id, date from walkthroughs", workspace)
        == ["ob-1 T010 2026-09-15", "ob-2 T011 2026-09-16"])
  }

  @Test func findsTheEightPlantedFaultsAndNothingElse() async throws {
    let workspace = try await workspace("district")
    #expect(
      try rows(
        "select severity, rule, file, line, \"column\" from findings order by file, line", workspace
      ) == [
        "error bad-date conferences.csv 1202 date",
        "warning duplicate-key conferences.csv 4003 student_id",
        "warning bad-number marks.csv 2012 score",
        "note score-above-possible marks.csv 5015 score",
        "warning unknown-id marks.csv 9002 student_id",
        "warning unknown-status walkthroughs.csv 232 status",
        "error step-outside-phase walkthroughs.csv 637 step",
        "note draft walkthroughs.csv 1956 state",
      ])
  }

  @Test(arguments: [
    ("pd-planning", "only-walks"), ("pd-planning", "only-gradebook"),
    ("pd-planning", "only-conferences"), ("debrief-agenda", "district"),
  ])
  func weavesTheSameText(report: String, example: String) async throws {
    let output = try ScratchFolder()
    var run = ReportRun(workspace: try await workspace(example), output: output.path)
    run.formats = [.markdown]
    if report == "debrief-agenda" { run.only = ["S05"] }
    let paths = try await run.run([ReportRun.report(report)]).paths
    let path = try #require(paths.first)
    try expectGolden(
      String(contentsOfFile: path, encoding: .utf8), "\(report)-\(example).md")
  }

  @Test func writesTheSameBytesTwice() async throws {
    let (first, second) = (try ScratchFolder(), try ScratchFolder())
    var sets: [[Data]] = []
    for output in [first, second] {
      var run = ReportRun(workspace: try await workspace("district"), output: output.path)
      run.formats = [.xlsx, .html, .markdown]
      let paths = try await run.run([
        ReportRun.report("pd-planning"), ReportRun.report("debrief-agenda"),
      ]).paths
      sets.append(try paths.map { try Data(contentsOf: URL(filePath: $0)) })
    }
    #expect(sets[0].count == 21)
    #expect(sets[0] == sets[1])
  }
}
