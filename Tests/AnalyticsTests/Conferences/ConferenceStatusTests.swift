import Coaching
import Tables
import TestSupport
import Testing

@testable import Analytics

/// Days since the last conference, and the gaps before it (M47, M49, R16, R59).
struct ConferenceStatusTests {
  /// On Friday 2026-09-25, with entry on Monday 2026-08-31: c = 5, g = 2.
  @Test(arguments: [
    ("2026-09-25", 0, "onTrack"), ("2026-09-18", 5, "onTrack"), ("2026-09-17", 6, "due"),
    ("2026-09-16", 7, "due"), ("2026-09-15", 8, "overdue"),
  ])
  func tellsTheStatusByDaysSinceTheLastConference(date: String, days: Int, status: String) {
    var builder = ConferenceBuilder()
    builder.enroll("S1", in: "A", from: "2026-08-31")
    builder.confer("S1", on: "2026-09-01")
    builder.confer("S1", on: date)
    builder.confer("S1", on: "2026-09-25", outcome: .cancelled)
    #expect(
      lines(
        Measure.conferenceStatus.table(builder.study), "student_id", "conferences", "last_date",
        "days_since", "status") == ["S1,2,\(date),\(days),\(status)"])
  }

  @Test(arguments: [("2026-09-18", 5, "onTrack"), ("2026-09-17", 6, "never")])
  func startsTheClockOfANewStudentAtEntry(entry: String, days: Int, status: String) {
    var builder = ConferenceBuilder()
    builder.enroll("S1", in: "A", from: entry)
    builder.confer("S0", on: "2026-09-01")
    #expect(
      lines(
        Measure.conferenceStatus.table(builder.study), "conferences", "last_date", "days_since",
        "status", "longest_gap") == ["0,,\(days),\(status),\(days)"])
  }

  @Test func startsTheClockAtTheFirstDayOfTheClassWithoutEntry() {
    var builder = ConferenceBuilder()
    builder.enroll("S1", in: "A")
    builder.enroll("S2", in: "A", from: "2026-06-01")
    builder.confer("S0", on: "2026-09-10", outcome: .cancelled)
    #expect(builder.study.conferenceStatuses.map(\.daysSince) == [19, 19])
  }

  /// A calendar of days off says nothing of when school begins (R12, R16).
  @Test func startsTheClockAtEntryBesideACalendarOfDaysOff() {
    var builder = ConferenceBuilder()
    builder.district.calendar = Calendar()
    builder.district.calendar.list([(day("2026-09-14"), false, nil)])
    builder.enroll("S1", in: "A", from: "2026-09-07")
    builder.confer("S0", on: "2026-09-10", outcome: .cancelled)
    builder.district.rules.asOf = day("2026-09-18")
    #expect(builder.study.conferenceStatuses.map(\.daysSince) == [8])
  }

  @Test func keepsTheClockRunningOverAReturn() {
    var builder = ConferenceBuilder()
    builder.enroll("S1", in: "A", from: "2026-08-31", to: "2026-09-03")
    builder.enroll("S1", in: "A", from: "2026-09-22")
    builder.confer("S1", on: "2026-09-01")
    let row = builder.study.conferenceStatuses[0]
    #expect(row.conferences == 1 && row.lastDate == day("2026-09-01"))
    // R107: the days go on, and so does the open gap, which is among the gaps (M49, R59).
    #expect(row.daysSince == 18 && row.status == .overdue && row.longestGap == 18)
  }

  /// Points are entry, the distinct days of conferences, as-of; the open gap counts.
  @Test func measuresGapsBetweenEntryConferencesAndTheDay() {
    var builder = ConferenceBuilder()
    builder.enroll("S1", in: "A", from: "2026-08-31")
    for date in ["2026-09-02", "2026-09-11", "2026-09-11", "2026-09-15"] {
      builder.confer("S1", on: date)
    }
    // 2, 7, 2 and 8 days.
    #expect(
      lines(
        Measure.conferenceStatus.table(builder.study), "conferences", "median_gap",
        "longest_gap") == ["4,4.5,8"])
  }

  @Test func listsEnrolledStudentsByStudentAndSection() {
    var builder = ConferenceBuilder()
    builder.section("B", teacher: "T2")
    builder.section("A")
    builder.section("C")
    builder.enroll("S2", "S1", in: "A")
    builder.enroll("S1", in: "B")
    builder.enroll("S1", in: "C")
    builder.enroll("S3", in: "A", to: "2026-09-25")
    builder.confer("S3", on: "2026-09-02")
    builder.confer("S9", on: "2026-09-02", in: "B")
    #expect(
      lines(Measure.conferenceStatus.table(builder.study), "student_id", "section_id", "teacher_id")
        == ["S1,A,", "S1,B,T2", "S2,A,"])
  }

  @Test func obeysTheLaws() {
    var builder = ConferenceBuilder()
    builder.enroll("S1", "S2", in: "A")
    for date in ["2026-09-15", "2026-09-02", "2026-09-11"] { builder.confer("S1", on: date) }
    let study = builder.study
    expectSummaryLaws(ConferenceStatus(study), study.conferenceLog.conferences)
  }
}
