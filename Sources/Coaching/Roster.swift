public import Tables

/// A school.
public struct School: Identified {
  public var id: String
  public var name: String?
  public var network: String?

  public init(id: String) { self.id = id }
}

/// A teacher, by the number that the district gives; never matched by name.
public struct Teacher: Identified {
  public var id: String
  public var name: String?
  public var school: Reference<School>?
  /// The model the teacher says to work with, as a framework id.
  public var declaredModel: String?
  public var coach: String?
  public var grade: String?
  public var subject: String?
  public var cohort: String?
  /// Employed from `begin` to the day before `end`; open where missing.
  public var begin: Day?
  public var end: Day?

  public init(id: String) { self.id = id }
}

/// A class.
public struct Section: Identified {
  public var id: String
  public var title: String?
  public var school: Reference<School>?
  public var teacher: Reference<Teacher>?
  public var term: String?

  public init(id: String) { self.id = id }
}

/// A student.
public struct Student: Identified {
  public var id: String
  public var name: String?
  public var school: Reference<School>?
  public var grade: String?
  public var groups: [String] = []

  public init(id: String) { self.id = id }
}

/// A student's time in a section: from `begin` to the day before `end`, open where missing.
public struct Enrollment: Hashable, Sendable {
  public var student: Reference<Student>
  public var section: Reference<Section>
  public var begin: Day?
  public var end: Day?

  public init(
    student: Reference<Student>, section: Reference<Section>, begin: Day? = nil, end: Day? = nil
  ) {
    self.student = student
    self.section = section
    self.begin = begin
    self.end = end
  }

  public func covers(_ day: Day) -> Bool {
    begin.map { $0 <= day } ?? true && end.map { day < $0 } ?? true
  }

  /// Whether it holds a day at all.
  var isEmpty: Bool { begin.flatMap { begin in end.map { $0 <= begin } } ?? false }
}

/// Who belongs to the district: schools, teachers, sections, students and who is in which class.
public struct Roster: Sendable {
  public var schools = Registry<School>()
  public var teachers = Registry<Teacher>()
  public var sections = Registry<Section>()
  public var students = Registry<Student>()
  /// Spells in file order.
  ///
  /// Without an enrollments file these are the pairs seen in facts (R7).
  public var enrollments: [Enrollment] = []
  /// How many of them files tell; those behind are derived from facts (R7).
  public private(set) var given = 0
  /// Whether an enrollments file was given; only then is a pair it lacks a finding (R7).
  public var hasEnrollmentFile = false

  public init() {}

  /// Puts the spells that facts show behind those that files tell.
  mutating func derive(_ spells: [Enrollment], behind given: Int) {
    enrollments = enrollments.prefix(given) + spells
    self.given = given
  }

  /// The school of a class: its own, else its teacher's (R56).
  public func school(of section: Reference<Section>) -> Reference<School>? {
    sections[section].school ?? sections[section].teacher.flatMap { teachers[$0].school }
  }
}
