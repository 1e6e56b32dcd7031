import Coaching
import Tables

/// One row of `conference_summary`: a class, and what its conferences came to.
///
/// A class that does not log has its students and nothing else: unknown is not zero (R14).
package struct ConferenceSummaryRow: MeasureRow, Hashable {
  package let classroom: Classroom
  /// Students enrolled on the day of the study.
  package let students: Int
  /// `nil` where the class does not log.
  package let summary: ConferenceSummary?

  package static let scope = RowScope.classes(bySchool: true)

  package static let fields: [Field<Self>] = [
    .key("section_id", .section, \.classroom.section.id),
    .key("school_id", .school, \.classroom.school?.id),
    .key("teacher_id", .teacher, \.classroom.teacher?.id),
    .count(
      "students", \.students, of: .students, .is(.memberships, by: [.section]),
      .sum(of: [\.loggedStudents])),
    .count(
      "student_weeks", \.summary?.coverage.whole, of: .students,
      .is(.conferenceWeeks, by: [.school]), .multiple(of: \.students)),
    .count(
      "met", \.summary?.coverage.part, of: .students, .is(.conferencesMet, by: [.school]),
      .part(of: \.summary?.coverage.whole)),
    .share("coverage", \.summary?.coverage.part, of: \.summary?.coverage.whole, people: \.students),
    .count("never", \.summary?[.never], of: .students),
    .count("on_track", \.summary?[.onTrack], of: .students),
    .count("due", \.summary?[.due], of: .students),
    .count("overdue", \.summary?[.overdue], of: .students),
    .score("median_gap", \.summary?.medianGap, .oneClass),
    .score("longest_gap", \.summary?.longestGap, .oneClass),
    .count(
      "scheduled", \.summary?.scheduled, of: .students,
      .sum(of: [\.summary?.delivered, \.summary?.lost])),
    .count("delivered", \.summary?.delivered, of: .students),
    .share("delivered_share", \.summary?.delivered, of: \.summary?.scheduled, people: \.students),
    .share("student_led_share", \.summary?.ledShare, .oneClass),
    .share("zero_share", \.summary?.spread.zeroShare, .oneClass),
    .score("gini", \.summary?.spread.gini, .oneClass),
    .key("logged", .logged, \.isLogged, role: .flag),
  ]

  package static let unprinted: [Count<Self>] = [
    Count(
      \.loggedStudents, of: .students,
      .sum(of: [
        \.summary?[.never], \.summary?[.onTrack], \.summary?[.due], \.summary?[.overdue],
      ])),
    Count(\.summary?.lost, of: .students, .is(.sessionsLost, by: [.school])),
  ]

  package var isLogged: Bool { summary != nil }
  /// The students whose status is known.
  var loggedStudents: Int? { summary == nil ? nil : students }
}

extension ConferenceSummary {
  /// Students of a status.
  package subscript(status: ConferenceStatus.Word) -> Int { statuses[status] ?? 0 }
  /// Sessions that were planned and not held.
  var lost: Int { scheduled - delivered }
  var ledShare: Double? { ledByStudent.finish() }
}

extension Measure {
  static let conferenceSummary = Measure(
    "conference_summary", "The conferences of each class: coverage, cadence, gaps and spread",
    needs: [.conferences], under: Rules.Setting.ofCadence
  ) { $0.conferenceSummary }
}
