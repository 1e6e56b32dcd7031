package import Coaching
package import Tables

/// One week of a class that logs conferences: who was there to be met (M46).
package struct ClassWeek: Hashable, Sendable {
  package let monday: Day
  /// Fewer than three school days inside the range of the class, or not over yet (R14).
  package let isShort: Bool
  /// Students enrolled on at least three school days of it, day by day (R7); nobody in a short
  /// week.
  package let eligible: [Reference<Student>]
}

extension Study {
  /// The weeks of each class that logs, by the section's index; empty for other classes (R14).
  ///
  /// A week for each Monday with at least one school day from the first day of the class to the
  /// day of the study, but not beyond the week in which its log ends (R101).
  static func makeClassWeeks(_ study: Study) -> [[ClassWeek]] {
    let roster = study.district.roster
    var weeks = [[ClassWeek]](repeating: [], count: roster.sections.count)
    guard let asOf = study.asOf else { return weeks }
    var spells = [[Enrollment]](repeating: [], count: roster.sections.count)
    for spell in roster.enrollments where study.conferenceLog.isLogging(spell.section) {
      spells[Int(spell.section.index)].append(spell)
    }
    // Most classes begin on the same day and share their weeks.
    var schoolWeeks: [Day: [SchoolWeek]] = [:]
    for section in study.conferenceLog.sections {
      let place = Int(section.index)
      guard let first = study.sectionFirstDays[place], first <= asOf else { continue }
      let range =
        schoolWeeks[first] ?? SchoolWeek.all(in: first...asOf, of: study.district.calendar)
      schoolWeeks[first] = range
      let students = StudentSpells.grouped(spells[place])
      let end = study.conferenceLog.lastDays[place] ?? asOf
      weeks[place] = range.filter { $0.monday <= end }.map { week in
        ClassWeek(
          monday: week.monday, isShort: week.isShort,
          eligible: week.isShort
            ? [] : students.filter { $0.days(of: week) >= 3 }.map(\.student))
      }
    }
    return weeks
  }
}

/// The school days of one week inside a range.
private struct SchoolWeek {
  let monday: Day
  let days: [Day]
  /// Whether the week goes on after the range.
  let isRunning: Bool

  var isShort: Bool { days.count < 3 || isRunning }

  /// The weeks with at least one school day inside the range.
  static func all(in range: ClosedRange<Day>, of calendar: Calendar) -> [SchoolWeek] {
    let mondays = stride(
      from: range.lowerBound.monday.number, through: range.upperBound.number, by: 7)
    return mondays.lazy.map(Day.init).compactMap { monday in
      let days = (0..<7).map { monday.advanced(by: $0) }.filter(calendar.isInstructional)
      let inside = days.filter(range.contains)
      guard let last = days.last, !inside.isEmpty else { return nil }
      return SchoolWeek(monday: monday, days: inside, isRunning: last > range.upperBound)
    }
  }
}

/// All spells of one student in one class.
private struct StudentSpells {
  let student: Reference<Student>
  let spells: ArraySlice<Enrollment>

  static func grouped(_ spells: [Enrollment]) -> [StudentSpells] {
    var rest = spells.sorted { $0.student < $1.student }[...]
    var students: [StudentSpells] = []
    while let student = rest.first?.student {
      let own = rest.prefix { $0.student == student }
      students.append(StudentSpells(student: student, spells: own))
      rest = rest.dropFirst(own.count)
    }
    return students
  }

  /// School days of the week on which the student was enrolled.
  func days(of week: SchoolWeek) -> Int {
    week.days.count { day in spells.contains { $0.covers(day) } }
  }
}
