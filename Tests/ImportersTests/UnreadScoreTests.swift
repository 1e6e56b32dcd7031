import Testing

@testable import Importers

/// A report that is recognised and has scores that its profile does not read says so.
@Suite struct UnreadScoreTests {
  @Test(
    arguments: [
      (["Overall Scale Score", "Phonics Scale Score"], 0..<1, ["Phonics Scale Score"]),
      // The same in another unit.
      (["Overall Scale Score", "Overall Raw Score", "Overall Percent Correct"], 0..<1, []),
      (["ScaledScore", "RaschScore", "UnifiedScore"], 0..<1, []),
      // What stands beside results, or is of another test.
      (
        ["Score", "Projected Spring Score", "Goal Score", "Score Date", "Percentile Score"], 0..<1,
        []
      ),
      (["Points", "Absences", "Grade", "Minutes", "Attempts"], 0..<1, []),
      (
        ["Fall Word Reading Items Correct", "Fall Word Reading Points Earned", "Fall Maze Points"],
        0..<1, ["Fall Maze Points"]
      ),
    ] as [([String], Range<Int>, [String])])
  func namesScoresThatNothingReads(titles: [String], read: Range<Int>, unread: [String]) {
    #expect(UnreadScores.titles(of: titles, read: Set(read)) == unread)
  }
}
