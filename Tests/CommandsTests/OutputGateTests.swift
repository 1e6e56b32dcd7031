import Foundation
import TestSupport
import Testing

/// What is written for an audience is judged before it gets its name.
@Suite struct OutputGateTests {
  private static let ids = (10..<40).map { "X\($0)" }
  private static let files = [
    "schools.csv": "school_id,name\nS1,Elm\n",
    "teachers.csv": "teacher_id,name,school_id\nT-071,Rosa Delgado,S1\n",
    "sections.csv": "section_id,school_id,teacher_id\nC1,S1,T-071\n",
    "enrollments.csv": "student_id,section_id\n" + ids.map { "\($0),C1\n" }.joined(),
    "pathways.csv": "pathway_id,position,item_id,item_kind,target_id,points_possible\n"
      + "P,1,I1,check,X,4\n",
    "marks.csv": "student_id,section_id,item_id,score,submitted\n"
      + ids.prefix(25).map { "\($0),C1,I1,4,2026-09-15\n" }.joined(),
  ]

  private func folder(_ report: String = "") throws -> ScratchFolder {
    let folder = try ScratchFolder()
    for (name, text) in Self.files { try folder.write(text, to: "data/" + name) }
    try folder.write("---\ntitle: Own\n---\n\n\(report)\n", to: "own.md")
    return folder
  }

  /// Numbers beside a hidden one that tell it.
  private static let telling =
    "select target_id, 30 as enrolled, 25 as with_evidence, no_evidence from mastery_totals"

  @Test(arguments: [
    ("It went well for Rosa Delgado.", "html"), ("It went well for Rosa Delgado.", "md"),
    ("It went well for T-071.", "xlsx"), ("```{sql}\n\(telling)\n```", "html"),
    ("```{sql}\n\(telling)\n```", "xlsx"),
  ])
  func refusesAReportThatTells(report: String, format: String) throws {
    let folder = try folder(report)
    let words = [
      "weave", folder.path(of: "own.md"), "--data", folder.path(of: "data"), "--to", format, "-o",
      folder.path(of: "out"), "--audience", "district",
    ]
    let refused = try Program.run(words)
    #expect(refused.status == 65)
    #expect(refused.messages.contains("not written"))
    #expect(!refused.messages.contains("Delgado"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "out")) == [])
    #expect(try Program.run(words + ["--no-audit"]).status == 0)
    #expect(FileManager.default.fileExists(atPath: folder.path(of: "out/own.\(format)")))
  }

  @Test(arguments: ["csv", "tsv", "json", "jsonl", "md", "xlsx"])
  func refusesAnAnswerThatTells(format: String) throws {
    let folder = try folder()
    let output = folder.path(of: "a.\(format)")
    func ask(_ statement: String) throws -> Command {
      try Program.run([
        "query", statement, "--data", folder.path(of: "data"), "--audience", "district", "-o",
        output,
      ])
    }
    #expect(try ask("select target_id, enrolled from mastery_totals").status == 0)
    let before = try folder.bytes(of: "a.\(format)")
    for statement in [Self.telling, "select 'Rosa Delgado' as who, 3 as n"] {
      let refused = try ask(statement)
      #expect(refused.status == 65, "\(refused.messages)")
      #expect(try folder.bytes(of: "a.\(format)") == before, "the old answer stays")
    }
  }

  @Test func letsThroughWhatTellsNothing() throws {
    let folder = try folder("Words, and 25 of them.")
    let data = folder.path(of: "data")
    for audience in [["district"], ["public"], ["school", "--school", "S1"]] {
      let measure = try Program.run(
        ["measure", "mastery_rates", "--data", data, "-o", folder.path(of: "m.csv"), "--audience"]
          + audience)
      #expect(measure.status == 0, "\(measure.messages)")
      let weave = try Program.run(
        ["weave", folder.path(of: "own.md"), "--data", data, "-o", folder.path(of: "out")]
          + ["--audience"] + audience)
      #expect(weave.status == 0, "\(weave.messages)")
    }
    // Those who see everybody have nothing hidden from them.
    let team = try Program.run([
      "query", "select 'Rosa Delgado' as who", "--data", data, "-o", folder.path(of: "t.csv"),
    ])
    #expect(team.status == 0, "\(team.messages)")
  }
}
