import Analytics
import Documents
import Foundation
import Importers
import Queries
import Tables
import TestSupport
import Testing
import Walkbook

@testable import Commands

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
    // The first is the average below a gradebook.
    #expect(workspace.intake.findings.map(\.problem.rule) == [.shape, .draft, .archived])
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

  @Test func readsTheResponsesOfEachHost() async throws {
    let workspace = try await workspace("forms")
    #expect(
      try rows("select severity, rule, file, line from findings order by file", workspace) == [
        "note log-ends conferences-google.csv ", "warning duplicate-key walks-google.csv 8",
        "note draft walks-qualtrics.csv 5",
      ])
    #expect(
      try rows("select file, profile, rows_read, rows_kept from sources", workspace) == [
        "conferences-google.csv googleForms 2 2",
        "conferences-microsoft.csv conferences-microsoft.csv 2 2",
        "conferences-surveymonkey.csv surveymonkey 2 2", "walks-excel.csv walks-excel.csv 3 3",
        "walks-google.csv googleForms 3 3", "walks-microsoft.csv msForms 2 2",
        "walks-qualtrics.csv qualtrics 3 2", "walks-sheets.csv walks-sheets.csv 2 2",
        "walks-surveymonkey.csv surveymonkey 2 2",
      ])
    // What is in place, of whom, seen by whom.
    #expect(
      try rows(
        """
        select walkthrough_id, teacher_id, school_id, date, coalesce(observer_id, '-'), model,
          group_concat(step, '') filter (where status = 'inPlace') from walkthroughs
        group by walkthrough_id, teacher_id, school_id, date, observer_id, model
        """, workspace) == [
          "walks-excel-2 T105 North 2026-09-30 - flex 123",
          "walks-excel-3 T106 North 2026-10-15 - flex 1",
          "walks-excel-3-ev T106 North 2026-10-15 - ev ",
          "walks-google-6 T101 North 2026-09-28 o.01@north.example flex 12",
          "walks-google-7 T102 North 2026-09-30 o.02@north.example flex 1",
          "walks-google-8 T102 North 2026-09-30 o.02@north.example flex 1",
          "walks-microsoft-2 T101 North 2026-09-30 - flex 1234",
          "walks-microsoft-3 T201 South 2026-10-13 o.03@south.example flex 12",
          "walks-qualtrics-4 T202 South 2026-10-01 O04 flex 1",
          "walks-qualtrics-6 T203 South 2026-10-05 O04 flex 12",
          "walks-sheets-2 T103 North 2026-09-29 - flex 12",
          "walks-sheets-3 T104 North 2026-10-14 - flex 134",
          "walks-surveymonkey-3 T204 South 2026-10-06 - flex 12",
          "walks-surveymonkey-4 T205 South 2026-10-16 - flex 1",
        ])
    #expect(
      try rows(
        """
        select teacher_id, count(*), sum(coalesce(outcome, 'held') = 'held'), sum(minutes)
        from conferences group by teacher_id
        """, workspace) == ["T101 3 3 16", "T201 3 2 14", "T204 3 3 21"])
  }

  @Test func makesPlaylistsOfTheModulesOfACanvasCourse() async throws {
    let workspace = try await workspace("canvas-modules")
    // The homework is in no module.
    #expect(workspace.intake.findings.map(\.column) == ["Homework 1 (902)"])
    #expect(
      try rows("select pathway_id, position, item_id, item_title, due from pathways", workspace)
        == [
          "Ratios 1 901 Ratio lesson 2026-09-11", "Ratios 2 903 Ratio check 2026-09-18",
          "Scale 1 904 Scale lesson 2026-09-25", "Scale 2 905 Scale check 2026-10-02",
        ])
    #expect(
      try rows("select section_id, item_id, score, status from marks", workspace) == [
        "Math 7 - P1 901 9 ", "Math 7 - P1 902 5 ", "Math 7 - P1 903 4 ", "Math 7 - P1 904 8 ",
        "Math 7 - P1 905 3 ", " 901 8 ", " 903 2 ", " 904  excused",
      ])
  }

  @Test func readsARosterOfFiveFilesAndASkillBuilder() async throws {
    let workspace = try await workspace("clever-assistments")
    #expect(workspace.intake.findings.map(\.problem.rule) == [.encoding])
    #expect(
      try rows("select student_id, school_id, grade from students", workspace)
        == ["0012 021 7", "0013 021 7", "0014 021 7"])
    #expect(
      try rows("select section_id, title, teacher_id from sections", workspace)
        == ["7B Math 7 B T-1"])
    // Right three times, or not; a hint is no answer.
    #expect(
      try rows("select student_id, target_id, attempts, state from mastery", workspace) == [
        "0012 Adding integers 3 mastered", "0012 Área 4 mastered",
        "0013 Adding integers 4 mastered", "0013 Área 1 below",
        "0014 Adding integers 2 below", "0014 Área 0 noEvidence",
      ])
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
    var run = ReportRun(try await workspace(example), output: output.path)
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
      var run = ReportRun(try await workspace("district"), output: output.path)
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
