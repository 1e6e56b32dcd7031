import Coaching
import Tables
import TestSupport
import Testing

@testable import Analytics

/// Ranked moves, clusters and settings (M14, R37 to R39, R75), and cohorts (R88).
struct NextMovesTests {
  /// Teachers paused at steps of the chain, counted from 1.
  private func paused(_ builder: inout DistrictBuilder, _ pauses: [Int], model: String = "flex") {
    for pause in pauses {
      let statuses = pause == 30 ? "29I" : pause == 1 ? "N" : "\(pause - 1)I N"
      let teacher = "T\(builder.district.walkthroughs.count + 10)"
      builder.walk(teacher, on: "2026-09-10", statuses, model: model, school: "S\(pause % 2)")
    }
  }

  private func ranked(_ builder: DistrictBuilder, _ columns: String...) -> [String] {
    let table = Measure.nextMoves.table(builder.study)
    return (0..<table.count).map { row in
      columns.map { table[row, $0]?.plain ?? "no column" }.joined(separator: ",")
    }
  }

  @Test func ranksTheTwentyTeachers() {
    let study = StepDistributionTests.twentyTeachers().study
    let table = Measure.nextMoves.table(study)
    #expect(
      table.columns.map(\.name) == [
        "window_id", "rank", "model", "phase", "step", "label", "move", "teachers", "schools",
        "hazard", "cluster", "setting",
      ])
    #expect(
      lines(table, "rank", "step", "teachers", "cluster", "setting") == [
        "1,4,5,flex.foundation.03-05,session", "2,7,4,flex.foundation.06-08,session",
        "3,6,2,flex.foundation.06-08,session", "4,2,2,,team",
        "5,10,1,,coach", "6,8,1,flex.foundation.06-08,session",
        "7,5,1,flex.foundation.03-05,session", "8,3,1,flex.foundation.03-05,session",
        "9,1,1,,coach",
      ])
    #expect(lines(table).first?.contains("Move foundation 4,5,0,0.3125") == true)
  }

  @Test func ranksByTeachersThenHazardThenStepThenModel() {
    var builder = DistrictBuilder(models: ["sr", "flex"])
    paused(&builder, [2, 2, 3, 5])
    paused(&builder, [3, 5], model: "sr")
    // sr 3: 1 of 2, flex 3: 1 of 2, sr 5 and flex 5: 1 of 1.
    #expect(
      ranked(builder, "rank", "model", "step", "teachers", "hazard") == [
        "1,flex,2,2,0.5", "2,flex,5,1,1", "3,sr,5,1,1", "4,flex,3,1,0.5", "5,sr,3,1,0.5",
      ])
  }

  @Test func countsSchools() {
    var builder = DistrictBuilder()
    paused(&builder, [2, 2])
    builder.walk("T98", on: "2026-09-10", "I N", school: "S9")
    builder.walk("T99", on: "2026-09-10", "I N")
    #expect(ranked(builder, "teachers", "schools") == ["4,2"])
  }

  @Test(
    arguments: [
      // Six at one step are a session of their own.
      ([4, 4, 4, 4, 4, 4], ["flex.foundation.04"]),
      // A run ends where nobody is paused: three at 3, three at 5, nobody at 4.
      ([3, 3, 3, 5, 5, 5], []),
      // A run ends at the end of the section: 2 | 3.
      ([2, 2, 2, 3, 3, 3], []),
      ([3, 4, 4, 4, 5, 5], ["flex.foundation.03-05"]),
      ([3, 4, 4, 4, 5], []),
      // Phases are not joined: the last of Foundation, the first of Differentiated.
      ([11, 11, 11, 12, 12, 12], []),
      ([12, 12, 12, 13, 13, 14], ["flex.differentiated.01-03"]),
    ] as [([Int], [String])])
  func clustersAdjacentStepsOfOneSection(pauses: [Int], clusters: [String]) {
    var builder = DistrictBuilder()
    paused(&builder, pauses)
    let found = Set(ranked(builder, "cluster")).subtracting([""]).sorted()
    #expect(found == clusters)
  }

  @Test func takesTheSizeOfASessionFromTheRules() {
    var builder = DistrictBuilder()
    builder.district.rules.clusterSize = 2
    paused(&builder, [4, 4, 7])
    #expect(ranked(builder, "step", "setting") == ["4,session", "7,coach"])
  }

  @Test func obeysTheLaws() {
    var builder = DistrictBuilder(models: ["flex", "sr"])
    paused(&builder, [3, 4, 4, 4, 5, 5, 7, 30])
    paused(&builder, [1, 1, 2, 8], model: "sr")
    let study = builder.study
    expectSummaryLaws(NextMoves(study), study.placements)
    expectSummaryLaws(PDCohorts(study), study.placements)
  }

  @Test func invitesThePausedAndFindsHosts() {
    var builder = DistrictBuilder()
    for id in ["A", "B", "C"] { builder.teacher(id, school: "S1", coach: "K1") }
    paused(&builder, [3, 4, 4, 4, 5, 5])
    builder.walk("A", on: "2026-09-11", "5I N")  // G 6: one beyond the last step
    builder.walk("B", on: "2026-09-12", "6I N")  // G 7: two beyond
    builder.walk("C", on: "2026-09-13", "29I")
    builder.walk("D", on: "2026-09-13", "9I ?")  // undetermined
    let table = Measure.pdCohorts.table(builder.study)
    #expect(
      table.columns.map(\.name) == [
        "window_id", "cluster", "teacher_id", "school_id", "coach_id", "model", "phase", "step",
        "last_date", "can_host",
      ])
    #expect(
      lines(table) == [
        "all,flex.foundation.03-05,B,S1,K1,flex,foundation,7,2026-09-12,yes",
        "all,flex.foundation.03-05,C,S1,K1,flex,,,2026-09-13,yes",
        "all,flex.foundation.03-05,T10,S1,,flex,foundation,3,2026-09-10,no",
        "all,flex.foundation.03-05,T11,S0,,flex,foundation,4,2026-09-10,no",
        "all,flex.foundation.03-05,T12,S0,,flex,foundation,4,2026-09-10,no",
        "all,flex.foundation.03-05,T13,S0,,flex,foundation,4,2026-09-10,no",
        "all,flex.foundation.03-05,T14,S1,,flex,foundation,5,2026-09-10,no",
        "all,flex.foundation.03-05,T15,S1,,flex,foundation,5,2026-09-10,no",
      ])
  }
}
