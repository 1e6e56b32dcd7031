import Tables
import Testing

/// Rows that say whether they count: a word that nobody knows is no publication.
@Suite struct PublicationTests {
  @Test(arguments: ["pubished", "banana", "#REF!", "2"])
  func countsNoRowOfAnUnknownState(word: String) async throws {
    try await Mess(
      word,
      [
        "marks.csv": "student_id,item_id,score,state\n1,A,7,published\n2,A,8,\(word)\n3,A,9,\n",
        "conferences.csv": "student_id,date,outcome,state\n1,2026-10-01,held,\(word)\n"
          + "2,2026-10-01,held,Published\n3,2026-10-01,held,draft\n",
        "walkthroughs.csv": "walkthrough_id,teacher_id,date,model,landed_phase,landed_step,state\n"
          + "W1,T1,2026-10-01,flex,foundation,2,\(word)\n"
          + "W2,T1,2026-10-02,flex,foundation,2,archived\n",
      ],
      facts: ["1 A 7", "3 A 9", "2 2026-10-01 held"],
      findings: [
        "error unknown-value conferences.csv:2 state", "error unknown-value marks.csv:3 state",
        "error unknown-value walkthroughs.csv:2 state", "note archived walkthroughs.csv:3 state",
        "note draft conferences.csv:4 state",
      ]
    ).expectAsWanted()
  }
}
