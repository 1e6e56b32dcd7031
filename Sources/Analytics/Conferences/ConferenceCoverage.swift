import Coaching
import Summaries
package import Tables

/// How many students of each class had a conference in each week (M46, R14, R56).
///
/// Elements are the conferences that count; students who were not there on three school days of
/// the week are neither met nor eligible. A conference on a Saturday counts for its week, which
/// is named for its Monday. In a short week nobody is eligible and the coverage is missing.
/// Rows by section and week.
package struct ConferenceCoverage: Summary {
  private struct Meeting: Hashable {
    var section: Reference<Section>
    var student: Reference<Student>
    var monday: Day
  }

  private let classes: [Classroom]
  private let weeks: [[ClassWeek]]
  private let sizes: [Int]
  private var meetings: Set<Meeting> = []

  package init(_ study: Study) {
    let roster = study.district.roster
    classes = study.conferenceLog.sections.map { Classroom($0, in: roster) }
    weeks = study.classWeeks
    sizes = study.classes.map(\.count)
  }

  package mutating func add(_ logged: LoggedConference) {
    meetings.insert(
      Meeting(
        section: logged.section, student: logged.conference.student,
        monday: logged.conference.date.monday))
  }

  package mutating func merge(_ later: ConferenceCoverage) { meetings.formUnion(later.meetings) }

  package func finish() -> [ConferenceWeek] {
    classes.flatMap { classroom in
      let section = classroom.section.reference
      return weeks[Int(section.index)].map { week in
        let met = week.eligible.count { student in
          meetings.contains(Meeting(section: section, student: student, monday: week.monday))
        }
        return ConferenceWeek(
          classroom: classroom, monday: week.monday, eligible: week.eligible.count, met: met,
          isShort: week.isShort, enrolled: sizes[Int(section.index)])
      }
    }
  }
}

/// One row of `conference_coverage`.
package struct ConferenceWeek: MeasureRow, Hashable {
  package let classroom: Classroom
  package let monday: Day
  package let eligible: Int
  package let met: Int
  package let isShort: Bool
  /// Students of the class on the day of the study.
  let enrolled: Int

  package static let scope = RowScope.classes(bySchool: false)

  package static let fields: [Field<Self>] = [
    .key("section_id", .section, \.classroom.section.id),
    .key("school_id", .school, \.classroom.school?.id),
    .key("teacher_id", .teacher, \.classroom.teacher?.id),
    .key("week", .week, \.monday, role: .day),
    .count(
      "eligible", \.eligible, of: .students, .is(.conferenceWeeks, where: { !$0.isShort }),
      .multiple(of: \.enrolled)),
    .count(
      "met", \.met, of: .students, .is(.conferencesMet, where: { !$0.isShort }),
      .part(of: \.eligible)),
    .share("coverage", \.met, of: \.eligible),
    .key("short_week", .shortWeek, \.isShort, role: .flag),
  ]

  package static let unprinted: [Count<Self>] = [
    Count(\.enrolled, of: .students, .is(.memberships, by: [.section]))
  ]
}

extension Study {
  /// The weeks of all classes that log, counting the conferences that a filter admits.
  package func conferenceWeeks(_ filter: ConferenceFilter) -> [ConferenceWeek] {
    ConferenceCoverage(self).summarizing(conferenceLog.conferences(admittedBy: filter))
  }
}

extension Measure {
  static let conferenceCoverage = Measure(
    "conference_coverage", "How many students of each class had a conference each week",
    needs: [.conferences], under: [.minimumMinutes]
  ) { $0.conferenceWeeks }
}
