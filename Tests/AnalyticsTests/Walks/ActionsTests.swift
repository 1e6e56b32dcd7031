import Coaching
import Tables
import TestSupport
import Testing

@testable import Analytics

/// Action steps of continuums (R91).
struct ActionsTests {
  /// Seen as of Friday 2026-09-18.
  private static var study: Study {
    var builder = DistrictBuilder()
    builder.district.rules.asOf = day("2026-09-18")
    let rows: [(teacher: String, column: String, assigned: String?, closed: String?)] = [
      ("A", "Emerging > Proficient", "2026-09-07", "2026-09-08"),
      ("A", "Emerging>Proficient", "2026-09-07", "2026-09-11"),
      ("B", "Emerging > Proficient", "2026-09-07", "2026-09-21"),
      ("C", "Emerging > Proficient", nil, "2026-09-10"),
      ("B", "Beginning > Emerging", nil, nil),
      ("B", "Beginning", nil, nil),
    ]
    builder.district.actions = rows.map { row in
      var action = ActionStep(
        teacher: builder.district.roster.teachers.intern(row.teacher), framework: "driver",
        strand: "Culture", column: row.column, action: "1")
      action.assigned = row.assigned.map(day)
      action.closed = row.closed.map(day)
      return action
    }
    return builder.study
  }

  @Test func countsAssignedAndClosedActionsByColumn() {
    #expect(
      lines(Measure.actions.table(Self.study)) == [
        "driver,Culture,Beginning,,1,1,0,", "driver,Culture,Beginning,Emerging,1,1,0,",
        "driver,Culture,Emerging,Proficient,3,4,3,2.5",
      ])
  }

  @Test func obeysTheLawsOfSummaries() {
    let study = Self.study
    expectSummaryLaws(Actions(study), study.district.actions)
  }
}
