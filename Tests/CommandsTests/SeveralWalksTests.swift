import TestSupport
import Testing

/// Where several walks decide what is in place, documents say so, and nothing that only one would mean.
@Suite struct SeveralWalksTests {
  private static func woven(_ rule: String?) throws -> (agenda: String, talk: String, plan: String)
  {
    let folder = try ScratchFolder()
    try folder.write(
      "teacher_id,name,school_id\nT1,Ann Alder,S1\nT2,Bob Birch,S1\nT3,Cy Cole,S1\n",
      to: "teachers.csv")
    if let rule { try folder.write("walks: {consistency: \(rule)}\n", to: "walkbook.yaml") }
    try folder.write(
      """
      walkthrough_id,visit_id,date,teacher_id,observer_id,model,landed_phase,landed_step
      W1,V1,2026-09-10,T1,O1,flex,foundation,4
      W2,V2,2026-09-11,T2,O1,flex,foundation,6
      W3,V3,2026-09-18,T2,O1,flex,foundation,5
      W4,V4,2026-09-21,T2,O1,flex,foundation,7
      W5,V5,2026-09-21,T3,O1,flex,foundation,7
      W6,V6,2026-09-22,T3,O1,flex,foundation,complete

      """, to: "walkthroughs.csv")
    for report in [
      ["debrief-agenda", "-P", "minutes=90"], ["coach-conversation"], ["pd-planning"],
    ] {
      let run = try Program.run(
        ["weave"] + report + ["--data", ".", "--to", "md", "-o", "out"], in: folder.path)
      #expect(run.status == 0, "\(run.messages)")
    }
    let text = { (name: String) in
      try folder.text(of: name).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let names = try folder.allNames
    let agenda = try #require(names.first { $0.contains("debrief-S1") && $0.hasSuffix(".md") })
    let plan = try #require(names.first { $0.contains("pd-planning") && $0.hasSuffix(".md") })
    return (try text(agenda), try text("out/conversations/talk-T2.md"), try text(plan))
  }

  @Test func sayWhichRuleMakesAPause() throws {
    let (agenda, talk, plan) = try Self.woven("2 of 3")
    let rule = "The rule here is 2 of 3: an action is in place where so many of the last walks"
    for text in [agenda, talk, plan] { #expect(text.contains(rule), "\(text)") }
    #expect(agenda.contains("Rated too seldom for a place") && !agenda.contains("Nothing rated"))
    #expect(agenda.contains("rated too seldom") && !agenda.contains("nothing rated"))
    // The pause is not in place on the same page, and the walk that makes it one stands there.
    let parts = talk.components(" ## 4.")
    let pause = try #require(parts.last)
    #expect(pause.contains("2026-09-18") || pause.contains("2026-09-11"), "\(talk)")
    let action = pause.components("**")[1].components(":").last?.dropFirst() ?? ""
    #expect(!action.isEmpty && !parts[0].components("## 3.")[1].contains(action), "\(talk)")
  }

  @Test func sayNothingOfItWhereOneWalkDecides() throws {
    let (agenda, talk, plan) = try Self.woven(nil)
    for text in [agenda, talk, plan] { #expect(!text.contains("The rule here is")) }
    // There is no window before, of which nothing is said.
    #expect(!talk.contains("**–"), "\(talk)")
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    split(separator: separator).map(String.init)
  }
}
