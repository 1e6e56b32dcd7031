import Coaching
import Tables
import Testing

@testable import Analytics

/// Which conferences belong to a class and which of them count (M45, R15, R57).
struct ConferenceLogTests {
  typealias Case = (change: @Sendable (inout Conference) -> Void, qualifies: Bool)

  static let cases: [Case] = [
    ({ _ in }, true),
    ({ $0.outcome = .held }, true),
    ({ $0.outcome = .studentAbsent }, false),
    ({ $0.planned = true }, false),
    ({ $0.planned = false }, true),
    (
      {
        $0.planned = true
        $0.outcome = .held
      }, true
    ),
    ({ $0.format = .group }, true),
    ({ $0.minutes = 1 }, true),
  ]

  @Test(arguments: cases.indices)
  func countsHeldConferencesOfAnyTypeFormatAndLength(place: Int) {
    var builder = ConferenceBuilder()
    builder.confer("S1", on: "2026-09-01", Self.cases[place].change)
    let filter = ConferenceFilter(builder.district.rules)
    #expect(
      builder.district.conferences.allSatisfy(filter.admits) == Self.cases[place].qualifies)
  }

  @Test(arguments: [(nil, true), (4, false), (5, true), (5 - 1e-12, true)])
  func countsOnlyLongEnoughOnesWhereMinutesAreGiven(minutes: Double?, qualifies: Bool) {
    var builder = ConferenceBuilder()
    builder.district.rules.minimumMinutes = 5
    builder.confer("S1", on: "2026-09-01") { $0.minutes = minutes }
    let filter = ConferenceFilter(builder.district.rules)
    #expect(builder.district.conferences.allSatisfy(filter.admits) == qualifies)
  }

  @Test func asksForStatedTypesAndFormats() {
    var builder = ConferenceBuilder()
    builder.confer("S1", on: "2026-09-01") { $0.kind = .goal }
    builder.confer("S1", on: "2026-09-01") {
      $0.kind = .goal
      $0.format = .oneToOne
    }
    builder.confer("S1", on: "2026-09-01") { $0.format = .oneToOne }
    let filter = ConferenceFilter(builder.district.rules, kind: .goal, format: .oneToOne)
    #expect(builder.district.conferences.map(filter.admits) == [false, true, false])
  }

  @Test(arguments: [
    // The section of that teacher in which the student is enrolled on that day.
    ("S1", "T1", "A"),
    // Two of that teacher: left out.
    ("S2", "T1", nil),
    // Without a teacher the student's only section on that day.
    ("S3", nil, "B"),
    ("S1", nil, nil),
    // None of that teacher, or none at all.
    ("S3", "T1", nil), ("S4", nil, nil),
  ])
  func findsTheClassOfARowThatNamesNone(student: String, teacher: String?, section: String?) {
    var builder = ConferenceBuilder()
    builder.section("A", teacher: "T1")
    builder.section("A2", teacher: "T1")
    builder.section("B", teacher: "T2")
    builder.enroll("S1", "S2", in: "A")
    builder.enroll("S2", in: "A2")
    builder.enroll("S1", in: "B")
    builder.enroll("S3", in: "A", to: "2026-09-02")
    builder.enroll("S3", in: "B", from: "2026-09-02")
    builder.confer(student, on: "2026-09-02", in: nil, teacher: teacher)
    let study = builder.study
    #expect(
      study.conferenceLog.conferences.map { study.district.roster.sections[$0.section].id }
        == [section].compactMap(\.self))
  }

  @Test func leavesOutRowsAfterTheDayOfTheStudy() {
    var builder = ConferenceBuilder(asOf: "2026-09-25")
    builder.district.rules.asOf = nil
    builder.confer("S1", on: "2026-09-24")
    // Planned and not yet held: it sets no day, and it is no row of the log yet (R1, R14).
    builder.confer("S2", on: "2026-10-01", in: "B", planned: true)
    let study = builder.study
    #expect(study.asOf == day("2026-09-24"))
    #expect(study.conferenceLog.sections.map { study.district.roster.sections[$0].id } == ["A"])
  }
}
