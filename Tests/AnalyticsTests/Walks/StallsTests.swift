import Coaching
import Tables
import TestSupport
import Testing

@testable import Analytics

/// The same pause window after window (M18, R42).
struct StallsTests {
  private static func builder(_ walks: [String?]) -> DistrictBuilder {
    var builder = DistrictBuilder()
    builder.teacher("A", school: "S1")
    for (month, statuses) in walks.enumerated() {
      let month = month + 9
      let prefix = month < 10 ? "2026-0\(month)" : "2026-\(month)"
      builder.window("w\(month)", "\(prefix)-01", "\(prefix)-30")
      if let statuses { builder.walk("A", on: "\(prefix)-07", statuses) }
    }
    return builder
  }

  /// From Monday 2026-09-07 to Wednesday 2026-10-07 are 22 Mondays to Fridays, to Saturday
  /// 2026-11-07 they are 44.
  @Test(
    arguments: [
      (["3I N", "3I N", "3I N"], ["A,S1,flex,foundation,4,3,44"]),
      (["3I N", "3I E"], ["A,S1,flex,foundation,4,2,22"]),
      (["I N", "3I N", "3I N"], ["A,S1,flex,foundation,4,2,22"]),
      (["3I N", "3I N", "4I N"], []),
      (["3I N", nil, "3I N"], []),
      (["3I N", "3I ?", "3I N"], []),
      (["3I N", "3I N", "3I ?"], []),
      (["3I N", "3I N", "?"], ["A,S1,flex,foundation,4,2,22"]),
      (["29I", "29I"], []),
      (["3I N"], []),
    ] as [([String?], [String])])
  func findsTheRunThatEndsWithTheLatestPlacement(walks: [String?], rows: [String]) {
    #expect(lines(Measure.stalls.table(Self.builder(walks).study)) == rows)
  }

  @Test func obeysTheLawsOfSummaries() {
    var builder = Self.builder(["3I N", "3I N"])
    for teacher in ["C", "B"] {
      builder.walk(teacher, on: "2026-09-10", "N")
      builder.walk(teacher, on: "2026-10-10", "N")
    }
    let study = builder.study
    expectSummaryLaws(
      Stalls(
        progressions: study.progressions, roster: study.district.roster,
        calendar: study.district.calendar), study.trajectories)
  }
}
