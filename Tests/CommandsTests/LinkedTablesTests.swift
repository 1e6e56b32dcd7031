import Foundation
import TestSupport
import Testing

/// What small classes told by tables that are linked (R74): of the numbers from which a hidden one
/// came out, at least one is hidden.
@Suite struct LinkedTablesTests {
  private func numbers(
    _ statement: String, _ options: [String], in folder: ScratchFolder
  ) throws -> [String] {
    let outcome = try Program.run(
      ["query", statement, "--data", folder.path, "-f", "csv"] + options)
    #expect(outcome.status == 0, "\(outcome.messages)")
    return outcome.output.split(separator: "\n").dropFirst().map(String.init)
  }

  private static func isCode(_ text: String) -> Bool {
    ["n<10", "comp.", "coded"].contains(text)
  }

  /// Of a class of 15 with a pace, 11 complete and nobody else but one state: 4.
  @Test func statesOfAPaceDoNotAddUpToTheClass() throws {
    let folder = try ScratchFolder()
    let students = (1...15).map { "9\($0)" }
    let files = [
      "schools.csv": "school_id,name\nS1,North\n", "teachers.csv": "teacher_id,school_id\nT1,S1\n",
      "sections.csv": "section_id,school_id,teacher_id\nC1,S1,T1\n",
      "students.csv": "student_id,school_id\n" + students.map { "\($0),S1\n" }.joined(),
      "enrollments.csv": "student_id,section_id,begin\n"
        + students.map { "\($0),C1,2026-09-01\n" }.joined(),
      "pathways.csv": """
      pathway_id,position,item_id,item_kind,target_id,opens,due,points_possible,mastery_points
      P,1,P1,check,X1,2026-09-01,2026-09-15,4,3

      """,
      "marks.csv": "student_id,section_id,item_id,score,submitted\n"
        + students.prefix(11).map { "\($0),C1,P1,4,2026-09-10\n" }.joined(),
      "walkbook.yaml": "as-of: 2026-09-25\n",
    ]
    for (name, text) in files { try folder.write(text, to: name) }
    let told = """
      select students from playlist_progress union all
      select complete from section_pacing union all select behind from section_pacing union all
      select not_started from section_pacing union all select on_pace from section_pacing union all
      select ahead from section_pacing
      """
    #expect(try numbers(told, [], in: folder) == ["15", "11", "0", "0", "0", "0"])
    let shown = try numbers(told, ["--audience", "district"], in: folder)
    #expect(shown.contains(where: Self.isCode), "\(shown)")
  }
}
