import Coaching
import Tables
import TestSupport
import Testing

@testable import Analytics

/// What becomes of goals (M52, R85).
struct GoalFollowThroughTests {
  private func goals(_ talks: [(date: String, sets: Bool?, met: Bool?)]) -> [String] {
    lines(Measure.goalFollowThrough.table(builder(talks).study))
  }

  private func builder(
    _ talks: [(date: String, sets: Bool?, met: Bool?)]
  ) -> ConferenceBuilder {
    var builder = ConferenceBuilder()
    for talk in talks {
      builder.confer("S1", on: talk.date) {
        $0.goalSet = talk.sets
        $0.goalMet = talk.met
      }
    }
    return builder
  }

  @Test func countsAGoalAsFollowedUpOnALaterDay() {
    #expect(goals([("2026-09-01", true, nil), ("2026-09-08", false, true)]) == ["A,1,1,1"])
    #expect(goals([("2026-09-01", true, nil), ("2026-09-08", false, false)]) == ["A,1,1,0"])
    #expect(goals([("2026-09-01", true, nil), ("2026-09-01", nil, true)]) == ["A,1,0,0"])
    #expect(goals([("2026-09-01", true, true), ("2026-09-08", true, nil)]) == ["A,2,0,0"])
  }

  @Test func looksAtTheFirstConferenceThatSaysWhetherAGoalWasMet() {
    #expect(
      goals([
        ("2026-09-15", nil, true), ("2026-09-01", true, nil), ("2026-09-08", nil, nil),
        ("2026-09-08", nil, false), ("2026-09-08", nil, true),
      ]) == ["A,1,1,0"])
  }

  @Test func hasNoRowForAClassWithoutGoals() {
    #expect(goals([("2026-09-01", false, true), ("2026-09-08", nil, nil)]) == [])
  }

  @Test func looksAtConferencesOfTheSameStudentThatCount() {
    var builder = builder([("2026-09-01", true, nil)])
    builder.confer("S2", on: "2026-09-08") { $0.goalMet = true }
    builder.confer("S1", on: "2026-09-08", outcome: .cancelled) { $0.goalMet = true }
    #expect(lines(Measure.goalFollowThrough.table(builder.study)) == ["A,1,0,0"])
  }

  @Test func looksAtConferencesInAnotherClassOfTheStudent() {
    var builder = builder([("2026-09-01", true, nil)])
    builder.confer("S1", on: "2026-09-08", in: "B") { $0.goalMet = true }
    #expect(lines(Measure.goalFollowThrough.table(builder.study)) == ["A,1,1,1"])
  }

  @Test func obeysTheLaws() {
    let study = builder([
      ("2026-09-01", true, nil), ("2026-09-08", true, false), ("2026-09-08", true, true),
      ("2026-09-15", nil, true),
    ]).study
    expectSummaryLaws(GoalFollowThrough(study), study.conferenceLog.conferences)
  }
}
