package import Tables

/// A school.
package struct School: Identified {
  package var id: String
  package var name: String?
  package var network: String?

  package init(id: String) { self.id = id }
}

/// A teacher, by the number that the district gives; never matched by name.
package struct Teacher: Identified {
  package var id: String
  package var name: String?
  package var school: Reference<School>?
  /// The model the teacher says to work with, as a framework id.
  package var declaredModel: String?
  package var coach: String?
  package var grade: String?
  package var subject: String?
  package var cohort: String?
  /// Employed from `begin` to the day before `end`; open where missing.
  package var begin: Day?
  package var end: Day?
  /// Other times of employment, which do not touch that one: of who left and came back.
  package internal(set) var others: [Employment] = []

  package init(id: String) { self.id = id }

  /// All times of employment.
  package var employments: [Employment] { others + [Employment(begin: begin, end: end)] }

  /// The same person for each time of employment, that of `begin` to `end` last.
  package var byEmployment: [Teacher] {
    employments.map { time in
      var teacher = self
      (teacher.begin, teacher.end, teacher.others) = (time.begin, time.end, [])
      return teacher
    }
  }
}

/// A time of employment: from `begin` to the day before `end`, open where missing.
package struct Employment: Hashable, Sendable {
  package var begin: Day?
  package var end: Day?

  package func covers(_ day: Day) -> Bool { touches(day...day) }

  /// Whether it holds a day of these.
  package func touches(_ days: ClosedRange<Day>) -> Bool {
    let first = max(begin ?? days.lowerBound, days.lowerBound)
    return first <= days.upperBound && end.map { first < $0 } ?? true
  }
}

/// A class.
package struct Section: Identified {
  package var id: String
  package var title: String?
  package var school: Reference<School>?
  package var teacher: Reference<Teacher>?
  package var term: String?

  package init(id: String) { self.id = id }
}

/// A student.
package struct Student: Identified {
  package var id: String
  package var name: String?
  package var school: Reference<School>?
  package var grade: String?
  package var groups: [String] = []

  package init(id: String) { self.id = id }
}

/// A student's time in a section: from `begin` to the day before `end`, open where missing.
package struct Enrollment: Hashable, Sendable {
  package var student: Reference<Student>
  package var section: Reference<Section>
  package var begin: Day?
  package var end: Day?

  package init(
    student: Reference<Student>, section: Reference<Section>, begin: Day? = nil, end: Day? = nil
  ) {
    self.student = student
    self.section = section
    self.begin = begin
    self.end = end
  }

  package func covers(_ day: Day) -> Bool {
    begin.map { $0 <= day } ?? true && end.map { day < $0 } ?? true
  }

  /// Whether it holds a day at all.
  var isEmpty: Bool { begin.flatMap { begin in end.map { $0 <= begin } } ?? false }
}

/// Who belongs to the district: schools, teachers, sections, students and who is in which class.
package struct Roster: Sendable {
  package var schools = Registry<School>()
  package var teachers = Registry<Teacher>()
  package var sections = Registry<Section>()
  package var students = Registry<Student>()
  /// Spells in file order.
  ///
  /// Without an enrollments file these are the pairs seen in facts (R7).
  package var enrollments: [Enrollment] = []
  /// How many of them files tell; those after are derived from facts (R7).
  package private(set) var given = 0
  /// Whether an enrollments file was given; only then is a pair it lacks a finding (R7).
  package var hasEnrollmentFile = false

  package init() {}

  /// Puts the spells that facts show after those that files tell.
  mutating func derive(_ spells: [Enrollment], behind given: Int) {
    enrollments = enrollments.prefix(given) + spells
    self.given = given
  }

  /// The school of a class: its own, else its teacher's (R56).
  package func school(of section: Reference<Section>) -> Reference<School>? {
    sections[section].school ?? sections[section].teacher.flatMap { teachers[$0].school }
  }
}
