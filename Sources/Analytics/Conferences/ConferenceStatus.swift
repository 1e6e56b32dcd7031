package import Coaching
import Summaries
package import Tables

/// How long ago each student of a class that logs had a conference (M47, M49, R16, R59).
///
/// Elements are the conferences that count. Everybody enrolled on the day of the study has a row.
/// Days are instructional. The clock starts at entry, or at the first day of the class where no
/// entry is known: who has had no conference is `onTrack` up to the cadence and `never` after it.
/// A return to the class does not start it again while a conference in it is known (R107).
/// Gaps lie between entry, the distinct days of conferences, and the day of the study; entry begins
/// none where a conference came before it, so that the open gap, which counts, is always the days
/// since the last. Rows by student and section.
package struct ConferenceStatus: Summary {
  /// Where a student stands against the cadence (M47, R66).
  package enum Word: String, Hashable, Sendable, CaseIterable { case never, onTrack, due, overdue }

  private struct Seat: Hashable {
    var section: Reference<Section>
    var student: Reference<Student>
  }

  private let asOf: Day?
  private let calendar: Calendar
  private let rules: Rules
  private let students: Registry<Student>
  private let classes: [Classroom]
  private let members: [[ClassMember]]
  private let firstDays: [Day?]
  private var days: [Seat: [Day]] = [:]

  package init(_ study: Study) {
    let roster = study.district.roster
    asOf = study.asOf
    calendar = study.district.calendar
    rules = study.rules
    students = roster.students
    classes = study.conferenceLog.sections.map { Classroom($0, in: roster) }
    members = study.classes
    firstDays = study.sectionFirstDays
  }

  package mutating func add(_ logged: LoggedConference) {
    days[Seat(section: logged.section, student: logged.conference.student), default: []]
      .append(logged.conference.date)
  }

  package mutating func merge(_ later: ConferenceStatus) {
    for (seat, more) in later.days { days[seat, default: []] += more }
  }

  package func finish() -> [ConferenceStatusRow] {
    guard let asOf else { return [] }
    var rows: [ConferenceStatusRow] = []
    for classroom in classes {
      let section = classroom.section.reference
      let first = firstDays[Int(section.index)] ?? asOf
      for member in members[Int(section.index)] {
        let held = days[Seat(section: section, student: member.student)] ?? []
        rows.append(
          row(
            of: students.named(member.student), in: classroom, days: held,
            entry: min(entry(of: member) ?? first, asOf), asOf: asOf))
      }
    }
    let ranks = students.ranks
    // The sort is stable: the sections of a student stay in order.
    return rows.sorted {
      ranks[Int($0.student.reference.index)] < ranks[Int($1.student.reference.index)]
    }
  }

  /// Who enrolled in the summer enters on the eve of the first lesson, so that the lesson counts.
  ///
  /// Where the calendar lists no day before the lesson, the class begins with it, and so does the clock
  /// (R11, R14, R16). A calendar that lists only days off says nothing of that (R12).
  private func entry(of member: ClassMember) -> Day? {
    member.entry.map { entry in
      calendar.firstLesson.map { max(entry, $0.advanced(by: -1), calendar.firstDay ?? $0) } ?? entry
    }
  }

  private func row(
    of student: Named<Student>, in classroom: Classroom, days held: [Day], entry: Day, asOf: Day
  ) -> ConferenceStatusRow {
    let days = Set(held).sorted()
    let begins = days.first.map { entry <= $0 } ?? true
    let points = (begins ? [entry] : []) + days + [asOf]
    let gaps = zip(points, points.dropFirst()).map { calendar.days(from: $0, to: $1) }
    let last = held.max()
    let since = calendar.days(from: last ?? entry, to: asOf)
    return ConferenceStatusRow(
      student: student, classroom: classroom, conferences: held.count, lastDate: last,
      daysSince: since, status: status(after: since, hasMet: last != nil),
      medianGap: gaps.median, longestGap: gaps.max())
  }

  private func status(after days: Int, hasMet: Bool) -> Word {
    if days <= rules.cadence { return .onTrack }
    if !hasMet { return .never }
    return days <= rules.cadence + rules.grace ? .due : .overdue
  }
}

/// One row of `conference_status`.
package struct ConferenceStatusRow: MeasureRow, Hashable {
  package let student: Named<Student>
  package let classroom: Classroom
  package let conferences: Int
  package let lastDate: Day?
  package let daysSince: Int
  package let status: ConferenceStatus.Word
  package let medianGap: Double?
  package let longestGap: Int?

  package static let scope = RowScope.persons(.students)

  package static let fields: [Field<Self>] = [
    .key("student_id", .student, \.student.id),
    .key("section_id", .section, \.classroom.section.id),
    .key("teacher_id", .teacher, \.classroom.teacher?.id),
    .count("conferences", \.conferences, .person), .day("last_date", \.lastDate, .person),
    .score("days_since", \.daysSince, .person), .label("status", \.status.rawValue, .person),
    .score("median_gap", \.medianGap, .person), .score("longest_gap", \.longestGap, .person),
  ]
}

extension Study {
  static func makeConferenceStatuses(_ study: Study) -> [ConferenceStatusRow] {
    ConferenceStatus(study).summarizing(
      study.conferenceLog.conferences(admittedBy: ConferenceFilter(study.rules)))
  }
}

extension Measure {
  static let conferenceStatus = Measure(
    "conference_status", "How long ago each student had a conference", needs: [.conferences],
    under: Rules.Setting.ofCadence
  ) { $0.conferenceStatuses }
}
