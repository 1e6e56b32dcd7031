import Foundation
import TestSupport
import Testing

/// Levels and action steps stand in the workbook and the agenda where there are any.
@Suite struct RatingSheetTests {
  private static let walks = """
    walkthrough_id,date,school_id,teacher_id,model,phase,step,status
    W1,2026-09-15,S1,T1,flex,foundation,1,not yet
    W2,2026-09-15,S1,T2,flex,foundation,1,not yet

    """

  private func build(_ files: [String: String]) throws -> (workbook: String, agenda: String) {
    let folder = try ScratchFolder()
    for (name, text) in files.sorted(by: { $0.key < $1.key }) { try folder.write(text, to: name) }
    let outcome = try Program.run([
      "build", folder.path, "-o", folder.path(of: "out"), "--to", "html,md",
    ])
    #expect(outcome.status == 0, "\(outcome.messages)")
    return (
      try folder.text(of: "out/pd-planning.html"), try folder.text(of: "out/agendas/debrief-S1.md")
    )
  }

  @Test func showsLevelsAndActionSteps() throws {
    let (workbook, agenda) = try build([
      "walkthroughs.csv": Self.walks,
      "ratings.csv": """
      date,framework,indicator,level,teacher_id,school_id
      2026-09-08,pl-rubric,Self-Direction,2,T1,
      2026-09-08,readiness,Vision + Priorities,3,,S1

      """,
      "actions.csv": """
      teacher_id,framework,strand,column,action,assigned,closed
      T1,driver-model,Metacognition,learner-centered > personalized,1,2026-09-07,2026-09-14

      """,
    ])
    for text in ["Rubric levels", "Self-Direction", "Level 4</th>", "Action steps"] {
      #expect(workbook.contains(text), "\(text)")
    }
    let levels = [1, 0, 1, 0, 0].map { "<td class=\"n\">\($0)</td>" }.joined()
    #expect(workbook.contains("Rubric</td>\(levels)"))
    #expect(agenda.contains("Levels on rubrics and self-ratings"))
    #expect(agenda.contains("Metacognition"))
  }

  @Test func leavesThePartsOutWithoutData() throws {
    let (workbook, agenda) = try build(["walkthroughs.csv": Self.walks])
    #expect(!workbook.contains("Rubric levels") && !workbook.contains("Action steps<"))
    #expect(!agenda.contains("Levels on rubrics") && !agenda.contains("Action steps of"))
  }
}
