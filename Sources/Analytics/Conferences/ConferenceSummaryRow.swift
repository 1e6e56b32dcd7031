import Coaching
public import Tables

/// One row of `conference_summary`: a class, and what its conferences came to.
///
/// A class that does not log has its students and nothing else: unknown is not zero (R14).
public struct ConferenceSummaryRow: TableRow, Hashable {
  public let classroom: Classroom
  /// Students enrolled on the day of the study.
  public let students: Int
  /// `nil` where the class does not log.
  public let summary: ConferenceSummary?

  public static let columns: [Column] = [
    .identifier("section_id"), .identifier("school_id"), .identifier("teacher_id"),
    .count("students"), .count("student_weeks"), .count("met"), .share("coverage"),
    .count("never"), .count("on_track"), .count("due"), .count("overdue"),
    .score("median_gap"), Column("longest_gap", .integer, .score), .count("scheduled"),
    .count("delivered"), .share("delivered_share"), .share("student_led_share"),
    .share("zero_share"), .score("gini"), .flag("logged"),
  ]

  public var values: [Value] {
    let names = [
      .text(classroom.section.id), Value(classroom.school?.id), Value(classroom.teacher?.id),
      .integer(students),
    ]
    let measured = summary?.values ?? Array(repeating: .missing, count: 15)
    return names + measured + [.boolean(summary != nil)]
  }
}

extension ConferenceSummary {
  fileprivate var values: [Value] {
    let words: [ConferenceStatus.Word] = [.never, .onTrack, .due, .overdue]
    return [
      .integer(coverage.whole), .integer(coverage.part), Value(coverage.finish()),
    ] + words.map { .integer(statuses[$0] ?? 0) } + [
      Value(medianGap), Value(longestGap), .integer(scheduled), .integer(delivered),
      .share(delivered, of: scheduled), Value(ledByStudent.finish()), Value(spread.zeroShare),
      Value(spread.gini),
    ]
  }
}

extension Measure {
  static let conferenceSummary = Measure(
    "conference_summary", "The conferences of each class: coverage, cadence, gaps and spread",
    needs: [.conferences], under: Rules.Setting.ofCadence
  ) { $0.conferenceSummary }
}
