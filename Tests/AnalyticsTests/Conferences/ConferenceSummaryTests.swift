import Coaching
import Summaries
import Tables
import TestSupport
import Testing

@testable import Analytics

/// The conferences of a class as one row (M48-M51, R14, R58, R60).
struct ConferenceSummaryTests {
  @Test func sumsUpEachClassThatLogs() {
    var builder = ConferenceBuilder(asOf: "2026-09-11")
    builder.section("A", teacher: "T1", school: "E1")
    builder.enroll("S1", "S2", in: "A", from: "2026-08-31")
    builder.confer("S1", on: "2026-08-31", planned: true, outcome: .held) {
      $0.kind = .goal
      $0.leader = .student
    }
    builder.confer("S1", on: "2026-09-11") { $0.kind = .goal }
    builder.confer("S2", on: "2026-09-02", planned: true, outcome: .otherDuty)
    builder.confer("S2", on: "2026-09-03", planned: true)
    // Gaps of S1 are 0, 9 and 0 days, of S2 9.
    #expect(
      lines(Measure.conferenceSummary.table(builder.study)) == [
        "A,E1,T1,2,4,2,0.5,1,1,0,0,4.5,9,3,1,0.3333333333333333,0.5,0.5,0.5,yes"
      ])
  }

  @Test func saysNothingOfClassesThatDoNotLog() {
    var builder = ConferenceBuilder()
    builder.section("N", teacher: "T1")
    builder.section("M")
    builder.enroll("S1", "S2", in: "N")
    builder.confer("S3", on: "2026-09-01", outcome: .cancelled)
    // A class that only a pathway names is no class of the roster.
    _ = builder.district.roster.sections.intern("P")
    let table = Measure.conferenceSummary.table(builder.study)
    #expect(
      lines(table) == [
        "A,,,0,0,0,,0,0,0,0,,,0,0,,,,,yes", "M,,,0" + String(repeating: ",", count: 16) + "no",
        "N,,T1,2" + String(repeating: ",", count: 16) + "no",
      ])
    builder.district.given = []
    #expect(Measure.conferenceSummary.table(builder.study).isEmpty)
  }

  /// Scheduled = planned yes, on an instructional day; losses add up to all lost.
  @Test func tellsWhyPlannedConferencesWereLost() {
    var builder = ConferenceBuilder()
    builder.confer("S1", on: "2026-09-01", planned: true, outcome: .held)
    builder.confer("S1", on: "2026-09-02", planned: true, outcome: .teacherAbsent)
    builder.confer("S1", on: "2026-09-03", planned: true, outcome: .cancelled)
    builder.confer("S2", on: "2026-09-03", planned: true, outcome: .cancelled)
    builder.confer("S2", on: "2026-09-04", planned: true)
    builder.confer("S2", on: "2026-09-05", planned: true, outcome: .cancelled)
    builder.confer("S2", on: "2026-09-08", planned: false, outcome: .cancelled)
    builder.confer("S2", on: "2026-09-08", outcome: .cancelled)
    let study = builder.study
    #expect(
      lines(Measure.conferenceLosses.table(study)) == [
        "A,cancelled,2,0.5", "A,teacherAbsent,1,0.25", "A,unrecorded,1,0.25",
      ])
    #expect(lines(Measure.conferenceSummary.table(study), "scheduled", "delivered") == ["5,1"])
    expectSummaryLaws(ConferenceLosses(study), study.conferenceLog.conferences)
  }

  @Test(arguments: [
    ([], nil, nil), ([0, 0], 1, nil), ([3, 3, 3], 0, 0), ([0, 0, 0, 4], 0.75, 0.75),
    ([1, 2, 3, 4], 0, 0.25), ([0, 2], 0.5, 0.5),
  ])
  func measuresTheSpreadOfAttention(counts: [Int], zeroShare: Double?, gini: Double?) {
    let spread = AttentionSpread().summarizing(counts)
    #expect(spread.zeroShare == zeroShare)
    #expect(spread.gini == gini)
    expectSummaryLaws(AttentionSpread(), counts)
  }

  @Test func dividesStudentLedByAllGoalConferences() {
    var builder = ConferenceBuilder()
    for (leader, kind) in [
      (Conference.Leader.student, Conference.Kind.goal), (.shared, .goal), (nil, .goal),
      (.student, .mentoring), (.student, nil),
    ] {
      builder.confer("S1", on: "2026-09-01") {
        $0.leader = leader
        $0.kind = kind
      }
    }
    #expect(
      builder.study.conferenceSummary.first?.summary?.ledByStudent.finish() == 1.0 / 3.0)
    expectSummaryLaws(StudentLedShare(), builder.district.conferences)
  }
}
