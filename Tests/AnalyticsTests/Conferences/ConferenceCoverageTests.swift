import Coaching
import Tables
import TestSupport
import Testing

@testable import Analytics

/// Weekly coverage of the classes that log (M46, R7, R14, R56).
struct ConferenceCoverageTests {
  @Test func countsStudentsWithAConferenceInEachWeek() {
    var builder = ConferenceBuilder(asOf: "2026-09-11")
    builder.section("A", teacher: "T1", school: "E1")
    builder.enroll("S1", "S2", "S3", in: "A", from: "2026-08-31")
    builder.confer("S1", on: "2026-08-31")
    builder.confer("S1", on: "2026-09-01")
    // A conference on a Saturday counts for its week.
    builder.confer("S2", on: "2026-09-05")
    builder.confer("S3", on: "2026-09-07", outcome: .studentAbsent)
    #expect(
      lines(Measure.conferenceCoverage.table(builder.study)) == [
        "A,E1,T1,2026-08-31,3,2,0.6666666666666666,no",
        "A,E1,T1,2026-09-07,3,0,0,no",
      ])
  }

  @Test func takesTheSchoolOfTheTeacherWhereTheSectionNamesNone() {
    var builder = ConferenceBuilder(asOf: "2026-09-04")
    builder.base.teacher("T1", school: "E2")
    builder.section("A", teacher: "T1")
    builder.confer("S1", on: "2026-09-01")
    #expect(lines(Measure.conferenceCoverage.table(builder.study), "school_id") == ["E2"])
  }

  typealias Spell = (begin: String?, end: String?)

  /// From Monday 2026-09-07 to Friday; a spell ends the day before its end.
  static let spells: [([Spell], Int)] = [
    ([("2026-09-01", "2026-09-09")], 0), ([("2026-09-01", "2026-09-10")], 1),
    ([("2026-09-09", nil)], 1), ([("2026-09-10", nil)], 0),
    ([(nil, "2026-09-09"), ("2026-09-11", nil)], 1),
    ([(nil, "2026-09-09"), ("2026-09-07", "2026-09-09")], 0),
  ]

  @Test(arguments: spells)
  func countsStudentsEnrolledOnThreeDaysOfTheWeek(spells: [Spell], eligible: Int) {
    var builder = ConferenceBuilder(asOf: "2026-09-11")
    builder.enroll("S0", in: "A", from: "2026-09-01", to: "2026-09-02")
    for (begin, end) in spells { builder.enroll("S1", in: "A", from: begin, to: end) }
    builder.confer("S1", on: "2026-09-11")
    #expect(builder.study.conferenceWeeks.map(\.eligible).last == eligible)
    #expect(builder.study.conferenceWeeks.map(\.met).last == eligible)
  }

  @Test func findsAWeekShortWithFewerThanThreeDaysInTheRange() {
    var builder = ConferenceBuilder(asOf: "2026-09-23")
    builder.schoolDays(
      "2026-08-31"..."2026-10-30",
      without: ["2026-09-07", "2026-09-08", "2026-09-09"]
        + (14...18).map { "2026-09-\($0)" })
    // The range begins on a Wednesday: three days are inside.
    builder.enroll("S1", in: "A", from: "2026-09-02")
    builder.confer("S1", on: "2026-09-10")
    builder.confer("S1", on: "2026-09-22")
    // No row for a week without a school day; a week that is not over is short.
    #expect(
      lines(
        Measure.conferenceCoverage.table(builder.study), "week", "eligible", "met", "coverage",
        "short_week") == [
          "2026-08-31,1,0,0,no", "2026-09-07,0,0,,yes", "2026-09-21,0,0,,yes",
        ])
  }

  @Test func endsAWeekWithItsLastInstructionalDay() {
    var builder = ConferenceBuilder(asOf: "2026-09-10")
    builder.schoolDays("2026-08-31"..."2026-10-30", without: ["2026-09-11"])
    builder.enroll("S1", in: "A", from: "2026-09-07")
    builder.confer("S1", on: "2026-09-07")
    #expect(builder.study.conferenceWeeks.map(\.isShort) == [false])
  }

  /// The first day of a class: entry, calendar, first row of the log.
  @Test(arguments: [
    (["2026-09-02", "2026-09-09"], true, "2026-09-02"), (["2026-06-01"], true, "2026-08-31"),
    ([nil], true, "2026-08-31"), ([nil, "2026-09-09"], true, "2026-08-31"),
    ([], true, "2026-08-31"), ([], false, "2026-09-03"), ([nil], false, "2026-09-03"),
    ([nil, "2026-09-09"], false, "2026-09-03"), (["2026-06-01"], false, "2026-06-01"),
  ])
  func beginsAClassOnItsFirstDay(entries: [String?], calendar: Bool, first: String) {
    var builder = ConferenceBuilder(calendar: calendar)
    for (place, entry) in entries.enumerated() {
      builder.enroll("S\(place)", in: "A", from: entry)
    }
    builder.confer("S1", on: "2026-09-03", outcome: .cancelled)
    builder.confer("S1", on: "2026-09-08")
    #expect(builder.study.sectionFirstDays == [day(first)])
  }

  @Test func isEmptyForClassesThatDoNotLog() {
    var builder = ConferenceBuilder()
    builder.enroll("S1", in: "A")
    #expect(builder.study.conferenceWeeks.isEmpty)
    builder.district.rules.asOf = nil
    #expect(builder.study.asOf == nil)
    #expect(builder.study.conferenceWeeks.isEmpty)
  }

  /// A window's value is Σ met ÷ Σ eligible, not a mean of percentages (M46).
  @Test func poolsStudentWeeksOfClassesAndWeeks() throws {
    let study = pooledDistrict.study
    let sections = study.district.roster.sections.references
    let coverage = study.pooledCoverage
    #expect(coverage.share(of: sections).finish() == 2.0 / 8.0)
    let second = day("2026-09-07")...day("2026-09-13")
    #expect(coverage.share(of: sections, where: second.contains).finish() == 1.0 / 4.0)
    #expect(coverage.share(of: sections[0], where: second.contains).finish() == 0)
    #expect(
      coverage.share(of: sections) { (day("2026-09-08")...day("2026-09-13")).contains($0) }.finish()
        == nil)
    let goals = PooledCoverage(
      study.conferenceWeeks(ConferenceFilter(study.rules, kind: .goal)), of: sections.count)
    #expect(goals.share(of: sections).finish() == 1.0 / 8.0)
  }

  private var pooledDistrict: ConferenceBuilder {
    var builder = ConferenceBuilder(asOf: "2026-09-11")
    builder.enroll("S1", in: "A", from: "2026-08-31")
    builder.enroll("S2", "S3", "S4", in: "B", from: "2026-08-31")
    builder.confer("S1", on: "2026-08-31") { $0.kind = .goal }
    builder.confer("S2", on: "2026-09-08", in: "B")
    return builder
  }

  @Test func obeysTheLaws() {
    let study = pooledDistrict.study
    expectSummaryLaws(ConferenceCoverage(study), study.conferenceLog.conferences)
    expectSummaryLaws(PooledShare(), [(part: 1, whole: 2), (0, 0), (3, 5)])
  }
}
