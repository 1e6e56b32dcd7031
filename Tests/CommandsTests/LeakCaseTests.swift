import Analytics
import Audit
import Exporters
import Foundation
import Tables
import TestSupport
import Testing
import Walkbook

@testable import Commands

/// Small districts in which one subtraction told a number, each with others of its kind.
@Suite struct LeakCaseTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var files: [String: String]
    var audience = "district"
    /// Statements whose answers must all be hidden.
    var hidden: [String]
    var testDescription: String { name }
  }

  /// Who was walked where, each landed on an action, or on none where it is 0.
  private static func walks(
    _ walks: [(school: String, model: String, phase: String, step: Int)], others: Int = 0,
    days: [String] = ["2026-09-15"]
  ) -> [String: String] {
    var teachers = "teacher_id,school_id\n"
    var rows = "walkthrough_id,date,teacher_id,observer_id,model,landed_phase,landed_step\n"
    for (place, walk) in walks.enumerated() {
      teachers += "T\(place),\(walk.school)\n"
      for (visit, day) in days.enumerated() {
        rows +=
          "W\(place)-\(visit),\(day),T\(place),O1,\(walk.model),\(walk.phase),"
          + (walk.step == 0 ? "complete\n" : "\(walk.step + visit)\n")
      }
    }
    for place in 0..<others { teachers += "U\(place),S1\n" }
    return [
      "teachers.csv": teachers, "walkthroughs.csv": rows,
      "schools.csv": "school_id,name\nS1,One\nS2,Two\nS3,Three\n",
      "windows.csv": "window_id,title,start,end\nfall,Fall,2026-09-01,2026-10-31\n"
        + "winter,Winter,2027-01-01,2027-02-28\n",
    ]
  }

  private static func times<Walk>(_ count: Int, _ walk: Walk) -> [Walk] {
    Array(repeating: walk, count: count)
  }

  /// One class of thirty: the first of them have marks, and were met.
  private static func gradebook(marked: Int, mastered: Int, met: Int) -> [String: String] {
    let ids = (10..<40).map { "X\($0)" }
    let marks = ids.prefix(marked).enumerated().map { place, id in
      "\(id),C1,I1,\(place < mastered ? 4 : 2.5),2026-09-15"
    }
    let conferences = ids.prefix(met).enumerated().map { "K\($0),2026-09-15,\($1),C1" }
    return [
      "schools.csv": "school_id,name\nS1,One\n", "teachers.csv": "teacher_id,school_id\nT1,S1\n",
      "sections.csv": "section_id,school_id,teacher_id\nC1,S1,T1\n",
      "students.csv": "student_id,school_id\n" + ids.map { "\($0),S1\n" }.joined(),
      "enrollments.csv": "student_id,section_id,begin\n"
        + ids.map { "\($0),C1,2026-09-01\n" }.joined(),
      "pathways.csv": "pathway_id,position,item_id,item_kind,target_id,points_possible,"
        + "mastery_points,due\nP,1,I1,check,X,4,3,2026-09-10\n",
      "marks.csv": "student_id,section_id,item_id,score,submitted\n"
        + marks.joined(separator: "\n") + "\n",
      "conferences.csv": "conference_id,date,student_id,section_id\n"
        + conferences.joined(separator: "\n") + "\n",
    ]
  }

  private static let both = ["2026-09-15", "2027-01-15"]
  private static let profile = "from school_profile where window_id = 'fall' and school_id = 'S1'"

  static let cases: [Case] = [
    Case(
      name: "the median of one teacher",
      files: walks(
        [("S1", "flex", "foundation", 7)] + times(12, ("S2", "flex", "foundation", 2)), others: 4),
      hidden: ["select median_step \(profile)", "select commonest_pause \(profile)"]),
    Case(
      name: "the median of two, for the public",
      files: walks(
        times(2, ("S1", "flex", "foundation", 7)) + times(40, ("S2", "flex", "foundation", 2))),
      audience: "public",
      hidden: [
        "select median_step \(profile)",
        "select median from position_summary where window_id = 'fall' and school_id = 'S1'",
      ]),
    Case(
      name: "the change of one teacher",
      files: walks(
        [("S1", "flex", "foundation", 4)] + times(12, ("S2", "flex", "foundation", 2)), days: both),
      hidden: ["select median_change from movement_summary where school_id = 'S1'"]),
    Case(
      name: "one teacher of another school",
      files: walks(
        times(5, ("S1", "flex", "foundation", 4)) + times(3, ("S1", "flex", "differentiated", 2))
          + times(5, ("S2", "flex", "foundation", 4)) + [("S2", "flex", "differentiated", 2)]),
      audience: "school",
      hidden: [
        "select teachers from phase_distribution where phase = 'differentiated'",
        "select q3 from position_summary where school_id = 'all'",
      ]),
    Case(
      name: "one of another school, by actions and models",
      files: walks(
        times(6, ("S1", "flex", "foundation", 4)) + times(6, ("S2", "flex", "foundation", 5))
          + times(4, ("S1", "ev", "personalized", 2)) + [("S2", "ev", "personalized", 3)]),
      audience: "school",
      hidden: [
        "select teachers_observed from model_mix where model = 'ev'",
        "select paused from step_distribution where model = 'ev' and phase = 'personalized' "
          + "and step = 3",
      ]),
    Case(
      name: "a phase that a model does not have",
      files: walks(
        times(11, ("S2", "ev", "personalized", 2)) + [("S1", "ev", "personalized", 0)]),
      hidden: ["select teachers from phase_distribution where model = 'ev' and phase = 'complete'"]
    ),
    Case(
      name: "the same for the public, and by action",
      files: walks(
        times(21, ("S2", "ev", "personalized", 2)) + times(4, ("S1", "ev", "personalized", 0))),
      audience: "public",
      hidden: [
        "select teachers from phase_distribution where model = 'ev' and phase = 'complete'",
        "select placements from position_summary where model = 'ev' and school_id = 'S1'",
      ]),
    Case(
      name: "enrolled without those with evidence",
      files: gradebook(marked: 25, mastered: 13, met: 0),
      hidden: [
        "select no_evidence from mastery_rates", "select no_evidence from mastery_totals",
      ]),
    Case(
      name: "students without those who were met",
      files: gradebook(marked: 30, mastered: 15, met: 26),
      hidden: ["select never from conference_summary", "select never from conference_totals"]),
    Case(
      name: "students of a pathway by their pace",
      files: gradebook(marked: 26, mastered: 26, met: 0),
      audience: "public", hidden: ["select past_target from section_pacing"]),
  ]

  @Test("R73, R74: what one subtraction told is hidden", arguments: cases)
  func hides(_ example: Case) async throws {
    let folder = try ScratchFolder()
    for (name, text) in example.files { try folder.write(text, to: name) }
    let workspace = try await Workspace(
      folder: folder.path, audience: example.audience,
      school: example.audience == "school" ? "S1" : nil)
    for statement in example.hidden {
      let values = try workspace.query(statement).values
      #expect(!values.isEmpty, "\(statement)")
      for value in values { #expect(value.hiding != nil, "\(statement): \(value.plain)") }
    }
    let result = Audit().run([try Self.release(workspace, example.audience)])
    #expect(result.findings.filter(\.isTold).map { "\($0.column) \($0.row): \($0.says)" } == [])
  }

  /// All measures of the example at once, not only those that reports show.
  @Test(arguments: ["district", "public", "school"])
  func measuresOfTheExampleTellNothing(audience: String) async throws {
    let path = ExampleTests.folder.appending(path: "district").path
    let workspace = try await Workspace(
      folder: path, audience: audience, school: audience == "school" ? "S01" : nil)
    let result = Audit().run([try Self.release(workspace, audience)])
    #expect(result.findings.filter(\.isTold).map { "\($0.column) \($0.row): \($0.says)" } == [])
    #expect(result.findings.count > 400)
  }

  /// Every measure and total as a file of CSV.
  private static func release(_ workspace: Workspace, _ audience: String) throws -> Release {
    let names = Measure.all.map(\.name) + Totals.all.map(\.name)
    let files = try names.map { name in
      let bytes = TableFormat.csv.bytes(of: try workspace.table(name))
      return WrittenFile(name: "\(name).csv", bytes: Array(bytes))
    }
    return Release(name: "tables", files: files, reader: Reader(rawValue: audience))
  }
}
