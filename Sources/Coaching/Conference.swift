package import Tables

/// One student's meeting with a teacher, as a conference log holds it.
package struct Conference: Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case goal, mentoring, projectCheckIn, feedback, other
  }

  package enum Format: String, Hashable, Sendable, CaseIterable {
    case oneToOne = "1:1"
    case group
  }

  package enum Leader: String, Hashable, Sendable, CaseIterable { case teacher, shared, student }

  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    case held, studentAbsent, teacherAbsent, cancelled, otherDuty
    /// Something is said that nobody can read: whether it took place is not known.
    case unrecorded
  }

  package var id: String?
  package var date: Day
  package var student: Reference<Student>
  package var teacher: Reference<Teacher>?
  /// The school that the row names, where lists know it: whose teacher a name means (R100).
  package var school: Reference<School>?
  /// The section the row names; R57 finds it otherwise.
  package var section: Reference<Section>?
  package var kind: Kind?
  package var format: Format?
  package var minutes: Double?
  package var leader: Leader?
  package var goalSet: Bool?
  package var goalMet: Bool?
  package var planned: Bool?
  package var outcome: Outcome?
  package var location: Location

  package init(date: Day, student: Reference<Student>, location: Location) {
    self.date = date
    self.student = student
    self.location = location
  }

  /// Whether somebody wrote down what became of it; a plan alone is no entry of a log (R101).
  package var isEntry: Bool { planned != true || outcome != nil }

  /// Whether it took place: held, or a row of a log of what took place (R15).
  package var isHeld: Bool { outcome.map { $0 == .held } ?? (planned != true) }
}

/// A student's workshop for a target.
package struct WorkshopVisit: Sendable {
  package var student: Reference<Student>
  package var section: Reference<Section>?
  package var target: Reference<Target>
  package var date: Day
  package var attended: Bool?
  package var location: Location

  package init(
    student: Reference<Student>, target: Reference<Target>, date: Day, location: Location
  ) {
    self.student = student
    self.target = target
    self.date = date
    self.location = location
  }
}

/// A commitment made at a debrief: who does what until when.
package struct Commitment: Identified {
  package var id: String
  package var madeOn: Day?
  package var school: Reference<School>?
  package var owner: String?
  package var action: String?
  package var due: Day?
  package var evidence: String?
  package var status: String?
  package var closed: Day?

  package init(id: String) { self.id = id }
}

/// An action step of a continuum, given to a teacher.
package struct ActionStep: Sendable {
  package var teacher: Reference<Teacher>
  package var framework: String
  package var strand: String
  /// The column as written: `from > to` (R91).
  package var column: String
  package var action: String
  package var assigned: Day?
  package var closed: Day?
  package var owner: String?

  package init(
    teacher: Reference<Teacher>, framework: String, strand: String, column: String, action: String
  ) {
    self.teacher = teacher
    self.framework = framework
    self.strand = strand
    self.column = column
    self.action = action
  }
}
