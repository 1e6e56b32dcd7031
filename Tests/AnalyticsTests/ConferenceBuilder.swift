import Coaching
import Tables

@testable import Analytics

/// A district for tests of conferences: classes, who is in them, and a log in shorthand.
///
/// The calendar lists every Monday to Friday from 2026-08-31 to 2026-10-30.
struct ConferenceBuilder {
  var base = DistrictBuilder()
  var district: District {
    get { base.district }
    set { base.district = newValue }
  }

  init(asOf: String = "2026-09-25", calendar: Bool = true) {
    district.rules.asOf = day(asOf)
    district.given = [.conferences]
    if calendar { schoolDays("2026-08-31"..."2026-10-30") }
  }

  mutating func schoolDays(_ range: ClosedRange<String>, without holidays: [String] = []) {
    let days = day(range.lowerBound).number...day(range.upperBound).number
    district.calendar.list(
      days.map(Day.init).filter { $0.weekday <= 5 }.map { it in
        (day: it, isInstructional: !holidays.contains(it.description), note: nil)
      })
  }

  mutating func section(_ id: String, teacher: String? = nil, school: String? = nil) {
    var section = Section(id: id)
    section.teacher = teacher.map { district.roster.teachers.intern($0) }
    section.school = school.map { district.roster.schools.intern($0) }
    district.roster.sections.list(section)
  }

  mutating func enroll(
    _ students: String..., in section: String, from begin: String? = nil, to end: String? = nil
  ) {
    for student in students {
      district.roster.enrollments.append(
        Enrollment(
          student: district.roster.students.intern(student),
          section: district.roster.sections.intern(section), begin: begin.map(day),
          end: end.map(day)))
    }
  }

  /// Adds one row of the log; held and unplanned where nothing else is said.
  mutating func confer(
    _ student: String, on date: String, in section: String? = "A", teacher: String? = nil,
    planned: Bool? = nil, outcome: Conference.Outcome? = nil,
    _ change: (inout Conference) -> Void = { _ in }
  ) {
    let line = district.conferences.count + 2
    var conference = Conference(
      date: day(date), student: district.roster.students.intern(student),
      location: Location(file: "conferences.csv", line: line))
    conference.section = section.map { district.roster.sections.intern($0) }
    conference.teacher = teacher.map { district.roster.teachers.intern($0) }
    conference.planned = planned
    conference.outcome = outcome
    change(&conference)
    district.conferences.append(conference)
  }

  var study: Study { Study(district) }
}
